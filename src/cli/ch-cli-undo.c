/* ch-cli-undo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include <glib/gi18n.h>

static ChCliStatus
run_undo (ChCli              *cli,
          const ChCliCommand *self,
          GStrv              *args)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 0, 0))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  ch_log_undo_async (cli->log, cli->cancellable, ch_cli_take_result, &result);
  sentence = ch_log_undo_finish (cli->log, ch_cli_wait (&result), &error);
  if (sentence == NULL)
    return ch_cli_fail (NULL, error);

  /* Translators: a change that was taken back, "Undone: Delete “Minister …”" */
  g_print (_("Undone: %s\n"), sentence);
  return CH_CLI_DONE;
}

static ChCliStatus
run_redo (ChCli              *cli,
          const ChCliCommand *self,
          GStrv              *args)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *told = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 0, 0))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  ch_log_redo_async (cli->log, cli->cancellable, ch_cli_take_result, &result);
  sentence = ch_log_redo_finish (cli->log, ch_cli_wait (&result), &error);
  if (sentence == NULL)
    return ch_cli_fail (NULL, error);

  told = g_strdup_printf (_("Redone: %s"), sentence);
  g_print ("%s\n", told);
  return CH_CLI_DONE;
}

const ChCliCommand ch_cli_undo_command = {
  "undo",
  NULL,
  N_("Take back the newest change of the log"),
  run_undo,
};

const ChCliCommand ch_cli_redo_command = {
  "redo",
  NULL,
  N_("Make the change again that was taken back last"),
  run_redo,
};
