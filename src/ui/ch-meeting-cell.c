/* ch-meeting-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-cell.h"

#include "ch-labels.h"

struct _ChMeetingCell
{
  AdwBin parent_instance;

  ChMeetingRow *row; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChMeetingCell, ch_meeting_cell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_loaded (ChMeetingCell *self,
           ChMeetingRow  *row)
{
  return row != NULL;
}

static char *
summary_label (ChMeetingCell *self,
               const char    *date,
               const char    *place)
{
  if (place == NULL || *place == '\0')
    return g_strdup (date);
  if (date == NULL || *date == '\0')
    return g_strdup (place);
  return g_strdup_printf ("%s · %s", date, place);
}

static void
ch_meeting_cell_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, CH_MEETING_CELL (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_cell_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_set_object (&CH_MEETING_CELL (object)->row, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_cell_dispose (GObject *object)
{
  ChMeetingCell *self = CH_MEETING_CELL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_MEETING_CELL);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (ch_meeting_cell_parent_class)->dispose (object);
}

static void
ch_meeting_cell_class_init (ChMeetingCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_meeting_cell_get_property;
  object_class->set_property = ch_meeting_cell_set_property;
  object_class->dispose = ch_meeting_cell_dispose;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CH_TYPE_MEETING_ROW,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-meeting-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_loaded);
  gtk_widget_class_bind_template_callback (widget_class, summary_label);
  ch_labels_bind (widget_class);
}

static void
ch_meeting_cell_init (ChMeetingCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
