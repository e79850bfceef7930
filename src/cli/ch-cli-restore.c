/* ch-cli-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"
#include "ch-cli-progress.h"

#include "ch-backup.h"
#include "ch-restore.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is named is a folder, or the name of one of the log's own backups. */
static char *
find_backup (ChCli      *cli,
             const char *name)
{
  g_autofree char *folder = ch_cli_dup_backup_folder (cli);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (strchr (name, G_DIR_SEPARATOR) == NULL && g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&path);
  return g_strdup (name);
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autofree char *into = NULL;
  const GOptionEntry entries[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &into, N_("Leave the log as it is, and make another one in DIR"), N_("DIR") },
    { NULL }
  };
  g_autofree char *backup = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gboolean restored;

  if (!ch_cli_command_parse (self, cli, entries, args, 1, 1))
    return CH_CLI_USAGE;

  backup = find_backup (cli, (*args)[0]);
  if (!g_file_test (backup, G_FILE_TEST_IS_DIR))
    {
      ch_cli_tell ((*args)[0], _("There is no such backup; “chancery-cli backups” lists them."));
      return CH_CLI_FAILED;
    }

  folder = into != NULL ? g_strdup (into) : ch_cli_dup_log_folder (cli);
  ch_restore_async (backup, folder, ch_cli_progress_show, NULL, cli->cancellable, ch_cli_take_result, &result);
  ch_cli_wait (&result);
  ch_cli_progress_clear ();
  restored = ch_restore_finish (result, &kept, &error);
  if (!restored)
    return ch_cli_fail ((*args)[0], error);

  /* Translators: %s is a folder */
  g_print (_("Restored: %s\n"), folder);
  if (kept != NULL)
    /* Translators: %s is a folder */
    g_print (_("The log that was there is kept: %s\n"), kept);
  return CH_CLI_DONE;
}

const ChCliCommand ch_cli_restore_command = {
  "restore",
  N_("NAME|DIR"),
  N_("Bring a backup back, by its name or its folder; the log that is there is kept beside it"),
  run,
};
