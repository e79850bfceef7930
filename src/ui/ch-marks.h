/* ch-marks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_marks_set:
 * @root: a part of the editor
 * @doubts: (element-type ChEvidence): the values of the meeting that are uncertain
 * @checking: whether rows say what is wrong with their records even while they are open
 *
 * Marks the fields below @root whose values are uncertain, and the rows that hold such values.
 */
void ch_marks_set (GtkWidget *root,
                   GPtrArray *doubts,
                   gboolean   checking);

G_END_DECLS
