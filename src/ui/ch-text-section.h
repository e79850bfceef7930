/* ch-text-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-editor-section.h"

G_BEGIN_DECLS

/**
 * ChTextSection:
 *
 * Edits what was said, in the words of staff.
 */
#define CH_TYPE_TEXT_SECTION (ch_text_section_get_type ())
G_DECLARE_FINAL_TYPE (ChTextSection, ch_text_section, CH, TEXT_SECTION, ChEditorSection)

G_END_DECLS
