/* ch-cli-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include <glib/gi18n.h>

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_auto(GStrv) damages = NULL;
  g_autofree char *head = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 0, 0))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  ch_log_check_async (cli->log, cli->cancellable, ch_cli_take_result, &result);
  damages = ch_log_check_finish (cli->log, ch_cli_wait (&result), &head, &error);
  if (damages == NULL)
    return ch_cli_fail (NULL, error);

  if (damages[0] == NULL)
    {
      g_print ("%s\n", _("The log is sound."));
      if (head != NULL)
        /* Translators: a number, and a long row of digits that depends on all that was ever written */
        g_print (_("Newest entry of the history: %s\n"), head);
      return CH_CLI_DONE;
    }

  for (guint i = 0; damages[i] != NULL; i++)
    ch_cli_tell (NULL, damages[i]);
  return CH_CLI_FAILED;
}

const ChCliCommand ch_cli_check_command = {
  "check",
  NULL,
  N_("Check that the log is whole and undamaged"),
  run,
};
