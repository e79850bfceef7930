/* ch-meeting-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-editor.h"

#include "ch-bin.h"
#include "ch-documents-section.h"
#include "ch-field-place.h"
#include "ch-filing-section.h"
#include "ch-general-section.h"
#include "ch-habits.h"
#include "ch-marks.h"
#include "ch-participants-section.h"
#include "ch-photos-section.h"
#include "ch-record-list.h"
#include "ch-review.h"
#include "ch-text-section.h"
#include "ch-walk.h"

struct _ChMeetingEditor
{
  AdwBin parent_instance;

  GtkRevealer *problems_revealer;
  GtkLabel *problems_label;
  GtkWidget *general_section;

  ChLog *log; /* (owned) */
  ChImporter *importer; /* (owned) (nullable) */
  ChMeeting *meeting; /* (owned) */
  ChMeeting *draft; /* (owned) */
  GtkRoot *root; /* (unowned) (nullable) whose cursor is watched */
  guint update_source; /* 0 for none */
  char *proposed_title; /* (owned) (nullable): by this editor */
  guint n_doubts; /* how many values are uncertain */
  gboolean modified;
  gboolean checking; /* whether problems are shown as they come and go */
  gboolean saying; /* whether something is told that passes */
  gboolean marked; /* whether something in the rows or fields is marked */
};

G_DEFINE_FINAL_TYPE (ChMeetingEditor, ch_meeting_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_IMPORTER,
  PROP_MEETING,
  PROP_DRAFT,
  PROP_MODIFIED,
  PROP_N_DOUBTS,
  N_PROPS,
};

enum
{
  SIGNAL_FIELD_FOCUSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_problems (ChMeetingEditor *self,
               const char      *sentences)
{
  gtk_label_set_label (self->problems_label, sentences);
  gtk_revealer_set_reveal_child (self->problems_revealer, *sentences != '\0');
}

/* Shows what is wrong now; TRUE where nothing is. */
static gboolean
update_problems (ChMeetingEditor *self)
{
  g_auto(GStrv) sentences = ch_record_validate (CH_RECORD (self->draft));
  g_autofree char *joined = g_strjoinv ("\n", sentences);

  show_problems (self, joined);
  return *sentences == NULL;
}

/* A value stops being uncertain when it is accepted, and when it is typed anew. */
static void
update_marks (ChMeetingEditor *self)
{
  g_autoptr(GPtrArray) doubts = ch_review_find_doubts (self->draft);
  gboolean needed = doubts->len > 0 || self->checking;

  /* Most meetings have nothing to be marked, and some have hundreds of rows to look through. */
  if (needed || self->marked)
    ch_marks_set (GTK_WIDGET (self), doubts, self->checking);
  self->marked = needed;

  if (self->n_doubts == doubts->len)
    return;

  self->n_doubts = doubts->len;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DOUBTS]);
}

static gboolean
on_idle (gpointer user_data)
{
  ChMeetingEditor *self = user_data;

  self->update_source = 0;
  update_marks (self);
  return G_SOURCE_REMOVE;
}

/* Not before the rows of new records are there. */
static void
update_marks_later (ChMeetingEditor *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (on_idle, self);
}

static void
on_accept_value (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  const char *uid, *field;

  g_variant_get (parameter, "(&s&s)", &uid, &field);
  ch_review_accept (CH_MEETING_EDITOR (widget)->draft, uid, field);
}

/* Until the next thing that is changed. */
static void
on_say (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (widget);

  show_problems (self, g_variant_get_string (parameter, NULL));
  self->saying = TRUE;
}

static void
on_cursor_moved (ChMeetingEditor *self)
{
  GtkWidget *widget = gtk_root_get_focus (self->root);
  ChRecord *record;
  const char *field;

  if (widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self))
      && ch_field_place_look_up (widget, &record, &field))
    g_signal_emit (self, signals[SIGNAL_FIELD_FOCUSED], 0, ch_record_get_uid (record), field);
}

static void
ch_meeting_editor_root (GtkWidget *widget)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (widget);

  GTK_WIDGET_CLASS (ch_meeting_editor_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (on_cursor_moved), self, G_CONNECT_SWAPPED);
}

static void
ch_meeting_editor_unroot (GtkWidget *widget)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (widget);

  g_signal_handlers_disconnect_by_func (self->root, on_cursor_moved, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (ch_meeting_editor_parent_class)->unroot (widget);
}

/* A meeting that is typed is called as the office calls such meetings, until somebody gives it a title. */
static void
propose_title (ChMeetingEditor *self)
{
  const char *title = ch_meeting_get_title (self->draft);
  g_autofree char *proposed = NULL;

  if (ch_record_get_revision (CH_RECORD (self->meeting)) != 0
      || g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_articles (self->draft))) > 0
      || (title != NULL && g_strcmp0 (title, self->proposed_title) != 0))
    return;

  proposed = ch_habits_propose_title (ch_habits_get (self->log), self->draft);
  if (proposed == NULL || g_strcmp0 (proposed, title) == 0)
    return;
  g_free (self->proposed_title);
  self->proposed_title = g_steal_pointer (&proposed);
  ch_meeting_set_title (self->draft, self->proposed_title);
}

static void
on_draft_changed (ChMeetingEditor *self)
{
  gboolean modified;

  propose_title (self);
  modified = !ch_record_equal (self->meeting, self->draft);
  update_marks_later (self);
  if (self->checking)
    update_problems (self);
  else if (self->saying)
    show_problems (self, "");
  self->saying = FALSE;

  if (self->modified == modified)
    return;

  self->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static gboolean
ch_meeting_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CH_MEETING_EDITOR (widget)->general_section);
}

static void
ch_meeting_editor_constructed (GObject *object)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (object);

  G_OBJECT_CLASS (ch_meeting_editor_parent_class)->constructed (object);

  if (self->draft == NULL)
    {
      self->draft = ch_record_dup (self->meeting);
      g_object_notify_by_pspec (object, properties[PROP_DRAFT]);
    }
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (on_draft_changed), self, G_CONNECT_SWAPPED);
  on_draft_changed (self);
}

static void
ch_meeting_editor_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_IMPORTER:
      g_value_set_object (value, self->importer);
      break;
    case PROP_MEETING:
      g_value_set_object (value, self->meeting);
      break;
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_N_DOUBTS:
      g_value_set_uint (value, self->n_doubts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_editor_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (object);

  switch (prop_id)
    {
    case PROP_LOG:
      self->log = g_value_dup_object (value);
      break;
    case PROP_IMPORTER:
      self->importer = g_value_dup_object (value);
      break;
    case PROP_MEETING:
      self->meeting = g_value_dup_object (value);
      break;
    case PROP_DRAFT:
      self->draft = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_editor_dispose (GObject *object)
{
  g_clear_handle_id (&CH_MEETING_EDITOR (object)->update_source, g_source_remove);
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_MEETING_EDITOR);

  G_OBJECT_CLASS (ch_meeting_editor_parent_class)->dispose (object);
}

static void
ch_meeting_editor_finalize (GObject *object)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (object);

  g_clear_object (&self->log);
  g_clear_object (&self->importer);
  g_clear_object (&self->meeting);
  g_clear_object (&self->draft);
  g_free (self->proposed_title);

  G_OBJECT_CLASS (ch_meeting_editor_parent_class)->finalize (object);
}

static void
ch_meeting_editor_class_init (ChMeetingEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_meeting_editor_constructed;
  object_class->get_property = ch_meeting_editor_get_property;
  object_class->set_property = ch_meeting_editor_set_property;
  object_class->dispose = ch_meeting_editor_dispose;
  object_class->finalize = ch_meeting_editor_finalize;
  widget_class->grab_focus = ch_meeting_editor_grab_focus;
  ch_walk_class_pass_through (widget_class);
  widget_class->root = ch_meeting_editor_root;
  widget_class->unroot = ch_meeting_editor_unroot;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, construct);
  properties[PROP_IMPORTER] = g_param_spec_object ("importer", NULL, NULL, CH_TYPE_IMPORTER, construct);
  properties[PROP_MEETING] = g_param_spec_object ("meeting", NULL, NULL, CH_TYPE_MEETING, construct);
  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, CH_TYPE_MEETING, construct);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_N_DOUBTS] = g_param_spec_uint ("n-doubts", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FIELD_FOCUSED] = g_signal_new ("field-focused", CH_TYPE_MEETING_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (CH_TYPE_DOCUMENTS_SECTION);
  g_type_ensure (CH_TYPE_FILING_SECTION);
  g_type_ensure (CH_TYPE_GENERAL_SECTION);
  g_type_ensure (CH_TYPE_PARTICIPANTS_SECTION);
  g_type_ensure (CH_TYPE_PHOTOS_SECTION);
  g_type_ensure (CH_TYPE_TEXT_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-meeting-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ChMeetingEditor, problems_revealer);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingEditor, problems_label);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingEditor, general_section);

  gtk_widget_class_install_action (widget_class, "editor.accept-value", "(ss)", on_accept_value);
  gtk_widget_class_install_action (widget_class, "editor.say", "s", on_say);
}

static void
ch_meeting_editor_init (ChMeetingEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ChMeetingEditor *
ch_meeting_editor_new (ChLog      *log,
                       ChImporter *importer,
                       ChMeeting  *meeting,
                       ChMeeting  *draft)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_IMPORTER (importer), NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (draft == NULL || CH_IS_MEETING (draft), NULL);

  return g_object_new (CH_TYPE_MEETING_EDITOR,
                       "log", log,
                       "importer", importer,
                       "meeting", meeting,
                       "draft", draft,
                       NULL);
}

ChMeeting *
ch_meeting_editor_get_draft (ChMeetingEditor *self)
{
  g_return_val_if_fail (CH_IS_MEETING_EDITOR (self), NULL);

  return self->draft;
}

gboolean
ch_meeting_editor_get_modified (ChMeetingEditor *self)
{
  g_return_val_if_fail (CH_IS_MEETING_EDITOR (self), FALSE);

  return self->modified;
}

guint
ch_meeting_editor_get_n_doubts (ChMeetingEditor *self)
{
  g_return_val_if_fail (CH_IS_MEETING_EDITOR (self), 0);

  return self->n_doubts;
}

gboolean
ch_meeting_editor_check (ChMeetingEditor *self)
{
  g_return_val_if_fail (CH_IS_MEETING_EDITOR (self), FALSE);

  ch_record_list_drop_blank (ch_meeting_get_participants (self->draft));
  ch_record_list_drop_blank (ch_meeting_get_documents (self->draft));
  ch_record_list_drop_blank (ch_meeting_get_photos (self->draft));
  self->checking = TRUE;
  update_marks (self);
  return update_problems (self);
}

void
ch_meeting_editor_go_to_problem (ChMeetingEditor *self)
{
  const char *field;
  ChRecord *record;

  g_return_if_fail (CH_IS_MEETING_EDITOR (self));

  record = ch_record_find_problem (CH_RECORD (self->draft), &field);
  if (record == CH_RECORD (self->draft) && field == NULL)
    gtk_widget_grab_focus (self->general_section);
  else if (record != NULL)
    ch_meeting_editor_focus_field (self, ch_record_get_uid (record), field);
}

void
ch_meeting_editor_report (ChMeetingEditor *self,
                          const char      *sentence)
{
  g_return_if_fail (CH_IS_MEETING_EDITOR (self));

  show_problems (self, sentence);
}

void
ch_meeting_editor_focus_field (ChMeetingEditor *self,
                               const char      *uid,
                               const char      *field)
{
  g_return_if_fail (CH_IS_MEETING_EDITOR (self));

  ch_field_place_go_to (GTK_WIDGET (self), uid, field);
}
