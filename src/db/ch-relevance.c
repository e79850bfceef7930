/* ch-relevance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-relevance.h"

#include <math.h>

/* A word in more rows than these is a common one. */
#define MOST_COUNTED 2000

/* With more words than these, the alternatives of an unfinished one among them, rows are not ranked. */
#define MOST_PHRASES 64

/* BM25's usual measure of how soon more of the same word says nothing more, and of how much the length of a row
 * counts. */
#define SATURATION 1.2
#define LENGTH_SHARE 0.4

/* What words that follow each other at once are worth beside the words themselves. */
#define SIDE_BY_SIDE 0.5

/* What is the same for all rows of a query. */
typedef struct
{
  double average_length; /* of a row, in words */
  double weights[MOST_PHRASES]; /* of each phrase: the rarer the word, the more it says */
} Standing;

static int
count_row (const Fts5ExtensionApi *api,
           Fts5Context            *context,
           void                   *data)
{
  guint *n = data;

  return ++*n < MOST_COUNTED ? SQLITE_OK : SQLITE_DONE;
}

static Standing *
standing_new (const Fts5ExtensionApi *api,
              Fts5Context            *context,
              int                     n_phrases)
{
  Standing *self = g_new0 (Standing, 1);
  sqlite3_int64 n_rows = 0, n_words = 0;

  api->xRowCount (context, &n_rows);
  api->xColumnTotalSize (context, -1, &n_words);
  self->average_length = n_rows > 0 ? MAX (1.0, (double) n_words / n_rows) : 1.0;
  for (int i = 0; i < n_phrases; i++)
    {
      guint n = 0;

      api->xQueryPhrase (context, i, &n, count_row);
      self->weights[i] = log (1.0 + (n_rows - n + 0.5) / (n + 0.5));
    }
  return self;
}

/* The weighted columns that the phrase stands in. */
static double
weigh_phrase (const Fts5ExtensionApi *api,
              Fts5Context            *context,
              int                     phrase,
              sqlite3_value         **column_weights,
              int                     n_columns)
{
  Fts5PhraseIter iter;
  double frequency = 0;
  int column, offset;

  if (api->xPhraseFirst (context, phrase, &iter, &column, &offset) != SQLITE_OK)
    return 0;
  for (; column >= 0; api->xPhraseNext (context, &iter, &column, &offset))
    frequency += column < n_columns ? sqlite3_value_double (column_weights[column]) : 0;
  return frequency;
}

/* How often a phrase of the query stands at once behind the one before it. */
static double
weigh_neighbours (const Fts5ExtensionApi *api,
                  Fts5Context            *context,
                  const Standing         *standing,
                  sqlite3_value         **column_weights,
                  int                     n_columns)
{
  int n = 0, last_phrase = -1, last_column = -1, last_end = -1;
  double weight = 0;

  if (api->xInstCount (context, &n) != SQLITE_OK)
    return 0;

  for (int i = 0; i < n; i++)
    {
      int phrase, column, offset;

      if (api->xInst (context, i, &phrase, &column, &offset) != SQLITE_OK)
        break;
      if (phrase == last_phrase + 1 && column == last_column && offset == last_end && column < n_columns)
        weight = MAX (weight, sqlite3_value_double (column_weights[column]) * standing->weights[phrase]);
      last_phrase = phrase;
      last_column = column;
      last_end = offset + api->xPhraseSize (context, phrase);
    }
  return weight;
}

static void
relevance (const Fts5ExtensionApi *api,
           Fts5Context            *context,
           sqlite3_context        *result,
           int                     n_arguments,
           sqlite3_value         **arguments)
{
  int n_phrases = api->xPhraseCount (context);
  Standing *standing = api->xGetAuxdata (context, FALSE);
  double score = 0, length_factor;
  int length = 0;

  if (n_phrases > MOST_PHRASES)
    {
      sqlite3_result_double (result, 0);
      return;
    }
  if (standing == NULL)
    {
      standing = standing_new (api, context, n_phrases);
      if (api->xSetAuxdata (context, standing, g_free) != SQLITE_OK)
        {
          sqlite3_result_error_nomem (result);
          return;
        }
    }

  api->xColumnSize (context, -1, &length);
  length_factor = 1 - LENGTH_SHARE + LENGTH_SHARE * length / standing->average_length;
  for (int i = 0; i < n_phrases; i++)
    {
      double frequency = weigh_phrase (api, context, i, arguments, n_arguments);

      score += standing->weights[i] * frequency * (SATURATION + 1) / (frequency + SATURATION * length_factor);
    }
  if (n_phrases > 1)
    score += SIDE_BY_SIDE * weigh_neighbours (api, context, standing, arguments, n_arguments);
  sqlite3_result_double (result, score);
}

int
ch_relevance_register (sqlite3 *handle)
{
  sqlite3_stmt *statement = NULL;
  fts5_api *api = NULL;
  int code = sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &statement, NULL);

  if (code != SQLITE_OK)
    return code;

  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  code = sqlite3_finalize (statement);
  if (code != SQLITE_OK)
    return code;
  if (api == NULL)
    return SQLITE_ERROR;
  return api->xCreateFunction (api, "relevance", NULL, relevance, NULL);
}
