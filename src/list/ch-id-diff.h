/* ch-id-diff.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChIdSplice:
 *
 * At @position, @n_removed ids go and @n_added come.
 */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
} ChIdSplice;

/** ChIdOwnerFunc: Returns: what @id belongs to, by which its changes are told */
typedef gint64 (*ChIdOwnerFunc) (gint64 id);

/**
 * ch_id_diff:
 * @before: (element-type gint64)
 * @after: (element-type gint64): neither holds an id twice
 * @changed: (element-type gint64): the owners of those ids that may have come, gone or moved; all others keep their
 *   order
 * @owner: (nullable): %NULL where each id is its own
 *
 * Returns: (transfer full) (element-type ChIdSplice): what turns @before into @after, to be applied one
 *   after the other from the first to the last; each position counts in what @before has become by then
 */
GArray *ch_id_diff (GArray        *before,
                    GArray        *after,
                    GHashTable    *changed,
                    ChIdOwnerFunc  owner);

G_END_DECLS
