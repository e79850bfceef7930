/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a page is the text of its article: one small page for each kind of thing around it. */

#include "ch-article-reader.h"
#include "ch-boilerplate.h"
#include "ch-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define A "The minister received the delegation of the academy and spoke of many years of work in common."
#define B "The head of the delegation thanked the ministry and invited it to the capital of his country."
#define C "Both sides agreed to hold a workshop in the autumn, for which a date will be found in spring."
#define OTHER "Another minister opened the yearly week of science with a speech on the use of telescopes."

typedef struct
{
  const char *name;
  const char *body;
  const char *text;
} Case;

static const Case cases[] = {
  { "furniture",
    "<div class='top-nav'><p>" OTHER "</p></div><div><p>" A "</p><p>" B "</p><div class='share-bar'><p>Send it to your friends, all of them.</p></div><p>" C "</p></div>"
    "<div id='related-posts'><p>" OTHER "</p></div><footer><p>" OTHER "</p></footer>",
    A "\n" B "\n" C },
  { "named-body",
    "<div id='page'><p>" OTHER "</p><div class='article-body'><p>" A "</p><p>" B "</p><p>" C "</p></div><p>" OTHER "</p></div>",
    A "\n" B "\n" C },
  { "parts",
    "<div id='page'><div class='part'><p>" A "</p><p>" B "</p></div><div class='ad'><p>" OTHER "</p></div><div class='part'><p>" C "</p></div></div>",
    A "\n" B "\n" C },
  { "teasers",
    "<div><p>" A "</p><p>" B "</p></div><div><div class='item'><a href='/1'><img src='1.jpg'></a><a href='/1'>A first teaser</a><p>" OTHER "</p></div>"
    "<div class='item'><a href='/2'><img src='2.jpg'></a><a href='/2'>A second teaser</a><p>" OTHER "</p></div>"
    "<div class='item'><a href='/3'><img src='3.jpg'></a><a href='/3'>A third teaser</a><p>" OTHER "</p></div>"
    "<div class='item'><a href='/4'><img src='4.jpg'></a><a href='/4'>A fourth teaser</a><p>" OTHER "</p></div></div>",
    A "\n" B },
  { "cut-teasers",
    "<div><ul><li><a href='/1'>A first piece of news</a> <span>Another minister opened the yearly week of science and...</span></li>"
    "<li><a href='/2'>A second piece of news</a> <span>Another minister closed the yearly week of science and...</span></li>"
    "<li><a href='/3'>A third piece of news</a> <span>Another minister left the yearly week of science and…</span></li></ul><p>" A "</p><p>" B "</p></div>",
    A "\n" B },
  { "list",
    "<div><p>" A "</p><ul><li>water for the upper valleys</li><li>exchange of <a href='/s'>students</a></li></ul><p>" B "</p></div>",
    A "\nwater for the upper valleys\nexchange of students\n" B },
  { "table",
    "<div><p>" A "</p><table><tr><th>Year</th><th>Students</th></tr><tr><td>2018</td><td>120</td></tr></table><p>" B "</p></div>",
    A "\nYear\nStudents\n2018\n120\n" B },
  { "quotation", "<div><p>" A "</p><blockquote>We have found common ground.</blockquote><p>" B "</p></div>", A "\nWe have found common ground.\n" B },
  { "headings",
    "<div><p>" A "</p><h2>Results</h2><p>" B "</p><h2><a href='#c'>Next steps</a></h2><p>" C "</p><h2>About us</h2></div>",
    A "\nResults\n" B "\nNext steps\n" C },
  { "links",
    "<div><p>" A "</p><p>" B "</p><p><a href='/1'>The first link of a row</a></p><p><a href='/2'>The second one</a></p><p><a href='/3'>And a third</a></p><p>" C "</p></div>",
    A "\n" B "\n" C },
  { "leader",
    "<div><p>" A "</p><p>" B "</p><p>" C "</p><h3>Related articles</h3><p>Another minister opened the yearly week of science.</p></div>",
    A "\n" B "\n" C },
  { "lines",
    "<div><p>" A "</p><p>Advertisement</p><p>" B "</p><p>Read also: the week of science</p><p>" C "</p></div>",
    A "\n" B "\n" C },
  { "cookies",
    "<div><p>" A "</p><p>" B "</p><div><p>This website uses cookies to improve your experience while you navigate through the pages of it.</p></div></div>",
    A "\n" B },
  { "comments",
    "<div><p>" A "</p></div><div class='comment-list'><p>" OTHER "</p><p>" OTHER "</p><p>" OTHER "</p></div>",
    A },
  { "credit-stays",
    "<div><figure><img src='1.jpg'><figcaption>(Photo by Cora Example)</figcaption></figure><p>" A "</p>"
    "<figure><img src='2.jpg'><figcaption>The old harbour in spring</figcaption></figure><p>" B "</p></div>",
    "(Photo by Cora Example)\n" A "\n" B },
  { "lead-apart",
    "<h1>A visit</h1><div class='teaser-text'><p>" A "</p></div><div class='news-text'><p>" B "</p><p>" C "</p></div>",
    A "\n" B "\n" C },
  { "teaser-of-another",
    "<h1>A visit</h1><div class='teaser'><p><a href='/2'>More</a> " OTHER "</p></div><div class='news-text'><p>" A "</p><p>" B "</p></div>",
    A "\n" B },
  { "loose-text", "<div class='txt'>" A "<br><br>" B "<br><br>(Office of the Press)</div>", A "\n" B "\n(Office of the Press)" },
  { "indented-lines", "<div>\u3000\u3000" A "<br>\u3000\u3000" B "</div>", A "\n" B },
  { "hidden-page", "<div style='display:none'><p>" A "</p><p>" B "</p></div>", A "\n" B },
  { "page-in-side-bar", "<aside><p>" OTHER "</p><main><p>" A "</p><p>" B "</p></main>", A "\n" B },
  { "pictures-only", "<article><h2>First view</h2><img src='1.jpg'><h2>Second view</h2><img src='2.jpg'></article>", "First view\nSecond view" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *html = g_strdup_printf ("<!DOCTYPE html><html><head><title>A visit</title></head><body>%s</body></html>", c->body);
  g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr(ChPage) page = ch_page_new (bytes, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = ch_article_reader_read (page, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_text (article), ==, c->text);
}

static void
test_boilerplate (void)
{
  g_autoptr(GError) error = NULL;
  const ChBoilerplateWords *words = ch_boilerplate_words_get_default (&error);

  g_assert_no_error (error);
  g_assert_cmpint (ch_boilerplate_classify (words, A), ==, CH_BOILERPLATE_NONE);
  g_assert_cmpint (ch_boilerplate_classify (words, "Related agreements were signed in 2016."), ==, CH_BOILERPLATE_NONE);
  g_assert_cmpint (ch_boilerplate_classify (words, "RELATED ARTICLES:"), ==, CH_BOILERPLATE_LEADER);
  g_assert_cmpint (ch_boilerplate_classify (words, "Related articles from the archive"), ==, CH_BOILERPLATE_LEADER);
  g_assert_cmpint (ch_boilerplate_classify (words, "相关新闻"), ==, CH_BOILERPLATE_LEADER);
  g_assert_cmpint (ch_boilerplate_classify (words, "관련기사"), ==, CH_BOILERPLATE_LEADER);
  g_assert_cmpint (ch_boilerplate_classify (words, "Share"), ==, CH_BOILERPLATE_LEADER);
  g_assert_cmpint (ch_boilerplate_classify (words, "Shareholders"), ==, CH_BOILERPLATE_NONE);
  g_assert_cmpint (ch_boilerplate_classify (words, "Table of contents"), ==, CH_BOILERPLATE_LINE);
  g_assert_cmpint (ch_boilerplate_classify (words, "Filed under: Glaciers, Treaties"), ==, CH_BOILERPLATE_LINE);
  g_assert_cmpint (ch_boilerplate_classify (words, "We use cookies on this website."), ==, CH_BOILERPLATE_NOTICE);
  g_assert_cmpint (ch_boilerplate_classify (words, "© 2018 Ministry of Commons. All rights reserved."), ==, CH_BOILERPLATE_NOTICE);
  g_assert_cmpint (ch_boilerplate_classify (words, "Cookies were served at the site of the signing."), ==, CH_BOILERPLATE_NOTICE);
  g_assert_cmpint (ch_boilerplate_classify (words, "Cookies were served beside the embassy."), ==, CH_BOILERPLATE_NONE);
  g_assert_cmpint (ch_boilerplate_classify (words, ""), ==, CH_BOILERPLATE_NONE);
}

/* Two folders of lexicons: OURS and USERS are what their files of furniture say, NULL where there is no file. */
static ChBoilerplateWords *
load_words (const char  *ours,
            const char  *users,
            GError     **error)
{
  const char *const contents[] = { ours, users };
  g_autoptr(GError) failure = NULL;
  g_autofree char *top = g_dir_make_tmp ("chancery-XXXXXX", &failure);
  g_auto(GStrv) dirs = g_new0 (char *, G_N_ELEMENTS (contents) + 1);
  ChBoilerplateWords *words;

  g_assert_no_error (failure);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *folder = NULL;
      g_autofree char *path = NULL;

      dirs[i] = g_strdup_printf ("%s/%u", top, i);
      folder = g_build_filename (dirs[i], "en", NULL);
      path = g_build_filename (folder, CH_BOILERPLATE_FILE, NULL);
      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      if (contents[i] != NULL)
        g_file_set_contents (path, contents[i], -1, &failure);
      g_assert_no_error (failure);
    }

  words = ch_boilerplate_words_new ((const char *const *) dirs, error);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *folder = g_build_filename (dirs[i], "en", NULL);
      g_autofree char *path = g_build_filename (folder, CH_BOILERPLATE_FILE, NULL);

      g_remove (path);
      g_rmdir (folder);
      g_rmdir (dirs[i]);
    }
  g_rmdir (top);
  return words;
}

static void
test_users_words (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBoilerplateWords) ours = load_words ("[line]\nprint\n", NULL, &error);
  g_autoptr(ChBoilerplateWords) both = NULL;

  g_assert_no_error (error);
  both = load_words ("[line]\nprint\n",
                     "Ring the bell # of the gate\n[leader]\nDepuis la tour élevée\n[beginning]\nseen from\n"
                     "[notice]\nLantern + \" oil \"\n",
                     &error);
  g_assert_no_error (error);

  g_assert_cmpint (ch_boilerplate_classify (both, "Print"), ==, CH_BOILERPLATE_LINE);
  g_assert_cmpint (ch_boilerplate_classify (ours, "Ring the bell!"), ==, CH_BOILERPLATE_NONE);
  g_assert_cmpint (ch_boilerplate_classify (both, "Ring the bell!"), ==, CH_BOILERPLATE_LINE);
  g_assert_cmpint (ch_boilerplate_classify (both, "DEPUIS LA TOUR ELEVEE : le port"), ==, CH_BOILERPLATE_LEADER);
  g_assert_cmpint (ch_boilerplate_classify (both, "Seen from the quay"), ==, CH_BOILERPLATE_LINE);
  g_assert_cmpint (ch_boilerplate_classify (both, "Seen fromage"), ==, CH_BOILERPLATE_NONE);
  g_assert_cmpint (ch_boilerplate_classify (both, "Bring oil for the lantern."), ==, CH_BOILERPLATE_NOTICE);
  g_assert_cmpint (ch_boilerplate_classify (both, "Oilcloth covers the lantern."), ==, CH_BOILERPLATE_NONE);
}

static void
assert_no_words (const char *ours,
                 const char *users,
                 int         code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (load_words (ours, users, &error));
  g_assert_error (error, CH_ERROR, code);
}

static void
test_bad_words (void)
{
  /* A program without its data must not read pages as if they had no furniture. */
  assert_no_words (NULL, "[line]\nprint\n", CH_ERROR_NOT_FOUND);
  assert_no_words ("[line]\nprint\n", "[lyne]\nprint\n", CH_ERROR_INVALID);
  assert_no_words ("[line]\nprint\n", "[leader]\n!\n", CH_ERROR_INVALID);
  /* That would be every paragraph. */
  assert_no_words ("[line]\nprint\n", "[notice]\ncookies +\n", CH_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/content/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/content/boilerplate", test_boilerplate);
  g_test_add_func ("/content/users-words", test_users_words);
  g_test_add_func ("/content/bad-words", test_bad_words);
  return g_test_run ();
}
