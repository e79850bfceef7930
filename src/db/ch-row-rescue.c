/* ch-row-rescue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-row-rescue.h"

#include "ch-rescue-table.h"

#include <string.h>

/* The table of tables: type, name, table, first page, SQL. */
#define SCHEMA_ROOT 1
#define N_SCHEMA_COLUMNS 5

struct _ChRowRescue
{
  ChPageSource *source; /* (unowned) */
  ChRowReader *reader; /* (owned) */
  GHashTable *roots; /* (owned) (element-type utf8 guint32) */
  GHashTable *sql; /* (owned) (element-type utf8 utf8) */
  GPtrArray *tables; /* (owned) (nullable) (element-type ChRescueTable) */

  /* While rows are brought in. */
  ChDatabase *target; /* (unowned) */
  ChRescueTable *table; /* (unowned) (nullable): the one whose tree is walked */
  ChRowFunc index_func; /* for the rows of an index */
  gpointer index_data;
  ChRowFateFunc func;
  gpointer user_data;
  GCancellable *cancellable; /* (unowned) (nullable) */
  GError *error; /* (owned) (nullable) */
};

static char *
dup_value (const ChValue *value)
{
  return value->type == CH_VALUE_TEXT ? g_strndup ((const char *) value->bytes, value->length) : NULL;
}

static gboolean
is_schema_row (const ChRow *row,
               gpointer     user_data)
{
  return !row->keyed && row->n_values == N_SCHEMA_COLUMNS && row->values[3].type == CH_VALUE_INTEGER;
}

static void
on_schema_row (const ChRow *row,
               gpointer     user_data)
{
  ChRowRescue *self = user_data;
  g_autofree char *type = NULL;
  g_autofree char *name = NULL;
  guint32 root;

  if (row->keyed || row->n_values < N_SCHEMA_COLUMNS - 1 || row->values[3].type != CH_VALUE_INTEGER)
    return;
  type = dup_value (&row->values[0]);
  name = dup_value (&row->values[1]);
  root = row->values[3].integer;
  if (name == NULL || (g_strcmp0 (type, "table") != 0 && g_strcmp0 (type, "index") != 0)
      || root < 2 || root > ch_page_source_get_n_pages (self->source) || g_hash_table_contains (self->roots, name))
    return;

  if (row->n_values == N_SCHEMA_COLUMNS && row->values[4].type == CH_VALUE_TEXT)
    g_hash_table_insert (self->sql, g_strdup (name), dup_value (&row->values[4]));
  g_hash_table_insert (self->roots, g_steal_pointer (&name), GUINT_TO_POINTER (root));
}

ChRowRescue *
ch_row_rescue_new (ChPageSource *source)
{
  ChRowRescue *self = g_new0 (ChRowRescue, 1);

  self->source = source;
  self->reader = ch_row_reader_new (source);
  self->roots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sql = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  /* Where the table of tables is broken, its other pages lie about somewhere. */
  if (!ch_row_reader_walk (self->reader, SCHEMA_ROOT, is_schema_row, on_schema_row, self))
    ch_row_reader_walk_lost (self->reader, on_schema_row, self);
  return self;
}

void
ch_row_rescue_free (ChRowRescue *self)
{
  ch_row_reader_free (self->reader);
  g_hash_table_unref (self->roots);
  g_hash_table_unref (self->sql);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_free (self);
}

const char *
ch_row_rescue_get_sql (ChRowRescue *self,
                       const char  *table)
{
  return g_hash_table_lookup (self->sql, table);
}

gboolean
ch_row_rescue_set_target (ChRowRescue        *self,
                          ChDatabase         *target,
                          const char *const  *derived,
                          GError            **error)
{
  self->target = target;
  self->tables = ch_rescue_table_load_all (target, derived, error);
  return self->tables != NULL;
}

static ChRescueTable *
get_table (ChRowRescue *self,
           const char  *name)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      ChRescueTable *table = g_ptr_array_index (self->tables, i);

      if (strcmp (table->name, name) == 0)
        return table;
    }
  return NULL;
}

static gboolean
fits (const ChRow *row,
      gpointer     user_data)
{
  return ch_rescue_table_fits (((ChRowRescue *) user_data)->table, row);
}

/* Walks the tree of TABLE, as far as it is that of TABLE. */
static gboolean
walk (ChRowRescue   *self,
      ChRescueTable *table,
      ChRowFunc      func)
{
  guint32 root = GPOINTER_TO_UINT (g_hash_table_lookup (self->roots, table->name));

  self->table = table;
  return root != 0 && ch_row_reader_walk (self->reader, root, fits, func, self);
}

static void
on_index_row (const ChRow *row,
              gpointer     user_data)
{
  ChRowRescue *self = user_data;

  if (ch_rescue_table_fits (self->table, row))
    self->index_func (row, self->index_data);
}

gboolean
ch_row_rescue_walk_index (ChRowRescue *self,
                          const char  *name,
                          ChRowFunc    func,
                          gpointer     user_data)
{
  ChRescueTable *table = get_table (self, name);

  if (table == NULL)
    return FALSE;
  self->index_func = func;
  self->index_data = user_data;
  return walk (self, table, on_index_row);
}

static void
on_key (const ChRow *row,
        gpointer     user_data)
{
  char *key = row->n_values > 0 ? dup_value (&row->values[0]) : NULL;

  if (key != NULL)
    g_hash_table_add (user_data, key);
}

/* Whether ROW is one of two tables of the same form tells the index of one of them. */
static gboolean
is_indexed (ChRescueTable *table,
            const ChRow   *row)
{
  for (guint i = 0; table->keys != NULL && i < row->n_values; i++)
    {
      g_autofree char *key = dup_value (&row->values[i]);

      if (key != NULL && g_hash_table_contains (table->keys, key))
        return TRUE;
    }
  return FALSE;
}

/* The one table that a row without a way to it can belong to. */
static ChRescueTable *
find_table (ChRowRescue *self,
            const ChRow *row)
{
  ChRescueTable *found = NULL;
  ChRescueTable *indexed = NULL;
  guint n = 0, n_indexed = 0;

  for (guint i = 0; i < self->tables->len; i++)
    {
      ChRescueTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind != CH_RESCUE_TABLE || !ch_rescue_table_fits (table, row))
        continue;
      n++;
      found = table;
      if (is_indexed (table, row))
        {
          n_indexed++;
          indexed = table;
        }
    }
  return n == 1 ? found : n_indexed == 1 ? indexed : NULL;
}

static void
on_row (const ChRow *row,
        gpointer     user_data)
{
  ChRowRescue *self = user_data;
  ChRescueTable *table = self->table;
  gboolean inserted;

  if (self->error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return;

  if (!row->whole)
    {
      if (table != NULL)
        self->func (table->name, row, CH_ROW_BROKEN, self->user_data);
      return;
    }
  if (table == NULL)
    table = find_table (self, row);
  else if (!ch_rescue_table_fits (table, row))
    table = NULL;
  if (table != NULL && ch_rescue_table_insert (table, self->target, row, &inserted, &self->error) && inserted)
    self->func (table->name, row, self->table != NULL ? CH_ROW_SAVED : CH_ROW_FOUND, self->user_data);
}

/* Walks what has a tree of its own, so that its pages do not count as lost ones. */
static void
walk_others (ChRowRescue *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      ChRescueTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind != CH_RESCUE_TABLE)
        walk (self, table, NULL);
    }
}

static void
load_keys (ChRowRescue   *self,
           ChRescueTable *table)
{
  g_autofree char *index = g_strdup_printf ("sqlite_autoindex_%s_1", table->name);

  table->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ch_row_rescue_walk_index (self, index, on_key, table->keys);
}

gboolean
ch_row_rescue_run (ChRowRescue    *self,
                   ChRowFateFunc   func,
                   gpointer        user_data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  self->func = func;
  self->user_data = user_data;
  self->cancellable = cancellable;
  for (guint i = 0; i < self->tables->len; i++)
    {
      ChRescueTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind == CH_RESCUE_TABLE)
        table->whole = walk (self, table, on_row);
    }
  for (guint i = 0; i < self->tables->len; i++)
    {
      ChRescueTable *table = g_ptr_array_index (self->tables, i);

      if (table->kind == CH_RESCUE_TABLE && !table->keyed && !table->whole)
        load_keys (self, table);
    }
  walk_others (self);
  self->table = NULL;
  ch_row_reader_walk_lost (self->reader, on_row, self);

  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

gboolean
ch_row_rescue_is_whole (ChRowRescue *self,
                        const char  *table)
{
  ChRescueTable *found = get_table (self, table);

  return found != NULL && found->whole;
}
