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
#include <glib/gi18n-lib.h>

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
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %s]", bookmark->page + 1,
                                                 g_ascii_formatd (y, sizeof y, "%.2f", MAX (bookmark->y - 12, 0)));
      int id = cairo_pdf_surface_add_outline (surface,
                                              bookmark->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                              bookmark->title, target,
                                              bookmark->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

      if (bookmark->level == 0)
        parent = id;
    }
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
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

static void
draw_pages (ChPages   *self,
            ChCanvas  *canvas,
            GPtrArray *section_languages)
{
  const ChPage *last = NULL;

  ch_canvas_begin (canvas, "Document");
  for (guint i = 0; i < ch_pages_get_n_pages (self); i++)
    {
      const ChPage *page = g_ptr_array_index (ch_pages_get_pages (self), i);

      if (page->first)
        {
          if (last != NULL)
            ch_canvas_end (canvas, "Sect");
          ch_canvas_begin (canvas, "Sect");
          g_ptr_array_add (section_languages, g_strdup (page->section->language));
        }
      ch_pages_draw_tagged (self, i, canvas);
      cairo_show_page (canvas->cr);
      last = page;
    }
  if (last != NULL)
    ch_canvas_end (canvas, "Sect");
  ch_canvas_end (canvas, "Document");
}

static cairo_status_t
draw (ChPages    *self,
      GByteArray *bytes,
      GPtrArray  *section_languages,
      GPtrArray  *alternatives)
{
  const ChPaper *paper = ch_pages_get_paper (self);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, paper->width, paper->height);
  ChCanvas canvas = { .cr = cairo_create (surface), .tagged = TRUE, .alternatives = alternatives };
  cairo_status_t status;

  set_metadata (self, surface);
  draw_pages (self, &canvas, section_languages);
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

  if (language == NULL)
    language = pango_language_to_string (pango_language_get_default ());
  return language == NULL || g_str_equal (language, "c") ? "en" : language;
}

static gboolean
make_pdf (ChPages     *self,
          GByteArray  *bytes,
          GError     **error)
{
  g_autoptr(GPtrArray) section_languages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) alternatives = g_ptr_array_new_with_free_func (g_free);
  cairo_status_t status = draw (self, bytes, section_languages, alternatives);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }

  return ch_pdf_finish (bytes, get_language (section_languages), section_languages, alternatives, error);
}

gboolean
ch_pages_write_pdf (ChPages     *self,
                    const char  *path,
                    GError     **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (CH_IS_PAGES (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!make_pdf (self, bytes, error))
    return FALSE;
  return ch_output_write (path, bytes->data, bytes->len, error);
}
