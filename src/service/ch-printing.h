/* ch-printing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-pages.h"

G_BEGIN_DECLS

/*
 * Gathering records for paper: the same for preview, printer, "Save as PDF…" and the command line.
 */

/**
 * ch_printing_lay_out_async:
 * @uids: the meetings, in the order in which they are printed
 * @paper: (nullable): the sheet, or %NULL for that of the locale
 *
 * Loads the meetings and lays out their summaries on a thread.
 */
void     ch_printing_lay_out_async  (ChLog                *log,
                                     const char *const    *uids,
                                     const ChPaper        *paper,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
/** ch_printing_lay_out_finish: Returns: (transfer full): the pages */
ChPages *ch_printing_lay_out_finish (GAsyncResult         *result,
                                     GError              **error);

/** ch_printing_write_pdf_async: ch_pages_write_pdf() on a thread. */
void     ch_printing_write_pdf_async  (ChPages              *pages,
                                       const char           *path,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean ch_printing_write_pdf_finish (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
