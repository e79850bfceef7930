/* ch-register-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-table.h"

#include "ch-error.h"
#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-person.h"
#include "ch-post.h"
#include "ch-record-columns.h"
#include "ch-saved-search.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_HELD 2

/* The columns that are not fields of the record; those of the fields follow. */
#define OWN_COLUMNS "id, uid, revision, created, modified, name_key"
#define N_OWN_COLUMNS 6

/* As for meetings: a slip would too easily name somebody. */
#define SHORTEST_UID 4

/* A table of the records that those of a register hold. */
typedef struct
{
  GType type;
  gboolean named; /* whether it has the key of a name */
  char *insert_sql; /* (owned) */
  char *select_sql; /* (owned) */
  char *delete_sql; /* (owned) */
} Held;

struct _ChRegisterTable
{
  ChDatabase *database; /* (unowned) */
  ChNameTable *names; /* (unowned) */
  ChRegister which;
  Held held[MOST_HELD];
  guint n_held;
  char *insert_sql; /* (owned) */
  char *update_sql; /* (owned) */
  char *select_sql; /* (owned) */
  char *delete_sql; /* (owned) */
  char *find_sql; /* (owned) */
  char *saved_sql; /* (owned) */
};

static const char *const table_names[CH_N_REGISTERS] = {
  [CH_REGISTER_PEOPLE] = "person",
  [CH_REGISTER_ORGANISATIONS] = "organisation",
  [CH_REGISTER_SEARCHES] = "saved_search",
};

GType
ch_register_get_type (ChRegister which)
{
  switch (which)
    {
    case CH_REGISTER_PEOPLE:
      return CH_TYPE_PERSON;
    case CH_REGISTER_ORGANISATIONS:
      return CH_TYPE_ORGANISATION;
    case CH_REGISTER_SEARCHES:
      return CH_TYPE_SAVED_SEARCH;
    default:
      g_assert_not_reached ();
    }
}

gboolean
ch_register_of_type (GType       type,
                     ChRegister *which)
{
  for (ChRegister i = 0; i < CH_N_REGISTERS; i++)
    if (ch_register_get_type (i) == type)
      {
        *which = i;
        return TRUE;
      }
  return FALSE;
}

static void
prepare_held (ChRegisterTable *self,
              GType            type)
{
  Held *held = &self->held[self->n_held++];
  g_autofree char *class_name = g_ascii_strdown (g_type_name (type) + strlen ("Ch"), -1);
  g_autofree char *table = g_strdup_printf ("%s_%s", table_names[self->which], class_name);
  guint n_columns;
  g_autofree char *columns = ch_record_columns_join (type, NULL, NULL, &n_columns);
  g_autofree char *parameters = NULL;

  g_assert (self->n_held <= MOST_HELD);
  held->type = type;
  held->named = type == CH_TYPE_NAME;
  parameters = ch_record_columns_parameters (3 + held->named + n_columns);
  held->insert_sql = g_strdup_printf ("INSERT INTO %s (holder, position, uid, %s%s) VALUES (%s)", table,
                                      held->named ? "name_key, " : "", columns, parameters);
  held->select_sql = g_strdup_printf ("SELECT uid, %s FROM %s WHERE holder = ? ORDER BY position", columns, table);
  held->delete_sql = g_strdup_printf ("DELETE FROM %s WHERE holder = ?", table);
}

ChRegisterTable *
ch_register_table_new (ChDatabase  *database,
                       ChNameTable *names,
                       ChRegister   which)
{
  ChRegisterTable *self = g_new0 (ChRegisterTable, 1);
  const GType type = ch_register_get_type (which);
  const char *table = table_names[which];
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  const ChRecordClass *record_class = CH_RECORD_CLASS (klass);
  guint n_columns;
  g_autofree char *columns = ch_record_columns_join (type, NULL, NULL, &n_columns);
  g_autofree char *parameters = ch_record_columns_parameters (N_OWN_COLUMNS + n_columns);

  self->database = database;
  self->names = names;
  self->which = which;
  for (guint i = 0; i < record_class->n_fields; i++)
    if (record_class->fields[i].type == CH_FIELD_RECORDS)
      prepare_held (self, record_class->fields[i].item_type ());

  self->insert_sql = g_strdup_printf ("INSERT INTO %s (%s, %s) VALUES (%s)", table, OWN_COLUMNS, columns, parameters);
  self->update_sql = g_strdup_printf ("UPDATE %s SET (%s, %s) = (%s) WHERE id = ?1", table, OWN_COLUMNS, columns,
                                      parameters);
  self->select_sql = g_strdup_printf ("SELECT uid, revision, created, modified, %s FROM %s WHERE id = ?", columns,
                                      table);
  self->delete_sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", table);
  self->find_sql = g_strdup_printf ("SELECT id, uid FROM %s WHERE uid >= ? AND uid < ? LIMIT 2", table);
  self->saved_sql = g_strdup_printf ("SELECT id FROM %s WHERE created IS NOT NULL ORDER BY %s", table,
                                     which == CH_REGISTER_SEARCHES ? "id" : "uid");
  return self;
}

void
ch_register_table_free (ChRegisterTable *self)
{
  for (guint i = 0; i < self->n_held; i++)
    {
      g_free (self->held[i].insert_sql);
      g_free (self->held[i].select_sql);
      g_free (self->held[i].delete_sql);
    }
  g_free (self->insert_sql);
  g_free (self->update_sql);
  g_free (self->select_sql);
  g_free (self->delete_sql);
  g_free (self->find_sql);
  g_free (self->saved_sql);
  g_free (self);
}

static char *
fold (const char *text)
{
  return ch_text_fold (text != NULL ? text : "");
}

static char *
dup_name_key (ChRecord *record)
{
  return fold (ch_record_get_string (record, ch_record_find_field (record, "name")));
}

static const Held *
get_held (ChRegisterTable *self,
          GType            type)
{
  for (guint i = 0; i < self->n_held; i++)
    if (self->held[i].type == type)
      return &self->held[i];
  g_assert_not_reached ();
}

static gboolean
insert_list (ChRegisterTable  *self,
             const Held       *held,
             gint64            id,
             GListModel       *list,
             GError          **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, held->insert_sql, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChRecord) item = g_list_model_get_item (list, i);
      int parameter = 1;

      ch_statement_bind_integer (statement, parameter++, id);
      ch_statement_bind_integer (statement, parameter++, i);
      ch_statement_bind_text (statement, parameter++, ch_record_get_uid (item));
      if (held->named)
        {
          g_autofree char *key = fold (ch_name_get_text (CH_NAME (item)));

          ch_statement_bind_text (statement, parameter++, key);
        }
      ch_record_columns_bind (statement, parameter, item, NULL);
      if (!ch_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_held (ChRegisterTable  *self,
             gint64            id,
             ChRecord         *record,
             GError          **error)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CH_FIELD_RECORDS
        && !insert_list (self, get_held (self, fields[i].item_type ()), id,
                         G_LIST_MODEL (ch_record_get_records (record, &fields[i])), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_record (ChRegisterTable  *self,
              const char       *sql,
              ChRecord         *record,
              gint64           *id,
              GError          **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  g_autofree char *key = dup_name_key (record);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_link (statement, 1, *id);
  ch_statement_bind_text (statement, 2, ch_record_get_uid (record));
  ch_statement_bind_integer (statement, 3, ch_record_get_revision (record));
  ch_statement_bind_text (statement, 4, ch_record_get_created (record));
  ch_statement_bind_text (statement, 5, ch_record_get_modified (record));
  ch_statement_bind_text (statement, 6, key);
  ch_record_columns_bind (statement, N_OWN_COLUMNS + 1, record, NULL);
  if (!ch_statement_run (statement, error))
    return FALSE;

  if (*id == 0)
    *id = ch_database_get_last_id (self->database);
  return insert_held (self, *id, record, error)
         && (self->which == CH_REGISTER_SEARCHES || ch_name_table_index (self->names, self->which, *id, error));
}

static gboolean
run_with_id (ChRegisterTable  *self,
             const char       *sql,
             gint64            id,
             GError          **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  return ch_statement_run (statement, error);
}

gboolean
ch_register_table_insert (ChRegisterTable  *self,
                          ChRecord         *record,
                          gint64           *id,
                          GError          **error)
{
  /* Somebody else may have come into the row. */
  if (*id != 0)
    {
      g_autoptr(ChStatement) statement = ch_database_prepare (self->database, self->select_sql, error);
      ChStep step;

      if (statement == NULL)
        return FALSE;
      ch_statement_bind_integer (statement, 1, *id);
      step = ch_statement_step (statement, error);
      if (step == CH_STEP_FAILED)
        return FALSE;
      if (step == CH_STEP_ROW)
        *id = 0;
    }
  return write_record (self, self->insert_sql, record, id, error);
}

static gboolean
delete_held (ChRegisterTable  *self,
             gint64            id,
             GError          **error)
{
  for (guint i = 0; i < self->n_held; i++)
    if (!run_with_id (self, self->held[i].delete_sql, id, error))
      return FALSE;
  return self->which == CH_REGISTER_SEARCHES || ch_name_table_unindex (self->names, self->which, id, error);
}

gboolean
ch_register_table_update (ChRegisterTable  *self,
                          ChRecord         *record,
                          gint64            id,
                          GError          **error)
{
  return delete_held (self, id, error) && write_record (self, self->update_sql, record, &id, error);
}

gboolean
ch_register_table_delete (ChRegisterTable  *self,
                          gint64            id,
                          GError          **error)
{
  return delete_held (self, id, error) && run_with_id (self, self->delete_sql, id, error);
}

static gboolean
load_held (ChRegisterTable  *self,
           gint64            id,
           ChRecord         *record,
           const ChField    *field,
           GError          **error)
{
  const Held *held = get_held (self, field->item_type ());
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, held->select_sql, error);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      ChRecord *item = g_object_new (held->type, NULL);

      g_ptr_array_add (items, item);
      ch_record_set_identity (item, ch_statement_get_text (statement, 0), 0);
      ch_record_columns_read (statement, 1, item);
    }
  if (items->len > 0)
    g_list_store_splice (ch_record_get_records (record, field), 0, 0, items->pdata, items->len);
  return step == CH_STEP_DONE;
}

static void
set_not_found (ChRegisterTable  *self,
               GError          **error)
{
  static const char *const sentences[CH_N_REGISTERS] = {
    [CH_REGISTER_PEOPLE] = N_("There is no such person in the log."),
    [CH_REGISTER_ORGANISATIONS] = N_("There is no such body in the log."),
    [CH_REGISTER_SEARCHES] = N_("There is no such saved search in the log."),
  };

  g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _(sentences[self->which]));
}

ChRecord *
ch_register_table_load (ChRegisterTable  *self,
                        gint64            id,
                        GError          **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, self->select_sql, error);
  g_autoptr(ChRecord) record = NULL;
  const ChField *fields;
  guint n_fields;
  ChStep step;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, id);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_DONE)
    set_not_found (self, error);
  if (step != CH_STEP_ROW)
    return NULL;

  record = g_object_new (ch_register_get_type (self->which), NULL);
  ch_record_set_identity (record, ch_statement_get_text (statement, 0), ch_statement_get_integer (statement, 1));
  ch_record_set_times (record, ch_statement_get_text (statement, 2), ch_statement_get_text (statement, 3));
  ch_record_columns_read (statement, 4, record);

  fields = ch_record_get_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CH_FIELD_RECORDS && !load_held (self, id, record, &fields[i], error))
      return NULL;
  return g_steal_pointer (&record);
}

gint64
ch_register_table_find (ChRegisterTable  *self,
                        const char       *uid,
                        GError          **error)
{
  g_autoptr(ChStatement) statement = NULL;
  g_autofree char *end = g_strconcat (uid, "~", NULL); /* sorts behind all characters of a UID */
  gint64 id;
  ChStep step;

  if (strlen (uid) < SHORTEST_UID)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("“%s” is too short to name a record."), uid);
      return 0;
    }

  statement = ch_database_prepare (self->database, self->find_sql, error);
  if (statement == NULL)
    return 0;

  ch_statement_bind_text (statement, 1, uid);
  ch_statement_bind_text (statement, 2, end);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_DONE)
    set_not_found (self, error);
  if (step != CH_STEP_ROW)
    return 0;

  id = ch_statement_get_integer (statement, 0);
  if (strcmp (ch_statement_get_text (statement, 1), uid) == 0)
    return id;

  step = ch_statement_step (statement, error);
  if (step == CH_STEP_ROW)
    g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("“%s” names more than one record."), uid);
  return step == CH_STEP_DONE ? id : 0;
}

GPtrArray *
ch_register_table_load_saved (ChRegisterTable  *self,
                              GError          **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, self->saved_sql, error);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  ChStep step;

  if (statement == NULL)
    return NULL;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      ChRecord *record = ch_register_table_load (self, ch_statement_get_integer (statement, 0), error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&records) : NULL;
}
