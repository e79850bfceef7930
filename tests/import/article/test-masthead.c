/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, author, second headline, site and address of an article: which of the places that name them is believed. */

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
  { "changed-below-list-above", "", "<div>更新时间：2018-7-3</div>", "", NULL, "2018-07-03" },
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
  { "vcard", "", "<div>3 July 2018 <span class='author vcard'>Ada Example</span></div>", "", NULL, "Ada Example" },
  { "label-in-byline", "", "<div class='byline'><span>Publicado em</span> 03/07/2018</div>", "", NULL, NULL },
  { "next-line", "", "<div>By</div><div>Ada Example</div>", "", NULL, "Ada Example" },
  { "chinese", "", "<div>作者：王小例</div>", "", NULL, "王小例" },
  { "chinese-among-others", "", "<div>2018-07-03 09:15　来源：牧场部　作者：王小例 李小范　责任编辑：赵小样</div>", "", NULL, "王小例、李小范" },
  { "chinese-editor-is-none", "", "<div>2018-07-03　来源：牧场部　责任编辑：赵小样</div>", "", NULL, NULL },
  { "chinese-dateline", "", "<p>新华社河口7月2日电（记者王小例、李小范）牧场部部长2日在河口会见科学院代表团，并就多年合作进行会谈。</p>", "", NULL, "王小例、李小范" },
  { "chinese-agency", "", "<p>河口社山城7月2日电 牧场部部长2日在山城会见科学院代表团，并就多年来的合作进行了会谈。</p>", "", NULL, "河口社" },
  { "chinese-at-end", "", "<p>牧场部部长2日在山城会见科学院代表团，并就多年来的合作进行了会谈，双方都很满意。（河口报记者 王小例）</p>", "", NULL, "王小例" },
  { "chinese-own-line", "", "<p>牧场部部长2日在山城会见科学院代表团，并就多年来的合作进行了会谈，双方都很满意。</p><p>河口报记者 王小例 山城报道</p>", "", NULL, "王小例" },
  { "chinese-photographer-is-none", "", "<p>牧场部部长2日在山城会见科学院代表团。河口社记者 王小例 摄</p>", "", NULL, NULL },
  { "chinese-told-reporter", "", "<p>牧场部部长2日在山城会见科学院代表团后告诉记者王小例说，会谈的气氛是友好的。</p>", "", NULL, NULL },
  { "agency", "", "<p>STRELSAU, July 3 (Lake News Agency) - The minister received the delegation of the academy in the capital.</p>",
    "", NULL, "Lake News Agency" },
  { "none", "", "<div>3 July 2018</div>", "", NULL, NULL },
};

static const Case changes[] = {
  { "shown", "", "<div>Published 3 July 2018, updated 5 August 2019</div>", "", NULL, "2019-08-05" },
  { "only-changed", "", "<div>Updated: 3 July 2018</div>", "", NULL, "2018-07-03" },
  { "said", "<meta name='pubdate' content='2018-07-03'><meta property='article:modified_time' content='2019-08-05'>", "", "", NULL, "2019-08-05" },
  { "linked-data", LD ("{\"@type\": \"Article\", \"datePublished\": \"2018-07-03\", \"dateModified\": \"2019-08-05\"}"), "", "", NULL, "2019-08-05" },
  { "same-day", LD ("{\"@type\": \"Article\", \"datePublished\": \"2018-07-03T10:00Z\", \"dateModified\": \"2018-07-03T12:00Z\"}"), "", "", NULL, NULL },
  { "chinese", "", "<div>发布时间：2018-07-03　更新时间：2019-08-05</div>", "", NULL, "2019-08-05" },
  { "none", "", "<div>3 July 2018</div>", "", NULL, NULL },
};

static const Case subheadlines[] = {
  { "class", "", "<p class='article-subtitle'>The academy comes to the capital</p>", "", NULL, "The academy comes to the capital" },
  { "chinese-dash", "", "<p>——科学院代表团访问山城纪实</p>", "", NULL, "——科学院代表团访问山城纪实" },
  { "heading-above-byline", "", "<h2>The academy comes to the capital</h2><div>3 July 2018</div>", "", NULL, "The academy comes to the capital" },
  { "heading-of-text", "", "<div>3 July 2018</div><h2>The academy comes to the capital</h2>", "", NULL, NULL },
  { "linked-data", LD ("{\"@type\": \"Article\", \"alternativeHeadline\": \"The academy comes to the capital\"}"), "", "", NULL,
    "The academy comes to the capital" },
  { "same-again", LD ("{\"@type\": \"Article\", \"alternativeHeadline\": \"A visit of the academy\"}"), "", "", NULL, NULL },
  { "byline", "", "<h2>By Ada Example of the Lake News</h2><div>3 July 2018</div>", "", NULL, NULL },
};

static const Case sites[] = {
  { "meta", "<meta property='og:site_name' content='Lake News'>", "", "", NULL, "Lake News" },
  { "none", "", "", "", NULL, NULL },
};

static const Case addresses[] = {
  { "canonical", "<link rel='canonical' href='https://example.org/visit'>", "", "", NULL, "https://example.org/visit" },
  { "relative", "<link rel='canonical' href='/visit'>", "", "", NULL, NULL },
  { "known", "<link rel='canonical' href='https://example.org/visit'>", "", "", "https://example.net/1", "https://example.net/1" },
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
test_change (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(ChArticle) article = read_case (c);

  g_assert_cmpstr (ch_article_get_updated (article), ==, c->expected);
}

static void
test_subheadline (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(ChArticle) article = read_case (c);

  g_assert_cmpstr (ch_article_get_subheadline (article), ==, c->expected);
}

static void
test_site (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(ChArticle) article = read_case (c);

  g_assert_cmpstr (ch_article_get_site (article), ==, c->expected);
}

static void
test_address (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(ChArticle) article = read_case (c);

  g_assert_cmpstr (ch_article_get_address (article), ==, c->expected);
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

static void
add_cases (const char    *kind,
           const Case    *cases,
           gsize          n_cases,
           GTestDataFunc  test)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/masthead/%s/%s", kind, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("date", dates, G_N_ELEMENTS (dates), test_date);
  add_cases ("author", authors, G_N_ELEMENTS (authors), test_author);
  add_cases ("change", changes, G_N_ELEMENTS (changes), test_change);
  add_cases ("subheadline", subheadlines, G_N_ELEMENTS (subheadlines), test_subheadline);
  add_cases ("site", sites, G_N_ELEMENTS (sites), test_site);
  add_cases ("address", addresses, G_N_ELEMENTS (addresses), test_address);
  g_test_add_func ("/masthead/names", test_names);
  return g_test_run ();
}
