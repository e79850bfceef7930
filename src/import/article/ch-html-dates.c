/* ch-html-dates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-dates.h"

#include "ch-article-draft.h"
#include "ch-html-shown-dates.h"

#include <string.h>

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
  return ch_date_is_possible (date) ? g_steal_pointer (&date) : NULL;
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

/* Whether ADDRESS is that of a whole site, whose first page lists what is new. */
static gboolean
is_front_page (const char *address)
{
  g_autoptr(GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;

  return uri != NULL && strspn (g_uri_get_path (uri), "/") == strlen (g_uri_get_path (uri))
         && g_uri_get_query (uri) == NULL;
}

/* A page that its readers keep editing: what is read is the version of the last change. */
static gboolean
is_wiki (const ChMetadata *metadata)
{
  g_autofree char *generator = metadata->generator.value != NULL ? g_ascii_strdown (metadata->generator.value, -1) : NULL;

  return generator != NULL && strstr (generator, "wiki") != NULL;
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

/* Notes the last change, unless it fell on the day of publication. */
static void
take_change (ChArticle         *article,
             const ChShownDate *shown,
             const ChMetadatum *said,
             const char        *date)
{
  const char *published = ch_article_get_published (article);

  if (shown->date != NULL)
    ch_article_set_from_metadata (article, "updated", shown->date, shown->quote, shown->rule, 0.9);
  else if (published != NULL && ch_date_is_possible (date) && strcmp (date, published) > 0)
    ch_article_set_from_metadata (article, "updated", date, said->value, said->rule, 0.7);
}

void
ch_html_find_dates (ChArticle        *article,
                    const ChHtmlPage *page)
{
  const ChMetadatum *said = &page->metadata->published;
  const ChMetadatum *changed = &page->metadata->modified;
  const ChMetadatum *touched = &page->metadata->touched;
  const ChDateOrder order = get_order (article, page);
  const char *final = ch_article_get_final_address (article);
  const char *address = final != NULL ? final : ch_article_get_address (article);
  g_autofree char *published = ch_date_read_value (said->value, order);
  g_autofree char *modified = ch_date_read_value (changed->value, order);
  g_autofree char *last = ch_date_read_value (touched->value, order);
  g_autofree char *addressed = find_in_address (address);
  const ChKnownDates known = { order, published, modified != NULL ? modified : last };
  g_auto(ChShownDate) shown = { NULL };
  g_auto(ChShownDate) updated = { NULL };
  g_auto(ChShownDate) elsewhere = { NULL };

  if (is_wiki (page->metadata))
    take (article, known.modified, modified != NULL ? changed->value : touched->value,
          modified != NULL ? changed->rule : touched->rule, 0.8);
  if (is_front_page (address))
    {
      g_auto(ChShownDate) newest = { NULL };

      ch_html_find_newest_date (page, &known, &newest);
      take (article, newest.date, newest.quote, newest.rule, 0.4);
    }
  ch_html_find_shown_dates (page, &known, &shown, &updated);
  /* What was changed before it was published was not published then: a program filled that in. */
  if (published != NULL && updated.date != NULL && strcmp (published, updated.date) > 0)
    g_clear_pointer (&published, g_free);

  if (are_neighbours (published, shown.date))
    take (article, shown.date, shown.quote, shown.rule, 0.9);
  if (are_neighbours (published, addressed))
    take (article, addressed, address, "address", 0.9);
  if (shown.score >= CH_SHOWN_BETWEEN)
    take (article, shown.date, shown.quote, shown.rule, 0.9);
  take (article, published, said->value, said->rule, 0.95);
  if (updated.score >= CH_SHOWN_BETWEEN && shown.score < CH_SHOWN_BETWEEN)
    take (article, updated.date, updated.quote, updated.rule, 0.5);
  take (article, shown.date, shown.quote, shown.rule, 0.8);
  take (article, addressed, address, "address", 0.8);
  ch_article_find_published (article);
  take (article, updated.date, updated.quote, updated.rule, 0.5);
  take (article, modified, changed->value, changed->rule, 0.5);
  if (ch_article_get_published (article) == NULL)
    ch_html_find_date_elsewhere (page, &known, &elsewhere);
  take (article, elsewhere.date, elsewhere.quote, elsewhere.rule, 0.4);
  take_change (article, &updated, modified != NULL ? changed : touched, known.modified);
}
