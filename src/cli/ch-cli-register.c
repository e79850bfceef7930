/* ch-cli-register.c: the lists of people and bodies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-log-register.h"
#include "ch-text.h"

#include <glib/gi18n.h>

/* So many rows are in memory at a time, however long the log is. */
#define ROWS_AT_A_TIME 500

static void
print_field (const char *text)
{
  g_autofree char *line = text != NULL ? ch_text_squeeze (text) : NULL;

  g_print ("\t%s", line != NULL ? line : "");
}

static void
print_row (ChRegister     which,
           ChRegisterRow *row)
{
  g_print ("%s", ch_register_row_get_uid (row));
  print_field (ch_register_row_get_name (row));
  print_field (ch_register_row_get_country (row));
  g_print ("\t%u", ch_register_row_get_n_meetings (row));
  print_field (ch_register_row_get_last_met (row));
  if (which == CH_REGISTER_PEOPLE)
    {
      print_field (ch_register_row_get_title (row));
      print_field (ch_register_row_get_organisation (row));
    }
  else
    {
      print_field (ch_register_row_get_kind (row));
    }
  print_field (ch_register_row_get_other_names (row));
  g_print ("\n");
}

static gboolean
print_rows (ChCli         *cli,
            ChRegister     which,
            const gint64  *ids,
            guint          n_ids,
            GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  ch_log_load_register_rows_async (cli->log, which, ids, n_ids, cli->cancellable, ch_cli_take_result, &result);
  rows = ch_log_load_register_rows_finish (cli->log, ch_cli_wait (&result), error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    print_row (which, g_ptr_array_index (rows, i));
  return TRUE;
}

static gboolean
print_found (ChCli            *cli,
             ChRegister        which,
             const char       *words,
             ChRegisterOrder   order,
             GError          **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GArray) ids = NULL;

  ch_log_find_in_register_async (cli->log, which, words, order, G_MAXUINT, cli->cancellable, ch_cli_take_result,
                                 &result);
  ids = ch_log_find_in_register_finish (cli->log, ch_cli_wait (&result), error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i += ROWS_AT_A_TIME)
    if (!print_rows (cli, which, &g_array_index (ids, gint64, i), MIN (ROWS_AT_A_TIME, ids->len - i), error))
      return FALSE;
  return TRUE;
}

static ChCliStatus
list (ChCli              *cli,
      const ChCliCommand *self,
      GStrv              *args,
      ChRegister          which)
{
  g_autofree char *order = NULL;
  const GOptionEntry options[] = {
    { "order", 0, 0, G_OPTION_ARG_FILENAME, &order, N_("The order: name, or met, who was met last first"), N_("ORDER") },
    { NULL }
  };
  g_autofree char *words = NULL;
  g_autofree char *valid = NULL;
  g_autoptr(GError) error = NULL;
  gboolean met;

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT))
    return CH_CLI_USAGE;
  met = g_strcmp0 (order, "met") == 0;
  if (order != NULL && !met && strcmp (order, "name") != 0)
    return ch_cli_command_refuse (self, _("The order can be name or met."));

  words = g_strjoinv (" ", *args);
  valid = g_utf8_make_valid (words, -1);
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;
  if (!print_found (cli, which, valid, met ? CH_REGISTER_ORDER_LAST_MET : CH_REGISTER_ORDER_NAME, &error))
    return ch_cli_fail (NULL, error);
  return CH_CLI_DONE;
}

static ChCliStatus
run_people (ChCli              *cli,
            const ChCliCommand *self,
            GStrv              *args)
{
  return list (cli, self, args, CH_REGISTER_PEOPLE);
}

static ChCliStatus
run_organisations (ChCli              *cli,
                   const ChCliCommand *self,
                   GStrv              *args)
{
  return list (cli, self, args, CH_REGISTER_ORGANISATIONS);
}

const ChCliCommand ch_cli_people_command = {
  "people",
  N_("[WORDS…]"),
  N_("List the people on file, or those whose names begin with the words: UID, name, country, number of meetings, last "
     "met, title, body and other names, separated by tabs"),
  run_people,
};

const ChCliCommand ch_cli_organisations_command = {
  "organisations",
  N_("[WORDS…]"),
  N_("List the bodies on file, or those whose names begin with the words: UID, name, country, number of meetings, last "
     "met, kind and other names, separated by tabs"),
  run_organisations,
};
