/* ch-page-source.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChPageSource:
 *
 * The pages of an SQLite file, read without SQLite, which refuses a file that is badly damaged.  What
 * its write-ahead log holds of committed pages stands in for those of the file; where there is none, what its rollback
 * journal holds of a transaction that was not finished does.  Nothing is written,
 * neither to the file nor beside it.
 *
 * The format is that of sqlite.org, "Database File Format".
 */
typedef struct _ChPageSource ChPageSource;

/** ch_page_source_new: Returns: (transfer full): the pages of the file at @path, or %NULL with @error */
ChPageSource *ch_page_source_new  (const char    *path,
                                   GError       **error);
void          ch_page_source_free (ChPageSource  *self);

/** ch_page_source_get_page_size: Returns: bytes; what SQLite makes by itself where the header does not tell */
gsize ch_page_source_get_page_size (ChPageSource *self);

/** ch_page_source_get_n_pages: Returns: how many there are; they count from 1 */
guint32 ch_page_source_get_n_pages (ChPageSource *self);

/** ch_page_source_read: Returns: (transfer full) (nullable): page @number; %NULL where it is not there or cannot be read */
guint8 *ch_page_source_read (ChPageSource *self,
                             guint32       number);

/** ch_page_source_get_header_number: Returns: the number at @offset of the file's header; 0 where the header is destroyed */
guint32 ch_page_source_get_header_number (ChPageSource *self,
                                          gsize         offset);

/** ch_page_source_dup_free_pages: Returns: (transfer full): a byte a page, from page 0 on: 1 for a page
 * that the file keeps for later use, else 0; what stands there has been deleted */
guint8 *ch_page_source_dup_free_pages (ChPageSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChPageSource, ch_page_source_free)

G_END_DECLS
