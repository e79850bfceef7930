/* ch-worker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-worker.h"

#include "ch-chore.h"

struct _ChWorker
{
  GThread *thread; /* (owned) */
  GThread *helper; /* (unowned) (nullable) (atomic): does the work of the thread, which waits for it */
  GMainContext *home; /* (owned) */
  GAsyncQueue *queue; /* (owned) (element-type Piece): sorted by priority */
  guint next_turn;
};

typedef struct
{
  int priority;
  guint turn; /* orders those of one priority */
  gboolean standing_back;
  ChWorkFunc work; /* (nullable): none ends the thread */
  ChWorkFunc done;
  gpointer data;
} Piece;

static int
compare_pieces (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Piece *left = a;
  const Piece *right = b;

  if (left->priority != right->priority)
    return left->priority < right->priority ? -1 : 1;
  /* The turns may have come round; their distance is right all the same. */
  return (int) (left->turn - right->turn);
}

static gboolean
finish_piece (gpointer user_data)
{
  Piece *piece = user_data;

  piece->done (piece->data);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): it would run in this thread while nobody runs the context. */
static void
send_home (ChWorker *self,
           Piece    *piece /* (transfer full) */)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, finish_piece, piece, g_free);
  g_source_set_static_name (source, "ChWorker");
  g_source_attach (source, self->home);
}

typedef struct
{
  ChWorker *worker; /* (unowned) */
  Piece *piece; /* (unowned) */
} Help;

/* (helper's thread) */
static gpointer
help (gpointer data)
{
  Help *self = data;

  g_atomic_pointer_set (&self->worker->helper, g_thread_self ());
  ch_chore_stand_back ();
  self->piece->work (self->piece->data);
  g_atomic_pointer_set (&self->worker->helper, NULL);
  return NULL;
}

/* A thread that stands back may not come forward again: each such piece has one of its own. (worker thread) */
static void
work_standing_back (ChWorker *self,
                    Piece    *piece)
{
  Help data = { self, piece };

  g_thread_join (g_thread_new ("standing-back", help, &data));
}

/* (worker thread) */
static gpointer
run (gpointer data)
{
  ChWorker *self = data;

  for (;;)
    {
      Piece *piece = g_async_queue_pop (self->queue);

      if (piece->work == NULL)
        {
          g_free (piece);
          return NULL;
        }
      if (piece->standing_back)
        work_standing_back (self, piece);
      else
        piece->work (piece->data);
      send_home (self, piece);
    }
}

static void
push (ChWorker   *self,
      int         priority,
      gboolean    standing_back,
      ChWorkFunc  work,
      ChWorkFunc  done,
      gpointer    data)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->priority = priority;
  piece->turn = self->next_turn++;
  piece->standing_back = standing_back;
  piece->work = work;
  piece->done = done;
  piece->data = data;
  g_async_queue_push_sorted (self->queue, piece, compare_pieces, NULL);
}

ChWorker *
ch_worker_new (const char *name)
{
  ChWorker *self = g_new0 (ChWorker, 1);

  self->home = g_main_context_ref_thread_default ();
  self->queue = g_async_queue_new ();
  self->thread = g_thread_new (name, run, self);
  return self;
}

void
ch_worker_free (ChWorker *self)
{
  g_return_if_fail (!ch_worker_is_current (self));

  push (self, G_MAXINT, FALSE, NULL, NULL, NULL);
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_main_context_unref (self->home);
  g_free (self);
}

void
ch_worker_queue (ChWorker   *self,
                 int         priority,
                 ChWorkFunc  work,
                 ChWorkFunc  done,
                 gpointer    data)
{
  g_return_if_fail (work != NULL);
  g_return_if_fail (done != NULL);

  push (self, priority, FALSE, work, done, data);
}

void
ch_worker_queue_standing_back (ChWorker   *self,
                               int         priority,
                               ChWorkFunc  work,
                               ChWorkFunc  done,
                               gpointer    data)
{
  g_return_if_fail (work != NULL);
  g_return_if_fail (done != NULL);

  push (self, priority, TRUE, work, done, data);
}

gboolean
ch_worker_is_current (ChWorker *self)
{
  GThread *current = g_thread_self ();

  return current == self->thread || current == g_atomic_pointer_get (&self->helper);
}
