/* ch-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-reading.h"

G_BEGIN_DECLS

/*
 * Names as words: whether two of them may be one person's.  The words of a text and of its
 * headline are numbered together, so that names of both can be compared.
 */

/** ch_name_count_words: Returns: how many words @name has; each Han character is one */
guint ch_name_count_words (const ChReading *self,
                           ChSpan           name);

/**
 * ch_name_is_part:
 * @self: where @part stands
 * @other: where @whole stands
 *
 * Returns: whether each word of @part is one of @whole: "Zhang" of "Zhang Wei", whatever the order;
 *   of a Chinese name the whole, a transliterated name's parts, or the family name
 */
gboolean ch_name_is_part (const ChReading *self,
                          ChSpan           part,
                          const ChReading *other,
                          ChSpan           whole);

/** ch_name_is_plainer: Returns: whether the name at @a is rather as a list has it than the declined one at @b */
gboolean ch_name_is_plainer (const ChReading *self,
                             ChSpan           a,
                             ChSpan           b);

/**
 * ch_title_find_long_state:
 *
 * The long name of the state that has sent the person, "of the Republic of X" before "to", is left to the country; the
 * full style of an ambassador, "extraordinary and plenipotentiary of the Republic of X to Y", is a title as a whole.
 *
 * Returns: the words to leave out, or none
 */
ChSpan ch_title_find_long_state (const ChReading *reading,
                                 ChSpan           title);

G_END_DECLS
