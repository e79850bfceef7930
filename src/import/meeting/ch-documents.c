/* ch-documents.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo.h"
#include "ch-reading.h"

#include <stdlib.h>
#include <string.h>

/* "2024-03-05" */
#define LENGTH_OF_DAY 10

/* A paper signed so many days before the meeting is one of the same visit. */
#define DAYS_OF_VISIT 4

/* So many papers before and behind one may stand in its clause. */
#define NEIGHBOURS 4

/* What a sentence says of the papers in it, the strongest first. */
static const struct
{
  ChEventFlags flag;
  const char *status;
} statuses[] = {
  { CH_EVENT_SIGN, "signed" },
  { CH_EVENT_ISSUE, "issued" },
  { CH_EVENT_AGREE, "agreed" },
};

/* Returns: (nullable): the words of SENTENCE that tell of being there when a paper was signed: "见证签署" */
static const ChEvent *
find_witnessed (const ChReading *self,
                ChSpan           sentence)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "sign");

  for (const ChEvent *event; (event = ch_reading_find_event (self, sentence, CH_EVENT_ATTEND)) != NULL; sentence.from = event->span.from + 1)
    for (guint i = event->span.from; i < event->span.to; i++)
      if (ch_hits_find (self->text->hits, i, class, event->span.to - i) != NULL)
        return event;
  return NULL;
}

static gboolean
set_status (const ChReading *self,
            ChDocumentFound *found,
            ChSpan           sentence)
{
  const ChEvent *witnessed = find_witnessed (self, sentence);

  if (witnessed != NULL)
    {
      found->status = "signed";
      found->status_why = witnessed->span;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const ChEvent *event = ch_reading_find_event (self, sentence, statuses[i].flag);

      if (event == NULL)
        continue;
      found->status = statuses[i].status;
      found->status_why = event->span;
      return TRUE;
    }
  return FALSE;
}

static gboolean
ends_clause (const ChReading *self,
             guint            i)
{
  const ChToken *token = ch_reading_token (self, i);
  const gunichar c = g_utf8_get_char (self->text->text + token->start);

  return (token->flags & CH_TOKEN_SIGN) != 0 && (c == ',' || c == ';' || c == 0xff0c || c == 0xff1b);
}

/* The words around SPAN up to the next commas. */
static ChSpan
get_clause (const ChReading *self,
            ChSpan           span,
            ChSpan           sentence)
{
  while (span.from > sentence.from && !ends_clause (self, span.from - 1))
    span.from--;
  while (span.to < sentence.to && !ends_clause (self, span.to))
    span.to++;
  return span;
}

/* The clause around SPAN, with the one that it hangs on: "in 2014, when a first memorandum was signed". */
static ChSpan
get_tied_clause (const ChReading *self,
                 ChSpan           span,
                 ChSpan           sentence)
{
  const ChSpan clause = get_clause (self, span, sentence);
  const guint class = ch_lexicon_class (self->tongue->lexicon, "clause-tie");

  if (clause.from <= sentence.from + 1 || ch_hits_find (self->text->hits, clause.from, class, clause.to - clause.from) == NULL)
    return clause;
  return (ChSpan) { get_clause (self, (ChSpan) { clause.from - 1, clause.from - 1 }, sentence).from, clause.to };
}

/* Where the title really ends: "… for 2025–2027" is cut at the dash. */
static guint
find_end_of_years (const ChReading *self,
                   ChSpan           span,
                   guint            limit)
{
  guint end = span.to;

  while (end < limit && (ch_reading_token (self, end)->flags & CH_TOKEN_SPACED) == 0
         && ((ch_reading_token (self, end)->flags & CH_TOKEN_YEAR) != 0
             || g_unichar_type (g_utf8_get_char (self->text->text + ch_reading_token (self, end)->start))
                  == G_UNICODE_DASH_PUNCTUATION))
    end++;
  return end;
}

/* "…, signed in December": what is said of the title behind a comma belongs to it. */
static guint
find_end_of_clause (const ChReading *self,
                    ChSpan           clause,
                    ChSpan           sentence)
{
  ChSpan behind = { clause.to + 1, clause.to + 2 };

  if (behind.to > sentence.to || ch_reading_find_event (self, behind, CH_EVENT_SIGN | CH_EVENT_ISSUE) == NULL)
    return clause.to;
  return get_clause (self, behind, sentence).to;
}

/* Whether DAY, "2024-03-05", is so shortly before the meeting that it belongs to the same visit. */
static gboolean
is_of_same_visit (const ChReading *self,
                  const char      *day)
{
  GDate one, other;

  if (strlen (day) != LENGTH_OF_DAY || strlen (self->date.value) != LENGTH_OF_DAY || strcmp (day, self->date.value) > 0)
    return FALSE;
  g_date_clear (&one, 1);
  g_date_clear (&other, 1);
  g_date_set_parse (&one, day);
  g_date_set_parse (&other, self->date.value);
  return g_date_valid (&one) && g_date_valid (&other) && g_date_days_between (&one, &other) <= DAYS_OF_VISIT;
}

/* Whether the words of SPAN name a day or month that is none of the meeting's. */
static gboolean
names_other_day (const ChReading *self,
                 ChSpan           span,
                 ChSpan           title)
{
  for (guint i = 0; i < self->days->len && self->date.value != NULL; i++)
    {
      const ChFact *day = &g_array_index (self->days, ChFact, i);
      const gsize length = strlen (day->value);

      if (day->why.from < span.from || day->why.to > span.to || (day->why.from < title.to && title.from < day->why.to)
          || is_of_same_visit (self, day->value))
        continue;
      if (strncmp (day->value, self->date.value, length) < 0
          || (self->end_date.value == NULL && length == strlen (self->date.value) && strcmp (day->value, self->date.value) > 0))
        return TRUE;
    }
  return FALSE;
}

/* Whether TOKEN stands in the title of a paper near the one of match AT: "an A for 2022-2024". */
static gboolean
is_in_title (GPtrArray *matches,
             guint      at,
             guint      token)
{
  for (guint i = at > NEIGHBOURS ? at - NEIGHBOURS : 0; i < MIN (at + NEIGHBOURS + 1, matches->len); i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const ChSpan title = ch_span_of (ch_match_find (match, "title"));

      if (i != at && token >= title.from && token < title.to)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_dash (const ChReading *self,
         guint            token)
{
  return token < self->text->tokens->len
         && g_unichar_type (g_utf8_get_char (self->text->text + ch_reading_token (self, token)->start)) == G_UNICODE_DASH_PUNCTUATION;
}

/* "2022-2024" is when a paper is in force, not when it was signed. */
static gboolean
is_in_range (const ChReading *self,
             guint            token)
{
  const guint n = self->text->tokens->len;

  return (is_dash (self, token + 1) && token + 2 < n && (ch_reading_token (self, token + 2)->flags & CH_TOKEN_NUMBER) != 0
          && (ch_reading_token (self, token + 2)->flags & CH_TOKEN_SPACED) == 0)
         || (token > 1 && is_dash (self, token - 1) && (ch_reading_token (self, token - 2)->flags & CH_TOKEN_YEAR) != 0
             && (ch_reading_token (self, token)->flags & CH_TOKEN_SPACED) == 0);
}

/* Whether the words of CLAUSE before the title at SPAN say that it was signed or issued. */
static gboolean
is_done_before (const ChReading *self,
                ChSpan           span,
                ChSpan           clause)
{
  return ch_reading_find_event (self, (ChSpan) { clause.from, span.from }, CH_EVENT_SIGN | CH_EVENT_ISSUE) != NULL;
}

/* "In June, the two signed …" of a meeting in September. */
static gboolean
begins_in_other_month (const ChReading *self,
                       ChSpan           sentence)
{
  const ChEvent *past = ch_reading_find_event (self, (ChSpan) { sentence.from, sentence.from + 1 }, CH_EVENT_PAST);
  const char *month = NULL;

  if (past == NULL || strcmp (past->rule, "past-in-month") != 0 || self->date.value == NULL || strlen (self->date.value) < 7)
    return FALSE;
  for (guint i = past->span.from; i < past->span.to && month == NULL; i++)
    month = ch_reading_get_value (self, "month", (ChSpan) { i, past->span.to });
  return month != NULL && atoi (month) != atoi (self->date.value + strlen ("2024-"));
}

/* Whether the words around the title at SPAN speak of another time: by a word such as "last year", or by
 * a day or year that is not the meeting's. */
static gboolean
is_of_another_time (const ChReading *self,
                    GPtrArray       *matches,
                    guint            at,
                    ChSpan           span,
                    ChSpan           sentence)
{
  const ChSpan around = get_tied_clause (self, span, sentence);
  const ChSpan clause = { around.from, find_end_of_clause (self, around, sentence) };
  const char *day = self->date.value != NULL ? self->date.value : ch_article_get_published (self->article);
  const int year = day != NULL ? atoi (day) : 0;
  const guint end = find_end_of_years (self, span, clause.to);

  for (guint i = clause.from; i < clause.to && year != 0; i++)
    {
      const ChToken *token = ch_reading_token (self, i);

      if ((i < span.from || i >= end) && (token->flags & CH_TOKEN_YEAR) != 0
          && atoi (self->text->text + token->start) != year && !is_in_range (self, i) && !is_in_title (matches, at, i))
        return TRUE;
    }
  if (begins_in_other_month (self, sentence))
    return TRUE;
  if ((int) ch_reading_get_sentence (self, span.from) != self->main_sentence && names_other_day (self, sentence, span))
    return TRUE;
  /* "They signed an A and look forward to a B": what is said of the future behind an A that is signed is not about it. */
  return ch_reading_find_event (self, clause, CH_EVENT_PAST) != NULL
         || ch_reading_find_event (self, is_done_before (self, span, clause) ? (ChSpan) { clause.from, span.from } : clause,
                                   CH_EVENT_FUTURE) != NULL;
}

/* Whether the words before the title at SPAN speak of it as of one that is there already, or not yet:
 * "to implement the memorandum".  Behind a word of signing they are about its subject. */
static gboolean
is_recalled (const ChReading *self,
             ChSpan           span,
             ChSpan           sentence)
{
  const ChSpan before = { get_clause (self, span, sentence).from, span.from };

  return ch_reading_find_event (self, before, CH_EVENT_RECALL) != NULL
         && ch_reading_find_event (self, before, CH_EVENT_SIGN | CH_EVENT_ISSUE | CH_EVENT_AGREE) == NULL;
}

/* "They adopted an A and voiced their hope to conclude, next year, a B": the last word before B that tells of a paper is of hope. */
static gboolean
is_hoped_for (const ChReading *self,
              ChSpan           span,
              ChSpan           sentence)
{
  const ChEventFlags done = CH_EVENT_SIGN | CH_EVENT_ISSUE | CH_EVENT_AGREE;
  const ChEvent *last = ch_reading_find_last_event (self, (ChSpan) { sentence.from, span.from }, done | CH_EVENT_FUTURE);

  return last != NULL && (last->flags & CH_EVENT_FUTURE) != 0
         && ch_reading_find_event (self, get_clause (self, span, sentence), done) == NULL;
}

/* The kind of paper that TITLE names: the last one, where the title of a Chinese paper ends with its
 * kind, and the first one elsewhere. */
static void
set_type_from (const ChReading *self,
               ChDocumentFound *found,
               ChSpan           span)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "document");
  const gboolean ends_with_it = (ch_reading_token (self, span.from)->flags & CH_TOKEN_HAN) != 0;

  for (guint i = span.from; i < span.to; i++)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i, class, span.to - i);

      if (hit == NULL || hit->value == NULL)
        continue;
      found->type = hit->value;
      found->type_why = (ChSpan) { i, i + hit->length };
      if (!ends_with_it)
        return;
      i += hit->length - 1;
    }
}

/* "A declaration entitled “…”" has its kind beside the title; what was signed and names no kind is some other paper. */
static void
set_type (const ChReading *self,
          const ChMatch   *match,
          ChDocumentFound *found)
{
  const ChSpan beside = ch_span_of (ch_match_find (match, "type"));

  if (ch_span_is_set (beside))
    set_type_from (self, found, beside);
  else
    set_type_from (self, found, found->title);
  if (found->type == NULL && ch_match_has_tag (match, "other"))
    {
      found->type = "other";
      found->type_why = found->title;
    }
}

/* Whether all words of A but a few stand in B. */
static gboolean
is_shorter (const ChReading *self,
            ChSpan           a,
            ChSpan           b)
{
  guint same = 0;

  for (guint t = a.from; t < a.to; t++)
    for (guint k = b.from; k < b.to; k++)
      if (ch_reading_token (self, t)->word == ch_reading_token (self, k)->word)
        {
          same++;
          break;
        }
  return same * 10 >= (a.to - a.from) * 8;
}

/* Whether FOUND is another paper of the list of KNOWN: "the Agreement on A, the Agreement on B". */
static gboolean
is_beside (const ChReading       *self,
           const ChDocumentFound *found,
           const ChDocumentFound *known)
{
  return self->text->sentence[found->title.from] == self->text->sentence[known->title.from]
         && found->title.to > found->type_why.to;
}

/* A shorter form of a title that is known, or the same kind of paper without a title.  "The agreement", which
 * a caption told of before, gets the title that the text has for it. */
static gboolean
is_known (const ChReading       *self,
          const ChDocumentFound *found)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      ChDocumentFound *known = &g_array_index (self->documents, ChDocumentFound, i);

      if (known->type != found->type
          || (!is_shorter (self, found->title, known->title) && (found->title.to - found->title.from > 4 || is_beside (self, found, known))))
        continue;
      if (known->title.to == known->title.from + 1 && found->title.to > found->title.from + 1
          && is_shorter (self, known->title, found->title) && strcmp (known->status, found->status) == 0)
        *known = *found;
      return TRUE;
    }
  return FALSE;
}

/* Whether the sentence of TOKEN is part of the caption of a picture. */
static gboolean
is_in_caption (const ChReading *self,
               guint            token)
{
  GListModel *images = G_LIST_MODEL (ch_article_get_images (self->article));
  const guint first = self->text->sentence[token];
  g_autofree char *sentence = ch_span_dup_text (self->text, (ChSpan) { first, self->text->sentence_end[first] });
  const guint n = g_list_model_get_n_items (images);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChPhoto) image = g_list_model_get_item (images, i);
      const char *caption = ch_photo_get_caption (image);

      if (caption != NULL && strstr (caption, sentence) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "A and B sign the memorandum", says the caption of a photo; the text then gives the title of FOUND.
 *
 * Returns: (nullable): what is known from the caption */
static ChDocumentFound *
find_untitled (const ChReading       *self,
               const ChDocumentFound *found)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      ChDocumentFound *known = &g_array_index (self->documents, ChDocumentFound, i);

      if (known->type == found->type && known->status == found->status && known->title.from == known->type_why.from
          && known->title.to == known->type_why.to && is_in_caption (self, known->title.from))
        return known;
    }
  return NULL;
}

/* Whether SENTENCE is an item of a list: it begins a line with a dash, a bullet or a number. */
static gboolean
is_item (const ChReading *self,
         ChSpan           sentence)
{
  const ChToken *first = ch_reading_token (self, sentence.from);
  const gunichar c = g_utf8_get_char (self->text->text + first->start);

  /* A bullet is a sentence of its own. */
  if (sentence.from > 0 && (first->flags & CH_TOKEN_LINE) == 0
      && g_utf8_get_char (self->text->text + ch_reading_token (self, sentence.from - 1)->start) == 0x2022)
    return TRUE;
  if ((first->flags & CH_TOKEN_LINE) == 0)
    return FALSE;
  return (first->flags & CH_TOKEN_SMALL) != 0 || c == 0x2022 || c == 0x00b7 || c == '*' || c == '('
         || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

static gboolean
is_colon (const ChReading *self,
          guint            token)
{
  const gunichar c = g_utf8_get_char (self->text->text + ch_reading_token (self, token)->start);

  return c == ':' || c == 0xff1a;
}

/* "The following papers were signed:" speaks for each item of the list below it.
 *
 * Returns: that sentence, or SENTENCE itself */
static ChSpan
find_heading (const ChReading *self,
              ChSpan           sentence)
{
  ChSpan at = sentence;

  while (at.from > 0 && is_item (self, at))
    at = (ChSpan) { self->text->sentence[at.from - 1], at.from };
  if (at.from < sentence.from && is_colon (self, at.to - 1))
    return at;
  return sentence;
}

/* Whether SPAN holds nothing but what lists papers: "A, a B and the C". */
static gboolean
is_list_joint (const ChReading *self,
               ChSpan           span)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "list-joint");

  for (guint i = span.from; i < span.to; i++)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i, class, span.to - i);

      if (hit != NULL)
        i += hit->length - 1;
      else if ((ch_reading_token (self, i)->flags & CH_TOKEN_SIGN) == 0)
        return FALSE;
    }
  return TRUE;
}

/* What is said of the first paper of a list is said of the others: "B", in "A was signed, as well as a B".
 *
 * Returns: whether FOUND goes on with the list that LAST stands in */
static gboolean
inherit_status (const ChReading       *self,
                ChDocumentFound       *found,
                const ChDocumentFound *last)
{
  if (last->status == NULL || last->title.to > found->title.from
      || self->text->sentence[last->title.from] != self->text->sentence[found->title.from]
      || !is_list_joint (self, (ChSpan) { last->title.to, found->title.from }))
    return FALSE;
  found->status = last->status;
  found->status_why = last->status_why;
  return TRUE;
}

/* "Three papers were signed: an A, a B and a C": the words before a colon speak for all that is listed behind it. */
static ChSpan
get_scope (const ChReading *self,
           ChSpan           title,
           ChSpan           sentence)
{
  for (guint i = sentence.from; i < title.from; i++)
    if (is_colon (self, i))
      return (ChSpan) { sentence.from, title.to };
  return get_clause (self, title, sentence);
}

/* Whether the paper of MATCH is one of this meeting; sets what is said of it. */
static gboolean
judge (const ChReading       *self,
       GPtrArray             *matches,
       guint                  at,
       ChDocumentFound       *found,
       const ChDocumentFound *last)
{
  const ChMatch *match = g_ptr_array_index (matches, at);
  const ChSpan sentence = { self->text->sentence[match->from], self->text->sentence_end[match->from] };
  const ChSpan heading = find_heading (self, sentence);

  if (is_of_another_time (self, matches, at, found->title, sentence)
      || is_recalled (self, found->title, sentence) || is_hoped_for (self, found->title, sentence))
    return FALSE;
  return set_status (self, found, ch_match_has_tag (match, "near") && heading.from == sentence.from
                                    ? get_scope (self, found->title, sentence) : heading)
         || inherit_status (self, found, last);
}

static void
keep (ChReading             *self,
      const ChDocumentFound *found)
{
  ChDocumentFound *untitled = find_untitled (self, found);

  if (untitled != NULL)
    *untitled = *found;
  else
    g_array_append_val (self->documents, *found);
}

void
ch_reading_find_documents (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "document", self->text, 0, self->text->tokens->len);
  ChDocumentFound last = { .status = NULL };

  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      ChDocumentFound found = { .title = ch_span_of (ch_match_find (match, "title")), .rule = match->rule };

      if (ch_match_has_tag (match, "not") || !ch_span_is_set (found.title) || !judge (self, matches, i, &found, &last))
        continue;
      set_type (self, match, &found);
      if (found.type == NULL)
        continue;
      last = found;
      if (!is_known (self, &found))
        keep (self, &found);
    }
}
