/* ch-cli.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli.h"

#include "ch-backup.h"
#include "ch-error.h"
#include "ch-paths.h"
#include "ch-settings.h"
#include "ch-text.h"

#include <glib/gi18n.h>

#define PROGRAM "chancery-cli"

char *
ch_cli_dup_log_folder (ChCli *self)
{
  return self->log_folder != NULL ? g_strdup (self->log_folder) : ch_paths_dup_default_log ();
}

char *
ch_cli_dup_backup_folder (ChCli *self)
{
  g_autofree char *folder = ch_cli_dup_log_folder (self);
  g_autoptr(GSettings) settings = ch_settings_new ();
  g_autofree char *shared = settings != NULL ? g_settings_get_string (settings, "backup-folder") : NULL;

  return ch_backup_dup_folder_within (folder, shared);
}

/* What can be done about a log that is damaged. */
static char *
dup_way_out (ChCli *self)
{
  g_autofree char *backups = ch_cli_dup_backup_folder (self);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChBackup) backup = NULL;
  g_autofree char *label = NULL;

  ch_backup_find_good_async (backups, self->cancellable, ch_cli_take_result, &result);
  backup = ch_backup_find_good_finish (ch_cli_wait (&result), NULL);
  label = backup != NULL ? ch_backup_dup_label (backup) : NULL;
  if (backup != NULL)
    /* Translators: a day with its time, and the name of the backup, which is to be typed */
    return g_strdup_printf (_("The newest good backup is of %s: “chancery-cli restore %s” brings it back."), label,
                            ch_backup_get_name (backup));
  return g_strdup (_("There is no good backup; “chancery-cli salvage” saves what can be read."));
}

/* Says in the same line what can be done about it. */
static void
fail_damaged (ChCli        *self,
              const char   *folder,
              const GError *error)
{
  g_autofree char *way_out = dup_way_out (self);
  g_autofree char *words = g_strconcat (error->message, " ", way_out, NULL);

  ch_cli_tell (folder, words);
}

static void
on_damaged (ChCli *self)
{
  self->damaged = TRUE;
}

ChLog *
ch_cli_open_log (ChCli       *self,
                 ChCliAccess  access)
{
  g_autofree char *folder = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_assert (self->log == NULL);

  folder = ch_cli_dup_log_folder (self);

  /* A slip in a name must not leave an empty log behind, and call it sound. */
  if (access == CH_CLI_READ && self->log_folder != NULL && !g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      ch_cli_tell (folder, _("There is no such folder."));
      return NULL;
    }

  ch_log_open_async (folder, self->cancellable, ch_cli_take_result, &result);
  self->log = ch_log_open_finish (ch_cli_wait (&result), &error);
  if (self->log == NULL && g_error_matches (error, CH_ERROR, CH_ERROR_DAMAGED))
    fail_damaged (self, folder, error);
  else if (self->log == NULL)
    ch_cli_fail (folder, error);
  if (self->log != NULL)
    g_signal_connect_swapped (self->log, "damaged", G_CALLBACK (on_damaged), self);
  return self->log;
}

gboolean
ch_cli_close_log (ChCli *self)
{
  g_autoptr(ChLog) log = g_steal_pointer (&self->log);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (log == NULL)
    return TRUE;

  g_signal_handlers_disconnect_by_data (log, self);
  if (self->damaged)
    {
      g_autofree char *way_out = dup_way_out (self);

      ch_cli_tell (NULL, way_out);
    }
  ch_log_close_async (log, ch_cli_take_result, &result);
  if (ch_log_close_finish (log, ch_cli_wait (&result), &error))
    return TRUE;

  ch_cli_fail (ch_log_get_folder (log), error);
  return FALSE;
}

void
ch_cli_tell (const char *about,
             const char *sentence)
{
  /* Many sentences name what they are about themselves. */
  gboolean named = about == NULL || strstr (sentence, about) != NULL;
  g_autofree char *words = g_strconcat (named ? "" : about, named ? "" : ": ", sentence, NULL);
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *line = ch_text_squeeze (valid);

  g_printerr (PROGRAM ": %s\n", line);
}

void
ch_cli_print_field (const char *label,
                    const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;

  /* Translators: what something is called, and what it is: "Parties: Norland, Sudland" */
  line = g_strdup_printf (_("%s: %s"), label, value);
  g_print ("%s\n", line);
}

ChCliStatus
ch_cli_fail (const char   *about,
             const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ch_cli_tell (about, _("Stopped before it was done."));
  else
    ch_cli_tell (about, error->message);
  return CH_CLI_FAILED;
}

gboolean
ch_cli_is_stopped (ChCli *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

void
ch_cli_take_result (GObject      *source_object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

GAsyncResult *
ch_cli_wait (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *place;
}
