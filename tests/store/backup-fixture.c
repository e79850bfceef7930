/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "backup-fixture.h"

#include "ch-restore.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

ChBackup *
make (const char  *log_folder,
      const char  *folder,
      GDateTime   *now,
      GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_backup_make_async (log_folder, folder, now, NULL, NULL, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_backup_make_finish (result, error);
}

GPtrArray *
list (const char *folder)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *backups;

  ch_backup_list_async (folder, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  backups = ch_backup_list_finish (result, &error);
  g_assert_no_error (error);
  return backups;
}

ChBackup *
find_good (const char  *folder,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_backup_find_good_async (folder, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_backup_find_good_finish (result, error);
}

gboolean
restore (const char  *backup,
         const char  *log_folder,
         char       **kept,
         GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_restore_async (backup, log_folder, NULL, NULL, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_restore_finish (result, kept, error);
}

char *
dup_folder (LogFixture *fixture)
{
  return ch_backup_dup_default_folder (fixture->folder);
}

ChBackup *
must_make (LogFixture *fixture)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(GError) error = NULL;
  ChBackup *backup = make (fixture->folder, folder, NULL, &error);

  g_assert_no_error (error);
  return backup;
}

void
close_fixture_log (LogFixture *fixture)
{
  close_log (fixture->log);
  g_assert_finalize_object (g_steal_pointer (&fixture->log));
}

/* The log in FOLDER is sound, and holds so many meetings. */
void
assert_log (const char *folder,
            guint       n_meetings)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = open_log (folder, &error);
  g_autoptr(GArray) ids = NULL;
  g_auto(GStrv) damages = NULL;

  g_assert_no_error (error);
  ids = find (log, NULL);
  g_assert_cmpuint (ids->len, ==, n_meetings);
  damages = check (log);
  g_assert_cmpstr (damages[0], ==, NULL);
  close_log (log);
}

/* Everything below PATH is for its owner alone. */
void
assert_private (const char *path)
{
  g_autoptr(GDir) dir = NULL;
  GStatBuf status;
  const char *name;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, S_ISDIR (status.st_mode) ? 0700 : 0600);
  dir = S_ISDIR (status.st_mode) ? g_dir_open (path, 0, NULL) : NULL;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      assert_private (child);
    }
}

char *
add_picture (LogFixture *fixture,
             const char *words)
{
  g_autofree char *path = g_build_filename (fixture->parent, "picture.png", NULL);
  g_autoptr(ChMeeting) meeting = make_full_meeting ("With a picture", "2019");
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GObject) photo = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_photos (meeting)), 0);
  g_autoptr(GError) error = NULL;
  char *sha256;

  write_file (path, words);
  sha256 = add_file (fixture->log, path, &error);
  g_assert_no_error (error);
  g_object_set (photo, "file", sha256, NULL);
  saved = save (fixture->log, meeting, &error);
  g_assert_no_error (error);
  return sha256;
}

guint
count_entries (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}
