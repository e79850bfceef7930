/* ch-general-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-general-section.h"

#include "ch-country-row.h"
#include "ch-date-row.h"
#include "ch-edtf.h"
#include "ch-habit-row.h"
#include "ch-problem-row.h"
#include "ch-term-row.h"

#include <glib/gi18n-lib.h>

struct _ChGeneralSection
{
  ChEditorSection parent_instance;

  AdwEntryRow *title;
  ChTermRow *kind;
  ChDateRow *date;
  ChProblemRow *date_problem;
  ChDateRow *end_date;
  ChProblemRow *end_date_problem;
  AdwEntryRow *venue;
  AdwEntryRow *city;
  ChCountryRow *country;
  AdwEntryRow *reference;
  AdwEntryRow *topics;
  AdwEntryRow *organisations;
};

G_DEFINE_FINAL_TYPE (ChGeneralSection, ch_general_section, CH_TYPE_EDITOR_SECTION)

static gboolean
is_before (const char *end,
           const char *start)
{
  GDate first, last;

  return ch_edtf_get_bounds (start, &first, NULL) && ch_edtf_get_bounds (end, NULL, &last)
         && g_date_compare (&last, &first) < 0;
}

/* The same that saving would refuse, while it is typed. */
static void
on_date_changed (ChGeneralSection *self)
{
  g_autofree char *problem = ch_date_row_dup_problem (self->date);
  g_autofree char *end_problem = ch_date_row_dup_problem (self->end_date);
  g_autofree char *date = NULL;
  g_autofree char *end_date = NULL;

  g_object_get (self->date, "date", &date, NULL);
  g_object_get (self->end_date, "date", &end_date, NULL);
  if (end_problem == NULL && is_before (end_date, date))
    end_problem = g_strdup (_("The last day is before the first."));

  ch_problem_row_set_sentence (self->date_problem, problem);
  ch_problem_row_set_sentence (self->end_date_problem, end_problem);
}

/* A place that was chosen lies where it lay the last time. */
static void
on_city_taken (ChGeneralSection *self)
{
  ChMeeting *draft = ch_editor_section_get_draft (CH_EDITOR_SECTION (self));
  g_autoptr(ChLog) log = NULL;

  g_object_get (self, "log", &log, NULL);
  if (log != NULL && ch_meeting_get_country (draft) == NULL)
    ch_meeting_set_country (draft, ch_habits_get_country (ch_habits_get (log), ch_meeting_get_city (draft)));
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
  g_type_ensure (CH_TYPE_DATE_ROW);
  g_type_ensure (CH_TYPE_HABIT_ROW);
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
  gtk_widget_class_bind_template_callback (widget_class, on_city_taken);
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
  ch_editor_section_bind (section, "date", self->date, "date");
  ch_editor_section_bind (section, "end-date", self->end_date, "date");
  ch_editor_section_bind (section, "venue", self->venue, "text");
  ch_editor_section_bind (section, "city", self->city, "text");
  ch_editor_section_bind (section, "country", self->country, "code");
  ch_editor_section_bind (section, "reference", self->reference, "text");
  ch_editor_section_bind_list (section, "topics", self->topics, "text");
  ch_editor_section_bind_list (section, "organisations", self->organisations, "text");
}
