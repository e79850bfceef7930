/* ch-date-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-date-row.h"

#include "ch-day.h"
#include "ch-edtf.h"
#include "ch-field-check.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChDateRow
{
  ChEntryRow parent_instance;

  GtkLabel *label; /* (owned by the widget tree): the day for people */
  char *date; /* (owned): what was typed, as EDTF where it can be read; "" for nothing */
};

G_DEFINE_FINAL_TYPE (ChDateRow, ch_date_row, CH_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
read_text (const char *text)
{
  GDate today;
  char *day;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, g_get_real_time () / G_USEC_PER_SEC);
  day = ch_day_read (text, &today);
  return day != NULL ? day : g_strdup (text);
}

static void
on_changed (ChDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  char *date = read_text (text);
  g_autofree char *label = ch_edtf_is_valid (date) ? ch_edtf_dup_label (date) : NULL;

  /* What is typed as it is shown needs no words beside it. */
  gtk_label_set_label (self->label, g_strcmp0 (label, text) == 0 || label == NULL ? "" : label);
  if (ch_text_is_blank (date) || label != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");

  if (g_strcmp0 (self->date, date) == 0)
    {
      g_free (date);
      return;
    }
  g_free (self->date);
  self->date = date;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
write_in_full (ChDateRow *self)
{
  /* The text is emptied on the way, and with it the date. */
  g_autofree char *date = g_strdup (self->date);

  if (ch_edtf_is_valid (date) && g_strcmp0 (date, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), date);
}

static void
ch_date_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, CH_DATE_ROW (object)->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_date_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  const char *date = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_DATE:
      /* Nothing is rewritten below the cursor. */
      if (g_strcmp0 (CH_DATE_ROW (object)->date, date != NULL ? date : "") != 0)
        gtk_editable_set_text (GTK_EDITABLE (object), date != NULL ? date : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_date_row_finalize (GObject *object)
{
  g_free (CH_DATE_ROW (object)->date);

  G_OBJECT_CLASS (ch_date_row_parent_class)->finalize (object);
}

static void
ch_date_row_class_init (ChDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_date_row_get_property;
  object_class->set_property = ch_date_row_set_property;
  object_class->finalize = ch_date_row_finalize;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_date_row_init (ChDateRow *self)
{
  GtkEventController *cursor = gtk_event_controller_focus_new ();

  self->date = g_strdup ("");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_CENTER);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->label));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Also in short: 2/7, 2.7.18, 20180702, today, Monday, -1"));

  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (write_in_full), NULL);
  g_signal_connect_object (cursor, "leave", G_CALLBACK (write_in_full), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), cursor);
}

char *
ch_date_row_dup_problem (ChDateRow *self)
{
  g_return_val_if_fail (CH_IS_DATE_ROW (self), NULL);

  return ch_field_dup_day_objection (self->date);
}
