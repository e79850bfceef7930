/* ch-declension.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-reading.h"

G_BEGIN_DECLS

/*
 * Names as a list has them, where a text declines them: "с министром Иваном Примеровым" names Иван
 * Примеров.  What a name is in the nominative follows from the case of its title, whose nouns the class
 * "base-form" of the lexicon has.
 */

/**
 * ch_declension_dup_name:
 * @title: the title that stands beside the name, and in the same case; none where it has none
 * @whole: all that introduces the person, which tells where there is no title: "со своим коллегой Петром"
 * @certain: (out): whether the text has the name so elsewhere
 *
 * Returns: (transfer full) (nullable): the name at @name in the nominative, %NULL where nothing speaks for
 *   another form than the one there
 */
char *ch_declension_dup_name (const ChReading *self,
                              ChSpan           name,
                              ChSpan           title,
                              ChSpan           whole,
                              gboolean        *certain);

G_END_DECLS
