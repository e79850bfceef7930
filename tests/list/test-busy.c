/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Somebody types into the search entry while thousands of meetings are imported, while the log is checked and
 * while a backup is made and verified.  What is compared with a quiet log is the time from the key press to the
 * first rows, less the time for which the threads that work for it waited for a processor: a machine that builds
 * something else meanwhile is no fault of the store, but a lock is.  CHANCERY_IMPORT=100000 imports so many.
 */

#include "ch-backup.h"
#include "ch-meeting-list.h"
#include "figures.h"
#include "log-fixture.h"
#include "made-meetings.h"
#include "typing.h"

#include <locale.h>
#include <stdlib.h>

#define N_BEFORE 2000
#define N_IMPORTED 3000
#define BATCH 500

/* So many searches are the least that say anything. */
#define LEAST_SEARCHES 24

/* People do not type faster, in microseconds. */
#define KEY_PAUSE 10000

/* How much slower than in a quiet log it may be: so many times, and so many milliseconds. */
#define TIMES 3
#define MILLISECONDS 10

/* The issue's own figures, which hold on a machine with two cores for itself: a quarter more for any other. */
#define MEDIAN (16 * 5 / 4)
#define LATE (50 * 5 / 4)

typedef struct Work Work;

struct Work
{
  ChLog *log; /* (unowned) */
  MadeMeetings *made; /* (owned) */
  char *backups; /* (owned) */
  void (*begin) (Work *self);
  guint n_left; /* to import */
  gint64 step;
  gboolean done;
};

typedef struct
{
  double median; /* milliseconds */
  double late; /* the same, at 95 % */
} Measured;

static const struct
{
  const char *words;
  ChLogOrder order;
} queries[] = {
  { "m", CH_LOG_ORDER_NEWEST },
  { "minister", CH_LOG_ORDER_NEWEST },
  { "会见", CH_LOG_ORDER_NEWEST },
  { "minister ambassador", CH_LOG_ORDER_BEST },
  { "interc", CH_LOG_ORDER_NEWEST },
  { "minister", CH_LOG_ORDER_TITLE },
  { "country:KE year:1985", CH_LOG_ORDER_NEWEST },
  { "", CH_LOG_ORDER_NEWEST },
};

static void
begin_nothing (Work *work)
{
  work->done = TRUE;
}

static void
on_imported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Work *work = user_data;
  g_autoptr(GError) error = NULL;

  work->step = ch_log_import_finish (CH_LOG (object), result, &error);
  g_assert_no_error (error);
  work->begin (work);
}

static void
on_made (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Work *work = user_data;

  ch_log_import_async (work->log, g_task_propagate_pointer (G_TASK (result), NULL), "Import", work->step, NULL,
                       on_imported, work);
}

/* Making meetings up is no work of the main loop. */
static void
make_batch (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_task_return_pointer (task, made_meetings_batch (((Work *) task_data)->made, BATCH), (GDestroyNotify) g_ptr_array_unref);
}

static void
begin_import (Work *work)
{
  g_autoptr(GTask) task = NULL;

  work->done = work->n_left == 0;
  if (work->done)
    return;

  work->n_left -= MIN (work->n_left, BATCH);
  task = g_task_new (NULL, NULL, on_made, work);
  g_task_set_task_data (task, work, NULL);
  g_task_run_in_thread (task, make_batch);
}

static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) sentences = ch_log_check_finish (CH_LOG (object), result, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sentences[0], ==, NULL);
  ((Work *) user_data)->done = TRUE;
}

static void
begin_check (Work *work)
{
  ch_log_check_async (work->log, NULL, on_checked, work);
}

static void
on_backed_up (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBackup) backup = ch_backup_make_finish (result, &error);

  g_assert_no_error (error);
  ((Work *) user_data)->done = TRUE;
}

static void
begin_backup (Work *work)
{
  ch_backup_make_async (ch_log_get_folder (work->log), work->backups, NULL, NULL, NULL, NULL, on_backed_up, work);
}

/* Searches until the work is done, and often enough: where it is done too soon, it begins anew. */
static Measured
search_beside (Work       *work,
               const char *what,
               void      (*begin) (Work *work))
{
  g_autoptr(ChMeetingList) list = ch_meeting_list_new (work->log);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  Typing seen = { 0 };
  Measured measured;

  work->begin = begin;
  work->done = FALSE;
  begin (work);
  for (guint i = 0; !work->done || i < LEAST_SEARCHES; i++)
    {
      double waited, taken;

      if (work->done)
        {
          work->done = FALSE;
          begin (work);
        }
      typing_type (CH_LOG_LIST (list), "zzzqqq", CH_LOG_ORDER_NEWEST, &seen);
      waited = figures_waiting ();
      taken = typing_type (CH_LOG_LIST (list), queries[i % G_N_ELEMENTS (queries)].words, queries[i % G_N_ELEMENTS (queries)].order, &seen);
      taken = MAX (0, taken - (figures_waiting () - waited));
      g_array_append_val (times, taken);
      g_usleep (KEY_PAUSE);
    }

  measured.median = figures_quantile (times, 0.5);
  measured.late = figures_quantile (times, 0.95);
  g_test_message ("beside %s: %.2f ms median, %.2f ms at 95 %%, %.2f ms at most, of %u; longest turn of the loop %.2f ms, %.2f ms of it computing",
                  what, measured.median, measured.late, figures_quantile (times, 1), times->len, seen.longest_turn,
                  seen.longest_computing);
  return measured;
}

static void
assert_nearly (Measured quiet,
               Measured busy)
{
  g_assert_cmpfloat (busy.median, <=, TIMES * quiet.median + MILLISECONDS);
  g_assert_cmpfloat (busy.late, <=, TIMES * quiet.late + MILLISECONDS);
  g_assert_cmpfloat (busy.median, <=, MEDIAN);
  g_assert_cmpfloat (busy.late, <=, LATE);
}

static void
test_busy (LogFixture   *fixture,
           gconstpointer data)
{
  const char *imported = g_getenv ("CHANCERY_IMPORT");
  Work work = { fixture->log, made_meetings_new (MADE_MEETINGS_SEED), g_build_filename (fixture->parent, "backups", NULL),
                NULL, N_BEFORE, 0, FALSE };
  Measured quiet;

  begin_import (&work);
  work.begin = begin_import;
  WAIT_WHILE (!work.done);

  quiet = search_beside (&work, "nothing", begin_nothing);
  assert_nearly (quiet, search_beside (&work, "a check", begin_check));
  assert_nearly (quiet, search_beside (&work, "a backup", begin_backup));
  work.n_left = imported != NULL ? strtoul (imported, NULL, 10) : N_IMPORTED;
  work.step = 0;
  assert_nearly (quiet, search_beside (&work, "an import", begin_import));

  made_meetings_free (work.made);
  g_free (work.backups);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/busy/search", LogFixture, NULL, log_fixture_set_up, test_busy, log_fixture_tear_down);

  return g_test_run ();
}
