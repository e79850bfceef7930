/* ch-markings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChMarkings:
 *
 * The order of the markings that an office gives its papers: that of the user's `markings.txt`, or
 * where there is none of ours.
 */
typedef struct _ChMarkings ChMarkings;

ChMarkings *ch_markings_new (void);

/** ch_markings_new_from_text: @text: a rank a line, the lowest first; names of one rank parted by "|" */
ChMarkings *ch_markings_new_from_text (const char *text);
void        ch_markings_free          (ChMarkings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChMarkings, ch_markings_free)

/**
 * ch_markings_join:
 * @markings: (element-type utf8) (nullable elements): of all records of a set
 *
 * Returns: (transfer full) (nullable): the highest of them, and beside it those whose rank nobody knows;
 *   %NULL where there is none
 */
char *ch_markings_join (ChMarkings *self,
                        GPtrArray  *markings);

G_END_DECLS
