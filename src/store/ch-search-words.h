/* ch-search-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text as the search index has it.  Han characters are words in pairs, so that a name of three characters is
 * found among a million meetings that all hold each of them; words with a hyphen or an apostrophe are found
 * whole and in parts.
 */

/** CH_SEARCH_MOST_TERMS: So many different words and phrases are looked for at the most. */
#define CH_SEARCH_MOST_TERMS 32

/** CH_SEARCH_MOST_WORDS: So many words of a phrase are looked for at the most; Han characters are one each. */
#define CH_SEARCH_MOST_WORDS 64

/** CH_SEARCH_MOST_BYTES: So much of what was typed is read at the most: a whole page may be pasted by mistake. */
#define CH_SEARCH_MOST_BYTES (64 * 1024)

/** ch_search_words_dup_start: Returns: (transfer full): as much of @typed (nullable) as is read */
char *ch_search_words_dup_start (const char *typed);

/**
 * ch_search_words_fold:
 *
 * Returns: (transfer full): @text folded, each Han character with the one behind it as a word: "会见李" as
 *   "会见 见李 李"
 */
char *ch_search_words_fold (const char *text);

/**
 * ch_search_words_fold_typed:
 *
 * Returns: (transfer full): @text as a phrase to look for; where its last word is one Han character, it is the
 *   beginning of a word of the index
 */
char *ch_search_words_fold_typed (const char *text);

/** ch_search_words_shorten: Cuts @folded behind %CH_SEARCH_MOST_WORDS words. Returns: whether there were more */
gboolean ch_search_words_shorten (char *folded);

/** ch_search_words_is_apostrophe: Returns: whether @c may stand for one: "d’Ivoire" */
gboolean ch_search_words_is_apostrophe (gunichar c);

/** ch_search_words_is_binder: Returns: whether @c binds the parts of one word: "Zhi-gang", "U.N." */
gboolean ch_search_words_is_binder (gunichar c);

/** ch_search_words_join: Returns: (transfer full): @word without what binds its parts: "Zhigang" for "Zhi-gang" */
char *ch_search_words_join (const char *word,
                            gsize       length);

/**
 * ch_search_words_append:
 * @text: (nullable): any text
 *
 * Appends the words of @text to @out, each with a space behind it.
 */
void ch_search_words_append (GString    *out,
                             const char *text);

/**
 * ch_search_words_dup_fact:
 * @name: what is said of the meeting, "year"
 * @value: "2018"
 *
 * Returns: (transfer full) (nullable): the word of the index for it, which nobody finds by typing it; %NULL
 *   where @value says nothing
 */
char *ch_search_words_dup_fact (const char *name,
                                const char *value);

G_END_DECLS
