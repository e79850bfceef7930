/* ch-meeting-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-editor.h"

#include "ch-documents-section.h"
#include "ch-general-section.h"
#include "ch-participants-section.h"
#include "ch-photos-section.h"
#include "ch-text-section.h"

struct _ChMeetingEditor
{
  AdwBin parent_instance;

  GtkRevealer *problems_revealer;
  GtkLabel *problems_label;
  GtkWidget *general_section;

  ChLog *log; /* (owned) */
  ChMeeting *meeting; /* (owned) */
  ChMeeting *draft; /* (owned) */
  gboolean modified;
  gboolean checking; /* whether problems are shown as they come and go */
};

G_DEFINE_FINAL_TYPE (ChMeetingEditor, ch_meeting_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_MEETING,
  PROP_DRAFT,
  PROP_MODIFIED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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

static void
on_draft_changed (ChMeetingEditor *self)
{
  gboolean modified = !ch_record_equal (self->meeting, self->draft);

  if (self->checking)
    update_problems (self);

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

  self->draft = ch_record_dup (self->meeting);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (on_draft_changed), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (object, properties[PROP_DRAFT]);
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
    case PROP_MEETING:
      g_value_set_object (value, self->meeting);
      break;
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
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
    case PROP_MEETING:
      self->meeting = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_MEETING_EDITOR);

  G_OBJECT_CLASS (ch_meeting_editor_parent_class)->dispose (object);
}

static void
ch_meeting_editor_finalize (GObject *object)
{
  ChMeetingEditor *self = CH_MEETING_EDITOR (object);

  g_clear_object (&self->log);
  g_clear_object (&self->meeting);
  g_clear_object (&self->draft);

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

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, construct);
  properties[PROP_MEETING] = g_param_spec_object ("meeting", NULL, NULL, CH_TYPE_MEETING, construct);
  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, CH_TYPE_MEETING, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_DOCUMENTS_SECTION);
  g_type_ensure (CH_TYPE_GENERAL_SECTION);
  g_type_ensure (CH_TYPE_PARTICIPANTS_SECTION);
  g_type_ensure (CH_TYPE_PHOTOS_SECTION);
  g_type_ensure (CH_TYPE_TEXT_SECTION);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-meeting-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ChMeetingEditor, problems_revealer);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingEditor, problems_label);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingEditor, general_section);
}

static void
ch_meeting_editor_init (ChMeetingEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ChMeetingEditor *
ch_meeting_editor_new (ChLog     *log,
                       ChMeeting *meeting)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  return g_object_new (CH_TYPE_MEETING_EDITOR, "log", log, "meeting", meeting, NULL);
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

gboolean
ch_meeting_editor_check (ChMeetingEditor *self)
{
  g_return_val_if_fail (CH_IS_MEETING_EDITOR (self), FALSE);

  self->checking = TRUE;
  return update_problems (self);
}

void
ch_meeting_editor_report (ChMeetingEditor *self,
                          const char      *sentence)
{
  g_return_if_fail (CH_IS_MEETING_EDITOR (self));

  show_problems (self, sentence);
}
