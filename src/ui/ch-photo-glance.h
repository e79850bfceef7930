/* ch-photo-glance.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChPhotoGlance:
 *
 * Has pictures made of those photos alone that are in sight: a list keeps many more rows ready than it shows.
 */
#define CH_TYPE_PHOTO_GLANCE (ch_photo_glance_get_type ())
G_DECLARE_FINAL_TYPE (ChPhotoGlance, ch_photo_glance, CH, PHOTO_GLANCE, GObject)

/** ch_photo_glance_new: @view: (unowned): of rows that end in a ChPhotoCell; not on the screen yet, and lives longer. Returns: (transfer full) */
ChPhotoGlance *ch_photo_glance_new (GtkListView *view);

/** ch_photo_glance_set_log: @log: (nullable): where the pictures are */
void ch_photo_glance_set_log (ChPhotoGlance *self,
                              ChLog         *log);

G_END_DECLS
