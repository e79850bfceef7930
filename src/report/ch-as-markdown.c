/* ch-as-markdown.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-as-markdown.h"

#include <glib/gi18n-lib.h>

/* Appends @text so that no sign in it means anything. */
static void
append_escaped (GString    *out,
                const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean at_start = at == text;

      if (*at == '\n')
        {
          g_string_append (out, "<br>");
          continue;
        }
      if (strchr ("\\`*_[]<>|", *at) != NULL || (at_start && strchr ("#+-=~", *at) != NULL)
          || (g_ascii_isdigit (text[0]) && (*at == '.' || *at == ')') && at - text == (gssize) strspn (text, "0123456789")))
        g_string_append_c (out, '\\');
      else if (*at == '&')
        {
          g_string_append (out, "&amp;");
          continue;
        }
      g_string_append_c (out, *at);
    }
}

static void
append_wrapped (GString    *out,
                const char *mark,
                const char *text)
{
  g_string_append (out, mark);
  append_escaped (out, text);
  g_string_append (out, mark);
}

/* A list's lines stand together; anything else has an empty line before it. */
static gboolean
is_list (ChNodeKind kind)
{
  return kind == CH_NODE_FACT || kind == CH_NODE_PERSON || kind == CH_NODE_CONTENTS;
}

static gboolean
is_row (ChNodeKind kind)
{
  return kind == CH_NODE_ROW || kind == CH_NODE_SUM || kind == CH_NODE_TABLE_HEADING;
}

static void
append_cells (GString *out,
              GStrv    cells,
              gboolean strong)
{
  g_string_append_c (out, '|');
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append_c (out, ' ');
      if (strong && *cells[i] != '\0')
        append_wrapped (out, "**", cells[i]);
      else
        append_escaped (out, cells[i]);
      g_string_append (out, " |");
    }
  g_string_append_c (out, '\n');
}

static void
append_paragraph (GString      *out,
                  const ChNode *node)
{
  switch ((int) node->style)
    {
    case CH_STYLE_KICKER:
    case CH_STYLE_NOTE:
    case CH_STYLE_CREDIT:
      append_wrapped (out, "*", node->text);
      break;
    case CH_STYLE_LINK:
      g_string_append_printf (out, "<%s>", node->text);
      break;
    default:
      append_escaped (out, node->text);
    }
  g_string_append_c (out, '\n');
}

static void
append_fact (GString      *out,
             const ChNode *node)
{
  if (node->aside == NULL)
    {
      g_string_append (out, "  - ");
    }
  else
    {
      g_string_append (out, "- ");
      append_wrapped (out, "**", node->aside);
      g_string_append (out, g_str_has_suffix (node->aside, ":") ? " " : ": ");
    }
  append_escaped (out, node->text);
  g_string_append_c (out, '\n');
}

static void
append_delegation (GString      *out,
                   const ChNode *node)
{
  g_string_append (out, "### ");
  if (node->aside != NULL)
    append_escaped (out, node->aside);
  if (node->aside != NULL && node->text != NULL)
    g_string_append (out, " – ");
  if (node->text != NULL)
    append_escaped (out, node->text);
  g_string_append_c (out, '\n');
}

static void
append_node (GString      *out,
             const ChNode *node)
{
  switch (node->kind)
    {
    case CH_NODE_SECTION:
      if (out->len > 1)
        g_string_append (out, "---\n");
      if (node->aside != NULL)
        {
          g_string_append_c (out, '\n');
          append_wrapped (out, "**", node->aside);
          g_string_append_c (out, '\n');
        }
      break;
    case CH_NODE_TITLE:
    case CH_NODE_HEADING:
      g_string_append (out, node->kind == CH_NODE_TITLE ? "# " : "## ");
      append_escaped (out, node->text);
      g_string_append_c (out, '\n');
      break;
    case CH_NODE_PARAGRAPH:
      append_paragraph (out, node);
      break;
    case CH_NODE_ITEM:
      g_string_append_printf (out, "%s ", node->aside);
      append_escaped (out, node->text);
      g_string_append_c (out, '\n');
      break;
    case CH_NODE_FACT:
      append_fact (out, node);
      break;
    case CH_NODE_DELEGATION:
      append_delegation (out, node);
      break;
    case CH_NODE_PERSON:
      g_string_append (out, "- ");
      append_wrapped (out, "**", node->text);
      if (node->aside != NULL)
        {
          g_string_append (out, " – ");
          append_escaped (out, node->aside);
        }
      g_string_append_c (out, '\n');
      break;
    case CH_NODE_PICTURE:
    case CH_NODE_CHART:
      g_string_append (out, "\\[");
      append_escaped (out, node->text);
      g_string_append (out, "\\]\n");
      break;
    case CH_NODE_TABLE:
      append_cells (out, node->cells, FALSE);
      for (guint i = 0; node->cells[i] != NULL; i++)
        g_string_append (out, "| --- ");
      g_string_append (out, "|\n");
      break;
    case CH_NODE_TABLE_HEADING:
      g_string_append (out, "| ");
      append_wrapped (out, "**", node->text);
      g_string_append (out, " |\n");
      break;
    case CH_NODE_ROW:
    case CH_NODE_SUM:
      append_cells (out, node->cells, node->kind == CH_NODE_SUM);
      break;
    case CH_NODE_BLANKS:
      if (node->text != NULL)
        append_escaped (out, node->text);
      g_string_append (out, " \\_\\_\\_\\_\\_\\_\\_\\_\n");
      break;
    case CH_NODE_CONTENTS:
      g_string_append (out, node->count == 0 ? "- " : "  - ");
      append_escaped (out, node->text);
      g_string_append_c (out, '\n');
      break;
    case CH_NODE_COLUMNS:
    case CH_NODE_COLUMNS_END:
    case CH_NODE_TABLE_END:
    default:
      break;
    }
}

GBytes *
ch_as_markdown (GPtrArray *nodes)
{
  GString *out = g_string_new (NULL);
  ChNodeKind last = CH_NODE_COLUMNS;

  for (guint i = 0; i < nodes->len; i++)
    {
      const ChNode *node = g_ptr_array_index (nodes, i);

      if (node->kind == CH_NODE_COLUMNS || node->kind == CH_NODE_COLUMNS_END || node->kind == CH_NODE_TABLE_END)
        continue;
      if (out->len > 0 && !is_row (node->kind) && !(is_list (node->kind) && last == node->kind))
        g_string_append_c (out, '\n');
      append_node (out, node);
      last = node->kind;
    }

  return g_string_free_to_bytes (out);
}
