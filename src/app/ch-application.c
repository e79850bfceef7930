/* ch-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-application-private.h"

#include "ch-paths.h"
#include "ch-settings.h"
#include "ch-ui.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (ChApplication, ch_application, ADW_TYPE_APPLICATION)

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
      ch_application_open_log (self, folder);
    }
  else if (address != NULL && self->log != NULL)
    {
      ch_window_import (self->window, address);
    }
  else if (address != NULL)
    {
      /* It waits for the log, as that of the first call does. */
      g_free (self->address);
      self->address = g_steal_pointer (&address);
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
      ch_application_close_log (self);
    }
}

static void
ch_application_finalize (GObject *object)
{
  ChApplication *self = CH_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->opening);
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
  const GOptionEntry options[] = {
    { "log", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL, N_("Open the log in the folder DIR"), N_("DIR") },
    { "import", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_("Import the announcement at ADDRESS"), N_("ADDRESS") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[LOG]") },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  ch_application_install_actions (self);
  ch_application_install_log_actions (self);
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
