/* ch-title-slots.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-title-slots.h"

#include "ch-text.h"

#include <string.h>

#define FIRST_SLOT 0xE000u
#define SLOT_CHARACTER(side, slot)                                                                 \
  (FIRST_SLOT + (gunichar) (side) *CH_TITLE_N_SLOTS + (gunichar) (slot))

static gboolean
is_word_part (gunichar c)
{
  return g_unichar_isalnum (c) && !ch_text_is_han (c);
}

/* The place of VALUE in TEXT, as whole words, that is nearest to ANCHOR; NULL for none. */
static const char *
find_nearest (const char *text,
              const char *value,
              const char *anchor)
{
  const char *best = NULL;
  gboolean open_start = !is_word_part (g_utf8_get_char (value));
  gboolean open_end = !is_word_part (g_utf8_get_char (g_utf8_prev_char (value + strlen (value))));

  for (const char *place = strstr (text, value); place != NULL; place = strstr (place + 1, value))
    {
      const char *end = place + strlen (value);

      if ((!open_start && place > text && is_word_part (g_utf8_get_char (g_utf8_prev_char (place))))
          || (!open_end && is_word_part (g_utf8_get_char (end))))
        continue;
      if (best == NULL || anchor == NULL || ABS (place - anchor) < ABS (best - anchor))
        best = place;
    }
  return best;
}

void
ch_title_slots_clear (ChTitleSlots *self)
{
  for (guint side = 0; side < CH_TITLE_N_SIDES; side++)
    for (guint slot = 0; slot < CH_TITLE_N_SLOTS; slot++)
      g_clear_pointer (&self->values[side][slot], g_free);
}

gboolean
ch_title_slots_is_slot (gunichar c)
{
  return c >= FIRST_SLOT && c < FIRST_SLOT + CH_TITLE_N_SIDES * CH_TITLE_N_SLOTS;
}

const char *
ch_title_slots_find (const char  *pattern,
                     ChTitleSide  side,
                     ChTitleSlot  slot)
{
  g_return_val_if_fail (pattern != NULL, NULL);

  return g_utf8_strchr (pattern, -1, SLOT_CHARACTER (side, slot));
}

char *
ch_title_slots_generalise (ChTitleSlots *self,
                           const char   *text)
{
  /* What is longer, or more certain, is looked for first. */
  static const ChTitleSlot order[] = { CH_TITLE_SLOT_NAME, CH_TITLE_SLOT_BODY, CH_TITLE_SLOT_STATE,
                                       CH_TITLE_SLOT_TITLE, CH_TITLE_SLOT_ACRONYM };
  g_autoptr(GString) pattern = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  pattern = g_string_new (text);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint side = 0; side < CH_TITLE_N_SIDES; side++)
      {
        const char *value = self->values[side][order[i]];
        const char *anchor = ch_title_slots_find (pattern->str, side, CH_TITLE_SLOT_NAME);
        const char *place = value != NULL ? find_nearest (pattern->str, value, anchor) : NULL;
        char slot[6];
        gssize position;

        if (place == NULL)
          continue;
        position = place - pattern->str;
        g_string_erase (pattern, position, (gssize) strlen (value));
        g_string_insert_len (pattern, position, slot,
                             g_unichar_to_utf8 (SLOT_CHARACTER (side, order[i]), slot));
      }
  return g_strdup (pattern->str);
}

char *
ch_title_slots_fill_in (ChTitleSlots *self,
                        const char   *pattern)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  for (const char *c = pattern; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);
      const char *value;

      if (!ch_title_slots_is_slot (u))
        {
          g_string_append_unichar (text, u);
          continue;
        }
      value
          = self->values[(u - FIRST_SLOT) / CH_TITLE_N_SLOTS][(u - FIRST_SLOT) % CH_TITLE_N_SLOTS];
      if (value == NULL)
        return NULL;
      g_string_append (text, value);
    }
  return g_strdup (text->str);
}

guint
ch_title_slots_count_own (const char *pattern,
                          gboolean   *han)
{
  guint n = 0;

  g_return_val_if_fail (pattern != NULL, 0);
  g_return_val_if_fail (han != NULL, 0);

  for (const char *c = pattern; *c != '\0'; c = g_utf8_next_char (c))
    if (!ch_title_slots_is_slot (g_utf8_get_char (c)))
      {
        n++;
        *han |= ch_text_is_han (g_utf8_get_char (c));
      }
  return n;
}
