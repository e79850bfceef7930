/* ch-snippet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-search-marks.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ChSnippet:
 *
 * A passage of a meeting that a search has found, on one line; immutable.
 *
 * Properties, read-only: `field` (the name of the search field that it was found in: "text", "credit"), `text`.
 */
#define CH_TYPE_SNIPPET (ch_snippet_get_type ())
G_DECLARE_FINAL_TYPE (ChSnippet, ch_snippet, CH, SNIPPET, GObject)

/* Strings belong to the snippet (transfer none), and are never %NULL. */
const char *ch_snippet_get_field (ChSnippet *self);
const char *ch_snippet_get_text  (ChSnippet *self);

/** ch_snippet_get_marks: Returns: (transfer none) (array length=n_marks): where in the text the words that were typed stand, in characters */
const ChMark *ch_snippet_get_marks (ChSnippet *self,
                                    guint     *n_marks);

G_END_DECLS
