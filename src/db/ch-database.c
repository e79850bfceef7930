/* ch-database.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-database-private.h"

#include "ch-error.h"
#include "ch-relevance.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* How long a connection waits for another program's transaction. */
#define BUSY_MILLISECONDS 5000

/* So many steps of SQLite's machine lie between two looks at the cancellable: well under 1 ms. */
#define STEPS_BETWEEN_LOOKS 2000

/* How many KiB of the file a connection holds itself.  Who reads needs few, as the system keeps the pages anyway, once
 * for all connections; what is written waits there for its commit, or goes to the disk twice. */
#define READING_CACHE 2048
#define WRITING_CACHE 16384

static void
statement_free (gpointer data)
{
  ChStatement *self = data;

  sqlite3_finalize (self->handle);
  g_free (self);
}

static int
on_progress (gpointer user_data)
{
  ChDatabase *self = user_data;

  return g_cancellable_is_cancelled (self->cancellable);
}

/* A connection that has no message of its own says "not an error". */
static const char *
get_message (ChDatabase *self,
             int         code)
{
  return sqlite3_errcode (self->handle) != SQLITE_OK ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code);
}

static gboolean
fail_io (ChDatabase  *self,
         int          code,
         int          system_error,
         GError     **error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
      g_set_error_literal (error, CH_ERROR, CH_ERROR_DISK_FULL, _("There is no room left on the disk."));
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error_literal (error, CH_ERROR, CH_ERROR_READ_ONLY, _("The log may not be written to."));
      break;
    default:
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The log could not be read or written: %s."),
                   system_error != 0 ? g_strerror (system_error) : get_message (self, code));
    }
  return FALSE;
}

gboolean
ch_database_fail (ChDatabase  *self,
                  int          code,
                  GError     **error)
{
  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      if (!g_cancellable_set_error_if_cancelled (self->cancellable, error))
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The operation was cancelled."));
      return FALSE;
    case SQLITE_FULL:
      return fail_io (self, code, ENOSPC, error);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return fail_io (self, code, EACCES, error);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return fail_io (self, code, sqlite3_system_errno (self->handle), error);
    case SQLITE_CORRUPT:
      g_set_error_literal (error, CH_ERROR, CH_ERROR_DAMAGED, _("The log is damaged."));
      return FALSE;
    case SQLITE_NOTADB:
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_A_LOG, _("The file is not a log of Chancery."));
      return FALSE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, CH_ERROR, CH_ERROR_BUSY, _("Another program is using the log."));
      return FALSE;
    default:
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The log could not be read or written: %s."),
                   get_message (self, code));
      return FALSE;
    }
}

/* The settings are each connection's own and must be made anew each time. */
static gboolean
configure (ChDatabase      *self,
           ChDatabaseMode   mode,
           GError         **error)
{
  static const char common[] = "PRAGMA foreign_keys = ON;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA temp_store = MEMORY;";
  static const char writing[] = "PRAGMA journal_mode = WAL;"
                                "PRAGMA synchronous = FULL;"
                                "PRAGMA journal_size_limit = 67108864;"; /* bytes */
  /* Alone with the file, SQLite turns a write-ahead log into none without memory that programs share. */
  static const char remote[] = "PRAGMA locking_mode = EXCLUSIVE;"
                               "PRAGMA journal_mode = DELETE;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA locking_mode = NORMAL;"
                               "SELECT count (*) FROM sqlite_schema;"; /* lets go of the lock */
  int code;

  sqlite3_extended_result_codes (self->handle, TRUE);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, on_progress, self);
  code = ch_relevance_register (self->handle);
  if (code != SQLITE_OK)
    return ch_database_fail (self, code, error);

  return (mode != CH_DATABASE_LEFT_OPEN || ch_database_execute (self, "PRAGMA locking_mode = EXCLUSIVE", error))
         && ch_database_execute (self, common, error) && ch_database_set_cache (self, READING_CACHE, error)
         && (mode != CH_DATABASE_WRITE || ch_database_execute (self, writing, error))
         && (mode != CH_DATABASE_WRITE_REMOTE || ch_database_execute (self, remote, error));
}

/* An immutable file has no lock and no write-ahead log, which SQLite could not make.  Without any lock and with the
 * file to itself, it keeps in its own memory what programs share about a write-ahead log. */
static char *
dup_uri (const char     *path,
         ChDatabaseMode  mode)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);

  return g_strconcat ("file:", escaped, mode == CH_DATABASE_IMMUTABLE ? "?immutable=1" : "?vfs=unix-none", NULL);
}

static ChDatabase *
open_connection (const char      *path,
                 ChDatabaseMode   mode,
                 GError         **error)
{
  g_autoptr(ChDatabase) self = NULL;
  g_autofree char *name = NULL;
  gboolean writing = mode == CH_DATABASE_WRITE || mode == CH_DATABASE_WRITE_REMOTE;
  int flags = writing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  int code;

  self = g_new0 (ChDatabase, 1);
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_free);

  if (mode == CH_DATABASE_IMMUTABLE || mode == CH_DATABASE_LEFT_OPEN)
    {
      name = dup_uri (path, mode);
      flags |= SQLITE_OPEN_URI;
    }
  code = sqlite3_open_v2 (name != NULL ? name : path, &self->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      ch_database_fail (self, code, error);
      return NULL;
    }
  /* SQLite quietly opens for reading what it may not write. */
  if (writing && sqlite3_db_readonly (self->handle, "main"))
    {
      fail_io (self, SQLITE_READONLY, EACCES, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

ChDatabase *
ch_database_open (const char      *path,
                  ChDatabaseMode   mode,
                  GError         **error)
{
  g_autoptr(ChDatabase) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = open_connection (path, mode, error);
  if (self == NULL || !configure (self, mode, error))
    return NULL;

  self->tuned = TRUE;
  return g_steal_pointer (&self);
}

ChDatabase *
ch_database_open_plain (const char  *path,
                        GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return open_connection (path, CH_DATABASE_WRITE, error);
}

void
ch_database_close (ChDatabase *self)
{
  int code;

  g_hash_table_unref (self->statements);
  code = sqlite3_close (self->handle);
  g_assert (code == SQLITE_OK);

  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

void
ch_database_set_cancellable (ChDatabase   *self,
                             GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

gboolean
ch_database_execute (ChDatabase  *self,
                     const char  *sql,
                     GError     **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || ch_database_fail (self, code, error);
}

gboolean
ch_database_set_cache (ChDatabase  *self,
                       guint        kibibytes,
                       GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA cache_size = -%u", kibibytes);

  return ch_database_execute (self, sql, error);
}

/* Of a smaller cache, SQLite lets go of what is too much at once. */
gboolean
ch_database_begin_writing (ChDatabase  *self,
                           GError     **error)
{
  return !self->tuned || ch_database_set_cache (self, WRITING_CACHE, error);
}

void
ch_database_end_writing (ChDatabase *self)
{
  if (self->tuned)
    ch_database_set_cache (self, READING_CACHE, NULL);
}

gboolean
ch_database_get_integer (ChDatabase  *self,
                         const char  *sql,
                         gint64      *value,
                         GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self, sql, error);
  ChStep step;

  *value = 0;
  if (statement == NULL)
    return FALSE;

  step = ch_statement_step (statement, error);
  if (step == CH_STEP_ROW)
    *value = ch_statement_get_integer (statement, 0);
  return step != CH_STEP_FAILED;
}

static void
call_text_function (sqlite3_context  *context,
                    int               n_values,
                    sqlite3_value   **values)
{
  ChDatabaseTextFunc function = (ChDatabaseTextFunc) sqlite3_user_data (context);
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, function (text), -1, g_free);
}

gboolean
ch_database_add_function (ChDatabase          *self,
                          const char          *name,
                          ChDatabaseTextFunc   function,
                          GError             **error)
{
  int code = sqlite3_create_function (self->handle, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                      (gpointer) function, call_text_function, NULL, NULL);

  return code == SQLITE_OK || ch_database_fail (self, code, error);
}

gint64
ch_database_get_last_id (ChDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}
