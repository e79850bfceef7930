/* ch-cli-merge.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-error.h"
#include "ch-log-register.h"

#include <glib/gi18n.h>

/* Whether UID names a person or a body; a beginning may name one of each, and a person goes before. */
static gboolean
find_register (ChCli       *cli,
               const char  *uid,
               ChRegister  *which,
               GError     **error)
{
  for (*which = CH_REGISTER_PEOPLE;; *which = CH_REGISTER_ORGANISATIONS)
    {
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) failure = NULL;
      g_autoptr(ChRecord) record = NULL;

      ch_log_load_record_async (cli->log, *which, uid, cli->cancellable, ch_cli_take_result, &result);
      record = ch_log_load_record_finish (cli->log, ch_cli_wait (&result), &failure);
      if (record != NULL)
        return TRUE;
      if (*which == CH_REGISTER_ORGANISATIONS && g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
        {
          g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no such person or body in the log."));
          return FALSE;
        }
      if (!g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  ChRegister which;

  if (!ch_cli_command_parse (self, cli, NULL, args, 2, 2))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;
  if (!find_register (cli, (*args)[0], &which, &error))
    return ch_cli_fail ((*args)[0], error);

  ch_log_merge_async (cli->log, which, (*args)[0], (*args)[1], cli->cancellable, ch_cli_take_result, &result);
  record = ch_log_merge_finish (cli->log, ch_cli_wait (&result), &error);
  if (record == NULL)
    return ch_cli_fail ((*args)[1], error);

  g_print ("%s\t%s\n", ch_record_get_uid (record), ch_record_get_string (record, ch_record_find_field (record, "name")));
  return CH_CLI_DONE;
}

const ChCliCommand ch_cli_merge_command = {
  "merge",
  N_("UID UID"),
  N_("Make one of two people or bodies on file: the first one stays, and gets the meetings and the names of the second"),
  run,
};
