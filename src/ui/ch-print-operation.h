/* ch-print-operation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-printing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChPrintOperation:
 *
 * Sends a printed product to a printer through the system's dialog.  It draws the same pages as
 * the preview; for another sheet they are laid out anew.  Printer and sheet are remembered.
 */
#define CH_TYPE_PRINT_OPERATION (ch_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (ChPrintOperation, ch_print_operation, CH, PRINT_OPERATION, GtkPrintOperation)

/** ch_print_operation_new: @pages: what @job asks for as it is laid out already. Returns: (transfer full): an operation that has not begun */
ChPrintOperation *ch_print_operation_new (ChLog               *log,
                                          const ChPrintingJob *job,
                                          ChPages             *pages);

/** ch_print_operation_start: Shows the dialog and returns; GtkPrintOperation::done tells of the end. */
void ch_print_operation_start (ChPrintOperation *self,
                               GtkWindow        *parent);

/** ch_print_operation_get_previewed: Returns: whether the dialog was left by its own Preview, so that nothing was printed */
gboolean ch_print_operation_get_previewed (ChPrintOperation *self);

/** ch_print_operation_get_pages: Returns: (transfer none) (nullable): the pages on the sheet that was chosen in the dialog */
ChPages *ch_print_operation_get_pages (ChPrintOperation *self);

G_END_DECLS
