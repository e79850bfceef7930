/* ch-labels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-labels.h"

#include "ch-country.h"
#include "ch-edtf.h"
#include "ch-line.h"
#include "ch-text.h"
#include "ch-title.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

static char *
kind_label (gpointer    self,
            const char *kind)
{
  return g_strdup (ch_vocabulary_get_label (CH_VOCABULARY_KIND, kind));
}

/* The marking stands where the paper has it, above all else. */
static char *
marked_kind_label (gpointer    self,
                   const char *kind,
                   const char *marking)
{
  return ch_line_join (" · ", marking, ch_vocabulary_get_label (CH_VOCABULARY_KIND, kind));
}

static char *
titles_label (gpointer    self,
              GListModel *titles)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; titles != NULL && i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr(ChTitle) title = g_list_model_get_item (titles, i);

      g_autofree char *line = ch_line_begin (ch_title_get_text (title));

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line != NULL ? line : "");
    }
  return g_string_free (lines, FALSE);
}

static gboolean
are_listed (gpointer    self,
            GListModel *records)
{
  return records != NULL && g_list_model_get_n_items (records) > 0;
}

/* What there is to say of a participant who did not simply come; "" otherwise. */
static char *
attendance_label (gpointer    self,
                  const char *attendance,
                  const char *deputising_for)
{
  g_autofree char *deputy = NULL;

  if (g_strcmp0 (attendance, "attended") == 0)
    attendance = NULL;
  if (!ch_text_is_blank (deputising_for))
    {
      g_autofree char *name = ch_line_isolate (deputising_for);

      /* Translators: %s is the person who did not come */
      deputy = g_strdup_printf (_("deputising for %s"), name);
    }
  return ch_line_join (" · ", ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, attendance), deputy);
}

static gboolean
has_attendance (gpointer    self,
                const char *attendance,
                const char *deputising_for)
{
  g_autofree char *label = attendance_label (self, attendance, deputising_for);

  return *label != '\0';
}

/* Sentences, each a paragraph. */
static char *
lines_label (gpointer           self,
             const char *const *strings)
{
  return strings != NULL ? g_strjoinv ("\n\n", (char **) strings) : g_strdup ("");
}

static char *
title_label (gpointer    self,
             const char *title)
{
  return g_strdup (ch_text_is_blank (title) ? _("Untitled meeting") : title);
}

static char *
date_label (gpointer    self,
            const char *date,
            const char *end_date)
{
  return date != NULL ? ch_edtf_dup_range_label (date, end_date) : g_strdup (_("Date unknown"));
}

static char *
country_label (gpointer    self,
               const char *country)
{
  return g_strdup (ch_country_get_name (country));
}

static char *
place_label (gpointer    self,
             const char *venue,
             const char *city,
             const char *country)
{
  return ch_line_join (", ", venue, city, ch_country_get_name (country));
}

static char *
document_label (gpointer    self,
                const char *kind,
                const char *status)
{
  return ch_line_join (" · ", ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, kind),
                       ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, status));
}

static char *
joined_label (gpointer           self,
              const char *const *strings)
{
  return strings != NULL ? ch_line_joinv (" · ", strings, g_strv_length ((GStrv) strings)) : g_strdup ("");
}

/* When a page was fetched, in the user's own time. */
static char *
time_label (gpointer    self,
            const char *iso8601)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) time = iso8601 != NULL ? g_date_time_new_from_iso8601 (iso8601, utc) : NULL;
  g_autoptr(GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  g_autofree char *when = NULL;

  if (local == NULL)
    return g_strdup ("");

  /* Translators: day and time of day, see g_date_time_format() */
  when = g_date_time_format (local, _("%e %B %Y, %H:%M"));
  /* Translators: %s is a day and a time of day */
  return g_strdup_printf (_("Retrieved %s"), g_strstrip (when));
}

static char *
first_known (gpointer    self,
             const char *one,
             const char *other)
{
  return g_strdup (!ch_text_is_blank (one) ? one : other != NULL ? other : "");
}

static gboolean
is_known (gpointer    self,
          const char *text)
{
  return !ch_text_is_blank (text);
}

static gboolean
are_known (gpointer           self,
           const char *const *strings)
{
  return strings != NULL && *strings != NULL;
}

static gboolean
is_unknown (gpointer    self,
            const char *text)
{
  return ch_text_is_blank (text);
}

static gboolean
is_signatory (gpointer    self,
              const char *role)
{
  return g_strcmp0 (role, "signatory") == 0;
}

static gboolean
is_to_review (gpointer    self,
              const char *status)
{
  return g_strcmp0 (status, "to review") == 0;
}

void
ch_labels_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, kind_label);
  gtk_widget_class_bind_template_callback (widget_class, marked_kind_label);
  gtk_widget_class_bind_template_callback (widget_class, titles_label);
  gtk_widget_class_bind_template_callback (widget_class, are_listed);
  gtk_widget_class_bind_template_callback (widget_class, attendance_label);
  gtk_widget_class_bind_template_callback (widget_class, has_attendance);
  gtk_widget_class_bind_template_callback (widget_class, lines_label);
  gtk_widget_class_bind_template_callback (widget_class, title_label);
  gtk_widget_class_bind_template_callback (widget_class, date_label);
  gtk_widget_class_bind_template_callback (widget_class, place_label);
  gtk_widget_class_bind_template_callback (widget_class, country_label);
  gtk_widget_class_bind_template_callback (widget_class, document_label);
  gtk_widget_class_bind_template_callback (widget_class, joined_label);
  gtk_widget_class_bind_template_callback (widget_class, time_label);
  gtk_widget_class_bind_template_callback (widget_class, first_known);
  gtk_widget_class_bind_template_callback (widget_class, is_known);
  gtk_widget_class_bind_template_callback (widget_class, is_unknown);
  gtk_widget_class_bind_template_callback (widget_class, are_known);
  gtk_widget_class_bind_template_callback (widget_class, is_signatory);
  gtk_widget_class_bind_template_callback (widget_class, is_to_review);
}
