/* ch-cli-backup.c: making backups, and listing them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"
#include "ch-cli-progress.h"

#include "ch-backup.h"

#include <glib/gi18n.h>

static ChCliStatus
run_backup (ChCli              *cli,
            const ChCliCommand *self,
            GStrv              *args)
{
  g_autofree char *folder = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChBackup) backup = NULL;
  g_autoptr(GError) error = NULL;
  const char *const *notes;

  if (!ch_cli_command_parse (self, cli, NULL, args, 0, 1))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  folder = (*args)[0] != NULL ? g_strdup ((*args)[0]) : ch_cli_dup_backup_folder (cli);
  ch_backup_make_async (ch_log_get_folder (cli->log), folder, NULL, ch_cli_progress_show, NULL, cli->cancellable,
                        ch_cli_take_result, &result);
  ch_cli_wait (&result);
  ch_cli_progress_clear ();
  backup = ch_backup_make_finish (result, &error);
  if (backup == NULL)
    return ch_cli_fail (folder, error);

  notes = ch_backup_get_notes (backup);
  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    ch_cli_tell (NULL, notes[i]);
  g_print ("%s\n", ch_backup_get_path (backup));
  /* It is made, and is worth keeping; but it is not whole. */
  return notes == NULL || *notes == NULL ? CH_CLI_DONE : CH_CLI_FAILED;
}

const ChCliCommand ch_cli_backup_command = {
  "backup",
  N_("[DIR]"),
  N_("Make a backup of the log, in DIR or where its backups lie, and verify it"),
  run_backup,
};

static ChCliStatus
run_backups (ChCli              *cli,
             const ChCliCommand *self,
             GStrv              *args)
{
  g_autofree char *folder = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 0, 1))
    return CH_CLI_USAGE;

  folder = (*args)[0] != NULL ? g_strdup ((*args)[0]) : ch_cli_dup_backup_folder (cli);
  ch_backup_list_async (folder, cli->cancellable, ch_cli_take_result, &result);
  backups = ch_backup_list_finish (ch_cli_wait (&result), &error);
  if (backups == NULL)
    return ch_cli_fail (folder, error);

  for (guint i = 0; i < backups->len; i++)
    {
      ChBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *time = g_date_time_format (ch_backup_get_time (backup), "%Y-%m-%d %H:%M");

      g_print ("%s\t%s\t%s\n", ch_backup_get_name (backup), time, ch_backup_get_path (backup));
    }
  return CH_CLI_DONE;
}

const ChCliCommand ch_cli_backups_command = {
  "backups",
  N_("[DIR]"),
  N_("List the backups of the log, newest first: name, local time, folder"),
  run_backups,
};
