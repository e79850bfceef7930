/* ch-cli.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChCliStatus:
 * @CH_CLI_DONE: all that was asked for is done
 * @CH_CLI_FAILED: something failed; a line on standard error says what
 * @CH_CLI_USAGE: the command line makes no sense
 *
 * What the program exits with.
 */
typedef enum
{
  CH_CLI_DONE = 0,
  CH_CLI_FAILED = 1,
  CH_CLI_USAGE = 2,
} ChCliStatus;

/**
 * ChCli:
 *
 * What the commands share: the log that they work on, and the wish of the user to stop.
 */
typedef struct
{
  char *log_folder; /* (owned) (nullable): as named with --log */
  ChLog *log; /* (owned) (nullable): from ch_cli_open_log() until the program ends */
  GCancellable *cancellable; /* (owned): cancelled by SIGINT and SIGTERM */
  gboolean damaged; /* the log could be opened, and then not be read */
} ChCli;

/**
 * ChCliAccess:
 * @CH_CLI_READ: a log that was named must be there
 * @CH_CLI_WRITE: a log that is not there is made
 */
typedef enum
{
  CH_CLI_READ,
  CH_CLI_WRITE,
} ChCliAccess;

/**
 * ch_cli_open_log:
 *
 * Returns: (transfer none): the log, or %NULL after the reason was told on standard error
 */
ChLog *ch_cli_open_log (ChCli       *self,
                        ChCliAccess  access);

/** ch_cli_dup_log_folder: Returns: (transfer full): the folder of the log that is named, or of the user's own */
char *ch_cli_dup_log_folder (ChCli *self);

/** ch_cli_dup_backup_folder: Returns: (transfer full): where the backups of that log lie, by the user's settings */
char *ch_cli_dup_backup_folder (ChCli *self);

/** ch_cli_close_log: Returns: whether the log, if one was opened, could be closed */
gboolean ch_cli_close_log (ChCli *self);

/**
 * ch_cli_tell:
 * @about: (nullable): the argument that it is about
 * @sentence: what went wrong, or what the user should know
 *
 * Writes one line on standard error, whatever the words hold.
 */
void ch_cli_tell (const char *about,
                  const char *sentence);

/** ch_cli_print_field: Prints "Label: value" as the language writes that; nothing without a value */
void ch_cli_print_field (const char *label,
                         const char *value);

/** ch_cli_fail: Tells @error, which may be that of a cancelled operation. Returns: %CH_CLI_FAILED */
ChCliStatus ch_cli_fail (const char   *about,
                         const GError *error);

/** ch_cli_is_stopped: Returns: whether the user wants the program to stop */
gboolean ch_cli_is_stopped (ChCli *self);

/*
 * The commands do one thing after another, the floors below work asynchronously: a call is given
 * ch_cli_take_result() with a place for its result, and ch_cli_wait() runs the main context until
 * the result lies there.
 *
 *   g_autoptr(GAsyncResult) result = NULL;
 *
 *   ch_log_load_async (log, uid, cancellable, ch_cli_take_result, &result);
 *   meeting = ch_log_load_finish (log, ch_cli_wait (&result), &error);
 */
void ch_cli_take_result (GObject      *source_object,
                         GAsyncResult *result,
                         gpointer      user_data);

/** ch_cli_wait: Returns: (transfer none): the result, which @place owns */
GAsyncResult *ch_cli_wait (GAsyncResult **place);

G_END_DECLS
