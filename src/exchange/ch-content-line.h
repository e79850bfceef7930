/* ch-content-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The lines that calendars (RFC 5545) and cards (RFC 6350) are made of.
 */

/**
 * ch_content_line_append:
 * @name: the property, with its parameters: "DTSTART;VALUE=DATE"
 * @value: as it is to stand there, escaped
 *
 * Appends the line with CRLF, folded after at most 75 octets, never within a character.
 */
void ch_content_line_append (GString    *text,
                             const char *name,
                             const char *value);

/**
 * ch_content_line_append_text:
 * @value: (nullable): words, which are escaped; nothing is appended without any
 */
void ch_content_line_append_text (GString    *text,
                                  const char *name,
                                  const char *value);

/**
 * ch_content_line_append_moment:
 * @moment: (nullable): ISO 8601 in UTC; nothing is appended where it is none
 *
 * Returns: whether there was one
 */
gboolean ch_content_line_append_moment (GString    *text,
                                        const char *name,
                                        const char *moment);

/** ch_content_line_escape: Returns: (transfer full): @words as a TEXT value, without control characters */
char *ch_content_line_escape (const char *words);

/** ch_content_line_append_product: Says which program wrote it (PRODID). */
void ch_content_line_append_product (GString *text);

G_END_DECLS
