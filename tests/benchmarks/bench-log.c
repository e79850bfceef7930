/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-log N              makes a log of N meetings, asks it, removes it
 * bench-log make N FOLDER  only makes it
 * bench-log fill N FOLDER  the same, and leaves bare SQLite out
 * bench-log ask FOLDER     only asks it
 * bench-log busy N FOLDER  imports N more, and asks meanwhile
 *
 * Each figure stands beside that of bare SQLite in the same run.
 */

#include "asking.h"
#include "bare-sqlite.h"
#include "busy.h"
#include "figures.h"
#include "log-fixture.h"
#include "made-meetings.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define PROGRESS 50000
#define N_SAVES 60
#define N_BUSY "100000"

/* What goes through the whole of a large log takes minutes: so many seconds it is searched beside, and then it is
 * stopped. */
#define LONGEST_CHORE 90

static void
collect_words (GPtrArray *meetings,
               GPtrArray *words)
{
  GString *columns[CH_SEARCH_N_COLUMNS];

  for (guint i = 0; i < CH_SEARCH_N_COLUMNS; i++)
    columns[i] = g_string_new (NULL);
  for (guint i = 0; i < meetings->len; i++)
    {
      ch_search_text_collect (g_ptr_array_index (meetings, i), columns);
      for (guint j = 0; j < CH_SEARCH_N_COLUMNS; j++)
        g_ptr_array_add (words, g_strdup (columns[j]->str));
    }
  for (guint i = 0; i < CH_SEARCH_N_COLUMNS; i++)
    g_string_free (columns[i], TRUE);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
must_import (ChLog     *log,
             GPtrArray *meetings)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_import_async (log, g_ptr_array_ref (meetings), "Import", 0, NULL, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  ch_log_import_finish (log, result, &error);
  if (error != NULL)
    g_error ("%s", error->message);
}

/* Single saves, each beside the bare transaction of the same rows. */
static void
bench_saves (ChLog        *log,
             BareSqlite   *bare,
             MadeMeetings *made,
             guint         n_before)
{
  g_autoptr(GArray) saves = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) bare_saves = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) bare_cpus = g_array_new (FALSE, FALSE, sizeof (double));
  double save_median, bare_median;

  for (guint i = 0; i < N_SAVES; i++)
    {
      g_autoptr(GPtrArray) meetings = made_meetings_batch (made, 1);
      g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(ChMeeting) saved = NULL;
      gint64 start = g_get_monotonic_time ();
      double cpu = figures_cpu ();
      double taken;

      saved = save (log, g_ptr_array_index (meetings, 0), NULL);
      taken = figures_milliseconds_since (start);
      cpu = figures_cpu () - cpu;
      g_array_append_val (saves, taken);
      g_array_append_val (cpus, cpu);
      collect_words (meetings, words);
      cpu = 0;
      taken = bare_sqlite_copy_meetings (bare, n_before + i + 1, 1, words, &cpu) * 1000;
      g_array_append_val (bare_saves, taken);
      g_array_append_val (bare_cpus, cpu);
    }

  save_median = figures_quantile (saves, 0.5);
  bare_median = figures_quantile (bare_saves, 0.5);
  g_print ("save one meeting           %8.2f ms   bare %8.2f ms   ratio %.2f; of the computing %.2f, %.2f ms\n", save_median,
           bare_median, save_median / bare_median, figures_quantile (cpus, 0.5) / figures_quantile (bare_cpus, 0.5),
           figures_quantile (cpus, 0.5));
}

static void
make (guint       n,
      const char *folder,
      gboolean    with_floor)
{
  g_autofree char *path = g_build_filename (folder, "log.sqlite", NULL);
  g_autofree char *bare_path = g_strconcat (folder, ".bare", NULL);
  g_autoptr(MadeMeetings) made = made_meetings_new (MADE_MEETINGS_SEED);
  g_autoptr(MadeMeetings) again = made_meetings_new (MADE_MEETINGS_SEED);
  g_autoptr(ChLog) log = open_log (folder, NULL);
  BareSqlite *bare;
  double seconds = 0, bare_seconds = 0, cpu = 0, bare_cpu = 0;

  for (guint i = 0; i < n; i += MADE_MEETINGS_BATCH)
    {
      g_autoptr(GPtrArray) meetings = made_meetings_batch (made, MIN (MADE_MEETINGS_BATCH, n - i));
      gint64 start = g_get_monotonic_time ();
      double cpu_start = figures_cpu ();

      must_import (log, meetings);
      seconds += figures_milliseconds_since (start) / 1000;
      cpu += figures_cpu () - cpu_start;
      if ((i + MADE_MEETINGS_BATCH) % PROGRESS == 0)
        g_printerr ("%u meetings, %.0f /s\n", i + MADE_MEETINGS_BATCH, (i + MADE_MEETINGS_BATCH) / seconds);
    }

  if (!with_floor)
    {
      g_print ("import                     %8.0f /s\n", n / seconds);
      close_log (log);
      return;
    }

  bare = bare_sqlite_new (bare_path, path);
  bare_cpu = figures_cpu ();
  bare_seconds = bare_sqlite_copy_words (bare);
  bare_cpu = figures_cpu () - bare_cpu;
  for (guint i = 0; i < n; i += MADE_MEETINGS_BATCH)
    {
      g_autoptr(GPtrArray) meetings = made_meetings_batch (again, MIN (MADE_MEETINGS_BATCH, n - i));
      g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

      collect_words (meetings, words);
      bare_seconds += bare_sqlite_copy_meetings (bare, i + 1, meetings->len, words, &bare_cpu);
    }
  g_print ("import                     %8.0f /s   bare %8.0f /s   ratio %.2f; of the computing %.2f\n", n / seconds,
           n / bare_seconds, bare_seconds / seconds, bare_cpu / cpu);

  bench_saves (log, bare, made, n);
  bare_sqlite_free (bare);
  close_log (log);
  remove_tree (bare_path);
}

/* A process of its own for each part, so that the memory of one is not counted for the other. */
static int
run_part (const char *program,
          const char *part,
          const char *first,
          const char *second)
{
  const char *const argv[] = { program, part, first, second, NULL };
  g_autoptr(GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *parent = NULL;
  g_autofree char *folder = NULL;
  int status;

  setlocale (LC_ALL, "");
  if (argc == 4 && strcmp (argv[1], "make") == 0)
    return make (strtoul (argv[2], NULL, 10), argv[3], TRUE), EXIT_SUCCESS;
  if (argc == 4 && strcmp (argv[1], "fill") == 0)
    return make (strtoul (argv[2], NULL, 10), argv[3], FALSE), EXIT_SUCCESS;
  if (argc == 4 && strcmp (argv[1], "busy") == 0)
    return busy_run (argv[3], strtoul (argv[2], NULL, 10), LONGEST_CHORE), EXIT_SUCCESS;
  if (argc == 4 && strcmp (argv[1], "busy-to-the-end") == 0)
    return busy_run (argv[3], strtoul (argv[2], NULL, 10), 0), EXIT_SUCCESS;
  if (argc == 3 && strcmp (argv[1], "ask") == 0)
    return asking_run (argv[2]), EXIT_SUCCESS;
  if (argc != 2)
    {
      g_printerr ("bench-log N | make N FOLDER | fill N FOLDER | ask FOLDER | busy N FOLDER | busy-to-the-end N FOLDER\n");
      return EXIT_FAILURE;
    }

  parent = g_dir_make_tmp ("chancery-bench-XXXXXX", NULL);
  folder = g_build_filename (parent, "log", NULL);
  g_print ("%s meetings\n", argv[1]);
  status = run_part (argv[0], "make", argv[1], folder);
  if (status == EXIT_SUCCESS)
    status = run_part (argv[0], "ask", folder, NULL);
  if (status == EXIT_SUCCESS)
    status = run_part (argv[0], "busy", N_BUSY, folder);
  remove_tree (parent);
  return status;
}
