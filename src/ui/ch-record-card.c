/* ch-record-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record-card.h"

typedef struct
{
  ChRecord *record; /* (owned) */
  ChLog *log; /* (owned) (nullable) */
} ChRecordCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChRecordCard, ch_record_card, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_LOG,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_record_card_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChRecordCardPrivate *priv = ch_record_card_get_instance_private (CH_RECORD_CARD (object));

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_LOG:
      g_value_set_object (value, priv->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_record_card_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChRecordCardPrivate *priv = ch_record_card_get_instance_private (CH_RECORD_CARD (object));

  switch (prop_id)
    {
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    case PROP_LOG:
      priv->log = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_record_card_finalize (GObject *object)
{
  ChRecordCardPrivate *priv = ch_record_card_get_instance_private (CH_RECORD_CARD (object));

  g_clear_object (&priv->record);
  g_clear_object (&priv->log);

  G_OBJECT_CLASS (ch_record_card_parent_class)->finalize (object);
}

static void
ch_record_card_class_init (ChRecordCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_record_card_get_property;
  object_class->set_property = ch_record_card_set_property;
  object_class->finalize = ch_record_card_finalize;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CH_TYPE_RECORD, flags);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_record_card_init (ChRecordCard *self)
{
}

ChLog *
ch_record_card_get_log (ChRecordCard *self)
{
  ChRecordCardPrivate *priv = ch_record_card_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD_CARD (self), NULL);

  return priv->log;
}
