/* ch-html-dates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-dates.h"

#include "ch-article-draft.h"
#include "ch-date-line.h"
#include "ch-text.h"

#include <string.h>

/* What shows a date says hardly more than this, in bytes. */
#define MAX_LINE 400

/* How likely a date is that of publication, by where it stands: between headline and text, or above
 * the headline or at the beginning of the text. */
#define BETWEEN 20
#define BESIDE 10

/* What is further from both headline and text, in blocks, has nothing to do with them. */
#define NEAR 15

/* Elsewhere than there a date must stand by itself: hardly more than this, in bytes, beside it. */
#define MAX_ELSEWHERE 45

/* A place and an agency are named in no more. */
#define MAX_DATELINE 40

/* Nothing was published on the web before this year. */
#define FIRST_YEAR "1991"

/* What a line says a date is. */
typedef enum
{
  LABEL_UPDATED,
  LABEL_NONE,
  LABEL_PUBLISHED,
} Label;

/* A day that the page shows. */
typedef struct
{
  char *date;        /* (owned) (nullable) */
  char *quote;       /* (owned) (nullable) */
  const char *rule;  /* (unowned): the element */
  int score;
} Shown;

static void
shown_clear (Shown *shown)
{
  g_clear_pointer (&shown->date, g_free);
  g_clear_pointer (&shown->quote, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

/* Where the word stands last before END, or -1. */
static gssize
find_last (const char        *folded,
           const char *const *words)
{
  gssize last = -1;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = g_strrstr (folded, words[i]);

      if (found != NULL && found - folded > last)
        last = found - folded;
    }
  return last;
}

/* What TEXT says of the date that begins at its byte START. */
static Label
read_label (const char *text,
            gsize       start)
{
  static const char *const published[]
      = { "publi",          "posted",   "发布",        "發布",       "发表",  "刊登", "created",
          "veroffentlicht", "erstellt", "опубликован", "pubblicato", "first", NULL };
  static const char *const updated[]
      = { "updat",      "modif",       "更新",      "修改",      "aktualisiert",
          "mis a jour", "mise a jour", "actualiza", "atualizad", "aggiornat",
          "обновлен",   "revised",     "reviewed",  "edited",    NULL };
  g_autofree char *before = g_strndup (text, start);
  g_autofree char *folded = ch_text_fold (before);
  const gssize last_published = find_last (folded, published);
  const gssize last_updated = find_last (folded, updated);

  if (last_updated > last_published)
    return LABEL_UPDATED;
  return last_published >= 0 ? LABEL_PUBLISHED : LABEL_NONE;
}

/* How this page writes a date of three numbers: the month first in America, the day elsewhere. */
static ChDateOrder
get_order (ChArticle        *article,
           const ChHtmlPage *page)
{
  const char *language = page->metadata->language.value;
  const char *address = ch_article_get_address (article);
  g_autoptr(GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  const char *domain = host != NULL ? strrchr (host, '.') : NULL;
  const gboolean national = domain != NULL && strlen (domain) == 3 && g_ascii_strcasecmp (domain, ".us") != 0;

  if (language != NULL
      && (g_ascii_strcasecmp (language, "en-US") == 0
          || g_ascii_strcasecmp (language, "en_US") == 0))
    return national ? CH_DATE_ORDER_UNKNOWN : CH_DATE_ORDER_MONTH_FIRST;
  if (language != NULL && g_ascii_strncasecmp (language, "en", 2) != 0)
    return CH_DATE_ORDER_DAY_FIRST;
  if (national)
    return CH_DATE_ORDER_DAY_FIRST;
  return language != NULL && domain != NULL ? CH_DATE_ORDER_MONTH_FIRST : CH_DATE_ORDER_UNKNOWN;
}

static gboolean
is_possible (const char *date)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autofree char *last = g_date_time_format (tomorrow, "%Y-%m-%d");

  return date != NULL && strcmp (date, FIRST_YEAR) > 0 && strcmp (date, last) <= 0;
}

/* Returns: (transfer full) (nullable): the day in a value meant for programs */
static char *
read_value (const char  *value,
            ChDateOrder  order)
{
  g_autofree char *spread = NULL;
  g_autofree char *date = NULL;
  gsize digits = value != NULL ? strspn (value, "0123456789") : 0;

  /* 20180703, 20180703T0915 */
  if (digits == 8 || digits == 14)
    spread = g_strdup_printf ("%.4s-%.2s-%.2s", value, value + 4, value + 6);
  date = value != NULL ? ch_date_line_find (spread != NULL ? spread : value, order, NULL, NULL) : NULL;
  return is_possible (date) ? g_steal_pointer (&date) : NULL;
}

static void
offer (Shown      *best,
       char       *date,
       const char *quote,
       const char *rule,
       int         score)
{
  g_autofree char *owned = date;

  if (!is_possible (date) || score <= best->score)
    return;

  shown_clear (best);
  best->date = g_steal_pointer (&owned);
  best->quote = g_strdup (quote);
  best->rule = rule;
  best->score = score;
}

/* The first time element of BLOCK that says when.  Returns: (transfer none) (nullable) */
static const char *
find_time (const ChBlock *block)
{
  xmlNode *node = block->element;

  for (guint n = 0; node != NULL && n < CH_HTML_MAX_NEAR; n++, node = ch_html_next (node, block->element))
    {
      const char *when = ch_html_is (node, "time") ? ch_html_get_attribute (node, "datetime") : NULL;

      if (!ch_text_is_blank (when))
        return when;
    }
  return NULL;
}

/* Whether the text opens as a news agency's does: "STRELSAU, Dec 20, 2025 (LNA) - The". */
static gboolean
is_dateline (const ChHtmlPage *page,
             guint             index,
             gsize             from,
             gsize             to)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);

  return index == page->first && from > 0 && from < MAX_DATELINE
         && (g_str_has_prefix (block->text + to, " (") || g_str_has_prefix (block->text + to, " -")
             || g_str_has_prefix (block->text + to, " –") || g_str_has_prefix (block->text + to, " —"));
}

/* How likely the block at INDEX, with LABEL and perhaps a time element, shows the day of publication. */
static int
rate (const ChHtmlPage *page,
      guint             index,
      Label             label,
      gboolean          timed)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);
  const gboolean between = (int) index > page->headline.block && index < page->first
                           && ((int) index <= page->headline.block + NEAR || index + NEAR > page->first);
  const gboolean line = timed || ch_date_line_is (block->text);

  if (block->furniture != NULL && !between)
    return 0;
  if (block->link_share > 0.7 && !line)
    return 0;
  if (label == LABEL_NONE && !line && !(block->hints & CH_HINT_BYLINE))
    return 0;
  return (between ? BETWEEN : BESIDE) + (int) label * 5 + (block->hints & CH_HINT_BYLINE ? 3 : 0) + (line ? 2 : 0)
         + (timed ? 4 : 0);
}

/* The day that is shown by the headline. */
static void
find_shown (const ChHtmlPage *page,
            ChDateOrder       order,
            Shown            *published,
            Shown            *updated)
{
  guint start, end;

  ch_html_page_get_masthead (page, &start, &end);
  for (guint i = start; i < end; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);
      const char *rule = (const char *) block->element->name;
      const char *when;
      gsize from = 0, to = 0;
      char *date;
      Label label;
      int score;

      if ((strlen (block->text) > MAX_LINE && i != page->first) || (int) i == page->headline.block)
        continue;

      when = find_time (block);
      date = ch_date_line_find (block->text, order, &from, &to);
      if (date == NULL && when != NULL)
        date = read_value (when, order);
      if (date == NULL)
        continue;

      label = read_label (block->text, from > 0 ? from : strlen (block->text));
      score = is_dateline (page, i, from, to) ? BESIDE : rate (page, i, label, when != NULL);
      offer (label == LABEL_UPDATED ? updated : published, date, block->text, rule, score);
    }
}

/* Returns: (transfer full) (nullable): the day in the page's address: /2018/07/03/, /t20180703_1.html */
static char *
find_in_address (const char *address)
{
  static GRegex *pattern = NULL;
  static gsize once = 0;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *year = NULL;
  g_autofree char *month = NULL;
  g_autofree char *day = NULL;
  g_autofree char *date = NULL;

  if (g_once_init_enter (&once))
    {
      pattern = g_regex_new ("[/_=-]t?(199\\d|20\\d\\d)([/_.-]?)([01]?\\d)\\2([0-3]\\d)(?!\\d)",
                             G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  if (address == NULL || !g_regex_match (pattern, address, 0, &match))
    return NULL;

  year = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, 3);
  day = g_match_info_fetch (match, 4);
  if (!g_date_valid_dmy (atoi (day), atoi (month), atoi (year)))
    return NULL;
  date = g_strdup_printf ("%s-%02d-%02d", year, atoi (month), atoi (day));
  return is_possible (date) ? g_steal_pointer (&date) : NULL;
}

static gboolean
are_neighbours (const char *a,
                const char *b)
{
  GDate day_a, day_b;

  if (a == NULL || b == NULL)
    return FALSE;

  g_date_set_parse (&day_a, a);
  g_date_set_parse (&day_b, b);
  return g_date_valid (&day_a) && g_date_valid (&day_b) && ABS (g_date_days_between (&day_a, &day_b)) == 1;
}

/* The day that is shown elsewhere: the first that is called that of publication, or the only one
 * that stands alone on a line. */
static void
find_elsewhere (const ChHtmlPage *page,
                ChDateOrder       order,
                Shown            *elsewhere)
{
  guint n_lines = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);
      const char *rule = (const char *) block->element->name;
      const char *when;
      gsize from;
      char *date;
      gboolean published;

      if (block->furniture != NULL || block->link_share > 0.7 || ch_html_is (block->element, "li")
          || strlen (block->text) > MAX_ELSEWHERE)
        continue;

      when = find_time (block);
      date = when != NULL ? read_value (when, order) : ch_date_line_find (block->text, order, &from, NULL);
      if (date == NULL)
        continue;
      published = when == NULL && read_label (block->text, from) == LABEL_PUBLISHED;
      if (!published && when == NULL && !ch_date_line_is (block->text))
        {
          g_free (date);
          continue;
        }
      n_lines += !published;
      offer (elsewhere, date, block->text, rule, published ? 2 : 1);
    }
  if (elsewhere->score == 1 && n_lines > 1)
    shown_clear (elsewhere);
}

static void
take (ChArticle  *article,
      const char *date,
      const char *quote,
      const char *rule,
      double      confidence)
{
  if (date != NULL && ch_article_get_published (article) == NULL)
    ch_article_set_from_metadata (article, "published", date, quote, rule, confidence);
}

void
ch_html_find_published (ChArticle        *article,
                        const ChHtmlPage *page)
{
  const ChMetadatum *said = &page->metadata->published;
  const ChMetadatum *changed = &page->metadata->modified;
  const ChDateOrder order = get_order (article, page);
  const char *final = ch_article_get_final_address (article);
  const char *address = final != NULL ? final : ch_article_get_address (article);
  g_autofree char *published = read_value (said->value, order);
  g_autofree char *modified = read_value (changed->value, order);
  g_autofree char *addressed = find_in_address (address);
  g_auto(Shown) shown = { NULL };
  g_auto(Shown) updated = { NULL };
  g_auto(Shown) elsewhere = { NULL };

  find_shown (page, order, &shown, &updated);

  if (are_neighbours (published, shown.date))
    take (article, shown.date, shown.quote, shown.rule, 0.9);
  if (are_neighbours (published, addressed))
    take (article, addressed, address, "address", 0.9);
  if (shown.score >= BETWEEN)
    take (article, shown.date, shown.quote, shown.rule, 0.9);
  take (article, published, said->value, said->rule, 0.95);
  take (article, shown.date, shown.quote, shown.rule, 0.8);
  take (article, addressed, address, "address", 0.8);
  ch_article_find_published (article);
  take (article, updated.date, updated.quote, updated.rule, 0.5);
  take (article, modified, changed->value, changed->rule, 0.5);
  if (ch_article_get_published (article) == NULL)
    find_elsewhere (page, order, &elsewhere);
  take (article, elsewhere.date, elsewhere.quote, elsewhere.rule, 0.4);
}
