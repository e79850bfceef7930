/* ch-participant-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-participant-card.h"

#include "ch-bin.h"
#include "ch-labels.h"
#include "ch-line.h"

struct _ChParticipantCard
{
  ChRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (ChParticipantCard, ch_participant_card, CH_TYPE_RECORD_CARD)

static void
ch_participant_card_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_PARTICIPANT_CARD);

  G_OBJECT_CLASS (ch_participant_card_parent_class)->dispose (object);
}

static void
ch_participant_card_class_init (ChParticipantCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_participant_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-participant-card.ui");
  ch_labels_bind (widget_class);
}

static void
ch_participant_card_init (ChParticipantCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}
