/* ch-search-marks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChSearchMarks:
 *
 * Where in a text the words stand that people have typed into the search box.
 */
typedef struct _ChSearchMarks ChSearchMarks;

/** ChMark: A part of a text: from @start up to but not including @end, in characters. */
typedef struct
{
  guint start;
  guint end;
} ChMark;

/**
 * ch_search_marks_new:
 * @words: (nullable): what people type
 */
ChSearchMarks *ch_search_marks_new  (const char    *words);
void           ch_search_marks_free (ChSearchMarks *self);

/** ch_search_marks_get_n_terms: Returns: the number of words and phrases that are looked for, no more than 32 */
guint ch_search_marks_get_n_terms (ChSearchMarks *self);

/**
 * ch_search_marks_find:
 * @field: (nullable): the name of the search field that @text belongs to, "person": a word for another one is
 *   not looked for; %NULL for all words
 * @terms: (out) (optional) (element-type guint): for each mark the number of the word or phrase
 *
 * Returns: (transfer full) (element-type ChMark): in their order; they do not overlap
 */
GArray *ch_search_marks_find (ChSearchMarks *self,
                              const char    *field,
                              const char    *text,
                              GArray       **terms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSearchMarks, ch_search_marks_free)

G_END_DECLS
