/* ch-warc.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-page.h"

G_BEGIN_DECLS

/*
 * A page as it is kept: a web archive (WARC 1.1, ISO 28500), each record compressed with gzip by itself, as
 * every program for such archives reads it.
 *
 * There is a record for each page of the article: `response`, with the status and the headers that are worth keeping
 * and the body as it was decoded, or `resource` for what came from no server.  A page that was found elsewhere than it
 * was asked for is followed by `metadata` that says so.  The same page retrieved at the same time gives the same bytes.
 */

#define CH_WARC_MEDIA_TYPE "application/warc"

/** ch_warc_write: Returns: (transfer full): the archive of @page and its further pages */
GBytes *ch_warc_write (ChPage *page);

/**
 * ch_warc_read:
 * @archive: as ch_warc_write() made it; other archives are read as far as they are of that form
 *
 * Returns: (transfer full): the page as it was retrieved, or %NULL with %CH_ERROR_INVALID where its
 *   bytes are not those that its digest tells of, or where it is no archive
 */
ChPage *ch_warc_read (GBytes  *archive,
                      GError **error);

G_END_DECLS
