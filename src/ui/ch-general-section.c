/* ch-general-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-general-section.h"

#include "ch-country-row.h"
#include "ch-edtf.h"
#include "ch-problem-row.h"
#include "ch-term-row.h"

#include <glib/gi18n-lib.h>

struct _ChGeneralSection
{
  ChEditorSection parent_instance;

  AdwEntryRow *title;
  ChTermRow *kind;
  AdwEntryRow *date;
  ChProblemRow *date_problem;
  AdwEntryRow *end_date;
  ChProblemRow *end_date_problem;
  AdwEntryRow *venue;
  AdwEntryRow *city;
  ChCountryRow *country;
  AdwEntryRow *reference;
  AdwEntryRow *topics;
  AdwEntryRow *organisations;
};

G_DEFINE_FINAL_TYPE (ChGeneralSection, ch_general_section, CH_TYPE_EDITOR_SECTION)

/* Says below a field what is wrong with it; SENTENCE is NULL where nothing is. */
static void
show_problem (AdwEntryRow  *row,
              ChProblemRow *problem,
              const char   *sentence)
{
  ch_problem_row_set_sentence (problem, sentence);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

static char *
dup_date_problem (const char *text)
{
  if (*text == '\0' || ch_edtf_is_valid (text))
    return NULL;
  /* Translators: %s is what was typed */
  return g_strdup_printf (_("“%s” is not a date: write 2018-07-02, 2018-07 or 2018."), text);
}

/* The same that saving would refuse, while it is typed. */
static void
on_date_changed (ChGeneralSection *self)
{
  const char *date = gtk_editable_get_text (GTK_EDITABLE (self->date));
  const char *end_date = gtk_editable_get_text (GTK_EDITABLE (self->end_date));
  g_autofree char *problem = dup_date_problem (date);
  g_autofree char *end_problem = dup_date_problem (end_date);
  GDate first, last;

  if (end_problem == NULL && ch_edtf_get_bounds (date, &first, NULL) && ch_edtf_get_bounds (end_date, NULL, &last)
      && g_date_compare (&last, &first) < 0)
    end_problem = g_strdup (_("The last day is before the first."));

  show_problem (self->date, self->date_problem, problem);
  show_problem (self->end_date, self->end_date_problem, end_problem);
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
  g_type_ensure (CH_TYPE_PROBLEM_ROW);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-general-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, title);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, kind);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, date);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, date_problem);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, end_date);
  gtk_widget_class_bind_template_child (widget_class, ChGeneralSection, end_date_problem);
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
