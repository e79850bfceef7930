/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-worker.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef struct
{
  ChWorker *worker; /* (unowned) */
  GThread *home; /* (unowned): where it was queued */
  GString *order; /* (unowned): what was done at home */
  char name;
  GMutex *gate; /* (unowned) (nullable): to be waited for */
} Work;

static void
work (gpointer data)
{
  Work *self = data;

  g_assert_true (ch_worker_is_current (self->worker));
  if (self->gate != NULL)
    {
      g_mutex_lock (self->gate);
      g_mutex_unlock (self->gate);
    }
}

static void
done (gpointer data)
{
  Work *self = data;

  /* The worker may be gone by now. */
  g_assert_true (g_thread_self () == self->home);
  g_string_append_c (self->order, self->name);
  g_free (self);
}

static void
queue (ChWorker *worker,
       int       priority,
       GString  *order,
       char      name,
       GMutex   *gate)
{
  Work *self = g_new0 (Work, 1);

  self->worker = worker;
  self->home = g_thread_self ();
  self->order = order;
  self->name = name;
  self->gate = gate;
  ch_worker_queue (worker, priority, work, done, self);
}

static void
test_order (void)
{
  g_autoptr(ChWorker) worker = ch_worker_new ("test");
  g_autoptr(GString) order = g_string_new (NULL);
  GMutex gate;

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  queue (worker, -1, order, 'a', &gate);
  queue (worker, 5, order, 'd', NULL);
  queue (worker, 0, order, 'b', NULL);
  queue (worker, 0, order, 'c', NULL);
  g_mutex_unlock (&gate);
  while (order->len < 4)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (order->str, ==, "abcd");
  g_mutex_clear (&gate);
}

/* Long work stands back, and the worker comes forward again for what follows. */
typedef struct
{
  ChWorker *worker; /* (unowned) */
  int nice;
  guint *n_done; /* (unowned) */
} Standing;

static void
note_nice (gpointer data)
{
  Standing *self = data;

  g_assert_true (ch_worker_is_current (self->worker));
  self->nice = getpriority (PRIO_PROCESS, syscall (SYS_gettid));
}

static void
count_done (gpointer data)
{
  *((Standing *) data)->n_done += 1;
}

static void
test_standing_back (void)
{
  g_autoptr(ChWorker) worker = ch_worker_new ("test");
  guint n_done = 0;
  Standing before = { worker, 0, &n_done };
  Standing back = { worker, 0, &n_done };
  Standing after = { worker, 0, &n_done };

  ch_worker_queue (worker, 0, note_nice, count_done, &before);
  ch_worker_queue_standing_back (worker, 0, note_nice, count_done, &back);
  ch_worker_queue (worker, 0, note_nice, count_done, &after);
  while (n_done < 3)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (before.nice, ==, after.nice);
  if (before.nice == 19)
    g_test_skip ("The whole test stands back as far as it can already");
  else
    g_assert_cmpint (back.nice, >, before.nice);
}

/* What is queued is done before the worker goes, and comes home after it. */
static void
test_free (void)
{
  ChWorker *worker = ch_worker_new ("test");
  g_autoptr(GString) order = g_string_new (NULL);

  for (int i = 0; i < 50; i++)
    queue (worker, 0, order, 'x', NULL);
  ch_worker_free (worker);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (order->len, ==, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/worker/order", test_order);
  g_test_add_func ("/worker/standing-back", test_standing_back);
  g_test_add_func ("/worker/free", test_free);

  return g_test_run ();
}
