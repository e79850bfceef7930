/* ch-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_text_fold:
 * @text: UTF-8
 *
 * What two spellings must share to count as the same words: compatibility forms and accents
 * are undone (NFKD without marks), case is folded, punctuation becomes a space, spaces are one.
 *
 * Returns: (transfer full): the folded text
 */
char *ch_text_fold (const char *text);

/**
 * ch_text_sort_key:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): a key whose strcmp() order is the order of @text in the user's
 *   language
 */
char *ch_text_sort_key (const char *text);

/**
 * ch_text_squeeze:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text with each run of white space, no-break and ideographic spaces and
 *   control characters included, as one space, and none at the ends
 */
char *ch_text_squeeze (const char *text);

/**
 * ch_text_is_han:
 * @c: a character
 *
 * Returns: whether @c is a Han character
 */
gboolean ch_text_is_han (gunichar c);

/**
 * ch_text_is_blank:
 * @text: (nullable): UTF-8
 *
 * Returns: whether @text is %NULL, empty or white space alone
 */
gboolean ch_text_is_blank (const char *text);

/**
 * ch_text_shorten:
 * @text: UTF-8
 * @most: so many characters may be kept, more than none
 *
 * Returns: (transfer full): @text, or as much of its beginning as leaves room for an ellipsis behind it
 */
char *ch_text_shorten (const char *text,
                       guint       most);

/** ch_text_is_longer: Returns: whether @text, which may be %NULL, has more than @most characters; it is not read beyond them */
gboolean ch_text_is_longer (const char *text,
                            guint       most);

G_END_DECLS
