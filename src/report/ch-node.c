/* ch-node.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-node.h"

#include "ch-text.h"

static char *
dup_words (const char *words)
{
  char *copy;

  if (ch_text_is_blank (words))
    return NULL;

  /* XML has no place for control characters. */
  copy = g_utf8_make_valid (words, -1);
  for (char *at = copy; *at != '\0'; at++)
    if (((guchar) *at < 0x20 && *at != '\n' && *at != '\t') || *at == 0x7f)
      *at = ' ';
  return copy;
}

ChNode *
ch_node_copy (const ChNode *node)
{
  ChNode *copy = g_new0 (ChNode, 1);

  *copy = *node;
  copy->text = dup_words (node->text);
  copy->aside = dup_words (node->aside);
  copy->language = g_strdup (node->language);
  copy->cells = g_strdupv (node->cells);
  for (guint i = 0; copy->cells != NULL && copy->cells[i] != NULL; i++)
    {
      char *cell = copy->cells[i];

      copy->cells[i] = dup_words (cell);
      if (copy->cells[i] == NULL)
        copy->cells[i] = g_strdup ("");
      g_free (cell);
    }
  return copy;
}

void
ch_node_free (ChNode *node)
{
  g_free (node->text);
  g_free (node->aside);
  g_free (node->language);
  g_strfreev (node->cells);
  g_free (node);
}
