/* ch-register-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-name-table.h"
#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChRegisterTable:
 *
 * The table of the people, bodies or saved searches on file, and those of the names and posts that they hold.
 * Its statements are made from the field tables of the classes.
 */
typedef struct _ChRegisterTable ChRegisterTable;

/** ch_register_table_new: @names: (unowned): told of the names that come and go */
ChRegisterTable *ch_register_table_new  (ChDatabase      *database,
                                         ChNameTable     *names,
                                         ChRegister       which);
void             ch_register_table_free (ChRegisterTable *self);

/** ch_register_get_type: Returns: the class of the records of that register */
GType ch_register_get_type (ChRegister which);

/** ch_register_of_type: Returns: whether there is a register of the class @type, and which */
gboolean ch_register_of_type (GType       type,
                              ChRegister *which);

/** ch_register_table_insert: @id: (inout): the row id to take if it is free, or 0; then the one taken */
gboolean ch_register_table_insert (ChRegisterTable  *self,
                                   ChRecord         *record,
                                   gint64           *id,
                                   GError          **error);
gboolean ch_register_table_update (ChRegisterTable  *self,
                                   ChRecord         *record,
                                   gint64            id,
                                   GError          **error);
gboolean ch_register_table_delete (ChRegisterTable  *self,
                                   gint64            id,
                                   GError          **error);

/** ch_register_table_load: Returns: (transfer full): the record of row @id; %CH_ERROR_NOT_FOUND where there is none */
ChRecord *ch_register_table_load (ChRegisterTable  *self,
                                  gint64            id,
                                  GError          **error);

/** ch_register_table_find: As ch_meeting_table_find(). */
gint64 ch_register_table_find (ChRegisterTable  *self,
                               const char       *uid,
                               GError          **error);

/** ch_register_table_load_saved: Returns: (transfer full) (element-type ChRecord): all that were ever saved, by UID or as they were saved */
GPtrArray *ch_register_table_load_saved (ChRegisterTable  *self,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChRegisterTable, ch_register_table_free)

G_END_DECLS
