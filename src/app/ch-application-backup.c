/* ch-application-backup.c: the backup of the day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-application-private.h"

#include "ch-daily-backup.h"
#include "ch-error.h"

#include <glib/gi18n.h>

static void
on_backed_up (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(ChApplication) self = user_data;
  g_autoptr(ChBackup) backup = NULL;
  g_autoptr(GError) error = NULL;
  gboolean done = ch_daily_backup_finish (result, &backup, &error);
  gboolean stopped = g_cancellable_is_cancelled (self->backing_up);
  const char *const *notes = backup != NULL ? ch_backup_get_notes (backup) : NULL;
  g_autofree char *sentence = NULL;

  g_clear_object (&self->backing_up);
  g_application_release (G_APPLICATION (self));
  if (stopped || self->window == NULL)
    return;

  if (notes != NULL)
    {
      ch_window_warn (self->window, notes[0], NULL, NULL);
    }
  else if (!done && g_error_matches (error, CH_ERROR, CH_ERROR_DAMAGED))
    {
      ch_application_tell_damage (self);
    }
  else if (!done)
    {
      sentence = g_strdup_printf (_("The log could not be backed up. %s"), error->message);
      ch_window_warn (self->window, sentence, _("_Backups…"), "win.backups");
    }
}

static gboolean
back_up (gpointer user_data)
{
  g_autoptr(ChApplication) self = user_data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *shared = g_settings_get_string (self->settings, "backup-folder");
  g_autofree char *folder = NULL;

  if (self->log == NULL || self->backing_up != NULL)
    return G_SOURCE_REMOVE;

  folder = ch_backup_dup_folder_within (self->folder, shared);
  self->backing_up = g_cancellable_new ();
  g_application_hold (G_APPLICATION (self));
  ch_daily_backup_async (self->log, folder, now, self->backing_up, on_backed_up, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Once the window has drawn itself: nobody waits for this. */
void
ch_application_back_up_later (ChApplication *self)
{
  g_idle_add_full (G_PRIORITY_LOW, back_up, g_object_ref (self), NULL);
}
