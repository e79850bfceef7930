/* ch-as-html.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-as-html.h"

#include "ch-picture.h"

#include <glib/gi18n-lib.h>

/* Larger pictures are made smaller, pixels. */
#define MAX_PICTURE 1600

/* The look of the printed page, for a window of any width. */
static const char style[] =
  "body{font:1.05em/1.5 'Noto Serif',Georgia,serif;color:#151517;max-width:44em;margin:3em auto;padding:0 1.5em}"
  "h1{font-size:1.8em;line-height:1.3;margin:.2em 0 .6em}"
  "h2,.kicker,th,.side,dt,.note,.credit,.marking{font-family:'Noto Sans',Helvetica,sans-serif}"
  "h2{font-size:1em;color:#1a3b6b;border-top:1px solid #999;padding-top:.5em;margin:1.8em 0 .5em}"
  ".kicker{font-size:.85em;font-weight:bold;color:#1a3b6b;margin:0}"
  ".marking{color:#a3121a;font-weight:bold;letter-spacing:.15em;text-align:center}"
  "dl{display:grid;grid-template-columns:8em 1fr;gap:.2em 0;margin:0}dt{font-size:.85em;color:#5c5e66}dd{margin:0}"
  ".columns{display:flex;gap:2em}.columns>div{flex:1}.columns ul{list-style:none;margin:.5em 0;padding:0}"
  ".columns li{margin:.4em 0}.columns li span{display:block;font-size:.9em}.side{font-size:.8em;color:#5c5e66}"
  ".note,.credit{font-size:.8em;color:#5c5e66;margin:.2em 0}.item{margin:.6em 0 0}"
  "table{border-collapse:collapse;width:100%;font:.85em/1.4 'Noto Sans',Helvetica,sans-serif;margin:.5em 0}"
  "th{text-align:start;color:#1a3b6b;border-bottom:1px solid #333}td,th{padding:.35em .8em .35em 0;vertical-align:top}"
  "td{border-bottom:1px solid #ccc;white-space:pre-line}tr.sum td{font-weight:bold}"
  "img{max-width:100%;height:auto}.blank{border-bottom:1px solid #999;height:1.6em}section+section{margin-top:5em}"
  "@media print{section+section{break-before:page;margin:0}h2{break-after:avoid}tr,img,li{break-inside:avoid}}";

typedef struct
{
  GString *out;
  const char *open_list; /* the element that is open for items of one kind, "dl" */
  gboolean in_section;
  gboolean in_delegation;
} Writer;

static void
append (Writer     *self,
        const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append (self->out, escaped);
}

/* " lang=… dir=…" where the words have a language of their own. */
static void
append_language (Writer     *self,
                 const char *language)
{
  g_autofree char *escaped = NULL;

  if (language == NULL)
    return;
  escaped = g_markup_escape_text (language, -1);
  g_string_append_printf (self->out, " lang=\"%s\" dir=\"%s\"", escaped, ch_language_is_rtl (language) ? "rtl" : "ltr");
}

static void
append_element (Writer     *self,
                const char *name,
                const char *class_name,
                const char *text,
                const char *language)
{
  g_string_append_printf (self->out, "<%s", name);
  if (class_name != NULL)
    g_string_append_printf (self->out, " class=\"%s\"", class_name);
  append_language (self, language);
  g_string_append_c (self->out, '>');
  append (self, text);
  g_string_append_printf (self->out, "</%s>\n", name);
}

static void
open_list (Writer     *self,
           const char *name)
{
  if (g_strcmp0 (self->open_list, name) == 0)
    return;
  if (self->open_list != NULL)
    g_string_append_printf (self->out, "</%s>\n", self->open_list);
  if (name != NULL)
    g_string_append_printf (self->out, "<%s>\n", name);
  self->open_list = name;
}

static void
close_delegation (Writer *self)
{
  open_list (self, NULL);
  if (self->in_delegation)
    g_string_append (self->out, "</div>\n");
  self->in_delegation = FALSE;
}

static void
append_section (Writer       *self,
                const ChNode *node)
{
  if (self->in_section)
    g_string_append (self->out, "</section>\n");
  g_string_append (self->out, "<section");
  append_language (self, node->language);
  g_string_append (self->out, ">\n");
  if (node->aside != NULL)
    append_element (self, "p", "marking", node->aside, NULL);
  self->in_section = TRUE;
}

static const char *
get_class (ChStyle style_of)
{
  switch ((int) style_of)
    {
    case CH_STYLE_KICKER:
      return "kicker";
    case CH_STYLE_CREDIT:
      return "credit";
    case CH_STYLE_NOTE:
      return "note";
    default:
      return NULL;
    }
}

static void
append_paragraph (Writer       *self,
                  const ChNode *node)
{
  if (node->style != CH_STYLE_LINK)
    {
      append_element (self, "p", get_class (node->style), node->text, node->language);
      return;
    }

  g_string_append (self->out, "<p class=\"note\"><a href=\"");
  append (self, node->aside);
  g_string_append (self->out, "\">");
  append (self, node->text);
  g_string_append (self->out, "</a></p>\n");
}

static void
append_picture (Writer       *self,
                const ChNode *node)
{
  g_autoptr(ChPicture) picture = ch_picture_open (node->aside, MAX_PICTURE, MAX_PICTURE, FALSE, NULL);
  const char *media_type;
  g_autoptr(GBytes) file = picture != NULL ? ch_picture_dup_file (picture, &media_type) : NULL;
  g_autofree char *data = NULL;

  if (file == NULL)
    return;

  data = g_base64_encode (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_string_append_printf (self->out, "<p><img src=\"data:%s;base64,%s\" width=\"%d\" height=\"%d\" alt=\"", media_type,
                          data, ch_picture_get_width (picture), ch_picture_get_height (picture));
  append (self, node->text);
  g_string_append (self->out, "\"/></p>\n");
}

static void
append_row (Writer       *self,
            const ChNode *node,
            const char   *cell)
{
  g_string_append (self->out, node->kind == CH_NODE_SUM ? "<tr class=\"sum\"" : "<tr");
  append_language (self, node->language);
  g_string_append_c (self->out, '>');
  for (guint i = 0; node->cells[i] != NULL; i++)
    {
      g_string_append_printf (self->out, "<%s>", cell);
      append (self, node->cells[i]);
      g_string_append_printf (self->out, "</%s>", cell);
    }
  g_string_append (self->out, "</tr>\n");
}

static void
append_delegation (Writer       *self,
                   const ChNode *node)
{
  close_delegation (self);
  g_string_append (self->out, "<div>");
  self->in_delegation = TRUE;
  if (node->aside != NULL)
    append_element (self, "div", "side", node->aside, NULL);
  if (node->text != NULL)
    append_element (self, "strong", NULL, node->text, node->language);
}

static void
append_person (Writer       *self,
               const ChNode *node)
{
  open_list (self, "ul");
  g_string_append (self->out, "<li");
  append_language (self, node->language);
  g_string_append (self->out, "><b>");
  append (self, node->text);
  g_string_append (self->out, "</b>");
  if (node->aside != NULL)
    {
      g_string_append (self->out, "<span>");
      append (self, node->aside);
      g_string_append (self->out, "</span>");
    }
  g_string_append (self->out, "</li>\n");
}

static void
append_fact (Writer       *self,
             const ChNode *node)
{
  open_list (self, "dl");
  append_element (self, "dt", NULL, node->aside != NULL ? node->aside : "", NULL);
  append_element (self, "dd", NULL, node->text, node->language);
}

static void
append_node (Writer       *self,
             const ChNode *node)
{
  if (node->kind != CH_NODE_FACT && node->kind != CH_NODE_PERSON && node->kind != CH_NODE_CONTENTS)
    open_list (self, NULL);

  switch (node->kind)
    {
    case CH_NODE_SECTION:
      append_section (self, node);
      break;
    case CH_NODE_TITLE:
      append_element (self, "h1", NULL, node->text, node->language);
      break;
    case CH_NODE_HEADING:
      append_element (self, "h2", NULL, node->text, node->language);
      break;
    case CH_NODE_PARAGRAPH:
      append_paragraph (self, node);
      break;
    case CH_NODE_ITEM:
      g_string_append (self->out, "<p class=\"item\"");
      append_language (self, node->language);
      g_string_append_printf (self->out, ">%s ", node->aside);
      append (self, node->text);
      g_string_append (self->out, "</p>\n");
      break;
    case CH_NODE_FACT:
      append_fact (self, node);
      break;
    case CH_NODE_COLUMNS:
      g_string_append (self->out, "<div class=\"columns\">\n");
      break;
    case CH_NODE_DELEGATION:
      append_delegation (self, node);
      break;
    case CH_NODE_PERSON:
      append_person (self, node);
      break;
    case CH_NODE_COLUMNS_END:
      close_delegation (self);
      g_string_append (self->out, "</div>\n");
      break;
    case CH_NODE_PICTURE:
      append_picture (self, node);
      break;
    case CH_NODE_CHART:
      append_element (self, "p", "note", node->text, NULL);
      break;
    case CH_NODE_TABLE:
      g_string_append (self->out, "<table><thead>\n");
      append_row (self, node, "th");
      g_string_append (self->out, "</thead><tbody>\n");
      break;
    case CH_NODE_TABLE_HEADING:
      g_string_append (self->out, "<tr><th colspan=\"99\">");
      append (self, node->text);
      g_string_append (self->out, "</th></tr>\n");
      break;
    case CH_NODE_ROW:
    case CH_NODE_SUM:
      append_row (self, node, "td");
      break;
    case CH_NODE_TABLE_END:
      g_string_append (self->out, "</tbody></table>\n");
      break;
    case CH_NODE_BLANKS:
      for (guint i = 0; i < node->count; i++)
        append_element (self, "div", "blank", i == 0 ? node->text : NULL, NULL);
      break;
    case CH_NODE_CONTENTS:
      open_list (self, "ul");
      append_element (self, "li", NULL, node->text, node->language);
      break;
    default:
      break;
    }
}

GBytes *
ch_as_html (GPtrArray  *nodes,
            const char *title,
            const char *language)
{
  Writer self = { g_string_new ("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""), NULL, FALSE, FALSE };

  append_language (&self, language);
  g_string_append (self.out, "><head><meta charset=\"utf-8\"/>"
                             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>");
  append (&self, title);
  g_string_append_printf (self.out, "</title><style>%s</style></head>\n<body>\n", style);
  for (guint i = 0; i < nodes->len; i++)
    append_node (&self, g_ptr_array_index (nodes, i));
  open_list (&self, NULL);
  if (self.in_section)
    g_string_append (self.out, "</section>\n");
  g_string_append (self.out, "</body></html>\n");

  return g_string_free_to_bytes (self.out);
}
