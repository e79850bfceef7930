/* ch-html-hints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-hints.h"

#include <string.h>

/* The words of an element's attributes together, at most; nobody reads more into a name. */
#define MAX_WORDS_LENGTH 1000

/* An id has no more words than one more than this. */
#define MAX_WORDS 3

/*
 * Words of class, id and role; two words together where one alone says too little.  The last rows
 * of furniture are pinyin in use on Chinese sites: xgxw "related news", dqwz "where you are".
 */
static const struct
{
  ChHints hint;
  const char *words;
} lexicon[] = {
  { CH_HINT_FURNITURE,
    "nav|navbar|navigation|subnav|menu|submenu|megamenu|breadcrumb|breadcrumbs|crumb|crumbs|"
    "toolbar|masthead|sitemap|share|sharing|sharebar|sharethis|addthis|addtoany|follow|social|"
    "related|recommend|recommended|recommendation|recommendations|recirc|recirculation|"
    "promo|promos|popular|trending|mostread|outbrain|taboola|readmore|morelinks|seealso|"
    "sidebar|banner|advert|advertisement|ads|ad|adsbygoogle|sponsor|sponsored|tags|taglist|"
    "keywords|pagination|pager|skip|noprint|widget area|search|complementary|thumbnails|toc|"
    "read more|read also|most read|see also|more stories|more news|more from|tag list|post tags|"
    "site header|page header|print only|call to action|cta|up next|read next|next post|prev post|"
    "next prev|prev next|post navigation|article nav|related posts|recent posts|latest news|"
    "latest posts|recent|post nav|screen reader|sr only|visually hidden|newsletter|subscribe|"
    "subscription|signup|sign up|optin|paywall|login|popup|popover|modal|dialog|alertdialog|"
    "privacy|legal|disclaimer|disclosure|xgxw|xglj|xgyd|dqwz|fx|fenxiang|daohang" },
  { CH_HINT_FOOTER,
    "footer|foot|copyright|colophon|contentinfo" },
  { CH_HINT_NOTICE,
    "cookie|cookies|cookiebar|consent|gdpr|gprd|comments|comment|commentlist|commentform|disqus|"
    "respond|pinglun" },
  { CH_HINT_FURNITURE,
    "bio|biography|authorbox|authorinfo|author box|author info|author bio|author card|"
    "author description|author content|about author|about the|post author|authors|contributor|"
    "contributors|boilerplate" },
  { CH_HINT_TEASER,
    "teaser|teasers" },
  { CH_HINT_CAPTION,
    "caption|figcaption|credit|credits|figure|photo" },
  { CH_HINT_BYLINE,
    "byline|dateline|date|time|timestamp|meta|info|author|source|published|pubtime|posted|"
    "updated|fecha|datum|submitted|laiyuan|shijian" },
  { CH_HINT_BODY,
    "articlebody|article body|article content|article text|article main|entry content|"
    "post content|post body|post text|story body|story content|story text|body content|"
    "content body|blog content|page content|main content|article inner|rich text|richtext|"
    "news content|news body|news text|trs editor|text content|content text|wysiwyg|post entry|"
    "entry|zoom|zwnr|neirong|wenzhang" },
};

/* Returns: (transfer none) (element-type utf8 uint): each word, or pair of words, to its hints */
static GHashTable *
get_lexicon (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (lexicon); i++)
        {
          g_autofree GStrv words = g_strsplit (lexicon[i].words, "|", -1);

          for (guint w = 0; words[w] != NULL; w++)
            {
              const guint hints = GPOINTER_TO_UINT (g_hash_table_lookup (table, words[w]));

              g_hash_table_insert (table, words[w], GUINT_TO_POINTER (hints | lexicon[i].hint));
            }
        }
      g_once_init_leave (&once, (gsize) table);
    }
  return (GHashTable *) once;
}

/* The words of an attribute: "relatedLinks most-read" is related, links, most, read. */
typedef struct
{
  char buffer[MAX_WORDS_LENGTH];
  gsize length;
  gsize last;     /* where the word before begins, to look up pairs */
  gsize previous; /* where the one before that begins, or the same */
  ChHints hints;
  gboolean embed; /* something of another site, quoted */
} Words;

static ChHints
look_up (const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (get_lexicon (), word));
}

static void
finish_word (Words *words)
{
  char *word = words->buffer + words->last;

  if (words->length == words->last)
    return;

  words->buffer[words->length] = '\0';
  words->hints |= look_up (word);
  words->embed |= strcmp (word, "embed") == 0 || strcmp (word, "tweet") == 0;
  if (words->previous < words->last)
    words->hints |= look_up (words->buffer + words->previous);

  words->previous = words->last;
  words->buffer[words->length++] = ' ';
  words->last = words->length;
}

/* A name of many words is a heading made into an anchor, and tells of the text, not of its place. */
static gboolean
is_slug (const char *id)
{
  guint n = 0;

  for (const char *p = id; p != NULL && *p != '\0'; p++)
    n += *p == '-' || *p == '_';
  return n > MAX_WORDS;
}

/* After this, the next word is not the second of a pair. */
static void
finish_name (Words *words)
{
  finish_word (words);
  words->previous = words->last;
}

static void
read_attribute (Words      *words,
                const char *value)
{
  char last = '\0';

  if (value == NULL)
    return;

  words->length = words->last = words->previous = 0;
  for (const char *p = value; *p != '\0' && words->length < MAX_WORDS_LENGTH - 2; last = *p++)
    {
      if (g_ascii_isspace (*p))
        finish_name (words);
      else if (!g_ascii_isalnum (*p) || (g_ascii_isupper (*p) && g_ascii_islower (last)))
        finish_word (words);
      if (g_ascii_isalnum (*p))
        words->buffer[words->length++] = g_ascii_tolower (*p);
    }
  finish_name (words);
}

/* "widget widget_text" is a piece of a side bar; "elementor-widget" is how a kit names all it has. */
static gboolean
is_widget (const char *class)
{
  const char *found = class != NULL ? strstr (class, "widget") : NULL;

  while (found != NULL)
    {
      if ((found == class || found[-1] == ' ') && strchr (" _", found[6]) != NULL)
        return TRUE;
      found = strstr (found + 6, "widget");
    }
  return FALSE;
}

static ChHints
get_name_hints (const xmlNode *node)
{
  static const char *const furniture[] = { "nav", "aside", "menu", "form", "dialog", NULL };

  if (ch_html_is_any (node, furniture))
    return CH_HINT_FURNITURE;
  if (ch_html_is (node, "footer"))
    return CH_HINT_FURNITURE | CH_HINT_FOOTER;
  if (ch_html_is (node, "figcaption"))
    return CH_HINT_CAPTION;
  if (ch_html_is (node, "time"))
    return CH_HINT_BYLINE;
  if (ch_html_is (node, "main"))
    return CH_HINT_BODY;
  return CH_HINT_NONE;
}

/* Whether there is a link in NODE. */
static gboolean
leads_on (const xmlNode *node)
{
  xmlNode *n = (xmlNode *) node;

  for (guint i = 0; n != NULL && i < CH_HTML_MAX_NEAR; i++, n = ch_html_next (n, node))
    if (ch_html_is (n, "a"))
      return TRUE;
  return n != NULL;
}

ChHints
ch_html_get_hints (const xmlNode *node)
{
  /* What these are is clear, whatever they are called. */
  static const char *const clear[] = { "html", "body", "article", "main", "a", "p", "em", "b", "strong", "i", "h1",
                                       "blockquote", "td", "tr", "tbody", NULL };
  const char *class = ch_html_get_attribute (node, "class");
  const char *id = ch_html_get_attribute (node, "id");
  const ChHints around = CH_HINT_FURNITURE | CH_HINT_FOOTER | CH_HINT_NOTICE | CH_HINT_TEASER;
  const char *role = ch_html_get_attribute (node, "role");
  ChHints hints = get_name_hints (node);

  if (class != NULL || id != NULL || role != NULL)
    {
      Words words;

      words.hints = CH_HINT_NONE;
      words.embed = FALSE;
      read_attribute (&words, class);
      read_attribute (&words, is_slug (id) ? NULL : id);
      read_attribute (&words, role);
      if (is_widget (class))
        words.hints |= CH_HINT_FURNITURE;
      if (words.embed)
        words.hints &= ~CH_HINT_FURNITURE;
      if (ch_html_is_any (node, clear))
        words.hints &= ~around;
      hints |= words.hints;
    }
  /* What leads nowhere teases nobody: it is the lead of the article. */
  if ((hints & CH_HINT_TEASER) && leads_on (node))
    hints |= CH_HINT_FURNITURE;
  if (hints & (CH_HINT_FOOTER | CH_HINT_NOTICE))
    hints |= CH_HINT_FURNITURE;
  if (ch_html_attribute_is (node, "itemprop", "articleBody"))
    hints |= CH_HINT_BODY;
  return hints;
}

/* Whether an inline style hides the element. */
static gboolean
is_hidden_by_style (const char *style)
{
  char squeezed[256];
  gsize length = 0;

  for (const char *p = style; *p != '\0' && length < sizeof squeezed - 1; p++)
    if (!g_ascii_isspace (*p))
      squeezed[length++] = g_ascii_tolower (*p);
  squeezed[length] = '\0';
  return strstr (squeezed, "display:none") != NULL || strstr (squeezed, "visibility:hidden") != NULL;
}

gboolean
ch_html_is_unseen (const xmlNode *node,
                   gboolean       even_hidden)
{
  static const char *const names[] = {
    "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas",
    "audio", "video", "map", "button", "select", "input", "textarea", "datalist", "progress", "meter", "frameset",
    NULL,
  };
  const char *style = ch_html_get_attribute (node, "style");

  if (ch_html_is_any (node, names))
    return TRUE;
  if (even_hidden)
    return FALSE;
  if (ch_html_get_attribute (node, "hidden") != NULL || ch_html_attribute_is (node, "aria-hidden", "true"))
    return TRUE;
  return style != NULL && is_hidden_by_style (style);
}
