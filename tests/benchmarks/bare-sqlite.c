/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bare-sqlite.h"

#include "figures.h"

#include <sqlite3.h>
#include <string.h>

struct _BareSqlite
{
  sqlite3 *from; /* (owned) */
  sqlite3 *to; /* (owned) */
  GPtrArray *inserts; /* (owned) (element-type sqlite3_stmt): one for each table */
};

/* A row that waits to be written. */
typedef struct
{
  sqlite3_stmt *insert; /* (unowned) */
  int n_values;
  sqlite3_value *values[32]; /* (owned) */
} Row;

static void
must (sqlite3 *handle,
      int      code)
{
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    g_error ("%s", sqlite3_errmsg (handle));
}

static void
execute (sqlite3    *handle,
         const char *sql)
{
  must (handle, sqlite3_exec (handle, sql, NULL, NULL, NULL));
}

static sqlite3_stmt *
prepare (sqlite3    *handle,
         const char *sql)
{
  sqlite3_stmt *statement;

  must (handle, sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL));
  return statement;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  for (int i = 0; i < row->n_values; i++)
    sqlite3_value_free (row->values[i]);
  g_free (row);
}

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;
}

/* The tables are made as SQLite remembers them; those that FTS5 and AUTOINCREMENT make themselves
 * come by themselves. */
static void
copy_schema (BareSqlite *self)
{
  sqlite3_stmt *select = prepare (self->from, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE "
                                              "'sqlite_%' AND name NOT LIKE '%search_%' OR name IN "
                                              "('person_search', 'organisation_search', 'saved_search') ORDER BY rowid");

  while (sqlite3_step (select) == SQLITE_ROW)
    execute (self->to, (const char *) sqlite3_column_text (select, 0));
  sqlite3_finalize (select);
}

BareSqlite *
bare_sqlite_new (const char *path,
                 const char *from)
{
  BareSqlite *self = g_new0 (BareSqlite, 1);

  self->inserts = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_finalize);
  must (NULL, sqlite3_open_v2 (from, &self->from, SQLITE_OPEN_READONLY, NULL));
  must (NULL, sqlite3_open (path, &self->to));
  execute (self->to, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                     "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;");
  copy_schema (self);
  return self;
}

void
bare_sqlite_free (BareSqlite *self)
{
  g_ptr_array_unref (self->inserts);
  sqlite3_close (self->from);
  sqlite3_close (self->to);
  g_free (self);
}

static sqlite3_stmt *
find_statement (BareSqlite *self,
                const char *sql)
{
  for (guint i = 0; i < self->inserts->len; i++)
    if (strcmp (sqlite3_sql (g_ptr_array_index (self->inserts, i)), sql) == 0)
      return g_ptr_array_index (self->inserts, i);
  g_ptr_array_add (self->inserts, prepare (self->to, sql));
  return g_ptr_array_index (self->inserts, self->inserts->len - 1);
}

static sqlite3_stmt *
find_insert (BareSqlite *self,
             const char *table,
             int         n_values)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < n_values; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return find_statement (self, sql->str);
}

/* The row that SELECT stands at. */
static Row *
row_new (sqlite3_stmt *select,
         sqlite3_stmt *insert)
{
  Row *row = g_new0 (Row, 1);

  row->insert = insert;
  row->n_values = sqlite3_column_count (select);
  for (int i = 0; i < row->n_values; i++)
    row->values[i] = sqlite3_value_dup (sqlite3_column_value (select, i));
  return row;
}

static void
read_rows (BareSqlite *self,
           const char *table,
           const char *where,
           gint64      first,
           gint64      last,
           GPtrArray  *rows)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s %s", table, where);
  sqlite3_stmt *select = prepare (self->from, sql);
  int n_values = sqlite3_column_count (select);
  sqlite3_stmt *insert = find_insert (self, table, n_values);

  sqlite3_bind_int64 (select, 1, first);
  sqlite3_bind_int64 (select, 2, last);
  while (sqlite3_step (select) == SQLITE_ROW)
    g_ptr_array_add (rows, row_new (select, insert));
  sqlite3_finalize (select);
}

static void
write_rows (BareSqlite *self,
            GPtrArray  *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      for (int j = 0; j < row->n_values; j++)
        sqlite3_bind_value (row->insert, j + 1, row->values[j]);
      must (self->to, sqlite3_step (row->insert));
      sqlite3_reset (row->insert);
    }
}

/* The rows of TABLE that are newer than those that are copied already. */
static void
read_newer_rows (BareSqlite *self,
                 const char *table,
                 GPtrArray  *rows)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max(id) FROM %s", table);
  sqlite3_stmt *select = prepare (self->to, sql);

  must (self->to, sqlite3_step (select));
  read_rows (self, table, "WHERE id > ?", sqlite3_column_int64 (select, 0), 0, rows);
  sqlite3_finalize (select);
}

/* The words of the names of those who came on file. */
static void
read_names (BareSqlite *self,
            const char *table,
            GPtrArray  *rows)
{
  g_autofree char *ask = g_strdup_printf ("SELECT max (rowid) FROM %s", table);
  g_autofree char *sql = g_strdup_printf ("SELECT rowid, names FROM %s WHERE rowid > ?", table);
  g_autofree char *insert_sql = g_strdup_printf ("INSERT INTO %s (rowid, names) VALUES (?, ?)", table);
  sqlite3_stmt *newest = prepare (self->to, ask);
  sqlite3_stmt *select = prepare (self->from, sql);
  sqlite3_stmt *insert = find_statement (self, insert_sql);

  must (self->to, sqlite3_step (newest));
  sqlite3_bind_int64 (select, 1, sqlite3_column_int64 (newest, 0));
  while (sqlite3_step (select) == SQLITE_ROW)
    g_ptr_array_add (rows, row_new (select, insert));
  sqlite3_finalize (newest);
  sqlite3_finalize (select);
}

double
bare_sqlite_copy_words (BareSqlite *self)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  gint64 start;

  read_rows (self, "word", "", 0, 0, rows);
  start = g_get_monotonic_time ();
  execute (self->to, "BEGIN");
  write_rows (self, rows);
  execute (self->to, "COMMIT");
  return seconds_since (start);
}

static void
write_words (BareSqlite *self,
             gint64      first,
             guint       n,
             GPtrArray  *words)
{
  static const char sql[] = "INSERT INTO search (rowid, title, people, bodies, places, documents, credits, text, facts) "
                            "SELECT rank, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM meeting WHERE id = ?1";
  sqlite3_stmt *insert = prepare (self->to, sql);

  for (guint i = 0; i < n; i++)
    {
      sqlite3_bind_int64 (insert, 1, first + i);
      for (guint j = 0; j < CH_SEARCH_N_COLUMNS; j++)
        sqlite3_bind_text (insert, j + 2, g_ptr_array_index (words, i * CH_SEARCH_N_COLUMNS + j), -1, SQLITE_STATIC);
      must (self->to, sqlite3_step (insert));
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
}

double
bare_sqlite_copy_meetings (BareSqlite *self,
                           gint64      first,
                           guint       n,
                           GPtrArray  *words,
                           double     *computing)
{
  static const char *const held[] = { "participant", "photo", "document", "article", "evidence" };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  double cpu;
  gint64 start;

  read_newer_rows (self, "person", rows);
  read_newer_rows (self, "organisation", rows);
  read_names (self, "person_search", rows);
  read_names (self, "organisation_search", rows);
  read_rows (self, "meeting", "WHERE id BETWEEN ? AND ?", first, first + n - 1, rows);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    read_rows (self, held[i], "WHERE meeting BETWEEN ? AND ?", first, first + n - 1, rows);
  read_rows (self, "change", "WHERE meeting BETWEEN ? AND ? ORDER BY id", first, first + n - 1, rows);

  start = g_get_monotonic_time ();
  cpu = figures_cpu ();
  execute (self->to, "BEGIN IMMEDIATE");
  write_rows (self, rows);
  if (words != NULL)
    write_words (self, first, n, words);
  execute (self->to, "COMMIT");
  *computing += figures_cpu () - cpu;
  return seconds_since (start);
}

double
bare_sqlite_query (BareSqlite *self,
                   const char *sql,
                   guint       limit,
                   const char *text,
                   gint64      least,
                   gint64      highest)
{
  double start = figures_cpu ();
  sqlite3_stmt *select = prepare (self->from, sql);

  sqlite3_bind_int (select, 1, limit);
  if (text != NULL)
    sqlite3_bind_text (select, 2, text, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (select, 3, least);
  sqlite3_bind_int64 (select, 4, highest);
  while (sqlite3_step (select) == SQLITE_ROW)
    ;
  sqlite3_finalize (select);
  return figures_cpu () - start;
}
