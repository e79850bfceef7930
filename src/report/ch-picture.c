/* ch-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-picture.h"

#include "ch-error.h"
#include "ch-pixels.h"

#include <glib/gi18n-lib.h>

#define JPEG_QUALITY "90"

/* A JPEG that is not much larger than needed is taken as it is: decoding costs more than it saves. */
#define MAX_EXCESS 2
#define MAX_EXCESS_SHARED 5
#define MAX_BYTES (2 * 1024 * 1024)

struct _ChPicture
{
  int width; /* pixels */
  int height;
  char *path; /* (owned) (nullable): of a JPEG that is taken as it is */
  GBytes *jpeg; /* (owned) (nullable): of one that was made smaller or turned */
  cairo_surface_t *surface; /* (owned) (nullable): of a picture that is no JPEG */
};

/* What the head of a file tells. */
typedef struct
{
  int width;
  int height;
  gboolean is_jpeg;
  gboolean is_upright;
} Head;

static gboolean
read_head (const char *data,
           gsize       length,
           Head       *head)
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf *pixbuf = NULL;
  GdkPixbufFormat *format;
  const char *orientation;
  gboolean open = TRUE;
  gsize at = 0;

  /* So much as the loader needs to know the size, and no more. */
  while (pixbuf == NULL && at < length)
    {
      gsize chunk = MIN (length - at, 4096);

      if (!gdk_pixbuf_loader_write (loader, (const guchar *) data + at, chunk, NULL))
        break;
      at += chunk;
      pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
    }

  /* Of a file smaller than what it needs to tell the format the loader reads all at the end. */
  if (pixbuf == NULL)
    {
      open = FALSE;
      if (gdk_pixbuf_loader_close (loader, NULL))
        pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
    }

  format = gdk_pixbuf_loader_get_format (loader);
  if (pixbuf != NULL && format != NULL)
    {
      g_autofree char *name = gdk_pixbuf_format_get_name (format);

      orientation = gdk_pixbuf_get_option (pixbuf, "orientation");
      head->width = gdk_pixbuf_get_width (pixbuf);
      head->height = gdk_pixbuf_get_height (pixbuf);
      head->is_jpeg = g_str_equal (name, "jpeg");
      head->is_upright = orientation == NULL || g_str_equal (orientation, "1");
    }
  else
    {
      pixbuf = NULL;
    }

  if (open)
    gdk_pixbuf_loader_close (loader, NULL);
  return pixbuf != NULL;
}

/* Whether a JPEG ends as it should; one that was cut off is worth a closer look. */
static gboolean
is_whole_jpeg (const char *data,
               gsize       length)
{
  while (length > 2 && data[length - 1] == '\0')
    length--;
  return length > 4 && (guchar) data[length - 2] == 0xff && (guchar) data[length - 1] == 0xd9;
}

static void
set_unreadable (GError **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The picture cannot be read."));
}

/* Decodes the file, turns and reduces it. */
static ChPicture *
make_anew (const char  *path,
           const Head  *head,
           int          max_width,
           int          max_height,
           GError     **error)
{
  gboolean fits = head->width <= max_width && head->height <= max_height;
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  g_autoptr(GdkPixbuf) upright = NULL;
  g_autofree char *jpeg = NULL;
  gsize length = 0;
  ChPicture *self;

  pixbuf = fits ? gdk_pixbuf_new_from_file (path, NULL)
                : gdk_pixbuf_new_from_file_at_scale (path, max_width, max_height, TRUE, NULL);
  if (pixbuf == NULL)
    {
      set_unreadable (error);
      return NULL;
    }

  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  self = g_new0 (ChPicture, 1);
  self->width = gdk_pixbuf_get_width (upright);
  self->height = gdk_pixbuf_get_height (upright);
  if (head->is_jpeg && gdk_pixbuf_save_to_buffer (upright, &jpeg, &length, "jpeg", NULL, "quality", JPEG_QUALITY, NULL))
    self->jpeg = g_bytes_new_take (g_steal_pointer (&jpeg), length);
  else
    self->surface = ch_pixels_create_surface (upright);
  return self;
}

ChPicture *
ch_picture_open (const char  *path,
                 int          max_width,
                 int          max_height,
                 gboolean     shared,
                 GError     **error)
{
  int excess = shared ? MAX_EXCESS_SHARED : MAX_EXCESS;
  g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  const char *data = file != NULL ? g_mapped_file_get_contents (file) : NULL;
  gsize length = file != NULL ? g_mapped_file_get_length (file) : 0;
  Head head = { 0 };
  ChPicture *self;

  if (file == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("The file of the picture is missing."));
      return NULL;
    }
  if (data == NULL || !read_head (data, length, &head))
    {
      set_unreadable (error);
      return NULL;
    }

  if (!head.is_jpeg || !head.is_upright || !is_whole_jpeg (data, length) || length > MAX_BYTES
      || head.width > max_width * excess || head.height > max_height * excess)
    return make_anew (path, &head, max_width, max_height, error);

  self = g_new0 (ChPicture, 1);
  self->width = head.width;
  self->height = head.height;
  self->path = g_strdup (path);
  return self;
}

void
ch_picture_free (ChPicture *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_clear_pointer (&self->jpeg, g_bytes_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

int
ch_picture_get_width (ChPicture *self)
{
  return self->width;
}

int
ch_picture_get_height (ChPicture *self)
{
  return self->height;
}

/* Returns: (transfer full) (nullable): the JPEG, NULL also where the file has gone meanwhile */
static GBytes *
dup_jpeg (ChPicture *self)
{
  char *data;
  gsize length;

  if (self->jpeg != NULL)
    return g_bytes_ref (self->jpeg);
  if (self->path != NULL && g_file_get_contents (self->path, &data, &length, NULL))
    return g_bytes_new_take (data, length);
  return NULL;
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
ch_picture_dup_file (ChPicture   *self,
                     const char **media_type)
{
  GByteArray *png;

  *media_type = "image/jpeg";
  if (self->surface == NULL)
    return dup_jpeg (self);

  *media_type = "image/png";
  png = g_byte_array_new ();
  cairo_surface_write_to_png_stream (self->surface, append, png);
  return g_byte_array_free_to_bytes (png);
}

/*
 * A PDF takes the JPEG, with the size that it says it has, and never looks at the pixels; one is enough
 * then, drawn as large as the whole.  (All of them would be copied once more when they are given up.)
 * Any other surface needs them.
 */
static cairo_surface_t *
create_surface (GBytes   *jpeg,
                gboolean  with_pixels)
{
  g_autoptr(GdkPixbuf) pixbuf = with_pixels ? ch_pixels_decode (jpeg) : NULL;
  cairo_surface_t *surface = pixbuf != NULL ? ch_pixels_create_surface (pixbuf)
                                            : cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  gsize length;
  const guchar *data = g_bytes_get_data (jpeg, &length);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, length, (cairo_destroy_func_t) g_bytes_unref,
                               g_bytes_ref (jpeg));
  return surface;
}

/*
 * A photo that is printed twice stands in the PDF once.  Not where it is twice on one page: Cairo 1.16
 * would name it twice among the page's resources.
 */
static void
set_identity (ChPicture       *self,
              cairo_surface_t *surface,
              GBytes          *jpeg,
              GHashTable      *pictures)
{
  /* Files are named by their content. */
  char *identity = self->path != NULL ? g_strdup (self->path) : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, jpeg);

  if (g_hash_table_add (pictures, g_strdup (identity)))
    cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const guchar *) identity, strlen (identity), g_free,
                                 identity);
  else
    g_free (identity);
}

void
ch_picture_draw (ChPicture *self,
                 ChCanvas  *canvas,
                 double     x,
                 double     y,
                 double     scale)
{
  g_autoptr(GBytes) jpeg = dup_jpeg (self);
  cairo_surface_t *surface = jpeg != NULL           ? create_surface (jpeg, !canvas->tagged)
                             : self->surface != NULL ? cairo_surface_reference (self->surface)
                                                     : NULL;

  if (surface == NULL)
    return;
  if (jpeg != NULL && canvas->pictures != NULL)
    set_identity (self, surface, jpeg, canvas->pictures);

  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, x, y);
  cairo_scale (canvas->cr, scale * self->width / cairo_image_surface_get_width (surface),
               scale * self->height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (canvas->cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (canvas->cr), CAIRO_FILTER_GOOD);
  cairo_paint (canvas->cr);
  cairo_restore (canvas->cr);
  cairo_surface_destroy (surface);
}
