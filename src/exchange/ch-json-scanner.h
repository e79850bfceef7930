/* ch-json-scanner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChJsonScanner:
 *
 * Reads a stream byte by byte, and whole JSON values as strictly as RFC 8259 has them: no comments, no
 * commas too many, no control characters, no half surrogates, no NUL; at most 32 levels and 64 MiB.
 * Each function that can fail returns %FALSE with @error, which names line and column.
 */
typedef struct _ChJsonScanner ChJsonScanner;

/* In the place of a byte: there is none. */
#define CH_JSON_SCANNER_END (-1)

ChJsonScanner *ch_json_scanner_new  (GInputStream *stream);
void           ch_json_scanner_free (ChJsonScanner *self);

/** ch_json_scanner_set_cancellable: @cancellable: (nullable): must live as long as it is set */
void ch_json_scanner_set_cancellable (ChJsonScanner *self,
                                      GCancellable  *cancellable);

guint64 ch_json_scanner_get_offset    (ChJsonScanner *self);
gulong  ch_json_scanner_get_line      (ChJsonScanner *self);
/** ch_json_scanner_get_n_members: Returns: how many members of objects have been taken */
guint64 ch_json_scanner_get_n_members (ChJsonScanner *self);

/** ch_json_scanner_peek: Looks at the next byte, or %CH_JSON_SCANNER_END. */
gboolean ch_json_scanner_peek (ChJsonScanner  *self,
                               int            *byte,
                               GError        **error);

/** ch_json_scanner_take: @into: (nullable): gets the byte that was looked at */
void ch_json_scanner_take (ChJsonScanner *self,
                           GString       *into);

/** ch_json_scanner_skip_space: Looks at the next byte that is no white space. */
gboolean ch_json_scanner_skip_space (ChJsonScanner  *self,
                                     int            *byte,
                                     GError        **error);

/** ch_json_scanner_expect: Takes the byte @wanted after white space; @sentence: what is wrong without it */
gboolean ch_json_scanner_expect (ChJsonScanner  *self,
                                 int             wanted,
                                 const char     *sentence,
                                 GString        *into,
                                 GError        **error);

/** ch_json_scanner_fail: @sentence: translated: what is wrong here. Returns: %FALSE */
gboolean ch_json_scanner_fail (ChJsonScanner  *self,
                               GError        **error,
                               const char     *sentence);

/**
 * ch_json_scanner_unexpected:
 * @sentence: what is wrong with @byte, unless the stream has ended
 *
 * Returns: %FALSE
 */
gboolean ch_json_scanner_unexpected (ChJsonScanner  *self,
                                     int             byte,
                                     const char     *sentence,
                                     GError        **error);

/** ch_json_scanner_take_string: Takes a text, whose quotation mark was looked at. */
gboolean ch_json_scanner_take_string (ChJsonScanner  *self,
                                      GString        *into,
                                      GError        **error);

/** ch_json_scanner_take_value: Takes a value of any kind; @depth: in how many others it stands */
gboolean ch_json_scanner_take_value (ChJsonScanner  *self,
                                     GString        *into,
                                     guint           depth,
                                     GError        **error);

G_END_DECLS
