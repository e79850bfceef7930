/* ch-log-tidy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-tidy.h"

#include "ch-log-private.h"
#include "ch-transaction.h"

/* Fewer new meetings than these leave the index as it is: daily work is merged by FTS5 in passing. */
#define LEAST_IMPORTED 5000

/* The whole index is written anew only when it has grown by more than one part in so many. */
#define LEAST_SHARE 10

/* How many pages are written in one transaction, for which a save may have to wait: some milliseconds. */
#define PAGES_AT_ONCE "64"

/* What is known of the index of one log; only on the main thread. */
typedef struct
{
  ChLog *log; /* (unowned): it holds this */
  guint n_imported; /* since the index was put in order */
  guint source; /* 0 where nothing waits */
  gboolean working;
} Tidying;

static void
tidying_free (gpointer data)
{
  Tidying *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static Tidying *
ensure_tidying (ChLog *log)
{
  static GQuark quark;
  Tidying *self;

  if (quark == 0)
    quark = g_quark_from_static_string ("ch-log-tidy");
  self = g_object_get_qdata (G_OBJECT (log), quark);
  if (self == NULL)
    {
      self = g_new0 (Tidying, 1);
      self->log = log;
      g_object_set_qdata_full (G_OBJECT (log), quark, self, tidying_free);
    }
  return self;
}

/* What a piece of the work comes to. */
typedef enum
{
  NOTHING_TO_DO,
  DONE,
  MORE_TO_DO,
} Outcome;

/* One short transaction; *CHANGED is set to whether FTS5 found anything to write. (worker thread) */
static gboolean
merge (ChLogLane   *lane,
       const char  *sql,
       gboolean    *changed,
       GError     **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  gint64 before, after;

  if (transaction == NULL || !ch_database_get_integer (lane->database, "SELECT total_changes ()", &before, error)
      || !ch_database_execute (lane->database, sql, error)
      || !ch_database_get_integer (lane->database, "SELECT total_changes ()", &after, error))
    return FALSE;

  /* FTS5 says so: one change is the command itself. */
  *changed = after - before >= 2;
  return ch_transaction_commit (transaction, error);
}

/* (worker thread) */
static gboolean
run_begin (ChLogJob   *job,
           ChLogLane  *lane,
           GError    **error)
{
  const guint *n_imported = job->arguments;
  Outcome outcome = NOTHING_TO_DO;
  gint64 n_meetings;
  gboolean changed;

  if (!ch_database_get_integer (lane->database, "SELECT count(*) FROM meeting", &n_meetings, error))
    return FALSE;
  if (*n_imported >= n_meetings / LEAST_SHARE)
    {
      /* Fewer pages than none begin to make one piece of all. */
      if (!merge (lane, "INSERT INTO search (search, rank) VALUES ('merge', -" PAGES_AT_ONCE ")", &changed, error))
        return FALSE;
      outcome = changed ? MORE_TO_DO : DONE;
    }
  return ch_log_job_answer (job, g_memdup2 (&outcome, sizeof outcome), g_free);
}

/* (worker thread) */
static gboolean
run_go_on (ChLogJob   *job,
           ChLogLane  *lane,
           GError    **error)
{
  Outcome outcome;
  gboolean changed;

  if (!merge (lane, "INSERT INTO search (search, rank) VALUES ('merge', " PAGES_AT_ONCE ")", &changed, error))
    return FALSE;
  outcome = changed ? MORE_TO_DO : DONE;
  return ch_log_job_answer (job, g_memdup2 (&outcome, sizeof outcome), g_free);
}

static void work (Tidying      *self,
                  ChLogJobFunc  run);

static void
on_worked (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Tidying *self = user_data;
  /* A disk that is full, a log that has been closed: the index is as good as it was. */
  g_autofree Outcome *outcome = g_task_propagate_pointer (G_TASK (result), NULL);

  self->working = FALSE;
  if (outcome == NULL || *outcome == NOTHING_TO_DO)
    return;
  if (*outcome == MORE_TO_DO)
    work (self, run_go_on);
  else
    self->n_imported = 0;
}

static void
work (Tidying      *self,
      ChLogJobFunc  run)
{
  ChLogJob *job;

  if (ch_log_is_closed (self->log))
    return;

  self->working = TRUE;
  job = ch_log_job_new (self->log, CH_LOG_WRITER, run, work, NULL, on_worked, self);
  ch_log_job_take_arguments (job, g_memdup2 (&self->n_imported, sizeof self->n_imported), g_free);
  ch_log_job_stand_back (job);
  ch_log_job_queue_low (job);
}

static gboolean
on_quiet (gpointer user_data)
{
  Tidying *self = user_data;

  self->source = 0;
  if (!self->working)
    work (self, run_begin);
  return G_SOURCE_REMOVE;
}

void
ch_log_tidy_later (ChLog *self,
                   guint  n_imported)
{
  Tidying *tidying = ensure_tidying (self);

  tidying->n_imported += n_imported;
  if (tidying->n_imported < LEAST_IMPORTED)
    return;

  g_clear_handle_id (&tidying->source, g_source_remove);
  tidying->source = g_timeout_add (CH_LOG_TIDY_DELAY, on_quiet, tidying);
}
