/* ch-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-backup.h"
#include "ch-draft-offer.h"
#include "ch-profile-pane.h"
#include "ch-sidebar.h"
#include "ch-split-view.h"
#include "ch-toast.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (ChWindow, ch_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SETTINGS,
  PROP_IMPORTER,
  PROP_LOG,
  PROP_VIEWS,
  PROP_SHOW_SIDEBAR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
on_detail_failed (ChWindow   *self,
                  const char *sentence)
{
  ch_window_tell (self, sentence, FALSE);
}

static void
on_repair_told (ChWindow   *self,
                const char *title,
                const char *description)
{
  /* The description of such a page is Pango markup. */
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->failure_page, title);
  adw_status_page_set_description (self->failure_page, markup);
}

static void
on_draft_taken (ChWindow  *self,
                ChMeeting *meeting,
                ChMeeting *draft)
{
  ch_detail_pane_edit (self->detail_pane, meeting, draft);
}

static char *
list_page (ChWindow   *self,
           ChViewList *views,
           const char *view)
{
  return g_strdup (views != NULL ? ch_view_get_page (ch_view_list_find (views, view)) : CH_VIEW_MEETINGS);
}

/* Documents and photos are shown with their meeting; what is edited is a meeting, whatever the list shows. */
static char *
detail_page (ChWindow   *self,
             ChViewList *views,
             const char *view,
             gboolean    editing)
{
  g_autofree char *page = list_page (self, views, view);

  if (editing || g_str_equal (page, CH_VIEW_DOCUMENTS) || g_str_equal (page, CH_VIEW_PHOTOS))
    return g_strdup (CH_VIEW_MEETINGS);
  return g_steal_pointer (&page);
}

/* Which meeting is shown: that which is chosen, or that of the chosen document or photo. */
static char *
shown_of_page (ChWindow   *self,
               ChViewList *views,
               const char *view,
               const char *meeting,
               const char *of_document,
               const char *of_photo)
{
  g_autofree char *page = list_page (self, views, view);

  return g_strdup (g_str_equal (page, CH_VIEW_DOCUMENTS) ? of_document
                   : g_str_equal (page, CH_VIEW_PHOTOS)  ? of_photo
                                                         : meeting);
}

/* What of it was looked for. */
static char *
place_of_page (ChWindow   *self,
               ChViewList *views,
               const char *view,
               const char *document,
               const char *photo)
{
  return shown_of_page (self, views, view, NULL, document, photo);
}

static void
on_holding_activated (ChWindow *self)
{
  ch_detail_pane_enter_place (self->detail_pane);
}

static void
on_merged (ChWindow *self)
{
  ch_window_tell (self, _("Merged"), TRUE);
}

static void
on_profile_saved (ChWindow *self)
{
  ch_window_tell (self, _("Saved"), TRUE);
}

/* An article beside the editor needs the room. */
static gboolean
has_sidebar (ChWindow *self,
             gboolean  show_sidebar,
             gboolean  wide)
{
  return show_sidebar && !wide;
}

static gboolean
on_drop (ChWindow     *self,
         const GValue *value)
{
  return ch_window_import_dropped (self, value);
}

static void
edit_shown (ChWindow *self)
{
  g_clear_pointer (&self->left, g_free);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit", NULL);
}

/* Whoever went on before a meeting was saved is where the keys say, and edits there. */
static void
go_on (ChWindow *self)
{
  ChMeeting *meeting = ch_detail_pane_get_meeting (self->detail_pane);
  int way = self->way;

  ch_window_forget_wishes (self);
  if (way == 0)
    edit_shown (self);
  else if (meeting != NULL && ch_list_pane_step (self->list_pane, way))
    self->left = g_strdup (ch_record_get_uid (CH_RECORD (meeting)));
}

static void
on_editing_changed (ChWindow *self)
{
  ChMeeting *edited = ch_detail_pane_get_edited (self->detail_pane);

  ch_list_pane_hold (self->list_pane, edited != NULL ? ch_record_get_uid (CH_RECORD (edited)) : NULL);
  ch_window_update_actions (self);

  if (edited != NULL && self->toast != NULL)
    adw_toast_set_button_label (self->toast, NULL);
  if (self->closing && edited == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else if (self->going && edited == NULL)
    go_on (self);

  if (edited != NULL)
    ch_window_leave_cursor (self);
  else if (self->left == NULL && !ch_detail_pane_get_editing (self->detail_pane))
    ch_window_return_cursor (self);
}

/* The list is as free while a meeting is edited as at any other time: whoever goes to another meeting has saved this one. */
static void
on_chosen (ChWindow *self)
{
  ch_window_forget_wishes (self);
  if (ch_detail_pane_get_editing (self->detail_pane))
    ch_detail_pane_finish (self->detail_pane);
}

/* A person, body, document or photo was chosen, which is shown in the place of the editor. */
static void
on_other_chosen (ChWindow *self)
{
  if (ch_detail_pane_get_editing (self->detail_pane) && !g_str_equal (ch_window_get_page (self), CH_VIEW_MEETINGS))
    on_chosen (self);
}

/* What cannot be saved stays in sight, and the list says so. */
static void
on_stayed (ChWindow *self)
{
  ch_window_forget_wishes (self);
  ch_list_pane_take_back (self->list_pane);
}

static void
on_meeting_shown (ChWindow *self)
{
  ChMeeting *meeting = ch_detail_pane_get_meeting (self->detail_pane);

  ch_window_update_actions (self);

  if (self->left != NULL && meeting != NULL && !g_str_equal (ch_record_get_uid (CH_RECORD (meeting)), self->left))
    edit_shown (self);
}

static void
accept_drops (ChWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toast_overlay), GTK_EVENT_CONTROLLER (target));
}

static gboolean
ch_window_close_request (GtkWindow *window)
{
  ChWindow *self = CH_WINDOW (window);

  if (ch_detail_pane_get_editing (self->detail_pane))
    {
      self->closing = TRUE;
      ch_detail_pane_leave (self->detail_pane);
      /* An editor without changes is gone by now, and the window with it. */
      return TRUE;
    }

  ch_window_remember_place (self);
  return GTK_WINDOW_CLASS (ch_window_parent_class)->close_request (window);
}

static void
ch_window_constructed (GObject *object)
{
  ChWindow *self = CH_WINDOW (object);

  G_OBJECT_CLASS (ch_window_parent_class)->constructed (object);

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-sidebar", self, "show-sidebar", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-timeline", self->list_pane, "show-timeline", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "list-width", self->paned, "position", G_SETTINGS_BIND_DEFAULT);
}

static void
ch_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  ChWindow *self = CH_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_IMPORTER:
      g_value_set_object (value, self->importer);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_VIEWS:
      g_value_set_object (value, self->views);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  ChWindow *self = CH_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_IMPORTER:
      self->importer = g_value_dup_object (value);
      break;
    case PROP_LOG:
      ch_window_set_log (self, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      self->show_sidebar = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_window_dispose (GObject *object)
{
  ChWindow *self = CH_WINDOW (object);

  g_clear_object (&self->log_signals);
  ch_window_forget_cursor (self);
  g_clear_weak_pointer (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_WINDOW);
  g_clear_pointer (&self->left, g_free);
  g_clear_object (&self->views);
  g_clear_object (&self->log);
  g_clear_object (&self->importer);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ch_window_parent_class)->dispose (object);
}

static void
ch_window_class_init (ChWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_window_constructed;
  object_class->get_property = ch_window_get_property;
  object_class->set_property = ch_window_set_property;
  object_class->dispose = ch_window_dispose;
  window_class->close_request = ch_window_close_request;

  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, construct);
  properties[PROP_IMPORTER] = g_param_spec_object ("importer", NULL, NULL, CH_TYPE_IMPORTER, construct);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, CH_TYPE_VIEW_LIST, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_BANNER);
  g_type_ensure (CH_TYPE_DETAIL_PANE);
  g_type_ensure (CH_TYPE_DRAFT_OFFER);
  g_type_ensure (CH_TYPE_HOLDINGS_PANE);
  g_type_ensure (CH_TYPE_LIST_PANE);
  g_type_ensure (CH_TYPE_REPAIR_BOX);
  g_type_ensure (CH_TYPE_PROFILE_PANE);
  g_type_ensure (CH_TYPE_REGISTER_PANE);
  g_type_ensure (CH_TYPE_SIDEBAR);
  g_type_ensure (CH_TYPE_SPLIT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, failure_page);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, repair_box);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, list_pane);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, documents_pane);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, photos_pane);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, people_pane);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, organisations_pane);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, people_page);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, organisations_page);
  gtk_widget_class_bind_template_child (widget_class, ChWindow, detail_pane);
  gtk_widget_class_bind_template_callback (widget_class, ch_window_update_actions);
  gtk_widget_class_bind_template_callback (widget_class, detail_page);
  gtk_widget_class_bind_template_callback (widget_class, has_sidebar);
  gtk_widget_class_bind_template_callback (widget_class, list_page);
  gtk_widget_class_bind_template_callback (widget_class, on_holding_activated);
  gtk_widget_class_bind_template_callback (widget_class, place_of_page);
  gtk_widget_class_bind_template_callback (widget_class, shown_of_page);
  gtk_widget_class_bind_template_callback (widget_class, on_merged);
  gtk_widget_class_bind_template_callback (widget_class, on_detail_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_draft_taken);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_editing_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_meeting_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_profile_saved);
  gtk_widget_class_bind_template_callback (widget_class, on_other_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_repair_told);
  gtk_widget_class_bind_template_callback (widget_class, on_stayed);

  ch_window_class_install_actions (klass);
}

static void
ch_window_init (ChWindow *self)
{
  self->views = ch_view_list_new ();
  self->show_sidebar = TRUE;
  self->log_signals = g_signal_group_new (CH_TYPE_LOG);
  g_signal_group_connect_swapped (self->log_signals, "notify::undo-sentence", G_CALLBACK (ch_window_update_actions), self);
  g_signal_group_connect_swapped (self->log_signals, "notify::redo-sentence", G_CALLBACK (ch_window_update_actions), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  accept_drops (self);
  ch_window_watch_cursor (self);
  ch_window_update_actions (self);
}

ChWindow *
ch_window_new (GtkApplication *application,
               GSettings      *settings,
               ChImporter     *importer)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (CH_IS_IMPORTER (importer), NULL);

  return g_object_new (CH_TYPE_WINDOW,
                       "application", application,
                       "settings", settings,
                       "importer", importer,
                       NULL);
}

void
ch_window_set_log (ChWindow *self,
                   ChLog    *log)
{
  g_return_if_fail (CH_IS_WINDOW (self));
  g_return_if_fail (log == NULL || CH_IS_LOG (log));

  if (log != self->log)
    ch_window_remember_place (self);
  if (!g_set_object (&self->log, log))
    return;

  g_signal_group_set_target (self->log_signals, log);
  ch_view_list_set_log (self->views, log);
  gtk_stack_set_visible_child_name (self->stack, log != NULL ? "log" : "opening");
  ch_banner_show (self->banner,
                  log != NULL && ch_log_get_read_only (log) ? _("This log may not be written to. It can be read only.") : NULL,
                  NULL, NULL);
  ch_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOG]);
  ch_window_come_back (self);
  ch_window_keep_cursor (self);
}

void
ch_window_fail (ChWindow   *self,
                const char *sentence)
{
  g_return_if_fail (CH_IS_WINDOW (self));

  ch_window_set_log (self, NULL);
  on_repair_told (self, _("The Log Cannot Be Opened"), sentence);
  ch_repair_box_reset (self->repair_box);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

void
ch_window_fail_damaged (ChWindow   *self,
                        const char *folder,
                        const char *sentence)
{
  g_autofree char *shared = NULL;
  g_autofree char *backups = NULL;

  g_return_if_fail (CH_IS_WINDOW (self));

  ch_window_fail (self, sentence);
  shared = g_settings_get_string (self->settings, "backup-folder");
  backups = ch_backup_dup_folder_within (folder, shared);
  ch_repair_box_offer (self->repair_box, folder, backups);
}

void
ch_window_restore (ChWindow   *self,
                   const char *folder,
                   const char *backup)
{
  g_return_if_fail (CH_IS_WINDOW (self));

  ch_window_set_log (self, NULL);
  ch_repair_box_reset (self->repair_box);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  ch_repair_box_restore (self->repair_box, folder, backup);
}

gboolean
ch_window_is_repairing (ChWindow *self)
{
  g_return_val_if_fail (CH_IS_WINDOW (self), FALSE);

  return ch_repair_box_is_busy (self->repair_box);
}

void
ch_window_warn (ChWindow   *self,
                const char *sentence,
                const char *label,
                const char *action)
{
  g_return_if_fail (CH_IS_WINDOW (self));

  ch_banner_show (self->banner, sentence, label, action);
}

const char *
ch_window_get_page (ChWindow *self)
{
  g_autofree char *view = NULL;

  g_return_val_if_fail (CH_IS_WINDOW (self), NULL);

  g_object_get (self->list_pane, "view", &view, NULL);
  return ch_view_get_page (ch_view_list_find (self->views, view));
}

gboolean
ch_window_get_editing (ChWindow *self)
{
  g_return_val_if_fail (CH_IS_WINDOW (self), FALSE);

  return ch_detail_pane_get_editing (self->detail_pane);
}

/* A toast that goes says nothing new any more. */
static void
on_toast_dismissed (ChWindow *self,
                    AdwToast *toast)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

void
ch_window_tell (ChWindow   *self,
                const char *sentence,
                gboolean    undoable)
{
  g_return_if_fail (CH_IS_WINDOW (self));

  /* What was under way when the window was closed ends without it. */
  if (self->toast_overlay == NULL)
    return;

  /* A toast that is there says the newest: libadwaita 1.2 frees one twice that is dismissed while it comes up. */
  if (self->toast != NULL)
    ch_toast_set_sentence (self->toast, sentence);
  else
    {
      AdwToast *toast = ch_toast_new (sentence);

      g_set_weak_pointer (&self->toast, toast);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self, G_CONNECT_SWAPPED);
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_overlay_add_toast (self->toast_overlay, toast);
    }
  adw_toast_set_button_label (self->toast, undoable ? _("_Undo") : NULL);
}
