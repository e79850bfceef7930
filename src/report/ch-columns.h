/* ch-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ChColumns:
 *
 * A block of two columns of people side by side, each under a head: two delegations.  Both columns
 * go on over as many pages as they need, with their heads repeated; nobody is cut in two.
 */
typedef struct _ChColumns ChColumns;

/** ch_columns_new: @space: above, in points of usual print */
ChColumns *ch_columns_new (ChFlow *flow,
                           double  space);

/**
 * ch_columns_set_head:
 * @column: 0 or 1
 * @side: (nullable): "Host"
 * @name: (nullable): whom the people stand for
 * @language: (nullable): of @name
 */
void ch_columns_set_head (ChColumns  *self,
                          guint       column,
                          const char *side,
                          const char *name,
                          const char *language);

/**
 * ch_columns_add:
 * @post: (nullable): below the name
 * @language: (nullable): of both
 */
void ch_columns_add (ChColumns  *self,
                     guint       column,
                     const char *name,
                     const char *post,
                     const char *language);

/** ch_columns_finish: (transfer full) @self: adds the block to its flow, if anybody is in it */
void ch_columns_finish (ChColumns *self);

G_END_DECLS
