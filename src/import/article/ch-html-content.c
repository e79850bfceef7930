/* ch-html-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-content.h"

#include "ch-date-line.h"
#include "ch-html-hints.h"
#include "ch-text.h"

#include <string.h>

/* Nobody nests an article deeper; a page that does is made to hurt. */
#define MAX_DEPTH 400

/* What looks like furniture but holds this share of the page's prose is none. */
#define EXEMPT_SHARE 0.5

static double
block_value (const ChBlock *block)
{
  if (block->furniture != NULL)
    return 0;
  if (ch_block_is_prose (block))
    return block->weight * (1 - block->link_share);
  return -(double) block->weight * block->link_share;
}

static void
add_value (GHashTable *values,
           xmlNode    *node,
           double      value)
{
  double *sum = g_hash_table_lookup (values, node);

  if (sum == NULL)
    {
      sum = g_new0 (double, 1);
      g_hash_table_insert (values, node, sum);
    }
  *sum += value;
}

/* An article of one long paragraph: the element to look in is the one around it. */
static xmlNode *
climb_out_of_paragraph (xmlNode *node)
{
  static const char *const names[] = { "p", "blockquote", "pre", "li", "dd", "span", "font", NULL };

  while (ch_html_is_any (node, names) && node->parent != NULL && node->parent->type == XML_ELEMENT_NODE)
    node = node->parent;
  return node;
}

/* The element for which prose outweighs links the most; of equals, the innermost. */
static xmlNode *
find_container (GPtrArray *blocks)
{
  g_autoptr(GHashTable) values = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  xmlNode *best = NULL;
  double best_value = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      const double value = block_value (block);
      xmlNode *node = block->element;

      for (guint depth = 0; node != NULL && depth < MAX_DEPTH; depth++, node = node->parent)
        add_value (values, node, value);
    }

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      xmlNode *node = block->element;

      for (guint depth = 0; node != NULL && depth < MAX_DEPTH; depth++, node = node->parent)
        {
          const double value = *(double *) g_hash_table_lookup (values, node);

          if (value > best_value || (value == best_value && best != NULL && ch_html_is_within (node, best)))
            {
              best = node;
              best_value = value;
            }
        }
    }
  return climb_out_of_paragraph (best);
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
      ChBlock plain = *(ChBlock *) g_ptr_array_index (blocks, i);
      double value;

      if (plain.furniture != NULL && ch_html_is_comments (plain.furniture))
        continue;
      plain.furniture = NULL;
      value = MAX (0, block_value (&plain));
      total += value;
      if (((ChBlock *) g_ptr_array_index (blocks, i))->furniture != NULL)
        add_value (hidden, ((ChBlock *) g_ptr_array_index (blocks, i))->furniture, value);
    }

  g_hash_table_iter_init (&iter, hidden);
  while (g_hash_table_iter_next (&iter, &element, &sum))
    if (*(double *) sum > total * EXEMPT_SHARE)
      found |= g_hash_table_add (exempt, element);
  return found;
}

GPtrArray *
ch_html_find_blocks (xmlNode  *root,
                     xmlNode **container)
{
  g_autoptr(GHashTable) exempt = g_hash_table_new (NULL, NULL);
  GPtrArray *blocks = ch_html_dup_blocks (root, NULL);

  while (exempt_large_furniture (blocks, exempt))
    {
      g_ptr_array_unref (blocks);
      blocks = ch_html_dup_blocks (root, exempt);
    }

  *container = find_container (blocks);
  /* A notice of a line or two has no prose to go by. */
  if (*container == NULL)
    *container = root;
  return blocks;
}

/* Elements that hold prose themselves; their short lines are paragraphs too. */
static GHashTable *
find_prose_elements (GPtrArray *blocks)
{
  GHashTable *elements = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);

      if (ch_block_is_prose (block))
        g_hash_table_add (elements, block->element);
    }
  return elements;
}

static gboolean
is_breadcrumb (const char *text)
{
  const char *mark = strpbrk (text, ">\xc2\xe2");

  if (strchr (text, '>') == NULL && strstr (text, "»") == NULL && strstr (text, "›") == NULL)
    return FALSE;
  return mark != NULL && strlen (text) < 120
         && (g_ascii_strncasecmp (text, "home", 4) == 0 || g_str_has_prefix (text, "首页")
             || g_str_has_prefix (text, "首頁") || g_str_has_prefix (text, "当前位置")
             || g_str_has_prefix (text, "您的位置") || g_str_has_prefix (text, "Accueil"));
}

/* A line set loose under the headline that says no more than when, by whom and on which site. */
static gboolean
is_byline (const ChBlock *block,
           const char    *site)
{
  g_autofree char *folded = NULL;
  g_autofree char *folded_site = NULL;

  if (block->weight > 200)
    return FALSE;
  if (ch_html_is_byline (block->element) && !ch_html_is (block->element, "p"))
    return TRUE;
  if (ch_html_is (block->element, "p"))
    return FALSE;

  folded = ch_text_fold (block->text);
  folded_site = site != NULL ? ch_text_fold (site) : NULL;
  if (folded_site != NULL && *folded_site != '\0' && g_str_has_prefix (folded, folded_site)
      && strlen (folded) <= strlen (folded_site) + 20)
    return TRUE;
  return ch_date_line_is (block->text);
}

static gboolean
is_text (const ChBlock *block,
         GHashTable    *prose_elements,
         const char    *site)
{
  static const char *const paragraphs[] = { "p", "blockquote", "pre", "dd", NULL };

  if (block->furniture != NULL || is_breadcrumb (block->text))
    return FALSE;
  if (block->caption)
    return TRUE;
  if (block->link_share > 0.6)
    return FALSE;
  /* However much it says: a byline in Chinese weighs as much as a paragraph. */
  if (ch_html_is_byline (block->element) && ch_date_line_is (block->text))
    return FALSE;
  if (g_hash_table_contains (prose_elements, block->element) || ch_html_is_any (block->element, paragraphs))
    return TRUE;
  if (is_byline (block, site))
    return FALSE;
  return block->heading || ch_html_is (block->element, "li") || ch_block_is_prose (block);
}

/* A heading belongs to the text that follows it; without any it announced something else. */
static void
drop_idle_headings (GPtrArray *content)
{
  gboolean followed = FALSE;

  for (guint i = content->len; i > 0; i--)
    {
      const ChBlock *block = g_ptr_array_index (content, i - 1);

      if (!block->heading)
        followed = TRUE;
      else if (!followed)
        g_ptr_array_remove_index (content, i - 1);
      else
        followed = FALSE;
    }
}

GPtrArray *
ch_html_select_content (GPtrArray  *blocks,
                        xmlNode    *container,
                        int         headline,
                        const char *site)
{
  GPtrArray *content = g_ptr_array_new ();
  g_autoptr(GHashTable) prose_elements = find_prose_elements (blocks);

  for (guint i = 0; i < blocks->len; i++)
    {
      ChBlock *block = g_ptr_array_index (blocks, i);

      if ((int) i <= headline || !ch_html_is_within (block->element, container))
        continue;
      if (is_text (block, prose_elements, site))
        g_ptr_array_add (content, block);
    }

  drop_idle_headings (content);
  return content;
}
