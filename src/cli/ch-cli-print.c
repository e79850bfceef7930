/* ch-cli-print.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-printing.h"

#include <glib/gi18n.h>

static gboolean
write_pdf (ChCli       *cli,
           ChPages     *pages,
           const char  *path,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_printing_write_pdf_async (pages, path, cli->cancellable, ch_cli_take_result, &result);
  return ch_printing_write_pdf_finish (ch_cli_wait (&result), error);
}

static ChPages *
lay_out (ChCli   *cli,
         GStrv    uids,
         GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_printing_lay_out_async (cli->log, (const char *const *) uids, NULL, cli->cancellable, ch_cli_take_result, &result);
  return ch_printing_lay_out_finish (ch_cli_wait (&result), error);
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write the PDF to this file"), N_("FILE.pdf") },
    { NULL }
  };
  g_autoptr(ChPages) pages = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, options, args, 1, G_MAXUINT))
    return CH_CLI_USAGE;
  if (output == NULL || *output == '\0')
    return ch_cli_command_refuse (self, _("Name the file to write with -o."));
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  pages = lay_out (cli, *args, &error);
  if (pages == NULL)
    return ch_cli_fail (NULL, error);
  if (!write_pdf (cli, pages, output, &error))
    return ch_cli_fail (output, error);
  return CH_CLI_DONE;
}

const ChCliCommand ch_cli_print_command = {
  "print",
  N_("UID… -o FILE.pdf"),
  N_("Write the summaries of meetings as a PDF"),
  run,
};
