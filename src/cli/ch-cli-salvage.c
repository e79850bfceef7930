/* ch-cli-salvage.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"
#include "ch-cli-progress.h"

#include "ch-salvage.h"

#include <glib/gi18n.h>

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autofree char *into = NULL;
  const GOptionEntry entries[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &into, N_("Make the new log in DIR"), N_("DIR") },
    { NULL }
  };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChSalvageReport) report = NULL;
  g_auto(GStrv) sentences = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, entries, args, 1, 1))
    return CH_CLI_USAGE;
  if (into == NULL)
    return ch_cli_command_refuse (self, _("Name the folder of the new log with --into."));

  ch_salvage_async ((*args)[0], into, ch_cli_progress_show, NULL, cli->cancellable, ch_cli_take_result, &result);
  ch_cli_wait (&result);
  ch_cli_progress_clear ();
  report = ch_salvage_finish (result, &error);
  if (report == NULL)
    return ch_cli_fail ((*args)[0], error);

  sentences = ch_salvage_report_tell (report);
  for (guint i = 0; sentences[i] != NULL; i++)
    g_print ("%s\n", sentences[i]);
  for (guint i = 0; i < report->lost->len; i++)
    /* Translators: what is known of a meeting that is lost, its title and its UID */
    g_print (_("Lost: %s\n"), (const char *) g_ptr_array_index (report->lost, i));
  return report->lost->len == 0 ? CH_CLI_DONE : CH_CLI_FAILED;
}

const ChCliCommand ch_cli_salvage_command = {
  "salvage",
  N_("DAMAGED"),
  N_("Save what can be read of the damaged log in the folder DAMAGED into a new one"),
  run,
};
