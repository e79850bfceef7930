/* ch-log-names.c: the search index follows the names of people, behind what somebody waits for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-log-version.h"
#include "ch-search-names.h"

/* So many meetings are indexed anew in one transaction, for which a save may have to wait: some milliseconds. */
#define MEETINGS_AT_ONCE 50

/* (worker thread) */
static gboolean
run (ChLogJob   *job,
     ChLogLane  *lane,
     GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  gboolean done = transaction != NULL
                  && ch_search_table_follow_names (lane->search, lane->meetings, MEETINGS_AT_ONCE, error);
  gboolean more;

  return ch_log_version_end (lane, transaction, done, error)
         && ch_search_names_any_marked (lane->database, &more, error)
         && ch_log_job_answer (job, g_memdup2 (&more, sizeof more), g_free);
}

static void work (ChLog *self);

static void
on_worked (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  ChLog *self = CH_LOG (object);
  /* A disk that is full, a log that has been closed: the marks stay, and are looked after another time. */
  g_autofree gboolean *more = g_task_propagate_pointer (G_TASK (result), NULL);

  self->following = FALSE;
  if (more != NULL && *more)
    work (self);
  else if (more != NULL)
    g_signal_emit_by_name (self, "found-changed");
}

static void
work (ChLog *self)
{
  ChLogJob *job;

  if (self->following || self->closed)
    return;

  self->following = TRUE;
  job = ch_log_job_new (self, CH_LOG_WRITER, run, work, NULL, on_worked, NULL);
  ch_log_job_stand_back (job);
  ch_log_job_queue_low (job);
}

void
ch_log_follow_names (ChLog *self)
{
  work (self);
}
