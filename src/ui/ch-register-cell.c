/* ch-register-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-cell.h"

#include "ch-bin.h"
#include "ch-country.h"
#include "ch-labels.h"
#include "ch-line.h"
#include "ch-row-name.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _ChRegisterCell
{
  AdwBin parent_instance;

  ChRegisterRow *row; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChRegisterCell, ch_register_cell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
append_known (GString    *text,
              const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* What a person was called the last time; of a body what kind of body it is, and whose. */
static char *
post_label (ChRegisterCell *self,
            ChRegisterRow  *row)
{
  const char *kind = row != NULL ? ch_register_row_get_kind (row) : NULL;

  if (row == NULL)
    return g_strdup ("");
  return ch_line_join (" · ", ch_register_row_get_title (row), ch_register_row_get_organisation (row),
                       kind != NULL ? ch_vocabulary_get_label (CH_VOCABULARY_ORGANISATION_KIND, kind) : NULL,
                       ch_country_get_name (ch_register_row_get_country (row)));
}

static char *
meetings_label (ChRegisterCell *self,
                ChRegisterRow  *row)
{
  g_autofree char *met = NULL;
  g_autofree char *count = NULL;
  guint n = row != NULL ? ch_register_row_get_n_meetings (row) : 0;

  if (row == NULL)
    return g_strdup ("");
  if (n == 0)
    return g_strdup (_("Not met yet"));

  count = g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
  g_object_get (row, "last-met-label", &met, NULL);
  return ch_line_join (" · ", count, met);
}

/* The name, and what tells it from others, for who cannot see the row. */
static void
name_row (ChRegisterCell *self)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *post = NULL;

  if (self->row == NULL)
    return;

  post = post_label (self, self->row);
  append_known (words, ch_register_row_get_name (self->row));
  append_known (words, post);
  ch_row_name_set (GTK_WIDGET (self), words->str);
}

static void
ch_register_cell_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, CH_REGISTER_CELL (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_cell_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      if (g_set_object (&CH_REGISTER_CELL (object)->row, g_value_get_object (value)))
        name_row (CH_REGISTER_CELL (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_cell_dispose (GObject *object)
{
  ChRegisterCell *self = CH_REGISTER_CELL (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_REGISTER_CELL);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (ch_register_cell_parent_class)->dispose (object);
}

static void
ch_register_cell_class_init (ChRegisterCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_register_cell_get_property;
  object_class->set_property = ch_register_cell_set_property;
  object_class->dispose = ch_register_cell_dispose;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CH_TYPE_REGISTER_ROW,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-register-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, post_label);
  gtk_widget_class_bind_template_callback (widget_class, meetings_label);
  ch_labels_bind (widget_class);
}

static void
ch_register_cell_init (ChRegisterCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}
