/* test-exchange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-bulk-import.h"
#include "ch-duplicate-finder.h"
#include "ch-error.h"
#include "ch-exporter.h"
#include "ch-participant.h"
#include "ch-uid-set.h"
#include "service-fixture.h"

#include <string.h>

/* Sets of UIDs */

static void
test_uid_set (void)
{
  static const char *const uids[] = {
    "f47ac10b-58cc-4372-a567-0e02b2c3d479",
    "00000000-0000-4000-8000-00000000000a",
    "f47ac10b-58cc-4372-a567-0e02b2c3d478",
    "00000000-0000-4000-8000-00000000000a",
  };
  g_autoptr(ChUidSet) set = ch_uid_set_new ();
  g_autofree char *twice = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  ch_uid_set_sort (set, &twice);
  g_assert_null (twice);
  g_assert_false (ch_uid_set_contains (set, uids[0]));

  for (guint i = 0; i < G_N_ELEMENTS (uids); i++)
    ch_uid_set_add (set, uids[i]);
  ch_uid_set_sort (set, &twice);
  g_assert_cmpstr (twice, ==, uids[1]);
  g_assert_cmpuint (ch_uid_set_get_length (set), ==, 3);
  first = ch_uid_set_dup_uid (set, 0);
  last = ch_uid_set_dup_uid (set, 2);
  g_assert_cmpstr (first, ==, uids[1]);
  g_assert_cmpstr (last, ==, uids[0]);
  for (guint i = 0; i < G_N_ELEMENTS (uids); i++)
    g_assert_true (ch_uid_set_contains (set, uids[i]));
  g_assert_false (ch_uid_set_contains (set, "f47ac10b-58cc-4372-a567-0e02b2c3d47a"));
}

/* Duplicates */

static ChMeeting *
make_visit (const char *title,
            const char *date,
            const char *guest)
{
  ChMeeting *meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) person = ch_participant_new ();

  ch_meeting_set_title (meeting, title);
  ch_meeting_set_date (meeting, date);
  ch_participant_set_name (person, guest);
  ch_participant_set_side (person, "guest");
  ch_participant_set_role (person, "principal");
  if (guest != NULL)
    g_list_store_append (ch_meeting_get_participants (meeting), person);
  return meeting;
}

static void
test_duplicates (void)
{
  static const struct
  {
    const char *title;
    const char *date;
    const char *guest;
    gulong twin; /* the line of an earlier one, 0 for none */
  } visits[] = {
    { "Visit of A", "2018-07-02", "A", 0 },
    { "VISIT of  a.", "2018-07-02", "B", 1 },
    { "Another title", "2018-07-02", "a", 1 },
    { "Visit of A", "2018-07-03", "A", 0 },
    { "Day not known", NULL, "A", 0 },
    { "Day not known", NULL, "A", 0 },
    { "Nobody", "2018-07-02", NULL, 0 },
    { "Nobody else", "2018-07-02", NULL, 0 },
    { "Third", "2018-07-02", "B", 2 },
  };
  g_autoptr(ChDuplicateFinder) finder = ch_duplicate_finder_new ();

  ch_duplicate_finder_sort (finder);
  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    {
      g_autoptr(ChMeeting) meeting = make_visit (visits[i].title, visits[i].date, visits[i].guest);
      ChDuplicate twin;

      g_assert_cmpint (ch_duplicate_finder_check (finder, meeting, i + 1, &twin), ==, visits[i].twin != 0);
      g_assert_cmpuint (twin.line, ==, visits[i].twin);
      g_assert_cmpint (twin.id, ==, 0);
      g_assert_cmpstr (twin.title, ==, visits[i].twin != 0 ? visits[visits[i].twin - 1].title : NULL);
      g_assert_true ((twin.uid != NULL) == (visits[i].twin != 0));
    }
}

/* Import and export */

#define MAP "[meeting]\ntitle = Visit of {guest}\ndate = {day}\n[person]\nname = {guest}\nside = guest\nrole = principal\n"

static const char *const no_lexicons[] = { NULL };

/* A table of N rows. */
static GFile *
write_table (ServiceFixture *fixture,
             guint           n)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr(GString) text = g_string_new ("day,guest\n");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%04u-%02u-%02u,Guest %u\n", 1000 + i / 336, 1 + i / 28 % 12, 1 + i % 28, i);
  g_file_set_contents (path, text->str, text->len, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

typedef struct
{
  double last;
  guint n;
  GCancellable *cancellable; /* (unowned) (nullable): cancelled half-way */
} Progress;

static void
on_progress (double   fraction,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  progress->n++;
  if (progress->cancellable != NULL && fraction > 0.5)
    g_cancellable_cancel (progress->cancellable);
}

static ChBulkReport *
import_table (ServiceFixture  *fixture,
              GFile           *file,
              Progress        *progress,
              GError         **error)
{
  g_autoptr(ChTableMap) map = ch_table_map_new (MAP, "table.map", no_lexicons, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  ChBulkReport *report;
  g_autoptr(GError) local_error = NULL;

  ch_bulk_import_async (fixture->log, file, map, NULL, TRUE, on_progress, progress, progress->cancellable,
                        service_take_result, &result);
  service_wait (&result);
  if (!ch_bulk_import_finish (result, &report, &local_error))
    g_propagate_error (error, g_steal_pointer (&local_error));
  return report;
}

static guint
count (ServiceFixture *fixture)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GArray) ids = NULL;

  ch_log_find_async (fixture->log, NULL, NULL, service_take_result, &result);
  ids = ch_log_find_finish (fixture->log, service_wait (&result), NULL);
  return ids->len;
}

static char *
export (ServiceFixture *fixture,
        const char     *words,
        ChExportSum    *sum)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(ChMeetingWriter) writer = ch_meeting_writer_new ("json", stream);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  Progress progress = { 0 };

  ch_exporter_write_async (fixture->log, NULL, words, writer, NULL, on_progress, &progress, NULL, service_take_result,
                           &result);
  g_assert_true (ch_exporter_write_finish (service_wait (&result), sum, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Several batches are one import: one step to undo, one walk of the progress. */
static void
test_batches (ServiceFixture *fixture,
              gconstpointer   data)
{
  g_autoptr(GFile) file = write_table (fixture, 1201);
  g_autoptr(ChBulkReport) report = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  Progress progress = { 0 };
  ChExportSum sum;

  report = import_table (fixture, file, &progress, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 1201);
  g_assert_cmpuint (report->notes->len, ==, 0);
  g_assert_cmpuint (progress.n, >=, 3);
  g_assert_cmpuint (count (fixture), ==, 1201);

  text = export (fixture, NULL, &sum);
  g_assert_cmpuint (sum.n_meetings, ==, 1201);
  g_clear_pointer (&text, g_free);
  text = export (fixture, "1200", &sum);
  g_assert_cmpuint (sum.n_meetings, ==, 1);
  g_assert_nonnull (strstr (text, "Visit of Guest 1200"));

  ch_log_undo_async (fixture->log, NULL, service_take_result, &result);
  undone = ch_log_undo_finish (fixture->log, service_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Import “table.csv”");
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* Who stops it keeps what is there, and learns how much. */
static void
test_stopped (ServiceFixture *fixture,
              gconstpointer   data)
{
  g_autoptr(GFile) file = write_table (fixture, 3000);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(ChBulkReport) report = NULL;
  g_autoptr(GError) error = NULL;
  Progress progress = { .cancellable = cancellable };

  report = import_table (fixture, file, &progress, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (report->n_added, >, 0);
  g_assert_cmpuint (report->n_added, <, 3000);
  g_assert_cmpuint (count (fixture), ==, report->n_added);
}

static void
test_no_file (ServiceFixture *fixture,
              gconstpointer   data)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/table.csv");
  g_autoptr(ChBulkReport) report = NULL;
  g_autoptr(GError) error = NULL;
  Progress progress = { 0 };

  report = import_table (fixture, file, &progress, &error);
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_assert_cmpuint (report->n_added, ==, 0);
}

/* A twin in the log is named by its UID. */
static void
test_twin_in_log (ServiceFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr(ChMeeting) saved = service_save (fixture, "Visit of Guest 0", "1000-01-01");
  g_autoptr(GFile) file = write_table (fixture, 2);
  g_autoptr(ChBulkReport) report = NULL;
  g_autoptr(GError) error = NULL;
  Progress progress = { 0 };
  ChBulkNote *note;

  report = import_table (fixture, file, &progress, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 2);
  g_assert_cmpuint (report->n[CH_BULK_DUPLICATE], ==, 1);
  note = report->notes->pdata[0];
  g_assert_cmpuint (note->line, ==, 2);
  g_assert_nonnull (strstr (note->words, ch_record_get_uid (CH_RECORD (saved))));
}

static void
test_empty_log (ServiceFixture *fixture,
                gconstpointer   data)
{
  ChExportSum sum;
  g_autofree char *text = export (fixture, NULL, &sum);

  g_assert_cmpuint (sum.n_meetings, ==, 0);
  g_assert_cmpstr (text, ==, "{\n  \"format\" : \"chancery\",\n  \"version\" : 1,\n  \"meetings\" : []\n}\n");
}

#define ADD(path, function) \
  g_test_add (path, ServiceFixture, NULL, service_fixture_set_up, function, service_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/uid-set", test_uid_set);
  g_test_add_func ("/exchange/duplicates", test_duplicates);
  ADD ("/exchange/batches", test_batches);
  ADD ("/exchange/stopped", test_stopped);
  ADD ("/exchange/no-file", test_no_file);
  ADD ("/exchange/twin-in-log", test_twin_in_log);
  ADD ("/exchange/empty-log", test_empty_log);

  return g_test_run ();
}
