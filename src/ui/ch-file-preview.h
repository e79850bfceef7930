/* ch-file-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChFilePreview:
 *
 * A small picture of a file of the log: a photo, or the first page of a scan.  It is made in a thread; of
 * what cannot be shown stands an icon, which says why when it is pointed at.
 *
 * Properties: `log` (ChLog, nullable), `file` (its SHA-256, nullable), `size` (the longer side in pixels,
 * to be set before the file), `alternative-text` (the picture in words, nullable).
 */
#define CH_TYPE_FILE_PREVIEW (ch_file_preview_get_type ())
G_DECLARE_FINAL_TYPE (ChFilePreview, ch_file_preview, CH, FILE_PREVIEW, AdwBin)

G_END_DECLS
