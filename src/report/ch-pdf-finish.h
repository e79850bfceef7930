/* ch-pdf-finish.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_pdf_finish:
 * @fd: of the PDF as cairo wrote it
 * @language: of the whole, BCP 47
 * @section_languages: (element-type utf8) (nullable elements): of each "Sect" of the structure, in
 *   order
 * @alternatives: (element-type utf8): the words for each "Figure" of the structure, in order
 *
 * Makes what cairo 1.16 does not write: language, the words that stand for a picture, an identity
 * that follows from the content, and the wish that a window show the title instead of the file's name.
 *
 * Added as an incremental update (ISO 32000-1, 7.5.6): a register of a thousand pages need not be
 * written twice for a few words.
 *
 * Returns: (transfer full): what is to be appended to the file
 */
GString *ch_pdf_finish (int          fd,
                        const char  *language,
                        GPtrArray   *section_languages,
                        GPtrArray   *alternatives,
                        GError     **error);

G_END_DECLS
