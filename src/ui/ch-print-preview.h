/* ch-print-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChPrintPreview:
 *
 * What the office prints as it will be on paper, with the ways to paper: a printer or a file.  Which product,
 * and of it what, is chosen here.
 *
 * Properties, read-only: `pages` (ChPages, nullable until they are laid out), `page` (uint, from 0).
 */
#define CH_TYPE_PRINT_PREVIEW (ch_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (ChPrintPreview, ch_print_preview, CH, PRINT_PREVIEW, AdwWindow)

/** ch_print_preview_new: Of one meeting, as it stands in the log. Returns: (transfer none): the window, which is its own until it is closed */
ChPrintPreview *ch_print_preview_new (GtkWindow *parent,
                                      ChLog     *log,
                                      ChMeeting *meeting);

/** ch_print_preview_new_for_selected: @uids: the meetings, in the order in which they are printed. Returns: (transfer none): the window, which is its own until it is closed */
ChPrintPreview *ch_print_preview_new_for_selected (GtkWindow         *parent,
                                                   ChLog             *log,
                                                   const char *const *uids);

/** ch_print_preview_new_for_list: @words: (nullable): of the meetings that hold them, or of all. Returns: (transfer none): the window, which is its own until it is closed */
ChPrintPreview *ch_print_preview_new_for_list (GtkWindow  *parent,
                                               ChLog      *log,
                                               const char *words);

G_END_DECLS
