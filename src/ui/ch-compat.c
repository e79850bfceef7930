/* ch-compat.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-compat.h"

#include <glib/gi18n-lib.h>

/* Replaced by GtkFileDialog in GTK 4.10.  The native dialog is no widget: unless somebody holds a
 * reference it vanishes before the answer, so the task does. */
static void
on_file_response (GtkNativeDialog *dialog,
                  int              response,
                  gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("No file was chosen."));

  g_signal_handlers_disconnect_by_func (dialog, on_file_response, task);
}

static void
run_chooser (GtkFileChooserNative *chooser, /* (transfer full) */
             GAsyncReadyCallback   callback,
             gpointer              user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_file_response), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ch_compat_choose_file_async (GtkWindow           *parent,
                             const char          *title,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  run_chooser (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL),
               callback, user_data);
}

void
ch_compat_choose_picture_async (GtkWindow           *parent,
                                const char          *title,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr(GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _("Pictures"));
  gtk_file_filter_add_pixbuf_formats (pictures);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), pictures);
  run_chooser (chooser, callback, user_data);
}

void
ch_compat_choose_folder_async (GtkWindow           *parent,
                               const char          *title,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  run_chooser (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL),
               callback, user_data);
}

void
ch_compat_choose_target_async (GtkWindow           *parent,
                               const char          *title,
                               const char          *name,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  run_chooser (chooser, callback, user_data);
}

GFile *
ch_compat_choose_file_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Replaced by AdwAlertDialog in libadwaita 1.5. */
static void
on_answer (AdwMessageDialog *dialog,
           const char       *response,
           gpointer          user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_pointer (task, g_strdup (response), g_free);
}

void
ch_compat_ask_async (GtkWindow           *parent,
                     const char          *heading,
                     const char          *body,
                     const ChAnswer      *answers,
                     guint                n_answers,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (n_answers > 0);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, answers[i].appearance);
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  adw_message_dialog_set_default_response (dialog, answers[n_answers - 1].id);

  g_signal_connect (dialog, "response", G_CALLBACK (on_answer), g_task_new (NULL, NULL, callback, user_data));
  gtk_window_present (GTK_WINDOW (dialog));
}

char *
ch_compat_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
ch_compat_tell (GtkWindow  *parent,
                const char *heading,
                const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  adw_message_dialog_set_default_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Replaced by GtkUriLauncher in GTK 4.10. */
void
ch_compat_show_uri (GtkWindow  *parent,
                    const char *uri)
{
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

/* Replaced by AdwPreferencesDialog in libadwaita 1.6.  The title is not in all our languages there. */
void
ch_compat_show_preferences (GtkWindow          *parent,
                            AdwPreferencesPage *page)
{
  AdwPreferencesWindow *window =
    g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, "search-enabled", FALSE,
                  "destroy-with-parent", TRUE, "title", g_dpgettext2 (GETTEXT_PACKAGE, "shortcuts", "Preferences"), NULL);

  adw_preferences_window_add (window, page);
  gtk_window_present (GTK_WINDOW (window));
}

/* Replaced by AdwAboutDialog in libadwaita 1.5. */
void
ch_compat_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _("Chancery"),
                         "application-icon", "org.chancery.Chancery",
                         "version", PACKAGE_VERSION,
                         "comments", _("A log of foreign-affairs meetings: who met whom, with which titles, what was signed, and whose photo it is."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one in a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Replaced by gtk_widget_get_color() in GTK 4.10. */
void
ch_compat_get_colour (GtkWidget *widget,
                      GdkRGBA   *colour)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
}

/* The style context goes in GTK 5, and named colours become variables of CSS. */
void
ch_compat_get_named_colour (GtkWidget  *widget,
                            const char *name,
                            const char *value,
                            GdkRGBA    *colour)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, colour))
    gdk_rgba_parse (colour, value);
}
