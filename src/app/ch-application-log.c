/* ch-application-log.c: which log is open, and what is to be done about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-application-private.h"

#include "ch-compat.h"
#include "ch-error.h"
#include "ch-recent-logs.h"

#include <glib/gi18n.h>

/* What the log was closed for. */
static void
go_on (ChApplication *self)
{
  g_autofree char *backup = g_steal_pointer (&self->backup);
  g_autofree char *damage = g_steal_pointer (&self->damage);

  if (self->window == NULL)
    return;
  if (backup != NULL)
    ch_window_restore (self->window, self->folder, backup);
  else if (damage != NULL)
    ch_window_fail_damaged (self->window, self->folder, damage);
}

static void
on_closed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GApplication) application = user_data;
  g_autoptr(GError) error = NULL;

  if (!ch_log_close_finish (CH_LOG (object), result, &error))
    g_warning ("The log was not closed cleanly: %s", error->message);
  go_on (CH_APPLICATION (application));
  g_application_release (application);
}

/* Whatever is on its way to the disk keeps the program alive until it is there. */
void
ch_application_close_log (ChApplication *self)
{
  g_autoptr(ChLog) log = g_steal_pointer (&self->log);

  g_cancellable_cancel (self->backing_up);
  if (log == NULL)
    return;

  g_application_hold (G_APPLICATION (self));
  ch_log_close_async (log, on_closed, g_object_ref (self));
}

/* Opening the log has not read all of it: what cannot be read came to light later. */
void
ch_application_tell_damage (ChApplication *self)
{
  if (self->window != NULL)
    ch_window_warn (self->window, _("The log is damaged."), _("_Repair…"), "app.repair");
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChApplication) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = ch_log_open_finish (result, &error);
  g_autofree char *address = NULL;

  g_application_unmark_busy (G_APPLICATION (self));
  /* Another one was asked for meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->opening);
  self->log = g_steal_pointer (&log);

  /* The window may have been closed meanwhile. */
  if (self->window == NULL)
    {
      ch_application_close_log (self);
      return;
    }

  if (self->log == NULL)
    {
      if (g_error_matches (error, CH_ERROR, CH_ERROR_DAMAGED))
        ch_window_fail_damaged (self->window, self->folder, error->message);
      else
        ch_window_fail (self->window, error->message);
      return;
    }

  g_signal_connect_object (self->log, "damaged", G_CALLBACK (ch_application_tell_damage), self, G_CONNECT_SWAPPED);
  ch_window_set_log (self->window, self->log);
  ch_recent_logs_add (self->folder);
  address = g_steal_pointer (&self->address);
  if (address != NULL)
    ch_window_import (self->window, address);
  ch_application_back_up_later (self);
}

void
ch_application_open_log (ChApplication *self,
                         const char    *folder)
{
  g_autofree char *copy = g_strdup (folder);

  ch_window_set_log (self->window, NULL);
  ch_application_close_log (self);

  g_free (self->folder);
  self->folder = g_steal_pointer (&copy);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  g_application_mark_busy (G_APPLICATION (self));
  ch_log_open_async (self->folder, self->opening, on_opened, g_object_ref (self));
}

/* A slip in a name must not leave an empty log behind: only the command line makes a folder for one. */
static void
on_folder_known (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChApplication) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);

  /* A meeting may be edited by now, or the window closed. */
  if (self->window == NULL || ch_window_get_editing (self->window) || ch_window_is_repairing (self->window))
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    ch_window_tell (self->window, _("There is no such folder."), FALSE);
  else
    ch_application_open_log (self, g_file_peek_path (G_FILE (object)));
}

static void
open_existing (ChApplication *self,
               GFile         *folder)
{
  g_file_query_info_async (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           on_folder_known, g_object_ref (self));
}

static void
on_folder_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChApplication) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    open_existing (self, file);
}

static void
on_open_log (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  ChApplication *self = user_data;

  if (ch_window_get_editing (self->window))
    return;

  ch_compat_choose_folder_async (GTK_WINDOW (self->window), _("Open Another Log"), on_folder_chosen, g_object_ref (self));
}

static void
on_open_folder (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ChApplication *self = user_data;
  const char *folder = g_variant_get_string (parameter, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (folder);

  if (g_strcmp0 (folder, self->folder) != 0)
    open_existing (self, file);
}

static void
on_retry (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ChApplication *self = user_data;

  ch_application_open_log (self, self->folder);
}

/* Closes the log so that something can be done about it. */
static void
set_aside_log (ChApplication *self)
{
  ch_window_set_log (self->window, NULL);
  ch_application_close_log (self);
}

static void
on_repair (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ChApplication *self = user_data;

  if (self->log == NULL || ch_window_get_editing (self->window))
    return;

  self->damage = g_strdup (_("The log is damaged."));
  set_aside_log (self);
}

static void
on_restore_backup (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  ChApplication *self = user_data;

  if (self->log == NULL || ch_window_get_editing (self->window))
    return;

  self->backup = g_variant_dup_string (parameter, NULL);
  set_aside_log (self);
}

void
ch_application_install_log_actions (ChApplication *self)
{
  static const GActionEntry actions[] = {
    { "open-log", on_open_log },
    { "open-folder", on_open_folder, "s" },
    { "retry", on_retry },
    { "repair", on_repair },
    { "restore-backup", on_restore_backup, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
