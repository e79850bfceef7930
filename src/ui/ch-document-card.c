/* ch-document-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document-card.h"

#include "ch-labels.h"

struct _ChDocumentCard
{
  ChRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (ChDocumentCard, ch_document_card, CH_TYPE_RECORD_CARD)

static void
ch_document_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_DOCUMENT_CARD);

  G_OBJECT_CLASS (ch_document_card_parent_class)->dispose (object);
}

static void
ch_document_card_class_init (ChDocumentCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_document_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-document-card.ui");
  ch_labels_bind (widget_class);
}

static void
ch_document_card_init (ChDocumentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
