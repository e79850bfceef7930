/* ch-cli-searches.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-log-register.h"
#include "ch-saved-search.h"

#include <glib/gi18n.h>

static GPtrArray *
load_searches (ChCli   *cli,
               GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_load_records_async (cli->log, CH_REGISTER_SEARCHES, cli->cancellable, ch_cli_take_result, &result);
  return ch_log_load_records_finish (cli->log, ch_cli_wait (&result), error);
}

static ChSavedSearch *
find_search (GPtrArray  *searches,
             const char *name)
{
  for (guint i = 0; i < searches->len; i++)
    if (g_strcmp0 (ch_saved_search_get_name (searches->pdata[i]), name) == 0)
      return searches->pdata[i];
  return NULL;
}

static void
print_searches (GPtrArray *searches)
{
  for (guint i = 0; i < searches->len; i++)
    {
      ChSavedSearch *search = g_ptr_array_index (searches, i);
      const char *words = ch_saved_search_get_words (search);

      g_print ("%s\t%s\t%s\t%s\n", ch_record_get_uid (CH_RECORD (search)), ch_saved_search_get_name (search),
               words != NULL ? words : "", ch_saved_search_get_order (search));
    }
}

/* A search of that name is changed. */
static gboolean
save (ChCli       *cli,
      GPtrArray   *searches,
      const char  *name,
      const char  *words,
      const char  *order, /* (nullable) */
      GError     **error)
{
  ChSavedSearch *known = find_search (searches, name);
  g_autoptr(ChSavedSearch) search = known != NULL ? g_object_ref (known) : ch_saved_search_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChRecord) saved = NULL;

  g_object_set (search, "name", name, "words", words, NULL);
  if (order != NULL)
    ch_saved_search_set_order (search, order);
  ch_log_save_record_async (cli->log, search, cli->cancellable, ch_cli_take_result, &result);
  saved = ch_log_save_record_finish (cli->log, ch_cli_wait (&result), error);
  return saved != NULL;
}

static gboolean
forget (ChCli       *cli,
        GPtrArray   *searches,
        const char  *name,
        GError     **error)
{
  ChSavedSearch *search = find_search (searches, name);
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_delete_record_async (cli->log, CH_REGISTER_SEARCHES,
                              search != NULL ? ch_record_get_uid (CH_RECORD (search)) : name, cli->cancellable,
                              ch_cli_take_result, &result);
  return ch_log_delete_record_finish (cli->log, ch_cli_wait (&result), error);
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autofree char *name = NULL;
  g_autofree char *removed = NULL;
  g_autofree char *order = NULL;
  const GOptionEntry options[] = {
    { "save", 0, 0, G_OPTION_ARG_FILENAME, &name, N_("Save the words as a search of that name"), N_("NAME") },
    { "order", 0, 0, G_OPTION_ARG_FILENAME, &order, N_("The order of the search that is saved, as for “list”"),
      N_("ORDER") },
    { "remove", 0, 0, G_OPTION_ARG_FILENAME, &removed, N_("Remove the search of that name or UID"), N_("NAME") },
    { NULL }
  };
  g_autoptr(GPtrArray) searches = NULL;
  g_autoptr(GError) error = NULL;
  gboolean done = TRUE;

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT))
    return CH_CLI_USAGE;
  if ((name == NULL && ((*args)[0] != NULL || order != NULL)) || (name != NULL && removed != NULL))
    return ch_cli_command_refuse (self, _("Words and an order belong to --save, and --remove stands alone."));
  if (ch_cli_open_log (cli, name != NULL ? CH_CLI_WRITE : CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  searches = load_searches (cli, &error);
  if (searches == NULL)
    return ch_cli_fail (NULL, error);

  if (name != NULL)
    {
      g_autofree char *words = g_strjoinv (" ", *args);
      g_autofree char *valid_words = g_utf8_make_valid (words, -1);
      g_autofree char *valid_name = g_utf8_make_valid (name, -1);

      done = save (cli, searches, valid_name, valid_words, order, &error);
    }
  else if (removed != NULL)
    {
      done = forget (cli, searches, removed, &error);
    }
  else
    {
      print_searches (searches);
    }
  return done ? CH_CLI_DONE : ch_cli_fail (name != NULL ? name : removed, error);
}

const ChCliCommand ch_cli_searches_command = {
  "searches",
  N_("[--save NAME WORDS…] [--remove NAME]"),
  N_("List the saved searches: UID, name, words and order, separated by tabs; or save or remove one"),
  run,
};
