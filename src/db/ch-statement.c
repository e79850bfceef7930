/* ch-statement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-database-private.h"

ChStatement *
ch_database_prepare (ChDatabase  *self,
                     const char  *sql,
                     GError     **error)
{
  ChStatement *statement;
  g_autofree char *key = NULL;
  const char *rest = NULL;
  sqlite3_stmt *handle = NULL;
  int code;

  /* Taken out of the cache while it is in use, so that a second user gets one of its own. */
  if (g_hash_table_steal_extended (self->statements, sql, (gpointer *) &key, (gpointer *) &statement))
    return statement;

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, &rest);
  if (code != SQLITE_OK)
    {
      ch_database_fail (self, code, error);
      return NULL;
    }
  g_assert (handle != NULL && *rest == '\0');

  statement = g_new0 (ChStatement, 1);
  statement->database = self;
  statement->handle = handle;
  return statement;
}

void
ch_statement_reset (ChStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_code = SQLITE_OK;
}

void
ch_statement_release (ChStatement *self)
{
  ch_statement_reset (self);
  g_hash_table_replace (self->database->statements, g_strdup (sqlite3_sql (self->handle)), self);
}

static void
note_code (ChStatement *self,
           int          code)
{
  if (code != SQLITE_OK && self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

void
ch_statement_bind_integer (ChStatement *self,
                           int          parameter,
                           gint64       value)
{
  note_code (self, sqlite3_bind_int64 (self->handle, parameter, value));
}

void
ch_statement_bind_real (ChStatement *self,
                        int          parameter,
                        double       value)
{
  note_code (self, sqlite3_bind_double (self->handle, parameter, value));
}

void
ch_statement_bind_text (ChStatement *self,
                        int          parameter,
                        const char  *value)
{
  note_code (self, sqlite3_bind_text (self->handle, parameter, value, -1, SQLITE_TRANSIENT));
}

void
ch_statement_bind_bytes (ChStatement  *self,
                         int           parameter,
                         gconstpointer value,
                         gsize         length)
{
  note_code (self, sqlite3_bind_blob64 (self->handle, parameter, value, length, SQLITE_TRANSIENT));
}

void
ch_statement_bind_link (ChStatement *self,
                        int          parameter,
                        gint64       id)
{
  if (id != 0)
    ch_statement_bind_integer (self, parameter, id);
  else
    note_code (self, sqlite3_bind_null (self->handle, parameter));
}

ChStep
ch_statement_step (ChStatement  *self,
                   GError      **error)
{
  int code = self->bind_code != SQLITE_OK ? self->bind_code : sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return CH_STEP_ROW;
  if (code == SQLITE_DONE)
    return CH_STEP_DONE;

  ch_database_fail (self->database, code, error);
  return CH_STEP_FAILED;
}

gboolean
ch_statement_run (ChStatement  *self,
                  GError      **error)
{
  ChStep step = ch_statement_step (self, error);

  g_assert (step != CH_STEP_ROW);
  ch_statement_reset (self);
  return step == CH_STEP_DONE;
}

gint64
ch_statement_get_integer (ChStatement *self,
                          int          column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
ch_statement_get_real (ChStatement *self,
                       int          column)
{
  return sqlite3_column_double (self->handle, column);
}

const char *
ch_statement_get_text (ChStatement *self,
                       int          column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

gconstpointer
ch_statement_get_bytes (ChStatement *self,
                        int          column,
                        gsize       *length)
{
  gconstpointer bytes = sqlite3_column_blob (self->handle, column);

  *length = sqlite3_column_bytes (self->handle, column);
  return bytes;
}
