/* test-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-fixture.h"

/*
 * What is written for an office program is read by one: LibreOffice makes a PDF of each product, and the
 * words are in it.
 */

typedef struct
{
  char *folder; /* (owned) */
  GPtrArray *argv; /* (owned) (element-type utf8) */
} OfficeFixture;

static void
write_product (OfficeFixture   *fixture,
               const ChProduct *product,
               const char      *ending,
               const char      *picture)
{
  const ChProductSetup setup = {
    .paper = ch_paper_a4,
    .scale = 1,
    .files_folder = fixture->folder,
    .subject = ch_product_takes_subject (product) ? fixture_get_office_subject ("mixed") : NULL,
  };
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  char *path = g_strdup_printf ("%s/%s%s", fixture->folder, ch_product_get_id (product), ending);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (meetings, fixture_new_office ("mixed", picture));
  g_ptr_array_add (meetings, fixture_new_office ("arabic", picture));
  ch_product_write (product, meetings, &setup, ch_product_guess_format (path), path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (fixture->argv, path);
}

static void
convert (OfficeFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  int status;

  g_ptr_array_add (fixture->argv, NULL);
  g_spawn_sync (fixture->folder, (char **) fixture->argv->pdata, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
assert_readable (OfficeFixture   *fixture,
                 const ChProduct *product)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", fixture->folder, ch_product_get_id (product));
  const char *const argv[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  /* On the chart and the table of countries there are no names. */
  if (g_str_equal (ch_product_get_id (product), "activity"))
    g_assert_nonnull (strstr (text, "Russian Federation"));
  else
    g_assert_nonnull (strstr (text, "Пётр Орлов"));
}

static void
test_opens (gconstpointer data)
{
  const ChProduct *const *products = ch_product_list ();
  const char *ending = data;
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  OfficeFixture fixture = { NULL };
  g_autofree char *picture = NULL;

  if (office == NULL || reader == NULL)
    {
      g_test_skip ("LibreOffice or pdftotext is not installed (packages libreoffice-writer-nogui, poppler-utils)");
      return;
    }

  fixture.folder = fixture_create_folder ();
  fixture.argv = g_ptr_array_new_with_free_func (g_free);
  picture = fixture_create_picture (fixture.folder, 60, 40);
  g_ptr_array_add (fixture.argv, g_steal_pointer (&office));
  g_ptr_array_add (fixture.argv, g_strdup_printf ("-env:UserInstallation=file://%s/profile", fixture.folder));
  g_ptr_array_add (fixture.argv, g_strdup ("--headless"));
  /* A page of the web would be opened by another part of the program. */
  g_ptr_array_add (fixture.argv, g_strdup ("--writer"));
  g_ptr_array_add (fixture.argv, g_strdup ("--convert-to"));
  g_ptr_array_add (fixture.argv, g_strdup ("pdf:writer_pdf_Export"));
  for (guint i = 0; products[i] != NULL; i++)
    write_product (&fixture, products[i], ending, picture);
  convert (&fixture);
  for (guint i = 0; products[i] != NULL; i++)
    assert_readable (&fixture, products[i]);
  g_ptr_array_unref (fixture.argv);
  fixture_remove_folder (fixture.folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/office/odt", ".odt", test_opens);
  g_test_add_data_func ("/office/html", ".html", test_opens);

  return g_test_run ();
}
