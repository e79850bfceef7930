/* ch-summary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"
#include "ch-pages.h"

G_BEGIN_DECLS

/**
 * ch_summary_lay_out:
 * @meetings: (element-type ChMeeting): one summary each, each beginning on a new page
 * @paper: the sheet
 * @files_folder: (nullable): where photo files lie, `files/` of the log, by ab/<sha256>
 * @cancellable: (nullable)
 *
 * Lays out the meeting summary: title, date, place, participants in two columns by side, text,
 * topics, signed documents, photos each with its credit, sources.  A meeting that is still to be
 * reviewed is marked UNCONFIRMED on each of its pages.  A picture without a credit is not printed;
 * a line says so in its place.
 *
 * Returns: (transfer full): the pages, or %NULL if cancelled
 */
ChPages *ch_summary_lay_out (GPtrArray      *meetings,
                             const ChPaper  *paper,
                             const char     *files_folder,
                             GCancellable   *cancellable,
                             GError        **error);

G_END_DECLS
