/* ch-html.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html.h"

#include "ch-text.h"

#include <string.h>

/* Most names differ in their first letter, and this is asked more often than anything else. */
static gboolean
are_equal (const char *a,
           const char *b)
{
  return a[0] == b[0] && strcmp (a, b) == 0;
}

gboolean
ch_html_is (const xmlNode *node,
            const char    *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && are_equal ((const char *) node->name, name);
}

gboolean
ch_html_is_any (const xmlNode     *node,
                const char *const *names)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    if (are_equal ((const char *) node->name, names[i]))
      return TRUE;
  return FALSE;
}

const char *
ch_html_get_attribute (const xmlNode *node,
                       const char    *name)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return NULL;

  for (const xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    if (are_equal ((const char *) attr->name, name))
      return attr->children != NULL ? (const char *) attr->children->content : "";

  return NULL;
}

gboolean
ch_html_attribute_is (const xmlNode *node,
                      const char    *name,
                      const char    *value)
{
  const char *actual = ch_html_get_attribute (node, name);

  return actual != NULL && g_ascii_strcasecmp (actual, value) == 0;
}

gboolean
ch_html_is_within (const xmlNode *node,
                   const xmlNode *ancestor)
{
  for (guint depth = 0; node != NULL && node != ancestor && depth < CH_HTML_MAX_DEPTH; depth++)
    node = node->parent;
  return node == ancestor;
}

xmlNode *
ch_html_next_outside (xmlNode       *node,
                      const xmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;
  return node == root ? NULL : node->next;
}

xmlNode *
ch_html_next (xmlNode       *node,
              const xmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  return ch_html_next_outside (node, root);
}

char *
ch_html_dup_text (xmlNode *node)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (xmlNode *n = node; n != NULL; n = ch_html_next (n, node))
    {
      if (n->type == XML_TEXT_NODE)
        g_string_append (text, (const char *) n->content);
      else if (ch_html_is (n, "br"))
        g_string_append_c (text, ' ');
    }
  return ch_text_squeeze (text->str);
}
