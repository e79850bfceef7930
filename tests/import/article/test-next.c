/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which links lead to the next part of an article, and what becomes of the parts. */

#include "ch-article-reader.h"

#include <string.h>

#define A "The minister received the delegation of the academy and spoke of many years of work in common."
#define B "The head of the delegation thanked the ministry and invited it to the capital of his country."
#define C "Both sides agreed to hold a workshop in the autumn, for which a date will be found in spring."

static ChPage *
make_page (const char *text,
           const char *address,
           const char *more)
{
  g_autofree char *html = g_strdup_printf ("<html><body><div><h1>A visit</h1><p>%s</p>%s</div></body></html>", text, more);
  g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));

  return ch_page_new (bytes, address);
}

static void
test_next (void)
{
  const struct
  {
    const char *address;
    const char *link;
    const char *next; /* (nullable) */
  } cases[] = {
    { "http://a.org/news/1.html", "<a href='1_2.html'>下一页</a>", "http://a.org/news/1_2.html" },
    { "http://a.org/news/1.html", "<a href='1_1.html'>2</a>", "http://a.org/news/1_1.html" },
    { "http://a.org/news/1.html", "<a href='/news/1-2.html'>Next page</a>", "http://a.org/news/1-2.html" },
    { "http://a.org/visit/", "<a href='/visit/2/'>Next</a>", "http://a.org/visit/2/" },
    { "http://a.org/visit", "<a href='/visit/page/2'>2</a>", "http://a.org/visit/page/2" },
    { "http://a.org/v?id=7", "<a href='?id=7&amp;page=2'>Next »</a>", "http://a.org/v?id=7&page=2" },
    { "http://a.org/v", "<link rel='next' href='/v?page=2'>", "http://a.org/v?page=2" },
    { "http://a.org/news/1.html", "<a href='2.html'>Next</a>", NULL },                   /* the next article */
    { "http://a.org/news/1.html", "<link rel='next' href='/news/another-visit.html'>", NULL },
    { "http://a.org/news/1.html", "<a href='1_3.html'>3</a>", NULL },                    /* not the next */
    { "http://a.org/news/1.html", "<a href='1_2.html'>Comments of readers</a>", NULL },
    { "http://a.org/news/1.html", "<a href='http://b.org/news/1_2.html'>Next</a>", NULL },
    { "http://a.org/v?id=7", "<a href='?id=8&amp;page=2'>Next</a>", NULL },
    { "http://a.org/news/1.html", "<a href='#2'>Next</a><a href='javascript:next()'>Next</a><a>Next</a>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(ChPage) page = make_page (A, cases[i].address, cases[i].link);
      g_autofree char *next = ch_article_reader_dup_next (page, cases[i].address, 1);

      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

static void
test_third (void)
{
  g_autoptr(ChPage) page = make_page (B, "http://a.org/1_2.html", "<a href='1.html'>1</a> <a href='1_3.html'>3</a>");
  g_autofree char *next = ch_article_reader_dup_next (page, "http://a.org/1.html", 2);

  g_assert_cmpstr (next, ==, "http://a.org/1_3.html");
}

/* The parts follow each other; one that says the same again is left out. */
static void
test_joined (void)
{
  g_autoptr(ChPage) first = make_page (A, "http://a.org/1.html", "");
  g_autoptr(ChPage) second = make_page (B, "http://a.org/1_2.html", "");
  g_autoptr(ChPage) again = make_page (A, "http://a.org/1_3.html", "");
  g_autoptr(ChPage) third = make_page (C, "http://a.org/1_4.html", "");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = NULL;

  ch_page_add_part (first, second);
  ch_page_add_part (first, again);
  ch_page_add_part (first, third);
  article = ch_article_reader_read (first, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_headline (article), ==, "A visit");
  g_assert_cmpstr (ch_article_get_text (article), ==, A "\n" B "\n" C);
  g_assert_cmpuint (g_strv_length ((GStrv) ch_article_get_remarks (article)), ==, 0);
}

static void
test_incomplete (void)
{
  g_autoptr(ChPage) page = make_page (A, "http://a.org/1.html", "");
  g_autoptr(ChArticle) article = NULL;

  ch_page_set_incomplete (page, TRUE);
  article = ch_article_reader_read (page, NULL);
  g_assert_cmpuint (g_strv_length ((GStrv) ch_article_get_remarks (article)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/next/next", test_next);
  g_test_add_func ("/next/third", test_third);
  g_test_add_func ("/next/joined", test_joined);
  g_test_add_func ("/next/incomplete", test_incomplete);
  return g_test_run ();
}
