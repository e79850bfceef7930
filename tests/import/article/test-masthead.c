/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Day and author of an article: which of the places that name them is believed. */

#include "ch-article-reader.h"
#include "ch-html-author.h"

#define PROSE "<p>The minister received the delegation of the academy and spoke of many years of work in common.</p>" \
              "<p>The head of the delegation thanked the ministry and invited it to the capital of his country.</p>"

#define LD(json) "<script type='application/ld+json'>" json "</script>"

typedef struct
{
  const char *name;
  const char *head;    /* of the page */
  const char *above;   /* between headline and text */
  const char *below;   /* after the text */
  const char *address;
  const char *expected; /* (nullable) */
} Case;

static const Case dates[] = {
  { "linked-data", LD ("{\"@type\": \"NewsArticle\", \"datePublished\": \"2018-07-03T10:00:00+08:00\", \"dateModified\": \"2019-01-01\"}"),
    "", "", NULL, "2018-07-03" },
  { "graph", LD ("{\"@graph\": [{\"@type\": \"WebSite\", \"datePublished\": \"2001-01-01\"}, {\"@type\": [\"Article\"], \"datePublished\": \"2018-07-03\"}]}"),
    "", "", NULL, "2018-07-03" },
  { "list", LD ("[{\"@type\": \"Organization\"}, {\"@type\": \"BlogPosting\", \"datePublished\": \"2018-07-03\"}]"), "", "", NULL, "2018-07-03" },
  { "trailing-comma", LD ("{\"@type\": \"Article\", \"datePublished\": \"2018-07-03\",}"), "", "", NULL, "2018-07-03" },
  { "line-break-in-string", LD ("{\"@type\": \"Article\", \"description\": \"one\ntwo\", \"datePublished\": \"2018-07-03\"}"), "", "", NULL, "2018-07-03" },
  { "cut-off", LD ("{\"@type\": \"Article\", \"datePublished\": \"2018-07-03\", \"author\": {\"na"), "", "", NULL, "2018-07-03" },
  { "article-before-page", LD ("[{\"@type\": \"WebPage\", \"datePublished\": \"2001-01-01\"}, {\"@type\": \"Article\", \"datePublished\": \"2018-07-03\"}]"),
    "", "", NULL, "2018-07-03" },
  { "meta", "<meta property='article:published_time' content='2018-07-03T08:00:00Z'>", "", "", NULL, "2018-07-03" },
  { "dublin-core", "<meta name='DC.date.issued' content='2018-07-03'>", "", "", NULL, "2018-07-03" },
  { "compact", "<meta name='pubdate' content='20180703'>", "", "", NULL, "2018-07-03" },
  { "microdata", "", "<span itemprop='datePublished' content='2018-07-03'>lately</span>", "", NULL, "2018-07-03" },
  { "time", "", "<time datetime='2018-07-03T08:00'>3 days ago</time>", "", NULL, "2018-07-03" },
  { "shown", "", "<div class='info'>Published: 3 July 2018 | Source: Ministry</div>", "", NULL, "2018-07-03" },
  { "shown-chinese", "", "<div>发布时间：2018年7月3日 09:15　来源：牧场部</div>", "", NULL, "2018-07-03" },
  { "shown-before-said", "<meta name='date' content='2020-01-01'>", "<div class='date'>3 July 2018</div>", "", NULL, "2018-07-03" },
  { "published-before-updated", "", "<div>Updated 5 August 2019</div><div>Published 3 July 2018</div>", "", NULL, "2018-07-03" },
  { "both-in-one-line", "", "<div>Published 3 July 2018, updated 5 August 2019</div>", "", NULL, "2018-07-03" },
  { "said-before-updated", "<meta name='pubdate' content='2018-07-03'>", "<div>Last updated: 5 August 2019</div>", "", NULL, "2018-07-03" },
  { "only-updated", "", "<div>Updated: 3 July 2018</div>", "", NULL, "2018-07-03" },
  { "other-time-zone", "<meta property='article:published_time' content='2018-07-04T01:00:00Z'>", "<div>July 3, 2018</div>", "", NULL, "2018-07-03" },
  { "address", "", "", "", "http://example.org/news/2018/07/03/visit.html", "2018-07-03" },
  { "address-in-one", "", "", "", "http://example.org/t20180703_1234.html", "2018-07-03" },
  { "address-without-day", "", "", "", "http://example.org/20181803/visit.html", NULL },
  { "day-first", "", "<div class='date'>03/07/2018</div>", "", "http://example.fr/", "2018-07-03" },
  { "dateline", "", "<p>STRELSAU, July 3, 2018 (LNA) - The minister left the capital for a visit of three days.</p>", "", NULL, "2018-07-03" },
  { "day-of-meeting", "", "<p>On 3 July 2018, the minister met with the delegation of the academy in the old harbour.</p>", "", NULL, NULL },
  { "other-article", "", "", "<div class='related'><h3>Related</h3><ul><li><a href='/1'>A visit</a> <span>2018-07-03</span></li></ul></div>", NULL, NULL },
  { "comment", "", "", "<div class='comments'><p>Posted 3 July 2018 by a reader who has a lot to say of it.</p></div>", NULL, NULL },
  { "label-in-line-before", "<meta name='pubdate' content='2018-07-03'>", "<div>Last updated</div><div>5 August 2019</div>", "", NULL, "2018-07-03" },
  { "change-without-word", "<meta property='article:published_time' content='2018-07-03'><meta property='article:modified_time' content='2019-08-05'>",
    "<div class='date'>5 August 2019</div>", "", NULL, "2018-07-03" },
  { "published-after-change", "<meta name='pubdate' content='2018-07-05'>", "<div>Updated: 3 July 2018</div>", "", NULL, "2018-07-03" },
  { "month-first-with-dots", "<meta name='pubdate' content='2018-03-07'>", "<div class='date'>03.07.2018</div>", "", NULL, "2018-03-07" },
  { "day-first-with-dots", "<meta name='pubdate' content='2018-07-03'>", "<div class='date'>03.07.2018</div>", "", NULL, "2018-07-03" },
  { "entries-before-text", "<meta name='pubdate' content='2018-07-03'>",
    "<div class='related'><p>5 August 2019</p><p>6 August 2019</p><p>7 August 2019</p></div>", "", NULL, "2018-07-03" },
  { "wiki", "<meta name='generator' content='MediaWiki 1.39'>" LD ("{\"@type\": \"Article\", \"datePublished\": \"2003-01-01\", \"dateModified\": \"2018-07-03\"}"),
    "", "", NULL, "2018-07-03" },
  { "front-page", "", "<div class='news'><p>2 July 2018</p><p>3 July 2018</p><p>1 July 2018</p></div>", "", "http://example.org/", "2018-07-03" },
  { "future", "<meta name='pubdate' content='2999-07-03'>", "", "", NULL, NULL },
  { "impossible", "<meta name='pubdate' content='2018-02-31'>", "", "", NULL, NULL },
};

static const Case authors[] = {
  { "linked-data", LD ("{\"@type\": \"Article\", \"author\": [{\"@type\": \"Person\", \"name\": \"Ada Example\"}, {\"name\": \"Ben Example\"}]}"),
    "", "", NULL, "Ada Example, Ben Example" },
  { "reference", LD ("{\"@graph\": [{\"@type\": \"Article\", \"author\": {\"@id\": \"#ada\"}}, {\"@type\": \"Person\", \"@id\": \"#ada\", \"name\": \"Ada Example\"}]}"),
    "", "", NULL, "Ada Example" },
  { "meta", "<meta name='author' content='Ada Example'>", "", "", NULL, "Ada Example" },
  { "not-an-address", "<meta property='article:author' content='https://example.org/ada'>", "<div>By Ada Example</div>", "", NULL, "Ada Example" },
  { "not-the-site", "<meta property='og:site_name' content='Lake News'><meta name='author' content='Lake News'>",
    "<div class='byline'>By Ada Example | 3 July 2018</div>", "", NULL, "Ada Example" },
  { "rel", "", "<div>3 July 2018, <a rel='author' href='/ada'>Ada Example</a></div>", "", NULL, "Ada Example" },
  { "class", "", "<div class='article-author'>Ada Example</div>", "", NULL, "Ada Example" },
  { "next-line", "", "<div>By</div><div>Ada Example</div>", "", NULL, "Ada Example" },
  { "chinese", "", "<div>作者：王小例</div>", "", NULL, "王小例" },
  { "none", "", "<div>3 July 2018</div>", "", NULL, NULL },
};

static ChArticle *
read_case (const Case *c)
{
  g_autofree char *html = g_strdup_printf ("<html lang='en'><head><title>A visit of the academy</title>%s</head><body><div>"
                                           "<h1>A visit of the academy</h1>%s" PROSE "</div>%s</body></html>",
                                           c->head, c->above, c->below);
  g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr(ChPage) page = ch_page_new (bytes, c->address);
  g_autoptr(GError) error = NULL;
  ChArticle *article = ch_article_reader_read (page, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_headline (article), ==, "A visit of the academy");
  return article;
}

static void
test_date (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(ChArticle) article = read_case (c);

  g_assert_cmpstr (ch_article_get_published (article), ==, c->expected);
}

static void
test_author (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(ChArticle) article = read_case (c);

  g_assert_cmpstr (ch_article_get_author (article), ==, c->expected);
}

static void
test_names (void)
{
  const struct
  {
    const char *text;
    const char *names;
  } cases[] = {
    { "By Ada Example", "Ada Example" },
    { "Written by: Ada Example and Ben Example", "Ada Example and Ben Example" },
    { "Ada Example, 3 July 2018", "Ada Example" },
    { "Ada Example | Lake News", "Ada Example" },
    { "Par Chloé Exemple", "Chloé Exemple" },
    { "文/王小例", "王小例" },
    { "ada@example.org", NULL },
    { "https://example.org/ada", NULL },
    { "3 min read", NULL },
    { "By", NULL },
    { "", NULL },
    { "The minister received the delegation of the academy in the capital", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = ch_author_dup_names (cases[i].text);

      g_assert_cmpstr (names, ==, cases[i].names);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *path = g_strconcat ("/masthead/date/", dates[i].name, NULL);

      g_test_add_data_func (path, &dates[i], test_date);
    }
  for (guint i = 0; i < G_N_ELEMENTS (authors); i++)
    {
      g_autofree char *path = g_strconcat ("/masthead/author/", authors[i].name, NULL);

      g_test_add_data_func (path, &authors[i], test_author);
    }
  g_test_add_func ("/masthead/names", test_names);
  return g_test_run ();
}
