/* ch-photo-grid.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-figure.h"

G_BEGIN_DECLS

/**
 * ChPhotoGrid:
 *
 * A block of small pictures side by side, each with its credit, caption and the meeting that it is of.
 * A picture without a credit, or without a file, has a frame in its place that says so.
 */
typedef struct _ChPhotoGrid ChPhotoGrid;

/**
 * ch_photo_grid_new:
 * @space: above, in points of usual print
 * @shared: whether the same product has the photos large, too
 */
ChPhotoGrid *ch_photo_grid_new (ChFlow   *flow,
                                double    space,
                                gboolean  shared);

/** ch_photo_grid_add: @origin: what the photo is of, and when, for the last line under it */
void ch_photo_grid_add (ChPhotoGrid    *self,
                        const ChFigure *figure,
                        const char     *origin);

/** ch_photo_grid_finish: (transfer full) @self: adds the grid to its flow */
void ch_photo_grid_finish (ChPhotoGrid *self);

G_END_DECLS
