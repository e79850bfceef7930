/* ch-fetch-failure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-fetch.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/*
 * What can go wrong on the way to a page, in words for a person.
 */

/**
 * ch_fetch_failure_from_transport:
 * @cause: what a library says; not a cancellation
 * @address: what was being fetched
 * @host: the host that was being asked
 *
 * Returns: (transfer full): the same with a code of %CH_ERROR and one translated sentence
 */
GError *ch_fetch_failure_from_transport (const GError *cause,
                                         const char   *address,
                                         const char   *host);

/**
 * ch_fetch_failure_from_answer:
 * @message: a message with an answer, its body unread
 * @kind: what is looked for
 *
 * Returns: (transfer full) (nullable): why the answer's head promises nothing of @kind, or %NULL if it does
 */
GError *ch_fetch_failure_from_answer (SoupMessage *message,
                                      ChFetchKind  kind,
                                      const char  *address,
                                      const char  *host);

/** ch_fetch_failure_from_type: Returns: (transfer full) (nullable): what is wrong with the answer to @message where a page is
 * looked for, as far as its type tells */
GError *ch_fetch_failure_from_type (SoupMessage *message,
                                    const char  *address);

/** ch_fetch_failure_not_text: Returns: (transfer full): that the answer to @message is not text */
GError *ch_fetch_failure_not_text (SoupMessage *message,
                                   const char  *address);

G_END_DECLS
