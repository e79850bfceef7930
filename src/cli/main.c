/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"
#include "ch-cli-streams.h"

#include "ch-paths.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

/* Seconds that something under way is given to stop by itself. */
#define PATIENCE 3

static const ChCliCommand *const commands[] = {
  &ch_cli_import_command,
  &ch_cli_extract_command,
  &ch_cli_article_command,
  &ch_cli_list_command,
  &ch_cli_search_command,
  &ch_cli_show_command,
  &ch_cli_print_command,
  &ch_cli_export_command,
  &ch_cli_attach_command,
  &ch_cli_export_photo_command,
  &ch_cli_people_command,
  &ch_cli_person_command,
  &ch_cli_organisations_command,
  &ch_cli_organisation_command,
  &ch_cli_merge_command,
  &ch_cli_searches_command,
  &ch_cli_check_command,
  &ch_cli_history_command,
  &ch_cli_reread_command,
  &ch_cli_page_command,
  &ch_cli_undo_command,
  &ch_cli_redo_command,
  &ch_cli_backup_command,
  &ch_cli_backups_command,
  &ch_cli_restore_command,
  &ch_cli_salvage_command,
};

static const ChCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

/* A page that takes forever to parse, or a pipe that nobody writes to, does not hear that it shall
 * stop.  It is left behind; the log is safe at every moment. */
static gboolean
on_patience_over (gpointer user_data)
{
  ch_cli_tell (NULL, _("Stopped before it was done."));
  ch_cli_streams_flush ();
  _exit (CH_CLI_FAILED);
}

/* The first signal asks whatever is under way to stop; a second one finds the default handler. */
static gboolean
on_signal (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  g_timeout_add_seconds (PATIENCE, on_patience_over, NULL);
  return G_SOURCE_REMOVE;
}

static void
set_up_locale (void)
{
  g_autofree char *locale_dir = ch_paths_dup_locale_dir ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static char *
dup_list_of_commands (void)
{
  GString *text = g_string_new (_("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-13s %s", commands[i]->name, _(commands[i]->summary));
  g_string_append_printf (text, "\n\n%s", _("“chancery-cli COMMAND --help” tells more."));
  return g_string_free (text, FALSE);
}

/* Takes the program's own options off ARGS, up to the command's name. */
static gboolean
parse_options (ChCli    *cli,
               GStrv    *args,
               gboolean *version)
{
  const GOptionEntry options[] = {
    { "log", 0, 0, G_OPTION_ARG_FILENAME, &cli->log_folder, N_("Work on the log in this folder"), N_("DIR") },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, N_("Print the version"), NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (_("COMMAND [ARG…]"));
  g_autofree char *list = dup_list_of_commands ();
  g_autoptr(GError) error = NULL;

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_summary (context, _("A log of foreign-affairs meetings"));
  g_option_context_set_description (context, list);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (g_option_context_parse_strv (context, args, &error))
    return TRUE;

  ch_cli_tell (NULL, error->message);
  return FALSE;
}

static ChCliStatus
run_command (ChCli *cli,
             GStrv *args)
{
  const ChCliCommand *command;
  g_auto(GStrv) rest = NULL;

  if ((*args)[0] == NULL || (*args)[1] == NULL)
    {
      ch_cli_tell (NULL, _("Name a command; “chancery-cli --help” lists them."));
      return CH_CLI_USAGE;
    }

  command = find_command ((*args)[1]);
  if (command == NULL)
    {
      ch_cli_tell ((*args)[1], _("There is no such command; “chancery-cli --help” lists them."));
      return CH_CLI_USAGE;
    }

  rest = g_strdupv (*args + 1);
  return command->run (cli, command, &rest);
}

static ChCliStatus
run (ChCli *cli,
     GStrv *args)
{
  gboolean version = FALSE;
  ChCliStatus status;

  if (!parse_options (cli, args, &version))
    return CH_CLI_USAGE;
  if (version)
    {
      g_print ("chancery-cli %s\n", PACKAGE_VERSION);
      return CH_CLI_DONE;
    }

  status = run_command (cli, args);
  if (!ch_cli_close_log (cli))
    status = MAX (status, CH_CLI_FAILED);
  return status;
}

int
main (int    argc,
      char **argv)
{
  g_auto(GStrv) args = g_strdupv (argv);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  ChCli cli = { .cancellable = cancellable };
  ChCliStatus status;

  ch_cli_streams_set_up ();
  set_up_locale ();
  g_set_prgname ("chancery-cli");
  g_unix_signal_add (SIGINT, on_signal, cancellable);
  g_unix_signal_add (SIGTERM, on_signal, cancellable);

  status = run (&cli, &args);
  if (!ch_cli_streams_flush ())
    status = MAX (status, CH_CLI_FAILED);

  g_free (cli.log_folder);
  return status;
}
