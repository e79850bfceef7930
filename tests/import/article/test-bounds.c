/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages made to hurt: each is read in a time in proportion to its size, and what it says is kept. */

#include "ch-article-reader.h"

#include <string.h>
#include <time.h>

#define SIZE (1000 * 1000)

/* In seconds of this thread: some ten times what is needed. */
#if defined(__SANITIZE_ADDRESS__)
#define LIMIT 60
#else
#define LIMIT 4
#endif

#define PROSE "<p>The minister received the delegation of the academy and spoke of many years of work in common.</p>"

typedef struct
{
  const char *name;
  const char *before;
  const char *unit;  /* over and over; "%u" in it is a number that grows */
  const char *after; /* before the prose */
} Bomb;

static const Bomb bombs[] = {
  { "attributes", "<div ", "a%u=\"1\" ", ">" },
  { "attributes-without-value", "<div ", "a%u ", ">" },
  { "attributes-in-one", "<div ", "a%u=\"1\"", ">" },
  { "attributes-after-script", "<script/><div ", "a%u='1' ", ">" },
  { "attributes-behind-quote", "<p a=b\" ", "a%u=1 ", ">" },
  { "tags-of-attributes", "", "<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8>", "" },
  { "nest", "", "<div>", "" },
  { "nest-text", "", "<div class='date author'>text ", "" },
  { "nest-inline", "", "<p><b><i>x", "" },
  { "nest-table", "", "<table><tr><td>", "" },
  { "nest-main", "", "<main>x", "" },
  { "closing", "<b><b><b><b>", "</xyz>", "" },
  { "breaks", "", "some text<br><br>", "" },
  { "rules", "", "<hr>x", "" },
  { "paragraphs", "", PROSE, "" },
  { "leaders", "", "<p>Related articles</p>" PROSE, "" },
  { "links", "", "<p><a href='/p?page=2'>next</a></p>", "" },
  { "teasers", "", "<li><a href='/a%u'><img src=x>A headline of some length</a> text...</li>", "" },
  { "classes", "", "<div class='c%u'>text</div>", "" },
  { "metas", "", "<meta name='x' content='y'>", "" },
  { "linked-data", "", "<script type='application/ld+json'>{\"@type\": \"Article\"}</script>", "" },
  { "linked-data-deep", "<script type='application/ld+json'>", "[", "</script>" },
  { "figures", "", "<figure><img src='a%u.jpg'><figcaption>A caption</figcaption></figure>", "" },
  { "sizes", "<figure><img srcset='", "a%u.jpg 100w, ", "'><figcaption>A caption</figcaption></figure>" },
  { "style", "<p style='", "color:red;", "'>x</p>" },
  { "class", "<p class='", "author-date ", "'>x</p>" },
  { "word", "<p>", "a", "</p>" },
  { "dates", "<p>", "2018-07-03 ", "</p>" },
  { "dated-lines", "", "<p>3 July 2018</p>", "" },
  { "spaces", "<p>", " ", "</p>" },
  { "entities", "<p>", "&amp;", "</p>" },
  { "brackets", "<p>", "<", "</p>" },
  { "comments", "", "<!-- c -->", "" },
  { "bytes", "<p>", "\xff", "</p>" },
};

static GBytes *
make_page (const Bomb *bomb)
{
  g_autoptr(GString) html = g_string_sized_new (SIZE + 1000);
  const char *number = strstr (bomb->unit, "%u");

  g_string_append_printf (html, "<html><body><h1>A visit of the academy</h1>%s%s", PROSE, bomb->before);
  for (guint i = 0; html->len < SIZE; i++)
    {
      if (number == NULL)
        g_string_append (html, bomb->unit);
      else
        g_string_append_printf (html, "%.*s%u%s", (int) (number - bomb->unit), bomb->unit, i, number + 2);
    }
  g_string_append_printf (html, "%s%s</body></html>", bomb->after, PROSE);
  return g_string_free_to_bytes (g_steal_pointer (&html));
}

static double
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static void
test_bomb (gconstpointer data)
{
  g_autoptr(GBytes) bytes = make_page (data);
  g_autoptr(ChPage) page = ch_page_new (bytes, "http://example.org/visit.html");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = NULL;
  g_autofree char *next = NULL;
  double start = get_time ();

  article = ch_article_reader_read (page, &error);
  next = ch_article_reader_dup_next (page, "http://example.org/visit.html", 1);
  g_assert_cmpfloat (get_time () - start, <, LIMIT);
  g_assert_no_error (error);
  g_assert_nonnull (ch_article_get_text (article));
}

static ChArticle *
read_html (GString *html)
{
  g_autoptr(GBytes) bytes = g_bytes_new (html->str, html->len);
  g_autoptr(ChPage) page = ch_page_new (bytes, NULL);
  g_autoptr(GError) error = NULL;
  ChArticle *article = ch_article_reader_read (page, &error);

  g_assert_no_error (error);
  return article;
}

/* What is above the bounds is left out, and no more. */
static void
test_attributes_kept (void)
{
  g_autoptr(GString) html = g_string_new ("<html lang='en'><body><h1>A visit of the academy</h1><p class='x'");
  g_autoptr(ChArticle) article = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (html, " a%u='>'", i);
  g_string_append (html, ">The minister received the delegation of the academy, and spoke of many years.</p>" PROSE
                         "<script>if (a <b) x y</script></body></html>");
  article = read_html (html);
  g_assert_true (g_str_has_prefix (ch_article_get_text (article), "The minister received the delegation of the academy, and"));
  g_assert_null (strchr (ch_article_get_text (article), '>'));
  g_assert_cmpstr (ch_article_get_language (article), ==, "en");
  g_assert_null (ch_article_get_remarks (article)[0]);
}

static void
test_depth_kept (void)
{
  g_autoptr(GString) html = g_string_new ("<html><body><h1>A visit of the academy</h1>");
  g_autoptr(ChArticle) article = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (html, "<div>");
  g_string_append (html, "<p>The minister received the delegation of the academy and spoke of it.</p>"
                         "<p>The head of the <b>delegation</b> thanked the ministry and invited it home.</p>");
  for (guint i = 0; i < 1000; i++)
    g_string_append (html, "</div>");
  g_string_append (html, "</body></html>");
  article = read_html (html);
  g_assert_cmpstr (ch_article_get_text (article), ==,
                   "The minister received the delegation of the academy and spoke of it.\n"
                   "The head of the delegation thanked the ministry and invited it home.");
  g_assert_null (ch_article_get_remarks (article)[0]);
}

static void
test_cut_told (void)
{
  g_autoptr(GString) html = g_string_new ("<html><body><h1>A visit of the academy</h1>" PROSE);
  g_autoptr(ChArticle) article = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (html, "<br>");
  g_string_append (html, "<p>The head of the delegation thanked the ministry and invited it home to its own.</p>");
  article = read_html (html);
  g_assert_nonnull (ch_article_get_remarks (article)[0]);
  g_assert_true (g_str_has_prefix (ch_article_get_text (article), "The minister received"));
  g_assert_null (strstr (ch_article_get_text (article), "thanked"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autofree char *path = g_strconcat ("/bounds/time/", bombs[i].name, NULL);

      g_test_add_data_func (path, &bombs[i], test_bomb);
    }
  g_test_add_func ("/bounds/attributes-kept", test_attributes_kept);
  g_test_add_func ("/bounds/depth-kept", test_depth_kept);
  g_test_add_func ("/bounds/cut-told", test_cut_told);
  return g_test_run ();
}
