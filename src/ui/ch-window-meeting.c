/* ch-window-meeting.c: what is done with the meeting that is shown or edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-clipping.h"
#include "ch-intake.h"
#include "ch-print-preview.h"
#include "ch-template.h"
#include "ch-widget-actions.h"

#include <glib/gi18n-lib.h>

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

GtkWidget *
ch_window_get_profile_page (ChWindow *self)
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
  GtkWidget *page = ch_window_get_profile_page (self);

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

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  ch_window_forget_wishes (self);
  ch_detail_pane_save (self->detail_pane);
}

static void
on_cancel (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  ch_window_forget_wishes (self);
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
      ch_window_forget_wishes (self);
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
on_print (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  ChMeeting *meeting = ch_detail_pane_get_meeting (self->detail_pane);

  if (!ch_window_print_selected (self))
    gtk_window_present (GTK_WINDOW (ch_print_preview_new (GTK_WINDOW (self), self->log, meeting)));
}

void
ch_window_class_install_meeting_actions (ChWindowClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "win.new", on_new, GDK_KEY_n, GDK_CONTROL_MASK },
    { "win.edit", on_edit, GDK_KEY_e, GDK_CONTROL_MASK },
    { "win.duplicate", on_duplicate, GDK_KEY_d, GDK_CONTROL_MASK },
    { "win.copy", on_copy, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.save", on_save, GDK_KEY_s, GDK_CONTROL_MASK },
    { "win.cancel", on_cancel, 0, 0 },
    { "win.confirm", on_confirm, GDK_KEY_Return, GDK_CONTROL_MASK },
    { "win.delete", on_delete, GDK_KEY_Delete, GDK_CONTROL_MASK },
    { "win.print", on_print, GDK_KEY_p, GDK_CONTROL_MASK },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ch_widget_class_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  /* In an entry Ctrl+Delete deletes a word. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, "win.delete", NULL);
}
