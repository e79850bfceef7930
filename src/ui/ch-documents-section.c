/* ch-documents-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-documents-section.h"

#include "ch-document-row.h"
#include "ch-habits.h"
#include "ch-record-list.h"

struct _ChDocumentsSection
{
  ChEditorSection parent_instance;

  ChRecordList *list;
};

G_DEFINE_FINAL_TYPE (ChDocumentsSection, ch_documents_section, CH_TYPE_EDITOR_SECTION)

static void
on_add (ChDocumentsSection *self)
{
  ChMeeting *draft = ch_editor_section_get_draft (CH_EDITOR_SECTION (self));
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChLog) log = NULL;

  g_object_get (self, "log", &log, NULL);
  if (log != NULL)
    ch_habits_propose_document (ch_habits_get (log), draft, document);
  ch_record_list_append (self->list, CH_RECORD (document));
}

static void
ch_documents_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_DOCUMENTS_SECTION);

  G_OBJECT_CLASS (ch_documents_section_parent_class)->dispose (object);
}

static void
ch_documents_section_class_init (ChDocumentsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_documents_section_dispose;

  g_type_ensure (CH_TYPE_DOCUMENT_ROW);
  g_type_ensure (CH_TYPE_RECORD_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-documents-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChDocumentsSection, list);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
ch_documents_section_init (ChDocumentsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
