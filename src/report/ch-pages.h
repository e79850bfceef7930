/* ch-pages.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-paper.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChPages:
 *
 * A printed product, laid out and ready to draw: screen, printer and PDF draw the same pages.
 */
#define CH_TYPE_PAGES (ch_pages_get_type ())
G_DECLARE_FINAL_TYPE (ChPages, ch_pages, CH, PAGES, GObject)

guint          ch_pages_get_n_pages (ChPages *self);
const ChPaper *ch_pages_get_paper   (ChPages *self);
/** ch_pages_get_title: Returns: the title of the whole, for a window, a file name or a PDF */
const char    *ch_pages_get_title   (ChPages *self);

/**
 * ch_pages_get_remarks:
 *
 * Returns: (transfer none): translated sentences on what is not on the pages as it should be, and why:
 *   a photo without a credit, characters without a font; %NULL-terminated
 */
const char *const *ch_pages_get_remarks (ChPages *self);

/** ch_pages_has_withheld: Returns: whether a photo is not printed only because its credit is not known */
gboolean ch_pages_has_withheld (ChPages *self);

/**
 * ChPagesProgress:
 * @tell: (nullable): called on the thread that works; @fraction is from 0 to 1
 * @data: for @tell
 *
 * Who is told how much is done.
 */
typedef struct
{
  void   (*tell) (double   fraction,
                  gpointer data);
  gpointer data;
} ChPagesProgress;

/**
 * ch_pages_draw:
 * @page: from 0
 * @cr: its user space has one unit per point, the origin at the sheet's top left
 */
void ch_pages_draw (ChPages *self,
                    guint    page,
                    cairo_t *cr);

/**
 * ch_pages_write_pdf:
 * @path: where to; written as ch_output_write() does
 * @progress: (nullable)
 * @cancellable: (nullable): stops it; then nothing is written
 *
 * Blocks; call it from a thread or a program without a window.
 */
gboolean ch_pages_write_pdf (ChPages                *self,
                             const char             *path,
                             const ChPagesProgress  *progress,
                             GCancellable           *cancellable,
                             GError                **error);

G_END_DECLS
