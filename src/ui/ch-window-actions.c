/* ch-window-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-backups-window.h"
#include "ch-clipping.h"
#include "ch-import-dialog.h"
#include "ch-intake.h"
#include "ch-log-register.h"
#include "ch-meeting-list.h"
#include "ch-print-preview.h"
#include "ch-save-search-dialog.h"
#include "ch-table-dialog.h"
#include "ch-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
on_new (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autofree char *country = g_settings_get_string (self->settings, "home-country");
  g_autofree char *marking = g_settings_get_string (self->settings, "marking");

  ch_meeting_set_country (meeting, *country != '\0' ? country : NULL);
  ch_meeting_set_marking (meeting, *marking != '\0' ? marking : NULL);
  ch_detail_pane_edit (self->detail_pane, meeting, NULL);
}

/* The page of the person or body beside the list of them; NULL where meetings are listed. */
static GtkWidget *
get_profile_page (ChWindow *self)
{
  const char *page = ch_window_get_page (self);

  return g_str_equal (page, CH_VIEW_PEOPLE)          ? self->people_page
         : g_str_equal (page, CH_VIEW_ORGANISATIONS) ? self->organisations_page
                                                     : NULL;
}

static void
on_edit (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  GtkWidget *page = get_profile_page (self);

  if (page != NULL)
    gtk_widget_activate_action (page, "profile.edit", NULL);
  else
    ch_detail_pane_edit (self->detail_pane, ch_detail_pane_get_meeting (self->detail_pane), NULL);
}

static void
on_duplicate (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ChDetailPane *pane = CH_WINDOW (widget)->detail_pane;
  g_autoptr(ChMeeting) meeting = ch_template_new_meeting (ch_detail_pane_get_meeting (pane));

  ch_detail_pane_edit (pane, meeting, NULL);
}

static void
on_copy (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autoptr(GdkContentProvider) content = ch_clipping_new_content (ch_detail_pane_get_meeting (self->detail_pane));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  ch_window_tell (self, _("Meeting copied as text"), FALSE);
}

/* The list of people or bodies that is shown; NULL where something else is listed. */
static ChRegisterPane *
get_register_pane (ChWindow *self)
{
  const char *page = ch_window_get_page (self);

  return g_str_equal (page, CH_VIEW_PEOPLE)          ? self->people_pane
         : g_str_equal (page, CH_VIEW_ORGANISATIONS) ? self->organisations_pane
                                                     : NULL;
}

/* The list of documents or photos that is shown; NULL where something else is listed. */
static ChHoldingsPane *
get_holdings_pane (ChWindow *self)
{
  const char *page = ch_window_get_page (self);

  return g_str_equal (page, CH_VIEW_DOCUMENTS) ? self->documents_pane
         : g_str_equal (page, CH_VIEW_PHOTOS)  ? self->photos_pane
                                               : NULL;
}

static void
step (ChWindow *self,
      int       offset)
{
  ChRegisterPane *register_pane = get_register_pane (self);
  ChHoldingsPane *holdings_pane = get_holdings_pane (self);

  /* Whoever edits one meeting edits the next: what was changed is saved on the way. */
  if (ch_detail_pane_get_editing (self->detail_pane))
    {
      self->going = offset;
      ch_detail_pane_finish (self->detail_pane);
      return;
    }

  if (register_pane != NULL)
    ch_register_pane_step (register_pane, offset);
  else if (holdings_pane != NULL)
    ch_holdings_pane_step (holdings_pane, offset);
  else
    ch_list_pane_step (self->list_pane, offset);
}

static void
on_next (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  step (CH_WINDOW (widget), 1);
}

static void
on_previous (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  step (CH_WINDOW (widget), -1);
}

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  self->closing = FALSE;
  self->going = 0;
  ch_detail_pane_save (self->detail_pane);
}

static void
on_cancel (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  self->closing = FALSE;
  self->going = 0;
  ch_detail_pane_leave (self->detail_pane);
}

static void
on_confirmed (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) failures = NULL;
  g_autoptr(ChMeeting) meeting = ch_intake_save_finish (CH_LOG (object), result, &failures, &error);

  if (meeting != NULL)
    ch_window_tell (self, *failures != NULL ? *failures : _("Confirmed"), TRUE);
  else
    ch_window_tell (self, error->message, FALSE);
}

static void
on_confirm (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autoptr(ChMeeting) meeting = NULL;

  if (ch_detail_pane_get_editing (self->detail_pane))
    {
      self->closing = FALSE;
      self->going = 0;
      ch_detail_pane_accept (self->detail_pane);
      return;
    }

  meeting = ch_record_dup (ch_detail_pane_get_meeting (self->detail_pane));
  ch_meeting_set_status (meeting, "confirmed");
  ch_intake_save_async (self->log, ch_importer_get_fetcher (self->importer), meeting, NULL, on_confirmed, g_object_ref (self));
}

static void
on_deleted (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  /* The log's own sentence says which meeting it was: "Delete “Minister …”". */
  if (ch_log_delete_finish (CH_LOG (object), result, &error))
    ch_window_tell (self, _("Meeting deleted"), TRUE);
  else
    ch_window_tell (self, error->message, FALSE);
}

static void
on_delete (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autofree char *uid = NULL;
  guint n_selected = 0;

  g_object_get (self->list_pane, "n-selected", &n_selected, NULL);
  if (n_selected > 1 && !ch_detail_pane_get_editing (self->detail_pane))
    {
      gtk_widget_activate_action (widget, "win.delete-selected", NULL);
      return;
    }

  /* An import that is discarded in its review is a meeting that is deleted. */
  if (ch_detail_pane_get_editing (self->detail_pane))
    {
      uid = g_strdup (ch_record_get_uid (CH_RECORD (ch_detail_pane_get_edited (self->detail_pane))));
      ch_detail_pane_abandon (self->detail_pane);
    }
  else
    {
      uid = g_strdup (ch_record_get_uid (CH_RECORD (ch_detail_pane_get_meeting (self->detail_pane))));
    }

  ch_log_delete_async (self->log, uid, NULL, on_deleted, g_object_ref (self));
}

static void
on_undone (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = ch_log_undo_finish (CH_LOG (object), result, &error);
  /* Translators: %s is what was undone, "Delete “Minister …”" */
  g_autofree char *told = sentence != NULL ? g_strdup_printf (_("Undone: %s"), sentence) : NULL;

  ch_window_tell (self, told != NULL ? told : error->message, FALSE);
}

static void
on_undo (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ch_log_undo_async (CH_WINDOW (widget)->log, NULL, on_undone, g_object_ref (widget));
}

static void
on_redone (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = ch_log_redo_finish (CH_LOG (object), result, &error);
  /* Translators: %s is what was done again, "Delete “Minister …”" */
  g_autofree char *told = sentence != NULL ? g_strdup_printf (_("Redone: %s"), sentence) : NULL;

  ch_window_tell (self, told != NULL ? told : error->message, FALSE);
}

static void
on_redo (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ch_log_redo_async (CH_WINDOW (widget)->log, NULL, on_redone, g_object_ref (widget));
}

static void
on_search (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  ChRegisterPane *register_pane = get_register_pane (self);
  ChHoldingsPane *holdings_pane = get_holdings_pane (self);

  if (register_pane != NULL)
    ch_register_pane_search (register_pane);
  else if (holdings_pane != NULL)
    ch_holdings_pane_search (holdings_pane);
  else
    ch_list_pane_search (self->list_pane);
}

static void
on_show_timeline (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ChListPane *pane = CH_WINDOW (widget)->list_pane;
  gboolean shown;

  g_object_get (pane, "show-timeline", &shown, NULL);
  g_object_set (pane, "show-timeline", !shown, NULL);
}

static void
on_nth_view (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  const char *view = ch_view_list_find_id (self->views, g_variant_get_uint32 (parameter) - 1);

  if (view != NULL)
    g_object_set (self->list_pane, "view", view, NULL);
}

/* From a page that names it to the meeting itself. */
static void
on_show_meeting (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  g_object_set (self->list_pane, "view", CH_VIEW_ALL, NULL);
  g_object_set (self->detail_pane, "uid", g_variant_get_string (parameter, NULL), NULL);
}

static void
on_show_words (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ch_list_pane_show_words (CH_WINDOW (widget)->list_pane, g_variant_get_string (parameter, NULL));
}

static void
on_save_search (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autoptr(ChMeetingList) list = NULL;
  g_autofree char *order = NULL;

  g_object_get (self->list_pane, "list", &list, "order", &order, NULL);
  gtk_window_present (GTK_WINDOW (ch_save_search_dialog_new (GTK_WINDOW (self), self->log, ch_log_list_get_words (CH_LOG_LIST (list)), order)));
}

static void
on_search_removed (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (ch_log_delete_record_finish (CH_LOG (object), result, &error))
    ch_window_tell (self, _("Saved search removed"), TRUE);
  else
    ch_window_tell (self, error->message, FALSE);
}

static void
on_remove_search (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autofree char *view = NULL;

  g_object_get (self->list_pane, "view", &view, NULL);
  g_object_set (self->list_pane, "view", CH_VIEW_ALL, NULL);
  ch_log_delete_record_async (self->log, CH_REGISTER_SEARCHES, view + strlen (CH_VIEW_SEARCH_PREFIX), NULL, on_search_removed,
                              g_object_ref (self));
}

static void
on_print (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  ChMeeting *meeting = ch_detail_pane_get_meeting (self->detail_pane);

  if (!ch_window_print_selected (self))
    gtk_window_present (GTK_WINDOW (ch_print_preview_new (GTK_WINDOW (self), self->log, meeting)));
}

static void
on_print_list (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autoptr(ChMeetingList) list = NULL;
  ChPrintPreview *preview;

  g_object_get (self->list_pane, "list", &list, NULL);
  preview = ch_print_preview_new_for_list (GTK_WINDOW (self), self->log, ch_log_list_get_words (CH_LOG_LIST (list)));
  gtk_window_present (GTK_WINDOW (preview));
}

/* What has come in is reviewed at once; whoever has no time for it leaves it under "To review". */
static void
on_imported (ChWindow  *self,
             ChMeeting *meeting,
             guint      n)
{
  g_autofree char *sentence = NULL;

  if (n == 1)
    {
      ch_detail_pane_edit (self->detail_pane, meeting, NULL);
      return;
    }

  sentence = g_strdup_printf (ngettext ("%u meeting imported, to be reviewed", "%u meetings imported, to be reviewed", n), n);
  ch_window_tell_batch (self, sentence, FALSE);
}

static void
on_import (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ch_window_import (CH_WINDOW (widget), NULL);
}

static void
on_import_table (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ch_window_import_table (CH_WINDOW (widget), NULL);
}

static void
on_export (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ch_window_export (CH_WINDOW (widget));
}

static ChImportDialog *
open_import (ChWindow *self)
{
  ChImportDialog *dialog = ch_import_dialog_new (GTK_WINDOW (self), self->log, self->importer);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/* What is dropped on the window: pages from the file manager, a link or a text from the browser. */
gboolean
ch_window_import_dropped (ChWindow     *self,
                          const GValue *value)
{
  if (self->log == NULL || ch_log_get_read_only (self->log) || ch_detail_pane_get_editing (self->detail_pane))
    return FALSE;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      if (files == NULL)
        return FALSE;
      if (files->next == NULL && ch_table_dialog_is_table (files->data))
        {
          ch_window_import_table (self, files->data);
          return TRUE;
        }
      ch_import_dialog_import_files (open_import (self), files);
      return TRUE;
    }

  if (G_VALUE_HOLDS_STRING (value) && ch_fetcher_is_address (g_value_get_string (value)))
    {
      g_autofree char *address = g_strstrip (g_value_dup_string (value));

      ch_import_dialog_import_address (open_import (self), address);
      return TRUE;
    }

  return FALSE;
}

void
ch_window_import (ChWindow   *self,
                  const char *address)
{
  ChImportDialog *dialog;

  g_return_if_fail (CH_IS_WINDOW (self));
  g_return_if_fail (self->log != NULL);

  dialog = open_import (self);
  if (address != NULL)
    ch_import_dialog_import_address (dialog, address);
}

static void
on_backups (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (ch_backups_window_new (GTK_WINDOW (self), self->log, self->settings)));
}

static gboolean
is_saved_search (ChWindow *self)
{
  g_autofree char *view = NULL;

  g_object_get (self->list_pane, "view", &view, NULL);
  return g_str_has_prefix (view, CH_VIEW_SEARCH_PREFIX);
}

void
ch_window_update_actions (ChWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->log != NULL;
  gboolean editing = ch_detail_pane_get_editing (self->detail_pane);
  gboolean reading = open && !editing;
  gboolean writing = reading && !ch_log_get_read_only (self->log);
  /* What is not on the screen is not to be changed by a key. */
  gboolean listed = reading && g_str_equal (ch_window_get_page (self), CH_VIEW_MEETINGS);
  gboolean shown = listed || (reading && get_holdings_pane (self) != NULL);
  ChMeeting *meeting = shown ? ch_detail_pane_get_meeting (self->detail_pane) : NULL;
  ChMeeting *in_sight = editing ? ch_detail_pane_get_edited (self->detail_pane) : meeting;
  gboolean going = editing && ch_record_get_revision (CH_RECORD (in_sight)) > 0
                   && g_str_equal (ch_window_get_page (self), CH_VIEW_MEETINGS);
  gboolean to_review = in_sight != NULL && ch_meeting_is_to_review (in_sight);

  gtk_widget_action_set_enabled (widget, "win.new", writing);
  gtk_widget_action_set_enabled (widget, "win.import", writing);
  gtk_widget_action_set_enabled (widget, "win.import-table", writing);
  gtk_widget_action_set_enabled (widget, "win.export", reading);
  gtk_widget_action_set_enabled (widget, "win.search", reading);
  gtk_widget_action_set_enabled (widget, "win.show-timeline", listed);
  gtk_widget_action_set_enabled (widget, "win.nth-view", reading);
  gtk_widget_action_set_enabled (widget, "win.edit", writing && (meeting != NULL || get_profile_page (self) != NULL));
  gtk_widget_action_set_enabled (widget, "win.duplicate", writing && meeting != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy", meeting != NULL);
  gtk_widget_action_set_enabled (widget, "win.next", reading || going);
  gtk_widget_action_set_enabled (widget, "win.previous", reading || going);
  gtk_widget_action_set_enabled (widget, "win.delete", (writing && meeting != NULL) || (editing && to_review));
  gtk_widget_action_set_enabled (widget, "win.print", meeting != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-search", writing && listed);
  gtk_widget_action_set_enabled (widget, "win.remove-search", writing && is_saved_search (self));
  gtk_widget_action_set_enabled (widget, "win.print-list", reading);
  gtk_widget_action_set_enabled (widget, "win.confirm", (writing || editing) && to_review);
  gtk_widget_action_set_enabled (widget, "win.backups", reading);
  gtk_widget_action_set_enabled (widget, "win.save", editing);
  gtk_widget_action_set_enabled (widget, "win.cancel", editing);
  ch_window_update_selected_actions (self, writing && shown);
  gtk_widget_action_set_enabled (widget, "win.undo", reading && ch_log_get_undo_sentence (self->log) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", reading && ch_log_get_redo_sentence (self->log) != NULL);
}

/*
 * The keys are bound to the window's class and not to the application, so that the widget with the
 * cursor comes first: Ctrl+Z in an entry takes back what was typed there.
 */
void
ch_window_class_install_actions (ChWindowClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "win.new", on_new, GDK_KEY_n, GDK_CONTROL_MASK },
    { "win.import", on_import, GDK_KEY_i, GDK_CONTROL_MASK },
    { "win.import-table", on_import_table, GDK_KEY_t, GDK_CONTROL_MASK },
    { "win.export", on_export, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.edit", on_edit, GDK_KEY_e, GDK_CONTROL_MASK },
    { "win.duplicate", on_duplicate, GDK_KEY_d, GDK_CONTROL_MASK },
    { "win.copy", on_copy, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.next", on_next, GDK_KEY_Page_Down, GDK_ALT_MASK },
    { "win.previous", on_previous, GDK_KEY_Page_Up, GDK_ALT_MASK },
    { "win.save", on_save, GDK_KEY_s, GDK_CONTROL_MASK },
    { "win.cancel", on_cancel, 0, 0 },
    { "win.confirm", on_confirm, GDK_KEY_Return, GDK_CONTROL_MASK },
    { "win.delete", on_delete, GDK_KEY_Delete, GDK_CONTROL_MASK },
    { "win.undo", on_undo, GDK_KEY_z, GDK_CONTROL_MASK },
    { "win.redo", on_redo, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.show-timeline", on_show_timeline, GDK_KEY_F7, 0 },
    { "win.search", on_search, GDK_KEY_f, GDK_CONTROL_MASK },
    { "win.print", on_print, GDK_KEY_p, GDK_CONTROL_MASK },
    { "win.backups", on_backups, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.save-search", on_save_search, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.remove-search", on_remove_search, 0, 0 },
    { "win.print-list", on_print_list, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  ch_window_class_install_selected_actions (klass);
  gtk_widget_class_install_action (widget_class, "win.show-meeting", "s", on_show_meeting);
  gtk_widget_class_install_action (widget_class, "win.show-words", "s", on_show_words);
  gtk_widget_class_install_action (widget_class, "win.nth-view", "u", on_nth_view);
  for (guint n = 1; n <= 9; n++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + n, GDK_CONTROL_MASK, "win.nth-view", "u", n);
  gtk_widget_class_install_property_action (widget_class, "win.show-sidebar", "show-sidebar");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.show-sidebar", NULL);

  /* In an entry Ctrl+Delete deletes a word. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, "win.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "app.open-log", NULL);
}
