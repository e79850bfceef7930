/* ch-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-application.h"

#include "ch-compat.h"
#include "ch-daily-backup.h"
#include "ch-error.h"
#include "ch-help-window.h"
#include "ch-paths.h"
#include "ch-preferences-page.h"
#include "ch-recent-logs.h"
#include "ch-settings.h"
#include "ch-ui.h"
#include "ch-window.h"

#include <glib/gi18n.h>

struct _ChApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* (owned) (nullable) before startup */
  ChImporter *importer; /* (owned) (nullable) before startup */
  ChWindow *window; /* (weak) (nullable) */
  ChLog *log; /* (owned) (nullable) while none is open */
  char *folder; /* (owned) (nullable) of the log that is open, or was to be opened */
  char *address; /* (owned) (nullable) what --import waits for the log with */
  GCancellable *backing_up; /* (owned) (nullable) while the backup of the day is made */
  char *backup; /* (owned) (nullable) what is to be restored when the log is closed */
  char *damage; /* (owned) (nullable) what is wrong with the log, to be told when it is closed */
};

G_DEFINE_FINAL_TYPE (ChApplication, ch_application, ADW_TYPE_APPLICATION)

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
static void
close_log (ChApplication *self)
{
  g_autoptr(ChLog) log = g_steal_pointer (&self->log);

  g_cancellable_cancel (self->backing_up);
  if (log == NULL)
    return;

  g_application_hold (G_APPLICATION (self));
  ch_log_close_async (log, on_closed, g_object_ref (self));
}

/* Opening the log has not read all of it: what cannot be read came to light later. */
static void
on_damaged (ChApplication *self)
{
  if (self->window != NULL)
    ch_window_warn (self->window, _("The log is damaged."), _("_Repair…"), "app.repair");
}

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
      on_damaged (self);
    }
  else if (!done)
    {
      sentence = g_strdup_printf (_("The log could not be backed up. %s"), error->message);
      ch_window_warn (self->window, sentence, _("_Backups…"), "win.backups");
    }
}

/* Once the window has drawn itself: nobody waits for this. */
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

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChApplication) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *address = NULL;

  self->log = ch_log_open_finish (result, &error);
  g_application_unmark_busy (G_APPLICATION (self));

  /* The window may have been closed meanwhile. */
  if (self->window == NULL)
    {
      close_log (self);
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

  g_signal_connect_object (self->log, "damaged", G_CALLBACK (on_damaged), self, G_CONNECT_SWAPPED);
  ch_window_set_log (self->window, self->log);
  ch_recent_logs_add (self->folder);
  address = g_steal_pointer (&self->address);
  if (address != NULL)
    ch_window_import (self->window, address);
  g_idle_add_full (G_PRIORITY_LOW, back_up, g_object_ref (self), NULL);
}

static void
open_log (ChApplication *self,
          const char    *folder)
{
  g_autofree char *copy = g_strdup (folder);

  ch_window_set_log (self->window, NULL);
  close_log (self);

  g_free (self->folder);
  self->folder = g_steal_pointer (&copy);
  g_application_mark_busy (G_APPLICATION (self));
  ch_log_open_async (self->folder, NULL, on_opened, g_object_ref (self));
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
    open_log (self, g_file_peek_path (G_FILE (object)));
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

  open_log (self, self->folder);
}

/* Closes the log so that something can be done about it. */
static void
set_aside_log (ChApplication *self)
{
  ch_window_set_log (self->window, NULL);
  close_log (self);
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

/* From a notification to what it tells of. */
static void
on_to_review (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  ChApplication *self = user_data;

  if (self->window == NULL)
    return;
  ch_window_show_to_review (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
on_help (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ChApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (ch_help_window_new (GTK_WINDOW (self->window))));
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ChApplication *self = user_data;
  ChPreferencesPage *page = ch_preferences_page_new (self->settings);

  ch_compat_show_preferences (GTK_WINDOW (self->window), ADW_PREFERENCES_PAGE (page));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ChApplication *self = user_data;

  ch_compat_show_about (GTK_WINDOW (self->window));
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ChApplication *self = user_data;

  /* The window asks what is to become of a meeting that is being edited. */
  gtk_window_close (GTK_WINDOW (self->window));
}

static void
present_window (ChApplication *self)
{
  if (self->window == NULL)
    g_set_weak_pointer (&self->window,
                        ch_window_new (GTK_APPLICATION (self), self->settings, self->importer));
  gtk_window_present (GTK_WINDOW (self->window));
}

/* Of a log that was clicked, the folder that holds it; a folder is one itself. */
static char *
dup_folder_of (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&path);
  return g_path_get_dirname (path);
}

/* The folder that --log names, that of a file that was clicked, or that of the user's own log. */
static char *
dup_folder (GApplicationCommandLine *command_line,
            GVariantDict            *options,
            gboolean                *named)
{
  const char *name;
  g_autofree const char **files = NULL;
  g_autoptr(GFile) file = NULL;
  char *folder = NULL;

  if (g_variant_dict_lookup (options, "log", "^&ay", &name))
    {
      file = g_application_command_line_create_file_for_arg (command_line, name);
      folder = g_file_get_path (file);
    }
  else if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &files) && files[0] != NULL)
    {
      file = g_application_command_line_create_file_for_arg (command_line, files[0]);
      folder = dup_folder_of (file);
    }

  *named = folder != NULL;
  return folder != NULL ? folder : ch_paths_dup_default_log ();
}

static int
ch_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  ChApplication *self = CH_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  gboolean first = self->window == NULL;
  gboolean named;
  g_autofree char *folder = dup_folder (command_line, options, &named);
  g_autofree char *address = NULL;

  g_variant_dict_lookup (options, "import", "s", &address);
  present_window (self);

  if (!first && (named || address != NULL) && ch_window_get_editing (self->window))
    {
      g_application_command_line_printerr (command_line, "%s\n",
                                           _("Chancery is open with a meeting that is being edited; save it first."));
      return 1;
    }

  if (!first && ch_window_is_repairing (self->window))
    return 0;
  if (first || (named && g_strcmp0 (folder, self->folder) != 0))
    {
      g_free (self->address);
      self->address = g_steal_pointer (&address);
      open_log (self, folder);
    }
  else if (address != NULL && self->log != NULL)
    {
      ch_window_import (self->window, address);
    }
  return 0;
}

static gboolean
read_color_scheme (GValue   *value,
                   GVariant *variant,
                   gpointer  user_data)
{
  const char *scheme = g_variant_get_string (variant, NULL);

  g_value_set_enum (value, g_str_equal (scheme, "light")  ? ADW_COLOR_SCHEME_FORCE_LIGHT
                           : g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                          : ADW_COLOR_SCHEME_DEFAULT);
  return TRUE;
}

static void
apply_writer (ChApplication *self)
{
  g_autofree char *writer = g_settings_get_string (self->settings, "writer");

  ch_log_set_writer (*writer != '\0' ? writer : NULL);
}

static void
apply_settings (ChApplication *self)
{
  g_settings_bind_with_mapping (self->settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, read_color_scheme, NULL, NULL, NULL);
  g_signal_connect_object (self->settings, "changed::writer", G_CALLBACK (apply_writer), self, G_CONNECT_SWAPPED);
  apply_writer (self);
}

static void
ch_application_startup (GApplication *application)
{
  ChApplication *self = CH_APPLICATION (application);

  G_APPLICATION_CLASS (ch_application_parent_class)->startup (application);

  ch_ui_init ();

  self->settings = ch_settings_new ();
  if (self->settings == NULL)
    g_error ("The settings schema is not installed");
  apply_settings (self);
  self->importer = ch_importer_new ();
}

static void
ch_application_window_removed (GtkApplication *application,
                               GtkWindow      *window)
{
  ChApplication *self = CH_APPLICATION (application);

  GTK_APPLICATION_CLASS (ch_application_parent_class)->window_removed (application, window);

  if (window == GTK_WINDOW (self->window))
    {
      g_clear_weak_pointer (&self->window);
      close_log (self);
    }
}

static void
ch_application_finalize (GObject *object)
{
  ChApplication *self = CH_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->log);
  g_clear_object (&self->importer);
  g_clear_object (&self->settings);
  g_free (self->folder);
  g_free (self->address);
  g_free (self->backup);
  g_free (self->damage);

  G_OBJECT_CLASS (ch_application_parent_class)->finalize (object);
}

static void
ch_application_class_init (ChApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  GtkApplicationClass *gtk_application_class = GTK_APPLICATION_CLASS (klass);

  object_class->finalize = ch_application_finalize;
  application_class->command_line = ch_application_command_line;
  application_class->startup = ch_application_startup;
  gtk_application_class->window_removed = ch_application_window_removed;
}

static void
ch_application_init (ChApplication *self)
{
  static const GActionEntry actions[] = {
    { "open-log", on_open_log },
    { "open-folder", on_open_folder, "s" },
    { "retry", on_retry },
    { "repair", on_repair },
    { "restore-backup", on_restore_backup, "s" },
    { "to-review", on_to_review },
    { "help", on_help },
    { "preferences", on_preferences },
    { "about", on_about },
    { "quit", on_quit },
  };
  static const struct
  {
    const char *action;
    const char *keys[2];
  } keys[] = {
    { "app.help", { "F1" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
  };
  const GOptionEntry options[] = {
    { "log", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL, N_("Open the log in the folder DIR"), N_("DIR") },
    { "import", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_("Import the announcement at ADDRESS"), N_("ADDRESS") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[LOG]") },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, (const char *const *) keys[i].keys);
}

ChApplication *
ch_application_new (void)
{
  return g_object_new (CH_TYPE_APPLICATION,
                       "application-id", CH_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/org/chancery/Chancery",
                       NULL);
}
