/* ch-held-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-name-table.h"
#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChHeldTable:
 *
 * A table of records that a meeting, or an article or a document of a meeting, holds in order:
 * participant, photo, document, article, evidence, title, signatory, attachment.  Its statements are made from the field table of its class.
 */
typedef struct _ChHeldTable ChHeldTable;

/**
 * ch_held_table_new:
 * @type: the class of its records; the table is called like the class, in lower case
 * @names: (unowned): finds whom the records name
 */
ChHeldTable *ch_held_table_new  (GType        type,
                                 ChNameTable *names);
void         ch_held_table_free (ChHeldTable *self);

GType ch_held_table_get_record_type (ChHeldTable *self);

/**
 * ch_held_table_insert:
 * @meeting: the row id of the meeting
 * @holder: 0 for the meeting, n for its n-th article or document, whichever holds such records
 * @records: the list that the holder holds
 * @rank: the meeting's
 */
gboolean ch_held_table_insert (ChHeldTable  *self,
                               ChDatabase   *database,
                               gint64        meeting,
                               guint         holder,
                               GListModel   *records,
                               gint64        rank,
                               GError      **error);

/**
 * ch_held_table_load:
 *
 * Returns: (transfer full) (element-type ChRecord): the records that the holder holds, in order, or
 *   %NULL with @error
 */
GPtrArray *ch_held_table_load (ChHeldTable  *self,
                               ChDatabase   *database,
                               gint64        meeting,
                               guint         holder,
                               GError      **error);

/** ch_held_table_delete: Deletes all records of the meeting, whoever holds them. */
gboolean ch_held_table_delete (ChHeldTable  *self,
                               ChDatabase   *database,
                               gint64        meeting,
                               GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChHeldTable, ch_held_table_free)

G_END_DECLS
