/* ch-register-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-item.h"

struct _ChRegisterItem
{
  GObject parent_instance;

  gint64 id;
  ChRegisterRow *row; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChRegisterItem, ch_register_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_ROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_register_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChRegisterItem *self = CH_REGISTER_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_item_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ChRegisterItem *self = CH_REGISTER_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;
    case PROP_ROW:
      ch_register_item_set_row (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_item_dispose (GObject *object)
{
  g_clear_object (&CH_REGISTER_ITEM (object)->row);

  G_OBJECT_CLASS (ch_register_item_parent_class)->dispose (object);
}

static void
ch_register_item_class_init (ChRegisterItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_register_item_get_property;
  object_class->set_property = ch_register_item_set_property;
  object_class->dispose = ch_register_item_dispose;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CH_TYPE_REGISTER_ROW,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_register_item_init (ChRegisterItem *self)
{
}

ChRegisterItem *
ch_register_item_new (gint64 id)
{
  return g_object_new (CH_TYPE_REGISTER_ITEM, "id", id, NULL);
}

gint64
ch_register_item_get_id (ChRegisterItem *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_ITEM (self), 0);

  return self->id;
}

ChRegisterRow *
ch_register_item_get_row (ChRegisterItem *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_ITEM (self), NULL);

  return self->row;
}

void
ch_register_item_set_row (ChRegisterItem *self,
                         ChRegisterRow *row)
{
  g_return_if_fail (CH_IS_REGISTER_ITEM (self));
  g_return_if_fail (row == NULL || CH_IS_REGISTER_ROW (row));

  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}
