/* ch-stacker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-pages-private.h"

G_BEGIN_DECLS

/**
 * ChFlowItem:
 * @piece: (owned)
 * @section: (unowned): begins here on a new page; %NULL where the last goes on
 * @bookmark: (owned) (nullable)
 *
 * A piece, and what begins with it.
 */
typedef struct
{
  ChPiece *piece;
  ChSection *section;
  char *bookmark;
} ChFlowItem;

/**
 * ch_stacker_stack:
 * @items: (element-type ChFlowItem): whose pieces @pages takes over
 * @cancellable: (nullable)
 *
 * Breaks what was composed into pages, by the rules of #ChFlow.
 *
 * Returns: %FALSE with @error where it is cancelled
 */
gboolean ch_stacker_stack (ChPages       *pages,
                           GArray        *items,
                           GCancellable  *cancellable,
                           GError       **error);

G_END_DECLS
