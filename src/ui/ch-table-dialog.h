/* ch-table-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChTableDialog:
 *
 * Imports a table, a meeting from each row, or a log that Chancery exported.  What the columns hold is told by a map that
 * is there already or by whoever imports; the first rows are shown as the meetings that they would become.
 *
 * Signal `imported` (sentence, translated: how many meetings): the log has them.
 */
#define CH_TYPE_TABLE_DIALOG (ch_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChTableDialog, ch_table_dialog, CH, TABLE_DIALOG, AdwWindow)

/** ch_table_dialog_new: Returns: (transfer none): the window, which is its own until it is closed */
ChTableDialog *ch_table_dialog_new (GtkWindow *parent,
                                    ChLog     *log);

/** ch_table_dialog_is_table: Returns: whether the name of @file is that of a table or an exported log */
gboolean ch_table_dialog_is_table (GFile *file);

/** ch_table_dialog_set_file: Begins with @file. */
void ch_table_dialog_set_file (ChTableDialog *self,
                               GFile         *file);

G_END_DECLS
