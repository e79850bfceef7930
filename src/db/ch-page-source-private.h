/* ch-page-source-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-page-source.h"

G_BEGIN_DECLS

#define CH_PAGE_SOURCE_HEADER_LENGTH 100

/* The least and the most bytes of a page that SQLite knows. */
#define CH_PAGE_SOURCE_LEAST_PAGE_SIZE 512
#define CH_PAGE_SOURCE_MOST_PAGE_SIZE 65536

struct _ChPageSource
{
  int fd; /* (owned) */
  int beside_fd; /* (owned): of the write-ahead log, or of the rollback journal; -1 without one */
  gsize page_size;
  guint32 n_pages;
  guint8 header[CH_PAGE_SOURCE_HEADER_LENGTH]; /* zeros where it is destroyed */
  GHashTable *pages; /* (owned) (element-type guint32 goffset): where pages stand in the file beside */
};

/** ch_page_source_read_wal: Finds the newest committed version of each page in the write-ahead log. */
void ch_page_source_read_wal (ChPageSource *self);

/**
 * ch_page_source_read_journal:
 * @length: of the rollback journal
 *
 * Finds each page as it was before the transaction that was not finished, if there is one.
 *
 * Returns: whether there is one; the source then has as many pages as the file had before
 */
gboolean ch_page_source_read_journal (ChPageSource *self,
                                      goffset       length);

static inline guint32
ch_page_source_get_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static inline gboolean
ch_page_source_is_page_size (gsize size)
{
  return size >= CH_PAGE_SOURCE_LEAST_PAGE_SIZE && size <= CH_PAGE_SOURCE_MOST_PAGE_SIZE && (size & (size - 1)) == 0;
}

/** ch_page_source_read_at: Returns: whether there are @length bytes at @offset */
gboolean ch_page_source_read_at (int      fd,
                                 guint8  *buffer,
                                 gsize    length,
                                 goffset  offset);

G_END_DECLS
