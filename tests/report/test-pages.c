/* test-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-error.h"
#include "report-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

/* Returns: what @program prints about @path, or NULL with the test skipped */
static char *
run (const char *program,
     const char *option,
     const char *path)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *const argv[] = { program, path, option, NULL };
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip ("a program that reads PDFs is not installed (packages qpdf, poppler-utils)");
      return NULL;
    }

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

static ChPages *
lay_out_long (guint n_meetings)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_meetings; i++)
    g_ptr_array_add (meetings, i % 2 == 0 ? fixture_new_english () : fixture_new_arabic ());
  return fixture_lay_out_product ("summary", meetings, NULL, NULL);
}

static void
test_page_numbers (void)
{
  g_autoptr(ChPages) pages = lay_out_long (3);
  guint n_pages = ch_pages_get_n_pages (pages);
  g_autofree char *text = fixture_dup_pdf_text (pages, "-layout");
  g_auto(GStrv) sheets = NULL;

  if (text == NULL)
    return;

  sheets = g_strsplit (text, "\f", -1);
  /* Behind the last page newer readers put another, empty one. */
  g_assert_cmpuint (g_strv_length (sheets), >=, n_pages + 1);
  for (guint i = n_pages; sheets[i] != NULL; i++)
    g_assert_cmpstr (sheets[i], ==, "");
  g_assert_cmpuint (n_pages, >, 3);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n_pages);

      g_assert_cmpuint (fixture_count (sheets[i], number), ==, 1);
    }
}

/* The few lines of the source stand below the photo, which is made a little smaller for them; what links lead to
 * moves with them. */
static void
test_pulled_up (void)
{
  char *folder = fixture_create_folder ();
  g_autofree char *picture = fixture_create_picture (folder, 1500, 1000);
  g_autoptr(ChMeeting) meeting = fixture_new_office ("english", picture);
  g_autoptr(ChPages) pages = fixture_lay_out (meeting, folder);
  g_autofree char *model = ch_pages_dup_model_text (pages);
  GArray *outline = ch_pages_get_outline (pages);
  const ChBookmark *source = &g_array_index (outline, ChBookmark, outline->len - 1);
  const ChPage *last = g_ptr_array_index (ch_pages_get_pages (pages), ch_pages_get_n_pages (pages) - 1);
  double bottom = 0;

  if (fixture_require_fonts ())
    {
      g_assert_cmpuint (ch_pages_get_n_pages (pages), ==, 2);
      fixture_assert_order (model, "page 2 of 2", "figure: ", "heading: Source", "otieno.html", NULL);
      g_assert_cmpstr (source->title, ==, "Source");
      g_assert_cmpuint (source->page, ==, 1);
      g_assert_cmpfloat (source->y, >, ch_paper_a4.height / 2);
      for (guint i = 0; i < last->places->len; i++)
        {
          const ChPlace *place = &g_array_index (last->places, ChPlace, i);

          g_assert_cmpfloat (place->y, >=, bottom - 0.01);
          bottom = place->y + place->piece->height;
        }
      g_assert_cmpfloat (bottom, <=, ch_paper_a4.height - ch_paper_a4.margin_bottom + 0.1);
    }
  fixture_remove_folder (folder);
}

/* Each meeting begins on a page of its own, without a running head; the marking is that meeting's. */
static void
test_sections (void)
{
  g_autoptr(ChPages) pages = lay_out_long (3);
  GPtrArray *array = ch_pages_get_pages (pages);
  GArray *outline = ch_pages_get_outline (pages);
  guint n_first = 0, n_sections = 0;

  for (guint i = 0; i < array->len; i++)
    {
      const ChPage *page = g_ptr_array_index (array, i);
      g_autofree char *words = NULL;

      gboolean to_review = g_strcmp0 (page->section->language, "ar") == 0;
      const ChPiece *piece;

      g_assert_cmpstr (page->section->marking, ==, to_review ? "UNCONFIRMED" : NULL);
      if (!page->first)
        continue;
      n_first++;
      piece = g_array_index (page->places, ChPlace, 0).piece;
      words = piece->klass->dup_text (piece);
      g_assert_cmpstr (words, ==, "Meeting summary");
    }
  g_assert_cmpuint (n_first, ==, 3);

  for (guint i = 0; i < outline->len; i++)
    n_sections += g_array_index (outline, ChBookmark, i).level == 0;
  g_assert_cmpuint (n_sections, ==, 3);
}

static void
test_pdf (void)
{
  g_autoptr(ChPages) pages = lay_out_long (2);
  char *folder = fixture_create_folder ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *check = NULL;
  g_autofree char *tree = NULL;
  g_autofree char *urls = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  ch_pages_write_pdf (pages, path, NULL, NULL, &error);
  g_assert_no_error (error);

  check = run ("qpdf", "--check", path);
  tree = run ("pdfinfo", "-struct", path);
  urls = run ("pdfinfo", "-url", path);
  fonts = run ("pdffonts", NULL, path);
  words = run ("pdfinfo", "-struct-text", path);
  if (check != NULL && tree != NULL && urls != NULL && fonts != NULL)
    {
      fixture_assert_order (tree, "Document", "Sect", "H1", "H2", "L", "LI", "Sect", "H1", NULL);
      /* Whole paragraphs and cells, in the order of reading, by the structure alone. */
      fixture_assert_order (words, "\"4 March 2019\"", "\"Per Hallgren\"",
                            "\"Director-General for International Water Cooperation and Climate Adaptation\"",
                            "\"Jomo Otieno\"", "\"river basin management; early warning of floods; training of",
                            "the first joint stations would report before the end of the year.\"",
                            "Swed", "on Cooperation in the Management of Shared Waters\"", "سامي الحداد", NULL);
      g_assert_nonnull (strstr (urls, "https://www.example.org/environment/news/2019/03/minister-lindqvist-meets-"
                                      "executive-secretary-otieno.html"));
      /* "emb sub uni": embedded, a subset, with its characters. */
      g_assert_nonnull (strstr (fonts, "yes yes yes"));
      g_assert_null (strstr (fonts, "no  yes"));
      g_assert_null (strstr (fonts, "yes no"));
    }
  fixture_remove_folder (folder);
}

/* What cairo does not write can be read back: language, words for pictures, an identity. */
static void
test_finished_pdf (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  char *folder = fixture_create_folder ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *picture = fixture_create_picture (folder, 300, 200);
  g_autofree char *json = NULL;
  g_autofree char *check = NULL;
  g_autofree char *info = NULL;
  g_autoptr(ChPages) pages = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (meetings, fixture_new_chinese ());
  g_ptr_array_add (meetings, fixture_new_english ());
  ch_record_set_times (g_ptr_array_index (meetings, 0), "2020-01-01T10:00:00Z", "2020-02-03T11:30:00Z");
  fixture_add_photo (g_ptr_array_index (meetings, 0), picture, "Photo by Ada Rossi", "在北京签字");
  fixture_add_photo (g_ptr_array_index (meetings, 1), picture, "Photo by Bo Dahl", "A handshake");
  pages = fixture_lay_out_product ("summary", meetings, folder, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  ch_pages_write_pdf (pages, path, NULL, NULL, &error);
  g_assert_no_error (error);

  check = run ("qpdf", "--check", path);
  json = run ("qpdf", "--json", path);
  info = run ("pdfinfo", "-isodates", path);
  if (json != NULL && check != NULL && info != NULL)
    {
      g_assert_nonnull (strstr (json, "\"/Lang\": \"u:zh-Hans\""));
      g_assert_nonnull (strstr (json, "\"/Lang\": \"u:en\""));
      g_assert_nonnull (strstr (json, "\"/Alt\": \"u:在北京签字\""));
      g_assert_nonnull (strstr (json, "\"/Alt\": \"u:A handshake\""));
      g_assert_cmpuint (fixture_count (json, "\"/Alt\""), ==, 2);
      g_assert_nonnull (strstr (json, "\"/DisplayDocTitle\": true"));
      g_assert_nonnull (strstr (json, "\"/ID\": ["));
      g_assert_nonnull (strstr (info, "Summaries of 2 meetings"));
      /* The time of the file is that of the newest record. */
      g_assert_nonnull (strstr (info, "2020-02-03T11:30:00"));
    }
  fixture_remove_folder (folder);
}

/* The same records give the same bytes, at any time. */
static void
test_same_bytes (void)
{
  char *folder = fixture_create_folder ();
  char *contents[2] = { NULL, NULL };
  gsize lengths[2];
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(ChPages) pages = lay_out_long (2);
      g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);

      ch_pages_write_pdf (pages, path, NULL, NULL, &error);
      g_assert_no_error (error);
      g_file_get_contents (path, &contents[i], &lengths[i], &error);
      g_assert_no_error (error);
      /* Times in PDFs count seconds. */
      if (i == 0)
        g_usleep (1100 * 1000);
    }
  g_assert_cmpmem (contents[0], lengths[0], contents[1], lengths[1]);
  g_free (contents[0]);
  g_free (contents[1]);
  fixture_remove_folder (folder);
}

static void
test_source_date (void)
{
  g_autoptr(ChPages) pages = lay_out_long (1);
  char *folder = fixture_create_folder ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *info = NULL;
  g_autoptr(GError) error = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1530489600", TRUE);
  ch_pages_write_pdf (pages, path, NULL, NULL, &error);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_no_error (error);
  info = run ("pdfinfo", "-isodates", path);
  if (info != NULL)
    g_assert_nonnull (strstr (info, "2018-07-02T00:00:00"));
  fixture_remove_folder (folder);
}

static void
test_papers (void)
{
  const ChProductSetup setup = { .paper = ch_paper_letter, .scale = 1 };
  g_autoptr(ChMeeting) meeting = fixture_new_english ();
  g_autoptr(GPtrArray) meetings = g_ptr_array_new ();
  g_autoptr(ChPages) pages = NULL;

  g_ptr_array_add (meetings, meeting);
  pages = ch_product_lay_out (ch_product_find ("summary"), meetings, &setup, NULL, NULL);
  g_assert_cmpfloat (ch_pages_get_paper (pages)->width, ==, 612);
  g_assert_cmpfloat (ch_pages_get_paper (pages)->height, ==, 792);
  g_assert_cmpstr (ch_pages_get_title (pages), ==, ch_meeting_get_title (meeting));
  g_assert_nonnull (ch_paper_get_default ());
}

static void
test_cancelled (void)
{
  const ChProductSetup setup = { .paper = ch_paper_a4, .scale = 1, .subject = "SE" };
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (meetings, fixture_new_english ());
  g_cancellable_cancel (cancellable);
  for (guint i = 0; ch_product_list ()[i] != NULL; i++)
    {
      g_assert_null (ch_product_lay_out (ch_product_list ()[i], meetings, &setup, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
    }
}

/* A file that may not grow is what a full disk looks like to a writer. */
static void
limit_file_size (rlim_t most)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = MIN (most, limit.rlim_max);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static void
test_write_errors (void)
{
  g_autoptr(ChPages) pages = lay_out_long (1);
  char *folder = fixture_create_folder ();
  g_autofree char *nowhere = g_build_filename (folder, "no", "such.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (ch_pages_write_pdf (pages, nowhere, NULL, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* A folder stands where the file should. */
  g_assert_false (ch_pages_write_pdf (pages, folder, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == CH_ERROR);
  g_clear_error (&error);

  /* What was there stays as it was where the new one cannot be written to its end. */
  {
    g_autofree char *left = g_build_filename (folder, "left.pdf", NULL);
    g_autofree char *contents = NULL;

    g_file_set_contents (left, "as it was", -1, NULL);
    limit_file_size (1000);
    g_assert_false (ch_pages_write_pdf (pages, left, NULL, NULL, &error));
    limit_file_size (RLIM_INFINITY);
    g_assert_nonnull (error);
    g_assert_true (error->domain == CH_ERROR);
    g_file_get_contents (left, &contents, NULL, NULL);
    g_assert_cmpstr (contents, ==, "as it was");
  }
  fixture_remove_folder (folder);
}

static gpointer
draw_all (gpointer data)
{
  ChPages *pages = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 850);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < ch_pages_get_n_pages (pages); i++)
    ch_pages_draw (pages, i, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return NULL;
}

/* The preview draws while a PDF is written on another thread. */
static void
test_threads (void)
{
  g_autoptr(ChPages) pages = lay_out_long (4);
  char *folder = fixture_create_folder ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  GThread *thread = g_thread_new ("draw", draw_all, pages);
  g_autoptr(GError) error = NULL;

  ch_pages_write_pdf (pages, path, NULL, NULL, &error);
  g_assert_no_error (error);
  draw_all (pages);
  g_thread_join (thread);
  fixture_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/page-numbers", test_page_numbers);
  g_test_add_func ("/pages/pulled-up", test_pulled_up);
  g_test_add_func ("/pages/sections", test_sections);
  g_test_add_func ("/pages/pdf", test_pdf);
  g_test_add_func ("/pages/finished-pdf", test_finished_pdf);
  g_test_add_func ("/pages/same-bytes", test_same_bytes);
  g_test_add_func ("/pages/source-date", test_source_date);
  g_test_add_func ("/pages/papers", test_papers);
  g_test_add_func ("/pages/cancelled", test_cancelled);
  g_test_add_func ("/pages/write-errors", test_write_errors);
  g_test_add_func ("/pages/threads", test_threads);

  return g_test_run ();
}
