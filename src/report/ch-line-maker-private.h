/* ch-line-maker-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-breaker.h"
#include "ch-line-maker.h"
#include "ch-lines-private.h"

G_BEGIN_DECLS

/*
 * How lines are made of a text, in three rooms: ch-line-units.c cuts a paragraph into what stands together,
 * ch-line-breaks.c chooses where lines end, and ch-line-maker.c makes them.
 */

/* A word of the paragraph that is made. */
typedef struct
{
  const ChShape *word;
  const PangoAnalysis *analysis; /* (unowned): of the paragraph's items */
  guint start; /* bytes */
  guint end;
  gboolean may_begin; /* whether a line may begin with it */
  gboolean torn; /* whether that would tear a word */
} ChLineUnit;

/* Where a line may end: before a unit, or within one. */
typedef struct
{
  guint unit;
  guint offset; /* bytes into the unit */
} ChLineSpot;

typedef struct
{
  const ChLineSetting *setting;
  GString *text;
  GArray *soft; /* (element-type guint): bytes before each mark for a place where a word can be parted */
  GArray *units; /* (element-type ChLineUnit): of the paragraph */
  double *positions; /* (owned): where each unit begins, if all stood on one line */
  double *stretches; /* (owned): how much can be added before it */
  GArray *breaks; /* (element-type ChBreak) */
  GArray *spots; /* (element-type ChLineSpot): of each break */
  GArray *offsets; /* (element-type guint): in a word */
  GPtrArray *words; /* (element-type ChShape) */
  GArray *lines; /* (element-type ChLine) */
  guint8 level; /* of the paragraph */
  gboolean cut; /* whether there is more text than lines for it */
} ChLineMaker;

static inline ChLineUnit *
ch_line_maker_get_unit (ChLineMaker *self,
                        guint        index)
{
  return &g_array_index (self->units, ChLineUnit, index);
}

/* ch-line-units.c */

/* Cuts an item of the paragraph into units: where a line may end, and where words and spaces meet. */
void ch_line_maker_add_item (ChLineMaker        *self,
                             const PangoItem    *item,
                             const PangoLogAttr *attrs);

/* Puts into the offsets where the word can be parted: by the marks in it, else by the dictionary. */
void ch_line_maker_find_offsets (ChLineMaker      *self,
                                 const ChLineUnit *unit);

/* Tears what is longer than a line and can end nowhere, so that nothing is ever cut off. Returns whether words are to be
 * parted because lines would be too long else. */
gboolean ch_line_maker_tear_long_ones (ChLineMaker *self);

/* ch-line-breaks.c */

/* Says where each unit stands if all stood on one line. */
void ch_line_maker_take_positions (ChLineMaker *self);

/* Returns how many units up to @end are there without the spaces at the end. */
guint ch_line_maker_trim (ChLineMaker *self,
                          guint        end);

/* Returns (transfer full) the breaks that are best, as indexes; @hyphens: whether words are parted, too. */
GArray *ch_line_maker_choose_breaks (ChLineMaker *self,
                                     gboolean     hyphens);

/* Returns whether some line but the last is so short that words had better be parted. */
gboolean ch_line_maker_is_uneven (ChLineMaker *self,
                                  GArray      *chosen);

G_END_DECLS
