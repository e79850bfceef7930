/* ch-job-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-job-progress.h"

/* As often is the main thread told, milliseconds; what is done sooner shows no progress. */
#define INTERVAL 150

#define WHOLE 10000

struct _ChJobProgress
{
  ChProgressFunc progress; /* (main thread) */
  gpointer user_data; /* (unowned) */
  int done; /* (atomic): of WHOLE */
};

static gboolean
on_tick (gpointer data)
{
  GTask *task = data;
  ChJobProgress *self = g_object_get_data (G_OBJECT (task), "ch-job-progress");

  if (g_task_get_completed (task) || g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return G_SOURCE_REMOVE;

  self->progress ((double) g_atomic_int_get (&self->done) / WHOLE, self->user_data);
  return G_SOURCE_CONTINUE;
}

ChJobProgress *
ch_job_progress_attach (GTask          *task,
                        ChProgressFunc  progress,
                        gpointer        user_data)
{
  ChJobProgress *self = g_new0 (ChJobProgress, 1);

  self->progress = progress;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (task), "ch-job-progress", self, g_free);
  if (progress != NULL)
    {
      g_autoptr(GSource) source = g_timeout_source_new (INTERVAL);

      g_source_set_callback (source, on_tick, g_object_ref (task), g_object_unref);
      g_source_attach (source, g_task_get_context (task));
    }
  return self;
}

void
ch_job_progress_tell (double   fraction,
                      gpointer self)
{
  g_atomic_int_set (&((ChJobProgress *) self)->done, (int) (fraction * WHOLE));
}
