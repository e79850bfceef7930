/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How fast articles are read, in one process, against the least that any reader must do: parse the
 * page with libxml2 and print all of its text.
 *
 *   bench-articles FOLDER [ROUNDS]
 *
 * FOLDER holds pages as *.html.  Each round reads all of them; the best round counts, because all
 * that can happen to a round is that something else slows it down.
 */

#include "ch-article-reader.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define ROUNDS 5

static GPtrArray *
load_pages (const char *folder)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  if (dir == NULL)
    {
      g_printerr ("%s\n", error->message);
      exit (1);
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *contents;
      gsize length;

      if (g_str_has_suffix (name, ".html") && g_file_get_contents (path, &contents, &length, NULL))
        g_ptr_array_add (pages, g_bytes_new_take (contents, length));
    }
  if (pages->len == 0)
    {
      g_printerr ("There is no page in %s\n", folder);
      exit (1);
    }
  return pages;
}

static gsize
print_all_text (GBytes *page,
                FILE   *sink)
{
  gsize size;
  const char *data = g_bytes_get_data (page, &size);
  xmlDoc *doc = htmlReadMemory (data, size, NULL, NULL, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  xmlChar *text = doc != NULL ? xmlNodeGetContent (xmlDocGetRootElement (doc)) : NULL;
  const gsize length = text != NULL ? strlen ((const char *) text) : 0;

  if (text != NULL)
    fputs ((const char *) text, sink);
  xmlFree (text);
  xmlFreeDoc (doc);
  return length;
}

static gsize
read_article (GBytes *bytes,
              FILE   *sink)
{
  g_autoptr(ChPage) page = ch_page_new (bytes, "http://example.org/");
  g_autoptr(ChArticle) article = NULL;

  ch_page_set_media_type (page, "text/html");
  article = ch_article_reader_read (page, NULL);
  if (article == NULL)
    return 0;
  fputs (ch_article_get_text (article), sink);
  return strlen (ch_article_get_text (article));
}

/* Returns: the processor's time that this process has had, in microseconds */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * (gint64) G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Returns: pages per second, of the best round */
static double
measure (GPtrArray *pages,
         gsize    (*work) (GBytes *page,
                           FILE   *sink),
         guint      rounds)
{
  FILE *sink = fopen ("/dev/null", "w");
  gint64 best = G_MAXINT64;

  for (guint round = 0; round < rounds; round++)
    {
      const gint64 begin = get_time ();

      for (guint i = 0; i < pages->len; i++)
        work (g_ptr_array_index (pages, i), sink);
      best = MIN (best, get_time () - begin);
    }
  fclose (sink);
  return pages->len * (double) G_USEC_PER_SEC / best;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) pages = NULL;
  const guint rounds = argc > 2 ? atoi (argv[2]) : ROUNDS;
  double plain, read;
  struct rusage usage;

  if (argc < 2)
    {
      g_printerr ("Usage: %s FOLDER [ROUNDS]\n", argv[0]);
      return 2;
    }

  pages = load_pages (argv[1]);
  plain = measure (pages, print_all_text, rounds);
  read = measure (pages, read_article, rounds);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("pages             %u\n", pages->len);
  g_print ("plain text        %.0f pages/s\n", plain);
  g_print ("articles          %.0f pages/s (%.2f of plain text)\n", read, read / plain);
  g_print ("peak memory       %.1f MB, all pages held included\n", usage.ru_maxrss / 1024.0);
  return 0;
}
