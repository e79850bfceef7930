/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-error.h"
#include "ch-fetcher.h"

#include <libsoup/soup.h>

/*
 * Real servers on 127.0.0.1 for tests of fetching, and a fetch that a test can wait for.
 */

/* Iterates the main context while CONDITION holds; a test that hangs fails. */
#define WAIT_WHILE(CONDITION) \
  do \
    { \
      const guint late = g_timeout_add_seconds (20, fail_late, (gpointer) #CONDITION); \
      while (CONDITION) \
        g_main_context_iteration (NULL, TRUE); \
      g_source_remove (late); \
    } \
  while (FALSE)

gboolean fail_late (gpointer condition);

/**
 * RawAnswer:
 *
 * Answers one connection of a raw server, as rudely as it likes.  The connection is closed once
 * nobody holds a reference to it.
 */
typedef void (*RawAnswer) (GSocketConnection *connection,
                           gpointer           user_data);

/** raw_server_new: Returns: (transfer full): a server that speaks no protocol of its own */
GSocketService *raw_server_new (RawAnswer   answer,
                                gpointer    user_data,
                                guint16    *port);

/** raw_server_send: Writes TEXT, and waits until it is written. */
void raw_server_send (GSocketConnection *connection,
                      const char        *text);

/** http_server_new: Returns: (transfer full): a server of @handler; @certificate makes it https */
SoupServer *http_server_new (SoupServerCallback  handler,
                             gpointer            user_data,
                             GTlsCertificate    *certificate);

/** http_server_new_at: Returns: (transfer full): a server of @handler at @address, such as 127.0.0.2 */
SoupServer *http_server_new_at (const char         *address,
                                SoupServerCallback  handler,
                                gpointer            user_data,
                                GTlsCertificate    *certificate);

/** dup_address: Returns: (transfer full): the address of @path on @server */
char *dup_address (SoupServer *server,
                   const char *path);

/** fetch: Returns: (transfer full) (nullable): what @fetcher makes of @address */
ChPage *fetch (ChFetcher   *fetcher,
               const char  *address,
               GError     **error);

/** assert_fails: Asserts that fetching fails with @code and one sentence for a person. */
void assert_fails (ChFetcher  *fetcher,
                   const char *address,
                   ChError     code);
