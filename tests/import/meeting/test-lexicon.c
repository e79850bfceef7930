/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Lexicons and grammars as files: what a clerk adds changes what is read, and what makes no sense is
 * refused by file and line.
 */

#include "reading.h"

#include "ch-error.h"
#include "ch-lexicon.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *dir;    /* (owned): the user's folder of lexicons */
  char *folder; /* (owned): the English one in it */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("chancery-lexicon-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_build_filename (fixture->dir, "en", NULL);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_rmdir (fixture->dir);
  g_free (fixture->folder);
  g_free (fixture->dir);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static ChMeetingReader *
make_reader (Fixture  *fixture,
             GError  **error)
{
  const char *dirs[] = { g_getenv ("CH_TEST_LEXICON"), fixture->dir, "/does/not/exist", NULL };

  return ch_meeting_reader_new (dirs, error);
}

static char *
read_people (ChMeetingReader *reader)
{
  g_autoptr(ChArticle) article = ch_article_new ();
  g_autoptr(ChMeeting) meeting = NULL;

  ch_article_set_language (article, "en");
  ch_article_set_text (article, "The Grand Panjandrum of Tradition Ada Lexis met with Minister Bo Sample.");
  meeting = ch_meeting_reader_read (reader, article);
  return reading_dup_people (meeting);
}

/* A post that no lexicon of ours has, until the user adds a line. */
static void
test_user_line (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeetingReader) before = make_reader (fixture, &error);
  g_autoptr(ChMeetingReader) after = NULL;
  g_autofree char *without = read_people (before);
  g_autofree char *with = NULL;

  g_assert_no_error (error);
  g_assert_null (strstr (without, "Ada Lexis"));

  write_file (fixture, "post.txt", "# Ours\nGrand Panjandrum\n[subject]\ntradition\n");
  after = make_reader (fixture, &error);
  g_assert_no_error (error);
  with = read_people (after);
  g_assert_nonnull (strstr (with, "Ada Lexis | Grand Panjandrum of Tradition | "));
}

static void
test_bad_line (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeetingReader) reader = NULL;

  write_file (fixture, "post.txt", "president\n[rank\n");
  reader = make_reader (fixture, &error);
  g_assert_null (reader);
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "post.txt"));
  g_assert_nonnull (strstr (error->message, "2"));
}

static void
test_bad_rule (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeetingReader) reader = NULL;

  write_file (fixture, "own.grammar", "# Ours\n\nperson own = title:(<post> name:Cap\n");
  reader = make_reader (fixture, &error);
  g_assert_null (reader);
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "own.grammar"));
}

static void
test_phrases (void)
{
  g_autoptr(ChWords) words = ch_words_new (NULL);
  g_autoptr(ChLexicon) lexicon = ch_lexicon_new (words);
  const guint class = ch_lexicon_class (lexicon, "thing");

  ch_lexicon_add (lexicon, class, "director-general", NULL);
  ch_lexicon_add (lexicon, class, "US", "US");
  ch_lexicon_add (lexicon, class, "部长", "zh");

  g_assert_cmpstr (ch_lexicon_find (lexicon, class, "Director General"), ==, "");
  g_assert_cmpstr (ch_lexicon_find (lexicon, class, "DIRECTOR-GENERAL"), ==, "");
  g_assert_cmpstr (ch_lexicon_find (lexicon, class, "US"), ==, "US");
  g_assert_cmpstr (ch_lexicon_find (lexicon, class, "U.S."), ==, "US");
  g_assert_null (ch_lexicon_find (lexicon, class, "us"));
  g_assert_cmpstr (ch_lexicon_find (lexicon, class, "部長"), ==, "zh");
  g_assert_null (ch_lexicon_find (lexicon, class, "general"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon/phrases", test_phrases);
  g_test_add ("/lexicon/user-line", Fixture, NULL, set_up, test_user_line, tear_down);
  g_test_add ("/lexicon/bad-line", Fixture, NULL, set_up, test_bad_line, tear_down);
  g_test_add ("/lexicon/bad-rule", Fixture, NULL, set_up, test_bad_rule, tear_down);

  return g_test_run ();
}
