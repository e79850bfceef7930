/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-printing.h"
#include "service-fixture.h"

static ChPages *
lay_out (ServiceFixture *fixture,
         const char     *uid,
         GError        **error)
{
  const char *uids[] = { uid, NULL };
  ChPrintingJob job = { .uids = uids, .paper = &ch_paper_a4 };
  g_autoptr(GAsyncResult) result = NULL;

  ch_printing_lay_out_async (fixture->log, &job, NULL, NULL, NULL, service_take_result, &result);
  return ch_printing_lay_out_finish (service_wait (&result), error);
}

static gboolean
write_pdf (ChPages     *pages,
           const char  *path,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_printing_write_pdf_async (pages, path, NULL, NULL, NULL, service_take_result, &result);
  return ch_printing_write_pdf_finish (service_wait (&result), error);
}

static void
test_pdf (ServiceFixture *fixture,
          gconstpointer   data)
{
  g_autoptr(ChMeeting) meeting = service_save (fixture, "Courtesy call", "2020-05-01");
  g_autofree char *path = g_build_filename (fixture->folder, "summary.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr(ChPages) pages = NULL;
  g_autoptr(GError) error = NULL;

  pages = lay_out (fixture, ch_record_get_uid (CH_RECORD (meeting)), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ch_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpfloat (ch_pages_get_paper (pages)->width, ==, ch_paper_a4.width);

  g_assert_true (write_pdf (pages, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

static void
test_no_such_folder (ServiceFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr(ChMeeting) meeting = service_save (fixture, "Courtesy call", "2020-05-01");
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such", "folder.pdf", NULL);
  g_autoptr(ChPages) pages = NULL;
  g_autoptr(GError) error = NULL;

  pages = lay_out (fixture, ch_record_get_uid (CH_RECORD (meeting)), &error);
  g_assert_no_error (error);
  g_assert_false (write_pdf (pages, path, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == CH_ERROR);
}

static void
test_no_such_meeting (ServiceFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (lay_out (fixture, "00000000-0000-4000-8000-000000000000", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, ServiceFixture, NULL, service_fixture_set_up, func, service_fixture_tear_down)
  ADD ("/printing/pdf", test_pdf);
  ADD ("/printing/no-such-folder", test_no_such_folder);
  ADD ("/printing/no-such-meeting", test_no_such_meeting);
#undef ADD

  return g_test_run ();
}
