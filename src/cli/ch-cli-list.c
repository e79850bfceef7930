/* ch-cli-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-text.h"

#include <glib/gi18n.h>

/* So many rows are in memory at a time, however long the log is. */
#define ROWS_AT_A_TIME 500

static void
print_row (ChMeetingRow *row)
{
  const char *title = ch_meeting_row_get_title (row);
  const char *date = ch_meeting_row_get_date (row);
  g_autofree char *line = title != NULL ? ch_text_squeeze (title) : NULL;

  g_print ("%s\t%s\t%s\t%s\n", ch_meeting_row_get_uid (row), date != NULL ? date : "",
           ch_meeting_row_get_status (row), line != NULL ? line : "");
}

static gboolean
print_rows (ChCli         *cli,
            const gint64  *ids,
            guint          n_ids,
            GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  ch_log_load_rows_async (cli->log, ids, n_ids, cli->cancellable, ch_cli_take_result, &result);
  rows = ch_log_load_rows_finish (cli->log, ch_cli_wait (&result), error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    print_row (g_ptr_array_index (rows, i));
  return TRUE;
}

static gboolean
print_found (ChCli       *cli,
             const char  *words,
             GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GArray) ids = NULL;

  ch_log_find_async (cli->log, words, cli->cancellable, ch_cli_take_result, &result);
  ids = ch_log_find_finish (cli->log, ch_cli_wait (&result), error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i += ROWS_AT_A_TIME)
    if (!print_rows (cli, &g_array_index (ids, gint64, i), MIN (ROWS_AT_A_TIME, ids->len - i), error))
      return FALSE;
  return TRUE;
}

static ChCliStatus
list (ChCli      *cli,
      const char *words)
{
  g_autoptr(GError) error = NULL;

  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;
  if (!print_found (cli, words, &error))
    return ch_cli_fail (NULL, error);
  return CH_CLI_DONE;
}

static ChCliStatus
run_list (ChCli              *cli,
          const ChCliCommand *self,
          GStrv              *args)
{
  if (!ch_cli_command_parse (self, cli, NULL, args, 0, 0))
    return CH_CLI_USAGE;

  return list (cli, NULL);
}

static ChCliStatus
run_search (ChCli              *cli,
            const ChCliCommand *self,
            GStrv              *args)
{
  g_autofree char *words = NULL;
  g_autofree char *valid = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 1, G_MAXUINT))
    return CH_CLI_USAGE;

  words = g_strjoinv (" ", *args);
  valid = g_utf8_make_valid (words, -1);
  return list (cli, valid);
}

const ChCliCommand ch_cli_list_command = {
  "list",
  NULL,
  N_("List the meetings, newest first: UID, date, status and title, parted by tabulators"),
  run_list,
};

const ChCliCommand ch_cli_search_command = {
  "search",
  N_("WORDS…"),
  N_("List the meetings that hold all of the words, as “list” does"),
  run_search,
};
