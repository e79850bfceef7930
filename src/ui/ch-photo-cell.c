/* ch-photo-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-cell.h"

#include "ch-bin.h"
#include "ch-file-preview.h"
#include "ch-labels.h"
#include "ch-line.h"
#include "ch-row-name.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChPhotoCell
{
  AdwBin parent_instance;

  ChFilePreview *preview;
  GtkWidget *placeholder;

  ChPhotoEntry *row; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChPhotoCell, ch_photo_cell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_loaded (ChPhotoCell  *self,
           ChPhotoEntry *row)
{
  return row != NULL;
}

/* What is to be seen; where nobody has said, what it was taken at. */
static char *
caption_label (ChPhotoCell *self,
               const char  *caption,
               const char  *alt_text,
               const char  *meeting)
{
  return g_strdup (!ch_text_is_blank (caption) ? caption : !ch_text_is_blank (alt_text) ? alt_text : meeting);
}

static char *
occasion_label (ChPhotoCell *self,
                const char  *date,
                const char  *caption,
                const char  *meeting)
{
  if (ch_text_is_blank (caption) || ch_text_is_blank (meeting))
    return g_strdup (date);
  return ch_line_join (" · ", date, meeting);
}

/* What the row shows, in one sentence for who cannot see it. */
static void
name_row (ChPhotoCell *self)
{
  const char *parts[] = { ch_photo_entry_get_caption (self->row), ch_photo_entry_get_credit (self->row), ch_photo_entry_get_date_label (self->row), ch_photo_entry_get_meeting_title (self->row) };
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!ch_text_is_blank (parts[i]))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[i]);
  if (ch_photo_entry_get_credit (self->row) == NULL)
    g_string_append_printf (words, " · %s", _("No credit"));
  ch_row_name_set (GTK_WIDGET (self), words->str);
}

/* Another photo: its picture is not made before it is in sight. */
static void
set_row (ChPhotoCell  *self,
         ChPhotoEntry *row)
{
  g_object_set (self->preview, "file", NULL, NULL);
  gtk_widget_set_visible (self->placeholder, TRUE);
  if (g_set_object (&self->row, row) && row != NULL)
    name_row (self);
}

static void
ch_photo_cell_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, CH_PHOTO_CELL (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_photo_cell_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      set_row (CH_PHOTO_CELL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_photo_cell_dispose (GObject *object)
{
  ChPhotoCell *self = CH_PHOTO_CELL (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_PHOTO_CELL);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (ch_photo_cell_parent_class)->dispose (object);
}

static void
ch_photo_cell_class_init (ChPhotoCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_photo_cell_get_property;
  object_class->set_property = ch_photo_cell_set_property;
  object_class->dispose = ch_photo_cell_dispose;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CH_TYPE_PHOTO_ENTRY,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_FILE_PREVIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-photo-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPhotoCell, preview);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoCell, placeholder);
  gtk_widget_class_bind_template_callback (widget_class, is_loaded);
  gtk_widget_class_bind_template_callback (widget_class, caption_label);
  gtk_widget_class_bind_template_callback (widget_class, occasion_label);
  ch_labels_bind (widget_class);
}

static void
ch_photo_cell_init (ChPhotoCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}

void
ch_photo_cell_show_picture (ChPhotoCell *self,
                            ChLog       *log)
{
  const char *file;

  g_return_if_fail (CH_IS_PHOTO_CELL (self));

  file = self->row != NULL ? ch_photo_entry_get_file (self->row) : NULL;
  if (file == NULL)
    return;

  g_object_set (self->preview, "log", log, "file", file, NULL);
  gtk_widget_set_visible (self->placeholder, FALSE);
}
