/* ch-cli-bulk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-bulk.h"

#include "ch-bulk-import.h"
#include "ch-cli-progress.h"
#include "ch-json.h"
#include "ch-paths.h"
#include "ch-table-reader.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
ch_cli_bulk_is_log (const char *argument)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument);

  return scheme == NULL && g_str_has_suffix (argument, ".json");
}

/* A map is named by its file, or is one of those that come with the program. */
static char *
find_map (const char *path)
{
  g_autofree char *data_dir = NULL;
  g_autofree char *name = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) || strchr (path, G_DIR_SEPARATOR) != NULL)
    return g_strdup (path);

  data_dir = ch_paths_dup_data_dir ();
  name = g_str_has_suffix (path, ".map") ? g_strdup (path) : g_strconcat (path, ".map", NULL);
  return g_build_filename (data_dir, "mappings", name, NULL);
}

static ChTableMap *
load_map (const char  *path,
          GError     **error)
{
  g_autofree char *found = find_map (path);
  g_autofree char *name = g_filename_display_basename (found);
  g_auto(GStrv) lexicon_dirs = ch_paths_dup_lexicon_dirs ();
  g_autofree char *text = NULL;

  /* The error of the file names the file that was asked for. */
  if (!g_file_get_contents (g_file_test (found, G_FILE_TEST_EXISTS) ? found : path, &text, NULL, error))
    return NULL;
  return ch_table_map_new (text, name, (const char *const *) lexicon_dirs, error);
}

static void
tell_note (const char       *file,
           const ChBulkNote *note)
{
  /* Translators: a file's name and the number of a line */
  g_autofree char *place = note->line > 0 ? g_strdup_printf (_("%s, line %lu"), file, note->line) : g_strdup (file);

  ch_cli_tell (place, note->words);
}

/* FORMAT, in the number of N, says what there are N of. */
static void G_GNUC_PRINTF (2, 0)
tell_count (const char *file,
            const char *format,
            guint64     n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (format, (gulong) n);
#pragma GCC diagnostic pop
  ch_cli_tell (file, sentence);
}

static void
tell_report (const char         *file,
             const ChBulkReport *report)
{
  const guint64 *n = report->n;

  for (guint i = 0; i < report->notes->len; i++)
    tell_note (file, report->notes->pdata[i]);

  tell_count (file, ngettext ("%lu row was refused.", "%lu rows were refused.", n[CH_BULK_REFUSED]),
              n[CH_BULK_REFUSED]);
  tell_count (file,
              ngettext ("%lu meeting was in the log already.", "%lu meetings were in the log already.",
                        n[CH_BULK_PRESENT]),
              n[CH_BULK_PRESENT]);
  tell_count (file,
              ngettext ("%lu imported meeting may be there twice.", "%lu imported meetings may be there twice.",
                        n[CH_BULK_DUPLICATE]),
              n[CH_BULK_DUPLICATE]);
  tell_count (file,
              ngettext ("%lu file is not at hand: name its folder with --with-files.",
                        "%lu files are not at hand: name their folder with --with-files.", report->n_missing_files),
              report->n_missing_files);
  g_print (ngettext ("%lu meeting imported.\n", "%lu meetings imported.\n", report->n_added), (gulong) report->n_added);
}

ChCliStatus
ch_cli_bulk_import (ChCli      *cli,
                    const char *path,
                    const char *map_path,
                    const char *files_folder,
                    gboolean    confirm)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr(ChTableMap) map = NULL;
  g_autoptr(ChBulkReport) report = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (map_path != NULL)
    {
      map = load_map (map_path, &error);
      if (map == NULL)
        return ch_cli_fail (map_path, error);
    }

  ch_bulk_import_async (cli->log, file, map, files_folder, confirm, ch_cli_progress_show, NULL, cli->cancellable,
                        ch_cli_take_result, &result);
  ch_cli_wait (&result);
  ch_cli_progress_clear ();
  done = ch_bulk_import_finish (result, &report, &error);

  /* What has been added stays, and is told, even where the rest cannot be. */
  if (done || report->n_added > 0)
    tell_report (name, report);
  if (!done)
    return ch_cli_fail (name, error);
  return report->n[CH_BULK_REFUSED] == 0 ? CH_CLI_DONE : CH_CLI_FAILED;
}

static gboolean
try_row (const char       *file,
         const ChTableRow *row)
{
  ChBulkNote note = { CH_BULK_REFUSED, row->line, row->reason };
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *line = NULL;

  if (row->meeting == NULL)
    {
      tell_note (file, &note);
      return FALSE;
    }

  node = ch_json_from_proposal (row->meeting);
  line = ch_json_to_line (node);
  g_print ("%s", line);
  return TRUE;
}

ChCliStatus
ch_cli_bulk_try (ChCli      *cli,
                 const char *path,
                 const char *map_path)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(ChTableMap) map = NULL;
  g_autoptr(ChTableReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  ChTableRow row;
  guint64 n_refused = 0;

  map = load_map (map_path, &error);
  if (map == NULL)
    return ch_cli_fail (map_path, error);
  stream = g_file_read (file, cli->cancellable, &error);
  if (stream == NULL)
    return ch_cli_fail (path, error);

  reader = ch_table_reader_new (G_INPUT_STREAM (stream), map);
  while (ch_table_reader_next (reader, &row, cli->cancellable, &error))
    {
      if (!try_row (name, &row))
        n_refused++;
      ch_table_row_clear (&row);
    }
  if (error != NULL)
    return ch_cli_fail (name, error);

  tell_count (name, ngettext ("%lu row was refused.", "%lu rows were refused.", n_refused), n_refused);
  return n_refused == 0 ? CH_CLI_DONE : CH_CLI_FAILED;
}
