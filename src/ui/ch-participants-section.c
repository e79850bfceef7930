/* ch-participants-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-participants-section.h"

#include "ch-participant-row.h"
#include "ch-record-list.h"

struct _ChParticipantsSection
{
  ChEditorSection parent_instance;

  ChRecordList *list;
};

G_DEFINE_FINAL_TYPE (ChParticipantsSection, ch_participants_section, CH_TYPE_EDITOR_SECTION)

static void
on_add (ChParticipantsSection *self)
{
  ch_record_list_add (self->list);
}

static void
ch_participants_section_dispose (GObject *object)
{
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
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
ch_participants_section_init (ChParticipantsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
