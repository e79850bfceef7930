/* ch-bulk-report-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-bulk-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChBulkReportView:
 *
 * What came of the import of a table or an exported log: how much was imported, and line by line what was not and what may
 * be there twice.
 */
#define CH_TYPE_BULK_REPORT_VIEW (ch_bulk_report_view_get_type ())
G_DECLARE_FINAL_TYPE (ChBulkReportView, ch_bulk_report_view, CH, BULK_REPORT_VIEW, AdwBin)

/** ch_bulk_report_view_show: @failure: (nullable): a translated sentence on why it ended before the end */
void ch_bulk_report_view_show (ChBulkReportView   *self,
                               const ChBulkReport *report,
                               const char         *failure);

/** ch_bulk_report_view_dup_sentence: Returns: (transfer full): how many meetings were imported */
char *ch_bulk_report_view_dup_sentence (const ChBulkReport *report);

/** ch_bulk_report_view_dup_text: Returns: (transfer full): all that the view says, a line each */
char *ch_bulk_report_view_dup_text (ChBulkReportView *self);

/** ch_bulk_report_view_is_blank: Returns: whether there is nothing to tell of single lines */
gboolean ch_bulk_report_view_is_blank (ChBulkReportView *self);

G_END_DECLS
