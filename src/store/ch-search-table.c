/* ch-search-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-table.h"

#include "ch-meeting-digest.h"
#include "ch-search-query.h"
#include "ch-search-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The index keeps lists of its own for beginnings of one, two, three and five letters ("prefix" in
 * the schema).  Four letters are asked for as five, longer ones word by word. */
#define INDEXED_LENGTH 5

/* More words than these that begin alike are not named one by one. */
#define MOST_WORDS 1000

/* Words that are known to be in the table of words already; so many fit into a few megabytes. */
#define MOST_KNOWN_WORDS 50000

struct _ChSearchTable
{
  ChDatabase *database; /* (unowned) */
  GString *columns[CH_SEARCH_N_COLUMNS]; /* (owned): room for the words of one meeting */
  GHashTable *known; /* (owned) (element-type utf8 utf8) */
};

ChSearchTable *
ch_search_table_new (ChDatabase *database)
{
  ChSearchTable *self = g_new0 (ChSearchTable, 1);

  self->database = database;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < CH_SEARCH_N_COLUMNS; i++)
    self->columns[i] = g_string_new (NULL);
  return self;
}

void
ch_search_table_free (ChSearchTable *self)
{
  for (guint i = 0; i < CH_SEARCH_N_COLUMNS; i++)
    g_string_free (self->columns[i], TRUE);
  g_hash_table_unref (self->known);
  g_free (self);
}

void
ch_search_table_forget (ChSearchTable *self)
{
  g_hash_table_remove_all (self->known);
}

/* Puts the words of one column that are long enough to be looked up into the table of words. */
static gboolean
add_words (ChSearchTable  *self,
           ChStatement    *statement,
           GString        *column,
           GError        **error)
{
  char *start = column->str;

  for (char *end = strchr (start, ' '); end != NULL; start = end + 1, end = strchr (start, ' '))
    {
      g_autofree char *word = NULL;

      if (end - start < CH_SEARCH_SHORTEST_EXPANDED)
        continue;
      word = g_strndup (start, end - start);
      if (g_hash_table_contains (self->known, word))
        continue;

      ch_statement_bind_text (statement, 1, word);
      if (!ch_statement_run (statement, error))
        return FALSE;
      if (g_hash_table_size (self->known) >= MOST_KNOWN_WORDS)
        g_hash_table_remove_all (self->known);
      g_hash_table_add (self->known, g_steal_pointer (&word));
    }
  return TRUE;
}

static gboolean
add_all_words (ChSearchTable  *self,
               GError        **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (self->database, "INSERT OR IGNORE INTO word (word) VALUES (?)", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < CH_SEARCH_FACTS; i++)
    if (!add_words (self, statement, self->columns[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
run_with_columns (ChSearchTable  *self,
                  const char     *sql,
                  ChMeeting      *meeting,
                  gint64          id,
                  GError        **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_search_text_collect (meeting, self->columns);
  ch_statement_bind_integer (statement, 1, ch_meeting_rank (ch_meeting_get_date (meeting), id));
  for (guint i = 0; i < CH_SEARCH_N_COLUMNS; i++)
    ch_statement_bind_text (statement, i + 2, self->columns[i]->str);
  return ch_statement_run (statement, error);
}

gboolean
ch_search_table_insert (ChSearchTable  *self,
                        ChMeeting      *meeting,
                        gint64          id,
                        GError        **error)
{
  static const char sql[] = "INSERT INTO search (rowid, title, people, bodies, places, documents, credits, text, facts) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  return run_with_columns (self, sql, meeting, id, error) && add_all_words (self, error);
}

gboolean
ch_search_table_delete (ChSearchTable  *self,
                        ChMeeting      *meeting,
                        gint64          id,
                        GError        **error)
{
  static const char sql[] = "INSERT INTO search (search, rowid, title, people, bodies, places, documents, credits, "
                            "text, facts) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  return run_with_columns (self, sql, meeting, id, error);
}

typedef struct
{
  ChSearchTable *table; /* (unowned) */
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
  statement = ch_database_prepare (expansion->table->database, CH_SEARCH_WORDS_SQL, &expansion->error);
  if (statement == NULL)
    return NULL;

  ch_statement_bind_text (statement, 1, beginning);
  ch_statement_bind_text (statement, 2, end);
  while ((step = ch_statement_step (statement, &expansion->error)) == CH_STEP_ROW)
    {
      add_term (terms, ch_statement_get_text (statement, 0), length < INDEXED_LENGTH);
      if (terms->len > MOST_WORDS)
        return NULL;
    }
  if (step == CH_STEP_FAILED)
    return NULL;

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
};

char *
ch_search_table_dup_sql (ChLogOrder order,
                         gboolean   matching)
{
  if (!matching)
    return g_strdup_printf ("SELECT rank FROM meeting ORDER BY %s LIMIT ?1", order_columns[order]);
  /* The row number of the index is the rank: the matches come in the order of the dates. */
  if (order == CH_LOG_ORDER_NEWEST || order == CH_LOG_ORDER_OLDEST)
    return g_strdup_printf ("SELECT rowid FROM search WHERE search MATCH ?2 ORDER BY rowid%s LIMIT ?1",
                            order == CH_LOG_ORDER_NEWEST ? " DESC" : "");
  return g_strdup_printf ("SELECT rank FROM meeting WHERE rank IN "
                          "(SELECT rowid FROM search WHERE search MATCH ?2 ORDER BY rowid DESC LIMIT %d) "
                          "ORDER BY %s LIMIT ?1",
                          CH_LOG_MOST_RANKED, order_columns[order]);
}

GArray *
ch_search_table_find (ChSearchTable  *self,
                      const char     *words,
                      ChLogOrder      order,
                      guint           limit,
                      GError        **error)
{
  Expansion expansion = { self, NULL };
  g_autofree char *query = ch_search_query_new (words, expand, &expansion);
  g_autofree char *sql = ch_search_table_dup_sql (order, query != NULL);
  g_autoptr(ChStatement) statement = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ChStep step;

  if (expansion.error != NULL)
    {
      g_propagate_error (error, expansion.error);
      return NULL;
    }

  statement = ch_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, limit);
  if (query != NULL)
    ch_statement_bind_text (statement, 2, query);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 id = ch_meeting_rank_get_id (ch_statement_get_integer (statement, 0));

      g_array_append_val (ids, id);
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

gint64
ch_search_table_count (ChSearchTable  *self,
                       const char     *words,
                       GError        **error)
{
  Expansion expansion = { self, NULL };
  g_autofree char *query = ch_search_query_new (words, expand, &expansion);
  g_autoptr(ChStatement) statement = NULL;

  if (expansion.error != NULL)
    {
      g_propagate_error (error, expansion.error);
      return -1;
    }

  statement = ch_database_prepare (self->database, query != NULL ? CH_SEARCH_COUNT_SQL : CH_SEARCH_COUNT_ALL_SQL, error);
  if (statement == NULL)
    return -1;

  if (query != NULL)
    ch_statement_bind_text (statement, 1, query);
  return ch_statement_step (statement, error) == CH_STEP_ROW ? ch_statement_get_integer (statement, 0) : -1;
}

gboolean
ch_search_table_verify (ChDatabase  *database,
                        GPtrArray   *sentences,
                        GError     **error)
{
  /* The table that FTS5 keeps of the lengths of its rows knows them all. */
  static const char lacking_sql[] = "SELECT uid FROM meeting WHERE rank NOT IN (SELECT id FROM search_docsize)";
  static const char surplus_sql[] = "SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT rank FROM meeting)";
  g_autoptr(ChStatement) lacking = ch_database_prepare (database, lacking_sql, error);
  gint64 n_surplus;
  ChStep step;

  if (lacking == NULL)
    return FALSE;

  while ((step = ch_statement_step (lacking, error)) == CH_STEP_ROW)
    g_ptr_array_add (sentences, g_strdup_printf (_("The meeting %s cannot be found by searching."),
                                                 ch_statement_get_text (lacking, 0)));
  if (step == CH_STEP_FAILED || !ch_database_get_integer (database, surplus_sql, &n_surplus, error))
    return FALSE;

  if (n_surplus > 0)
    g_ptr_array_add (sentences, g_strdup (_("The search index holds meetings that are not in the log.")));
  return TRUE;
}
