/* ch-cli-article.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-batch.h"
#include "ch-cli-source.h"

#include "ch-json.h"

#include <glib/gi18n.h>

static ChCliStatus
print_article (ChCli       *cli,
               ChCliSource *source,
               ChImporter  *importer,
               const char  *argument)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = ch_cli_source_load (source, cli, importer, argument, &error);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChArticle) article = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (page == NULL)
    return ch_cli_fail (argument, error);

  ch_importer_read_article_async (importer, page, cli->cancellable, ch_cli_take_result, &result);
  article = ch_importer_read_article_finish (importer, ch_cli_wait (&result), &error);
  if (article == NULL)
    return ch_cli_fail (argument, error);

  ch_cli_source_tell_remarks (argument, article);
  node = ch_json_from_article (article);
  text = ch_json_to_text (node);
  g_print ("%s", text);
  return CH_CLI_DONE;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_auto(ChCliSource) source = { NULL };
  gboolean batch = FALSE;
  const GOptionEntry options[] = {
    { "batch", 0, 0, G_OPTION_ARG_NONE, &batch,
      N_("Read lines ID, FILE, URL, CHARSET, separated by tabs, from standard input, and answer each with a line of JSON"),
      NULL },
    CH_CLI_SOURCE_OPTIONS (source),
    { NULL }
  };

  if (!ch_cli_command_parse (self, cli, options, args, 0, 1))
    return CH_CLI_USAGE;
  if (batch != ((*args)[0] == NULL))
    return ch_cli_command_refuse (self, _("Name one page, or give --batch."));
  if (!ch_cli_source_apply (&source, self, *args, importer))
    return CH_CLI_USAGE;

  return batch ? ch_cli_batch_run (cli) : print_article (cli, &source, importer, (*args)[0]);
}

const ChCliCommand ch_cli_article_command = {
  "article",
  N_("ADDRESS|FILE|-"),
  N_("Print as JSON the headline, day, author and text of an article"),
  run,
};
