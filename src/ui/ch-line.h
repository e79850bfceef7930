/* ch-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Lines in which words of both directions of writing meet: an Arabic date behind an English title, a French name in
 * an Arabic sentence.  Digits and punctuation between the two would go to the wrong one, so each part keeps to itself.
 */

/**
 * ch_line_joinv:
 * @separator: what stands between two parts
 * @parts: (array length=n_parts): the parts; those that are %NULL or blank are left out
 *
 * Where all parts run in one direction they are just joined.
 *
 * Returns: (transfer full): the line
 */
char *ch_line_joinv (const char        *separator,
                     const char *const *parts,
                     gsize              n_parts);

/** ch_line_join: The same of parts that are named one by one. */
#define ch_line_join(separator, ...) \
  ch_line_joinv ((separator), (const char *const[]) { __VA_ARGS__ }, \
                 G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })))

/**
 * ch_line_isolate:
 * @text: (nullable): what comes into a sentence of the program
 *
 * Returns: (transfer full): @text, kept to itself where it runs against the sentence
 */
char *ch_line_isolate (const char *text);

/**
 * ch_line_begin:
 * @text: (nullable): a line of several in one label, each in a language of its own
 *
 * Returns: (transfer full): @text as a line that begins where the page begins, also where it runs the other way
 */
char *ch_line_begin (const char *text);

/**
 * ch_line_align:
 * @widget: a widget whose template has been made
 *
 * Lets all lines of each label in @widget that may have several begin where the page begins, also where its text
 * runs the other way, and so what is typed in a row.  Long texts, of the style class `body`, keep the side that they
 * are read from.
 */
void ch_line_align (GtkWidget *widget);

G_END_DECLS
