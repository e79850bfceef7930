/* test-texts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-error.h"
#include "report-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder; /* (owned) */
  char *path; /* (owned): of what is written */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = fixture_create_folder ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_remove_folder (fixture->folder);
  g_free (fixture->path);
}

/* Writes @id of meetings in all scripts, with a photo, and returns (transfer full) what was written. */
static GBytes *
write_product (Fixture    *fixture,
               const char *id,
               const char *subject,
               const char *name)
{
  const ChProductSetup setup = {
    .paper = ch_paper_a4, .scale = 1, .files_folder = fixture->folder, .subject = subject,
  };
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *picture = fixture_create_picture (fixture->folder, 300, 200);
  g_autoptr(GMappedFile) file = NULL;
  g_auto(GStrv) remarks = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (meetings, fixture_new_english ());
  g_ptr_array_add (meetings, fixture_new_chinese ());
  g_ptr_array_add (meetings, fixture_new_arabic ());
  g_ptr_array_add (meetings, fixture_new_mixed ());
  fixture_add_photo (g_ptr_array_index (meetings, 0), picture, "Photo by Ada Rossi", "A <b>bold</b> & \"quoted\" caption");
  fixture_add_photo (g_ptr_array_index (meetings, 1), picture, NULL, NULL);
  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
  ch_product_write (ch_product_find (id), meetings, &setup, ch_product_guess_format (name), fixture->path, &remarks, NULL,
                    &error);
  g_assert_no_error (error);
  if (g_str_equal (id, "summary"))
    g_assert_cmpuint (g_strv_length (remarks), ==, 1);

  file = g_mapped_file_new (fixture->path, FALSE, &error);
  g_assert_no_error (error);
  return g_mapped_file_get_bytes (file);
}

/* Returns: whether the program could be run; it must succeed */
static gboolean
run (const char *const *argv)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  g_autofree char *output = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  if (program == NULL)
    {
      g_autofree char *reason = g_strconcat (argv[0], " is not installed", NULL);

      g_test_skip (reason);
      return FALSE;
    }

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaint, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s%s", argv[0], output, complaint);
  return TRUE;
}

static void
test_markdown (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GBytes) bytes = write_product (fixture, "summary", NULL, "out.md");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  fixture_assert_golden (text, "summary.md");
  /* What looks like markup in a record is none. */
  g_assert_nonnull (strstr (text, "A \\<b\\>bold\\</b\\> &amp; \"quoted\" caption"));
}

static void
test_html (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) bytes = write_product (fixture, data, "Sweden", "out.html");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *const argv[] = { "xmllint", "--noout", fixture->path, NULL };

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>"));
  run (argv);
  if (g_strcmp0 (data, "summary") != 0)
    return;

  fixture_assert_order (text, "<title>Summaries of 4 meetings</title>", "<section lang=\"en\" dir=\"ltr\">",
                        "<h1 lang=\"en\" dir=\"ltr\">Minister Anna Lindqvist", "<dt>Date</dt>", "<dd>4 March 2019</dd>",
                        "class=\"columns\"", "Sweden", "Anna Lindqvist", "Great Lakes Water Commission", "Jomo Otieno",
                        "src=\"data:image/jpeg;base64,", "alt=\"A &lt;b&gt;bold", "Photo by Ada Rossi",
                        "<a href=\"https://www.example.org/environment/", "<section lang=\"zh-Hans\" dir=\"ltr\">",
                        "海洋科学部副部长林海生", "<section lang=\"ar\" dir=\"rtl\">", "UNCONFIRMED", NULL);
}

static void
test_odt (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *name = g_strconcat (data, ".odt", NULL);
  g_autoptr(GBytes) bytes = write_product (fixture, data, "Sweden", name);
  const char *start = g_bytes_get_data (bytes, NULL);
  /* Unpacks it with another's reader, and reads each part as XML. */
  const char *const argv[] = {
    "python3", "-c",
    "import sys, zipfile, xml.etree.ElementTree as xml\n"
    "z = zipfile.ZipFile(sys.argv[1])\n"
    "assert z.testzip() is None\n"
    "names = z.namelist()\n"
    "assert names[0] == 'mimetype' and z.infolist()[0].compress_type == zipfile.ZIP_STORED\n"
    "for part in ('content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'):\n"
    "    xml.fromstring(z.read(part))\n"
    "ns = '{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}'\n"
    "listed = {e.get(ns + 'full-path') for e in xml.fromstring(z.read('META-INF/manifest.xml'))}\n"
    "assert set(names) - {'mimetype', 'META-INF/manifest.xml'} == listed - {'/'}, listed\n"
    "styles = z.read('styles.xml').decode() + z.read('content.xml').decode()\n"
    "content = xml.fromstring(z.read('content.xml'))\n"
    "t = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name'\n"
    "for used in {e.get(t) for e in content.iter() if e.get(t)}:\n"
    "    assert 'style:name=\"%s\"' % used in styles, used\n"
    "words = ' '.join(content.itertext())\n"
    "assert len(words) > 100, words\n",
    fixture->path, NULL,
  };

  /* So a package is known by its bytes (OpenDocument 1.3, part 2, 3.3). */
  g_assert_cmpmem (start + 30, 47, "mimetypeapplication/vnd.oasis.opendocument.text", 47);
  run (argv);
}

/* The same records give the same bytes. */
static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GBytes) first = write_product (fixture, "summary", NULL, "out.odt");
  g_autoptr(GBytes) second = write_product (fixture, "summary", NULL, "other.odt");

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_formats (void)
{
  g_assert_cmpint (ch_product_guess_format ("a.pdf"), ==, CH_PRODUCT_PDF);
  g_assert_cmpint (ch_product_guess_format ("a"), ==, CH_PRODUCT_PDF);
  g_assert_cmpint (ch_product_guess_format ("a.b/c.ODT"), ==, CH_PRODUCT_ODT);
  g_assert_cmpint (ch_product_guess_format ("a.htm"), ==, CH_PRODUCT_HTML);
  g_assert_cmpint (ch_product_guess_format ("a.md"), ==, CH_PRODUCT_MARKDOWN);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const products[] = {
    "summary", "memorandum", "brief", "book", "digest", "attendance", "register", "contact-sheet", "activity",
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/texts/formats", test_formats);
  g_test_add ("/texts/markdown", Fixture, NULL, set_up, test_markdown, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (products); i++)
    {
      g_autofree char *html = g_strconcat ("/texts/html/", products[i], NULL);
      g_autofree char *odt = g_strconcat ("/texts/odt/", products[i], NULL);

      g_test_add (html, Fixture, products[i], set_up, test_html, tear_down);
      g_test_add (odt, Fixture, products[i], set_up, test_odt, tear_down);
    }
  g_test_add ("/texts/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);

  return g_test_run ();
}
