/* ch-fetch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-address-class.h"
#include "ch-fetcher.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * ChFetchTerms:
 * @size_limit: in bytes, decoded
 * @idle_timeout: in seconds: how long nothing may arrive
 * @total_timeout: in seconds
 *
 * The terms on which pages are fetched.
 */
typedef struct
{
  guint size_limit;
  guint idle_timeout;
  guint total_timeout;
  guint redirect_limit;
  ChAddressIsPublic is_public;
} ChFetchTerms;

/** ChFetchKind: What is looked for at an address, and nothing else accepted. */
typedef enum
{
  CH_FETCH_PAGE,
  CH_FETCH_PICTURE,
} ChFetchKind;

/**
 * ch_fetch_begin:
 * @task: returns a #ChPage; its source object keeps @session and @terms alive
 * @from_public: whether who named @uri is on the public internet, and so has no say in what is asked of a private host
 * @delay: milliseconds to wait first, out of politeness
 *
 * Fetches the page at @uri.  Redirects are followed by hand, because only so can it be seen where
 * each of them leads before anything is asked there.
 */
void ch_fetch_begin (GTask              *task,
                     SoupSession        *session,
                     const ChFetchTerms *terms,
                     GUri               *uri,
                     ChFetchKind         kind,
                     gboolean            from_public,
                     guint               delay,
                     ChFetchProgress     progress,
                     gpointer            progress_data);

G_END_DECLS
