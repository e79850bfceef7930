/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-log N              makes a log of N meetings, asks it, removes it
 * bench-log make N FOLDER  only makes it
 * bench-log fill N FOLDER  the same, and leaves bare SQLite out
 * bench-log ask FOLDER     only asks it
 *
 * Each figure stands beside that of bare SQLite in the same run.
 */

#include "bare-sqlite.h"
#include "ch-meeting-item.h"
#include "ch-meeting-list.h"
#include "log-fixture.h"
#include "made-meetings.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define SEED 20180702
#define BATCH 1000
#define PROGRESS 50000
#define N_SAVES 60
#define N_BUSY_BATCHES 10
#define N_RUNS 20
#define FIRST_ROWS 50

static double
milliseconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
quantile (GArray *values,
          double  share)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) ((values->len - 1) * share));
}

/* Memory of this process from /proc, in MB: "VmRSS" or "VmHWM". */
static double
get_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, name) : NULL;
  return line != NULL ? g_ascii_strtod (line + strlen (name) + 1, NULL) / 1024 : 0;
}

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

static GPtrArray *
make_batch (MadeMeetings *made,
            guint         n)
{
  GPtrArray *meetings = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (meetings, made_meetings_next (made));
  return meetings;
}

static void
must_save_all (ChLog     *log,
               GPtrArray *meetings)
{
  g_autoptr(GError) error = NULL;

  if (!save_all (log, meetings, "Import", &error))
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
  double save_median, bare_median;

  for (guint i = 0; i < N_SAVES; i++)
    {
      g_autoptr(GPtrArray) meetings = make_batch (made, 1);
      g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(ChMeeting) saved = NULL;
      gint64 start = g_get_monotonic_time ();
      double taken;

      saved = save (log, g_ptr_array_index (meetings, 0), NULL);
      taken = milliseconds_since (start);
      g_array_append_val (saves, taken);
      collect_words (meetings, words);
      taken = bare_sqlite_copy_meetings (bare, n_before + i + 1, 1, words) * 1000;
      g_array_append_val (bare_saves, taken);
    }

  save_median = quantile (saves, 0.5);
  bare_median = quantile (bare_saves, 0.5);
  g_print ("save one meeting           %8.2f ms   bare %8.2f ms   ratio %.2f\n", save_median, bare_median,
           save_median / bare_median);
}

static void
make (guint       n,
      const char *folder,
      gboolean    with_floor)
{
  g_autofree char *path = g_build_filename (folder, "log.sqlite", NULL);
  g_autofree char *bare_path = g_strconcat (folder, ".bare", NULL);
  g_autoptr(MadeMeetings) made = made_meetings_new (SEED);
  g_autoptr(MadeMeetings) again = made_meetings_new (SEED);
  g_autoptr(ChLog) log = open_log (folder, NULL);
  BareSqlite *bare;
  double seconds = 0, bare_seconds = 0;

  for (guint i = 0; i < n; i += BATCH)
    {
      g_autoptr(GPtrArray) meetings = make_batch (made, MIN (BATCH, n - i));
      gint64 start = g_get_monotonic_time ();

      must_save_all (log, meetings);
      seconds += milliseconds_since (start) / 1000;
      if ((i + BATCH) % PROGRESS == 0)
        g_printerr ("%u meetings, %.0f /s\n", i + BATCH, (i + BATCH) / seconds);
    }

  if (!with_floor)
    {
      g_print ("import                     %8.0f /s\n", n / seconds);
      close_log (log);
      return;
    }

  bare = bare_sqlite_new (bare_path, path);
  bare_seconds = bare_sqlite_copy_words (bare);
  for (guint i = 0; i < n; i += BATCH)
    {
      g_autoptr(GPtrArray) meetings = make_batch (again, MIN (BATCH, n - i));
      g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

      collect_words (meetings, words);
      bare_seconds += bare_sqlite_copy_meetings (bare, i + 1, meetings->len, words);
    }
  g_print ("import                     %8.0f /s   bare %8.0f /s   ratio %.2f\n", n / seconds, n / bare_seconds,
           bare_seconds / seconds);

  bench_saves (log, bare, made, n);
  bare_sqlite_free (bare);
  close_log (log);
  remove_tree (bare_path);
}

/* From the key press to the first rows. */
static double
type (ChMeetingList *list,
      const char    *words)
{
  gint64 start = g_get_monotonic_time ();
  guint n;

  ch_meeting_list_set_words (list, words);
  while (ch_meeting_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);

  n = MIN (FIRST_ROWS, g_list_model_get_n_items (G_LIST_MODEL (list)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChMeetingItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      while (ch_meeting_item_get_row (item) == NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  return milliseconds_since (start);
}

static void
bench_words (ChLog      *log,
             const char *words,
             double     *worst_median,
             double     *worst_95)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double median, late;
  guint n_found = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      /* A list of its own for each run: no row is known from the last. */
      g_autoptr(ChMeetingList) list = ch_meeting_list_new (log);
      double taken;

      type (list, "zzzqqq");
      taken = type (list, words);
      n_found = MIN (FIRST_ROWS, g_list_model_get_n_items (G_LIST_MODEL (list)));
      g_array_append_val (times, taken);
    }
  median = quantile (times, 0.5);
  late = quantile (times, 0.95);
  *worst_median = MAX (*worst_median, median);
  *worst_95 = MAX (*worst_95, late);
  g_print ("search %-28s median %7.2f ms   95 %% %7.2f ms   first %u\n", *words != '\0' ? words : "(everything)", median,
           late, n_found);
}

/* An import that goes on while somebody searches. */
typedef struct
{
  MadeMeetings *made; /* (unowned) */
  guint n_left; /* batches */
} Import;

static void import_next (ChLog  *log,
                         Import *import);

static void
on_imported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  if (!ch_log_save_all_finish (CH_LOG (object), result, &error))
    g_error ("%s", error->message);
  import_next (CH_LOG (object), user_data);
}

static void
import_next (ChLog  *log,
             Import *import)
{
  g_autoptr(GPtrArray) meetings = NULL;

  if (import->n_left == 0)
    return;

  import->n_left--;
  meetings = make_batch (import->made, BATCH);
  ch_log_save_all_async (log, meetings, "Import", NULL, on_imported, import);
}

static void
bench_busy (ChLog *log)
{
  static const char *const queries[] = { "m", "mi", "minister", "会见", "minister ambassador", "un", "" };
  g_autoptr(MadeMeetings) made = made_meetings_new (SEED + 1);
  g_autoptr(ChMeetingList) list = ch_meeting_list_new (log);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  Import import = { made, N_BUSY_BATCHES };

  import_next (log, &import);
  for (guint i = 0; import.n_left > 0; i++)
    {
      double taken;

      type (list, "zzzqqq");
      taken = type (list, queries[i % G_N_ELEMENTS (queries)]);
      g_array_append_val (times, taken);
      /* People do not type faster. */
      g_usleep (20000);
    }
  g_print ("search during an import     %8.2f ms median, %.2f ms at 95 %%, of %u\n", quantile (times, 0.5),
           quantile (times, 0.95), times->len);
}

static void
ask (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.sqlite", NULL);
  g_autoptr(MadeMeetings) made = made_meetings_new (SEED);
  g_autoptr(ChMeetingList) list = NULL;
  g_autoptr(ChLog) log = NULL;
  g_autofree char *two = NULL;
  g_autofree char *mixed = NULL;
  const char *common = made_meetings_get_word (made, 0);
  const char *seldom = made_meetings_get_word (made, 20000);
  double worst_median = 0, worst_95 = 0;
  gint64 start = g_get_monotonic_time ();

  log = open_log (folder, NULL);
  g_print ("open                       %8.2f ms\n", milliseconds_since (start));
  start = g_get_monotonic_time ();
  list = ch_meeting_list_new (log);
  type (list, "");
  g_print ("first rows                 %8.2f ms\n", milliseconds_since (start));

  two = g_strdup_printf ("%s %s", common, seldom);
  mixed = g_strdup_printf ("m %s 会", common);
  {
    const char *const queries[] = { "", "m", "a", "q", "mi", "un", "min", "mini", "minis", "minist", "minister", "inter", "interc",
                                    "会", "会见", "部长", "minister ambassador", "ministry of a", "\"minister of\"", common, seldom, two,
                                    mixed, "vice minister meets director", "xyzzy" };

    for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
      bench_words (log, queries[i], &worst_median, &worst_95);
  }
  g_print ("worst search               %8.2f ms median, %.2f ms at 95 %%\n", worst_median, worst_95);
  bench_busy (log);
  g_print ("memory                     %8.0f MB now, %.0f MB at most\n", get_memory ("VmRSS"), get_memory ("VmHWM"));
  close_log (log);
  {
    BareSqlite *bare = bare_sqlite_new (":memory:", path);
    g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

    for (guint i = 0; i < N_RUNS; i++)
      {
        double taken = bare_sqlite_query (bare, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50",
                                          "\"m\" *");

        g_array_append_val (times, taken);
      }
    g_print ("bare SQLite: m*            %8.2f ms median\n", quantile (times, 0.5));
    bare_sqlite_free (bare);
  }
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
  if (argc == 3 && strcmp (argv[1], "ask") == 0)
    return ask (argv[2]), EXIT_SUCCESS;
  if (argc != 2)
    {
      g_printerr ("bench-log N | make N FOLDER | fill N FOLDER | ask FOLDER\n");
      return EXIT_FAILURE;
    }

  parent = g_dir_make_tmp ("chancery-bench-XXXXXX", NULL);
  folder = g_build_filename (parent, "log", NULL);
  g_print ("%s meetings\n", argv[1]);
  status = run_part (argv[0], "make", argv[1], folder);
  if (status == EXIT_SUCCESS)
    status = run_part (argv[0], "ask", folder, NULL);
  remove_tree (parent);
  return status;
}
