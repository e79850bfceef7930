/* ch-views.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The views on a log: what a list can be narrowed to before anybody has typed a word.  A view is a
 * search like any other, and has a name.
 */

/** ch_views_get_ids: Returns: (transfer none): all of them, that of all meetings first, %NULL-terminated */
const char *const *ch_views_get_ids (void);

/** ch_views_get_label: Returns: the name of the view @id for people; an unknown one counts as that of all meetings */
const char *ch_views_get_label (const char *id);

/** ch_views_new_menu: Returns: (transfer full): an item for each, of the action @action with the id as its target, and with
 * the keys Ctrl+1, Ctrl+2 … */
GMenuModel *ch_views_new_menu (const char *action);

/** ch_views_dup_words: Returns: (transfer full): the search for @typed within the view @id */
char *ch_views_dup_words (const char *id,
                          const char *typed);

G_END_DECLS
