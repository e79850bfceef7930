/* ch-cli-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"
#include "ch-cli-progress.h"

#include "ch-exporter.h"
#include "ch-output.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* Shorter arguments, and those without a letter, are words: a year must not be taken for a UID. */
#define SHORTEST_UID 8

static gboolean
is_uid (const char *argument)
{
  gsize length = strlen (argument);

  return length >= SHORTEST_UID && strspn (argument, "0123456789abcdef-") == length
         && strpbrk (argument, "abcdef-") != NULL;
}

static gboolean
are_uids (GStrv arguments)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    if (!is_uid (arguments[i]))
      return FALSE;
  return *arguments != NULL;
}

static void
tell_sum (const ChExportSum *sum)
{
  g_autofree char *left_out =
    g_strdup_printf (ngettext ("%lu meeting has no date and was left out.",
                               "%lu meetings have no date and were left out.", sum->n_left_out),
                     (gulong) sum->n_left_out);
  g_autofree char *missing = g_strdup_printf (ngettext ("%u file is missing in the log.",
                                                        "%u files are missing in the log.", sum->n_missing),
                                              sum->n_missing);

  if (sum->n_left_out > 0)
    ch_cli_tell (NULL, left_out);
  if (sum->n_missing > 0)
    ch_cli_tell (NULL, missing);
}

/* (transfer full) */
static char *
dup_words (GStrv arguments)
{
  g_autofree char *words = g_strjoinv (" ", arguments);

  return g_utf8_make_valid (words, -1);
}

static gboolean
export (ChCli          *cli,
        GStrv           arguments,
        const char     *format,
        const char     *files_folder,
        GOutputStream  *stream,
        ChExportSum    *sum,
        GError        **error)
{
  g_autoptr(ChMeetingWriter) writer = ch_meeting_writer_new (format, stream);
  g_autofree char *words = dup_words (arguments);
  const char *const *uids = are_uids (arguments) ? (const char *const *) arguments : NULL;
  g_autoptr(GAsyncResult) result = NULL;

  ch_exporter_write_async (cli->log, uids, words, writer, files_folder, ch_cli_progress_show, NULL, cli->cancellable,
                           ch_cli_take_result, &result);
  ch_cli_wait (&result);
  ch_cli_progress_clear ();
  return ch_exporter_write_finish (result, sum, error);
}

/* To the file at PATH, or to standard output. */
static ChCliStatus
export_to (ChCli      *cli,
           GStrv       arguments,
           const char *format,
           const char *files_folder,
           const char *path)
{
  g_autoptr(ChOutput) output = NULL;
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(GError) error = NULL;
  ChExportSum sum;

  if (path != NULL)
    {
      output = ch_output_open (path, &error);
      if (output == NULL)
        return ch_cli_fail (NULL, error);
      stream = g_object_ref (ch_output_get_stream (output));
    }
  else
    stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  if (!export (cli, arguments, format, files_folder, stream, &sum, &error))
    {
      if (output != NULL)
        ch_output_explain (path, &error);
      return ch_cli_fail (output == NULL && error->domain == G_IO_ERROR ? _("Standard output") : NULL, error);
    }
  if (output != NULL && !ch_output_commit (output, &error))
    return ch_cli_fail (NULL, error);

  tell_sum (&sum);
  return sum.n_missing == 0 ? CH_CLI_DONE : CH_CLI_FAILED;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autofree char *format = NULL;
  g_autofree char *files_folder = NULL;
  g_autofree char *output = NULL;
  g_autofree char *words = NULL;
  g_autofree char *objection = NULL;
  const GOptionEntry options[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format,
      N_("How to write the meetings: json, csv, ical, or their people: vcard"), N_("FORMAT") },
    { "with-files", 0, 0, G_OPTION_ARG_FILENAME, &files_folder,
      N_("Copy the pictures, scans and kept pages into this folder"), N_("DIR") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to this file, not to standard output"), N_("FILE") },
    { NULL }
  };

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT))
    return CH_CLI_USAGE;
  if (format != NULL && !g_strv_contains (ch_meeting_writer_get_formats (), format))
    return ch_cli_command_refuse (self, _("The format can be json, csv, ical or vcard."));
  words = dup_words (*args);
  objection = are_uids (*args) ? NULL : ch_log_dup_search_objection (words);
  if (objection != NULL)
    return ch_cli_command_refuse (self, objection);
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  return export_to (cli, *args, format != NULL ? format : "json", files_folder, output);
}

const ChCliCommand ch_cli_export_command = {
  "export",
  N_("[UID…|WORDS…]"),
  N_("Write the whole log, single meetings, or those that hold all of the words, for other programs"),
  run,
};
