/* ch-print-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChPrintPreview:
 *
 * The summary of a meeting as it will be on paper, with the ways to paper: a printer or a PDF.
 *
 * Properties, read-only: `pages` (ChPages, nullable until they are laid out), `page` (uint, from 0).
 */
#define CH_TYPE_PRINT_PREVIEW (ch_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (ChPrintPreview, ch_print_preview, CH, PRINT_PREVIEW, AdwWindow)

ChPrintPreview *ch_print_preview_new (GtkWindow  *parent,
                                      ChLog      *log,
                                      const char *uid);

G_END_DECLS
