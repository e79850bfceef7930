/* ch-search-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-finder.h"

#include "ch-meeting-digest.h"
#include "ch-search-query.h"

#include <string.h>

/* The index keeps lists of its own for beginnings of one, two, three and five letters ("prefix" in
 * the schema).  Four letters are asked for as five, longer ones word by word. */
#define INDEXED_LENGTH 5

/* More words than these that begin alike are not named one by one. */
#define MOST_WORDS 1000

/* And no more of all words that were typed together. */
#define MOST_WORDS_OF_ALL 4000

typedef struct
{
  ChDatabase *database; /* (unowned) */
  guint n_words; /* that were named so far */
  GError *error; /* (owned) (nullable) */
} Expansion;

/* Adds WORD, or what it has in common with others up to the length that the index has lists for. */
static void
add_term (GPtrArray  *terms,
          const char *word,
          gboolean    shorten)
{
  g_autofree char *term = NULL;

  if (shorten && g_utf8_strlen (word, -1) >= INDEXED_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (word, 0, INDEXED_LENGTH);

      term = g_strconcat (start, "*", NULL);
    }
  else
    {
      term = g_strdup (word);
    }

  /* The words come in their order: equal terms are neighbours. */
  if (terms->len == 0 || strcmp (term, g_ptr_array_index (terms, terms->len - 1)) != 0)
    g_ptr_array_add (terms, g_steal_pointer (&term));
}

static GStrv
expand (const char *beginning,
        gpointer    user_data)
{
  Expansion *expansion = user_data;
  g_autoptr(ChStatement) statement = NULL;
  g_autoptr(GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *end = g_strconcat (beginning, "\xf4\x8f\xbf\xbf", NULL); /* the last character of all */
  glong length = g_utf8_strlen (beginning, -1);
  ChStep step;

  if (expansion->error != NULL || length == INDEXED_LENGTH)
    return NULL;
  statement = ch_database_prepare (expansion->database, CH_SEARCH_WORDS_SQL, &expansion->error);
  if (statement == NULL)
    return NULL;

  ch_statement_bind_text (statement, 1, beginning);
  ch_statement_bind_text (statement, 2, end);
  while ((step = ch_statement_step (statement, &expansion->error)) == CH_STEP_ROW)
    {
      add_term (terms, ch_statement_get_text (statement, 0), length < INDEXED_LENGTH);
      if (terms->len > MOST_WORDS || expansion->n_words + terms->len > MOST_WORDS_OF_ALL)
        return NULL;
    }
  if (step == CH_STEP_FAILED)
    return NULL;
  expansion->n_words += terms->len;

  g_ptr_array_add (terms, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&terms), FALSE);
}

/* Each order has its index, which ends with the rank. */
static const char *const order_columns[CH_LOG_N_ORDERS] = {
  [CH_LOG_ORDER_NEWEST] = "rank DESC",
  [CH_LOG_ORDER_OLDEST] = "rank",
  [CH_LOG_ORDER_TITLE] = "title_key, rank",
  [CH_LOG_ORDER_COUNTERPART] = "counterpart_key, rank",
  [CH_LOG_ORDER_PLACE] = "place_key, rank",
  [CH_LOG_ORDER_COUNTRY] = "country, rank",
  [CH_LOG_ORDER_MODIFIED] = "modified DESC, rank DESC",
  [CH_LOG_ORDER_BEST] = "rank DESC", /* where there are no words, none is better */
};

/* What a word is worth in title, people, bodies, places, documents, credits, text and facts. */
#define RELEVANCE "relevance (search, 10, 6, 4, 4, 4, 1, 1, 0)"

#define IN_YEARS "BETWEEN ?3 AND ?4"

char *
ch_search_finder_dup_sql (ChLogOrder order,
                          gboolean   matching,
                          gboolean   in_years)
{
  const char *columns = order_columns[order];
  /* The row number of the index is the rank: the matches come in the order of the dates. */
  const char *found = matching ? "SELECT rowid AS rank FROM search WHERE search MATCH ?2 AND rowid " IN_YEARS
                      : in_years ? "SELECT rank FROM meeting WHERE rank " IN_YEARS
                                 : "SELECT rank FROM meeting";
  gboolean narrowed = matching || in_years;

  if (matching && order == CH_LOG_ORDER_BEST)
    return g_strdup_printf ("SELECT rank FROM (SELECT rowid AS rank, " RELEVANCE " AS score FROM search "
                            "WHERE search MATCH ?2 AND rowid " IN_YEARS " ORDER BY rowid DESC LIMIT %d) "
                            "ORDER BY score DESC, rank DESC LIMIT ?1",
                            CH_LOG_MOST_RANKED);
  if (matching && (order == CH_LOG_ORDER_NEWEST || order == CH_LOG_ORDER_OLDEST))
    return g_strdup_printf ("%s ORDER BY rowid%s LIMIT ?1", found, order == CH_LOG_ORDER_NEWEST ? " DESC" : "");
  if (!narrowed || order == CH_LOG_ORDER_NEWEST || order == CH_LOG_ORDER_OLDEST || order == CH_LOG_ORDER_BEST)
    return g_strdup_printf ("%s ORDER BY %s LIMIT ?1", found, columns);
  return g_strdup_printf ("SELECT rank FROM meeting INDEXED BY meeting_for_orders "
                          "WHERE rank IN (%s ORDER BY %s DESC LIMIT %d) ORDER BY %s LIMIT ?1",
                          found, matching ? "rowid" : "rank", CH_LOG_MOST_RANKED, columns);
}

/* What was typed, as FTS5 is asked. */
static ChSearchQuery *
read_words (ChDatabase  *database,
            const char  *words,
            GError     **error)
{
  Expansion expansion = { database, 0, NULL };
  g_autoptr(ChSearchQuery) query = ch_search_query_new (words, expand, &expansion);

  if (expansion.error == NULL)
    return g_steal_pointer (&query);
  g_propagate_error (error, expansion.error);
  return NULL;
}

static void
bind_query (ChStatement   *statement,
            ChSearchQuery *query)
{
  if (query->match != NULL)
    ch_statement_bind_text (statement, 2, query->match);
  if (query->match != NULL || ch_search_query_has_years (query))
    {
      ch_statement_bind_integer (statement, 3, ch_meeting_rank_of_year (query->first_year));
      ch_statement_bind_integer (statement, 4, ch_meeting_rank_of_year (query->last_year + 1) - 1);
    }
}

GArray *
ch_search_finder_find_ranks (ChDatabase  *database,
                             const char  *words,
                             ChLogOrder   order,
                             guint        limit,
                             GError     **error)
{
  g_autoptr(ChSearchQuery) query = read_words (database, words, error);
  g_autofree char *sql = NULL;
  g_autoptr(ChStatement) statement = NULL;
  g_autoptr(GArray) ranks = g_array_new (FALSE, FALSE, sizeof (gint64));
  ChStep step;

  if (query == NULL)
    return NULL;
  sql = ch_search_finder_dup_sql (order, query->match != NULL, ch_search_query_has_years (query));
  statement = ch_database_prepare (database, sql, error);
  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, limit);
  bind_query (statement, query);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 rank = ch_statement_get_integer (statement, 0);

      g_array_append_val (ranks, rank);
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&ranks) : NULL;
}

GArray *
ch_search_finder_find (ChDatabase  *database,
                       const char  *words,
                       ChLogOrder   order,
                       guint        limit,
                       GError     **error)
{
  GArray *ids = ch_search_finder_find_ranks (database, words, order, limit, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 *rank = &g_array_index (ids, gint64, i);

      *rank = ch_meeting_rank_get_id (*rank);
    }
  return ids;
}

ChStatement *
ch_search_finder_prepare (ChDatabase  *database,
                          const char  *words,
                          const char  *matching_sql,
                          const char  *years_sql,
                          const char  *all_sql,
                          GError     **error)
{
  g_autoptr(ChSearchQuery) query = read_words (database, words, error);
  ChStatement *statement;

  if (query == NULL)
    return NULL;

  statement = ch_database_prepare (database,
                                   query->match != NULL                ? matching_sql
                                   : ch_search_query_has_years (query) ? years_sql
                                                                       : all_sql,
                                   error);
  if (statement != NULL)
    bind_query (statement, query);
  return statement;
}

gint64
ch_search_finder_count (ChDatabase  *database,
                        const char  *words,
                        GError     **error)
{
  g_autoptr(ChStatement) statement = ch_search_finder_prepare (database, words, CH_SEARCH_COUNT_SQL,
                                                               CH_SEARCH_COUNT_YEARS_SQL, CH_SEARCH_COUNT_ALL_SQL, error);

  if (statement == NULL)
    return -1;
  return ch_statement_step (statement, error) == CH_STEP_ROW ? ch_statement_get_integer (statement, 0) : -1;
}
