/* ch-snapshot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-id-diff.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChSnapshot:
 *
 * The sorted row ids that a list model stands on.  At each step the snapshot is as the listeners of the model
 * are told.
 */
typedef struct _ChSnapshot ChSnapshot;

/** So many ids are a few. */
#define CH_SNAPSHOT_A_FEW 256

/** ch_snapshot_new: Returns: (transfer full): without ids */
ChSnapshot *ch_snapshot_new (void);

/** ch_snapshot_free: @self: (transfer full) */
void ch_snapshot_free (ChSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSnapshot, ch_snapshot_free)

/** ch_snapshot_get_length: Returns: how many ids there are */
guint ch_snapshot_get_length (ChSnapshot *self);

/** ch_snapshot_get_id: Returns: the id at @position, which must be there */
gint64 ch_snapshot_get_id (ChSnapshot *self,
                           guint       position);

/**
 * ch_snapshot_replace:
 * @ids: (transfer none) (element-type gint64): what it becomes; nobody changes them from now on
 * @model: (transfer none): what stands on it
 *
 * A whole new list: all go, then all come.  A view that was told of both at once would ask for every item; so it is
 * told only where there are a few, for then it need not make its rows anew.
 */
void ch_snapshot_replace (ChSnapshot *self,
                          GArray     *ids,
                          GListModel *model);

/**
 * ch_snapshot_splice:
 * @ids: (transfer none) (element-type gint64): what it becomes; nobody changes them from now on
 * @changed: (transfer none) (element-type gint64): as for ch_id_diff(), as is @owner
 * @model: (transfer none): what stands on it
 *
 * Tells exactly what changed, step by step.  However many steps there are, no id is moved for them.
 */
void ch_snapshot_splice (ChSnapshot    *self,
                         GArray        *ids,
                         GHashTable    *changed,
                         ChIdOwnerFunc  owner,
                         GListModel    *model);

G_END_DECLS
