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
  G_OBJECT_CLASS (klass)->finalize = ch_note_item_finalize;
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

GVariant *
ch_note_item_get_meeting (ChNoteItem *self)
{
  g_return_val_if_fail (CH_IS_NOTE_ITEM (self), NULL);

  return self->meeting;
}

GVariant *
ch_note_item_get_other (ChNoteItem *self)
{
  g_return_val_if_fail (CH_IS_NOTE_ITEM (self), NULL);

  return self->other;
}
