/* ch-search-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-marks.h"

#include "ch-search-query.h"
#include "ch-search-tokens.h"
#include "ch-search-words.h"

#include <string.h>

/* A word or a phrase, in each reading that it has. */
typedef struct
{
  char *field; /* (owned) (nullable): the only one that it is looked for in */
  ChSearchTokens *readings[CH_SEARCH_N_READINGS]; /* (owned) */
  gboolean finished;
} Term;

struct _ChSearchMarks
{
  GPtrArray *terms; /* (owned) (element-type Term) */
};

static void
term_free (gpointer data)
{
  Term *term = data;

  for (guint i = 0; i < CH_SEARCH_N_READINGS; i++)
    ch_search_tokens_free (term->readings[i]);
  g_free (term->field);
  g_free (term);
}

static void
add_term (const char *field,
          const char *text,
          gboolean    finished,
          gpointer    user_data)
{
  ChSearchMarks *self = user_data;
  Term *term;

  if (self->terms->len == CH_SEARCH_MOST_TERMS)
    return;

  term = g_new0 (Term, 1);
  term->field = g_strdup (field);
  term->finished = finished;
  for (guint i = 0; i < CH_SEARCH_N_READINGS; i++)
    term->readings[i] = ch_search_tokens_new (text, i);
  g_ptr_array_add (self->terms, term);
}

ChSearchMarks *
ch_search_marks_new (const char *words)
{
  ChSearchMarks *self = g_new0 (ChSearchMarks, 1);

  self->terms = g_ptr_array_new_with_free_func (term_free);
  ch_search_query_foreach_text (words, add_term, self);
  return self;
}

void
ch_search_marks_free (ChSearchMarks *self)
{
  g_ptr_array_unref (self->terms);
  g_free (self);
}

guint
ch_search_marks_get_n_terms (ChSearchMarks *self)
{
  return self->terms->len;
}

/* Whether TEXT has the words of PHRASE from the I-th on, the last of them perhaps unfinished. */
static gboolean
stands_at (ChSearchTokens *text,
           guint           i,
           ChSearchTokens *phrase,
           gboolean        finished)
{
  guint n = phrase->tokens->len;

  if (n == 0 || i + n > text->tokens->len)
    return FALSE;

  for (guint j = 0; j < n; j++)
    {
      const char *word = ch_search_tokens_get_word (text, i + j);
      const char *wanted = ch_search_tokens_get_word (phrase, j);

      if (j + 1 == n && !finished ? !g_str_has_prefix (word, wanted) : strcmp (word, wanted) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A mark with the number of its term. */
typedef struct
{
  ChMark mark;
  guint term;
} Hit;

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *left = a;
  const Hit *right = b;

  if (left->mark.start != right->mark.start)
    return left->mark.start < right->mark.start ? -1 : 1;
  /* The longer one first: it swallows the other. */
  if (left->mark.end != right->mark.end)
    return left->mark.end > right->mark.end ? -1 : 1;
  return 0;
}

static void
find_term (ChSearchTokens *text,
           const Term     *term,
           guint           number,
           GArray         *hits)
{
  for (guint i = 0; i < text->tokens->len; i++)
    for (guint reading = 0; reading < CH_SEARCH_N_READINGS; reading++)
      {
        ChSearchTokens *phrase = term->readings[reading];

        if (stands_at (text, i, phrase, term->finished))
          {
            guint last = i + phrase->tokens->len - 1;
            Hit hit = { { g_array_index (text->tokens, ChSearchToken, i).start,
                          g_array_index (text->tokens, ChSearchToken, last).end },
                        number };

            g_array_append_val (hits, hit);
            break;
          }
      }
}

GArray *
ch_search_marks_find (ChSearchMarks *self,
                      const char    *field,
                      const char    *text,
                      GArray       **terms)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (ChMark));
  guint end = 0;

  for (guint reading = 0; reading < CH_SEARCH_N_READINGS; reading++)
    {
      g_autoptr(ChSearchTokens) tokens = ch_search_tokens_new (text, reading);

      for (guint i = 0; i < self->terms->len; i++)
        {
          const Term *term = g_ptr_array_index (self->terms, i);

          if (field == NULL || term->field == NULL || strcmp (field, term->field) == 0)
            find_term (tokens, term, i, hits);
        }
    }
  g_array_sort (hits, compare_hits);

  if (terms != NULL)
    *terms = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < hits->len; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);

      if (hit->mark.start < end)
        continue;
      g_array_append_val (marks, hit->mark);
      if (terms != NULL)
        g_array_append_val (*terms, hit->term);
      end = hit->mark.end;
    }
  return marks;
}
