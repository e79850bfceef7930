/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-output.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder; /* (owned) */
  char *path; /* (owned): a file in it, not yet there */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("chancery-output-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "page.pdf", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_new_and_old (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (ch_output_write (fixture->path, "first", 5, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, "first");
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);

  g_assert_true (ch_output_write (fixture->path, "second", 6, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, "second");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (symlink ("page.pdf", link), ==, 0);
  g_assert_true (ch_output_write (link, "new", 3, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

/* A device stays what it is, however mighty the user. */
static void
test_device (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  GStatBuf there;

  g_assert_true (ch_output_write ("/dev/null", "gone", 4, &error));
  g_assert_no_error (error);
  g_assert_false (ch_output_write ("/dev/full", "gone", 4, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);

  g_assert_cmpint (g_stat ("/dev/null", &there), ==, 0);
  g_assert_true (S_ISCHR (there.st_mode));
  g_assert_cmpint (g_stat ("/dev/full", &there), ==, 0);
  g_assert_true (S_ISCHR (there.st_mode));
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "page.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (ch_output_write (path, "lost", 4, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

/* A folder is not replaced by a file either, and nothing is left beside it. */
static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_false (ch_output_write (fixture->path, "lost", 4, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A long file is there when it is whole, and not before. */
static void
test_stream (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  ChOutput *output;

  g_assert_true (ch_output_write (fixture->path, "old", 3, NULL));
  output = ch_output_open (fixture->path, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (ch_output_get_stream (output), "half", 4, NULL, NULL, &error);
  g_assert_no_error (error);
  ch_output_free (output);
  assert_content (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  output = ch_output_open (fixture->path, &error);
  g_output_stream_write_all (ch_output_get_stream (output), "new", 3, NULL, NULL, &error);
  assert_content (fixture->path, "old");
  g_assert_true (ch_output_commit (output, &error));
  g_assert_no_error (error);
  ch_output_free (output);
  assert_content (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/output/new-and-old", test_new_and_old);
  ADD ("/output/link", test_link);
  ADD ("/output/device", test_device);
  ADD ("/output/no-folder", test_no_folder);
  ADD ("/output/folder", test_folder);
  ADD ("/output/stream", test_stream);
#undef ADD

  return g_test_run ();
}
