/* ch-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChPage:
 *
 * A page as it was fetched, loaded or pasted, before anybody has read it: its bytes, and what was
 * said about them.  Immutable but for the setters that the maker calls.
 */
#define CH_TYPE_PAGE (ch_page_get_type ())
G_DECLARE_FINAL_TYPE (ChPage, ch_page, CH, PAGE, GObject)

/* How large a page may be, in bytes: far above any article, far below what would hurt. */
#define CH_PAGE_SIZE_LIMIT (20 * 1000 * 1000)

/**
 * ch_page_new:
 * @bytes: the page
 * @address: (nullable): where it was asked for; an empty string counts as none
 *
 * Returns: (transfer full): a page retrieved now
 */
ChPage *ch_page_new (GBytes     *bytes,
                     const char *address);

/** ch_page_load_async: Reads @file, up to the size limit of a page, as a page without an address. */
void ch_page_load_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);

/** ch_page_load_finish: Returns: (transfer full): the page, or %NULL with %CH_ERROR */
ChPage *ch_page_load_finish (GAsyncResult  *result,
                             GError       **error);

/** ch_page_load_stream_async: As ch_page_load_async(), from an open stream such as standard input. */
void ch_page_load_stream_async (GInputStream        *stream,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

/* (transfer none) */
GBytes *ch_page_get_bytes (ChPage *self);

/* Where it was asked for, and where it was found after redirects. (transfer none) (nullable) */
const char *ch_page_get_address       (ChPage *self);
const char *ch_page_get_final_address (ChPage *self);
void        ch_page_set_address       (ChPage     *self,
                                       const char *address);
void        ch_page_set_final_address (ChPage     *self,
                                       const char *address);

/* Whose page it is, where the caller knows: it outranks what the page says. (nullable) */
const char *ch_page_get_publisher (ChPage *self);
void        ch_page_set_publisher (ChPage     *self,
                                   const char *publisher);

/* What the server said: "text/html", and the charset parameter. (transfer none) (nullable) */
const char *ch_page_get_media_type (ChPage *self);
const char *ch_page_get_charset    (ChPage *self);
void        ch_page_set_media_type (ChPage     *self,
                                    const char *media_type);
void        ch_page_set_charset    (ChPage     *self,
                                    const char *charset);

/**
 * ch_page_get_parts:
 *
 * Returns: (transfer none) (element-type ChPage): the further pages of an article of several, in
 *   their order
 */
GPtrArray *ch_page_get_parts (ChPage *self);

/** ch_page_add_part: Adds @part as the next further page of the article that begins on @self. */
void ch_page_add_part (ChPage *self,
                       ChPage *part);

/* Whether there are further pages that could not be fetched. */
gboolean ch_page_get_incomplete (ChPage *self);
void     ch_page_set_incomplete (ChPage   *self,
                                 gboolean  incomplete);

/* Whether it seems to have been cut off on the way. */
gboolean ch_page_get_broken_off (ChPage *self);
void     ch_page_set_broken_off (ChPage   *self,
                                 gboolean  broken_off);

/* When it was retrieved, ISO 8601 in UTC. (transfer none) */
const char *ch_page_get_retrieved (ChPage *self);
void        ch_page_set_retrieved (ChPage     *self,
                                   const char *retrieved);

/* The status of the server's answer, 200; 0 where there was no server. */
guint ch_page_get_status (ChPage *self);
void  ch_page_set_status (ChPage *self,
                          guint   status);

/** ch_page_get_headers: Returns: (transfer none): what else the server said of the page and is worth keeping, "ETag: …" each */
const char *const *ch_page_get_headers (ChPage *self);

/** ch_page_add_header: Adds what the server said; both in one line. */
void ch_page_add_header (ChPage     *self,
                         const char *name,
                         const char *value);

G_END_DECLS
