/* ch-detail-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-detail-pane.h"

#include "ch-bin.h"
#include "ch-editor-pane.h"
#include "ch-meeting-page.h"
#include "ch-primary-menu-button.h"

struct _ChDetailPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  ChMeetingPage *meeting_page;

  ChEditorPane *editor_pane; /* (owned by the widget tree) (nullable) while editing */
  ChLog *log; /* (owned) (nullable) */
  ChImporter *importer; /* (owned) (nullable) */
  GSignalGroup *log_signals; /* (owned) */
  char *uid; /* (owned) (nullable) */
  char *uid_before; /* (owned) (nullable): the UID when the editor was opened */
  char *place; /* (owned) (nullable) */
  ChMeeting *meeting; /* (owned) (nullable) */
  gboolean log_empty;
  GCancellable *loading; /* (owned) (nullable) while a meeting is on its way */
};

G_DEFINE_FINAL_TYPE (ChDetailPane, ch_detail_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_IMPORTER,
  PROP_UID,
  PROP_PLACE,
  PROP_MEETING,
  PROP_EDITING,
  PROP_LOG_EMPTY,
  PROP_WIDE,
  N_PROPS,
};

enum
{
  SIGNAL_FAILED,
  SIGNAL_STAYED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static char *
nothing_page_name (ChDetailPane *self,
                   gboolean      log_empty)
{
  return g_strdup (log_empty ? "welcome" : "unselected");
}

static void
show_meeting (ChDetailPane *self,
              ChMeeting    *meeting)
{
  if (g_set_object (&self->meeting, meeting))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEETING]);

  if (self->editor_pane == NULL)
    gtk_stack_set_visible_child_name (self->stack, meeting != NULL ? "meeting" : "nothing");
}

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChDetailPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_log_load_finish (CH_LOG (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  show_meeting (self, meeting);
  if (meeting == NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
stop_loading (ChDetailPane *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (ChDetailPane *self)
{
  stop_loading (self);
  if (self->log == NULL || self->uid == NULL)
    {
      show_meeting (self, NULL);
      return;
    }

  self->loading = g_cancellable_new ();
  ch_log_load_async (self->log, self->uid, self->loading, on_loaded, g_object_ref (self));
}

static void
on_meeting_changed (ChDetailPane *self,
                    gint64        id,
                    const char   *uid,
                    ChLogChange   change)
{
  if (change == CH_LOG_CHANGED && g_strcmp0 (uid, self->uid) == 0)
    load (self);
}

static gboolean
is_wide (ChDetailPane *self)
{
  gboolean wide = FALSE;

  if (self->editor_pane != NULL)
    g_object_get (self->editor_pane, "show-article", &wide, NULL);
  return wide;
}

static void
on_width_changed (ChDetailPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

static void
on_editor_failed (ChDetailPane *self,
                  const char   *sentence)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, sentence);
}

static void
on_editor_stayed (ChDetailPane *self)
{
  g_signal_emit (self, signals[SIGNAL_STAYED], 0);
}

static void
on_editor_closed (ChDetailPane *self,
                  ChMeeting    *saved)
{
  GtkWidget *pane = GTK_WIDGET (self->editor_pane);

  /* Another one may have been chosen meanwhile. */
  self->editor_pane = NULL;
  if (saved != NULL
      && (g_strcmp0 (self->uid, self->uid_before) == 0 || g_strcmp0 (self->uid, ch_record_get_uid (CH_RECORD (saved))) == 0))
    show_meeting (self, saved);
  else
    show_meeting (self, self->meeting);
  gtk_stack_remove (self->stack, pane);

  on_width_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

static void
set_log (ChDetailPane *self,
         ChLog        *log)
{
  if (!g_set_object (&self->log, log))
    return;

  g_signal_group_set_target (self->log_signals, log);
  load (self);
}

static void
set_uid (ChDetailPane *self,
         const char   *uid)
{
  if (g_strcmp0 (self->uid, uid) == 0)
    return;

  g_free (self->uid);
  self->uid = g_strdup (uid);

  /* What has just been saved here is shown already, and nothing else is wanted any more. */
  if (self->meeting == NULL || g_strcmp0 (uid, ch_record_get_uid (CH_RECORD (self->meeting))) != 0)
    load (self);
  else
    stop_loading (self);
}

static void
ch_detail_pane_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChDetailPane *self = CH_DETAIL_PANE (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_IMPORTER:
      g_value_set_object (value, self->importer);
      break;
    case PROP_UID:
      g_value_set_string (value, self->uid);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_MEETING:
      g_value_set_object (value, self->meeting);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->editor_pane != NULL);
      break;
    case PROP_LOG_EMPTY:
      g_value_set_boolean (value, self->log_empty);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, is_wide (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_detail_pane_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChDetailPane *self = CH_DETAIL_PANE (object);

  switch (prop_id)
    {
    case PROP_LOG:
      set_log (self, g_value_get_object (value));
      break;
    case PROP_IMPORTER:
      g_set_object (&self->importer, g_value_get_object (value));
      break;
    case PROP_UID:
      set_uid (self, g_value_get_string (value));
      break;
    case PROP_PLACE:
      if (g_strcmp0 (self->place, g_value_get_string (value)) != 0)
        {
          g_free (self->place);
          self->place = g_value_dup_string (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_LOG_EMPTY:
      self->log_empty = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_detail_pane_dispose (GObject *object)
{
  ChDetailPane *self = CH_DETAIL_PANE (object);

  stop_loading (self);
  g_clear_object (&self->log_signals);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_DETAIL_PANE);
  g_clear_object (&self->log);
  g_clear_object (&self->importer);
  g_clear_object (&self->meeting);

  G_OBJECT_CLASS (ch_detail_pane_parent_class)->dispose (object);
}

static void
ch_detail_pane_finalize (GObject *object)
{
  g_free (CH_DETAIL_PANE (object)->uid);
  g_free (CH_DETAIL_PANE (object)->uid_before);
  g_free (CH_DETAIL_PANE (object)->place);

  G_OBJECT_CLASS (ch_detail_pane_parent_class)->finalize (object);
}

static void
ch_detail_pane_class_init (ChDetailPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_detail_pane_get_property;
  object_class->set_property = ch_detail_pane_set_property;
  object_class->dispose = ch_detail_pane_dispose;
  object_class->finalize = ch_detail_pane_finalize;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, writable);
  properties[PROP_IMPORTER] = g_param_spec_object ("importer", NULL, NULL, CH_TYPE_IMPORTER, writable);
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, writable);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, writable | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_MEETING] = g_param_spec_object ("meeting", NULL, NULL, CH_TYPE_MEETING, readable);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, readable);
  properties[PROP_LOG_EMPTY] = g_param_spec_boolean ("log-empty", NULL, NULL, FALSE, writable);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_STAYED]
      = g_signal_new ("stayed", CH_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CH_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CH_TYPE_MEETING_PAGE);
  g_type_ensure (CH_TYPE_PRIMARY_MENU_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ChDetailPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ChDetailPane, meeting_page);
  gtk_widget_class_bind_template_callback (widget_class, nothing_page_name);
}

static void
ch_detail_pane_init (ChDetailPane *self)
{
  self->log_signals = g_signal_group_new (CH_TYPE_LOG);
  g_signal_group_connect_swapped (self->log_signals, "meeting-changed", G_CALLBACK (on_meeting_changed), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

ChMeeting *
ch_detail_pane_get_meeting (ChDetailPane *self)
{
  g_return_val_if_fail (CH_IS_DETAIL_PANE (self), NULL);

  return self->meeting;
}

gboolean
ch_detail_pane_get_editing (ChDetailPane *self)
{
  g_return_val_if_fail (CH_IS_DETAIL_PANE (self), FALSE);

  return self->editor_pane != NULL;
}

void
ch_detail_pane_enter_place (ChDetailPane *self)
{
  g_return_if_fail (CH_IS_DETAIL_PANE (self));

  if (self->editor_pane == NULL && self->meeting != NULL)
    ch_meeting_page_enter_place (self->meeting_page);
}

void
ch_detail_pane_edit (ChDetailPane *self,
                     ChMeeting    *meeting,
                     ChMeeting    *draft)
{
  g_return_if_fail (CH_IS_DETAIL_PANE (self));
  g_return_if_fail (CH_IS_MEETING (meeting));
  g_return_if_fail (self->editor_pane == NULL);

  g_free (self->uid_before);
  self->uid_before = g_strdup (self->uid);
  self->editor_pane = ch_editor_pane_new (self->log, self->importer, meeting, draft);
  g_signal_connect_object (self->editor_pane, "failed", G_CALLBACK (on_editor_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor_pane, "stayed", G_CALLBACK (on_editor_stayed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor_pane, "closed", G_CALLBACK (on_editor_closed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor_pane, "notify::show-article", G_CALLBACK (on_width_changed), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->editor_pane));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->editor_pane));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor_pane));

  on_width_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

void
ch_detail_pane_save (ChDetailPane *self)
{
  g_return_if_fail (CH_IS_DETAIL_PANE (self));
  g_return_if_fail (self->editor_pane != NULL);

  ch_editor_pane_save (self->editor_pane);
}

void
ch_detail_pane_finish (ChDetailPane *self)
{
  g_return_if_fail (CH_IS_DETAIL_PANE (self));
  g_return_if_fail (self->editor_pane != NULL);

  ch_editor_pane_finish (self->editor_pane);
}

void
ch_detail_pane_accept (ChDetailPane *self)
{
  g_return_if_fail (CH_IS_DETAIL_PANE (self));
  g_return_if_fail (self->editor_pane != NULL);

  ch_editor_pane_accept (self->editor_pane);
}

void
ch_detail_pane_abandon (ChDetailPane *self)
{
  g_return_if_fail (CH_IS_DETAIL_PANE (self));
  g_return_if_fail (self->editor_pane != NULL);

  ch_editor_pane_abandon (self->editor_pane);
}

ChMeeting *
ch_detail_pane_get_edited (ChDetailPane *self)
{
  g_return_val_if_fail (CH_IS_DETAIL_PANE (self), NULL);

  return self->editor_pane != NULL ? ch_editor_pane_get_meeting (self->editor_pane) : NULL;
}

void
ch_detail_pane_leave (ChDetailPane *self)
{
  g_return_if_fail (CH_IS_DETAIL_PANE (self));
  g_return_if_fail (self->editor_pane != NULL);

  ch_editor_pane_leave (self->editor_pane);
}
