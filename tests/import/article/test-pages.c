/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Each pages/NAME.html is read as if it came from the web, and must give what NAME.json says: the
 * text to the letter, and each other member that is there.  "encoding" is what the page is sent in.
 */

#include "ch-article-reader.h"
#include "ch-photo.h"

#include <json-glib/json-glib.h>

#define ADDRESS "http://example.org/news/page.html"

static GBytes *
load_page (const char *name,
           const char *encoding)
{
  g_autofree char *base = g_strconcat (name, ".html", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pages", base, NULL);
  g_autofree char *utf8 = NULL;
  g_autoptr(GError) error = NULL;
  char *encoded;
  gsize length;

  g_file_get_contents (path, &utf8, NULL, &error);
  g_assert_no_error (error);
  encoded = g_convert (utf8, -1, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (encoded, length);
}

static JsonObject *
load_expected (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pages", base, NULL);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

static void
assert_images (JsonArray  *expected,
               GListModel *images)
{
  g_assert_cmpuint (g_list_model_get_n_items (images), ==, json_array_get_length (expected));
  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      JsonObject *image = json_array_get_object_element (expected, i);
      g_autoptr(ChPhoto) photo = g_list_model_get_item (images, i);

      g_assert_cmpstr (ch_photo_get_caption (photo), ==, json_object_get_string_member (image, "caption"));
      g_assert_cmpstr (ch_photo_get_credit (photo), ==, json_object_get_string_member_with_default (image, "credit", NULL));
      g_assert_cmpstr (ch_photo_get_address (photo), ==, json_object_get_string_member (image, "address"));
    }
}

static void
test_page (gconstpointer name)
{
  g_autoptr(JsonObject) expected = load_expected (name);
  g_autoptr(GBytes) bytes = load_page (name, json_object_get_string_member_with_default (expected, "encoding", "UTF-8"));
  g_autoptr(ChPage) page = ch_page_new (bytes, ADDRESS);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = ch_article_reader_read (page, &error);
  const struct
  {
    const char *member;
    const char *(*get) (ChArticle *article);
  } fields[] = {
    { "text", ch_article_get_text },           { "title", ch_article_get_headline },
    { "date", ch_article_get_published },      { "author", ch_article_get_author },
    { "language", ch_article_get_language },   { "publisher", ch_article_get_publisher },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (json_object_has_member (expected, fields[i].member))
      g_assert_cmpstr (fields[i].get (article), ==, json_object_get_string_member (expected, fields[i].member));
  g_assert_cmpstr (ch_article_get_media_type (article), ==, "text/html");
  g_assert_cmpstr (ch_article_get_address (article), ==, ADDRESS);
  g_assert_cmpstrv ((gpointer) ch_article_get_remarks (article), ((const char *const[]) { NULL }));
  if (json_object_has_member (expected, "images"))
    assert_images (json_object_get_array_member (expected, "images"), G_LIST_MODEL (ch_article_get_images (article)));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GDir) dir = NULL;
  g_autofree char *folder = NULL;
  const char *file;
  guint n_pages = 0;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_DIST, "pages", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      char *name;

      if (!g_str_has_suffix (file, ".html"))
        continue;
      name = g_strndup (file, strlen (file) - strlen (".html"));
      path = g_strconcat ("/article/page/", name, NULL);
      g_test_add_data_func_full (path, name, test_page, g_free);
      n_pages++;
    }
  g_assert_cmpuint (n_pages, >, 0);
  return g_test_run ();
}
