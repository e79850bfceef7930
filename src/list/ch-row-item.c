/* ch-row-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-row-item.h"

struct _ChRowItem
{
  GObject parent_instance;

  gint64 id;
  ChRow *row; /* (owned) (nullable) */
  char *heading; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChRowItem, ch_row_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_ROW,
  PROP_HEADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_row_item_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  ChRowItem *self = CH_ROW_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_row_item_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  ChRowItem *self = CH_ROW_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;
    case PROP_ROW:
      ch_row_item_set_row (self, g_value_get_object (value));
      break;
    case PROP_HEADING:
      ch_row_item_set_heading (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_row_item_finalize (GObject *object)
{
  g_clear_object (&CH_ROW_ITEM (object)->row);
  g_free (CH_ROW_ITEM (object)->heading);

  G_OBJECT_CLASS (ch_row_item_parent_class)->finalize (object);
}

static void
ch_row_item_class_init (ChRowItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags notified = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_row_item_get_property;
  object_class->set_property = ch_row_item_set_property;
  object_class->finalize = ch_row_item_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CH_TYPE_ROW, notified);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, notified);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_row_item_init (ChRowItem *self)
{
}

ChRowItem *
ch_row_item_new (gint64 id)
{
  return g_object_new (CH_TYPE_ROW_ITEM, "id", id, NULL);
}

gint64
ch_row_item_get_id (ChRowItem *self)
{
  g_return_val_if_fail (CH_IS_ROW_ITEM (self), 0);

  return self->id;
}

gpointer
ch_row_item_get_row (ChRowItem *self)
{
  g_return_val_if_fail (CH_IS_ROW_ITEM (self), NULL);

  return self->row;
}

void
ch_row_item_set_row (ChRowItem *self,
                     ChRow     *row)
{
  g_return_if_fail (CH_IS_ROW_ITEM (self));
  g_return_if_fail (row == NULL || CH_IS_ROW (row));

  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

const char *
ch_row_item_get_heading (ChRowItem *self)
{
  g_return_val_if_fail (CH_IS_ROW_ITEM (self), NULL);

  return self->heading;
}

void
ch_row_item_set_heading (ChRowItem  *self,
                         const char *heading)
{
  g_return_if_fail (CH_IS_ROW_ITEM (self));

  if (g_strcmp0 (self->heading, heading) == 0)
    return;

  g_free (self->heading);
  self->heading = g_strdup (heading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADING]);
}
