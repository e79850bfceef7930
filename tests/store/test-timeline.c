/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-log-timeline.h"
#include "log-fixture.h"

#include <locale.h>

static void
on_result (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* "2018 KE 2" for two meetings of that year in Kenya. */
static void
assert_years (ChLog      *log,
              const char *words,
              const char *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) counts = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  ch_log_count_years_async (log, words, NULL, on_result, &result);
  WAIT_WHILE (result == NULL);
  counts = ch_log_count_years_finish (log, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < counts->len; i++)
    {
      const ChYearCount *count = &g_array_index (counts, ChYearCount, i);

      g_string_append_printf (text, "%s%d %s %u", i > 0 ? ", " : "", count->year, *count->country != '\0' ? count->country : "-",
                              count->n);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
add (ChLog      *log,
     const char *title,
     const char *date,
     const char *country)
{
  g_autoptr(ChMeeting) meeting = g_object_new (CH_TYPE_MEETING, "title", title, "date", date, "country", country, NULL);
  g_autoptr(ChMeeting) saved = save (log, meeting, NULL);

  g_assert_nonnull (saved);
}

static void
test_counts (LogFixture    *fixture,
             gconstpointer  data)
{
  ChLog *log = fixture->log;

  assert_years (log, NULL, "");
  add (log, "Talks on tides", "2018-05-07", "KE");
  add (log, "Talks on nets", "2018", "KE");
  add (log, "Talks on ropes", "2018-02", "NO");
  add (log, "Talks on buoys", "2020-02", NULL);
  add (log, "Talks on tides", NULL, "NO");
  assert_years (log, NULL, "0 NO 1, 2018 KE 2, 2018 NO 1, 2020 - 1");
  assert_years (log, "tides", "0 NO 1, 2018 KE 1");
  assert_years (log, "year:2018", "2018 KE 2, 2018 NO 1");
  assert_years (log, "tal year:2019-2021", "2020 - 1");
  assert_years (log, "nothing like it", "");
}

/* Who has typed on does not wait for it. */
static void
test_cancelled (LogFixture    *fixture,
                gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  /* Afterwards would be too late now and then: there is nothing to count. */
  g_cancellable_cancel (cancellable);
  ch_log_count_years_async (fixture->log, NULL, cancellable, on_result, &result);
  WAIT_WHILE (result == NULL);
  g_assert_null (ch_log_count_years_finish (fixture->log, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/timeline/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("counts", test_counts);
  ADD ("cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
