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
  static const char *const published[] = { "publi", "posted", "发布", "發布", "发表", "刊登", "created", "veroffentlicht", "erstellt",
                                           "опубликован", "pubblicato", "first", NULL };
  static const char *const updated[] = { "updat", "modif", "更新", "修改", "aktualisiert", "mis a jour", "mise a jour", "actualiza",
                                         "atualizad", "aggiornat", "обновлен", "revised", "reviewed", "edited", NULL };
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

  if (language != NULL && (g_ascii_strcasecmp (language, "en-US") == 0 || g_ascii_strcasecmp (language, "en_US") == 0))
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
  for (xmlNode *node = block->element; node != NULL; node = ch_html_next (node, block->element))
    {
      const char *when = ch_html_is (node, "time") ? ch_html_get_attribute (node, "datetime") : NULL;

      if (!ch_text_is_blank (when))
        return when;
    }
  return NULL;
}

/* How likely BLOCK at INDEX, with LABEL, shows the day of publication. */
static int
rate (const ChHtmlPage *page,
      guint             index,
      Label             label)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);
  const gboolean between = (int) index > page->headline.block && index < page->first;
  const gboolean line = ch_date_line_is (block->text);

  if (block->furniture != NULL && !between)
    return 0;
  if (block->link_share > 0.7 && !line)
    return 0;
  if (label == LABEL_NONE && !line && !(block->hints & CH_HINT_BYLINE))
    return 0;
  return (between ? 20 : 10) + (int) label * 5 + (block->hints & CH_HINT_BYLINE ? 3 : 0) + (line ? 2 : 0);
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
      gsize from = 0;
      char *date;
      Label label;
      int score;

      if (strlen (block->text) > MAX_LINE || (int) i == page->headline.block)
        continue;

      when = find_time (block);
      date = ch_date_line_find (block->text, order, &from, NULL);
      if (date == NULL && when != NULL)
        date = read_value (when, order);
      label = read_label (block->text, from > 0 ? from : strlen (block->text));
      score = rate (page, i, label);
      if (when != NULL && score > 0)
        score += 4;
      offer (label == LABEL_UPDATED ? updated : published, date, block->text, rule, score);
    }
}

/* Returns: (transfer full) (nullable): the day in the page's address: /2018/07/03/, /20180703/ */
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
      pattern = g_regex_new ("[/_=-](199\\d|20\\d\\d)([/_-]?)([01]?\\d)\\2([0-3]\\d)(?!\\d)", G_REGEX_OPTIMIZE, 0, NULL);
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

/* The first time element outside of everything that is not the article. */
static char *
find_any_time (const ChHtmlPage *page,
               ChDateOrder       order)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);
      const char *when = block->furniture == NULL && strlen (block->text) <= MAX_LINE ? find_time (block) : NULL;
      char *date = when != NULL ? read_value (when, order) : NULL;

      if (date != NULL)
        return date;
    }
  return NULL;
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
  g_autofree char *any = NULL;
  g_auto(Shown) shown = { NULL };
  g_auto(Shown) updated = { NULL };

  find_shown (page, order, &shown, &updated);

  if (are_neighbours (published, shown.date))
    take (article, shown.date, shown.quote, shown.rule, 0.9);
  if (are_neighbours (published, addressed))
    take (article, addressed, address, "address", 0.9);
  take (article, published, said->value, said->rule, 0.95);
  take (article, shown.date, shown.quote, shown.rule, 0.8);
  take (article, addressed, address, "address", 0.8);
  ch_article_find_published (article);
  take (article, updated.date, updated.quote, updated.rule, 0.5);
  take (article, modified, changed->value, changed->rule, 0.5);
  any = find_any_time (page, order);
  take (article, any, any, "time", 0.4);
}
