/* ch-title-slots.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ChTitleSlot: What is taken out of a title, of either side. */
typedef enum
{
  CH_TITLE_SLOT_NAME,
  CH_TITLE_SLOT_TITLE,
  CH_TITLE_SLOT_BODY,
  CH_TITLE_SLOT_ACRONYM, /* of the body */
  CH_TITLE_SLOT_STATE, /* what it calls itself */
  CH_TITLE_N_SLOTS,
} ChTitleSlot;

typedef enum
{
  CH_TITLE_HOST,
  CH_TITLE_GUEST,
  CH_TITLE_N_SIDES,
} ChTitleSide;

/**
 * ChTitleSlots:
 *
 * The values that a title may have in its slots.  A pattern is a title with slots in their place, each a character
 * of the private use area, which no text has.
 */
typedef struct
{
  char *values[CH_TITLE_N_SIDES][CH_TITLE_N_SLOTS]; /* (owned) (nullable) */
} ChTitleSlots;

void ch_title_slots_clear (ChTitleSlots *self);

/** ch_title_slots_generalise: Returns: (transfer full): @text with slots in the place of the values that it has */
char *ch_title_slots_generalise (ChTitleSlots *self,
                                 const char   *text);

/** ch_title_slots_fill_in: Returns: (transfer full) (nullable): the title that @pattern makes; %NULL where a value is missing */
char *ch_title_slots_fill_in (ChTitleSlots *self,
                              const char   *pattern);

/** ch_title_slots_is_slot: Returns: whether the character of a pattern is a slot */
gboolean ch_title_slots_is_slot (gunichar c);

/** ch_title_slots_find: Returns: (nullable): where @pattern has that slot */
const char *ch_title_slots_find (const char  *pattern,
                                 ChTitleSide  side,
                                 ChTitleSlot  slot);

/** ch_title_slots_count_own: Returns: how many characters @pattern has beside its slots; sets @han where one is Chinese */
guint ch_title_slots_count_own (const char *pattern,
                                gboolean   *han);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChTitleSlots, ch_title_slots_clear)

G_END_DECLS
