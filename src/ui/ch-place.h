/* ch-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChPlace:
 * @view: (nullable): what the list was narrowed to
 * @words: (nullable): what was typed into the search
 * @uid: (nullable): of the meeting that was chosen
 *
 * Where somebody was in a log when it was closed; kept among the state of the user's programs, not in the log, which others
 * read too.
 */
typedef struct
{
  char *view;
  char *words;
  char *uid;
} ChPlace;

void ch_place_clear (ChPlace *self);

/** ch_place_load: Fills @self, with %NULL where nothing is known of the log in @folder. */
void ch_place_load (ChPlace    *self,
                    const char *folder);

/** ch_place_save: Keeps @self for the log in @folder; that this fails is no reason to disturb anybody. */
void ch_place_save (const ChPlace *self,
                    const char    *folder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChPlace, ch_place_clear)

G_END_DECLS
