/* ch-cli-command.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include <glib/gi18n.h>

/* Leaves the arguments alone in ARGS: the name of the command goes, and a "--" before the rest. */
static void
drop_name (GStrv *args)
{
  GStrv rest = *args + 1;
  GStrv arguments;

  if (*rest != NULL && strcmp (*rest, "--") == 0)
    rest++;

  arguments = g_strdupv (rest);
  g_strfreev (*args);
  *args = arguments;
}

gboolean
ch_cli_command_parse (const ChCliCommand *self,
                      ChCli              *cli,
                      const GOptionEntry *entries,
                      GStrv              *args,
                      guint               n_least,
                      guint               n_most)
{
  g_autofree char *log_folder = NULL;
  const GOptionEntry shared[] = {
    { "log", 0, 0, G_OPTION_ARG_FILENAME, &log_folder, N_("Work on the log in this folder"), N_("DIR") },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (self->synopsis != NULL ? _(self->synopsis) : NULL);
  g_autofree char *name = g_strconcat (g_get_prgname (), " ", self->name, NULL);
  g_autoptr(GError) error = NULL;
  guint n_args;

  /* The help names the program by this. */
  g_set_prgname (name);

  g_option_context_set_summary (context, _(self->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, args, &error))
    {
      ch_cli_command_refuse (self, error->message);
      return FALSE;
    }

  /* It may stand on either side of the command's name. */
  if (log_folder != NULL)
    {
      g_free (cli->log_folder);
      cli->log_folder = g_steal_pointer (&log_folder);
    }

  drop_name (args);
  n_args = g_strv_length (*args);
  if (n_args < n_least)
    ch_cli_command_refuse (self, _("An argument is missing."));
  else if (n_args > n_most)
    ch_cli_command_refuse (self, _("There are too many arguments."));
  return n_least <= n_args && n_args <= n_most;
}

ChCliStatus
ch_cli_command_refuse (const ChCliCommand *self,
                       const char         *sentence)
{
  ch_cli_tell (self->name, sentence);
  g_printerr (_("See “chancery-cli %s --help”."), self->name);
  g_printerr ("\n");
  return CH_CLI_USAGE;
}
