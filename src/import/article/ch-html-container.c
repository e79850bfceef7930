/* ch-html-container.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-container.h"

#include "ch-html-teasers.h"
#include "ch-text.h"

#include <string.h>

/* What looks like furniture but holds this share of the page's prose is none. */
#define EXEMPT_SHARE 0.5

/* And so if it looks like a footer, which often says a lot. */
#define FOOTER_SHARE 0.9

/* An element that says it holds an article's text is believed if it has this share of the prose. */
#define BODY_SHARE 0.55

/* What stands beside it and is named alike is another part if it says this much of what it says. */
#define PART_SHARE 0.1

/* A paragraph that says more is worth no more: comments and rights can be long too. */
#define MAX_VALUE 1200

/* Furniture that hides furniture that hides the text is seen through so many times. */
#define MAX_READINGS 8

/* How much BLOCK speaks for an element that holds it. */
static double
get_value (const ChBlock *block)
{
  const double weight = MIN (block->weight, MAX_VALUE);

  if (block->furniture != NULL)
    return block->hints & (CH_HINT_FOOTER | CH_HINT_NOTICE) ? -0.2 * weight : -0.1 * weight;
  if (!ch_block_is_prose (block))
    return -weight * block->link_share;
  if (block->boilerplate != CH_BOILERPLATE_NONE)
    return -weight;
  if (block->caption)
    return 0;
  if (ch_html_is (block->element, "li"))
    return 0.5 * weight * (1 - block->link_share);
  return weight * (1 - block->link_share);
}

/* What an element holds: the sum of the values of its blocks, and of the positive ones alone. */
typedef struct
{
  double all;
  double positive;
} Sums;

static void
add_sums (GHashTable *table,
          xmlNode    *node,
          const Sums *more)
{
  Sums *sums = g_hash_table_lookup (table, node);

  if (sums == NULL)
    {
      sums = g_new0 (Sums, 1);
      g_hash_table_insert (table, node, sums);
    }
  sums->all += more->all;
  sums->positive += more->positive;
}

static void
add_value (GHashTable *table,
           xmlNode    *node,
           double      value)
{
  const Sums sums = { value, MAX (value, 0) };

  add_sums (table, node, &sums);
}

/* Adds what NODE holds to what is around it. */
static void
pass_on (GHashTable *table,
         xmlNode    *node)
{
  const Sums *sums = node->type == XML_ELEMENT_NODE ? g_hash_table_lookup (table, node) : NULL;

  if (sums != NULL)
    {
      const Sums copy = *sums;

      add_sums (table, node->parent, &copy);
    }
}

/* Adds to the sums of each element those of what it holds, from the leaves of the tree to ROOT. */
static void
add_up (GHashTable *table,
        xmlNode    *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      /* Whoever has nothing after it ends the element around it, whose sum is whole now. */
      while (node != root && node->next == NULL)
        {
          pass_on (table, node);
          node = node->parent;
        }
      if (node == root)
        return;
      pass_on (table, node);
      node = node->next;
    }
}

/* Returns: (transfer full) (element-type xmlNode Sums): what each element holds */
static GHashTable *
sum_up (GPtrArray *blocks,
        xmlNode   *root)
{
  GHashTable *table = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);

      add_value (table, block->element, get_value (block));
    }
  add_up (table, root);
  return table;
}

static double
get_sum (GHashTable    *table,
         const xmlNode *node)
{
  const Sums *sums = g_hash_table_lookup (table, node);

  return sums != NULL ? sums->all : 0;
}

static double
get_positive_sum (GHashTable    *table,
                  const xmlNode *node)
{
  const Sums *sums = g_hash_table_lookup (table, node);

  return sums != NULL ? sums->positive : 0;
}

/* The element for which prose outweighs all else the most; of equals, the innermost. */
static xmlNode *
find_heaviest (GPtrArray  *blocks,
               GHashTable *sums)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  xmlNode *best = NULL;
  double best_sum = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      xmlNode *node = block->element;

      while (node != NULL && node->type == XML_ELEMENT_NODE && g_hash_table_add (seen, node))
        {
          const double sum = get_sum (sums, node);

          if (sum > best_sum || (sum == best_sum && best != NULL && ch_html_is_within (node, best)))
            {
              best = node;
              best_sum = sum;
            }
          node = node->parent;
        }
    }
  return best;
}

/* An article of one long paragraph: the element to look in is the one around it. */
static xmlNode *
climb_out_of_paragraph (xmlNode *node)
{
  static const char *const names[] = { "p",  "blockquote", "pre",  "li", "ul",    "ol",    "dl",
                                       "dd", "span",       "font", "tr", "tbody", "table", NULL };

  while (ch_html_is_any (node, names) && node->parent != NULL && node->parent->type == XML_ELEMENT_NODE)
    node = node->parent;
  return node;
}

/* The outermost element within CONTAINER that is called a body of text, and has most of it. */
static xmlNode *
narrow (GHashTable *sums,
        xmlNode    *container)
{
  const double total = get_positive_sum (sums, container);

  for (xmlNode *node = ch_html_next (container, container); node != NULL; node = ch_html_next (node, container))
    if (get_positive_sum (sums, node) > total * BODY_SHARE
        && (ch_html_is (node, "article") || (ch_html_get_hints (node) & CH_HINT_BODY)))
      return node;
  return container;
}

static gboolean
are_named_alike (const xmlNode *a,
                 const xmlNode *b)
{
  return strcmp ((const char *) a->name, (const char *) b->name) == 0
         && g_strcmp0 (ch_html_get_attribute (a, "class"), ch_html_get_attribute (b, "class")) == 0;
}

/* The element around NODE, within CONTAINER, that is named like ELEMENT. */
static xmlNode *
find_part (xmlNode       *node,
           const xmlNode *element,
           const xmlNode *container)
{
  while (node != NULL && node != container && !are_named_alike (node, element))
    node = node->parent;
  return node != container ? node : NULL;
}

/* An article in several parts: the elements of CONTAINER that are named like ELEMENT are the
 * others, unless they are articles by themselves. */
static xmlNode *
join_parts (GPtrArray *blocks,
            xmlNode   *element,
            xmlNode   *container)
{
  xmlNode *joined = element;
  double own = 0, others = 0;

  if (ch_html_is (element, "article") || ch_text_is_blank (ch_html_get_attribute (element, "class")))
    return element;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      const double value = get_value (block);

      if (value <= 0 || !ch_html_is_within (block->element, container))
        continue;
      if (ch_html_is_within (block->element, element))
        own += value;
      else if (find_part (block->element, element, container) != NULL)
        {
          others += value;
          while (joined != container && !ch_html_is_within (block->element, joined))
            joined = joined->parent;
        }
    }
  return others > own * PART_SHARE ? joined : element;
}

/* Adds to EXEMPT what hides most of the prose of the page.  Returns whether there was anything. */
static gboolean
exempt_large_furniture (GPtrArray  *blocks,
                        GHashTable *exempt)
{
  g_autoptr(GHashTable) hidden = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer element, sum;
  double total = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      ChBlock plain = *block;
      double value;

      if (block->furniture != NULL && (block->hints & CH_HINT_NOTICE))
        continue;
      plain.furniture = NULL;
      value = MAX (0, get_value (&plain));
      total += value;
      if (block->furniture != NULL)
        add_value (hidden, block->furniture, value);
    }

  g_hash_table_iter_init (&iter, hidden);
  while (g_hash_table_iter_next (&iter, &element, &sum))
    {
      const ChHints hints = ch_html_get_hints (element);

      if (!(hints & CH_HINT_NOTICE)
          && ((const Sums *) sum)->all > total * (hints & CH_HINT_FOOTER ? FOOTER_SHARE : EXEMPT_SHARE))
        found |= g_hash_table_add (exempt, element);
    }
  return found;
}

static gboolean
has_prose (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (get_value (g_ptr_array_index (blocks, i)) > 0)
      return TRUE;
  return FALSE;
}

/* The blocks of the page, once what hides most of its prose is taken for what it is. */
static GPtrArray *
read_blocks (xmlNode   *root,
             ChReading *reading)
{
  GPtrArray *blocks = ch_html_dup_blocks (root, reading);

  for (guint i = 0; i < MAX_READINGS && exempt_large_furniture (blocks, reading->exempt); i++)
    {
      g_ptr_array_unref (blocks);
      blocks = ch_html_dup_blocks (root, reading);
    }
  return blocks;
}

/* Unclosed tags may put a whole page into a side bar: what holds the main part is none. */
static void
exempt_around_main (xmlNode    *root,
                    GHashTable *exempt)
{
  for (xmlNode *node = root; node != NULL; node = ch_html_next (node, root))
    if (ch_html_is (node, "main") || ch_html_attribute_is (node, "itemprop", "articleBody"))
      for (xmlNode *outer = node->parent; outer != NULL && g_hash_table_add (exempt, outer);)
        outer = outer->parent;
}

GPtrArray *
ch_html_find_container (xmlNode  *root,
                        xmlNode **container)
{
  g_autoptr(GHashTable) exempt = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) teasers = ch_html_find_teasers (root);
  g_autoptr(GHashTable) sums = NULL;
  ChReading reading = { teasers, exempt, FALSE };
  GPtrArray *blocks;

  exempt_around_main (root, exempt);
  blocks = read_blocks (root, &reading);

  /* Some pages hide all they have until a program shows it. */
  if (!has_prose (blocks))
    {
      g_autoptr(GPtrArray) shown = blocks;

      reading.hidden = TRUE;
      blocks = read_blocks (root, &reading);
      if (!has_prose (blocks))
        {
          g_ptr_array_unref (blocks);
          blocks = g_steal_pointer (&shown);
        }
    }

  sums = sum_up (blocks, root);
  *container = find_heaviest (blocks, sums);
  if (*container != NULL)
    {
      xmlNode *outer = climb_out_of_paragraph (*container);

      *container = join_parts (blocks, narrow (sums, outer), outer);
    }
  else
    {
      *container = root; /* a notice of a line or two has no prose to go by */
    }
  return blocks;
}
