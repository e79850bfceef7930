/* ch-chore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-chore.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LEAST_URGENT 19

/* A third of the processor's time where all of it is wanted, and none of the first turns. */
#define STEP_BACK 5

/* linux/ioprio.h, which not every C library has. */
#define IOPRIO_WHO_PROCESS 1
#define IOPRIO_LEAST_URGENT (2 << 13 | 7)

/* Home hears of every step of this size. */
#define PROGRESS_STEP 0.005

struct _ChChore
{
  GTask *task; /* (owned) */
  ChChoreFunc func;
  gpointer data; /* (owned) (chore's thread) */
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  ChProgressFunc progress; /* (nullable) */
  gpointer progress_data;
  double told; /* (chore's thread) */
};

typedef struct
{
  GTask *task; /* (owned) */
  ChProgressFunc func;
  gpointer data;
  double fraction;
} Telling;

void
ch_chore_give_way (void)
{
  pid_t thread = syscall (SYS_gettid);

  /* Not the idle class, which on a busy disk comes to nothing, and may hold up a journal that others wait for.
   * On Linux both are settings of a thread.  Where they are refused it is merely less polite. */
  (void) setpriority (PRIO_PROCESS, thread, LEAST_URGENT);
#ifdef SYS_ioprio_set
  (void) syscall (SYS_ioprio_set, IOPRIO_WHO_PROCESS, thread, IOPRIO_LEAST_URGENT);
#endif
}

void
ch_chore_stand_back (void)
{
  pid_t thread = syscall (SYS_gettid);

  (void) setpriority (PRIO_PROCESS, thread, MIN (getpriority (PRIO_PROCESS, thread) + STEP_BACK, LEAST_URGENT));
}

GCancellable *
ch_chore_get_cancellable (ChChore *self)
{
  return g_task_get_cancellable (self->task);
}

static gboolean
on_telling (gpointer user_data)
{
  Telling *telling = user_data;

  if (!g_task_get_completed (telling->task))
    telling->func (telling->fraction, telling->data);
  return G_SOURCE_REMOVE;
}

static void
telling_free (gpointer data)
{
  Telling *telling = data;

  g_object_unref (telling->task);
  g_free (telling);
}

static void
tell (ChChore *self,
      double   fraction)
{
  g_autoptr(GSource) source = NULL;
  Telling *telling;

  if (self->progress == NULL)
    return;

  telling = g_new0 (Telling, 1);
  telling->task = g_object_ref (self->task);
  telling->func = self->progress;
  telling->data = self->progress_data;
  telling->fraction = MIN (fraction, 1);

  /* Not g_main_context_invoke(): it would run in this thread while nobody runs the context. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_telling, telling, telling_free);
  g_source_set_static_name (source, "ChChore");
  g_source_attach (source, g_task_get_context (self->task));
}

void
ch_chore_set_progress (ChChore *self,
                       double   fraction)
{
  if (fraction < self->told + PROGRESS_STEP)
    return;

  self->told = fraction;
  tell (self, fraction);
}

void
ch_chore_set_waiting (ChChore *self)
{
  tell (self, CH_CHORE_WAITING);
}

/* (chore's thread) */
static gpointer
run (gpointer data)
{
  ChChore *self = data;
  GError *error = NULL;
  gpointer result;

  result = self->func (self, self->data, &error);
  g_assert ((result == NULL) == (error != NULL));

  if (self->free_data != NULL)
    self->free_data (self->data);
  if (error != NULL)
    g_task_return_error (self->task, error);
  else
    g_task_return_pointer (self->task, result, self->free_result);
  g_object_unref (self->task);
  g_free (self);
  return NULL;
}

void
ch_chore_start (GTask          *task,
                ChChoreFunc     func,
                gpointer        data,
                GDestroyNotify  free_data,
                GDestroyNotify  free_result,
                ChProgressFunc  progress,
                gpointer        progress_data)
{
  ChChore *self = g_new0 (ChChore, 1);

  g_assert (g_task_get_source_object (task) == NULL);

  self->task = g_object_ref (task);
  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->free_result = free_result;
  self->progress = progress;
  self->progress_data = progress_data;
  /* What has been done has been done, even if it is cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  g_thread_unref (g_thread_new ("chore", run, self));
}
