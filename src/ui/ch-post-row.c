/* ch-post-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-post-row.h"

#include "ch-country-row.h"
#include "ch-date-row.h"
#include "ch-edtf.h"
#include "ch-habit-row.h"
#include "ch-post.h"
#include "ch-problem-row.h"

#include <glib/gi18n-lib.h>

struct _ChPostRow
{
  ChRecordRow parent_instance;

  AdwEntryRow *title;
  AdwEntryRow *organisation;
  ChCountryRow *country;
  ChDateRow *from;
  ChProblemRow *from_problem;
  ChDateRow *to;
  ChProblemRow *to_problem;
};

G_DEFINE_FINAL_TYPE (ChPostRow, ch_post_row, CH_TYPE_RECORD_ROW)

/* What the row says while it is folded up. */
static char *
ch_post_row_dup_title (ChRecordRow *row)
{
  ChPost *post = CH_POST (ch_record_row_get_record (row));
  const char *title = ch_post_get_title (post);
  const char *organisation = ch_post_get_organisation (post);

  if (title != NULL && organisation != NULL)
    return g_strdup_printf ("%s, %s", title, organisation);
  return g_strdup (title != NULL ? title : organisation != NULL ? organisation : _("New post"));
}

static char *
ch_post_row_dup_subtitle (ChRecordRow *row)
{
  ChPost *post = CH_POST (ch_record_row_get_record (row));
  g_autofree char *first = ch_edtf_dup_label (ch_post_get_from (post));
  g_autofree char *last = ch_edtf_dup_label (ch_post_get_to (post));

  if (*first == '\0' && *last == '\0')
    return NULL;
  return g_strdup_printf ("%s – %s", first, last);
}

static void
on_date_changed (ChPostRow *self)
{
  g_autofree char *problem = ch_date_row_dup_problem (self->from);
  g_autofree char *to_problem = ch_date_row_dup_problem (self->to);

  ch_problem_row_set_sentence (self->from_problem, problem);
  ch_problem_row_set_sentence (self->to_problem, to_problem);
}

static GtkWidget *
ch_post_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_POST_ROW (row)->title);
}

static void
ch_post_row_make_fields (ChRecordRow *row)
{
  ChPostRow *self = CH_POST_ROW (row);

  ch_record_row_bind (row, "title", self->title, "text");
  ch_record_row_bind (row, "organisation", self->organisation, "text");
  ch_record_row_bind (row, "country", self->country, "code");
  ch_record_row_bind (row, "from", self->from, "date");
  ch_record_row_bind (row, "to", self->to, "date");
}

static void
ch_post_row_class_init (ChPostRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);

  row_class->dup_title = ch_post_row_dup_title;
  row_class->dup_subtitle = ch_post_row_dup_subtitle;
  row_class->make_fields = ch_post_row_make_fields;
  row_class->get_first_field = ch_post_row_get_first_field;

  g_type_ensure (CH_TYPE_COUNTRY_ROW);
  g_type_ensure (CH_TYPE_DATE_ROW);
  g_type_ensure (CH_TYPE_HABIT_ROW);
  g_type_ensure (CH_TYPE_POST);
  g_type_ensure (CH_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-post-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPostRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChPostRow, organisation);
  gtk_widget_class_bind_template_child (widget_class, ChPostRow, country);
  gtk_widget_class_bind_template_child (widget_class, ChPostRow, from);
  gtk_widget_class_bind_template_child (widget_class, ChPostRow, from_problem);
  gtk_widget_class_bind_template_child (widget_class, ChPostRow, to);
  gtk_widget_class_bind_template_child (widget_class, ChPostRow, to_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
}

static void
ch_post_row_init (ChPostRow *self)
{
}
