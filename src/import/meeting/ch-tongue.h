/* ch-tongue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-grammar.h"

G_BEGIN_DECLS

/**
 * ChTongue:
 *
 * What the reader knows of one language: its lexicon, with the names of countries from iso-codes,
 * and its grammar.
 */
typedef struct
{
  char *language;       /* (owned): BCP 47 */
  ChLexicon *lexicon;   /* (owned) */
  ChGrammar *grammar;   /* (owned) */
} ChTongue;

/**
 * ch_tongue_load:
 * @language: BCP 47, the name of a folder in each of @dirs
 * @dirs: folders of lexicons; in each, the folder "common" is read for every language, and
 *   "european" for those that share its rules
 * @words: (transfer none): numbers the words; must outlive the tongue
 *
 * Returns: (transfer full): the tongue, or %NULL if a file cannot be read
 */
ChTongue *ch_tongue_load (const char         *language,
                          const char *const  *dirs,
                          ChWords            *words,
                          GError            **error);

void ch_tongue_free (ChTongue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTongue, ch_tongue_free)

G_END_DECLS
