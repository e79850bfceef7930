/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-media-type.h"
#include "ch-photo-metadata.h"
#include "media-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define SVG "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>\n"

static ChPhotoMetadata *
read_good (const char *path)
{
  g_autoptr(GError) error = NULL;
  ChPhotoMetadata *metadata = ch_photo_metadata_read (path, &error);

  g_assert_no_error (error);
  return metadata;
}

static void
test_nothing (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 40, 30);
  g_autoptr(ChPhotoMetadata) metadata = read_good (path);

  g_assert_null (metadata->creator);
  g_assert_null (metadata->credit_line);
  g_assert_null (metadata->caption);
  g_assert_null (metadata->alt_text);
  g_assert_null (metadata->date);
  g_assert_null (metadata->people[0]);
}

static void
test_xmp (MediaFixture  *fixture,
          gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 40, 30);
  g_autoptr(ChPhotoMetadata) metadata = NULL;

  set_tags (path, "Xmp.dc.creator", "Ulla Brandt", "Xmp.photoshop.Credit", "Tidings", "Xmp.photoshop.Source", "Agency",
            "Xmp.dc.rights", "lang=\"x-default\" © Tidings", "Xmp.dc.description", "lang=\"x-default\" At the quay",
            "Xmp.dc.description", "lang=\"nb\" På kaia", "Xmp.iptcExt.PersonInImage", "Berit Wexel", "Xmp.photoshop.DateCreated",
            "2019-05-07T10:00:00+02:00", NULL);
  metadata = read_good (path);
  g_assert_cmpstr (metadata->creator, ==, "Ulla Brandt");
  g_assert_cmpstr (metadata->credit_line, ==, "Tidings");
  g_assert_cmpstr (metadata->source, ==, "Agency");
  g_assert_cmpstr (metadata->rights, ==, "© Tidings");
  g_assert_cmpstr (metadata->caption, ==, "At the quay");
  g_assert_cmpstr (metadata->people[0], ==, "Berit Wexel");
  g_assert_cmpstr (metadata->date, ==, "2019-05-07");
}

/* IPTC of before XMP, in the letters of Western Europe. */
static void
test_old_iptc (MediaFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 40, 30);
  g_autofree char *copy = g_build_filename (fixture->folder, "b.jpg", NULL);
  g_autoptr(ChPhotoMetadata) metadata = NULL;
  g_autoptr(ChPhotoMetadata) added = ch_photo_metadata_new ();
  g_autoptr(ChPhotoMetadata) again = NULL;
  g_autoptr(GError) error = NULL;

  set_tags (path, "Iptc.Application2.Byline", "Bj\xf8rn \xc5s", "Iptc.Application2.Credit", "NTB", "Iptc.Application2.Caption",
            "\x93""At the quay\x94", NULL);
  metadata = read_good (path);
  g_assert_cmpstr (metadata->creator, ==, "Bjørn Ås");
  g_assert_cmpstr (metadata->credit_line, ==, "NTB");
  g_assert_cmpstr (metadata->caption, ==, "“At the quay”");

  /* What the copy keeps of it is in UTF-8 as all the rest. */
  added->alt_text = g_strdup ("两个人");
  g_assert_true (ch_photo_metadata_write_copy (added, path, copy, &error));
  g_assert_no_error (error);
  again = read_good (copy);
  g_assert_cmpstr (again->creator, ==, "Bjørn Ås");
  g_assert_cmpstr (again->caption, ==, "“At the quay”");
  g_assert_cmpstr (again->alt_text, ==, "两个人");
}

static void
test_exif (MediaFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 40, 30);
  g_autoptr(ChPhotoMetadata) metadata = NULL;

  set_tags (path, "Exif.Image.Artist", "T. Quill", "Exif.Image.Copyright", "Quill", "Exif.Photo.DateTimeOriginal",
            "2019:05:07 10:00:00", "Exif.Image.ImageDescription", "OLYMPUS DIGITAL CAMERA", NULL);
  metadata = read_good (path);
  g_assert_cmpstr (metadata->creator, ==, "T. Quill");
  g_assert_cmpstr (metadata->rights, ==, "Quill");
  g_assert_cmpstr (metadata->date, ==, "2019-05-07");
  g_assert_null (metadata->caption);
}

static ChPhotoMetadata *
make_full (void)
{
  ChPhotoMetadata *metadata = ch_photo_metadata_new ();

  metadata->creator = g_strdup ("Ulla Brandt, Jr");
  metadata->credit_line = g_strdup ("通讯社/Tidings “Ø”");
  metadata->rights = g_strdup ("© Tidings");
  metadata->caption = g_strdup ("lang=odd, but a caption\nof two lines");
  metadata->alt_text = g_strdup ("Two people at a “crane” & <hook>");
  g_strfreev (metadata->people);
  metadata->people = g_strsplit ("Berit Wexel|Ortolan, Anselm|李明", "|", -1);
  return metadata;
}

static gboolean
holds (GBytes     *bytes,
       const char *words)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (words) <= length; i++)
    if (memcmp (data + i, words, strlen (words)) == 0)
      return TRUE;
  return FALSE;
}

/* The source stays as it is; the copy says all, in XMP and, where there is a place for it, in IPTC. */
static void
test_copy (MediaFixture  *fixture,
           gconstpointer  format)
{
  g_autofree char *path = make_picture (fixture, "source", format, 40, 30);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr(ChPhotoMetadata) full = make_full ();
  g_autoptr(ChPhotoMetadata) read = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GBytes) copied = NULL;
  g_autofree char *alt_text = NULL;
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  g_autoptr(GError) error = NULL;

  set_tags (path, "Xmp.dc.creator", "Somebody Else", "Xmp.dc.description", "lang=\"nb\" Noe annet",
            "Iptc.Application2.Byline", "Somebody Else", "Xmp.photoshop.City", "Port Selda", NULL);
  before = read_bytes (path);
  g_assert_true (ch_photo_metadata_write_copy (full, path, copy, &error));
  g_assert_no_error (error);
  after = read_bytes (path);
  g_assert_true (g_bytes_equal (before, after));

  read = read_good (copy);
  g_assert_cmpstr (read->creator, ==, full->creator);
  g_assert_cmpstr (read->credit_line, ==, full->credit_line);
  g_assert_cmpstr (read->rights, ==, full->rights);
  g_assert_cmpstr (read->caption, ==, full->caption);
  g_assert_cmpstr (read->alt_text, ==, full->alt_text);
  g_assert_cmpstrv (read->people, full->people);

  /* As the standard has it: a text that may be there in other languages, too. */
  alt_text = get_tag (copy, "Xmp.iptc.AltTextAccessibility");
  g_assert_cmpstr (alt_text, ==, "lang=\"x-default\" Two people at a “crane” & <hook>");

  copied = read_bytes (copy);
  if (strcmp (format, "jpeg") == 0)
    {
      g_assert_true (holds (copied, "Photoshop 3.0"));
      g_assert_true (holds (copied, "Port Selda"));
      g_assert_false (holds (copied, "Somebody Else"));
      g_assert_false (holds (copied, "Noe annet"));
    }
  pixbuf = gdk_pixbuf_new_from_file (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 40);

  /* A second copy over the first. */
  g_assert_true (ch_photo_metadata_write_copy (full, path, copy, &error));
  g_assert_no_error (error);
}

/* Nothing else is known: XMP has a single tag then. */
static void
test_alt_text_alone (MediaFixture  *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 40, 30);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr(ChPhotoMetadata) metadata = ch_photo_metadata_new ();
  g_autoptr(ChPhotoMetadata) read = NULL;
  g_autofree char *alt_text = NULL;

  metadata->alt_text = g_strdup ("A \"quay\"");
  g_assert_true (ch_photo_metadata_write_copy (metadata, path, copy, NULL));
  alt_text = get_tag (copy, "Xmp.iptc.AltTextAccessibility");
  g_assert_cmpstr (alt_text, ==, "lang=\"x-default\" A \"quay\"");
  read = read_good (copy);
  g_assert_cmpstr (read->alt_text, ==, "A \"quay\"");
}

static void
assert_refused (const char *path,
                int         code)
{
  g_autofree char *copy = g_strconcat (path, ".copy", NULL);
  g_autoptr(ChPhotoMetadata) full = make_full ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy_error = NULL;

  g_assert_null (ch_photo_metadata_read (path, &error));
  g_assert_error (error, CH_ERROR, code);
  g_assert_false (ch_photo_metadata_write_copy (full, path, copy, &copy_error));
  g_assert_error (copy_error, CH_ERROR, code);
  g_assert_cmpstr (error->message, ==, copy_error->message);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
test_refused (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *text = make_file (fixture, "text.jpg", "no picture", 10);
  g_autofree char *drawing = make_file (fixture, "drawing.svg", SVG, strlen (SVG));
  g_autofree char *empty = make_file (fixture, "empty.jpg", "", 0);
  g_autofree char *broken = make_file (fixture, "broken.jpg", "\xff\xd8\xff\xe1\xff", 5);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.jpg", NULL);

  assert_refused (text, CH_ERROR_INVALID);
  assert_refused (drawing, CH_ERROR_INVALID);
  assert_refused (empty, CH_ERROR_EMPTY);
  assert_refused (broken, CH_ERROR_INVALID);
  assert_refused (missing, CH_ERROR_NOT_FOUND);
  assert_refused (fixture->folder, CH_ERROR_FAILED);
}

/* A format without a place for a credit, and a folder that is not there: nothing is left behind. */
static void
test_no_copy (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *bitmap = make_picture (fixture, "a.bmp", "bmp", 40, 30);
  g_autofree char *picture = make_picture (fixture, "a.jpg", "jpeg", 40, 30);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "copy", NULL);
  g_autoptr(ChPhotoMetadata) full = make_full ();
  g_autoptr(GError) error = NULL;

  g_assert_false (ch_photo_metadata_write_copy (full, bitmap, copy, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_false (ch_photo_metadata_write_copy (full, picture, nowhere, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

/* Whatever a file says, there is an answer. */
static void
test_hostile (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 40, 30);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *damaged = g_build_filename (fixture->folder, "damaged.jpg", NULL);
  g_autoptr(ChPhotoMetadata) full = make_full ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  gsize length;
  const char *content;

  set_tags (path, "Exif.Image.Artist", "T. Quill", "Exif.Photo.UserComment", "a comment", NULL);
  g_assert_true (ch_photo_metadata_write_copy (full, path, copy, NULL));
  bytes = read_bytes (copy);
  content = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *changed = g_memdup2 (content, length);
      gsize kept = i % 3 == 0 ? (gsize) g_rand_int_range (rand, 4, length) : length;
      g_autoptr(ChPhotoMetadata) metadata = NULL;
      g_autoptr(GError) error = NULL;

      for (guint j = 0; j < 1 + i % 5; j++)
        changed[g_rand_int_range (rand, 3, MIN (length, 3000))] = g_rand_int_range (rand, -128, 128);
      g_file_set_contents (damaged, changed, kept, NULL);
      metadata = ch_photo_metadata_read (damaged, &error);
      g_assert_true ((metadata != NULL) != (error != NULL));
      if (metadata != NULL && metadata->caption != NULL)
        g_assert_true (g_utf8_validate (metadata->caption, -1, NULL));
    }
}

/* Exiv2 throws at this length what ends a program of C. */
static void
test_hostile_webp (MediaFixture  *fixture,
                   gconstpointer  data)
{
  static const char webp[] = "RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff";
  g_autofree char *path = g_build_filename (fixture->folder, "a.webp", NULL);
  g_autoptr(ChPhotoMetadata) metadata = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, webp, sizeof webp - 1, NULL));
  metadata = ch_photo_metadata_read (path, &error);
  g_assert_null (metadata);
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
}

static void
test_media_type (void)
{
  static const struct
  {
    const char *head;
    gsize length;
    const char *media_type;
  } files[] = {
    { "\xff\xd8\xff\xe0", 4, "image/jpeg" },
    { "RIFF\1\2\3\4WEBPVP8 ", 16, "image/webp" },
    { "\0\0\0\x18" "ftypheic", 12, "image/heic" },
    { "%PDF-1.7", 8, "application/pdf" },
    { SVG, sizeof SVG - 1, "image/svg+xml" },
    { "<!-- svg --><html>", 18, "text/html" },
    { "Plain w\xc3\xb8rds\xe4\xb8", 13, "text/plain" },
    { "\1\2\0\3", 4, "application/octet-stream" },
    { "", 0, "application/octet-stream" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_cmpstr (ch_media_type_guess ((const guchar *) files[i].head, files[i].length), ==, files[i].media_type);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, test) \
  g_test_add (name, MediaFixture, data, media_fixture_set_up, test, media_fixture_tear_down)
  ADD ("/photo-metadata/nothing", NULL, test_nothing);
  ADD ("/photo-metadata/xmp", NULL, test_xmp);
  ADD ("/photo-metadata/old-iptc", NULL, test_old_iptc);
  ADD ("/photo-metadata/exif", NULL, test_exif);
  ADD ("/photo-metadata/copy/jpeg", "jpeg", test_copy);
  ADD ("/photo-metadata/copy/png", "png", test_copy);
  ADD ("/photo-metadata/copy/tiff", "tiff", test_copy);
  ADD ("/photo-metadata/alt-text-alone", NULL, test_alt_text_alone);
  ADD ("/photo-metadata/refused", NULL, test_refused);
  ADD ("/photo-metadata/no-copy", NULL, test_no_copy);
  ADD ("/photo-metadata/hostile", NULL, test_hostile);
  ADD ("/photo-metadata/hostile-webp", NULL, test_hostile_webp);
  g_test_add_func ("/media-type/guess", test_media_type);

  return g_test_run ();
}
