/* ch-filing-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-filing-section.h"

#include "ch-field-place.h"
#include "ch-flow-layout.h"
#include "ch-habit-row.h"
#include "ch-record-list.h"
#include "ch-title-row.h"

struct _ChFilingSection
{
  ChEditorSection parent_instance;

  GtkTextView *agreements_view;
  GtkTextBuffer *agreements;
  AdwEntryRow *marking;
  ChRecordList *other_titles;
};

G_DEFINE_FINAL_TYPE (ChFilingSection, ch_filing_section, CH_TYPE_EDITOR_SECTION)

static void
on_add_title (ChFilingSection *self)
{
  ch_record_list_add (self->other_titles);
}

static void
ch_filing_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_FILING_SECTION);

  G_OBJECT_CLASS (ch_filing_section_parent_class)->dispose (object);
}

static void
ch_filing_section_class_init (ChFilingSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_filing_section_dispose;

  g_type_ensure (CH_TYPE_HABIT_ROW);
  g_type_ensure (CH_TYPE_RECORD_LIST);
  g_type_ensure (CH_TYPE_TITLE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-filing-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChFilingSection, agreements_view);
  gtk_widget_class_bind_template_child (widget_class, ChFilingSection, agreements);
  gtk_widget_class_bind_template_child (widget_class, ChFilingSection, marking);
  gtk_widget_class_bind_template_child (widget_class, ChFilingSection, other_titles);
  gtk_widget_class_bind_template_callback (widget_class, on_add_title);
}

static void
ch_filing_section_init (ChFilingSection *self)
{
  ChEditorSection *section = CH_EDITOR_SECTION (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_flow_layout_wrap_buttons (GTK_WIDGET (self));

  ch_editor_section_bind_lines (section, "agreements", self->agreements, "text");
  ch_field_place_set (GTK_WIDGET (self->agreements_view), "agreements");
  ch_editor_section_bind (section, "marking", self->marking, "text");
}
