/* ch-search-tokens.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChSearchReading:
 * @CH_SEARCH_READING_PLAIN: "Zhi-gang" is two words, "d’Ivoire" one
 * @CH_SEARCH_READING_JOINED: what binds the parts of a word is left out: "zhigang", "un" for "U.N."
 * @CH_SEARCH_READING_PARTED: an apostrophe parts words
 *
 * The index has words with a hyphen or an apostrophe in these readings.
 */
typedef enum
{
  CH_SEARCH_READING_PLAIN,
  CH_SEARCH_READING_JOINED,
  CH_SEARCH_READING_PARTED,
} ChSearchReading;

#define CH_SEARCH_N_READINGS (CH_SEARCH_READING_PARTED + 1)

/** ChSearchToken: A folded word, and where in the text it stands, in characters; a Han character is a word by itself. */
typedef struct
{
  gsize word; /* where it begins in the string of words, which is NUL-terminated */
  guint start;
  guint end;
  gboolean han;
} ChSearchToken;

/** ChSearchTokens: The words of a text, in their order. */
typedef struct
{
  GString *words; /* (owned) */
  GArray *tokens; /* (owned) (element-type ChSearchToken) */
} ChSearchTokens;

ChSearchTokens *ch_search_tokens_new  (const char      *text,
                                       ChSearchReading  reading);
void            ch_search_tokens_free (ChSearchTokens  *self);

/** ch_search_tokens_get_word: Returns: (transfer none): the @i-th word, folded as ch_text_fold() folds */
const char *ch_search_tokens_get_word (ChSearchTokens *self,
                                       guint           i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSearchTokens, ch_search_tokens_free)

G_END_DECLS
