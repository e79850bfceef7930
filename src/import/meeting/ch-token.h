/* ch-token.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words of a text with their places.  A token is a word, a number, a sign of punctuation or one
 * Han character; a possessive ending and an elided article ("’s", "l’") stand apart, and so do the letters that Arabic
 * writes for "and", "in" and "for" before a word that the lexicons know.
 */

/**
 * ChTokenFlags:
 * @CH_TOKEN_WORD: letters, or letters and digits
 * @CH_TOKEN_NUMBER: begins with a digit ("2", "2nd", "5G")
 * @CH_TOKEN_SIGN: punctuation
 * @CH_TOKEN_HAN: one Han character
 * @CH_TOKEN_CAPITAL: begins with a capital letter
 * @CH_TOKEN_UPPER: has two or more letters, all of them capital
 * @CH_TOKEN_SPACED: white space stands before it
 * @CH_TOKEN_LINE: first of its line
 * @CH_TOKEN_DOTTED: an abbreviation with its full stops ("U.S.", "J.")
 * @CH_TOKEN_YEAR: a number that can be a year
 * @CH_TOKEN_SMALL: a number that can be a day or a month ("2", "23rd")
 * @CH_TOKEN_OPENS: the first Han character of such a word, of two or more
 * @CH_TOKEN_LETTERS: the letters of a body, which the text gives in brackets somewhere, "(MOST)"
 * @CH_TOKEN_INSIDE: a Han character inside a word of the language that is no name, as "谢" in "感谢";
 *   a word inside the name of a place or body, as "York" in "New York"
 * @CH_TOKEN_DEFINITE: an Arabic word with its article, "الخارجية"
 * @CH_TOKEN_CONJOINED: an Arabic word that no lexicon has and that begins with the letter of "and", "واستصلاح"
 */
typedef enum
{
  CH_TOKEN_WORD = 1 << 0,
  CH_TOKEN_NUMBER = 1 << 1,
  CH_TOKEN_SIGN = 1 << 2,
  CH_TOKEN_HAN = 1 << 3,
  CH_TOKEN_CAPITAL = 1 << 4,
  CH_TOKEN_UPPER = 1 << 5,
  CH_TOKEN_SPACED = 1 << 6,
  CH_TOKEN_LINE = 1 << 7,
  CH_TOKEN_DOTTED = 1 << 8,
  CH_TOKEN_YEAR = 1 << 9,
  CH_TOKEN_SMALL = 1 << 10,
  CH_TOKEN_INSIDE = 1 << 11,
  CH_TOKEN_OPENS = 1 << 12,
  CH_TOKEN_LETTERS = 1 << 13,
  CH_TOKEN_DEFINITE = 1 << 14,
  CH_TOKEN_CONJOINED = 1 << 15,
} ChTokenFlags;

typedef struct
{
  guint start, end; /* bytes */
  guint from, to;   /* code points */
  guint word;       /* its folded form, as the words number it */
  ChTokenFlags flags;
} ChToken;

/**
 * ChWords:
 *
 * Numbers folded words, so that they are compared as numbers.  Two layers: the words of lexicons
 * and grammars, which stay, and below them those of one text.
 */
typedef struct _ChWords ChWords;

/** ch_words_new: @base: (nullable) (transfer none): the layer to ask first; must outlive this one */
ChWords *ch_words_new (ChWords *base);

void ch_words_free (ChWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChWords, ch_words_free)

/** ch_words_add: Returns: the number of @folded, which is new or known; never 0 */
guint ch_words_add (ChWords    *self,
                    const char *folded);

/** ch_words_find: Returns: the number of @folded, or 0 */
guint ch_words_find (ChWords    *self,
                     const char *folded);

/** ch_words_get: Returns: (transfer none): the word that @number stands for */
const char *ch_words_get (ChWords *self,
                          guint    number);

/**
 * ch_tokens_read:
 * @text: UTF-8
 * @words: numbers the words; new ones are added
 *
 * Folding takes away case and accents, and makes traditional Han characters simplified.
 *
 * Returns: (transfer full) (element-type ChToken): the tokens of @text in order
 */
GArray *ch_tokens_read (const char *text,
                        ChWords    *words);

G_END_DECLS
