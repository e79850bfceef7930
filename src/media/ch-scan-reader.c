/* ch-scan-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * The program that reads one PDF file for ChScan, which says in ch-scan-private.h how they talk.  Files come from
 * anywhere, and Poppler cannot be interrupted: what takes too long, or too much room, ends with this program, and not
 * with the one that people work with.
 */

#include "config.h"

#include "ch-scan-private.h"

#include <cairo.h>
#include <errno.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Seconds of computing for all of a file, and bytes of room: no honest file comes near. */
#define MOST_SECONDS 60
#define MOST_ROOM ((rlim_t) 2 << 30)

static void
limit (int    what,
       rlim_t most)
{
  struct rlimit bounds = { most, most };

  (void) setrlimit (what, &bounds);
}

/* Cairo has 32 bits a pixel in the order of the machine, GdkPixbuf three bytes. */
static GdkPixbuf *
make_pixbuf (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  for (int y = 0; pixbuf != NULL && y < height; y++)
    {
      const guint32 *from
          = (const guint32 *) (gconstpointer) (data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
      guchar *to = gdk_pixbuf_get_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++)
        {
          *to++ = from[x] >> 16 & 0xff;
          *to++ = from[x] >> 8 & 0xff;
          *to++ = from[x] & 0xff;
        }
    }
  return pixbuf;
}

static GdkPixbuf *
render (PopplerPage *page,
        double       scale,
        int          width,
        int          height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkPixbuf *pixbuf = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    pixbuf = make_pixbuf (surface);
  cairo_surface_destroy (surface);
  return pixbuf;
}

static GdkPixbuf *
render_page (PopplerPage *page,
             guint        size)
{
  double width = 0, height = 0;
  double scale;

  poppler_page_get_size (page, &width, &height);
  /* A hostile page may be as large as a country. */
  if (!isfinite (width) || !isfinite (height) || width <= 0 || height <= 0)
    return NULL;

  scale = size / MAX (width, height);
  return render (page, scale, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
}

static gboolean
send_bytes (gconstpointer bytes,
            gsize         length)
{
  const char *p = bytes;

  while (length > 0)
    {
      gssize n = write (STDIN_FILENO, p, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      p += n;
      length -= n;
    }
  return TRUE;
}

static gboolean
answer (gint32        number,
        gconstpointer bytes,
        gsize         length)
{
  ChScanAnswer head = { number, length };

  return send_bytes (&head, sizeof head) && send_bytes (bytes, length);
}

static gboolean
answer_picture (PopplerPage *page,
                guint        size)
{
  g_autoptr(GdkPixbuf) pixbuf = page != NULL ? render_page (page, size) : NULL;
  g_autoptr(GByteArray) rows = g_byte_array_new ();
  guint width;

  if (pixbuf == NULL)
    return answer (0, NULL, 0);

  width = gdk_pixbuf_get_width (pixbuf);
  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    g_byte_array_append (rows, gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf), 3 * width);
  return answer (width, rows->data, rows->len);
}

static gboolean
answer_text (PopplerPage *page)
{
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;

  return answer (0, text, text != NULL ? strlen (text) : 0);
}

static gboolean
read_question (ChScanQuestion *question)
{
  gssize n;

  do
    n = read (STDIN_FILENO, question, sizeof *question);
  while (n < 0 && errno == EINTR);
  return n == sizeof *question;
}

static PopplerDocument *
open_document (void)
{
  g_autoptr(GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_fd (CH_SCAN_FILE, NULL, &error);

  if (document != NULL)
    answer (poppler_document_get_n_pages (document), NULL, 0);
  else if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    answer (CH_SCAN_ENCRYPTED, NULL, 0);
  else
    answer (CH_SCAN_BROKEN, error->message, strlen (error->message));
  return document;
}

int
main (void)
{
  PopplerDocument *document;
  ChScanQuestion question;
  gboolean answered = TRUE;

  limit (RLIMIT_CPU, MOST_SECONDS);
  limit (RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ /* which needs terabytes of addresses */
  limit (RLIMIT_AS, MOST_ROOM);
#endif

  document = open_document ();
  while (document != NULL && answered && read_question (&question))
    {
      /* A broken file has fewer pages than it says. */
      PopplerPage *page = poppler_document_get_page (document, (int) question.page);

      answered = question.size > 0 ? answer_picture (page, question.size) : answer_text (page);
      g_clear_object (&page);
    }
  g_clear_object (&document);
  return EXIT_SUCCESS;
}
