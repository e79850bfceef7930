/* ch-bodies.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-reading.h"

G_BEGIN_DECLS

/**
 * ch_body_find_international:
 *
 * Returns: (nullable): the letters of the international body that @span names, or the name of one
 *   that no lexicon lists and that says so itself
 */
const char *ch_body_find_international (const ChReading *self,
                                        ChSpan           span);

/**
 * ch_body_is_publisher:
 *
 * Returns: whether @span names the publisher: by its words, by letters that the text gives it in
 *   brackets, or as the international body that it is
 */
gboolean ch_body_is_publisher (const ChReading *self,
                               ChSpan           span);

/**
 * ch_body_is_same:
 *
 * Returns: whether @a and @b name one body: by the same words, as the same international body,
 *   or one by the letters that stand behind the other in brackets, "Ministry of Science and
 *   Technology (MOST)"
 */
gboolean ch_body_is_same (const ChReading *self,
                          ChSpan           a,
                          ChSpan           b);

/**
 * ch_body_find_state:
 * @where: (out): the words that tell
 *
 * Returns: (nullable): the code of the state that the text names with the same body at another
 *   place, "the Ministry of Science and Technology of the People's Republic of China"
 */
const char *ch_body_find_state (const ChReading *self,
                                ChSpan           span,
                                ChSpan          *where);

/** ch_title_is_publishers: Returns: whether @title is a post in the publisher: what it is for stands in the name */
gboolean ch_title_is_publishers (const ChReading *self,
                                 ChSpan           title);

/** ch_body_is_of_title: Returns: whether @body is the house of who is titled so: "Ministry of X" of the "Minister of X" */
gboolean ch_body_is_of_title (const ChReading *self,
                              ChSpan           body,
                              ChSpan           title);

/**
 * ch_body_find_whole:
 * @self: a reading
 * @span: the words that a body is called by
 *
 * Finds which body is meant by a word like "University" alone: the first one named before whose name holds it.
 *
 * Returns: where it is named, or nothing where none is; @span where it is more than such a word
 */
ChSpan ch_body_find_whole (const ChReading *self, ChSpan span);

G_END_DECLS
