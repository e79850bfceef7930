/* ch-rescue-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-rescue-table.h"

#include "ch-database-private.h"
#include "ch-error.h"

#include <string.h>

typedef struct
{
  char *name; /* (owned) */
  ChValueType type;
  gboolean not_null;
  int key; /* its turn in the primary key, from 1; 0 where it is not in it */
  gboolean has_default;
} Column;

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->name);
}

static void
table_free (gpointer data)
{
  ChRescueTable *self = data;

  g_free (self->name);
  g_array_unref (self->columns);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_free (self->insert_sql);
  g_free (self->delete_older_sql);
  g_free (self);
}

/* What NULL stands for in a column's type: anything may stand there. */
#define ANYTHING CH_VALUE_NULL

static ChValueType
parse_type (const char *type)
{
  if (*type == '\0')
    return ANYTHING;
  if (g_ascii_strcasecmp (type, "TEXT") == 0)
    return CH_VALUE_TEXT;
  if (g_ascii_strcasecmp (type, "REAL") == 0)
    return CH_VALUE_REAL;
  return g_ascii_strcasecmp (type, "BLOB") == 0 ? CH_VALUE_BYTES : CH_VALUE_INTEGER;
}

/* The columns of the key stand first in a table without row numbers. */
static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  const Column *left = a;
  const Column *right = b;
  int left_turn = left->key != 0 ? left->key : G_MAXINT;
  int right_turn = right->key != 0 ? right->key : G_MAXINT;

  return left_turn < right_turn ? -1 : left_turn > right_turn;
}

static gboolean
load_columns (ChRescueTable  *self,
              ChDatabase     *database,
              GError        **error)
{
  /* What an index adds to its columns stands at its end: the number of the row, or the rest of its key. */
  static const char index_sql[]
      = "SELECT coalesce (xinfo.name, ''), CASE WHEN xinfo.cid < 0 THEN 'INTEGER' ELSE info.type END, 0, 0, NULL "
        "FROM sqlite_schema AS schema, pragma_index_xinfo (schema.name) AS xinfo "
        "LEFT JOIN pragma_table_info (schema.tbl_name) AS info ON info.cid = xinfo.cid "
        "WHERE schema.name = ? AND schema.type = 'index' ORDER BY xinfo.seqno";
  static const char table_sql[] = "SELECT name, type, \"notnull\", pk, dflt_value FROM pragma_table_info (?)";
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, self->kind == CH_RESCUE_INDEX ? index_sql : table_sql, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, self->name);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      Column column = {
        .name = g_strdup (ch_statement_get_text (statement, 0)),
        .type = parse_type (ch_statement_get_text (statement, 1)),
        .not_null = ch_statement_get_integer (statement, 2) != 0,
        .key = ch_statement_get_integer (statement, 3),
        .has_default = ch_statement_get_text (statement, 4) != NULL,
      };

      g_array_append_val (self->columns, column);
    }
  return step == CH_STEP_DONE;
}

/* An older row has the first columns only; the others then get what they begin with. */
static char *
dup_insert_sql (const ChRescueTable *self,
                guint                n_columns)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(GString) parameters = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_printf (names, "%s\"%s\"", i > 0 ? ", " : "", g_array_index (self->columns, Column, i).name);
      g_string_append (parameters, i > 0 ? ", ?" : "?");
    }
  return g_strdup_printf ("INSERT OR IGNORE INTO \"%s\" (%s) VALUES (%s)", self->name, names->str, parameters->str);
}

static void
settle (ChRescueTable *self)
{
  guint n_keys = 0;

  if (self->kind == CH_RESCUE_INDEX)
    {
      self->n_least = self->columns->len;
      self->id_column = self->revision_column = -1;
      return;
    }
  if (self->keyed)
    g_array_sort (self->columns, compare_columns);

  self->id_column = self->revision_column = -1;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);

      n_keys += column->key != 0;
      if (column->key != 0 || (column->not_null && !column->has_default))
        self->n_least = i + 1;
      if (!self->keyed && column->key == 1 && column->type == CH_VALUE_INTEGER)
        self->id_column = i;
      if (strcmp (column->name, "revision") == 0)
        self->revision_column = i;
    }
  if (n_keys != 1)
    self->id_column = -1;

  self->insert_sql = dup_insert_sql (self, self->columns->len);
  if (self->id_column >= 0 && self->revision_column >= 0)
    self->delete_older_sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"%s\" = ? AND revision < ?", self->name,
                                              g_array_index (self->columns, Column, self->id_column).name);
}

GPtrArray *
ch_rescue_table_load_all (ChDatabase         *database,
                          const char *const  *derived,
                          GError            **error)
{
  static const char sql[] = "SELECT name, wr, type = 'shadow', 0 FROM pragma_table_list WHERE schema = 'main' "
                            "AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                            "UNION ALL SELECT name, 1, 0, 1 FROM sqlite_schema WHERE type = 'index' ORDER BY 4, 1";
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (table_free);
  ChStep step;

  if (statement == NULL)
    return NULL;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *name = ch_statement_get_text (statement, 0);
      ChRescueTable *self = g_new0 (ChRescueTable, 1);

      g_ptr_array_add (tables, self);
      self->name = g_strdup (name);
      self->keyed = ch_statement_get_integer (statement, 1) != 0;
      self->kind = ch_statement_get_integer (statement, 3)                                         ? CH_RESCUE_INDEX
                   : ch_statement_get_integer (statement, 2) || g_strv_contains (derived, name) ? CH_RESCUE_DERIVED
                                                                                                   : CH_RESCUE_TABLE;
      self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
      g_array_set_clear_func (self->columns, column_clear);
      if (!load_columns (self, database, error))
        return NULL;
      settle (self);
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&tables) : NULL;
}

gboolean
ch_rescue_table_fits (const ChRescueTable *self,
                      const ChRow         *row)
{
  if (!row->whole || row->keyed != self->keyed || row->n_values < self->n_least || row->n_values > self->columns->len)
    return FALSE;

  for (guint i = 0; i < row->n_values; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      ChValueType type = row->values[i].type;

      if ((int) i == self->id_column)
        {
          if (type != CH_VALUE_NULL || row->id <= 0)
            return FALSE;
        }
      else if (column->type == ANYTHING)
        {
          continue;
        }
      else if (type == CH_VALUE_NULL ? column->not_null || (self->keyed && column->key != 0) : type != column->type)
        {
          /* A real number without a fraction is stored as an integer. */
          if (type != CH_VALUE_INTEGER || column->type != CH_VALUE_REAL)
            return FALSE;
        }
    }
  return TRUE;
}

static void
bind (ChStatement   *statement,
      int            parameter,
      const ChValue *value)
{
  switch (value->type)
    {
    case CH_VALUE_INTEGER:
      sqlite3_bind_int64 (statement->handle, parameter, value->integer);
      break;
    case CH_VALUE_REAL:
      sqlite3_bind_double (statement->handle, parameter, value->real);
      break;
    case CH_VALUE_TEXT:
      sqlite3_bind_text (statement->handle, parameter, (const char *) value->bytes, value->length, SQLITE_STATIC);
      break;
    case CH_VALUE_BYTES:
      sqlite3_bind_blob (statement->handle, parameter, value->bytes, value->length, SQLITE_STATIC);
      break;
    case CH_VALUE_NULL:
    default:
      break;
    }
}

static gboolean
run_insert (const ChRescueTable  *self,
            ChDatabase           *database,
            const ChRow          *row,
            gboolean             *inserted,
            GError              **error)
{
  g_autofree char *shorter_sql
      = row->n_values < self->columns->len ? dup_insert_sql (self, row->n_values) : NULL;
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, shorter_sql != NULL ? shorter_sql : self->insert_sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < row->n_values; i++)
    if ((int) i == self->id_column)
      ch_statement_bind_integer (statement, i + 1, row->id);
    else
      bind (statement, i + 1, &row->values[i]);
  code = sqlite3_step (statement->handle);
  *inserted = code == SQLITE_DONE && sqlite3_changes (database->handle) > 0;
  return code == SQLITE_DONE || (code & 0xff) == SQLITE_CONSTRAINT || ch_database_fail (database, code, error);
}

gboolean
ch_rescue_table_insert (const ChRescueTable  *self,
                        ChDatabase           *database,
                        const ChRow          *row,
                        gboolean             *inserted,
                        GError              **error)
{
  g_autoptr(ChStatement) statement = NULL;

  if (!run_insert (self, database, row, inserted, error))
    return FALSE;
  if (*inserted || self->delete_older_sql == NULL)
    return TRUE;

  statement = ch_database_prepare (database, self->delete_older_sql, error);
  if (statement == NULL)
    return FALSE;
  ch_statement_bind_integer (statement, 1, row->id);
  ch_statement_bind_integer (statement, 2, row->values[self->revision_column].integer);
  if (!ch_statement_run (statement, error))
    return FALSE;
  return sqlite3_changes (database->handle) == 0 || run_insert (self, database, row, inserted, error);
}
