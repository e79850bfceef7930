/* ch-filing-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-editor-section.h"

G_BEGIN_DECLS

/**
 * ChFilingSection:
 *
 * What the papers of a meeting are filed under: what was agreed, the marking, the title in other
 * languages.
 */
#define CH_TYPE_FILING_SECTION (ch_filing_section_get_type ())
G_DECLARE_FINAL_TYPE (ChFilingSection, ch_filing_section, CH, FILING_SECTION, ChEditorSection)

G_END_DECLS
