/* ch-pattern.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-lexicon.h"

G_BEGIN_DECLS

/**
 * ch_pattern_compile:
 * @pattern: in the language that ch-grammar.h describes
 * @lexicon: numbers words and classes
 * @lets: (element-type utf8 utf8): the patterns that have names
 * @wrong: (out) (transfer none): the place in @pattern that makes no sense
 *
 * Returns: (transfer full) (nullable) (element-type ChOp): the steps of the pattern
 */
GArray *ch_pattern_compile (const char  *pattern,
                            ChLexicon   *lexicon,
                            GHashTable  *lets,
                            const char **wrong);

G_END_DECLS
