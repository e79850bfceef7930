/* ch-lines-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-lines.h"
#include "ch-shaper.h"

G_BEGIN_DECLS

/*
 * Between the line maker, which fills lines, and the lines, which draw themselves.
 */

/* One line. */
typedef struct
{
  guint first; /* of the words in it, in the order in which they are read */
  guint n_words;
  guint start; /* its text, bytes */
  guint end;
  float width; /* points, as it is printed */
  float stretch; /* what each unit of a space's comfort is given; 0 where nothing is justified */
  guint8 level; /* odd for a paragraph from right to left */
  guint8 spaced; /* whether a space follows in the text, which is not seen */
} ChLine;

struct _ChLines
{
  char *text; /* (owned) */
  const ChShape **words; /* (owned) (array): words of the typesetter */
  ChLine *lines; /* (owned) (array) */
  guint n_lines;
  double measure; /* points; negative without one */
  double leading; /* points */
  double baseline; /* points */
  ChAlign align;
};

/* How much @word can be widened in comfort, points: half of a space; next to nothing of a Han character. */
double ch_shape_get_stretch (const ChShape *word);

ChLines *ch_lines_new (void);

G_END_DECLS
