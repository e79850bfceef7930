/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "asking.h"

#include "bare-sqlite.h"
#include "ch-meeting-digest.h"
#include "ch-search-query.h"
#include "ch-search-finder.h"
#include "ch-meeting-list.h"
#include "entries.h"
#include "figures.h"
#include "log-fixture.h"
#include "made-meetings.h"
#include "typing.h"

#define N_RUNS 20

/* A list holds no more before all of it is there. */
#define FIRST_SNAPSHOT 256

static GStrv
no_expansion (const char *beginning,
              gpointer    user_data)
{
  return NULL;
}

/* The same rows by SQLite alone, as anybody would ask it for them. */
static double
ask_bare (BareSqlite *bare,
          const char *words,
          ChLogOrder  order)
{
  g_autoptr(ChSearchQuery) query = ch_search_query_new (words, no_expansion, NULL);
  gboolean in_years = ch_search_query_has_years (query);
  g_autofree char *our_sql = ch_search_finder_dup_sql (order, query->match != NULL, in_years);
  g_auto(GStrv) parts = g_strsplit (our_sql, "relevance (", 2);
  g_autofree char *order_sql = g_strjoinv ("bm25 (", parts); /* which is SQLite's own */
  g_autofree char *sql
      = g_strdup_printf ("SELECT uid, title, date, end_date, city, country, counterparts, status, uncredited "
                         "FROM (%s) AS found CROSS JOIN meeting ON meeting.rank = found.rank", order_sql);
  gint64 first = ch_meeting_rank_of_year (query->first_year);
  gint64 last = ch_meeting_rank_of_year (query->last_year + 1) - 1;
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_RUNS / 4; i++)
    {
      double taken = bare_sqlite_query (bare, sql, TYPING_FIRST_ROWS, query->match, first, last);

      g_array_append_val (times, taken);
    }
  return figures_quantile (times, 0.5);
}

/* All figures of a run, to be summed up at its end. */
typedef struct
{
  GArray *all; /* (unowned) (element-type double) */
  GArray *all_cpu; /* (unowned) (element-type double) */
  double worst_cpu; /* median */
  double worst_median;
  double worst_95;
  double longest_turn;
  double longest_computing;
} Summary;

static void
measure (ChLog      *log,
         BareSqlite *bare,
         const char *words,
         ChLogOrder  order,
         Summary    *summary)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));
  Typing sample = { 0 };
  double median, late, cpu, floor;

  for (guint i = 0; i < N_RUNS; i++)
    {
      /* A list of its own for each run: no row is known from the last. */
      g_autoptr(ChMeetingList) list = ch_meeting_list_new (log);
      Typing ignored = { 0 };
      double taken;

      typing_type (CH_LOG_LIST (list), "zzzqqq", CH_LOG_ORDER_NEWEST, &ignored);
      taken = typing_type (CH_LOG_LIST (list), words, order, &sample);
      g_array_append_val (times, taken);
      g_array_append_val (cpus, sample.cpu);
    }
  g_array_append_vals (summary->all, times->data, times->len);
  g_array_append_vals (summary->all_cpu, cpus->data, cpus->len);
  cpu = figures_quantile (cpus, 0.5);
  median = figures_quantile (times, 0.5);
  late = figures_quantile (times, 0.95);
  floor = ask_bare (bare, words, order);
  summary->worst_median = MAX (summary->worst_median, median);
  summary->worst_95 = MAX (summary->worst_95, late);
  summary->longest_turn = MAX (summary->longest_turn, sample.longest_turn);
  summary->longest_computing = MAX (summary->longest_computing, sample.longest_computing);
  summary->worst_cpu = MAX (summary->worst_cpu, cpu);
  g_print ("%u %-40s first %2u  median %7.2f ms  95 %% %7.2f ms  cpu %7.2f ms  bare %8.2f ms  ratio %6.2f  turn %5.2f ms\n",
           order, *words != '\0' ? words : "(everything)", sample.n_found, median, late, cpu, floor, cpu / floor,
           sample.longest_turn);
}

static void
print_memory (const char *what)
{
  g_print ("memory %-20s%8.0f MB now, %.0f MB at most\n", what, figures_memory ("VmRSS"), figures_memory ("VmHWM"));
}

/* The rest of the list, which comes after its first rows: the window goes on meanwhile. */
static void
measure_rest (ChLog      *log,
              const char *words)
{
  g_autoptr(ChMeetingList) list = ch_meeting_list_new (log);
  Typing seen = { 0 };
  double taken;

  typing_type (CH_LOG_LIST (list), "zzzqqq", CH_LOG_ORDER_NEWEST, &seen);
  typing_type (CH_LOG_LIST (list), words, CH_LOG_ORDER_NEWEST, &seen);
  taken = typing_wait_for_all (CH_LOG_LIST (list), FIRST_SNAPSHOT, &seen);
  g_print ("all %-8u of %-9s %8.2f ms after the first, longest turn of the loop %.2f ms, %.2f ms of it computing\n",
           g_list_model_get_n_items (G_LIST_MODEL (list)), *words != '\0' ? words : "everything", taken, seen.longest_turn,
           seen.longest_computing);
}

/* What is typed while the search before is still under way, and is slow: all of the index has to be read. */
static void
measure_overtaking (ChLog      *log,
                    const char *slow)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  Typing seen = { 0 };

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr(ChMeetingList) list = ch_meeting_list_new (log);
      gint64 start;
      double taken;

      typing_type (CH_LOG_LIST (list), "zzzqqq", CH_LOG_ORDER_NEWEST, &seen);
      ch_log_list_set_words (CH_LOG_LIST (list), slow);
      /* A moment, in which the search begins. */
      for (start = g_get_monotonic_time (); figures_milliseconds_since (start) < 2;)
        g_main_context_iteration (NULL, FALSE);
      taken = typing_type (CH_LOG_LIST (list), "m", CH_LOG_ORDER_NEWEST, &seen);
      g_array_append_val (times, taken);
    }
  g_print ("m, while %-20s is looked for: %.2f ms median, %.2f ms at 95 %%\n", slow, figures_quantile (times, 0.5),
           figures_quantile (times, 0.95));
}

static void
measure_all (ChLog      *log,
             BareSqlite *bare)
{
  static const char *const fixed[] = {
    /* beginnings, common words */
    "", "m", "a", "q", "z", "x", "mi", "un", "xi", "zu", "min", "mini", "minis", "minist", "minister", "inter", "interc",
    "contion", "contionm",
    /* Chinese */
    "会", "会见", "部长", "中国外", "外交部长", "联合国京", "会见 合作", "minister 会见", "一", "一丁", "丁一丁", "丁一丁七", "万丈三上",
    /* several words, phrases */
    "minister ambassador", "ministry of a", "vice minister meets director", "m a t", "\"director general\"",
    "\"minister of\"", "\"general minister meets\"", "a b c d e",
    /* fields, alone and together */
    "country:KE", "year:1985", "year:19", "year:1", "year:1950-1960", "signed:yes", "photo:credited", "photo:uncredited",
    "status:confirmed", "person:m", "title:ambassador", "person:minister", "person:meets", "body:ministry", "place:a",
    "document:counsellor", "credit:an", "country:KE year:2018 signed:yes", "country:FJ year:1925 person:counsellor",
    "country:KE year:2018 signed:yes photo:credited document:m", "year:1985 会见", "kind:meeting",
    /* nothing */
    "xyzzy", "minister xyzzy", "country:DE", "person:xyzzy signed:yes",
  };
  static const char *const ordered[] = { "", "minister", "m", "会见", "country:KE year:2018", "year:1985", "\"director general\"",
                                         "vice minister meets director", "minis", "interc", "xyzzy" };
  g_autoptr(MadeMeetings) made = made_meetings_new (MADE_MEETINGS_SEED);
  const char *common = made_meetings_get_word (made, 0);
  const char *middling = made_meetings_get_word (made, 700);
  const char *seldom = made_meetings_get_word (made, 20000);
  const char *rare = made_meetings_get_word (made, 39000);
  g_autofree char *two = g_strdup_printf ("%s %s", common, seldom);
  g_autofree char *rares = g_strdup_printf ("%s %s", rare, seldom);
  g_autofree char *mixed = g_strdup_printf ("m %s 会", common);
  g_autofree char *phrase = g_strdup_printf ("\"%s %s\"", common, middling);
  g_autofree char *field = g_strdup_printf ("text:%s year:1985 country:FR", middling);
  const char *const made_up[] = { common, middling, seldom, rare, two, rares, mixed, phrase, field };
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) all_cpu = g_array_new (FALSE, FALSE, sizeof (double));
  Summary summary = { all, all_cpu, 0, 0, 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    measure (log, bare, fixed[i], CH_LOG_ORDER_NEWEST, &summary);
  for (guint i = 0; i < G_N_ELEMENTS (made_up); i++)
    measure (log, bare, made_up[i], CH_LOG_ORDER_NEWEST, &summary);
  for (guint order = CH_LOG_ORDER_OLDEST; order < CH_LOG_N_ORDERS; order++)
    for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
      measure (log, bare, ordered[i], order, &summary);

  g_print ("all searches               %8.2f ms median, %.2f ms at 95 %%, of %u\n", figures_quantile (all, 0.5),
           figures_quantile (all, 0.95), all->len);
  g_print ("their computing            %8.2f ms median, %.2f ms at 95 %%; the worst median %.2f ms\n",
           figures_quantile (all_cpu, 0.5), figures_quantile (all_cpu, 0.95), summary.worst_cpu);
  g_print ("worst search               %8.2f ms median, %.2f ms at 95 %%\n", summary.worst_median, summary.worst_95);
  g_print ("longest turn of the loop   %8.2f ms, %.2f ms of it computing: that of our own handlers, no view is there\n",
           summary.longest_turn, summary.longest_computing);
}

void
asking_run (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "log.sqlite", NULL);
  BareSqlite *bare = bare_sqlite_new (":memory:", path);
  g_autoptr(ChMeetingList) list = NULL;
  g_autoptr(ChLog) log = NULL;
  Typing ignored = { 0 };
  gint64 start = g_get_monotonic_time ();

  log = open_log (folder, NULL);
  g_print ("open                       %8.2f ms\n", figures_milliseconds_since (start));
  start = g_get_monotonic_time ();
  list = ch_meeting_list_new (log);
  typing_type (CH_LOG_LIST (list), "", CH_LOG_ORDER_NEWEST, &ignored);
  g_print ("first rows                 %8.2f ms\n", figures_milliseconds_since (start));
  g_clear_object (&list);

  measure_rest (log, "");
  measure_rest (log, "m");
  /* Before SQLite by itself needs more than Chancery does. */
  print_memory ("of the list");
  entries_run (log);
  measure_overtaking (log, "\"minister of\"");
  measure_all (log, bare);
  bare_sqlite_free (bare);
  print_memory ("with the bare SQLite");
  close_log (log);
}
