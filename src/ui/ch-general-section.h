/* ch-general-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-editor-section.h"

G_BEGIN_DECLS

/**
 * ChGeneralSection:
 *
 * Edits what a meeting is called, when and where it was, and what it was about.
 */
#define CH_TYPE_GENERAL_SECTION (ch_general_section_get_type ())
G_DECLARE_FINAL_TYPE (ChGeneralSection, ch_general_section, CH, GENERAL_SECTION, ChEditorSection)

G_END_DECLS
