/* ch-job-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChJobProgress:
 *
 * Carries how much a worker thread has done to whoever waits on the main thread.
 */
typedef struct _ChJobProgress ChJobProgress;

/**
 * ch_job_progress_attach:
 * @progress: (nullable): called on this thread until @task is completed or cancelled
 *
 * To be called where @task was made.
 *
 * Returns: (transfer none): lives as long as @task
 */
ChJobProgress *ch_job_progress_attach (GTask          *task,
                                       ChProgressFunc  progress,
                                       gpointer        user_data);

/** ch_job_progress_tell: (any thread): @fraction is done, of the #ChJobProgress @self */
void ch_job_progress_tell (double   fraction,
                           gpointer self);

G_END_DECLS
