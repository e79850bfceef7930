/* ch-cli-extract.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-explain.h"
#include "ch-cli-source.h"

#include "ch-json.h"

#include <glib/gi18n.h>

static void
print_json (JsonNode *node)
{
  g_autofree char *text = ch_json_to_text (node);

  g_print ("%s", text);
}

/* The proposals of all ARGS, in their order; null stands for one that failed. */
static JsonArray *
extract_all (ChCli       *cli,
             ChCliSource *source,
             ChImporter  *importer,
             GStrv        args,
             gboolean     explain,
             ChCliStatus *status)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; args[i] != NULL && !ch_cli_is_stopped (cli); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(ChMeeting) meeting = ch_cli_source_propose (source, cli, importer, args[i], &error);

      if (meeting != NULL && explain)
        {
          if (args[1] != NULL)
            g_print ("%s%s\n", i > 0 ? "\n" : "", args[i]);
          ch_cli_explain (meeting);
        }
      else if (meeting != NULL)
        {
          json_array_add_element (array, ch_json_from_proposal (meeting));
        }
      else
        {
          json_array_add_null_element (array);
          *status = ch_cli_fail (args[i], error);
        }
    }
  return array;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_auto(ChCliSource) source = { NULL };
  gboolean explain = FALSE;
  const GOptionEntry options[] = {
    CH_CLI_SOURCE_OPTIONS (source),
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain,
      N_("Print for each value the sentence with the value marked, and the rule"), NULL },
    { NULL },
  };
  g_autoptr(JsonArray) proposals = NULL;
  g_autoptr(JsonNode) node = NULL;
  ChCliStatus status = CH_CLI_DONE;

  if (!ch_cli_command_parse (self, cli, options, args, 1, G_MAXUINT)
      || !ch_cli_source_apply (&source, self, *args, importer))
    return CH_CLI_USAGE;

  proposals = extract_all (cli, &source, importer, *args, explain, &status);
  if (explain)
    return status;

  if ((*args)[1] != NULL)
    node = json_node_init_array (json_node_alloc (), proposals);
  else if (status == CH_CLI_DONE)
    node = json_array_dup_element (proposals, 0);

  if (node != NULL)
    print_json (node);
  return status;
}

const ChCliCommand ch_cli_extract_command = {
  "extract",
  CH_CLI_SOURCE_SYNOPSIS,
  N_("Print as JSON what would be imported, and save nothing"),
  run,
};
