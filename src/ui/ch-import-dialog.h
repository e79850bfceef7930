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
 * reviewed.  An address on the clipboard is offered.
 */
#define CH_TYPE_IMPORT_DIALOG (ch_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChImportDialog, ch_import_dialog, CH, IMPORT_DIALOG, AdwWindow)

/**
 * ChImportDialog::imported:
 * @meeting: the meeting as it now stands in the log
 */

ChImportDialog *ch_import_dialog_new (GtkWindow  *parent,
                                      ChLog      *log,
                                      ChImporter *importer);

/** ch_import_dialog_import_address: Begins at once with @address. */
void ch_import_dialog_import_address (ChImportDialog *self,
                                      const char     *address);

G_END_DECLS
