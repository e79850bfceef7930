/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures of an article: which of those on a page, and the words that belong to each. */

#include "ch-article-reader.h"

#include "ch-photo.h"

#include <string.h>

#define A "<p>The minister received the delegation of the academy and spoke of many years of work in common.</p>"
#define B "<p>The head of the delegation thanked the ministry and invited it to the capital of his country.</p>"

typedef struct
{
  const char *name;
  const char *head;
  const char *body;
  const char *expected; /* a line for each: address|caption|credit|alternative text */
} Case;

static const Case cases[] = {
  { "figure", "", A "<figure><img src='/1.jpg' alt='Two people at a table'><figcaption>The visit</figcaption></figure>" B,
    "http://example.org/1.jpg|The visit||Two people at a table\n" },
  { "credit-element", "",
    A "<figure><img src='1.jpg'><figcaption>The visit <span class='photo-credit'>Cora Example</span></figcaption></figure>" B,
    "http://example.org/news/1.jpg|The visit Cora Example|Cora Example|\n" },
  { "credit-in-brackets", "",
    A "<figure><img src='1.jpg'><figcaption>The minister and the head of the delegation in the old harbour of the capital, "
      "where they met. (Photo: Cora Example)</figcaption></figure>" B,
    "http://example.org/news/1.jpg|The minister and the head of the delegation in the old harbour of the capital, "
    "where they met. (Photo: Cora Example)|Photo: Cora Example|\n" },
  { "chinese-below", "",
    A "<p align='center'><img src='1.jpg'></p><p align='center'>7月2日，牧场部部长在山城会见科学院代表团。河口社记者 王小例 摄</p>" B,
    "http://example.org/news/1.jpg|7月2日，牧场部部长在山城会见科学院代表团。河口社记者 王小例 摄|河口社记者 王小例 摄|\n" },
  { "table-below", "",
    "<table><tr><td><img src='1.jpg'></td></tr><tr><td>The visit. Photo by Cora Example</td></tr></table>" A B,
    "http://example.org/news/1.jpg|The visit. Photo by Cora Example|The visit. Photo by Cora Example|\n" },
  { "text-below-is-none", "", A "<p><img src='1.jpg'></p>" B, "http://example.org/news/1.jpg|||\n" },
  { "without-caption", "", A "<img src='1.jpg' alt='The visit'>" B, "http://example.org/news/1.jpg|||The visit\n" },
  { "ornaments", "", A "<img src='/img/logo.png'><img src='x.gif' width='1' height='1'><img src='data:image/gif;base64,AAAA'>" B, "" },
  { "same-again", "", A "<img src='1.jpg'><img src='1.jpg'>" B, "http://example.org/news/1.jpg|||\n" },
  { "other-article", "", A B "<div class='related'><img src='2.jpg'></div>", "" },
  { "lazy", "", A "<img src='data:image/gif;base64,AAAA' data-src='1.jpg'>" B, "http://example.org/news/1.jpg|||\n" },
  { "largest", "", A "<img srcset='small.jpg 480w, large,1.jpg 1200w,\n middle.jpg 800w' src='small.jpg'>" B,
    "http://example.org/news/large,1.jpg|||\n" },
  { "lead-first", "<meta property='og:image' content='http://example.org/news/2.jpg'>", A "<img src='1.jpg'><img src='2.jpg'>" B,
    "http://example.org/news/2.jpg|||\nhttp://example.org/news/1.jpg|||\n" },
  { "lead-alone", "<meta property='og:image' content='/lead.jpg'>", A B, "http://example.org/lead.jpg|||\n" },
  { "lead-is-logo", "<meta property='og:image' content='/img/logo.png'>", A B, "" },
};

static const char *
or_none (const char *string)
{
  return string != NULL ? string : "";
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *html = g_strdup_printf ("<!DOCTYPE html><html><head><title>A visit</title>%s</head><body><article>"
                                           "<h1>A visit</h1>%s</article></body></html>", c->head, c->body);
  g_autoptr(GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr(ChPage) page = ch_page_new (bytes, "http://example.org/news/visit.html");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = ch_article_reader_read (page, &error);
  g_autoptr(GString) found = g_string_new (NULL);
  GListModel *images;

  g_assert_no_error (error);
  images = G_LIST_MODEL (ch_article_get_images (article));
  for (guint i = 0; i < g_list_model_get_n_items (images); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (images, i);

      g_string_append_printf (found, "%s|%s|%s|%s\n", or_none (ch_photo_get_address (photo)),
                              or_none (ch_photo_get_caption (photo)), or_none (ch_photo_get_credit (photo)),
                              or_none (ch_photo_get_alt_text (photo)));
    }
  g_assert_cmpstr (found->str, ==, c->expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/images/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
