/* ch-salvage.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChSalvageReport:
 *
 * What could be saved of a damaged log, and what could not.
 */
typedef struct
{
  guint64 n_meetings; /* that are in the new log */
  guint64 n_from_history; /* of these, filled in from the history */
  guint64 n_older; /* of these, in a version that is not the newest */
  guint64 n_unsure; /* of these, may lack some of what they held: people, documents … */
  guint64 n_drafts;
  guint64 n_entries; /* of the history */
  guint64 n_lost_entries;
  guint64 n_changed_entries; /* that are not as they were written, or follow one that is not */
  guint64 n_files;
  guint64 n_missing_files; /* that a meeting names and that are not there, or damaged */
  char *kept; /* (owned) (nullable): where the damaged log lies now, if another one took its place */
  GPtrArray *lost; /* (owned) (element-type utf8): the meetings that are lost, each by its title and UID */
} ChSalvageReport;

/** ch_salvage_report_copy: Returns: (transfer full): a copy, to be freed with ch_salvage_report_free() */
ChSalvageReport *ch_salvage_report_copy (const ChSalvageReport *self);
void             ch_salvage_report_free (ChSalvageReport *self);

/** ch_salvage_report_tell: Returns: (transfer full): the report in translated sentences, without the names of the lost meetings */
GStrv ch_salvage_report_tell (const ChSalvageReport *self);

/**
 * ch_salvage_async:
 * @damaged: the folder of a log that cannot be opened, or that a check found damaged; it is only read
 * @target: (nullable): a folder that does not exist, or is empty; with %NULL the new log takes the place of the
 *   damaged one, which is kept beside it under another name
 * @progress: (nullable) (scope notified)
 *
 * Saves what can be read of the log in @damaged into a new log in @target: the rows of each page that
 * is whole, whatever leads to it; then what the history says of meetings that were lost or are not
 * as they were last.  Where it fails there is no @target, and the damaged log stays where it is.
 */
void             ch_salvage_async  (const char           *damaged,
                                    const char           *target,
                                    ChProgressFunc        progress,
                                    gpointer              progress_data,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
/** ch_salvage_finish: Returns: (transfer full): what was saved */
ChSalvageReport *ch_salvage_finish (GAsyncResult         *result,
                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSalvageReport, ch_salvage_report_free)

G_END_DECLS
