/* ch-document-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document-row.h"

#include "ch-document.h"
#include "ch-term-row.h"

#include <glib/gi18n-lib.h>

struct _ChDocumentRow
{
  ChRecordRow parent_instance;

  ChTermRow *kind;
  AdwEntryRow *title;
  ChTermRow *status;
};

G_DEFINE_FINAL_TYPE (ChDocumentRow, ch_document_row, CH_TYPE_RECORD_ROW)

/* What the row says while it is folded up. */
static char *
row_title (ChDocumentRow *self,
           const char    *title)
{
  return g_strdup (title != NULL ? title : _("Document without a title"));
}

static char *
row_subtitle (ChDocumentRow *self,
              const char    *kind,
              const char    *status)
{
  return g_strdup_printf ("%s · %s", ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, kind),
                          ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, status));
}

static void
ch_document_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_DOCUMENT_ROW);

  G_OBJECT_CLASS (ch_document_row_parent_class)->dispose (object);
}

static void
ch_document_row_class_init (ChDocumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_document_row_dispose;

  g_type_ensure (CH_TYPE_DOCUMENT);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, kind);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, status);
  gtk_widget_class_bind_template_callback (widget_class, row_title);
  gtk_widget_class_bind_template_callback (widget_class, row_subtitle);
}

static void
ch_document_row_init (ChDocumentRow *self)
{
  ChRecordRow *row = CH_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  ch_term_row_set_vocabulary (self->kind, CH_VOCABULARY_DOCUMENT_TYPE);
  ch_term_row_set_vocabulary (self->status, CH_VOCABULARY_DOCUMENT_STATUS);

  ch_record_row_bind (row, "kind", self->kind, "term");
  ch_record_row_bind (row, "title", self->title, "text");
  ch_record_row_bind (row, "status", self->status, "term");
}
