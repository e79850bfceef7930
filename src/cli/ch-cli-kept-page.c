/* ch-cli-kept-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-error.h"
#include "ch-output.h"
#include "ch-reread.h"

#include <glib/gi18n.h>
#include <stdio.h>

static ChMeeting *
load_meeting (ChCli       *cli,
              const char  *uid,
              GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_load_async (cli->log, uid, cli->cancellable, ch_cli_take_result, &result);
  return ch_log_load_finish (cli->log, ch_cli_wait (&result), error);
}

static ChPage *
load_page (ChCli      *cli,
           ChMeeting  *meeting,
           guint       number,
           GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), number - 1);

  if (article == NULL)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("The meeting has no such article."));
      return NULL;
    }

  ch_reread_load_page_async (cli->log, article, cli->cancellable, ch_cli_take_result, &result);
  return ch_reread_load_page_finish (ch_cli_wait (&result), error);
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChPage) page = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  int number = 1;
  const GOptionEntry options[] = {
    { "article", 0, 0, G_OPTION_ARG_INT, &number, N_("Which article of the meeting, the first one if not said"), N_("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to this file, not to standard output"), N_("FILE") },
    { NULL }
  };
  const void *data;
  gsize length;

  if (!ch_cli_command_parse (self, cli, options, args, 1, 1))
    return CH_CLI_USAGE;
  if (number < 1)
    return ch_cli_command_refuse (self, _("Articles are counted from 1."));
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  meeting = load_meeting (cli, (*args)[0], &error);
  if (meeting != NULL)
    page = load_page (cli, meeting, number, &error);
  if (page == NULL)
    return ch_cli_fail ((*args)[0], error);

  data = g_bytes_get_data (ch_page_get_bytes (page), &length);
  if (output == NULL)
    return fwrite (data, 1, length, stdout) == length ? CH_CLI_DONE : CH_CLI_FAILED;
  return ch_output_write (output, data, length, &error) ? CH_CLI_DONE : ch_cli_fail (output, error);
}

const ChCliCommand ch_cli_page_command = {
  "page",
  N_("UID"),
  N_("Write the page that a meeting was read from, as it was fetched; nothing is fetched again"),
  run,
};
