/* ch-note-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-note-item.h"

#include <glib/gi18n-lib.h>

struct _ChNoteItem
{
  GObject parent_instance;

  char *words; /* (owned) */
  GVariant *meeting; /* (owned) (nullable) */
  GVariant *other; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChNoteItem, ch_note_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WORDS,
  PROP_MEETING,
  PROP_OTHER,
  PROP_HAS_MEETING,
  PROP_HAS_OTHER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_note_item_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ChNoteItem *self = CH_NOTE_ITEM (object);

  switch (prop_id)
    {
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_MEETING:
      g_value_set_variant (value, self->meeting);
      break;
    case PROP_OTHER:
      g_value_set_variant (value, self->other);
      break;
    case PROP_HAS_MEETING:
      g_value_set_boolean (value, self->meeting != NULL);
      break;
    case PROP_HAS_OTHER:
      g_value_set_boolean (value, self->other != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_note_item_finalize (GObject *object)
{
  ChNoteItem *self = CH_NOTE_ITEM (object);

  g_free (self->words);
  g_clear_pointer (&self->meeting, g_variant_unref);
  g_clear_pointer (&self->other, g_variant_unref);

  G_OBJECT_CLASS (ch_note_item_parent_class)->finalize (object);
}

static void
ch_note_item_class_init (ChNoteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_note_item_get_property;
  object_class->finalize = ch_note_item_finalize;

  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  properties[PROP_MEETING] = g_param_spec_variant ("meeting", NULL, NULL, G_VARIANT_TYPE_STRING, NULL, flags);
  properties[PROP_OTHER] = g_param_spec_variant ("other", NULL, NULL, G_VARIANT_TYPE_STRING, NULL, flags);
  properties[PROP_HAS_MEETING] = g_param_spec_boolean ("has-meeting", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_OTHER] = g_param_spec_boolean ("has-other", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_note_item_init (ChNoteItem *self)
{
}

ChNoteItem *
ch_note_item_new (const ChBulkNote *note)
{
  ChNoteItem *self;

  g_return_val_if_fail (note != NULL, NULL);

  self = g_object_new (CH_TYPE_NOTE_ITEM, NULL);
  /* Translators: the number of a line of a table, and what is to be said of it */
  self->words = note->line == 0 ? g_strdup (note->words) : g_strdup_printf (_("Line %lu: %s"), note->line, note->words);
  if (note->uid != NULL)
    self->meeting = g_variant_ref_sink (g_variant_new_string (note->uid));
  if (note->other_uid != NULL)
    self->other = g_variant_ref_sink (g_variant_new_string (note->other_uid));
  return self;
}

const char *
ch_note_item_get_words (ChNoteItem *self)
{
  g_return_val_if_fail (CH_IS_NOTE_ITEM (self), NULL);

  return self->words;
}
