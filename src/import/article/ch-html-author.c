/* ch-html-author.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-author.h"

#include "ch-article-draft.h"
#include "ch-chinese-byline.h"
#include "ch-date-line.h"
#include "ch-text.h"

#include <string.h>

/* A byline is no longer than this, in bytes, and a list of names not either. */
#define MAX_BYLINE 160
#define MAX_NAMES 120

/* No name has more words. */
#define MAX_WORDS 6

/* So many characters of a text tell whether it is Chinese. */
#define MAX_LOOKED_AT 500

/* What stands before names, in lower case; the longest first where one begins like another. */
static const char *const prefixes[] = {
  "written by", "posted by", "published by", "reviewed by", "words by", "story by",
  "article by", "text by",   "by:",          "by ",         "author:",  "authors:",
  "author ",    "von ",      "par ",         "por ",        "di ",      "door ",
  "af ",        "av ",       "автор:",       "作者：",      "作者:",    "作者",
  "文/",        "文／",      "文：",         "本报记者",    "记者",     "本报讯 记者",
};

/* What follows names on the same line. */
static const char *const cuts[] = {
  " | ", "|",   " • ",      "•",          " · ",     "·",    " – ",       " — ",
  " - ", " / ", " updated", " published", " posted", " on ", " min read", " for ",
  " @",  " (",  "责任编辑", "责编",       "编辑",    "来源", "时间", "日期", "发布", "阅读", " 译",
};

/* Returns: TEXT without the word that introduces a name; whether there was one in INTRODUCED */
static const char *
skip_prefix (const char *text,
             gboolean   *introduced)
{
  for (gboolean again = TRUE; again;)
    {
      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (prefixes) && !again; i++)
        {
          const gsize length = strlen (prefixes[i]);

          if (g_ascii_strncasecmp (text, prefixes[i], length) == 0
              || (strncmp (text, prefixes[i], length - 1) == 0 && text[length - 1] == '\0'
                  && prefixes[i][length - 1] == ' ')
              || g_ascii_strcasecmp (text, "by") == 0)
            {
              text += MIN (length, strlen (text));
              while (g_ascii_isspace (*text) || *text == ':')
                text++;
              *introduced = again = TRUE;
            }
        }
    }
  return text;
}

static void
cut_after_names (char *names)
{
  g_autofree char *lower = g_ascii_strdown (names, -1);
  gsize end = strlen (names);
  gsize start;
  g_autofree char *date = ch_date_line_find (names, CH_DATE_ORDER_DAY_FIRST, &start, NULL);

  if (date != NULL)
    end = MIN (end, start);
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      const char *found = strstr (lower, cuts[i]);

      if (found != NULL && found != lower)
        end = MIN (end, (gsize) (found - lower));
    }
  while (end > 0 && (g_ascii_isspace (names[end - 1]) || strchr (",;:-", names[end - 1]) != NULL))
    end--;
  names[end] = '\0';
}

/* Whether TEXT says that something was published, and not by whom. */
static gboolean
says_published (const char *text)
{
  static const char *const words[] = {
    "publi", "posted", "updat", "atualiz", "actualiz", "veroffentlicht", "aktualisiert", "pubblicat", "aggiornat",
  };
  g_autofree char *folded = ch_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether TEXT can be names: no address, no number, no sentence. */
static gboolean
are_names (const char *text)
{
  guint n_words = 1;
  gboolean letters = FALSE;

  if (*text == '\0' || strlen (text) > MAX_NAMES || strpbrk (text, "@/\\<>{}=_#?!") != NULL
      || strstr (text, "www.") != NULL || says_published (text))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        return FALSE;
      letters |= g_unichar_isalpha (c);
      if (c == ' ')
        n_words++;
      if (c == ',' || c == '&' || c == ';' || strncmp (p, " and ", 5) == 0)
        n_words = 0;
      if (n_words > MAX_WORDS)
        return FALSE;
    }
  return letters;
}

char *
ch_author_dup_names (const char *text)
{
  gboolean introduced = FALSE;
  g_autofree char *squeezed = ch_text_squeeze (text);
  g_autofree char *names = g_strdup (skip_prefix (squeezed, &introduced));

  cut_after_names (names);
  return are_names (names) ? g_steal_pointer (&names) : NULL;
}

/* Whether NAMES are just the name of the site. */
static gboolean
is_site (const char       *names,
         const ChHtmlPage *page)
{
  const char *site = ch_html_page_get_site (page);
  g_autofree char *folded = ch_text_fold (names);
  g_autofree char *folded_site = site != NULL ? ch_text_fold (site) : NULL;

  return folded_site != NULL && strcmp (folded, folded_site) == 0;
}

static gboolean
is_marked (const xmlNode *node)
{
  const char *class = ch_html_get_attribute (node, "class");

  return ch_html_attribute_is (node, "rel", "author") || ch_html_attribute_is (node, "itemprop", "author")
         || (class != NULL && g_str_has_prefix (class, "author vcard"));
}

/* The names in the element of BLOCK that is marked as the author.  Returns: (transfer full) (nullable) */
static char *
find_marked (const ChBlock *block)
{
  xmlNode *node = block->element;

  for (guint n = 0; node != NULL && n < CH_HTML_MAX_NEAR; n++, node = ch_html_next (node, block->element))
    if (is_marked (node))
      {
        g_autofree char *text = ch_html_dup_text (node);
        char *names = strlen (text) <= MAX_BYLINE ? ch_author_dup_names (text) : NULL;

        if (names != NULL)
          return names;
      }
  return NULL;
}

/* Whether the class of an element close to NODE calls what it holds the author. */
static gboolean
is_called_author (const xmlNode *node)
{
  for (guint climb = 0; climb < 3 && node != NULL; climb++, node = node->parent)
    {
      const char *class = ch_html_get_attribute (node, "class");
      g_autofree char *lower = class != NULL ? g_ascii_strdown (class, -1) : NULL;

      if (lower != NULL && (strstr (lower, "author") != NULL || strstr (lower, "byline") != NULL))
        return TRUE;
    }
  return FALSE;
}

/* How well the block at INDEX serves as a byline; its names in NAMES. */
static int
rate (const ChHtmlPage  *page,
      guint              index,
      char             **names)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);
  const gboolean between = (int) index > page->headline.block && index < page->first;
  gboolean introduced = FALSE;
  const char *rest;
  int score = 0;

  *names = NULL;
  if (strlen (block->text) > MAX_BYLINE || block->heading || block->caption)
    return 0;

  *names = find_marked (block);
  if (*names != NULL)
    return between ? 30 : 25;

  rest = skip_prefix (block->text, &introduced);
  if (introduced && *rest == '\0' && index + 1 < page->blocks->len)
    {
      const ChBlock *next = g_ptr_array_index (page->blocks, index + 1);

      *names = strlen (next->text) <= MAX_BYLINE ? ch_author_dup_names (next->text) : NULL;
      return *names != NULL ? 20 : 0;
    }
  if (introduced)
    score = 15;
  else if (is_called_author (block->element) && !ch_block_ends_sentence (block))
    score = 10;
  if (score == 0 || (!between && !introduced && block->furniture == NULL && !is_called_author (block->element)))
    return 0;

  *names = ch_author_dup_names (block->text);
  return *names != NULL ? score + (between ? 5 : 0) : 0;
}

/* The byline by the headline.  Returns: (transfer full) (nullable) */
static char *
find_shown (const ChHtmlPage  *page,
            const char       **quote)
{
  g_autofree char *best = NULL;
  int best_score = 0;
  guint start, end;

  ch_html_page_get_masthead (page, &start, &end);
  for (guint i = start; i < end; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);
      g_autofree char *names = NULL;
      const int score = (int) i != page->headline.block ? rate (page, i, &names) : 0;

      if (score > best_score)
        {
          g_free (best);
          best = g_steal_pointer (&names);
          best_score = score;
          *quote = block->text;
        }
    }
  return g_steal_pointer (&best);
}

static gboolean
has_han (const char *text)
{
  guint n = 0;

  for (const char *p = text != NULL ? text : ""; *p != '\0' && n < MAX_LOOKED_AT; p = g_utf8_next_char (p), n++)
    if (ch_text_is_han (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Who wrote it, where only the text says so.  Returns: (transfer full) (nullable) */
static char *
find_in_text (ChArticle         *article,
              const ChHtmlPage  *page,
              const char       **quote)
{
  const ChBlock *first = page->content->len > 0 ? g_ptr_array_index (page->content, 0) : NULL;
  char *names = has_han (ch_article_get_text (article)) ? ch_chinese_byline_find (page, quote) : NULL;

  if (names != NULL || first == NULL)
    return names;
  *quote = first->text;
  return ch_dateline_dup_agency (first->text);
}

void
ch_html_find_author (ChArticle        *article,
                     const ChHtmlPage *page)
{
  const ChMetadatum *said = &page->metadata->author;
  g_autofree char *names = said->value != NULL ? ch_author_dup_names (said->value) : NULL;
  const char *quote = NULL;
  g_autofree char *shown = names == NULL || is_site (names, page) ? find_shown (page, &quote) : NULL;

  if (shown == NULL && (names == NULL || is_site (names, page)))
    shown = find_in_text (article, page, &quote);
  if (shown != NULL)
    ch_article_set_from_metadata (article, "author", shown, quote, "byline", 0.7);
  else
    ch_article_set_from_metadata (article, "author", names, said->value, said->rule, 0.8);
}
