/* ch-boilerplate.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CH_BOILERPLATE_FILE: the name of the files of furniture words in the folders of a lexicon */
#define CH_BOILERPLATE_FILE "furniture.txt"

/**
 * ChBoilerplate:
 * @CH_BOILERPLATE_NONE: may well be part of an article
 * @CH_BOILERPLATE_LINE: says nothing of its own: "Advertisement", "Share this article"
 * @CH_BOILERPLATE_LEADER: announces other articles, comments or the author: "Related articles"
 * @CH_BOILERPLATE_NOTICE: a notice of the site: cookies, subscription, rights
 *
 * What a text is by its words alone, in the world's larger languages.
 */
typedef enum
{
  CH_BOILERPLATE_NONE,
  CH_BOILERPLATE_LINE,
  CH_BOILERPLATE_LEADER,
  CH_BOILERPLATE_NOTICE,
} ChBoilerplate;

/** ChBoilerplateWords: the words that tell it; read once, and then by any thread */
typedef struct _ChBoilerplateWords ChBoilerplateWords;

/**
 * ch_boilerplate_words_new:
 * @lexicon_dirs: (array zero-terminated=1): ours, then those that are read on top of it
 *
 * Reads the furniture words in all folders of the lexicons: a page may mix languages.
 *
 * Returns: (transfer full): the words, or %NULL with %CH_ERROR_NOT_FOUND where ours are missing and
 *   %CH_ERROR_INVALID where a line means nothing
 */
ChBoilerplateWords *ch_boilerplate_words_new (const char *const  *lexicon_dirs,
                                              GError            **error);

void ch_boilerplate_words_free (ChBoilerplateWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChBoilerplateWords, ch_boilerplate_words_free)

/**
 * ch_boilerplate_words_get_default:
 *
 * Reads ch_paths_dup_lexicon_dirs() when first asked, on any thread; after an error, anew.
 *
 * Returns: (transfer none): the words that all articles are read with, for as long as the program runs
 */
const ChBoilerplateWords *ch_boilerplate_words_get_default (GError **error);

/** ch_boilerplate_classify: Returns: what @text, one paragraph or line, is */
ChBoilerplate ch_boilerplate_classify (const ChBoilerplateWords *words,
                                       const char               *text);

G_END_DECLS
