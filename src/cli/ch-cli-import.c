/* ch-cli-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-source.h"

#include "ch-text.h"

#include <glib/gi18n.h>

static ChCliStatus
save (ChCli      *cli,
      const char *argument,
      ChMeeting  *meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_save_async (cli->log, meeting, cli->cancellable, ch_cli_take_result, &result);
  saved = ch_log_save_finish (cli->log, ch_cli_wait (&result), &error);
  if (saved == NULL)
    return ch_cli_fail (argument, error);

  if (ch_meeting_get_title (saved) != NULL)
    title = ch_text_squeeze (ch_meeting_get_title (saved));
  g_print ("%s\t%s\n", ch_record_get_uid (CH_RECORD (saved)), title != NULL ? title : "");
  return CH_CLI_DONE;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_auto(ChCliSource) source = { NULL };
  gboolean confirm = FALSE;
  const GOptionEntry options[] = {
    { "confirm", 0, 0, G_OPTION_ARG_NONE, &confirm, N_("Save as confirmed, not to be reviewed"), NULL },
    CH_CLI_SOURCE_OPTIONS (source),
    { NULL }
  };
  ChCliStatus status = CH_CLI_DONE;

  if (!ch_cli_command_parse (self, cli, options, args, 1, G_MAXUINT)
      || !ch_cli_source_apply (&source, self, *args, importer))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_WRITE) == NULL)
    return CH_CLI_FAILED;

  /* One page that fails is no reason to leave out the others. */
  for (guint i = 0; (*args)[i] != NULL && !ch_cli_is_stopped (cli); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(ChMeeting) meeting = ch_cli_source_propose (&source, cli, importer, (*args)[i], &error);

      if (meeting == NULL)
        {
          status = ch_cli_fail ((*args)[i], error);
          continue;
        }

      if (confirm)
        ch_meeting_set_status (meeting, "confirmed");
      if (save (cli, (*args)[i], meeting) != CH_CLI_DONE)
        status = CH_CLI_FAILED;
    }
  return status;
}

const ChCliCommand ch_cli_import_command = {
  "import",
  CH_CLI_SOURCE_SYNOPSIS,
  N_("Read meetings from announcements and save them in the log, to be reviewed"),
  run,
};
