/* ch-fetcher.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-address-class.h"
#include "ch-page.h"

G_BEGIN_DECLS

/**
 * ChFetcher:
 *
 * Fetches pages over http and https: one libsoup session, asynchronous, on the thread of its
 * owner.  It gives up, with an error that says what happened, on whatever is too large, too slow,
 * not text or not trusted.
 *
 * A public address that leads on to a private one is not followed there: whoever publishes a page
 * has no say in what is asked of the hosts of the house.
 *
 * Properties for tests and preferences, all with sound defaults: `size-limit` (bytes, decoded),
 * `idle-timeout` and `total-timeout` (seconds), `redirect-limit`, `host-delay` (milliseconds between
 * two fetches from one host), and at construction the `tls-database` of trusted certificates and
 * the `proxy-resolver`, both the system's by default.
 */
#define CH_TYPE_FETCHER (ch_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (ChFetcher, ch_fetcher, CH, FETCHER, GObject)

ChFetcher *ch_fetcher_new (void);

/** ch_fetcher_set_classifier: Lets @is_public say which addresses are public, for tests. */
void ch_fetcher_set_classifier (ChFetcher         *self,
                                ChAddressIsPublic  is_public);

/**
 * ChFetchProgress:
 * @received: decoded bytes so far
 * @total: how many there will be, or -1 where the server does not say
 */
typedef void (*ChFetchProgress) (goffset  received,
                                 goffset  total,
                                 gpointer user_data);

/**
 * ch_fetcher_fetch_async:
 * @address: http or https; surrounding white space is forgiven, a missing scheme means https
 * @progress: (nullable): called on the caller's main context until @callback
 */
void ch_fetcher_fetch_async (ChFetcher           *self,
                             const char          *address,
                             ChFetchProgress      progress,
                             gpointer             progress_data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);

/** ch_fetcher_fetch_finish: Returns: (transfer full): the page, or %NULL with %CH_ERROR or cancelled */
ChPage *ch_fetcher_fetch_finish (ChFetcher     *self,
                                 GAsyncResult  *result,
                                 GError       **error);

/**
 * ch_fetcher_fetch_whole_async:
 *
 * As ch_fetcher_fetch_async(), and with it the further pages of an article of several, as parts of
 * the page.  Progress is that of the page that is being fetched.
 */
void ch_fetcher_fetch_whole_async (ChFetcher           *self,
                                   const char          *address,
                                   ChFetchProgress      progress,
                                   gpointer             progress_data,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);

/** ch_fetcher_fetch_whole_finish: Returns: (transfer full): the first page, or %NULL with %CH_ERROR or cancelled */
ChPage *ch_fetcher_fetch_whole_finish (ChFetcher     *self,
                                       GAsyncResult  *result,
                                       GError       **error);

/**
 * ch_fetcher_fetch_picture_async:
 * @address: of a picture
 * @named_by: (nullable): the address of the page that shows it; it may be of the page's own host, wherever that is, but
 *   of no other host in a private network
 *
 * As ch_fetcher_fetch_async(), for a picture: %CH_ERROR_NOT_PICTURE where something else is found.
 */
void ch_fetcher_fetch_picture_async (ChFetcher           *self,
                                     const char          *address,
                                     const char          *named_by,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);

/** ch_fetcher_fetch_picture_finish: Returns: (transfer full): the bytes, or %NULL with %CH_ERROR or cancelled;
 * @media_type: (out) (optional): static, as the bytes have it */
GBytes *ch_fetcher_fetch_picture_finish (ChFetcher     *self,
                                         GAsyncResult  *result,
                                         const char   **media_type,
                                         GError       **error);

/** ch_fetcher_is_address: Returns: whether @text, trimmed, is one http or https address and nothing else */
gboolean ch_fetcher_is_address (const char *text);

G_END_DECLS
