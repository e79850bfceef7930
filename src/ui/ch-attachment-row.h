/* ch-attachment-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/** ChAttachmentRow: Edits a ChAttachment. */
#define CH_TYPE_ATTACHMENT_ROW (ch_attachment_row_get_type ())
G_DECLARE_FINAL_TYPE (ChAttachmentRow, ch_attachment_row, CH, ATTACHMENT_ROW, ChRecordRow)

G_END_DECLS
