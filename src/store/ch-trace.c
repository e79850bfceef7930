/* ch-trace.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-private.h"

struct _ChTrace
{
  GObject parent_instance;

  char *meeting; /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  char *date; /* (owned) (nullable) */
  ChRecord *record; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChTrace, ch_trace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MEETING,
  PROP_TITLE,
  PROP_DATE,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_trace_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  ChTrace *self = CH_TRACE (object);

  switch (prop_id)
    {
    case PROP_MEETING:
      g_value_set_string (value, self->meeting);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_trace_finalize (GObject *object)
{
  ChTrace *self = CH_TRACE (object);

  g_free (self->meeting);
  g_free (self->title);
  g_free (self->date);
  g_object_unref (self->record);

  G_OBJECT_CLASS (ch_trace_parent_class)->finalize (object);
}

static void
ch_trace_class_init (ChTraceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_trace_get_property;
  object_class->finalize = ch_trace_finalize;

  properties[PROP_MEETING] = g_param_spec_string ("meeting", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_trace_init (ChTrace *self)
{
}

ChTrace *
ch_trace_new (const char *meeting,
              const char *title,
              const char *date,
              ChRecord   *record)
{
  ChTrace *self = g_object_new (CH_TYPE_TRACE, NULL);

  self->meeting = g_strdup (meeting);
  self->title = g_strdup (title);
  self->date = g_strdup (date);
  self->record = g_object_ref (record);
  return self;
}

ChRecord *
ch_trace_get_record (ChTrace *self)
{
  g_return_val_if_fail (CH_IS_TRACE (self), NULL);

  return self->record;
}

#define DEFINE_STRING_GETTER(member) \
  const char *ch_trace_get_##member (ChTrace *self) \
  { \
    g_return_val_if_fail (CH_IS_TRACE (self), NULL); \
    return self->member; \
  }

DEFINE_STRING_GETTER (meeting)
DEFINE_STRING_GETTER (title)
DEFINE_STRING_GETTER (date)
