/* ch-scan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* gettid() */
#include "config.h"

#include "ch-scan.h"

#include "ch-error.h"
#include "ch-media-type.h"
#include "ch-text.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>
#include <sys/resource.h>
#include <unistd.h>

#define LOWEST_PRIORITY 19

struct _ChScan
{
  PopplerDocument *document; /* (owned) */
  guint time_limit; /* milliseconds */
  gboolean stuck; /* whether a thread is still at a page that was given up */
};

static ChScan *
take_document (PopplerDocument *document, /* (transfer full) (nullable) */
               GError          *cause,    /* (nullable) */
               GError         **error)
{
  ChScan *self;

  if (document != NULL && poppler_document_get_n_pages (document) > 0)
    {
      self = g_new0 (ChScan, 1);
      self->document = document;
      self->time_limit = CH_SCAN_TIME_LIMIT;
      return self;
    }

  if (g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The PDF file can be opened with a password only."));
  else if (document != NULL)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The PDF file has no page."));
  else
    g_set_error (error, CH_ERROR, CH_ERROR_INVALID,
                 /* Translators: %s is what the system says went wrong */
                 _("The PDF file could not be read: %s"), cause->message);
  g_clear_object (&document);
  return NULL;
}

ChScan *
ch_scan_open (const char  *path,
              GError     **error)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) cause = NULL;
  PopplerDocument *document;
  const char *media_type;

  g_return_val_if_fail (path != NULL, NULL);

  media_type = ch_media_type_read (path, error);
  if (media_type == NULL)
    return NULL;
  if (!g_str_equal (media_type, "application/pdf"))
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("This is no PDF file."));
      return NULL;
    }

  file = g_file_new_for_path (path);
  document = poppler_document_new_from_gfile (file, NULL, NULL, &cause);
  return take_document (document, cause, error);
}

ChScan *
ch_scan_open_bytes (GBytes  *bytes,
                    GError **error)
{
  g_autoptr(GError) cause = NULL;
  PopplerDocument *document;

  g_return_val_if_fail (bytes != NULL, NULL);

  document = poppler_document_new_from_bytes (bytes, NULL, &cause);
  return take_document (document, cause, error);
}

void
ch_scan_free (ChScan *self)
{
  g_object_unref (self->document);
  g_free (self);
}

void
ch_scan_set_time_limit (ChScan *self,
                        guint   limit)
{
  g_return_if_fail (self != NULL);

  self->time_limit = limit;
}

guint
ch_scan_get_n_pages (ChScan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return poppler_document_get_n_pages (self->document);
}

/* A page that is read in a thread of its own.  Whoever lets go of it last frees it. */
typedef struct
{
  GMutex lock;
  GCond cond;
  PopplerDocument *document; /* (owned) */
  guint page;
  guint size;        /* of the picture; 0 for text */
  pid_t thread;      /* 0 until it runs */
  gboolean done;
  char *text;        /* (owned) (nullable) */
  GdkPixbuf *pixbuf; /* (owned) (nullable) */
} Reading;

static void
reading_clear (gpointer data)
{
  Reading *reading = data;

  g_mutex_clear (&reading->lock);
  g_cond_clear (&reading->cond);
  g_object_unref (reading->document);
  g_free (reading->text);
  g_clear_object (&reading->pixbuf);
}

static void
reading_unref (Reading *reading)
{
  g_atomic_rc_box_release_full (reading, reading_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_unref)

static GdkPixbuf *render_page (PopplerPage *page,
                               guint        size);

static gpointer
run (gpointer data)
{
  g_autoptr(Reading) reading = data;
  PopplerPage *page;
  char *text = NULL;
  GdkPixbuf *pixbuf = NULL;

  g_mutex_lock (&reading->lock);
  reading->thread = gettid ();
  g_mutex_unlock (&reading->lock);

  /* A broken file has fewer pages than it says. */
  page = poppler_document_get_page (reading->document, (int) reading->page);
  if (page != NULL && reading->size > 0)
    pixbuf = render_page (page, reading->size);
  else if (page != NULL)
    text = poppler_page_get_text (page);
  g_clear_object (&page);

  g_mutex_lock (&reading->lock);
  reading->text = text;
  reading->pixbuf = pixbuf;
  reading->done = TRUE;
  g_cond_signal (&reading->cond);
  g_mutex_unlock (&reading->lock);
  return NULL;
}

/* Returns: (transfer full): the page as it was read, or %NULL if it takes too long */
static Reading *
read_page (ChScan  *self,
           guint    page,
           guint    size,
           GError **error)
{
  g_autoptr(Reading) reading = g_atomic_rc_box_new0 (Reading);
  const gint64 end = g_get_monotonic_time () + (gint64) self->time_limit * 1000;

  g_mutex_init (&reading->lock);
  g_cond_init (&reading->cond);
  reading->document = g_object_ref (self->document);
  reading->page = page;
  reading->size = size;
  if (!self->stuck)
    {
      g_thread_unref (g_thread_new ("scan", run, g_atomic_rc_box_acquire (reading)));
      g_mutex_lock (&reading->lock);
      while (!reading->done && g_cond_wait_until (&reading->cond, &reading->lock, end))
        continue;
      self->stuck = !reading->done;
      if (self->stuck && reading->thread > 0)
        setpriority (PRIO_PROCESS, (id_t) reading->thread, LOWEST_PRIORITY);
      g_mutex_unlock (&reading->lock);
    }

  if (!self->stuck)
    return g_steal_pointer (&reading);
  g_set_error_literal (error, CH_ERROR, CH_ERROR_TIMED_OUT, _("The PDF file takes too long to be read."));
  return NULL;
}

char *
ch_scan_dup_page_text (ChScan  *self,
                       guint    page,
                       GError **error)
{
  g_autoptr(Reading) reading = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (page < ch_scan_get_n_pages (self), NULL);

  reading = read_page (self, page, 0, error);
  if (reading == NULL)
    return NULL;
  return reading->text != NULL ? g_steal_pointer (&reading->text) : g_strdup ("");
}

/* Cuts TEXT off after the last whole character within the bound. */
static void
cut_off (GString *text)
{
  const char *end;

  if (text->len <= CH_SCAN_MAX_TEXT)
    return;
  end = g_utf8_find_prev_char (text->str, text->str + CH_SCAN_MAX_TEXT);
  g_string_truncate (text, end - text->str);
}

char *
ch_scan_dup_text (ChScan        *self,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_pages;

  g_return_val_if_fail (self != NULL, NULL);

  n_pages = MIN (ch_scan_get_n_pages (self), CH_SCAN_MAX_PAGES);
  for (guint i = 0; i < n_pages && text->len < CH_SCAN_MAX_TEXT; i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *squeezed = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      words = ch_scan_dup_page_text (self, i, error);
      if (words == NULL)
        return NULL;
      squeezed = ch_text_squeeze (words);
      if (*squeezed != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", squeezed);
    }

  cut_off (text);
  return g_strdup (text->str);
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

GdkPixbuf *
ch_scan_render_page (ChScan  *self,
                     guint    page,
                     guint    size,
                     GError **error)
{
  g_autoptr(Reading) reading = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (size > 0, NULL);

  if (page < ch_scan_get_n_pages (self))
    {
      reading = read_page (self, page, size, error);
      if (reading == NULL)
        return NULL;
    }
  if (reading != NULL && reading->pixbuf != NULL)
    return g_steal_pointer (&reading->pixbuf);

  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The page cannot be shown."));
  return NULL;
}
