/* ch-log-tidy.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/** Tidying waits until nothing has been imported for so many milliseconds. */
#define CH_LOG_TIDY_DELAY 2000

/**
 * ch_log_tidy_later:
 * @n_imported: how many meetings are being added
 *
 * Has the search index put in order when the import is over, if it has grown by much: an import leaves it in
 * many pieces, each of which is looked through by every search.  The work is done in the writer's thread in
 * short pieces, behind whatever somebody waits for; it stops when the log is closed, and what has been done
 * stays done.
 */
void ch_log_tidy_later (ChLog *self,
                        guint  n_imported);

G_END_DECLS
