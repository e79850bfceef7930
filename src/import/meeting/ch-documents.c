/* ch-documents.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo.h"
#include "ch-reading.h"

#include <stdlib.h>
#include <string.h>

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

static gboolean
set_status (const ChReading *self,
            ChDocumentFound *found,
            ChSpan           sentence)
{
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

      if (day->why.from < span.from || day->why.to > span.to || (day->why.from < title.to && title.from < day->why.to))
        continue;
      if (strncmp (day->value, self->date.value, length) < 0
          || (self->end_date.value == NULL && length == strlen (self->date.value) && strcmp (day->value, self->date.value) > 0))
        return TRUE;
    }
  return FALSE;
}

/* Whether the words around the title at SPAN speak of another time: by a word such as "last year", or by
 * a day or year that is not the meeting's. */
static gboolean
is_of_another_time (const ChReading *self,
                    ChSpan           span,
                    ChSpan           sentence)
{
  const ChSpan around = get_tied_clause (self, span, sentence);
  const ChSpan clause = { around.from, find_end_of_clause (self, around, sentence) };
  const int year = self->date.value != NULL ? atoi (self->date.value) : 0;
  const guint end = find_end_of_years (self, span, clause.to);

  for (guint i = clause.from; i < clause.to && year != 0; i++)
    {
      const ChToken *token = ch_reading_token (self, i);

      if ((i < span.from || i >= end) && (token->flags & CH_TOKEN_YEAR) != 0
          && atoi (self->text->text + token->start) != year)
        return TRUE;
    }
  if ((int) ch_reading_get_sentence (self, span.from) != self->main_sentence && names_other_day (self, sentence, span))
    return TRUE;
  return ch_reading_find_event (self, clause, CH_EVENT_PAST | CH_EVENT_FUTURE) != NULL;
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

/* The kind of paper that TITLE names: the last one, where the title of a Chinese paper ends with its
 * kind, and the first one elsewhere. */
static void
set_type (const ChReading *self,
          ChDocumentFound *found)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "document");
  const gboolean ends_with_it = (ch_reading_token (self, found->title.from)->flags & CH_TOKEN_HAN) != 0;

  for (guint i = found->title.from; i < found->title.to; i++)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i, class, found->title.to - i);

      if (hit == NULL || hit->value == NULL)
        continue;
      found->type = hit->value;
      found->type_why = (ChSpan) { i, i + hit->length };
      if (!ends_with_it)
        return;
      i += hit->length - 1;
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
          || (!is_shorter (self, found->title, known->title) && found->title.to - found->title.from > 4))
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

void
ch_reading_find_documents (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "document", self->text, 0, self->text->tokens->len);

  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const ChSpan sentence = { self->text->sentence[match->from], self->text->sentence_end[match->from] };
      const ChSpan heading = find_heading (self, sentence);
      ChDocumentFound found = { .title = ch_span_of (ch_match_find (match, "title")), .rule = match->rule };
      ChDocumentFound *untitled;

      if (ch_match_has_tag (match, "not") || !ch_span_is_set (found.title) || is_of_another_time (self, found.title, sentence)
          || is_recalled (self, found.title, sentence)
          || !set_status (self, &found, ch_match_has_tag (match, "near") && heading.from == sentence.from
                                          ? get_clause (self, found.title, sentence) : heading))
        continue;
      set_type (self, &found);
      if (found.type == NULL || is_known (self, &found))
        continue;
      untitled = find_untitled (self, &found);
      if (untitled != NULL)
        *untitled = found;
      else
        g_array_append_val (self->documents, found);
    }
}
