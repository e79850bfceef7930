/* ch-search-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-names.h"

#include "ch-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* A name is one line, whatever was typed. */
static void
append_line (GString    *out,
             const char *name)
{
  g_autofree char *line = g_strdelimit (g_strdup (name), "\n\r", ' ');

  g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", line);
}

char *
ch_search_names_dup (ChDatabase  *database,
                     gint64       meeting,
                     GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, CH_SEARCH_NAMES_SQL, error);
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GString) out = NULL;
  ChStep step;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, meeting);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *name = ch_statement_get_text (statement, 0);

      if (name == NULL || *name == '\0')
        continue;
      if (names == NULL)
        names = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (names, g_strdup (name));
    }
  if (step == CH_STEP_FAILED)
    return NULL;
  if (names == NULL)
    return g_strdup ("");

  g_ptr_array_sort (names, compare_names);
  out = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    if (i == 0 || strcmp (names->pdata[i - 1], names->pdata[i]) != 0)
      append_line (out, names->pdata[i]);
  return g_strdup (out->str);
}

char *
ch_search_names_load (ChDatabase  *database,
                      gint64       meeting,
                      GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, "SELECT names FROM search_name WHERE meeting = ?", error);
  ChStep step;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, meeting);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_FAILED)
    return NULL;
  return g_strdup (step == CH_STEP_ROW ? ch_statement_get_text (statement, 0) : "");
}

gboolean
ch_search_names_store (ChDatabase  *database,
                       gint64       meeting,
                       const char  *names,
                       GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database,
                             *names != '\0' ? "INSERT OR REPLACE INTO search_name (meeting, names) VALUES (?1, ?2)"
                                            : "DELETE FROM search_name WHERE meeting = ?1",
                             error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, meeting);
  if (*names != '\0')
    ch_statement_bind_text (statement, 2, names);
  return ch_statement_run (statement, error);
}

static GListModel *
get_names (ChRecord *record)
{
  return G_LIST_MODEL (ch_record_get_records (record, ch_record_find_field (record, "names")));
}

static const char *
get_name (ChRecord *record)
{
  return ch_record_get_string (record, ch_record_find_field (record, "name"));
}

gboolean
ch_search_names_equal (ChRecord *before,
                       ChRecord *after)
{
  GListModel *left = get_names (before);
  GListModel *right = get_names (after);
  guint n = g_list_model_get_n_items (left);
  gboolean equal = n == g_list_model_get_n_items (right) && g_strcmp0 (get_name (before), get_name (after)) == 0;

  for (guint i = 0; equal && i < n; i++)
    {
      g_autoptr(ChName) one = g_list_model_get_item (left, i);
      g_autoptr(ChName) other = g_list_model_get_item (right, i);

      equal = g_strcmp0 (ch_name_get_text (one), ch_name_get_text (other)) == 0;
    }
  return equal;
}

static gboolean
run_with_id (ChDatabase  *database,
             const char  *sql,
             gint64       id,
             GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  return ch_statement_run (statement, error);
}

gboolean
ch_search_names_mark (ChDatabase  *database,
                      gint64       id,
                      GError     **error)
{
  return run_with_id (database, CH_SEARCH_NAMES_MARK_SQL, id, error);
}

GArray *
ch_search_names_take_marked (ChDatabase  *database,
                             guint        limit,
                             GError     **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  {
    g_autoptr(ChStatement) statement = ch_database_prepare (database, "SELECT meeting FROM search_stale WHERE meeting > 0 LIMIT ?", error);
    ChStep step;

    if (statement == NULL)
      return NULL;
    ch_statement_bind_integer (statement, 1, limit);
    while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
      {
        gint64 id = ch_statement_get_integer (statement, 0);

        g_array_append_val (ids, id);
      }
    if (step == CH_STEP_FAILED)
      return NULL;
  }

  for (guint i = 0; i < ids->len; i++)
    if (!run_with_id (database, "DELETE FROM search_stale WHERE meeting = ?", g_array_index (ids, gint64, i), error))
      return NULL;
  return g_steal_pointer (&ids);
}

gboolean
ch_search_names_any_marked (ChDatabase  *database,
                            gboolean    *any,
                            GError     **error)
{
  gint64 value;

  if (!ch_database_get_integer (database, "SELECT max (meeting) FROM search_stale", &value, error))
    return FALSE;
  *any = value != 0;
  return TRUE;
}

gboolean
ch_search_names_verify (ChDatabase  *database,
                        GPtrArray   *sentences,
                        GError     **error)
{
  /* A backup may be of a log whose meetings were found by their own words alone. */
  static const char ask_sql[] = "SELECT count (*) FROM pragma_table_info ('search_name')";
  static const char sql[]
      = "SELECT id, uid FROM meeting WHERE id IN ("
        "SELECT meeting FROM participant JOIN person ON person.id = person_id WHERE holder = 0 AND "
        "(person.name IS NOT participant.name OR EXISTS (SELECT 1 FROM person_name WHERE person_name.holder = person.id)) "
        "UNION SELECT meeting FROM search_name EXCEPT SELECT meeting FROM search_stale)";
  g_autoptr(ChStatement) statement = NULL;
  gint64 has_table;
  ChStep step;

  if (!ch_database_get_integer (database, ask_sql, &has_table, error))
    return FALSE;
  if (!has_table)
    return TRUE;
  statement = ch_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 id = ch_statement_get_integer (statement, 0);
      g_autofree char *wanted = ch_search_names_dup (database, id, error);
      g_autofree char *there = wanted != NULL ? ch_search_names_load (database, id, error) : NULL;

      if (there == NULL)
        return FALSE;
      if (strcmp (wanted, there) != 0)
        g_ptr_array_add (sentences, g_strdup_printf (_("The meeting %s cannot be found by all names of its people."),
                                                     ch_statement_get_text (statement, 1)));
    }
  return step == CH_STEP_DONE;
}
