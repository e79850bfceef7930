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

/* The orders by the names that people type. */
static const char *const order_names[CH_LOG_N_ORDERS] = {
  [CH_LOG_ORDER_NEWEST] = "newest",
  [CH_LOG_ORDER_OLDEST] = "oldest",
  [CH_LOG_ORDER_TITLE] = "title",
  [CH_LOG_ORDER_COUNTERPART] = "counterpart",
  [CH_LOG_ORDER_PLACE] = "place",
  [CH_LOG_ORDER_COUNTRY] = "country",
  [CH_LOG_ORDER_MODIFIED] = "modified",
};

static gboolean
parse_order (const char *name, /* (nullable) */
             ChLogOrder *order)
{
  *order = CH_LOG_ORDER_NEWEST;
  if (name == NULL)
    return TRUE;

  for (guint i = 0; i < CH_LOG_N_ORDERS; i++)
    if (strcmp (name, order_names[i]) == 0)
      {
        *order = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
print_found (ChCli       *cli,
             const char  *words,
             ChLogOrder   order,
             GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GArray) ids = NULL;

  ch_log_find_ordered_async (cli->log, words, order, G_MAXUINT, cli->cancellable, ch_cli_take_result, &result);
  ids = ch_log_find_ordered_finish (cli->log, ch_cli_wait (&result), error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i += ROWS_AT_A_TIME)
    if (!print_rows (cli, &g_array_index (ids, gint64, i), MIN (ROWS_AT_A_TIME, ids->len - i), error))
      return FALSE;
  return TRUE;
}

/* Both commands: what is listed are the meetings that hold the arguments. */
static ChCliStatus
list (ChCli              *cli,
      const ChCliCommand *self,
      GStrv              *args,
      guint               n_least,
      guint               n_most)
{
  g_autofree char *order_name = NULL;
  const GOptionEntry options[] = {
    { "order", 0, 0, G_OPTION_ARG_FILENAME, &order_name,
      N_("The order: newest, oldest, title, counterpart, place, country or modified"), N_("ORDER") },
    { NULL }
  };
  g_autofree char *words = NULL;
  g_autofree char *valid = NULL;
  g_autoptr(GError) error = NULL;
  ChLogOrder order;

  if (!ch_cli_command_parse (self, cli, options, args, n_least, n_most))
    return CH_CLI_USAGE;
  if (!parse_order (order_name, &order))
    return ch_cli_command_refuse (self, _("The order can be newest, oldest, title, counterpart, place, country or "
                                          "modified."));

  words = g_strjoinv (" ", *args);
  valid = g_utf8_make_valid (words, -1);
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;
  if (!print_found (cli, valid, order, &error))
    return ch_cli_fail (NULL, error);
  return CH_CLI_DONE;
}

static ChCliStatus
run_list (ChCli              *cli,
          const ChCliCommand *self,
          GStrv              *args)
{
  return list (cli, self, args, 0, 0);
}

static ChCliStatus
run_search (ChCli              *cli,
            const ChCliCommand *self,
            GStrv              *args)
{
  return list (cli, self, args, 1, G_MAXUINT);
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
