/* ch-drag-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChDragContent:
 *
 * What is dragged out of the window: a meeting, as text and as HTML, or a file of the log, under its own name.  Nothing is read or
 * copied before it is dropped somewhere.
 */
#define CH_TYPE_DRAG_CONTENT (ch_drag_content_get_type ())
G_DECLARE_FINAL_TYPE (ChDragContent, ch_drag_content, CH, DRAG_CONTENT, GdkContentProvider)

/** ch_drag_content_new_meeting: @uid: of the meeting. Returns: (transfer full): its content */
GdkContentProvider *ch_drag_content_new_meeting (ChLog      *log,
                                                 const char *uid);

/** ch_drag_content_new_file: @sha256: a file of the log; @name: (nullable): what it was called where it came from. Returns: (transfer full): its content */
GdkContentProvider *ch_drag_content_new_file (ChLog      *log,
                                              const char *sha256,
                                              const char *name);

/**
 * ChDragContentFunc:
 *
 * Returns: (transfer full) (nullable): what @widget has to be dragged at that place, now that somebody begins to
 */
typedef GdkContentProvider *(*ChDragContentFunc) (GtkWidget *widget,
                                                  double     x,
                                                  double     y);

/** ch_drag_content_offer: Lets @widget be dragged. */
void ch_drag_content_offer (GtkWidget         *widget,
                            ChDragContentFunc  func);

G_END_DECLS
