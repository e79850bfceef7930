/* ch-followed-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _ChFollowedList ChFollowedList;

typedef void (*ChFollowedFunc) (gpointer owner);

/**
 * ch_followed_list_new:
 * @list: (transfer full): a list for #ChRecord, still empty
 * @changed: called with @owner when a record of @list has changed, or the list itself
 *
 * Each change of the list costs as much as it is long, whatever the length of the list.
 *
 * Returns: (transfer full): to be freed with ch_followed_list_free()
 */
ChFollowedList *ch_followed_list_new (GListStore     *list,
                                      ChFollowedFunc  changed,
                                      gpointer        owner);

/** ch_followed_list_free: Follows no longer, and lets go of the list */
void ch_followed_list_free (ChFollowedList *self);

G_END_DECLS
