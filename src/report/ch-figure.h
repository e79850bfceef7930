/* ch-figure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ChFigure:
 * @path: (nullable): of the picture; without one, or where it cannot be read, a line says so
 * @credit: (nullable): stands directly under the picture; without one the picture is not printed,
 *   and a line says so
 * @caption: (nullable)
 * @origin: (nullable): the title of what it is a photo of
 * @language: (nullable): BCP 47, of the words
 * @space: above, in points of usual print
 *
 * A picture with the words that belong to it.
 */
typedef struct
{
  const char *path;
  const char *credit;
  const char *caption;
  const char *origin;
  const char *language;
  double space;
} ChFigure;

/** ch_figure_remark: Keeps a remark that the picture is not printed, because its credit is not known. */
void ch_figure_remark (ChFlow         *flow,
                       const ChFigure *figure);

void ch_figure_add (ChFlow         *flow,
                    const ChFigure *figure);

G_END_DECLS
