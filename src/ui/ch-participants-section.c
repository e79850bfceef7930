/* ch-participants-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-participants-section.h"

#include "ch-participant-row.h"
#include "ch-participant.h"
#include "ch-record-list.h"
#include "ch-vocabulary.h"

struct _ChParticipantsSection
{
  ChEditorSection parent_instance;

  GtkLabel *head_count;
  ChRecordList *list;

  GSignalGroup *draft_signals; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChParticipantsSection, ch_participants_section, CH_TYPE_EDITOR_SECTION)

/* How many there are on each side, to compare with the room. */
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

          n += g_strcmp0 (ch_participant_get_side (participant), *side) == 0;
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

static void
on_add (ChParticipantsSection *self)
{
  ch_record_list_add (self->list);
}

static void
ch_participants_section_dispose (GObject *object)
{
  g_clear_object (&CH_PARTICIPANTS_SECTION (object)->draft_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_PARTICIPANTS_SECTION);

  G_OBJECT_CLASS (ch_participants_section_parent_class)->dispose (object);
}

static void
ch_participants_section_class_init (ChParticipantsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_participants_section_dispose;

  g_type_ensure (CH_TYPE_PARTICIPANT_ROW);
  g_type_ensure (CH_TYPE_RECORD_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-participants-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChParticipantsSection, list);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantsSection, head_count);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
ch_participants_section_init (ChParticipantsSection *self)
{
  self->draft_signals = g_signal_group_new (CH_TYPE_MEETING);
  g_signal_group_connect_swapped (self->draft_signals, "changed", G_CALLBACK (update_head_count), self);
  g_signal_connect (self, "notify::draft", G_CALLBACK (on_draft_set), NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
}
