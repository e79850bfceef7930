/* ch-chore.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChChore:
 *
 * Something long, done in a thread of its own.
 */
typedef struct _ChChore ChChore;

/** ChChoreFunc: (chore's thread) Does it. Returns: what the task is to give, or %NULL with @error. */
typedef gpointer (*ChChoreFunc) (ChChore  *self,
                                 gpointer  data,
                                 GError  **error);

/**
 * ch_chore_start:
 * @task: without a source object; it is returned with what @func gives
 * @data: (transfer full): plain data, for @func alone
 * @free_result: for what the task gives
 * @progress: (nullable) (scope notified): called at home
 */
void ch_chore_start (GTask          *task,
                     ChChoreFunc     func,
                     gpointer        data,
                     GDestroyNotify  free_data,
                     GDestroyNotify  free_result,
                     ChProgressFunc  progress,
                     gpointer        progress_data);

/** ch_chore_get_cancellable: Returns: (transfer none) (nullable): that of the task */
GCancellable *ch_chore_get_cancellable (ChChore *self);

/** CH_CHORE_WAITING: What a ChProgressFunc gets in place of a fraction while another's work must end first. */
#define CH_CHORE_WAITING (-1.0)

/** ch_chore_set_waiting: (chore's thread) Tells that the chore waits for another. */
void ch_chore_set_waiting (ChChore *self);

/** ch_chore_set_progress: (chore's thread) Tells home, now and then, how far it is: from 0 to 1. */
void ch_chore_set_progress (ChChore *self,
                            double   fraction);

/** ch_chore_give_way: Lets the calling thread give way to all others from now on, on the processor and on the disk:
 * what it does is nothing that anybody waits for. */
void ch_chore_give_way (void);

/** ch_chore_stand_back: Lets the calling thread stand back on the processor from now on: what it does is waited for, but
 * less than what answers a key press.  There is no way back for a thread. */
void ch_chore_stand_back (void);

G_END_DECLS
