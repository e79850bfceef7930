/* ch-worker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChWorker:
 *
 * One thread with a queue of work.  What is queued is done one piece after the other, a higher
 * priority first, and each piece is finished at home: in the main context that was the thread's
 * default when the worker was made.
 */
typedef struct _ChWorker ChWorker;

/** ChWorkFunc: A piece of work, or what follows it at home. */
typedef void (*ChWorkFunc) (gpointer data);

/**
 * ch_worker_new:
 * @name: of the thread
 *
 * Returns: (transfer full): a worker that waits for work
 */
ChWorker *ch_worker_new (const char *name);

/**
 * ch_worker_free:
 *
 * Does what is still queued, and waits for it.  What follows the work at home still follows, once
 * the main context runs.
 */
void ch_worker_free (ChWorker *self);

/**
 * ch_worker_queue:
 * @priority: as for a main loop: the lower number first, equal numbers in turn
 * @work: (scope async): called with @data in the worker's thread
 * @done: (scope async): called with @data at home afterwards; it owns @data
 *
 * @data belongs to the thread that has it: nobody else may touch it in between.
 */
void ch_worker_queue (ChWorker   *self,
                      int         priority,
                      ChWorkFunc  work,
                      ChWorkFunc  done,
                      gpointer    data);

/**
 * ch_worker_queue_standing_back:
 *
 * The same, for long work: while it is done the worker stands back on the processor behind all that does not
 * (see ch_chore_stand_back()).
 */
void ch_worker_queue_standing_back (ChWorker   *self,
                                    int         priority,
                                    ChWorkFunc  work,
                                    ChWorkFunc  done,
                                    gpointer    data);

/** ch_worker_is_current: Returns: whether the caller runs in the worker's thread */
gboolean ch_worker_is_current (ChWorker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChWorker, ch_worker_free)

G_END_DECLS
