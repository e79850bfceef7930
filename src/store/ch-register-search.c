/* ch-register-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-search.h"

#include "ch-meeting-digest.h"
#include "ch-named-table.h"
#include "ch-search-phrases.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many matches are sorted in no time.  Where there are more, the first few by name are found sooner by
 * going through the names in their order: many of them match. */
#define MOST_SORTED 2000

/* So many of the newest meetings are looked at for those who were met last; who was met last is there. */
#define MOST_MEETINGS 2000

static const char *const tables[CH_N_REGISTERS] = {
  [CH_REGISTER_PEOPLE] = "person",
  [CH_REGISTER_ORGANISATIONS] = "organisation",
  [CH_REGISTER_SEARCHES] = "saved_search",
};

static const char *const last_met[] = {
  [CH_REGISTER_PEOPLE] = "(SELECT max (rank) FROM participant WHERE person_id = person.id)",
  [CH_REGISTER_ORGANISATIONS]
  = "max (coalesce ((SELECT max (rank) FROM participant WHERE organisation_id = organisation.id), 0), "
    "coalesce ((SELECT max (rank) FROM attending_body WHERE organisation_id = organisation.id), 0))",
};

char *
ch_register_search_dup_sql (ChRegister      which,
                            ChRegisterOrder order,
                            gboolean        matching)
{
  const char *table = tables[which];
  g_autofree char *where = NULL;
  g_autofree char *by = NULL;

  if (which == CH_REGISTER_SEARCHES)
    return g_strdup ("SELECT id FROM saved_search ORDER BY id LIMIT ?1");

  where = matching ? g_strdup_printf (" WHERE id IN (SELECT rowid FROM %s_search WHERE %s_search MATCH ?2)", table, table)
                   : g_strdup ("");
  by = order == CH_REGISTER_ORDER_LAST_MET ? g_strdup_printf ("%s DESC NULLS LAST, name_key", last_met[which])
                                           : g_strdup ("name_key");
  return g_strdup_printf ("SELECT id FROM %s%s ORDER BY %s LIMIT ?1", table, where, by);
}

char *
ch_register_search_dup_walk_sql (ChRegister which)
{
  const char *table = tables[which];

  return g_strdup_printf ("SELECT %s.id, names FROM %s CROSS JOIN %s_search ON %s_search.rowid = %s.id ORDER BY name_key",
                          table, table, table, table, table);
}

const char *
ch_register_search_get_meetings_sql (ChRegister which)
{
  static const char *const sql[] = {
    [CH_REGISTER_PEOPLE] = "SELECT DISTINCT rank FROM participant WHERE person_id = ?1 ORDER BY rank DESC LIMIT ?2",
    [CH_REGISTER_ORGANISATIONS] = "SELECT rank FROM participant WHERE organisation_id = ?1 UNION "
                                  "SELECT rank FROM attending_body WHERE organisation_id = ?1 "
                                  "ORDER BY rank DESC LIMIT ?2",
  };

  g_return_val_if_fail (which <= CH_REGISTER_ORGANISATIONS, NULL);

  return sql[which];
}

static gboolean
contains_all (const char *names,
              GStrv       phrases)
{
  g_autofree char *text = g_strconcat (" ", names, NULL);

  for (guint i = 0; phrases[i] != NULL; i++)
    if (strstr (text, phrases[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GArray *
collect (ChStatement  *statement,
         GError      **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ChStep step;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 id = ch_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static GArray *
find_sorted (ChDatabase       *database,
             ChRegister        which,
             const char       *query, /* (nullable) */
             ChRegisterOrder   order,
             guint             limit,
             GError          **error)
{
  g_autofree char *sql = ch_register_search_dup_sql (which, order, query != NULL);
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, limit);
  if (query != NULL)
    ch_statement_bind_text (statement, 2, query);
  return collect (statement, error);
}

static gboolean
has_many_matches (ChDatabase  *database,
                  ChRegister   which,
                  const char  *query,
                  gboolean    *many,
                  GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM %s_search WHERE %s_search MATCH ? LIMIT ?", tables[which],
                                          tables[which]);
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GArray) ids = NULL;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, query);
  ch_statement_bind_integer (statement, 2, MOST_SORTED + 1);
  ids = collect (statement, error);
  *many = ids != NULL && ids->len > MOST_SORTED;
  return ids != NULL;
}

static GArray *
walk_names (ChDatabase  *database,
            ChRegister   which,
            GStrv        phrases,
            guint        limit,
            GError     **error)
{
  g_autofree char *sql = ch_register_search_dup_walk_sql (which);
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ChStep step = CH_STEP_DONE;

  if (statement == NULL)
    return NULL;

  while (ids->len < limit && (step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 id = ch_statement_get_integer (statement, 0);
      const char *names = ch_statement_get_text (statement, 1);

      if (names != NULL && contains_all (names, phrases))
        g_array_append_val (ids, id);
    }
  return step != CH_STEP_FAILED ? g_steal_pointer (&ids) : NULL;
}

/* Those whom the newest meetings name, *FOUND; NULL where these are too few. */
static gboolean
walk_meetings (ChDatabase  *database,
               ChRegister   which,
               guint        limit,
               GArray     **found,
               GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, "SELECT rank FROM meeting ORDER BY rank DESC LIMIT ?", error);
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  ChStep step = CH_STEP_DONE;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, MOST_MEETINGS);
  while (ids->len < limit && (step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 meeting = ch_meeting_rank_get_id (ch_statement_get_integer (statement, 0));
      g_autoptr(ChNamed) named = ch_named_load (database, meeting, error);

      if (named == NULL)
        return FALSE;
      for (guint i = 0; i < named->ids[which]->len && ids->len < limit; i++)
        {
          gint64 id = g_array_index (named->ids[which], gint64, i);

          if (g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
            g_array_append_val (ids, id);
        }
    }
  if (ids->len == limit)
    *found = g_steal_pointer (&ids);
  return step != CH_STEP_FAILED;
}

GArray *
ch_register_search_find (ChDatabase       *database,
                         ChRegister        which,
                         const char       *words,
                         ChRegisterOrder   order,
                         guint             limit,
                         GError          **error)
{
  g_auto(GStrv) phrases = ch_search_phrases_new (words);
  g_autofree char *query
      = which != CH_REGISTER_SEARCHES ? ch_search_phrases_dup_query ((const char *const *) phrases) : NULL;
  gboolean survey = limit > G_MAXINT;
  gboolean many = FALSE;

  if (!survey && query == NULL && order == CH_REGISTER_ORDER_LAST_MET && which != CH_REGISTER_SEARCHES)
    {
      GArray *ids = NULL;

      if (!walk_meetings (database, which, limit, &ids, error) || ids != NULL)
        return ids;
    }
  if (!survey && query != NULL && order == CH_REGISTER_ORDER_NAME)
    {
      if (!has_many_matches (database, which, query, &many, error))
        return NULL;
      if (many)
        return walk_names (database, which, phrases, limit, error);
    }
  return find_sorted (database, which, query, order, limit, error);
}

GArray *
ch_register_search_find_meetings (ChDatabase  *database,
                                  ChRegister   which,
                                  gint64       id,
                                  guint        limit,
                                  GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, ch_register_search_get_meetings_sql (which), error);
  GArray *ids;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, id);
  ch_statement_bind_integer (statement, 2, limit);
  ids = collect (statement, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 *rank = &g_array_index (ids, gint64, i);

      *rank = ch_meeting_rank_get_id (*rank);
    }
  return ids;
}

gboolean
ch_register_search_verify (ChDatabase  *database,
                           GPtrArray   *sentences,
                           GError     **error)
{
  static const char *const sql[] = {
    [CH_REGISTER_PEOPLE] = "SELECT uid FROM person WHERE id NOT IN (SELECT id FROM person_search_content)",
    [CH_REGISTER_ORGANISATIONS]
    = "SELECT uid FROM organisation WHERE id NOT IN (SELECT id FROM organisation_search_content)",
  };

  gint64 has_tables;

  /* A backup may be of a log that had no such tables yet. */
  if (!ch_database_get_integer (database, "SELECT count (*) FROM pragma_table_info ('person_search')", &has_tables, error))
    return FALSE;
  for (guint i = 0; has_tables && i < G_N_ELEMENTS (sql); i++)
    {
      g_autoptr(ChStatement) statement = ch_database_prepare (database, sql[i], error);
      ChStep step;

      if (statement == NULL)
        return FALSE;
      while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
        g_ptr_array_add (sentences, g_strdup_printf (i == CH_REGISTER_PEOPLE
                                                         ? _("The person %s cannot be found by name.")
                                                         : _("The body %s cannot be found by name."),
                                                     ch_statement_get_text (statement, 0)));
      if (step == CH_STEP_FAILED)
        return FALSE;
    }
  return TRUE;
}
