/* ch-dates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include "ch-edtf.h"
#include "ch-evidence.h"

#include <stdlib.h>
#include <string.h>

/* A text is dated in one of its first sentences. */
#define MAX_HEAD 3

/* A date as words tell it; 0 where they do not. */
typedef struct
{
  ChSpan span;
  guint sentence;
  int year, month, day;
  int to_month, to_day;
  int weekday;        /* 1 Monday … 7 Sunday */
  gboolean dateline;  /* of the report, not of what it tells */
  gboolean relative;  /* SHIFT days from the day of publication */
  int shift;
} Date;

/* The number that a token begins with: "2", "23rd". */
static int
get_number (const ChReading *self,
            ChSpan           span)
{
  const char *han = ch_reading_get_value (self, "han-number", span);

  if (han != NULL)
    return atoi (han);
  return ch_span_is_set (span) ? atoi (self->text->text + ch_reading_token (self, span.from)->start) : 0;
}

static int
get_value_number (const ChReading *self,
                  const char      *class,
                  ChSpan           span)
{
  const char *value = ch_reading_get_value (self, class, span);

  return value != NULL ? atoi (value) : 0;
}

static int
get_month (const ChReading *self,
           ChSpan           span)
{
  const int month = get_value_number (self, "month", span);

  return month != 0 ? month : get_number (self, span);
}

static gboolean
is_sane (const Date *date)
{
  return date->month >= 0 && date->month <= 12 && date->day >= 0 && date->day <= 31
         && (date->year == 0 || (date->year > 1800 && date->year < 2200));
}

static void
read_match (ChReading     *self,
            const ChMatch *match,
            GArray        *dates)
{
  const ChSpan weekday = ch_span_of (ch_match_find (match, "weekday"));
  const ChSpan relative = ch_span_of (ch_match_find (match, "relative"));
  Date date = {
    .span = { match->from, match->to },
    .sentence = ch_reading_get_sentence (self, match->from),
    .year = get_number (self, ch_span_of (ch_match_find (match, "year"))),
    .month = get_month (self, ch_span_of (ch_match_find (match, "month"))),
    .day = get_number (self, ch_span_of (ch_match_find (match, "day"))),
    .to_month = get_month (self, ch_span_of (ch_match_find (match, "to-month"))),
    .to_day = get_number (self, ch_span_of (ch_match_find (match, "to-day"))),
    .weekday = get_value_number (self, "weekday", weekday),
    .dateline = ch_match_has_tag (match, "dateline"),
    .relative = ch_span_is_set (relative),
    .shift = get_value_number (self, "relative-day", relative),
  };

  /* "mar. 19/24" */
  if (date.year > 0 && date.year < 100)
    date.year += 2000;
  /* "05/07/2024" is told by what cannot be a month, and by who writes it. */
  if (date.month > 12 && date.day <= 12)
    {
      const int month = date.day;

      date.day = date.month;
      date.month = month;
    }
  if (date.to_day != 0 && date.to_month == 0)
    date.to_month = date.month;
  if (is_sane (&date))
    g_array_append_val (dates, date);
}

/* The day of publication, so far as the page states it: a number in its address may be the day of a
 * new edition or of a move, and is not enough to make a year of. */
static const char *
get_published (const ChReading *self)
{
  GListModel *list = G_LIST_MODEL (ch_article_get_evidence (self->article));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      if (g_strcmp0 (ch_evidence_get_field (evidence), "published") == 0 && g_strcmp0 (ch_evidence_get_rule (evidence), "address") == 0)
        return NULL;
    }
  return ch_article_get_published (self->article);
}

/* Whether DATE is all that its line says: when the page was put out. */
static gboolean
is_line (const ChReading *self,
         const Date      *date)
{
  const ChSentence *sentence = &g_array_index (self->sentences, ChSentence, date->sentence);

  return (ch_reading_token (self, sentence->from)->flags & CH_TOKEN_LINE) != 0
         && sentence->to - sentence->from <= date->span.to - date->span.from + 5;
}

/* What the year is taken from where words leave it out: the day of publication, or the first date
 * in the text that has a year, or one that stands alone at its end. */
static GDate
find_reference (ChReading *self,
                GArray    *dates)
{
  const char *published = get_published (self);
  GDate reference;

  g_date_clear (&reference, 1);
  if (published != NULL && ch_edtf_get_bounds (published, NULL, &reference))
    return reference;

  for (guint i = 0; i < dates->len; i++)
    {
      const Date *date = &g_array_index (dates, Date, i);
      const int month = date->month != 0 ? date->month : 12;
      const int day = date->day != 0 ? date->day : (int) g_date_get_days_in_month (month, date->year != 0 ? date->year : 2000);

      /* A year of the past, told later on, is another matter's. */
      if (self->main_sentence >= 0 && (int) date->sentence > self->main_sentence && !is_line (self, date))
        continue;
      if (date->year != 0 && g_date_valid_dmy (day, month, date->year))
        {
          g_date_set_dmy (&reference, day, month, date->year);
          break;
        }
    }
  return reference;
}

/* The day that a weekday of the text means: the last such day up to REFERENCE. */
static void
resolve_weekday (Date  *date,
                 GDate *reference)
{
  GDate day = *reference;
  const int back = ((int) g_date_get_weekday (reference) - date->weekday + 7) % 7;

  g_date_subtract_days (&day, back);
  date->year = g_date_get_year (&day);
  date->month = g_date_get_month (&day);
  date->day = g_date_get_day (&day);
}

static void
resolve (Date  *date,
         GDate *reference)
{
  if (!g_date_valid (reference))
    return;

  if (date->relative)
    {
      GDate day = *reference;

      if (date->shift < 0)
        g_date_subtract_days (&day, -date->shift);
      else
        g_date_add_days (&day, date->shift);
      date->year = g_date_get_year (&day);
      date->month = g_date_get_month (&day);
      date->day = g_date_get_day (&day);
    }
  else if (date->weekday != 0 && date->month == 0 && date->day == 0)
    {
      resolve_weekday (date, reference);
    }
  else if (date->year == 0)
    {
      if (date->month == 0)
        date->month = date->day <= g_date_get_day (reference) || g_date_get_month (reference) == 1
                        ? (int) g_date_get_month (reference) : (int) g_date_get_month (reference) - 1;
      date->year = g_date_get_year (reference);
      /* In January one writes of December: nothing is told long before it happens. */
      if (date->month > (int) g_date_get_month (reference) + 1)
        date->year--;
    }
}

static char *
dup_edtf (int year,
          int month,
          int day)
{
  g_autofree char *text = NULL;

  if (year == 0 || month == 0)
    return NULL;
  text = day != 0 ? g_strdup_printf ("%04d-%02d-%02d", year, month, day) : g_strdup_printf ("%04d-%02d", year, month);
  return ch_edtf_is_valid (text) ? g_steal_pointer (&text) : NULL;
}

/* How much speaks for DATE being the day of the meeting; 0: nothing. */
static guint
weigh (const ChReading *self,
       const Date      *date)
{
  const ChSentence *sentence = &g_array_index (self->sentences, ChSentence, date->sentence);
  const gboolean is_main = (int) date->sentence == self->main_sentence;
  const ChEventFlags meeting = CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_VIDEO | CH_EVENT_SIGN | CH_EVENT_CONFERENCE;
  guint weight = 0;

  if (date->day == 0 && !date->relative && date->weekday == 0)
    return 0;
  if (date->dateline)
    weight = 30;
  else if (is_main)
    weight = 100;
  else if ((sentence->events & meeting) != 0 && (sentence->events & (CH_EVENT_PAST | CH_EVENT_FUTURE | CH_EVENT_SIDELINE)) == 0)
    weight = 60;
  else if ((sentence->events & CH_EVENT_VISIT) != 0)
    weight = 50;
  else if (sentence->from == 0 || (int) date->sentence < self->main_sentence)
    weight = 40;
  if (weight > 0 && !date->relative && date->weekday == 0)
    weight += 5;
  return weight;
}

/* A day that the headline names, where the text has none or only "today": "Talks in Oslo (5 March 2024)".
 * The headline is no part of the text, so that it gives no words as evidence. */
static gboolean
find_in_headline (ChReading   *self,
                  const GDate *reference)
{
  g_autoptr(GPtrArray) matches = NULL;
  g_autoptr(GArray) dates = g_array_new (FALSE, FALSE, sizeof (Date));
  ChReading *headline = self->headline;

  if (headline == NULL)
    return FALSE;

  matches = ch_grammar_match_all (self->tongue->grammar, "date", headline->text, 0, headline->text->tokens->len);
  for (guint i = 0; i < matches->len; i++)
    read_match (headline, g_ptr_array_index (matches, i), dates);
  for (guint i = 0; i < dates->len; i++)
    {
      Date *date = &g_array_index (dates, Date, i);
      GDate day = *reference;
      g_autofree char *value = NULL;
      g_autofree char *end = NULL;

      if (date->day == 0 || date->month == 0)
        continue;
      resolve (date, &day);
      value = dup_edtf (date->year, date->month, date->day);
      end = date->to_day != 0 ? dup_edtf (date->year, date->to_month, date->to_day) : NULL;
      if (value == NULL)
        continue;
      self->date = (ChFact) { .value = g_intern_string (value), .rule = "headline", .confidence = 0.85, .is_headline = TRUE };
      if (end != NULL)
        self->end_date = (ChFact) { .value = g_intern_string (end), .rule = "headline", .confidence = 0.85, .is_headline = TRUE };
      return TRUE;
    }
  return FALSE;
}

static void
set_fact (ChFact     *fact,
          char       *value,
          ChSpan      why,
          const char *rule)
{
  if (value == NULL)
    return;
  *fact = (ChFact) { .value = g_intern_string (value), .why = why, .rule = rule, .confidence = 0.9 };
}

/* "On 27 February he began a visit of three days": the last day follows. */
static void
find_duration (ChReading *self)
{
  g_autoptr(GPtrArray) matches = NULL;
  GDate last;

  if (self->main_sentence < 0 || self->end_date.value != NULL || self->date.value == NULL || !ch_edtf_get_bounds (self->date.value, NULL, &last)
      || strlen (self->date.value) != 10)
    return;

  matches = ch_grammar_match_all (self->tongue->grammar, "duration", self->text, 0, self->text->tokens->len);
  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const int days = get_number (self, ch_span_of (ch_match_find (match, "days")));
      g_autofree char *end = NULL;

      if ((int) ch_reading_get_sentence (self, match->from) != self->main_sentence || days < 2 || days > 31)
        continue;
      g_date_add_days (&last, days - 1);
      end = dup_edtf (g_date_get_year (&last), g_date_get_month (&last), g_date_get_day (&last));
      set_fact (&self->end_date, end, (ChSpan) { match->from, match->to }, "so many days");
      return;
    }
}

static void
keep_day (ChReading  *self,
          const Date *date)
{
  g_autofree char *value = !date->dateline ? dup_edtf (date->year, date->month, date->day) : NULL;
  const ChFact day = { .value = g_intern_string (value), .why = date->span, .rule = "day in the sentence", .confidence = 0.9 };

  if (value != NULL)
    g_array_append_val (self->days, day);
}

/* "Nairobi, 19 March 2024 (ABC) –": where nothing else says when the page was put out, the day that its text is dated
 * from does. */
static void
find_published (ChReading *self,
                GArray    *dates)
{
  for (guint i = 0; ch_article_get_published (self->article) == NULL && i < dates->len; i++)
    {
      const Date *date = &g_array_index (dates, Date, i);
      g_autofree char *value = date->dateline && date->sentence < MAX_HEAD && date->day != 0 ? dup_edtf (date->year, date->month, date->day) : NULL;
      g_autofree char *quote = ch_span_dup_text (self->text, date->span);
      g_autoptr(ChEvidence) evidence = NULL;

      if (value == NULL)
        continue;
      evidence = ch_evidence_new ();
      ch_evidence_set_record (evidence, ch_record_get_uid (CH_RECORD (self->article)));
      ch_evidence_set_article (evidence, ch_record_get_uid (CH_RECORD (self->article)));
      ch_evidence_set_field (evidence, "published");
      ch_evidence_set_value (evidence, value);
      ch_evidence_set_source (evidence, "text");
      ch_evidence_set_start (evidence, ch_reading_token (self, date->span.from)->from);
      ch_evidence_set_end (evidence, ch_reading_token (self, date->span.to - 1)->to);
      ch_evidence_set_quote (evidence, quote);
      ch_evidence_set_rule (evidence, "dateline");
      ch_evidence_set_confidence (evidence, 0.8);
      g_list_store_append (ch_article_get_evidence (self->article), evidence);
      ch_article_set_published (self->article, value);
    }
}

void
ch_reading_find_dates (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "date", self->text, 0, self->text->tokens->len);
  g_autoptr(GArray) dates = g_array_new (FALSE, FALSE, sizeof (Date));
  const Date *best = NULL;
  guint best_weight = 0;
  GDate reference;

  for (guint i = 0; i < matches->len; i++)
    read_match (self, g_ptr_array_index (matches, i), dates);
  find_published (self, dates);
  reference = find_reference (self, dates);

  for (guint i = 0; i < dates->len; i++)
    {
      Date *date = &g_array_index (dates, Date, i);
      const guint weight = weigh (self, date);

      resolve (date, &reference);
      keep_day (self, date);
      if (weight > best_weight && date->year != 0)
        {
          best = date;
          best_weight = weight;
        }
    }
  if ((best == NULL || best->relative || best->weekday != 0) && find_in_headline (self, &reference))
    return;
  if (best != NULL)
    {
      g_autofree char *value = dup_edtf (best->year, best->month, best->day);
      g_autofree char *end = best->to_day != 0 ? dup_edtf (best->year, best->to_month, best->to_day) : NULL;

      set_fact (&self->date, value, best->span, "date of the meeting");
      set_fact (&self->end_date, end, best->span, "last day");
    }
  find_duration (self);
}
