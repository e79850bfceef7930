/* ch-import-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-importer.h"
#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChImportDialog:
 *
 * Asks for an address, a file or a text, reads a meeting out of it and saves it as still to be
 * reviewed.  Several are read one after the other.  An address on the clipboard is offered.
 */
#define CH_TYPE_IMPORT_DIALOG (ch_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChImportDialog, ch_import_dialog, CH, IMPORT_DIALOG, AdwWindow)

/**
 * ChImportDialog::imported:
 * @meeting: the last meeting, as it now stands in the log
 * @n: (uint) how many there were
 */

/** ch_import_dialog_new: Returns: (transfer none): the window, which is its own until it is closed */
ChImportDialog *ch_import_dialog_new (GtkWindow  *parent,
                                      ChLog      *log,
                                      ChImporter *importer);

/** ch_import_dialog_import_address: Begins at once with @address, or several with spaces between them. */
void ch_import_dialog_import_address (ChImportDialog *self,
                                      const char     *address);

/** ch_import_dialog_import_files: Begins at once with @files (element-type GFile). */
void ch_import_dialog_import_files (ChImportDialog *self,
                                    GSList         *files);

G_END_DECLS
