/* ch-sentences.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-grammar.h"

G_BEGIN_DECLS

/**
 * ch_sentences_read:
 * @lexicon: whose class "abbreviation" holds the words that keep their full stop ("Dr")
 * @words: numbers the words of the text
 * @text: UTF-8; must outlive the result
 *
 * Returns: (transfer full): @text with its tokens, the phrases of the lexicon in it, and its
 *   sentences; a line ends a sentence
 */
ChText *ch_sentences_read (ChLexicon  *lexicon,
                           ChWords    *words,
                           const char *text);

void ch_text_free (ChText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChText, ch_text_free)

G_END_DECLS
