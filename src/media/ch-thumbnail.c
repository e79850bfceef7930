/* ch-thumbnail.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-thumbnail.h"

#include "ch-error.h"
#include "ch-media-type.h"
#include "ch-scan.h"

#include <glib/gi18n-lib.h>

#define CHUNK_LENGTH (64 * 1024)

/* A JPEG is made smaller while it is read; of all others each pixel takes four bytes for a moment. */
#define MAX_PIXELS_JPEG (400 * 1000 * 1000)
#define MAX_PIXELS (80 * 1000 * 1000)

typedef struct
{
  guint size;
  gint64 max_pixels;
  gboolean too_large;
} Bounds;

static void
on_size_prepared (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Bounds          *bounds)
{
  int longer = MAX (width, height);

  if ((gint64) width * height > bounds->max_pixels)
    {
      /* A loader stops at a picture without pixels. */
      bounds->too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 0, 0);
    }
  else if (longer > (int) bounds->size)
    {
      double scale = (double) bounds->size / longer;

      gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
    }
}

static gboolean
feed (GdkPixbufLoader  *loader,
      GInputStream     *stream,
      const Bounds     *bounds,
      GCancellable     *cancellable,
      GError          **error)
{
  g_autofree guchar *chunk = g_malloc (CHUNK_LENGTH);
  gssize length;

  while (!bounds->too_large && (length = g_input_stream_read (stream, chunk, CHUNK_LENGTH, cancellable, error)) != 0)
    if (length < 0 || !gdk_pixbuf_loader_write (loader, chunk, length, error))
      return FALSE;
  return TRUE;
}

static GdkPixbuf *
decode (GdkPixbufLoader  *loader,
        GInputStream     *stream,
        Bounds           *bounds,
        GCancellable     *cancellable,
        GError          **error)
{
  gboolean fed;
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), bounds);
  fed = feed (loader, stream, bounds, cancellable, error);
  if (!gdk_pixbuf_loader_close (loader, fed && !bounds->too_large ? error : NULL))
    return NULL;
  if (!fed || bounds->too_large)
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static GdkPixbuf *
make_from_stream (GInputStream  *stream,
                  const char    *media_type,
                  guint          size,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Bounds bounds = { size, g_str_equal (media_type, "image/jpeg") ? MAX_PIXELS_JPEG : MAX_PIXELS, FALSE };
  /* Of the kinds that there are loaders for, only the one that the file is is tried. */
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (media_type, NULL);
  g_autoptr(GError) cause = NULL;
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("Pictures of the kind %s cannot be shown."), media_type);
      return NULL;
    }

  pixbuf = decode (loader, stream, &bounds, cancellable, &cause);
  if (pixbuf != NULL)
    return pixbuf;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (bounds.too_large)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_TOO_LARGE, _("The picture has too many pixels to be shown."));
  else
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The picture cannot be read."));
  return NULL;
}

static GdkPixbuf *
make_from_picture (const char    *path,
                   const char    *media_type,
                   guint          size,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) cause = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, &cause);

  if (stream != NULL)
    return make_from_stream (G_INPUT_STREAM (stream), media_type, size, cancellable, error);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The picture cannot be read."));
  return NULL;
}

static GdkPixbuf *
make_from_scan (const char    *path,
                guint          size,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(ChScan) scan = ch_scan_open (path, error);

  if (scan == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return ch_scan_render_page (scan, 0, size, error);
}

GdkPixbuf *
ch_thumbnail_make (const char    *path,
                   guint          size,
                   GCancellable  *cancellable,
                   GError       **error)
{
  const char *media_type;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (size > 0 && size <= CH_THUMBNAIL_MAX_SIZE, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  media_type = ch_media_type_read (path, error);
  if (media_type == NULL)
    return NULL;
  if (g_str_equal (media_type, "application/pdf"))
    return make_from_scan (path, size, cancellable, error);
  if (ch_media_type_is_picture (media_type))
    return make_from_picture (path, media_type, size, cancellable, error);

  if (g_str_equal (media_type, "image/svg+xml"))
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("This is a drawing (SVG), not a picture."));
  else
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("This is no picture."));
  return NULL;
}

typedef struct
{
  char *path; /* (owned) (nullable): or */
  GBytes *bytes; /* (owned) (nullable) */
  char *media_type; /* (owned) (nullable): of the bytes */
  guint size;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->media_type);
  g_free (job);
}

static GdkPixbuf *
make_from_bytes (const Job     *job,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (job->bytes);

  return make_from_stream (stream, job->media_type, job->size, cancellable, error);
}

/* One at a time: the bound of memory is that of one picture. (any thread) */
static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  static GMutex lock;
  const Job *job = data;
  GError *error = NULL;
  GdkPixbuf *pixbuf;

  g_mutex_lock (&lock);
  if (job->bytes != NULL)
    pixbuf = make_from_bytes (job, cancellable, &error);
  else
    pixbuf = ch_thumbnail_make (job->path, job->size, cancellable, &error);
  g_mutex_unlock (&lock);

  if (pixbuf != NULL)
    g_task_return_pointer (task, pixbuf, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
ch_thumbnail_make_async (const char          *path,
                         guint                size,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->size = size;
  g_task_set_source_tag (task, ch_thumbnail_make_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

void
ch_thumbnail_make_from_bytes_async (GBytes              *bytes,
                                    const char          *media_type,
                                    guint                size,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (media_type != NULL);
  g_return_if_fail (size > 0 && size <= CH_THUMBNAIL_MAX_SIZE);

  task = g_task_new (NULL, cancellable, callback, user_data);
  job = g_new0 (Job, 1);
  job->bytes = g_bytes_ref (bytes);
  job->media_type = g_strdup (media_type);
  job->size = size;
  g_task_set_source_tag (task, ch_thumbnail_make_from_bytes_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

GdkPixbuf *
ch_thumbnail_make_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
