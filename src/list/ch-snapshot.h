/* ch-snapshot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-id-diff.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The sorted row ids that a list model stands on.  At each step the snapshot is as the listeners of the model
 * are told.
 */

/** So many ids are a few. */
#define CH_SNAPSHOT_A_FEW 256

/**
 * ch_snapshot_replace:
 * @snapshot: (inout) (transfer full) (element-type gint64): the snapshot of @model
 * @ids: (element-type gint64): what it becomes
 *
 * A whole new list: all go, then all come.  A view that was told of both at once would ask for every item; so it is
 * told only where there are a few, for then it need not make its rows anew.
 */
void ch_snapshot_replace (GArray     **snapshot,
                          GArray      *ids,
                          GListModel  *model);

/**
 * ch_snapshot_splice:
 * @snapshot: (element-type gint64): the snapshot of @model
 * @ids: (element-type gint64): what it becomes
 * @changed: (element-type gint64): as for ch_id_diff(), as is @owner
 *
 * Tells exactly what changed, step by step.
 */
void ch_snapshot_splice (GArray        *snapshot,
                         GArray        *ids,
                         GHashTable    *changed,
                         ChIdOwnerFunc  owner,
                         GListModel    *model);

G_END_DECLS
