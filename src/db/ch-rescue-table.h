/* ch-rescue-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-row-reader.h"

G_BEGIN_DECLS

/**
 * ChRescueKind:
 * @CH_RESCUE_TABLE: its rows are saved
 * @CH_RESCUE_DERIVED: a table that is made anew
 * @CH_RESCUE_INDEX: an index of either
 */
typedef enum
{
  CH_RESCUE_TABLE,
  CH_RESCUE_DERIVED,
  CH_RESCUE_INDEX,
} ChRescueKind;

/**
 * ChRescueTable:
 *
 * A table of the new database, or an index, and what its rows look like in the pages of a file.
 */
typedef struct
{
  char *name; /* (owned) */
  ChRescueKind kind;
  gboolean keyed; /* it has no row numbers */
  GArray *columns; /* (owned): in the order in which they are stored */
  guint n_least; /* an older row ends before the columns that were added later */
  int id_column; /* the column that is the row number, which the row itself leaves out; -1 where none is */
  int revision_column; /* -1 where there is none */
  gboolean whole; /* its tree could be walked to the end */
  GHashTable *keys; /* (owned) (nullable): the texts that its first index begins with */
  char *insert_sql; /* (owned) */
  char *delete_older_sql; /* (owned) (nullable) */
} ChRescueTable;

/**
 * ch_rescue_table_load_all:
 * @derived: the tables that are made anew; those that a virtual table keeps for itself are too
 *
 * Returns: (transfer full) (element-type ChRescueTable): the tables and indexes of @database
 */
GPtrArray *ch_rescue_table_load_all (ChDatabase         *database,
                                     const char *const  *derived,
                                     GError            **error);

/** ch_rescue_table_fits: Returns: whether @row could be one of the table's */
gboolean ch_rescue_table_fits (const ChRescueTable *self,
                               const ChRow         *row);

/**
 * ch_rescue_table_insert:
 * @inserted: (out): %FALSE where its place is taken by a row that is as good, or it breaks a rule of the table
 */
gboolean ch_rescue_table_insert (const ChRescueTable  *self,
                                 ChDatabase           *database,
                                 const ChRow          *row,
                                 gboolean             *inserted,
                                 GError              **error);

G_END_DECLS
