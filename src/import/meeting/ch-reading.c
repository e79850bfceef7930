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
  self->sentence_of = g_new0 (guint, self->text->tokens->len + 1);
  for (guint i = 0; i < self->text->tokens->len; i = self->text->sentence_end[i])
    {
      const ChSentence sentence = { i, self->text->sentence_end[i], 0, G_MAXUINT };

      for (guint t = sentence.from; t < sentence.to; t++)
        self->sentence_of[t] = self->sentences->len;
      g_array_append_val (self->sentences, sentence);
    }
}

static void
clear_document (gpointer data)
{
  g_free (((ChDocumentFound *) data)->headline);
}

static ChReading *
read_text (ChTongue   *tongue,
           ChArticle  *article,
           ChWords    *words,
           const char *text)
{
  ChReading *self = g_new0 (ChReading, 1);

  self->article = article;
  self->tongue = tongue;
  self->words = words;
  self->text = ch_sentences_read (tongue->lexicon, words, text != NULL ? text : "");
  self->sentences = g_array_new (FALSE, FALSE, sizeof (ChSentence));
  self->events = g_array_new (FALSE, FALSE, sizeof (ChEvent));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (ChMention));
  self->people = g_array_new (FALSE, FALSE, sizeof (ChPerson));
  self->documents = g_array_new (FALSE, FALSE, sizeof (ChDocumentFound));
  g_array_set_clear_func (self->documents, clear_document);
  self->credits = g_array_new (FALSE, FALSE, sizeof (ChCreditFound));
  self->topics = g_array_new (FALSE, FALSE, sizeof (ChSpan));
  self->agreements = g_array_new (FALSE, FALSE, sizeof (ChSpan));
  self->days = g_array_new (FALSE, FALSE, sizeof (ChFact));
  self->main_sentence = -1;
  list_sentences (self);
  return self;
}

ChReading *
ch_reading_new (ChTongue  *tongue,
                ChArticle *article)
{
  ChWords *words = ch_words_new (ch_lexicon_get_words (tongue->lexicon));
  ChReading *self = read_text (tongue, article, words, ch_article_get_text (article));

  if (ch_article_get_headline (article) != NULL)
    self->headline = read_text (tongue, article, words, ch_article_get_headline (article));
  return self;
}

static void
free_text (ChReading *self)
{
  g_free (self->sentence_of);
  g_array_unref (self->sentences);
  g_array_unref (self->events);
  g_array_unref (self->mentions);
  g_array_unref (self->people);
  g_array_unref (self->documents);
  g_array_unref (self->credits);
  g_array_unref (self->topics);
  g_array_unref (self->agreements);
  g_array_unref (self->days);
  ch_text_free (self->text);
  g_free (self->home_body);
  g_free (self);
}

void
ch_reading_free (ChReading *self)
{
  ChWords *words = self->words;

  g_clear_pointer (&self->headline, free_text);
  free_text (self);
  ch_words_free (words);
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

/* "墨" is whatever country of the text begins with that character, and Mexico else. */
static const char *
find_short_country (const ChReading *self,
                    guint            token)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "country");
  const guint word = ch_reading_token (self, token)->word;

  for (guint i = 0; i < self->text->tokens->len; i++)
    {
      const ChHit *hit = ch_reading_token (self, i)->word == word ? ch_hits_find (self->text->hits, i, class, G_MAXUINT) : NULL;

      if (hit != NULL && hit->length > 1 && hit->value != NULL)
        return g_intern_string (hit->value);
    }
  return ch_reading_get_value (self, "country-short", (ChSpan) { token, token + 1 });
}

/* The home country, where the words at TOKEN name a town of it and a state too: عمان on a Jordanian page. */
static const char *
find_town (const ChReading *self,
           guint            token,
           guint            limit)
{
  const ChHit *hit = ch_hits_find (self->text->hits, token, ch_lexicon_class (self->tongue->lexicon, "town"), limit);

  return hit != NULL && self->home_country != NULL && g_strcmp0 (hit->value, self->home_country) == 0 ? self->home_country : NULL;
}

const char *
ch_reading_find_country (const ChReading *self,
                         ChSpan           span,
                         ChSpan          *where)
{
  static const char *const classes[] = { "country", "demonym", "state", "city" };

  if (span.to == span.from + 1 && (ch_reading_token (self, span.from)->flags & CH_TOKEN_HAN) != 0)
    {
      const char *code = find_short_country (self, span.from);

      if (where != NULL)
        *where = span;
      return code != NULL && *code != '\0' ? g_intern_string (code) : NULL;
    }

  for (guint i = span.from; i < span.to; i++)
    for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
      {
        const guint class = ch_lexicon_class (self->tongue->lexicon, classes[c]);
        const ChHit *hit = ch_hits_find (self->text->hits, i, class, span.to - i);

        if (hit == NULL || hit->value == NULL || *hit->value == '\0')
          continue;
        if (where != NULL)
          *where = (ChSpan) { i, i + hit->length };
        return find_town (self, i, span.to - i) != NULL ? self->home_country : g_intern_string (hit->value);
      }
  return NULL;
}

ChEventFlags
ch_reading_get_events (const ChReading *self,
                       guint            token)
{
  return g_array_index (self->sentences, ChSentence, ch_reading_get_sentence (self, token)).events;
}

/* The index of the first event that begins at FROM or behind it; they stand in the order of the text. */
static guint
find_event_from (const ChReading *self,
                 guint            from)
{
  guint low = 0, high = self->events->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->events, ChEvent, middle).span.from < from)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const ChEvent *
ch_reading_find_event (const ChReading *self,
                       ChSpan           span,
                       ChEventFlags     flags)
{
  for (guint i = find_event_from (self, span.from); i < self->events->len; i++)
    {
      const ChEvent *event = &g_array_index (self->events, ChEvent, i);

      if (event->span.from >= span.to)
        return NULL;
      if ((event->flags & flags) != 0)
        return event;
    }
  return NULL;
}

const ChEvent *
ch_reading_find_last_event (const ChReading *self,
                            ChSpan           span,
                            ChEventFlags     flags)
{
  for (guint i = find_event_from (self, span.to); i > 0; i--)
    {
      const ChEvent *event = &g_array_index (self->events, ChEvent, i - 1);

      if (event->span.from < span.from)
        return NULL;
      if ((event->flags & flags) != 0)
        return event;
    }
  return NULL;
}

guint
ch_reading_find_mention_from (const ChReading *self,
                              guint            from)
{
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->mentions, ChMention, middle).whole.from < from)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
ch_reading_get_sentence (const ChReading *self,
                         guint            token)
{
  return token < self->text->tokens->len ? self->sentence_of[token] : MAX (self->sentences->len, 1) - 1;
}
