/* ch-pdf.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ch_pdf_is: Returns: whether @bytes begin like a PDF file */
gboolean ch_pdf_is (GBytes *bytes);

/**
 * ch_pdf_dup_text:
 *
 * Returns: (transfer full): the text of a PDF file, a paragraph a line and a blank line after what
 *   looks like its headline; or %NULL with %CH_ERROR_NOT_TEXT if it cannot be read, or with
 *   %CH_ERROR_EMPTY if it holds pictures of text only
 */
char *ch_pdf_dup_text (GBytes  *bytes,
                       GError **error);

G_END_DECLS
