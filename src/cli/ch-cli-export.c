/* ch-cli-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-gathering.h"
#include "ch-json.h"
#include "ch-output.h"

#include <glib/gi18n.h>
#include <string.h>

/* The meetings of UIDS, or all where none is named. */
static GPtrArray *
gather (ChCli   *cli,
        GStrv    uids,
        GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_gathering_load_async (cli->log, *uids != NULL ? (const char *const *) uids : NULL, cli->cancellable,
                           ch_cli_take_result, &result);
  return ch_gathering_load_finish (ch_cli_wait (&result), error);
}

static ChCliStatus
write_text (const char *text,
            const char *path)
{
  g_autoptr(GError) error = NULL;

  if (path == NULL)
    {
      g_print ("%s", text);
      return CH_CLI_DONE;
    }

  if (!ch_output_write (path, text, strlen (text), &error))
    return ch_cli_fail (NULL, error);
  return CH_CLI_DONE;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_("How to write the meetings: json"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file, not to standard output"), N_("FILE") },
    { NULL }
  };
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT))
    return CH_CLI_USAGE;
  if (format != NULL && strcmp (format, "json") != 0)
    return ch_cli_command_refuse (self, _("The format can only be json."));
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  meetings = gather (cli, *args, &error);
  if (meetings == NULL)
    return ch_cli_fail (NULL, error);

  node = ch_json_from_meetings (meetings);
  text = ch_json_to_text (node);
  return write_text (text, output);
}

const ChCliCommand ch_cli_export_command = {
  "export",
  N_("[UID…]"),
  N_("Write meetings, or all, for other programs"),
  run,
};
