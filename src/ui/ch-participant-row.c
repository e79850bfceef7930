/* ch-participant-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-participant-row.h"

#include "ch-country-row.h"
#include "ch-country.h"
#include "ch-habit-row.h"
#include "ch-line.h"
#include "ch-participant.h"
#include "ch-term-row.h"

#include <glib/gi18n-lib.h>

struct _ChParticipantRow
{
  ChRecordRow parent_instance;

  AdwEntryRow *name;
  AdwEntryRow *title;
  AdwEntryRow *organisation;
  ChCountryRow *country;
  ChTermRow *side;
  ChTermRow *role;
  ChTermRow *attendance;
  AdwEntryRow *deputising_for;
};

G_DEFINE_FINAL_TYPE (ChParticipantRow, ch_participant_row, CH_TYPE_RECORD_ROW)

/* What the row says while it is folded up. */
static char *
ch_participant_row_dup_title (ChRecordRow *row)
{
  const char *name = ch_participant_get_name (CH_PARTICIPANT (ch_record_row_get_record (row)));

  return g_strdup (name != NULL ? name : _("New participant"));
}

static char *
ch_participant_row_dup_subtitle (ChRecordRow *row)
{
  ChParticipant *participant = CH_PARTICIPANT (ch_record_row_get_record (row));
  const char *side = ch_participant_get_side (participant);
  const char *role = ch_participant_get_role (participant);
  const char *attendance = ch_participant_get_attendance (participant);
  const char *country = ch_participant_get_country (participant);

  return ch_line_join (" · ", ch_vocabulary_get_label (CH_VOCABULARY_SIDE, side),
                       g_strcmp0 (role, "attendee") != 0 ? ch_vocabulary_get_label (CH_VOCABULARY_ROLE, role) : NULL,
                       g_strcmp0 (attendance, "attended") != 0 ? ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, attendance) : NULL,
                       ch_participant_get_title (participant), ch_participant_get_organisation (participant),
                       country != NULL ? ch_country_get_name (country) : NULL);
}

static void
on_set_side (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ch_participant_set_side (CH_PARTICIPANT (ch_record_row_get_record (CH_RECORD_ROW (widget))),
                           g_variant_get_string (parameter, NULL));
}

static void
on_set_role (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ch_participant_set_role (CH_PARTICIPANT (ch_record_row_get_record (CH_RECORD_ROW (widget))),
                           g_variant_get_string (parameter, NULL));
}

/* Alt with the next digits from KEY on gives the terms of VOCABULARY, in their order. */
static guint
bind_terms (GtkWidgetClass *widget_class,
            ChVocabulary    vocabulary,
            const char     *action,
            guint           key)
{
  for (const char *const *term = ch_vocabulary_get_terms (vocabulary); *term != NULL; term++)
    gtk_widget_class_add_binding_action (widget_class, key++, GDK_ALT_MASK, action, "s", *term);
  return key;
}

static GtkWidget *
ch_participant_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_PARTICIPANT_ROW (row)->name);
}

static void
ch_participant_row_make_fields (ChRecordRow *row)
{
  ChParticipantRow *self = CH_PARTICIPANT_ROW (row);

  ch_term_row_set_vocabulary (self->side, CH_VOCABULARY_SIDE);
  ch_term_row_set_vocabulary (self->role, CH_VOCABULARY_ROLE);
  ch_term_row_set_vocabulary (self->attendance, CH_VOCABULARY_ATTENDANCE);

  ch_record_row_bind (row, "name", self->name, "text");
  ch_record_row_bind (row, "title", self->title, "text");
  ch_record_row_bind (row, "organisation", self->organisation, "text");
  ch_record_row_bind (row, "country", self->country, "code");
  ch_record_row_bind (row, "side", self->side, "term");
  ch_record_row_bind (row, "role", self->role, "term");
  ch_record_row_bind (row, "attendance", self->attendance, "term");
  ch_record_row_bind (row, "deputising-for", self->deputising_for, "text");
}

static void
ch_participant_row_class_init (ChParticipantRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);
  guint key;

  row_class->dup_title = ch_participant_row_dup_title;
  row_class->dup_subtitle = ch_participant_row_dup_subtitle;
  row_class->make_fields = ch_participant_row_make_fields;
  row_class->get_first_field = ch_participant_row_get_first_field;

  g_type_ensure (CH_TYPE_COUNTRY_ROW);
  g_type_ensure (CH_TYPE_HABIT_ROW);
  g_type_ensure (CH_TYPE_PARTICIPANT);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-participant-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, name);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, organisation);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, country);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, side);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, role);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, attendance);
  gtk_widget_class_bind_template_child (widget_class, ChParticipantRow, deputising_for);

  gtk_widget_class_install_action (widget_class, "participant.set-side", "s", on_set_side);
  gtk_widget_class_install_action (widget_class, "participant.set-role", "s", on_set_role);
  key = bind_terms (widget_class, CH_VOCABULARY_SIDE, "participant.set-side", GDK_KEY_1);
  bind_terms (widget_class, CH_VOCABULARY_ROLE, "participant.set-role", key);
}

static void
ch_participant_row_init (ChParticipantRow *self)
{
}
