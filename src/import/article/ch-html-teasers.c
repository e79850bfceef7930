/* ch-html-teasers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-teasers.h"

#include <string.h>

/* So many alike make a list. */
#define MIN_TEASERS 3

/* A teaser says no more than this, in bytes; an article about ten things says more of each. */
#define MAX_TEASER 450

/* And its link at least this. */
#define MIN_LINK 12

/* How many kinds of children of one element are looked at. */
#define MAX_KINDS 4

/* What one element amounts to. */
typedef struct
{
  gsize length;           /* of its text */
  gsize linked;           /* of the text in links */
  const char *longest;    /* (nullable): where its longest link leads */
  gsize longest_length;
  gboolean pictured;      /* a picture leads somewhere */
  gboolean headed;        /* a heading leads somewhere */
  gboolean repeated;      /* two links lead to the same place */
  gboolean cut;           /* the text breaks off with dots */
} Measure;

static gsize
count_bytes (const char *text)
{
  gsize n = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p++)
    n += !g_ascii_isspace (*p);
  return n;
}

static void
measure_link (Measure *measure,
              xmlNode *link)
{
  static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };
  const char *href = ch_html_get_attribute (link, "href");
  gsize length = 0;

  measure->headed |= ch_html_is_any (link->parent, headings);
  for (xmlNode *n = link; n != NULL; n = ch_html_next (n, link))
    {
      measure->pictured |= ch_html_is (n, "img") || ch_html_is (n, "picture");
      measure->headed |= ch_html_is_any (n, headings);
      if (n->type == XML_TEXT_NODE)
        length += count_bytes ((const char *) n->content);
    }

  measure->linked += length;
  measure->repeated |= href != NULL && *href != '\0' && *href != '#' && g_strcmp0 (href, measure->longest) == 0;
  if (measure->longest == NULL || length > measure->longest_length)
    {
      measure->longest = href;
      measure->longest_length = length;
    }
}

static gboolean
breaks_off (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && (g_ascii_isspace (text[length - 1]) || text[length - 1] == ']'))
    length--;
  return (length >= 3 && strncmp (text + length - 3, "...", 3) == 0)
         || (length >= 3 && strncmp (text + length - 3, "…", 3) == 0);
}

static gboolean
is_teaser (xmlNode *node)
{
  Measure measure = { 0 };
  guint n_nodes = 0;

  for (xmlNode *n = node;
       n != NULL && measure.length <= MAX_TEASER && ++n_nodes <= CH_HTML_MAX_NEAR;
       n = ch_html_next (n, node))
    {
      const gsize length = n->type == XML_TEXT_NODE ? count_bytes ((const char *) n->content) : 0;

      measure.length += length;
      if (length > 0)
        measure.cut = breaks_off ((const char *) n->content);
      else if (ch_html_is (n, "a"))
        measure_link (&measure, n);
    }

  return n_nodes <= CH_HTML_MAX_NEAR && measure.length <= MAX_TEASER && measure.longest_length >= MIN_LINK
         && (measure.headed || measure.pictured || measure.repeated || measure.cut);
}

/* Whether A and B are of a kind: one name, and one first word of class. */
static gboolean
are_alike (const xmlNode *a,
           const xmlNode *b)
{
  const char *class_a = ch_html_get_attribute (a, "class");
  const char *class_b = ch_html_get_attribute (b, "class");
  const gsize length = class_a != NULL ? strcspn (class_a, " ") : 0;

  if (strcmp ((const char *) a->name, (const char *) b->name) != 0)
    return FALSE;
  if (class_a == NULL || class_b == NULL)
    return class_a == class_b;
  return strcspn (class_b, " ") == length && strncmp (class_a, class_b, length) == 0;
}

static gboolean
can_be_teaser (const xmlNode *node)
{
  static const char *const names[] = { "article", "div", "li", "section", "dl", "a", NULL };

  return ch_html_is_any (node, names);
}

/* Adds the teasers among FIRST and the siblings after it that are like it. */
static void
add_teasers (GHashTable *teasers,
             xmlNode    *first)
{
  g_autoptr(GPtrArray) alike = g_ptr_array_new ();
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  for (xmlNode *sibling = first; sibling != NULL; sibling = sibling->next)
    if (sibling->type == XML_ELEMENT_NODE && are_alike (first, sibling))
      g_ptr_array_add (alike, sibling);
  if (alike->len < MIN_TEASERS)
    return;

  for (guint i = 0; i < alike->len; i++)
    if (is_teaser (g_ptr_array_index (alike, i)))
      g_ptr_array_add (found, g_ptr_array_index (alike, i));
  if (found->len < MIN_TEASERS || found->len * 3 < alike->len * 2)
    return;
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (teasers, g_ptr_array_index (found, i));
}

GHashTable *
ch_html_find_teasers (xmlNode *root)
{
  GHashTable *teasers = g_hash_table_new (NULL, NULL);

  for (xmlNode *node = root; node != NULL; node = ch_html_next (node, root))
    {
      const xmlNode *last = NULL;
      guint n_kinds = 0;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      for (xmlNode *child = node->children; child != NULL && n_kinds < MAX_KINDS; child = child->next)
        if (can_be_teaser (child) && (last == NULL || !are_alike (last, child)))
          {
            add_teasers (teasers, child);
            last = child;
            n_kinds++;
          }
    }
  return teasers;
}
