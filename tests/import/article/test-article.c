/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-article-reader.h"
#include "ch-error.h"
#include "ch-evidence.h"

#include <string.h>

#define PROSE "The minister received the delegation of the academy and spoke of many years of work in common."
#define MORE "The head of the delegation thanked the ministry and invited it to the capital of his country."

static ChPage *
make_page (const char *text,
           const char *media_type)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  ChPage *page = ch_page_new (bytes, NULL);

  ch_page_set_media_type (page, media_type);
  return page;
}

static ChArticle *
read_text (const char *text,
           const char *media_type)
{
  g_autoptr(ChPage) page = make_page (text, media_type);
  g_autoptr(GError) error = NULL;
  ChArticle *article = ch_article_reader_read (page, &error);

  g_assert_no_error (error);
  return article;
}

static void
test_plain (void)
{
  g_autoptr(ChArticle) article = read_text ("A headline\r\n\r\n" PROSE "\r\n\r\n" MORE "\r\n3 July 2018\r\n", "text/plain");

  g_assert_cmpstr (ch_article_get_headline (article), ==, "A headline");
  g_assert_cmpstr (ch_article_get_text (article), ==, PROSE "\n" MORE "\n3 July 2018");
  g_assert_cmpstr (ch_article_get_published (article), ==, "2018-07-03");
  g_assert_cmpstr (ch_article_get_language (article), ==, "en");
  g_assert_cmpstr (ch_article_get_media_type (article), ==, "text/plain");
}

static void
test_plain_without_headline (void)
{
  g_autoptr(ChArticle) article = read_text (PROSE "\n\n" MORE, NULL);

  g_assert_null (ch_article_get_headline (article));
  g_assert_cmpstr (ch_article_get_text (article), ==, PROSE "\n" MORE);
}

/* A day that the text states says where it stands, in characters. */
static void
test_evidence (void)
{
  g_autoptr(ChArticle) article = read_text ("会见\n\n发布时间：2018年7月3日\n" PROSE, "text/plain");
  GListModel *evidence = G_LIST_MODEL (ch_article_get_evidence (article));
  g_autoptr(ChEvidence) date = g_list_model_get_item (evidence, 0);

  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 1);
  g_assert_cmpstr (ch_evidence_get_field (date), ==, "published");
  g_assert_cmpstr (ch_evidence_get_source (date), ==, "text");
  g_assert_cmpstr (ch_evidence_get_quote (date), ==, "2018年7月3日");
  g_assert_cmpint (ch_evidence_get_start (date), ==, 5);
  g_assert_cmpint (ch_evidence_get_end (date), ==, 14);
}

/* The publisher that the caller names outranks what the page says. */
static void
test_publisher (void)
{
  g_autoptr(ChPage) page = make_page ("<html><head><meta property='og:site_name' content='Page'></head><body><p>" PROSE, NULL);
  g_autoptr(ChArticle) article = NULL;

  ch_page_set_publisher (page, "Caller");
  article = ch_article_reader_read (page, NULL);
  g_assert_cmpstr (ch_article_get_publisher (article), ==, "Caller");
}

static void
test_broken_encoding (void)
{
  g_autoptr(ChArticle) article = read_text ("<html><head><meta charset=utf-8></head><body><p>" PROSE " \xff\xfe " PROSE "</p></body>",
                                            "text/html");
  const char *const *remarks = ch_article_get_remarks (article);

  g_assert_nonnull (strstr (ch_article_get_text (article), "\uFFFD"));
  g_assert_cmpuint (g_strv_length ((GStrv) remarks), ==, 1);
  g_assert_true (g_str_has_suffix (remarks[0], "."));
}

static void
test_hidden (void)
{
  g_autoptr(ChArticle) article =
    read_text ("<html><body><div><p>" PROSE "</p><p hidden>Hidden by an attribute, though it is a whole sentence.</p>"
               "<p style='color:red;DISPLAY : none'>Hidden by a style, though it is a whole sentence.</p>"
               "<script>document.write ('Written by a program.');</script><style>p { margin: 0 }</style>"
               "<!-- A comment. --><noscript>Please enable scripts.</noscript><p>" MORE "</p></div></body></html>", NULL);

  g_assert_cmpstr (ch_article_get_text (article), ==, PROSE "\n" MORE);
}

/* JSON that does not parse, and JSON of other types, is passed over. */
static void
test_broken_json (void)
{
  g_autoptr(ChArticle) article =
    read_text ("<html><head><title>Headline of it</title><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePu</script>"
               "<script type='application/ld+json'>[[], 7, null, {\"@type\": [3, {}], \"headline\": 9}, {\"@type\": \"Article\", "
               "\"headline\": {\"name\": []}, \"author\": [null, {\"name\": \"Ada Example\"}], \"datePublished\": 2018}]</script></head>"
               "<body><h1>Headline of it</h1><p>" PROSE "</p><p>" MORE "</p></body></html>", NULL);

  g_assert_cmpstr (ch_article_get_headline (article), ==, "Headline of it");
  g_assert_cmpstr (ch_article_get_author (article), ==, "Ada Example");
  g_assert_null (ch_article_get_published (article));
}

/* A page that nests deeper than any stack is read or refused, but does not end the program. */
static void
test_deep (void)
{
  g_autoptr(GString) html = g_string_new ("<html><body>");
  g_autoptr(ChArticle) article = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (html, i % 2 ? "<div>" : "<b>");
  g_string_append (html, "<p>" PROSE);
  article = read_text (html->str, "text/html");
  g_assert_nonnull (strstr (ch_article_get_text (article), PROSE));
}

/* Unclosed tags nest each paragraph in the one before it; that must not take for ever. */
static void
test_tangled (void)
{
  g_autoptr(GString) html = g_string_new ("<html><body>");
  g_autoptr(ChArticle) article = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (html, "<div><figure><p>" PROSE);
  article = read_text (html->str, "text/html");
  g_assert_nonnull (strstr (ch_article_get_text (article), PROSE "\n" PROSE));
}

static void
assert_refused (const char *data,
                gsize       size,
                ChError     code)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(ChPage) page = ch_page_new (bytes, "http://example.org/x");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = ch_article_reader_read (page, &error);

  g_assert_null (article);
  g_assert_error (error, CH_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "http://example.org/x"));
}

static void
test_refused (void)
{
  assert_refused ("", 0, CH_ERROR_EMPTY);
  assert_refused (" \n ", 3, CH_ERROR_EMPTY);
  assert_refused ("<html><body><script>1</script></body></html>", 44, CH_ERROR_EMPTY);
  assert_refused ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20, CH_ERROR_NOT_TEXT);
  assert_refused ("\x7f" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0", 20, CH_ERROR_NOT_TEXT);
  assert_refused ("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20, CH_ERROR_NOT_TEXT);
  assert_refused ("PK\3\4\x14\0\6\0\10\0\0\0!\0", 14, CH_ERROR_NOT_TEXT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/plain", test_plain);
  g_test_add_func ("/article/plain-without-headline", test_plain_without_headline);
  g_test_add_func ("/article/evidence", test_evidence);
  g_test_add_func ("/article/publisher", test_publisher);
  g_test_add_func ("/article/broken-encoding", test_broken_encoding);
  g_test_add_func ("/article/hidden", test_hidden);
  g_test_add_func ("/article/broken-json", test_broken_json);
  g_test_add_func ("/article/deep", test_deep);
  g_test_add_func ("/article/tangled", test_tangled);
  g_test_add_func ("/article/refused", test_refused);
  return g_test_run ();
}
