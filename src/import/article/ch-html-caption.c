/* ch-html-caption.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-caption.h"

#include <string.h>

/* What says more than this, in bytes, is more than a caption. */
#define MAX_CAPTION 700

/* Whether NODE holds a picture, and no table, quotation or code, for which figures are used too. */
static gboolean
holds_only_picture (xmlNode *node)
{
  static const char *const pictures[] = { "img", "picture", "video", "svg", NULL };
  static const char *const others[] = { "table", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", NULL };
  gboolean picture = FALSE;
  gsize length = 0;
  guint n_nodes = 0;

  for (xmlNode *n = node; n != NULL; n = ch_html_next (n, node))
    {
      picture |= ch_html_is_any (n, pictures);
      if (n->type == XML_TEXT_NODE && n->content != NULL)
        length += strlen ((const char *) n->content);
      if (ch_html_is_any (n, others) || length > MAX_CAPTION || ++n_nodes > CH_HTML_MAX_NEAR)
        return FALSE;
    }
  return picture;
}

static gboolean
is_short (xmlNode *node)
{
  gsize length = 0;
  guint n_nodes = 0;

  for (xmlNode *n = node; n != NULL && length <= MAX_CAPTION && ++n_nodes <= CH_HTML_MAX_NEAR;
       n = ch_html_next (n, node))
    if (n->type == XML_TEXT_NODE && n->content != NULL)
      length += strlen ((const char *) n->content);
  return length <= MAX_CAPTION && n_nodes <= CH_HTML_MAX_NEAR;
}

gboolean
ch_html_is_caption (xmlNode *node,
                    ChHints  hints)
{
  const char *class = ch_html_get_attribute (node, "class");

  if (ch_html_is (node, "figure"))
    return holds_only_picture (node);
  if (!(hints & CH_HINT_CAPTION))
    return FALSE;
  if (ch_html_is (node, "figcaption") || (class != NULL && strstr (class, "aption") != NULL))
    return is_short (node);
  return holds_only_picture (node);
}

gboolean
ch_caption_names_maker (const char *text)
{
  static const char *const marks[] = {
    "photo by",
    "photos by",
    "photo:",
    "photograph by",
    "photographed by",
    "photo credit",
    "photo courtesy",
    "picture by",
    "(xinhua",
    "©",
    "摄",
    "图:",
    "图：",
    "供图",
    "图片",
    "撮影",
    "사진",
    "фото",
    "foto:",
    "foto por",
    "foto von",
    "photo :",
    "crédit",
  };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (lower, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}
