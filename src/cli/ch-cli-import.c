/* ch-cli-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-address.h"
#include "ch-cli-bulk.h"
#include "ch-cli-page.h"

#include <glib/gi18n.h>

/* What is imported beside pages: a table through its map, or exported logs. */
typedef struct
{
  char *csv; /* (owned) (nullable) */
  char *map; /* (owned) (nullable) */
  char *files_folder; /* (owned) (nullable) */
  gboolean dry_run;
} Bulk;

static void
bulk_clear (Bulk *bulk)
{
  g_free (bulk->csv);
  g_free (bulk->map);
  g_free (bulk->files_folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bulk, bulk_clear)

static gboolean
check_bulk (Bulk               *bulk,
            const ChCliCommand *self,
            GStrv               args)
{
  if ((bulk->csv == NULL) != (bulk->map == NULL))
    return ch_cli_command_refuse (self, _("A table needs both --csv and --map.")) == CH_CLI_DONE;
  if (bulk->csv == NULL && bulk->dry_run)
    return ch_cli_command_refuse (self, _("Only a table can be tried with --dry-run.")) == CH_CLI_DONE;
  if (bulk->csv != NULL && *args != NULL)
    return ch_cli_command_refuse (self, _("With --csv there is nothing else to import.")) == CH_CLI_DONE;
  if (bulk->csv == NULL && *args == NULL)
    return ch_cli_command_refuse (self, _("Name what is to be imported: an address, a file, or “-”.")) == CH_CLI_DONE;
  return TRUE;
}

/* Whether the page of ARGUMENT is among PAGES, perhaps in another spelling; from now on it is. */
static gboolean
is_named_before (GHashTable *pages,
                 const char *argument)
{
  return ch_fetcher_is_address (argument) && !g_hash_table_add (pages, ch_address_dup_page (argument));
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_auto(ChCliSource) source = { NULL };
  g_auto(Bulk) bulk = { NULL };
  gboolean confirm = FALSE;
  gboolean without_pictures = FALSE;
  g_autofree char *add_to = NULL;
  g_autoptr(GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GOptionEntry options[] = {
    { "confirm", 0, 0, G_OPTION_ARG_NONE, &confirm, N_("Save as confirmed, not to be reviewed"), NULL },
    { "without-pictures", 0, 0, G_OPTION_ARG_NONE, &without_pictures,
      N_("With --confirm: do not fetch the pictures of the page"), NULL },
    { "add-to", 0, 0, G_OPTION_ARG_FILENAME, &add_to,
      N_("Add the article to this meeting, and make no new one"), N_("UID") },
    CH_CLI_SOURCE_OPTIONS (source),
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &bulk.csv,
      N_("Import this table, a meeting from each row"), N_("FILE") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME, &bulk.map,
      N_("Which column of the table goes where"), N_("FILE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &bulk.dry_run,
      N_("Print what the table’s rows would become, a line of JSON each, and save nothing"), NULL },
    { "with-files", 0, 0, G_OPTION_ARG_FILENAME, &bulk.files_folder,
      N_("Where the pictures, scans and kept pages of an exported log lie"), N_("DIR") },
    { NULL }
  };
  ChCliStatus status = CH_CLI_DONE;

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT) || !check_bulk (&bulk, self, *args)
      || !ch_cli_source_apply (&source, self, *args, importer))
    return CH_CLI_USAGE;
  if (bulk.dry_run)
    return ch_cli_bulk_try (cli, bulk.csv, bulk.map);
  if (ch_cli_open_log (cli, CH_CLI_WRITE) == NULL)
    return CH_CLI_FAILED;

  if (bulk.csv != NULL)
    return ch_cli_bulk_import (cli, bulk.csv, bulk.map, NULL, confirm);

  /* One page that fails is no reason to leave out the others. */
  for (guint i = 0; (*args)[i] != NULL; i++)
    {
      g_autoptr(GError) stopped = NULL;
      ChCliStatus done;

      if (g_cancellable_set_error_if_cancelled (cli->cancellable, &stopped))
        return ch_cli_fail (NULL, stopped);

      if (is_named_before (pages, (*args)[i]))
        {
          ch_cli_tell ((*args)[i], _("It was named twice, and is read once."));
          continue;
        }
      done = ch_cli_bulk_is_log ((*args)[i])
               ? ch_cli_bulk_import (cli, (*args)[i], NULL, bulk.files_folder, confirm)
               : ch_cli_page_import (cli, &source, importer, (*args)[i], confirm, !without_pictures, add_to);
      if (done != CH_CLI_DONE)
        status = CH_CLI_FAILED;
    }
  return status;
}

const ChCliCommand ch_cli_import_command = {
  "import",
  N_("ADDRESS|FILE|-…"),
  N_("Read meetings from announcements and save them in the log, to be reviewed; or import an exported log, "
     "FILE.json, or a table"),
  run,
};
