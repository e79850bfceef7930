/* ch-person-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-person-reader.h"

#include "ch-reading.h"
#include "ch-sentences.h"

#include <string.h>

#define DEFAULT_LANGUAGE "en"

struct _ChPersonReader
{
  ChWords *words;   /* (owned) */
  ChTongue *tongue; /* (owned) */
};

static void
person_free (gpointer data)
{
  ChPersonRead *person = data;

  g_free (person->name);
  g_free (person->title);
  g_free (person->organisation);
  g_free (person);
}

static gboolean
has_lexicon (const char *const *dirs,
             const char        *language)
{
  for (guint i = 0; dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (dirs[i], language, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return TRUE;
    }
  return FALSE;
}

ChPersonReader *
ch_person_reader_new (const char *const  *lexicon_dirs,
                      const char         *language,
                      GError            **error)
{
  g_autoptr(ChPersonReader) self = NULL;
  g_autofree char *base = NULL;

  g_return_val_if_fail (lexicon_dirs != NULL, NULL);

  /* Of "pt-BR" the language alone, and no path. */
  base = g_strdup (language != NULL ? language : "");
  base[strspn (base, "abcdefghijklmnopqrstuvwxyz")] = '\0';
  self = g_new0 (ChPersonReader, 1);
  self->words = ch_words_new (NULL);
  self->tongue = ch_tongue_load (*base != '\0' && has_lexicon (lexicon_dirs, base) ? base : DEFAULT_LANGUAGE,
                                 lexicon_dirs, self->words, error);
  return self->tongue != NULL ? g_steal_pointer (&self) : NULL;
}

void
ch_person_reader_free (ChPersonReader *self)
{
  g_clear_pointer (&self->tongue, ch_tongue_free);
  ch_words_free (self->words);
  g_free (self);
}

/* Between two people. */
static gboolean
is_joint (const ChText *text,
          guint         token)
{
  static const char *const joints[] = { "and", "&", ",", ";", "/", NULL };
  g_autofree char *words = ch_span_dup_text (text, (ChSpan) { token, token + 1 });

  return g_strv_contains (joints, words);
}

/* One person for each name of MATCH: "Ministers A and B" share all else. */
static void
add_people (const ChText  *text,
            const ChMatch *match,
            GPtrArray     *people)
{
  for (guint i = 0; i < match->captures->len; i++)
    {
      const ChCapture *capture = &g_array_index (match->captures, ChCapture, i);
      ChPersonRead *person;

      if (strcmp (capture->label, "name") != 0)
        continue;

      person = g_new0 (ChPersonRead, 1);
      person->name = ch_span_dup_text (text, ch_span_of (capture));
      person->title = ch_span_dup_text (text, ch_span_of (ch_match_find (match, "title")));
      person->organisation = ch_span_dup_text (text, ch_span_of (ch_match_find (match, "body")));
      g_ptr_array_add (people, person);
    }
}

static ChMatch *
match_person (ChPersonReader *self,
              const ChText   *text,
              guint           at,
              guint           end)
{
  g_autoptr(ChMatch) match = at < end ? ch_grammar_match (self->tongue->grammar, "person", text, at, end) : NULL;

  if (match == NULL || match->from != at || match->to <= at || ch_match_find (match, "name") == NULL)
    return NULL;
  return g_steal_pointer (&match);
}

/* The joint before the second name of MATCH, or 0 where there is but one. */
static guint
find_second (const ChText  *text,
             const ChMatch *match)
{
  guint n_names = 0;

  for (guint i = 0; i < match->captures->len; i++)
    {
      const ChCapture *capture = &g_array_index (match->captures, ChCapture, i);

      if (strcmp (capture->label, "name") != 0 || ++n_names < 2)
        continue;
      for (guint token = capture->from; token > match->from; token--)
        if (is_joint (text, token - 1))
          return token - 1;
    }
  return 0;
}

/* In "Minister A and Ambassador B" both could be ministers, as a sentence may have it; in a table,
 * each is what stands before the own name. */
static ChMatch *
match_one_or_more (ChPersonReader *self,
                   const ChText   *text,
                   guint           at)
{
  guint n = text->tokens->len;
  g_autoptr(ChMatch) match = match_person (self, text, at, n);
  guint joint = match != NULL ? find_second (text, match) : 0;
  g_autoptr(ChMatch) first = joint > 0 ? match_person (self, text, at, joint) : NULL;
  g_autoptr(ChMatch) second = joint > 0 ? match_person (self, text, joint + 1, n) : NULL;

  if (first != NULL && first->to == joint && second != NULL)
    return g_steal_pointer (&first);
  return g_steal_pointer (&match);
}

static void
read_people (ChPersonReader *self,
             const ChText   *text,
             GPtrArray      *people)
{
  guint n = text->tokens->len;
  guint at = 0;

  while (at < n)
    {
      g_autoptr(ChMatch) match = match_one_or_more (self, text, at);

      if (match == NULL)
        break;

      add_people (text, match, people);
      at = match->to;
      if (at < n && !is_joint (text, at))
        break;
      while (at < n && is_joint (text, at))
        at++;
    }

  /* Half of it is not understood at all. */
  if (at < n)
    g_ptr_array_set_size (people, 0);
}

GPtrArray *
ch_person_reader_read (ChPersonReader *self,
                       const char     *words)
{
  GPtrArray *people;
  ChWords *own_words;
  ChText *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  people = g_ptr_array_new_with_free_func (person_free);
  own_words = ch_words_new (ch_lexicon_get_words (self->tongue->lexicon));
  text = ch_sentences_read (self->tongue->lexicon, own_words, words);
  read_people (self, text, people);
  ch_text_free (text);
  ch_words_free (own_words);
  return people;
}
