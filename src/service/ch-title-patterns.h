/* ch-title-patterns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-title-slots.h"

G_BEGIN_DECLS

/**
 * ChTitlePatterns:
 *
 * The patterns of titles that were seen (see ChTitleSlots), each of a kind of meeting or document, and how often.
 */
typedef struct _ChTitlePatterns ChTitlePatterns;

/** ch_title_patterns_new: Returns: (transfer full): none yet */
ChTitlePatterns *ch_title_patterns_new  (void);
void             ch_title_patterns_free (ChTitlePatterns *self);

/** ch_title_patterns_note: Takes in a pattern; @kind: (nullable): of what it is the title */
void ch_title_patterns_note (ChTitlePatterns *self,
                             const char      *kind,
                             const char      *text);

/**
 * ch_title_patterns_apply:
 * @values: with the name of the host's side at least
 *
 * Returns: (transfer full) (nullable): the title that is made of the pattern of @kind that was seen most, and of two the
 *   newer, as far as there is something to put into its slots; %NULL where there is none
 */
char *ch_title_patterns_apply (ChTitlePatterns *self,
                               const char      *kind,
                               ChTitleSlots    *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTitlePatterns, ch_title_patterns_free)

G_END_DECLS
