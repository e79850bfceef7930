/* ch-lines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * ChLines:
 *
 * A text that was broken into lines, in one style.  Made by a typesetter, and gone before it goes.
 */
typedef struct _ChLines ChLines;

ChLines *ch_lines_ref   (ChLines *self);
void     ch_lines_unref (ChLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChLines, ch_lines_unref)

/** ChAlign: where in their measure lines stand that are shorter */
typedef enum
{
  CH_ALIGN_LEFT,
  CH_ALIGN_CENTRE,
  CH_ALIGN_RIGHT,
} ChAlign;

/** ch_lines_set_align: To be called before others see @self.  Lines without a measure stay at the left. */
void ch_lines_set_align (ChLines *self,
                         ChAlign  align);

/** ch_lines_get_text: Returns: all of the text, without marks for places where a word can be parted */
const char *ch_lines_get_text (ChLines *self);

/** ch_lines_dup_some: Returns: (transfer full): the text of @n_lines from @first */
char *ch_lines_dup_some (ChLines *self,
                         guint    first,
                         guint    n_lines);

/** ch_lines_get_count: Returns: how many lines there are, at least one */
guint ch_lines_get_count (ChLines *self);

/** ch_lines_get_height: Returns: of all lines, points */
double ch_lines_get_height (ChLines *self);

/** ch_lines_get_top: Returns: where line @line begins below the top, points; the height where there is none */
double ch_lines_get_top (ChLines *self,
                         guint    line);

/** ch_lines_get_width: Returns: of the longest line, points */
double ch_lines_get_width (ChLines *self);

/** ch_lines_get_last_width: Returns: of the last line, points */
double ch_lines_get_last_width (ChLines *self);

/** ch_lines_get_baseline: Returns: where the letters of the first line stand, points below the top */
double ch_lines_get_baseline (ChLines *self);

/** ch_lines_draw: Draws @n_lines from @first in the colour of @cr, the first one's top left at (@x, @y). */
void ch_lines_draw (ChLines *self,
                    cairo_t *cr,
                    guint    first,
                    guint    n_lines,
                    double   x,
                    double   y);

G_END_DECLS
