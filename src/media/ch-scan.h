/* ch-scan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChScan:
 *
 * A PDF file that is read page by page: an announcement, or the scan of a document.  All functions
 * block, and one scan belongs to one thread.
 *
 * A small file can have pages that take years to be drawn, or more room than there is, and Poppler cannot be interrupted:
 * each scan is read by a program of its own, with limits.  A page that takes longer than the scan's limit is given up
 * with %CH_ERROR_TIMED_OUT, and all of the scan with it.
 */
typedef struct _ChScan ChScan;

/**
 * ch_scan_open:
 * @path: a PDF file of any size; it is not read as a whole
 *
 * Returns: (transfer full): the scan; or %NULL with %CH_ERROR_NOT_FOUND, or with %CH_ERROR_INVALID where
 *   the file is broken, has a password or no page
 */
ChScan *ch_scan_open (const char  *path,
                      GError     **error);

/** ch_scan_open_bytes: The same for a file in memory. */
ChScan *ch_scan_open_bytes (GBytes  *bytes,
                            GError **error);

void ch_scan_free (ChScan *self);

#define CH_SCAN_TIME_LIMIT 15000

/** ch_scan_set_time_limit: Sets how long a page may take, in milliseconds; %CH_SCAN_TIME_LIMIT unless set. */
void ch_scan_set_time_limit (ChScan *self,
                             guint   limit);

/** ch_scan_get_n_pages: Returns: how many pages there are, at least one */
guint ch_scan_get_n_pages (ChScan *self);

/**
 * ch_scan_dup_page_text:
 *
 * Returns: (transfer full): the words on a page, counted from 0, line by line; "" where there are none; %NULL
 *   with %CH_ERROR_TIMED_OUT
 */
char *ch_scan_dup_page_text (ChScan  *self,
                             guint    page,
                             GError **error);

/**
 * ch_scan_dup_text:
 *
 * Returns: (transfer full): the words on all pages, or as many as a search can use: at most
 *   %CH_SCAN_MAX_PAGES pages and %CH_SCAN_MAX_TEXT bytes; "" of a scan without words; %NULL with
 *   %G_IO_ERROR_CANCELLED or %CH_ERROR_TIMED_OUT
 */
char *ch_scan_dup_text (ChScan        *self,
                        GCancellable  *cancellable,
                        GError       **error);

#define CH_SCAN_MAX_PAGES 1000
#define CH_SCAN_MAX_TEXT (256 * 1024)

/**
 * ch_scan_render_page:
 * @size: of the longer side, in pixels
 *
 * Returns: (transfer full): a page, counted from 0, on white paper; or %NULL with %CH_ERROR_INVALID or
 *   %CH_ERROR_TIMED_OUT
 */
GdkPixbuf *ch_scan_render_page (ChScan  *self,
                                guint    page,
                                guint    size,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChScan, ch_scan_free)

G_END_DECLS
