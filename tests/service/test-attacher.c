/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-attacher.h"
#include "ch-document.h"
#include "ch-error.h"
#include "ch-photo-metadata.h"
#include "media-fixture.h"
#include "service-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  ServiceFixture service;
  MediaFixture media;
  ChAttacher *attacher; /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  service_fixture_set_up (&fixture->service, NULL);
  media_fixture_set_up (&fixture->media, NULL);
  fixture->attacher = ch_attacher_new (fixture->service.log);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->attacher);
  media_fixture_tear_down (&fixture->media, NULL);
  service_fixture_tear_down (&fixture->service, NULL);
}

static ChPhoto *
add_photo (Fixture     *fixture,
           const char  *path,
           GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  ch_attacher_add_photo_async (fixture->attacher, file, NULL, service_take_result, &result);
  return ch_attacher_add_photo_finish (fixture->attacher, service_wait (&result), error);
}

static ChAttachment *
add_file (Fixture     *fixture,
          const char  *path,
          GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  ch_attacher_add_file_async (fixture->attacher, file, NULL, service_take_result, &result);
  return ch_attacher_add_file_finish (fixture->attacher, service_wait (&result), error);
}

static gboolean
export_photo (Fixture     *fixture,
              ChPhoto     *photo,
              const char  *path,
              GError     **error)
{
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  ch_attacher_export_photo_async (fixture->attacher, photo, target, NULL, service_take_result, &result);
  return ch_attacher_export_photo_finish (fixture->attacher, service_wait (&result), error);
}

static guint
count_found (Fixture    *fixture,
             const char *words)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GArray) ids = NULL;

  ch_log_find_async (fixture->service.log, words, NULL, service_take_result, &result);
  ids = ch_log_find_finish (fixture->service.log, service_wait (&result), NULL);
  return ids->len;
}

static void
save (Fixture   *fixture,
      ChMeeting *meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_save_async (fixture->service.log, meeting, NULL, service_take_result, &result);
  saved = ch_log_save_finish (fixture->service.log, service_wait (&result), &error);
  g_assert_no_error (error);
}

/* In with what it says of itself, and out with what staff say of it. */
static void
test_photo (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = make_picture (&fixture->media, "quay.jpg", "jpeg", 60, 40);
  g_autofree char *copy = g_build_filename (fixture->media.folder, "copy.jpg", NULL);
  g_autofree char *kept = NULL;
  g_autoptr(ChPhoto) photo = NULL;
  g_autoptr(ChPhotoMetadata) metadata = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) inside = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GError) error = NULL;

  set_tags (path, "Xmp.dc.creator", "Ulla Brandt", "Xmp.photoshop.Source", "Tidings", "Xmp.dc.description",
            "lang=\"x-default\" At the quay", "Xmp.iptcExt.PersonInImage", "Berit Wexel", NULL);
  before = read_bytes (path);
  photo = add_photo (fixture, path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_photo_get_creator (photo), ==, "Ulla Brandt");
  g_assert_cmpstr (ch_photo_get_credit_line (photo), ==, "Tidings");
  g_assert_null (ch_photo_get_credit (photo)); /* nothing was worded */
  g_assert_true (ch_photo_is_credited (photo));
  g_assert_cmpstr (ch_photo_get_caption (photo), ==, "At the quay");
  g_assert_cmpstr (ch_photo_get_people (photo)[0], ==, "Berit Wexel");
  g_assert_cmpstr (ch_photo_get_file_name (photo), ==, "quay.jpg");
  g_assert_cmpstr (ch_photo_get_media_type (photo), ==, "image/jpeg");
  kept = ch_log_dup_file_path (fixture->service.log, ch_photo_get_file (photo));
  inside = read_bytes (kept);
  g_assert_true (g_bytes_equal (before, inside));

  ch_photo_set_credit_line (photo, NULL);
  ch_photo_set_credit (photo, "Photo: U. Brandt");
  ch_photo_set_alt_text (photo, "Two people at a crane");
  ch_photo_set_people (photo, (const char *const[]) { "Anselm Ortolan", "Berit Wexel", NULL });
  g_assert_true (export_photo (fixture, photo, copy, &error));
  g_assert_no_error (error);
  metadata = ch_photo_metadata_read (copy, &error);
  g_assert_cmpstr (metadata->creator, ==, "Ulla Brandt");
  g_assert_cmpstr (metadata->credit_line, ==, "Photo: U. Brandt");
  g_assert_cmpstr (metadata->alt_text, ==, "Two people at a crane");
  g_assert_cmpstr (metadata->people[0], ==, "Anselm Ortolan");
  after = read_bytes (kept);
  g_assert_true (g_bytes_equal (before, after));
}

static void
assert_no_files (Fixture *fixture)
{
  g_autofree char *files = g_build_filename (ch_log_get_folder (fixture->service.log), "files", NULL);
  g_autoptr(GDir) dir = g_dir_open (files, 0, NULL);

  g_assert_true (dir == NULL || g_dir_read_name (dir) == NULL);
}

/* What is refused leaves nothing in the log. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const words[] = { "A page", NULL };
  g_autofree char *text = make_file (&fixture->media, "text.jpg", "no picture", 10);
  g_autofree char *paper = make_paper (&fixture->media, "paper.pdf", words);
  g_autofree char *broken = make_file (&fixture->media, "broken.pdf", "%PDF-1.7\nnothing", 16);
  g_autofree char *missing = g_build_filename (fixture->media.folder, "missing", NULL);
  const struct
  {
    const char *path;
    gboolean as_photo;
    int code;
  } cases[] = {
    { text, TRUE, CH_ERROR_INVALID },     { paper, TRUE, CH_ERROR_INVALID },     { missing, TRUE, CH_ERROR_NOT_FOUND },
    { broken, FALSE, CH_ERROR_INVALID }, { missing, FALSE, CH_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      if (cases[i].as_photo)
        g_assert_null (add_photo (fixture, cases[i].path, &error));
      else
        g_assert_null (add_file (fixture, cases[i].path, &error));
      g_assert_error (error, CH_ERROR, cases[i].code);
      assert_no_files (fixture);
    }
}

static void
test_no_export (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = make_picture (&fixture->media, "quay.jpg", "jpeg", 60, 40);
  g_autofree char *copy = g_build_filename (fixture->media.folder, "copy.jpg", NULL);
  g_autoptr(ChPhoto) bare = ch_photo_new ();
  g_autoptr(ChPhoto) uncredited = add_photo (fixture, path, NULL);
  g_autofree char *kept = ch_log_dup_file_path (fixture->service.log, ch_photo_get_file (uncredited));
  g_autoptr(GError) error = NULL;

  ch_photo_set_credit (bare, "Photo by T. Quill");
  g_assert_false (export_photo (fixture, bare, copy, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (export_photo (fixture, uncredited, copy, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_clear_error (&error);
  ch_photo_set_creator (uncredited, "T. Quill");
  g_unlink (kept);
  g_assert_false (export_photo (fixture, uncredited, copy, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

/* The words of a scan are found. */
static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  const char *const words[] = { "Whereas lanterns are dim", "the beacons burn", NULL };
  g_autofree char *paper = make_paper (&fixture->media, "treaty.pdf", words);
  g_autofree char *note = make_file (&fixture->media, "note.txt", "Ropes and\nnets", 14);
  g_autofree char *letter = make_file (&fixture->media, "letter.docx", "PK\3\4...", 7);
  g_autoptr(ChMeeting) meeting = service_save (&fixture->service, "Talks", "2019-05-07");
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChAttachment) scan = NULL;
  g_autoptr(ChAttachment) text = NULL;
  g_autoptr(ChAttachment) other = NULL;
  g_autoptr(GError) error = NULL;

  scan = add_file (fixture, paper, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_attachment_get_media_type (scan), ==, "application/pdf");
  g_assert_cmpstr (ch_attachment_get_name (scan), ==, "treaty.pdf");
  g_assert_cmpstr (ch_attachment_get_text (scan), ==, "Whereas lanterns are dim\nthe beacons burn");
  text = add_file (fixture, note, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_attachment_get_text (text), ==, "Ropes and\nnets");
  other = add_file (fixture, letter, &error);
  g_assert_no_error (error);
  g_assert_null (ch_attachment_get_text (other));

  g_assert_cmpuint (count_found (fixture, "beacons"), ==, 0);
  g_list_store_append (ch_document_get_files (document), scan);
  g_list_store_append (ch_meeting_get_documents (meeting), document);
  save (fixture, meeting);
  g_assert_cmpuint (count_found (fixture, "beacons"), ==, 1);
  g_assert_cmpuint (count_found (fixture, "document:lanterns"), ==, 1);
}

/* Who asked may go away meanwhile. */
static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = make_picture (&fixture->media, "quay.jpg", "jpeg", 60, 40);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ch_attacher_add_photo_async (fixture->attacher, file, cancellable, service_take_result, &result);
  g_assert_null (ch_attacher_add_photo_finish (fixture->attacher, service_wait (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/attacher/photo", test_photo);
  ADD ("/attacher/refused", test_refused);
  ADD ("/attacher/no-export", test_no_export);
  ADD ("/attacher/file", test_file);
  ADD ("/attacher/cancelled", test_cancelled);

  return g_test_run ();
}
