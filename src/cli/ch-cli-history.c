/* ch-cli-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-text.h"

#include <glib/gi18n.h>

/* Enough for anyone to read; the history itself has no end. */
#define MOST_ENTRIES 10000

static char *
dup_sentence (ChHistoryEntry *entry)
{
  const char *action = ch_history_entry_get_action (entry);
  g_autofree char *line = ch_text_squeeze (ch_history_entry_get_sentence (entry));

  if (strcmp (action, "undo") == 0)
    /* Translators: a change that was taken back, "Undone: Delete “Minister …”" */
    return g_strdup_printf (_("Undone: %s"), line);
  if (strcmp (action, "redo") == 0)
    /* Translators: a change that was taken back, and then made again */
    return g_strdup_printf (_("Redone: %s"), line);
  return g_steal_pointer (&line);
}

static void
print_entry (ChHistoryEntry *entry)
{
  const char *uid = ch_history_entry_get_uid (entry);
  const char *const *fields = ch_history_entry_get_fields (entry);
  g_autofree char *sentence = dup_sentence (entry);
  g_autofree char *changed = fields != NULL ? g_strjoinv (" ", (GStrv) fields) : NULL;

  g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s", ch_history_entry_get_number (entry),
           ch_history_entry_get_time (entry), ch_history_entry_get_who (entry), uid != NULL ? uid : "", sentence);
  if (changed != NULL && *changed != '\0')
    g_print ("\t%s", changed);
  g_print ("\n");
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 0, 1))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  ch_log_load_history_async (cli->log, (*args)[0], MOST_ENTRIES, cli->cancellable, ch_cli_take_result, &result);
  entries = ch_log_load_history_finish (cli->log, ch_cli_wait (&result), &error);
  if (entries == NULL)
    return ch_cli_fail ((*args)[0], error);

  for (guint i = 0; i < entries->len; i++)
    print_entry (g_ptr_array_index (entries, i));
  return CH_CLI_DONE;
}

const ChCliCommand ch_cli_history_command = {
  "history",
  N_("[UID]"),
  N_("List what was done, newest first: number, time, who, UID, what, and which fields of that record changed, "
     "separated by tabs"),
  run,
};
