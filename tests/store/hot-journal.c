/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hot-journal.h"

#include "ch-database.h"

#include <string.h>

static void
copy (const char *from,
      const char *to)
{
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &content, &length, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (to, content, length, &error));
  g_assert_no_error (error);
}

static gboolean
differ (const char *first,
        const char *second)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  gsize n_a, n_b;

  g_assert_true (g_file_get_contents (first, &a, &n_a, NULL));
  g_assert_true (g_file_get_contents (second, &b, &n_b, NULL));
  return n_a != n_b || memcmp (a, b, n_a) != 0;
}

void
hot_journal_make (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept = g_strconcat (path, ".kept", NULL);
  g_autofree char *kept_journal = g_strconcat (path, ".kept-journal", NULL);
  g_autoptr(GError) error = NULL;
  ChDatabase *database = ch_database_open_plain (path, &error);

  g_assert_no_error (error);
  /* With room for so few pages SQLite has to write into the file before the end. */
  ch_database_execute (database, "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 4; PRAGMA cache_spill = 4; BEGIN; "
                                 "DELETE FROM participant; UPDATE meeting SET text = 'half'; DELETE FROM meeting",
                       &error);
  g_assert_no_error (error);
  copy (path, kept);
  copy (journal, kept_journal);
  ch_database_execute (database, "ROLLBACK", &error);
  g_assert_no_error (error);
  ch_database_close (database);

  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (differ (path, kept));
  copy (kept, path);
  copy (kept_journal, journal);
}
