/* ch-change-chain.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-change-table.h"

G_BEGIN_DECLS

/** The length of a SHA-256, in bytes. */
#define CH_CHANGE_HASH_LENGTH 32

/**
 * ch_change_chain_extend:
 * @hash: (inout) (array fixed-size=CH_CHANGE_HASH_LENGTH): the hash of the change before, all zero for
 *   the first; then that of @change
 *
 * The hash covers the hash before and every column of the change, so that nothing can be changed,
 * left out or put in without all later hashes being wrong.
 */
void ch_change_chain_extend (guint8             *hash,
                             const ChChange     *change,
                             const ChChangeStep *step);

G_END_DECLS
