/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The announcement that describes what the program is for, laid into a page in the six ways of
 * shared/eval/page.py, gives its text and headline to the letter.
 */

#include "ch-article-reader.h"

#define SEED "most-20180702-unido.txt"

static char *shared = NULL; /* the folder, or NULL where it is absent */

static GBytes *
lay_page (const char *style)
{
  g_autofree char *script = g_build_filename (shared, "eval", "page.py", NULL);
  g_autofree char *file = g_build_filename (shared, "articles", SEED, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) python = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "python3", "-B", script, file, style, NULL);
  GBytes *page = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (python, NULL, NULL, &page, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (python));
  return page;
}

/* The seed as the reader must give it: first the headline, then a paragraph a line. */
static void
load_seed (char **headline,
           char **text)
{
  g_autofree char *file = g_build_filename (shared, "articles", SEED, NULL);
  g_autofree char *contents = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GString) body = g_string_new (NULL);

  g_assert_true (g_file_get_contents (file, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", lines[i]);
  *headline = g_strdup (lines[0]);
  *text = g_strdup (body->str);
}

static void
test_style (gconstpointer style)
{
  g_autofree char *headline = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(ChPage) page = NULL;
  g_autoptr(ChArticle) article = NULL;
  g_autoptr(GError) error = NULL;

  if (shared == NULL)
    {
      g_test_skip ("The folder ../shared is absent");
      return;
    }

  load_seed (&headline, &text);
  bytes = lay_page (style);
  page = ch_page_new (bytes, NULL);
  article = ch_article_reader_read (page, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_headline (article), ==, headline);
  g_assert_cmpstr (ch_article_get_text (article), ==, text);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *script = NULL;

  g_test_init (&argc, &argv, NULL);

  shared = argc > 1 ? argv[1] : NULL;
  script = shared != NULL ? g_build_filename (shared, "eval", "page.py", NULL) : NULL;
  if (script != NULL && !g_file_test (script, G_FILE_TEST_EXISTS))
    shared = NULL;

  g_test_add_data_func ("/seed/table-layout", "0", test_style);
  g_test_add_data_func ("/seed/managed-content", "1", test_style);
  g_test_add_data_func ("/seed/portal", "2", test_style);
  g_test_add_data_func ("/seed/breaks", "3", test_style);
  g_test_add_data_func ("/seed/unclosed", "4", test_style);
  g_test_add_data_func ("/seed/word-processor", "5", test_style);
  return g_test_run ();
}
