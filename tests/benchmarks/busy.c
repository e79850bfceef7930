/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "busy.h"

#include "ch-backup.h"
#include "ch-meeting-list.h"
#include "figures.h"
#include "log-fixture.h"
#include "made-meetings.h"
#include "typing.h"

/* People do not type faster, in microseconds. */
#define KEY_PAUSE 20000

/* How long the index may be put in order while somebody searches, in microseconds. */
#define TIDY_TIME (20 * G_USEC_PER_SEC)

/* How long the searches are measured alone, in microseconds. */
#define IDLE_TIME (8 * G_USEC_PER_SEC)

/* What goes on beside the searches. */
typedef struct
{
  const char *what;
  ChLog *log; /* (unowned) */
  MadeMeetings *made; /* (unowned) */
  guint n_left; /* batches to import */
  gint64 step;
  gint64 end; /* 0: when DONE is set */
  gboolean done; /* before its end */
} Work;

static const struct
{
  const char *words;
  ChLogOrder order;
} queries[] = {
  { "m", CH_LOG_ORDER_NEWEST },
  { "mi", CH_LOG_ORDER_NEWEST },
  { "minister", CH_LOG_ORDER_NEWEST },
  { "会见", CH_LOG_ORDER_NEWEST },
  { "interc", CH_LOG_ORDER_NEWEST },
  { "minister ambassador", CH_LOG_ORDER_BEST },
  { "un", CH_LOG_ORDER_NEWEST },
  { "minister", CH_LOG_ORDER_TITLE },
  { "country:KE year:1985", CH_LOG_ORDER_NEWEST },
  { "一丁七", CH_LOG_ORDER_NEWEST },
  { "", CH_LOG_ORDER_NEWEST },
  { "", CH_LOG_ORDER_TITLE },
};

/* How each search does while nothing else goes on, in milliseconds; set by the first. */
static double quiet[G_N_ELEMENTS (queries)];
static double quiet_median, quiet_late;

static void
tell_worst (GArray *const *each)
{
  guint worst = 0;
  double late = 0;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (each[i]->len > 0 && figures_quantile (each[i], 0.95) > late)
      {
        late = figures_quantile (each[i], 0.95);
        worst = i;
      }
  g_print ("  the slowest: “%s” in order %u, %.2f ms median, %.2f ms at 95 %%; %.2f ms when idle\n", queries[worst].words,
           queries[worst].order, figures_quantile (each[worst], 0.5), late, quiet[worst]);
}

static void
search_beside (Work *work)
{
  g_autoptr(ChMeetingList) list = ch_meeting_list_new (work->log);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) frees = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *each[G_N_ELEMENTS (queries)];
  Typing seen = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    each[i] = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; !work->done && (work->end == 0 || g_get_monotonic_time () < work->end); i++)
    {
      const guint which = i % G_N_ELEMENTS (queries);
      double taken, waited, free_of_waits;

      typing_type (CH_LOG_LIST (list), "zzzqqq", CH_LOG_ORDER_NEWEST, &seen);
      waited = figures_waiting ();
      taken = typing_type (CH_LOG_LIST (list), queries[which].words, queries[which].order, &seen);
      waited = figures_waiting () - waited;
      free_of_waits = MAX (0, taken - waited);
      g_array_append_val (times, taken);
      g_array_append_val (frees, free_of_waits);
      g_array_append_val (each[which], taken);
      g_usleep (KEY_PAUSE);
    }

  if (times->len > 0)
    {
      double median = figures_quantile (times, 0.5);
      double late = figures_quantile (times, 0.95);

      if (quiet_median == 0)
        {
          quiet_median = median;
          quiet_late = late;
          for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
            quiet[i] = each[i]->len > 0 ? figures_quantile (each[i], 0.5) : 0;
        }
      g_print ("search beside %-18s %7.2f ms median (%.1f times idle), %7.2f ms at 95 %% (%.1f times), %7.2f ms at most, "
               "of %u; turn %.2f ms, %.2f ms of it computing\n",
               work->what, median, median / quiet_median, late, late / quiet_late, figures_quantile (times, 1), times->len,
               seen.longest_turn, seen.longest_computing);
      g_print ("  without the waiting for a processor %.2f ms median, %.2f ms at 95 %%\n", figures_quantile (frees, 0.5),
               figures_quantile (frees, 0.95));
      tell_worst (each);
    }
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_array_unref (each[i]);
}

static void import_next (Work *work);

static void
on_imported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Work *work = user_data;
  g_autoptr(GError) error = NULL;

  work->step = ch_log_import_finish (CH_LOG (object), result, &error);
  if (error != NULL)
    g_error ("%s", error->message);
  import_next (work);
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

/* Making meetings up is no work of the main loop, which is measured. */
static void
make_batch (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Work *work = task_data;

  g_task_return_pointer (task, made_meetings_batch (work->made, MADE_MEETINGS_BATCH), (GDestroyNotify) g_ptr_array_unref);
}

static void
import_next (Work *work)
{
  g_autoptr(GTask) task = NULL;

  if (work->n_left == 0)
    {
      work->done = TRUE;
      return;
    }

  work->n_left--;
  task = g_task_new (NULL, NULL, on_made, work);
  g_task_set_task_data (task, work, NULL);
  g_task_run_in_thread (task, make_batch);
}

static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Work *work = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) sentences = ch_log_check_finish (CH_LOG (object), result, NULL, &error);

  if (sentences == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_error ("%s", error->message);
  for (guint i = 0; sentences != NULL && sentences[i] != NULL; i++)
    g_print ("%s\n", sentences[i]);
  work->done = TRUE;
}

static void
on_backed_up (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Work *work = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBackup) backup = ch_backup_make_finish (result, &error);

  if (backup == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_error ("%s", error->message);
  work->done = TRUE;
}

/* Searches beside WORK, which CANCELLABLE stops where it takes more than LONGEST seconds; 0: it comes to its end. */
static void
search_beside_chore (Work         *work,
                     guint         longest,
                     GCancellable *cancellable)
{
  work->end = longest > 0 ? g_get_monotonic_time () + longest * G_USEC_PER_SEC : 0;
  search_beside (work);
  g_print ("  %s\n", work->done ? "done meanwhile" : "not done in that time, and stopped");
  g_cancellable_cancel (cancellable);
  while (!work->done)
    g_main_context_iteration (NULL, TRUE);
}

void
busy_run (const char *folder,
          guint       n_meetings,
          guint       longest)
{
  g_autofree char *backups = g_strconcat (folder, ".backups", NULL);
  g_autoptr(MadeMeetings) made = made_meetings_new (g_random_int ());
  g_autoptr(ChLog) log = open_log (folder, NULL);
  g_autoptr(GCancellable) check_stop = g_cancellable_new ();
  g_autoptr(GCancellable) backup_stop = g_cancellable_new ();
  Work nothing = { .what = "nothing", .log = log };
  Work importing = { .what = "an import", .log = log, .made = made, .n_left = n_meetings / MADE_MEETINGS_BATCH };
  Work tidying = { .what = "putting in order", .log = log };
  Work checking = { .what = "a check", .log = log };
  Work backing_up = { .what = "a backup", .log = log };
  gint64 start;

  nothing.end = g_get_monotonic_time () + IDLE_TIME;
  search_beside (&nothing);

  start = g_get_monotonic_time ();
  import_next (&importing);
  search_beside (&importing);
  g_print ("import beside searches     %8.0f /s\n", n_meetings / figures_milliseconds_since (start) * 1000);

  tidying.end = g_get_monotonic_time () + TIDY_TIME;
  search_beside (&tidying);

  ch_log_check_async (log, check_stop, on_checked, &checking);
  search_beside_chore (&checking, longest, check_stop);

  ch_backup_make_async (folder, backups, NULL, NULL, NULL, backup_stop, on_backed_up, &backing_up);
  search_beside_chore (&backing_up, longest, backup_stop);
  close_log (log);
  remove_tree (backups);
}
