/* ch-photos-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-editor-section.h"

G_BEGIN_DECLS

/**
 * ChPhotosSection:
 *
 * Edits the photos and their credits.
 */
#define CH_TYPE_PHOTOS_SECTION (ch_photos_section_get_type ())
G_DECLARE_FINAL_TYPE (ChPhotosSection, ch_photos_section, CH, PHOTOS_SECTION, ChEditorSection)

G_END_DECLS
