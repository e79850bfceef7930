/* ch-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-error.h"
#include "ch-output.h"
#include "ch-pages-private.h"
#include "ch-pdf-finish.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

/* An outline entry hangs under the last one of the level above. */
static void
write_outline (ChPages         *self,
               cairo_surface_t *surface)
{
  GArray *outline = ch_pages_get_outline (self);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < outline->len; i++)
    {
      const ChBookmark *bookmark = &g_array_index (outline, ChBookmark, i);
      /* In whole points, as in ch_canvas_begin_jump(). */
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %.0f]", bookmark->page + 1, MAX (bookmark->y - 12, 0));
      int id = cairo_pdf_surface_add_outline (surface,
                                              bookmark->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                              bookmark->title, target,
                                              bookmark->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

      if (bookmark->level == 0)
        parent = id;
    }
}

/* The file that cairo writes into. */
typedef struct
{
  FILE *file; /* (owned) */
  int error; /* errno of what went wrong first */
} Output;

static cairo_status_t
write_some (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  Output *output = closure;

  if (fwrite (data, 1, length, output->file) == length)
    return CAIRO_STATUS_SUCCESS;
  if (output->error == 0)
    output->error = errno;
  return CAIRO_STATUS_WRITE_ERROR;
}

/* The time in the file is that of its content, so that the same records give the same bytes. */
static char *
dup_creation_date (ChPages *self)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    {
      g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (seconds);

      return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
    }

  /* Without a time of its own a record is as old as the oldest file that there can be. */
  return g_strdup (ch_pages_get_created (self) != NULL ? ch_pages_get_created (self) : "1970-01-01T00:00:00Z");
}

static void
set_metadata (ChPages         *self,
              cairo_surface_t *surface)
{
  const char *author = g_get_real_name ();
  g_autofree char *created = dup_creation_date (self);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, ch_pages_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Chancery " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  if (!g_str_equal (author, "Unknown") && g_strcmp0 (author, g_get_user_name ()) != 0)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
}

/* Draws until all is drawn, or the work is cancelled. */
static void
draw_pages (ChPages               *self,
            ChCanvas              *canvas,
            GPtrArray             *section_languages,
            const ChPagesProgress *progress,
            GCancellable          *cancellable)
{
  guint n_pages = ch_pages_get_n_pages (self);
  const ChPage *last = NULL;

  ch_canvas_begin (canvas, "Document");
  for (guint i = 0; i < n_pages && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const ChPage *page = g_ptr_array_index (ch_pages_get_pages (self), i);

      if (progress != NULL)
        progress->tell ((double) i / n_pages, progress->data);

      if (page->first)
        {
          if (last != NULL)
            ch_canvas_end (canvas, "Sect");
          ch_canvas_begin (canvas, "Sect");
          g_ptr_array_add (section_languages, g_strdup (page->section->language));
        }
      ch_pages_draw_tagged (self, i, canvas);
      cairo_show_page (canvas->cr);
      g_hash_table_remove_all (canvas->pictures);
      last = page;
    }
  if (last != NULL)
    ch_canvas_end (canvas, "Sect");
  ch_canvas_end (canvas, "Document");
}

static cairo_status_t
draw (ChPages               *self,
      Output                *output,
      GPtrArray             *section_languages,
      GPtrArray             *alternatives,
      const ChPagesProgress *progress,
      GCancellable          *cancellable)
{
  const ChPaper *paper = ch_pages_get_paper (self);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_some, output, paper->width, paper->height);
  g_autoptr(GHashTable) pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ChCanvas canvas = { cairo_create (surface), TRUE, alternatives, pictures, FALSE };
  cairo_status_t status;

  /* What comes after is a table of objects in the clear, to which a part can be added. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (self, surface);
  draw_pages (self, &canvas, section_languages, progress, cancellable);
  write_outline (self, surface);

  status = cairo_status (canvas.cr);
  cairo_destroy (canvas.cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* The language of the labels, where a section has none of its own. */
static const char *
get_language (GPtrArray *section_languages)
{
  const char *language = section_languages->len > 0 ? g_ptr_array_index (section_languages, 0) : NULL;

  return language != NULL ? language : ch_language_get_default ();
}

static void
set_storage_error (GError **error,
                   int      cause)
{
  g_set_error (error, CH_ERROR, cause == ENOSPC || cause == EDQUOT ? CH_ERROR_DISK_FULL : CH_ERROR_FAILED,
               _("The PDF could not be made: %s"), g_strerror (cause));
}

/* Draws the whole into @output, and adds what cairo does not write. */
static gboolean
write_whole (ChPages                *self,
             Output                 *output,
             const ChPagesProgress  *progress,
             GCancellable           *cancellable,
             GError                **error)
{
  g_autoptr(GPtrArray) section_languages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) alternatives = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) update = NULL;
  cairo_status_t status = draw (self, output, section_languages, alternatives, progress, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (status != CAIRO_STATUS_SUCCESS && output->error == 0)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }

  if (output->error == 0 && fflush (output->file) == 0)
    {
      update = ch_pdf_finish (fileno (output->file), get_language (section_languages), section_languages, alternatives,
                              error);
      if (update == NULL)
        return FALSE;
      write_some (output, (const guchar *) update->str, (guint) update->len);
    }
  if (output->error != 0 || fflush (output->file) != 0)
    {
      set_storage_error (error, output->error != 0 ? output->error : errno);
      return FALSE;
    }
  return TRUE;
}

gboolean
ch_pages_write_pdf (ChPages                *self,
                    const char             *path,
                    const ChPagesProgress  *progress,
                    GCancellable           *cancellable,
                    GError                **error)
{
  Output output = { NULL, 0 };
  g_autoptr(GMappedFile) whole = NULL;
  gboolean done;

  g_return_val_if_fail (CH_IS_PAGES (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* A book of photos is too much to hold in memory beside its pages. */
  output.file = tmpfile ();
  if (output.file == NULL)
    {
      set_storage_error (error, errno);
      return FALSE;
    }

  done = write_whole (self, &output, progress, cancellable, error)
         && !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (done)
    whole = g_mapped_file_new_from_fd (fileno (output.file), FALSE, error);
  if (whole != NULL)
    done = ch_output_write (path, g_mapped_file_get_contents (whole), g_mapped_file_get_length (whole), error);
  fclose (output.file);
  return whole != NULL && done;
}
