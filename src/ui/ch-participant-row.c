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
#include <string.h>

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
row_title (ChParticipantRow *self,
           const char       *name)
{
  return g_strdup (name != NULL ? name : _("New participant"));
}

static char *
row_subtitle (ChParticipantRow *self,
              const char       *title,
              const char       *organisation,
              const char       *country,
              const char       *side,
              const char       *role,
              const char       *attendance)
{
  g_autoptr(GStrvBuilder) known = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;

  if (side != NULL)
    g_strv_builder_add (known, ch_vocabulary_get_label (CH_VOCABULARY_SIDE, side));
  if (role != NULL && strcmp (role, "attendee") != 0)
    g_strv_builder_add (known, ch_vocabulary_get_label (CH_VOCABULARY_ROLE, role));
  if (attendance != NULL && strcmp (attendance, "attended") != 0)
    g_strv_builder_add (known, ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, attendance));
  if (title != NULL)
    g_strv_builder_add (known, title);
  if (organisation != NULL)
    g_strv_builder_add (known, organisation);
  if (country != NULL)
    g_strv_builder_add (known, ch_country_get_name (country));

  parts = g_strv_builder_end (known);
  return ch_line_joinv (" · ", (const char *const *) parts, g_strv_length (parts));
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

static void
ch_participant_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_PARTICIPANT_ROW);

  G_OBJECT_CLASS (ch_participant_row_parent_class)->dispose (object);
}

static void
ch_participant_row_class_init (ChParticipantRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint key;

  object_class->dispose = ch_participant_row_dispose;

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
  gtk_widget_class_bind_template_callback (widget_class, row_title);
  gtk_widget_class_bind_template_callback (widget_class, row_subtitle);

  gtk_widget_class_install_action (widget_class, "participant.set-side", "s", on_set_side);
  gtk_widget_class_install_action (widget_class, "participant.set-role", "s", on_set_role);
  key = bind_terms (widget_class, CH_VOCABULARY_SIDE, "participant.set-side", GDK_KEY_1);
  bind_terms (widget_class, CH_VOCABULARY_ROLE, "participant.set-role", key);
}

static void
ch_participant_row_init (ChParticipantRow *self)
{
  ChRecordRow *row = CH_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

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
