/* ch-participants-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-editor-section.h"

G_BEGIN_DECLS

/**
 * ChParticipantsSection:
 *
 * Edits who took part, in order of precedence.
 */
#define CH_TYPE_PARTICIPANTS_SECTION (ch_participants_section_get_type ())
G_DECLARE_FINAL_TYPE (ChParticipantsSection, ch_participants_section, CH, PARTICIPANTS_SECTION, ChEditorSection)

G_END_DECLS
