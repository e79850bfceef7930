/* ch-database-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-database-copy.h"

#include "ch-database-private.h"
#include "ch-output.h"
#include "ch-transaction.h"

#include <errno.h>

/* A quarter of a megabyte is copied at once; then others have a turn. */
#define PAGES_AT_ONCE 64
#define PAUSE_MICROSECONDS 500

/* No page is looked at twice: in KiB, no more is held of either file than is copied at once. */
#define COPYING_CACHE 256

/* How long it waits for a lock that another program holds, and how often it looks. */
#define BUSY_MICROSECONDS (20 * 1000)
#define MOST_BUSY 1500

/* Of what goes wrong with the copy SQLite tells no more than that it did; the file itself knows the reason. */
static gboolean
fail (ChDatabase  *target,
      int          code,
      GError     **error)
{
  int reason = 0;

  if ((code & 0xff) == SQLITE_FULL)
    return ch_output_fail (target->path, ENOSPC, error);
  if ((code & 0xff) == SQLITE_IOERR
      && sqlite3_file_control (target->handle, "main", SQLITE_FCNTL_LAST_ERRNO, &reason) == SQLITE_OK && reason != 0)
    return ch_output_fail (target->path, reason, error);
  return ch_database_fail (target, code, error);
}

static gboolean
copy_steps (sqlite3_backup      *backup,
            ChDatabase          *target,
            ChDatabaseCopyFunc   func,
            gpointer             user_data,
            GCancellable        *cancellable,
            GError             **error)
{
  guint n_busy = 0;
  int code;

  while ((code = sqlite3_backup_step (backup, PAGES_AT_ONCE)) != SQLITE_DONE)
    {
      int n_pages = sqlite3_backup_pagecount (backup);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (code == SQLITE_OK)
        {
          n_busy = 0;
          if (n_pages > 0)
            func (1 - (double) sqlite3_backup_remaining (backup) / n_pages, user_data);
          g_usleep (PAUSE_MICROSECONDS);
        }
      else if (((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED) && ++n_busy < MOST_BUSY)
        {
          g_usleep (BUSY_MICROSECONDS);
        }
      else
        {
          return fail (target, code, error);
        }
    }
  return TRUE;
}

static gboolean
copy (ChDatabase          *source,
      ChDatabase          *target,
      ChDatabaseCopyFunc   func,
      gpointer             user_data,
      GCancellable        *cancellable,
      GError             **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", source->handle, "main");
  gboolean copied;
  int code;

  if (backup == NULL)
    return ch_database_fail (target, sqlite3_errcode (target->handle), error);

  copied = copy_steps (backup, target, func, user_data, cancellable, error);
  code = sqlite3_backup_finish (backup);
  return copied && (code == SQLITE_OK || fail (target, code, error));
}

static ChDatabase *
open_target (const char  *path,
             GError     **error)
{
  g_autoptr(ChDatabase) target = ch_database_open_plain (path, error);

  /* Nobody knows the file before it is done. */
  if (target == NULL || !ch_database_execute (target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error)
      || !ch_database_set_cache (target, COPYING_CACHE, error))
    return NULL;
  return g_steal_pointer (&target);
}

gboolean
ch_database_copy (ChDatabase          *source,
                  const char          *path,
                  ChDatabaseCopyFunc   func,
                  gpointer             user_data,
                  GCancellable        *cancellable,
                  GError             **error)
{
  g_autoptr(ChStatement) mode = ch_database_prepare (source, "PRAGMA journal_mode", error);
  g_autoptr(ChDatabase) target = NULL;
  g_autoptr(ChTransaction) transaction = NULL;
  gint64 any;

  if (mode == NULL || ch_statement_step (mode, error) == CH_STEP_FAILED || !ch_database_set_cache (source, COPYING_CACHE, error))
    return FALSE;

  /* A copy begins anew each time somebody writes, unless it looks at one state of the file to the end; with a
   * write-ahead log that holds nobody up. */
  if (g_strcmp0 (ch_statement_get_text (mode, 0), "wal") == 0)
    {
      transaction = ch_transaction_new (source, CH_DATABASE_READ, error);
      if (transaction == NULL || !ch_database_get_integer (source, "SELECT count(*) FROM sqlite_schema", &any, error))
        return FALSE;
    }
  ch_statement_reset (mode);

  target = open_target (path, error);
  return target != NULL && copy (source, target, func, user_data, cancellable, error);
}
