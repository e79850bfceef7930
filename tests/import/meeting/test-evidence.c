/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every value that is read out of the annotated articles has evidence, and each quote stands in the
 * text where the evidence says.
 */

#include "reading.h"

#include "ch-article-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *shared = NULL; /* the folder, or NULL where it is absent */

static char *
dup_member (JsonObject *object,
            const char *name)
{
  return json_object_get_null_member (object, name) ? NULL : g_strdup (json_object_get_string_member_with_default (object, name, NULL));
}

/* The article at PATH as it is imported, with the address and publisher of its annotation. */
static ChArticle *
load_article (const char *path)
{
  g_autofree char *annotation = g_strndup (path, strlen (path) - strlen (".txt"));
  g_autofree char *json = g_strconcat (annotation, ".json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(ChPage) page = NULL;
  ChArticle *article;

  json_parser_load_from_file (parser, json, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  {
    JsonObject *gold = json_node_get_object (json_parser_get_root (parser));
    g_autofree char *url = dup_member (gold, "url");
    g_autofree char *publisher = dup_member (gold, "publisher");

    page = ch_page_new (bytes, url);
    ch_page_set_publisher (page, publisher);
  }
  article = ch_article_reader_read (page, &error);
  g_assert_no_error (error);
  return article;
}

static void
test_annotated (void)
{
  g_autofree char *dir = shared != NULL ? g_build_filename (shared, "articles", NULL) : NULL;
  g_autoptr(GDir) folder = dir != NULL ? g_dir_open (dir, 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  if (folder == NULL)
    {
      g_test_skip ("The annotated articles are not here.");
      return;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);
      g_autoptr(ChArticle) article = NULL;
      g_autoptr(ChMeeting) meeting = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      article = load_article (path);
      meeting = ch_meeting_reader_read (reading_get_reader (), article);
      reading_assert_evidence (meeting);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
  g_test_message ("%u articles", n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  if (argc > 1 && g_file_test (argv[1], G_FILE_TEST_IS_DIR))
    shared = argv[1];
  g_test_add_func ("/evidence/annotated", test_annotated);

  return g_test_run ();
}
