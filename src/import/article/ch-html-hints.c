/* ch-html-hints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-hints.h"

#include <string.h>

/* Words of class, id and role.  The last rows are pinyin initials in use on Chinese sites: xgxw
 * "related news", xglj "related links", dqwz "where you are", fx "share". */
static const char *const furniture_words[] = {
  "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "toolbar",
  "footer", "foot", "copyright", "sitemap", "masthead",
  "share", "sharing", "sharebar", "social", "sharethis", "addthis", "addtoany", "follow",
  "related", "recommend", "recommended", "recommendation", "recommendations", "recirc", "teaser", "teasers", "promo", "popular",
  "trending", "mostread", "outbrain", "taboola", "readmore", "morelinks", "seealso", "sidebar",
  "cookie", "cookies", "consent", "gdpr", "banner", "advert", "advertisement", "ads", "ad", "adsbygoogle",
  "sponsor", "sponsored", "newsletter", "subscribe", "subscription", "signup", "paywall", "login", "popup", "modal",
  "tags", "taglist", "keywords", "pagination", "pager", "skip", "noprint", "widget", "disclaimer",
  "complementary", "contentinfo", "search", "dialog", "alertdialog",
  "xgxw", "xglj", "xgyd", "dqwz", "fx", "fenxiang", "daohang",
  NULL,
};

/* Pairs of words that say together what neither says alone. */
static const char *const furniture_phrases[] = {
  " read more ", " read also ", " most read ", " see also ", " more stories ", " more news ", " tag list ",
  " post tags ", " author bio ", " about author ", " site header ", " page header ", " print only ",
  " sign up ", " call to action ", " up next ", " read next ",
};

static const char *const comment_words[] = { "comments", "comment", "disqus", "respond", "commentlist", "pinglun", NULL };

static const char *const byline_words[] = {
  "byline", "dateline", "date", "time", "timestamp", "meta", "info", "author", "source", "published", "pubtime", "posted",
  "laiyuan", "shijian", NULL,
};

static gboolean
has_word (const char        *hints,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = hints;
      const gsize length = strlen (words[i]);

      while ((found = strstr (found, words[i])) != NULL)
        {
          if (found[-1] == ' ' && found[length] == ' ')
            return TRUE;
          found += length;
        }
    }
  return FALSE;
}

static gboolean
has_hint (const xmlNode     *node,
          const char *const *words)
{
  g_autofree char *hints = NULL;

  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return FALSE;

  hints = ch_html_dup_hints (node);
  return has_word (hints, words);
}

/* Whether an inline style hides the element. */
static gboolean
is_hidden_by_style (const char *style)
{
  g_autoptr(GString) squeezed = g_string_new (NULL);

  for (const char *p = style; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (squeezed, g_ascii_tolower (*p));
  return strstr (squeezed->str, "display:none") != NULL || strstr (squeezed->str, "visibility:hidden") != NULL;
}

gboolean
ch_html_is_unseen (const xmlNode *node)
{
  static const char *const names[] = {
    "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas",
    "audio", "video", "map", "button", "select", "input", "textarea", "datalist", "progress", "meter", "frameset",
    NULL,
  };
  const char *style = ch_html_get_attribute (node, "style");

  if (ch_html_is_any (node, names) || ch_html_get_attribute (node, "hidden") != NULL)
    return TRUE;
  return style != NULL && is_hidden_by_style (style);
}

gboolean
ch_html_is_comments (const xmlNode *node)
{
  return has_hint (node, comment_words) && !ch_html_is (node, "body");
}

gboolean
ch_html_is_furniture (const xmlNode *node)
{
  static const char *const names[] = { "nav", "footer", "aside", "menu", "dialog", NULL };
  static const char *const exempt[] = { "html", "body", "article", "main", "form", "a", "p", "em", "b", "strong", "i", NULL };
  g_autofree char *hints = NULL;

  if (ch_html_is_any (node, names))
    return TRUE;
  if (ch_html_is_any (node, exempt))
    return FALSE;

  hints = ch_html_dup_hints (node);
  if (has_word (hints, furniture_words) || has_word (hints, comment_words))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (furniture_phrases); i++)
    if (strstr (hints, furniture_phrases[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
ch_html_is_caption (const xmlNode *node)
{
  static const char *const names[] = { "figure", "figcaption", NULL };
  static const char *const words[] = { "caption", "figcaption", "figure", "photo", "wp-caption", NULL };

  return ch_html_is_any (node, names) || has_hint (node, words);
}

gboolean
ch_html_is_byline (const xmlNode *node)
{
  return ch_html_is (node, "time") || has_hint (node, byline_words);
}
