/* ch-lexicon.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-token.h"

G_BEGIN_DECLS

/*
 * The words that rules may name: classes of phrases, read from text files.  In a file, a line is
 * a phrase of the class that the file is named after ("post.txt"), or that the last line in
 * brackets named ("[post]"); "phrase = value" gives it a value, such as the code of a country; "#"
 * begins a comment.  A capital letter in a phrase must be a capital in the text; case and accents
 * do not matter otherwise, nor does a hyphen between two words.
 */
typedef struct _ChLexicon ChLexicon;

/** ChHit: a phrase of the lexicon in a text */
typedef struct
{
  guint16 class;
  guint16 length;    /* in tokens */
  const char *value; /* (nullable): borrowed from the lexicon */
} ChHit;

/** ChHits: the phrases in a text; those that begin at token i stand from first[i] to first[i + 1] */
typedef struct
{
  GArray *hits; /* (owned) (element-type ChHit): longest first where they begin at one token */
  guint *first; /* (owned) */
} ChHits;

/** ch_lexicon_new: @words: (transfer none): numbers the words; must outlive the lexicon */
ChLexicon *ch_lexicon_new (ChWords *words);

void ch_lexicon_free (ChLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChLexicon, ch_lexicon_free)

ChWords *ch_lexicon_get_words (ChLexicon *self);

/** ch_lexicon_class: Returns: the number of the class called @name, which is new or known; never 0 */
guint ch_lexicon_class (ChLexicon  *self,
                        const char *name);

/**
 * ch_lexicon_add:
 * @value: (nullable): what the phrase stands for
 *
 * A phrase that the class has already gets the new value.
 */
void ch_lexicon_add (ChLexicon  *self,
                     guint       class,
                     const char *phrase,
                     const char *value);

/**
 * ch_lexicon_load:
 * @path: a file of phrases
 *
 * Returns: %FALSE, with the file and line named, if @path cannot be read
 */
gboolean ch_lexicon_load (ChLexicon   *self,
                          const char  *path,
                          GError     **error);

/** ch_lexicon_find: Returns: (nullable): the value of @phrase in @class, "" where it has none */
const char *ch_lexicon_find (ChLexicon  *self,
                             guint       class,
                             const char *phrase);

/** ch_lexicon_mark: Returns: (transfer full): the phrases among @tokens */
ChHits *ch_lexicon_mark (ChLexicon *self,
                         GArray    *tokens);

void ch_hits_free (ChHits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChHits, ch_hits_free)

/** ch_hits_find: Returns: (nullable): the longest phrase of @class at @token that is at most @limit long */
const ChHit *ch_hits_find (const ChHits *self,
                           guint         token,
                           guint         class,
                           guint         limit);

G_END_DECLS
