/* ch-search-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-table.h"

#include "ch-error.h"
#include "ch-meeting-digest.h"
#include "ch-search-names.h"
#include "ch-search-query.h"
#include "ch-search-text.h"
#include "ch-search-words.h"
#include "ch-text.h"
#include "ch-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

      if (end - start < CH_SEARCH_SHORTEST_EXPANDED || ch_text_is_han (g_utf8_get_char (start)))
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

/* One by one: no phrase reaches from a name into the next. */
static void
append_names (GString    *out,
              const char *names)
{
  g_auto(GStrv) lines = *names != '\0' ? g_strsplit (names, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    ch_search_words_append (out, lines[i]);
}

static gboolean
run_with_columns (ChSearchTable  *self,
                  const char     *sql,
                  ChMeeting      *meeting,
                  gint64          id,
                  const char     *names,
                  GError        **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_search_text_collect (meeting, self->columns);
  append_names (self->columns[CH_SEARCH_PEOPLE], names);
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

  g_autofree char *names = ch_search_names_dup (self->database, id, error);

  return names != NULL && run_with_columns (self, sql, meeting, id, names, error) && add_all_words (self, error)
         && (*names == '\0' || ch_search_names_store (self->database, id, names, error));
}

gboolean
ch_search_table_delete (ChSearchTable  *self,
                        ChMeeting      *meeting,
                        gint64          id,
                        GError        **error)
{
  static const char sql[] = "INSERT INTO search (search, rowid, title, people, bodies, places, documents, credits, "
                            "text, facts) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  g_autofree char *names = ch_search_names_load (self->database, id, error);

  return names != NULL && run_with_columns (self, sql, meeting, id, names, error)
         && (*names == '\0' || ch_search_names_store (self->database, id, "", error));
}

/* Indexes row ID anew where its people have other names now. */
static gboolean
follow_names (ChSearchTable   *self,
              ChMeetingTable  *meetings,
              gint64           id,
              GError         **error)
{
  g_autofree char *wanted = ch_search_names_dup (self->database, id, error);
  g_autofree char *there = wanted != NULL ? ch_search_names_load (self->database, id, error) : NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GError) failure = NULL;

  if (there == NULL)
    return FALSE;
  if (strcmp (wanted, there) == 0)
    return TRUE;

  meeting = ch_meeting_table_load (meetings, id, &failure);
  if (meeting != NULL)
    return ch_search_table_delete (self, meeting, id, error) && ch_search_table_insert (self, meeting, id, error);
  /* It has been deleted since it was marked. */
  if (g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
ch_search_table_follow_names (ChSearchTable   *self,
                              ChMeetingTable  *meetings,
                              guint            limit,
                              GError         **error)
{
  g_autoptr(GArray) marked = ch_search_names_take_marked (self->database, limit, error);

  for (guint i = 0; marked != NULL && i < marked->len; i++)
    if (!follow_names (self, meetings, g_array_index (marked, gint64, i), error))
      return FALSE;
  return marked != NULL;
}

static gboolean
fill_in (ChSearchTable   *self,
         ChMeetingTable  *meetings,
         GError         **error)
{
  static const char sql[] = "SELECT rank FROM meeting ORDER BY rank";
  g_autoptr(ChStatement) all = ch_database_prepare (self->database, sql, error);
  ChStep step;

  if (all == NULL)
    return FALSE;

  while ((step = ch_statement_step (all, error)) == CH_STEP_ROW)
    {
      gint64 id = ch_meeting_rank_get_id (ch_statement_get_integer (all, 0));
      g_autoptr(ChMeeting) meeting = ch_meeting_table_load (meetings, id, error);

      if (meeting == NULL || !ch_search_table_insert (self, meeting, id, error))
        return FALSE;
    }
  return step == CH_STEP_DONE;
}

gboolean
ch_search_table_fill (ChSearchTable   *self,
                      ChMeetingTable  *meetings,
                      GError         **error)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM meeting) AND NOT EXISTS (SELECT 1 FROM search_docsize)";
  g_autoptr(ChTransaction) transaction = NULL;
  gint64 wanted;

  /* The quick look first: a log that is opened is hardly ever without its index. */
  if (!ch_database_get_integer (self->database, sql, &wanted, error))
    return FALSE;
  if (!wanted)
    return TRUE;

  transaction = ch_transaction_new (self->database, CH_DATABASE_WRITE, error);
  /* Another program may have been quicker. */
  if (transaction == NULL || !ch_database_get_integer (self->database, sql, &wanted, error))
    return FALSE;
  if (!wanted)
    return TRUE;

  if (!fill_in (self, meetings, error))
    {
      ch_search_table_forget (self);
      return FALSE;
    }
  return ch_transaction_commit (transaction, error);
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
