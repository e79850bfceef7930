/* ch-row-rescue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-row-reader.h"

G_BEGIN_DECLS

/**
 * ChRowRescue:
 *
 * Brings the rows of a damaged file's tables into a new, empty database of the same schema.  It knows
 * none of our tables: the new database says which there are and what their rows look like, so that rows
 * find their table even where nothing leads to them any more.
 */
typedef struct _ChRowRescue ChRowRescue;

ChRowRescue *ch_row_rescue_new  (ChPageSource *source /* (unowned) */);
void         ch_row_rescue_free (ChRowRescue  *self);

/** ch_row_rescue_get_sql: Returns: (nullable): what made the table of that name in the damaged file, if that can still be read */
const char *ch_row_rescue_get_sql (ChRowRescue *self,
                                   const char  *table);

/**
 * ch_row_rescue_set_target:
 * @target: (unowned): the new database; in a transaction, with the foreign keys off
 * @derived: the tables that are made anew
 *
 * To be called once, before what follows.
 */
gboolean ch_row_rescue_set_target (ChRowRescue        *self,
                                   ChDatabase         *target,
                                   const char *const  *derived,
                                   GError            **error);

/**
 * ch_row_rescue_walk_index:
 * @name: of an index
 *
 * Calls @func with each row of it that can be reached.
 *
 * Returns: whether it is whole
 */
gboolean ch_row_rescue_walk_index (ChRowRescue *self,
                                   const char  *name,
                                   ChRowFunc    func,
                                   gpointer     user_data);

/**
 * ChRowFate:
 * @CH_ROW_SAVED: it stood where it belongs
 * @CH_ROW_FOUND: it is saved too, but nothing led to it: it may be an old one that was forgotten there
 * @CH_ROW_BROKEN: only its beginning could be read
 */
typedef enum
{
  CH_ROW_SAVED,
  CH_ROW_FOUND,
  CH_ROW_BROKEN,
} ChRowFate;

typedef void (*ChRowFateFunc) (const char  *table,
                               const ChRow *row,
                               ChRowFate    fate,
                               gpointer     user_data);

/**
 * ch_row_rescue_run:
 * @func: (scope call)
 *
 * Puts all rows into the tables of the target.  Of two rows for one place the one that can be reached is
 * taken, then the one with the higher number in the column `revision`, where the table has one.
 */
gboolean ch_row_rescue_run (ChRowRescue    *self,
                            ChRowFateFunc   func,
                            gpointer        user_data,
                            GCancellable   *cancellable,
                            GError        **error);

/** ch_row_rescue_is_whole: After ch_row_rescue_run(): whether the table's tree was whole. */
gboolean ch_row_rescue_is_whole (ChRowRescue *self,
                                 const char  *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChRowRescue, ch_row_rescue_free)

G_END_DECLS
