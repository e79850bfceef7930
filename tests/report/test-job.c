/* test-job.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-error.h"
#include "ch-markings.h"
#include "report-fixture.h"

#include <glib/gstdio.h>

/*
 * What holds of every product: the marking of all pages, what stands at their feet, how far the work is,
 * and that it can be stopped.
 */

typedef struct
{
  GPtrArray *meetings; /* (owned) (element-type ChMeeting) */
  ChProductSetup setup;
  char *folder; /* (owned) */
  char *path; /* (owned) */
} JobFixture;

static void
set_up (JobFixture    *fixture,
        gconstpointer  data)
{
  fixture->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->meetings, fixture_new_english ());
  g_ptr_array_add (fixture->meetings, fixture_new_chinese ());
  g_ptr_array_add (fixture->meetings, fixture_new_mixed ());
  fixture->folder = fixture_create_folder ();
  fixture->path = g_build_filename (fixture->folder, "out.pdf", NULL);
  fixture->setup = (ChProductSetup) { .paper = ch_paper_a4, .scale = 1, .files_folder = fixture->folder };
}

static void
tear_down (JobFixture    *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->meetings);
  g_free (fixture->path);
  fixture_remove_folder (fixture->folder);
}

/* Returns: (transfer full): the markings parted by commas, joined by @order */
static char *
join (const char *order,
      const char *names)
{
  g_autoptr(ChMarkings) markings = ch_markings_new_from_text (order);
  g_auto(GStrv) parts = g_strsplit (names, ",", -1);
  g_autoptr(GPtrArray) list = g_ptr_array_new ();

  g_ptr_array_add (list, NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (list, parts[i]);
  return ch_markings_join (markings, list);
}

static void
test_order (void)
{
  static const char order[] = "# lowest first\n\nGreen | 内部\r\nAmber|Limited \n  Red\n";
  static const struct
  {
    const char *markings;
    const char *joined;
  } sets[] = {
    { "", NULL },
    { " ", NULL },
    { "green", "green" },
    { "Amber,GREEN,amber", "Amber" },
    { "Green,Limited,red,Amber", "red" },
    { "内部,Limited", "Limited" },
    { "For Alfa Only,Green", "Green – For Alfa Only" }, /* who knows whether it is higher? */
    { "For Alfa Only,for alfa only", "For Alfa Only" },
    { "For Alfa Only,For Bravo Only,Red", "Red – For Alfa Only – For Bravo Only" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autofree char *joined = join (order, sets[i].markings);

      g_assert_cmpstr (joined, ==, sets[i].joined);
    }
}

/* An office's own file is read instead of ours. */
static void
test_own_order (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "chancery", NULL);
  g_autofree char *path = g_build_filename (folder, "markings.txt", NULL);
  g_autoptr(ChMarkings) ours = ch_markings_new ();
  g_autoptr(ChMarkings) own = NULL;
  g_autoptr(GPtrArray) list = g_ptr_array_new ();
  g_autofree char *by_ours = NULL;
  g_autofree char *by_own = NULL;

  g_ptr_array_add (list, (gpointer) "SECRET");
  g_ptr_array_add (list, (gpointer) "INTERNAL");
  by_ours = ch_markings_join (ours, list);
  g_assert_cmpstr (by_ours, ==, "SECRET");

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "SECRET\nINTERNAL\n", -1, NULL));
  own = ch_markings_new ();
  by_own = ch_markings_join (own, list);
  g_assert_cmpstr (by_own, ==, "INTERNAL");
  g_unlink (path);
  g_rmdir (folder);
}

static void
assert_marking (JobFixture *fixture,
                const char *product,
                const char *marking)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPages) pages = ch_product_lay_out (ch_product_find (product), fixture->meetings, &fixture->setup, NULL, &error);
  GPtrArray *array;

  g_assert_no_error (error);
  array = ch_pages_get_pages (pages);
  for (guint i = 0; i < array->len; i++)
    g_assert_cmpstr (((const ChPage *) g_ptr_array_index (array, i))->section->marking, ==, marking);
}

/* The highest of all records stands on every page of every product. */
static void
test_highest (JobFixture    *fixture,
              gconstpointer  data)
{
  const ChProduct *const *products = ch_product_list ();

  for (guint i = 0; products[i] != NULL; i++)
    if (!ch_product_needs_subject (products[i]))
      assert_marking (fixture, ch_product_get_id (products[i]), NULL);

  ch_meeting_set_marking (g_ptr_array_index (fixture->meetings, 0), "Restricted");
  ch_meeting_set_marking (g_ptr_array_index (fixture->meetings, 1), "机密");
  for (guint i = 0; products[i] != NULL; i++)
    if (!ch_product_needs_subject (products[i]))
      assert_marking (fixture, ch_product_get_id (products[i]), "机密");

  fixture->setup.marking = "top secret";
  fixture->setup.draft = TRUE;
  assert_marking (fixture, "digest", "DRAFT – TOP SECRET");

  /* A brief on one is not marked by what others talked about. */
  fixture->setup = (ChProductSetup) { .paper = ch_paper_a4, .scale = 1, .subject = "Jomo Otieno" };
  assert_marking (fixture, "brief", "RESTRICTED");
}

static void
test_foot (JobFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) sheets = NULL;

  ch_meeting_set_marking (g_ptr_array_index (fixture->meetings, 0), "Secret");
  fixture->setup.printed = "Printed 3 May 2021";
  pages = ch_product_lay_out (ch_product_find ("summary"), fixture->meetings, &fixture->setup, NULL, &error);
  g_assert_no_error (error);
  text = fixture_dup_pdf_text (pages, "-layout");
  if (text == NULL)
    return;

  sheets = g_strsplit (text, "\f", -1);
  for (guint i = 0; i < ch_pages_get_n_pages (pages); i++)
    {
      g_assert_cmpuint (fixture_count (sheets[i], "Printed 3 May 2021"), ==, 1);
      /* Above and below. */
      g_assert_cmpuint (fixture_count (sheets[i], "SECRET"), ==, 2);
    }
  g_assert_nonnull (strstr (sheets[0], "UD 2019/417"));
}

static void
test_uncredited (JobFixture    *fixture,
                 gconstpointer  data)
{
  static const char *const products[] = { "summary", "contact-sheet", "book" };
  g_autofree char *picture = fixture_create_picture (fixture->folder, 600, 400);
  ChPhoto *photo = fixture_add_photo (g_ptr_array_index (fixture->meetings, 0), picture, NULL, "The delegations.");

  ch_photo_set_file_name (photo, "rosenbad.jpg");
  for (guint i = 0; i < G_N_ELEMENTS (products); i++)
    for (guint decided = 0; decided < 2; decided++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(ChPages) pages = NULL;
        g_autofree char *model = NULL;

        fixture->setup.uncredited = decided == 1;
        pages = ch_product_lay_out (ch_product_find (products[i]), fixture->meetings, &fixture->setup, NULL, &error);
        g_assert_no_error (error);
        model = ch_pages_dup_model_text (pages);
        g_assert_cmpint (ch_pages_has_withheld (pages), ==, decided == 0);
        g_assert_cmpuint (g_strv_length ((GStrv) ch_pages_get_remarks (pages)), ==, 1);
        g_assert_nonnull (strstr (ch_pages_get_remarks (pages)[0], "rosenbad.jpg"));
        g_assert_cmpint (strstr (model, "figure: ") != NULL || strstr (model, "[picture]") != NULL, ==, decided == 1);
        g_assert_cmpint (strstr (model, "The credit is not known.") != NULL, ==, decided == 1);
      }
}

/* What a job told of itself, and when to stop it. */
typedef struct
{
  double last;
  guint n_told;
  double stop_at;
  GCancellable *cancellable; /* (unowned) */
} Teller;

static void
on_told (double   fraction,
         gpointer data)
{
  Teller *teller = data;

  g_assert_cmpfloat (fraction, >=, teller->last);
  g_assert_cmpfloat (fraction, <=, 1);
  teller->last = fraction;
  teller->n_told++;
  if (fraction >= teller->stop_at)
    g_cancellable_cancel (teller->cancellable);
}

static void
test_progress (JobFixture    *fixture,
               gconstpointer  data)
{
  const ChProduct *const *products = ch_product_list ();
  Teller teller;
  const ChPagesProgress progress = { on_told, &teller };

  fixture->setup.progress = &progress;
  fixture->setup.subject = "Jomo Otieno";
  for (guint i = 0; products[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;

      /* Parts of a book begin anew, each with all there is to do in it. */
      if (g_str_equal (ch_product_get_id (products[i]), "book"))
        continue;
      teller = (Teller) { .stop_at = 2 };
      g_assert_true (ch_product_write (products[i], fixture->meetings, &fixture->setup, CH_PRODUCT_PDF, fixture->path, NULL,
                                       NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (teller.n_told, >, 2);
      g_assert_cmpfloat (teller.last, >=, 0.5);
    }
}

/* Wherever it is stopped, nothing is written, and what was there before stays. */
static void
test_cancel (JobFixture    *fixture,
             gconstpointer  data)
{
  static const double moments[] = { 0, 0.2, 0.5, 0.8 };

  for (guint i = 0; i < 12; i++)
    g_ptr_array_add (fixture->meetings, fixture_new_english ());
  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      Teller teller = { .stop_at = moments[i], .cancellable = cancellable };
      const ChPagesProgress progress = { on_told, &teller };
      g_autoptr(GError) error = NULL;
      g_autofree char *content = NULL;
      g_autoptr(GDir) dir = NULL;
      guint n_files = 0;

      fixture->setup.progress = &progress;
      g_assert_false (ch_product_write (ch_product_find ("summary"), fixture->meetings, &fixture->setup, CH_PRODUCT_PDF,
                                        fixture->path, NULL, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (teller.last, <, moments[i] + 0.1);
      g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "before");
      dir = g_dir_open (fixture->folder, 0, NULL);
      while (g_dir_read_name (dir) != NULL)
        n_files++;
      g_assert_cmpuint (n_files, ==, 1);
    }
}

#define ADD(path, function) g_test_add (path, JobFixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *config = g_dir_make_tmp ("chancery-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/job/order", test_order);
  g_test_add_func ("/job/own-order", test_own_order);
  ADD ("/job/highest", test_highest);
  ADD ("/job/foot", test_foot);
  ADD ("/job/uncredited", test_uncredited);
  ADD ("/job/progress", test_progress);
  ADD ("/job/cancel", test_cancel);

  status = g_test_run ();
  g_rmdir (config);
  return status;
}
