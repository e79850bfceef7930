/* ch-participants-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-participants-section.h"

#include "ch-flow-layout.h"
#include "ch-habits.h"
#include "ch-home.h"
#include "ch-participant-row.h"
#include "ch-participant.h"
#include "ch-people-row.h"
#include "ch-record-list.h"
#include "ch-settings.h"
#include "ch-spoken.h"
#include "ch-vocabulary.h"

struct _ChParticipantsSection
{
  ChEditorSection parent_instance;

  GtkLabel *head_count;
  ChRecordList *list;
  ChPeopleRow *people_row;
  GtkDropDown *side;

  ChImporter *importer; /* (owned) (nullable) */
  gboolean side_chosen; /* whether somebody has said on which side those stand who are added */
  gboolean showing_side;
  GSignalGroup *draft_signals; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChParticipantsSection, ch_participants_section, CH_TYPE_EDITOR_SECTION)

enum
{
  PROP_0,
  PROP_IMPORTER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* How many there are on each side, to compare with the room; who sent apologies was not there. */
static void
update_head_count (ChParticipantsSection *self)
{
  ChMeeting *draft = ch_editor_section_get_draft (CH_EDITOR_SECTION (self));
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (draft));
  g_autoptr(GString) label = g_string_new (NULL);

  for (const char *const *side = ch_vocabulary_get_terms (CH_VOCABULARY_SIDE); *side != NULL; side++)
    {
      guint n = 0;

      for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
        {
          g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

          n += g_strcmp0 (ch_participant_get_side (participant), *side) == 0
               && g_strcmp0 (ch_participant_get_attendance (participant), "apologies") != 0;
        }
      if (n > 0)
        g_string_append_printf (label, "%s%s %u", label->len > 0 ? " · " : "",
                                ch_vocabulary_get_label (CH_VOCABULARY_SIDE, *side), n);
    }

  gtk_label_set_label (self->head_count, label->str);
}

static void
on_draft_set (ChParticipantsSection *self)
{
  ChMeeting *draft = ch_editor_section_get_draft (CH_EDITOR_SECTION (self));

  g_signal_group_set_target (self->draft_signals, draft);
  if (draft != NULL)
    update_head_count (self);
}

static gboolean
has_side (ChParticipantsSection *self,
          const char            *side)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (ch_editor_section_get_draft (CH_EDITOR_SECTION (self))));

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

      if (g_strcmp0 (ch_participant_get_side (participant), side) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
show_side (ChParticipantsSection *self,
           const char            *side)
{
  const char *const *sides = ch_vocabulary_get_terms (CH_VOCABULARY_SIDE);

  self->showing_side = TRUE;
  for (guint i = 0; sides[i] != NULL; i++)
    if (g_str_equal (sides[i], side))
      gtk_drop_down_set_selected (self->side, i);
  self->showing_side = FALSE;
}

static void
on_side_selected (ChParticipantsSection *self)
{
  if (!self->showing_side)
    self->side_chosen = TRUE;
}

/* Where nobody has said which side it is, our people stand on our side; of whom nobody knows that, a person or a body
 * stands where it stood the last time. */
static void
guess_side (ChParticipantsSection *self,
            ChParticipant         *participant)
{
  g_autoptr(GSettings) settings = ch_settings_new ();
  g_autoptr(ChHome) home = ch_home_new_from_settings (settings);
  g_autoptr(ChLog) log = NULL;
  const char *usual, *side;

  g_object_get (self, "log", &log, NULL);
  if (self->side_chosen || log == NULL)
    return;
  usual = ch_habits_get_side (ch_habits_get (log), participant);
  side = ch_home_guess_side (home, ch_editor_section_get_draft (CH_EDITOR_SECTION (self)), participant);
  /* Who was neither host nor guest is no more so today. */
  if (side == NULL || g_strcmp0 (usual, "other") == 0)
    side = usual;
  if (side != NULL)
    show_side (self, side);
}

/* Who is added stands on the side that is shown beside the entry; the first of a side leads it. */
static void
on_entered (ChParticipantsSection *self,
            GPtrArray             *people)
{
  ChMeeting *draft = ch_editor_section_get_draft (CH_EDITOR_SECTION (self));

  for (guint i = 0; i < people->len; i++)
    {
      ChParticipant *participant = g_ptr_array_index (people, i);
      const char *side;

      guess_side (self, participant);
      side = ch_vocabulary_get_terms (CH_VOCABULARY_SIDE)[gtk_drop_down_get_selected (self->side)];
      ch_participant_set_side (participant, side);
      ch_participant_set_role (participant, has_side (self, side) ? "attendee" : "principal");
      g_list_store_append (ch_meeting_get_participants (draft), participant);
    }
}

static void
on_choose_side (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ChParticipantsSection *self = CH_PARTICIPANTS_SECTION (widget);

  self->side_chosen = TRUE;
  gtk_drop_down_set_selected (self->side, g_variant_get_uint32 (parameter));
}

static void
on_add (ChParticipantsSection *self)
{
  ch_record_list_add (self->list);
}

static void
fill_sides (ChParticipantsSection *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (const char *const *side = ch_vocabulary_get_terms (CH_VOCABULARY_SIDE); *side != NULL; side++)
    gtk_string_list_append (labels, ch_vocabulary_get_label (CH_VOCABULARY_SIDE, *side));
  gtk_drop_down_set_model (self->side, G_LIST_MODEL (labels));
  g_signal_connect_object (self->side, "notify::selected", G_CALLBACK (on_side_selected), self, G_CONNECT_SWAPPED);
}

static gboolean
ch_participants_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CH_PARTICIPANTS_SECTION (widget)->people_row));
}

static void
ch_participants_section_dispose (GObject *object)
{
  g_clear_object (&CH_PARTICIPANTS_SECTION (object)->draft_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_PARTICIPANTS_SECTION);
  g_clear_object (&CH_PARTICIPANTS_SECTION (object)->importer);

  G_OBJECT_CLASS (ch_participants_section_parent_class)->dispose (object);
}

static void
ch_participants_section_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IMPORTER:
      g_value_set_object (value, CH_PARTICIPANTS_SECTION (object)->importer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_participants_section_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_IMPORTER:
      g_set_object (&CH_PARTICIPANTS_SECTION (object)->importer, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_participants_section_class_init (ChParticipantsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_participants_section_get_property;
  object_class->set_property = ch_participants_section_set_property;
  object_class->dispose = ch_participants_section_dispose;
  widget_class->grab_focus = ch_participants_section_grab_focus;

  properties[PROP_IMPORTER] = g_param_spec_object ("importer", NULL, NULL, CH_TYPE_IMPORTER,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_PARTICIPANT_ROW);
  g_type_ensure (CH_TYPE_PEOPLE_ROW);
  g_type_ensure (CH_TYPE_RECORD_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-participants-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChParticipantsSection, list);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantsSection, head_count);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantsSection, people_row);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantsSection, side);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);

  /* In the entry; in the row of a participant the same keys change that one's side. */
  gtk_widget_class_install_action (widget_class, "participants.choose-side", "u", on_choose_side);
  for (guint i = 0; ch_vocabulary_get_terms (CH_VOCABULARY_SIDE)[i] != NULL; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "participants.choose-side", "u", i);
}

static void
ch_participants_section_init (ChParticipantsSection *self)
{
  self->draft_signals = g_signal_group_new (CH_TYPE_MEETING);
  g_signal_group_connect_swapped (self->draft_signals, "changed", G_CALLBACK (update_head_count), self);
  g_signal_connect (self, "notify::draft", G_CALLBACK (on_draft_set), NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_flow_layout_wrap_buttons (GTK_WIDGET (self));
  fill_sides (self);
  ch_spoken_set_drop_down (self->side);
}
