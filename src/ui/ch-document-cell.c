/* ch-document-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document-cell.h"

#include "ch-bin.h"
#include "ch-labels.h"
#include "ch-line.h"
#include "ch-row-name.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChDocumentCell
{
  AdwBin parent_instance;

  ChDocumentEntry *row; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChDocumentCell, ch_document_cell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_loaded (ChDocumentCell  *self,
           ChDocumentEntry *row)
{
  return row != NULL;
}

static char *
name_label (ChDocumentCell *self,
            const char     *title)
{
  return g_strdup (!ch_text_is_blank (title) ? title : _("Document without a title"));
}

/* The day, and what it was signed at. */
static char *
occasion_label (ChDocumentCell *self,
                const char     *date,
                const char     *meeting)
{
  return ch_line_join (" · ", date, meeting);
}

static void
on_open (ChDocumentCell *self)
{
  const char *name = ch_document_entry_get_file_name (self->row);

  gtk_widget_activate_action (GTK_WIDGET (self), "holdings.open", "(ss)", ch_document_entry_get_file (self->row),
                              name != NULL ? name : "");
}

/* What the row shows, in one sentence for who cannot see it. */
static void
name_row (ChDocumentCell *self)
{
  const char *parts[] = { ch_document_entry_get_title (self->row), ch_document_entry_get_parties (self->row), ch_document_entry_get_date_label (self->row), ch_document_entry_get_meeting_title (self->row) };
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!ch_text_is_blank (parts[i]))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[i]);
  ch_row_name_set (GTK_WIDGET (self), words->str);
}

static void
ch_document_cell_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, CH_DOCUMENT_CELL (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_document_cell_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      if (g_set_object (&CH_DOCUMENT_CELL (object)->row, g_value_get_object (value)) && CH_DOCUMENT_CELL (object)->row != NULL)
        name_row (CH_DOCUMENT_CELL (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_document_cell_dispose (GObject *object)
{
  ChDocumentCell *self = CH_DOCUMENT_CELL (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_DOCUMENT_CELL);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (ch_document_cell_parent_class)->dispose (object);
}

static void
ch_document_cell_class_init (ChDocumentCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_document_cell_get_property;
  object_class->set_property = ch_document_cell_set_property;
  object_class->dispose = ch_document_cell_dispose;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CH_TYPE_DOCUMENT_ENTRY,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-document-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_loaded);
  gtk_widget_class_bind_template_callback (widget_class, name_label);
  gtk_widget_class_bind_template_callback (widget_class, occasion_label);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  ch_labels_bind (widget_class);
}

static void
ch_document_cell_init (ChDocumentCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}
