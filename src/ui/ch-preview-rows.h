/* ch-preview-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** ChPreviewRows: The first rows of a table as the meetings that they would become. */
#define CH_TYPE_PREVIEW_ROWS (ch_preview_rows_get_type ())
G_DECLARE_FINAL_TYPE (ChPreviewRows, ch_preview_rows, CH, PREVIEW_ROWS, AdwBin)

/** ch_preview_rows_show: @rows: (element-type ChTableRow) */
void ch_preview_rows_show (ChPreviewRows *self,
                           GArray        *rows);

/** ch_preview_rows_fail: Shows the translated @sentence instead: why there is nothing to be seen yet. */
void ch_preview_rows_fail (ChPreviewRows *self,
                           const char    *sentence);

G_END_DECLS
