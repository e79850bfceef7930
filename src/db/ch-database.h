/* ch-database.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChDatabase:
 *
 * One connection to an SQLite file, for one thread at a time.  It knows none of our tables.
 *
 * Errors: %CH_ERROR by meaning; %G_IO_ERROR_CANCELLED where ch_database_set_cancellable() broke off.
 */
typedef struct _ChDatabase ChDatabase;

/** ChStatement: A prepared statement in use; release it to reset it and give it back. */
typedef struct _ChStatement ChStatement;

/**
 * ChDatabaseMode:
 * @CH_DATABASE_READ: reads only; writing through it is an error
 * @CH_DATABASE_IMMUTABLE: reads a file that nobody can write to, and touches nothing beside it
 * @CH_DATABASE_LEFT_OPEN: reads a file that nobody can write to, and the write-ahead log beside it, which its last writer did
 *   not live to put into it
 * @CH_DATABASE_WRITE: reads and writes; WAL where the file system can do it; each commit is durable
 * @CH_DATABASE_WRITE_REMOTE: the same with a rollback journal, for a file system of another computer; no
 *   other program may have the file open
 */
typedef enum
{
  CH_DATABASE_READ,
  CH_DATABASE_IMMUTABLE,
  CH_DATABASE_LEFT_OPEN,
  CH_DATABASE_WRITE,
  CH_DATABASE_WRITE_REMOTE,
} ChDatabaseMode;

/**
 * ch_database_open:
 * @path: an existing file; an empty one is an empty database
 *
 * Returns: (transfer full): the connection, or %NULL with @error
 */
ChDatabase *ch_database_open (const char      *path,
                              ChDatabaseMode   mode,
                              GError         **error);

/**
 * ch_database_open_plain:
 *
 * Opens the file for writing with SQLite's own settings: no WAL.
 */
ChDatabase *ch_database_open_plain (const char  *path,
                                    GError     **error);

/** ch_database_close: Closes the connection and frees it; no statement may be in use. */
void ch_database_close (ChDatabase *self);

/**
 * ch_database_set_cancellable:
 * @cancellable: (nullable): breaks off what the connection is doing, from any thread
 */
void ch_database_set_cancellable (ChDatabase   *self,
                                  GCancellable *cancellable);

/** ch_database_execute: Runs @sql, one statement or more, that needs no values and gives no rows. */
gboolean ch_database_execute (ChDatabase  *self,
                              const char  *sql,
                              GError     **error);

/** ch_database_get_integer: Runs @sql for the one number that it gives, a row count or a setting; 0 where there is none. */
gboolean ch_database_get_integer (ChDatabase  *self,
                                  const char  *sql,
                                  gint64      *value,
                                  GError     **error);

/** ChDatabaseTextFunc: Returns: (transfer full): what it makes of @text */
typedef char *(*ChDatabaseTextFunc) (const char *text);

/**
 * ch_database_add_function:
 * @name: what statements call it; it takes one text, and makes NULL of NULL
 *
 * Lends @function to the SQL of this connection: a migration can do what SQL alone cannot.  The schema must not
 * need it.
 */
gboolean ch_database_add_function (ChDatabase          *self,
                                   const char          *name,
                                   ChDatabaseTextFunc   function,
                                   GError             **error);

/** ch_database_get_last_id: Returns: the row id of the newest row that this connection inserted */
gint64 ch_database_get_last_id (ChDatabase *self);

/**
 * ch_database_prepare:
 * @sql: one statement; its text is the key that its compiled form is kept under
 *
 * Returns: (transfer full): the statement, with no values bound, or %NULL with @error
 */
ChStatement *ch_database_prepare (ChDatabase  *self,
                                  const char  *sql,
                                  GError     **error);

/** ch_statement_release: Resets the statement and gives it back to its connection. */
void ch_statement_release (ChStatement *self);

/* Values for the parameters, which count from 1.  They are copied; %NULL binds NULL. */
void ch_statement_bind_integer (ChStatement *self,
                                int          parameter,
                                gint64       value);
void ch_statement_bind_real    (ChStatement *self,
                                int          parameter,
                                double       value);
void ch_statement_bind_text    (ChStatement *self,
                                int          parameter,
                                const char  *value);
void ch_statement_bind_bytes   (ChStatement  *self,
                                int           parameter,
                                gconstpointer value,
                                gsize         length);

/** ch_statement_bind_link: Binds the row id @id, or NULL where it is 0: no row. */
void ch_statement_bind_link (ChStatement *self,
                             int          parameter,
                             gint64       id);

/**
 * ChStep:
 * @CH_STEP_FAILED: an error is set
 * @CH_STEP_DONE: there is no row more
 * @CH_STEP_ROW: the columns hold a row
 */
typedef enum
{
  CH_STEP_FAILED,
  CH_STEP_DONE,
  CH_STEP_ROW,
} ChStep;

ChStep ch_statement_step (ChStatement  *self,
                          GError      **error);

/** ch_statement_reset: Makes the statement ready to be stepped anew, with no values bound. */
void ch_statement_reset (ChStatement *self);

/** ch_statement_run: Steps through a statement that gives no rows, and resets it for new values. */
gboolean ch_statement_run (ChStatement  *self,
                           GError      **error);

/* The columns of the row, which count from 0; what they lend lives until the next step. */
gint64        ch_statement_get_integer (ChStatement *self,
                                        int          column);
double        ch_statement_get_real    (ChStatement *self,
                                        int          column);
const char   *ch_statement_get_text    (ChStatement *self,
                                        int          column);
gconstpointer ch_statement_get_bytes   (ChStatement *self,
                                        int          column,
                                        gsize       *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChDatabase, ch_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChStatement, ch_statement_release)

G_END_DECLS
