/* ch-general-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-general-section.h"

#include "ch-country-row.h"
#include "ch-edtf.h"
#include "ch-term-row.h"

struct _ChGeneralSection
{
  ChEditorSection parent_instance;

  AdwEntryRow *title;
  ChTermRow *kind;
  AdwEntryRow *date;
  AdwEntryRow *end_date;
  AdwEntryRow *venue;
  AdwEntryRow *city;
  ChCountryRow *country;
  AdwEntryRow *reference;
  AdwEntryRow *topics;
  AdwEntryRow *organisations;
};

G_DEFINE_FINAL_TYPE (ChGeneralSection, ch_general_section, CH_TYPE_EDITOR_SECTION)

/* A date that is not one yet is marked while it is typed; the sentence comes with saving. */
static void
on_date_changed (GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  if (*text == '\0' || ch_edtf_is_valid (text))
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
}

static gboolean
ch_general_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CH_GENERAL_SECTION (widget)->title));
}

static void
ch_general_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_GENERAL_SECTION);

  G_OBJECT_CLASS (ch_general_section_parent_class)->dispose (object);
}

static void
ch_general_section_class_init (ChGeneralSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_general_section_dispose;
  widget_class->grab_focus = ch_general_section_grab_focus;

  g_type_ensure (CH_TYPE_COUNTRY_ROW);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-general-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, title);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, kind);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, date);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, end_date);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, venue);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, city);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, country);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, reference);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, topics);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, organisations);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
}

static void
ch_general_section_init (ChGeneralSection *self)
{
  ChEditorSection *section = CH_EDITOR_SECTION (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  ch_term_row_set_vocabulary (self->kind, CH_VOCABULARY_KIND);

  ch_editor_section_bind (section, "title", self->title, "text");
  ch_editor_section_bind (section, "kind", self->kind, "term");
  ch_editor_section_bind (section, "date", self->date, "text");
  ch_editor_section_bind (section, "end-date", self->end_date, "text");
  ch_editor_section_bind (section, "venue", self->venue, "text");
  ch_editor_section_bind (section, "city", self->city, "text");
  ch_editor_section_bind (section, "country", self->country, "code");
  ch_editor_section_bind (section, "reference", self->reference, "text");
  ch_editor_section_bind_list (section, "topics", self->topics, "text");
  ch_editor_section_bind_list (section, "organisations", self->organisations, "text");
}
