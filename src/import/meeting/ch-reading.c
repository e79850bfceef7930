/* ch-reading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include "ch-sentences.h"

static void
list_sentences (ChReading *self)
{
  for (guint i = 0; i < self->text->tokens->len; i = self->text->sentence_end[i])
    {
      const ChSentence sentence = { i, self->text->sentence_end[i], 0 };

      g_array_append_val (self->sentences, sentence);
    }
}

ChReading *
ch_reading_new (ChTongue  *tongue,
                ChArticle *article)
{
  ChReading *self = g_new0 (ChReading, 1);
  const char *text = ch_article_get_text (article);
  const char *headline = ch_article_get_headline (article);

  self->article = article;
  self->tongue = tongue;
  self->words = ch_words_new (ch_lexicon_get_words (tongue->lexicon));
  self->text = ch_sentences_read (tongue->lexicon, self->words, text != NULL ? text : "");
  self->headline = ch_sentences_read (tongue->lexicon, self->words, headline != NULL ? headline : "");
  self->sentences = g_array_new (FALSE, FALSE, sizeof (ChSentence));
  self->events = g_array_new (FALSE, FALSE, sizeof (ChEvent));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (ChMention));
  self->people = g_array_new (FALSE, FALSE, sizeof (ChPerson));
  self->documents = g_array_new (FALSE, FALSE, sizeof (ChDocumentFound));
  self->credits = g_array_new (FALSE, FALSE, sizeof (ChCreditFound));
  self->topics = g_array_new (FALSE, FALSE, sizeof (ChSpan));
  self->main_sentence = -1;
  list_sentences (self);
  return self;
}

void
ch_reading_free (ChReading *self)
{
  g_array_unref (self->sentences);
  g_array_unref (self->events);
  g_array_unref (self->mentions);
  g_array_unref (self->people);
  g_array_unref (self->documents);
  g_array_unref (self->credits);
  g_array_unref (self->topics);
  ch_text_free (self->text);
  ch_text_free (self->headline);
  ch_words_free (self->words);
  g_free (self->home_body);
  g_free (self);
}

char *
ch_span_dup_text (const ChText *text,
                  ChSpan        span)
{
  guint start, end;

  if (!ch_span_is_set (span))
    return NULL;
  start = g_array_index (text->tokens, ChToken, span.from).start;
  end = g_array_index (text->tokens, ChToken, span.to - 1).end;
  return g_strndup (text->text + start, end - start);
}

const char *
ch_reading_get_value (const ChReading *self,
                      const char      *class,
                      ChSpan           span)
{
  const ChHit *hit = NULL;

  if (ch_span_is_set (span))
    hit = ch_hits_find (self->text->hits, span.from, ch_lexicon_class (self->tongue->lexicon, class), span.to - span.from);
  return hit != NULL ? hit->value : NULL;
}

const char *
ch_reading_find_country (const ChReading *self,
                         ChSpan           span,
                         ChSpan          *where)
{
  static const char *const classes[] = { "country", "demonym", "city" };

  for (guint i = span.from; i < span.to; i++)
    for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
      {
        const guint class = ch_lexicon_class (self->tongue->lexicon, classes[c]);
        const ChHit *hit = ch_hits_find (self->text->hits, i, class, span.to - i);

        if (hit == NULL || hit->value == NULL || *hit->value == '\0')
          continue;
        if (where != NULL)
          *where = (ChSpan) { i, i + hit->length };
        return g_intern_string (hit->value);
      }
  return NULL;
}

guint
ch_reading_get_sentence (const ChReading *self,
                         guint            token)
{
  guint low = 0, high = self->sentences->len;

  while (high - low > 1)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->sentences, ChSentence, middle).from <= token)
        low = middle;
      else
        high = middle;
    }
  return low;
}
