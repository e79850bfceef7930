/* ch-line-limit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * How much stands in an entry: GTK lays the whole of a line out anew with each key, and a megabyte of it hangs the window.
 * Nothing is cut on the way: what would be too much is not taken at all.
 */

/** A line that joins several values may be longer than each of them. */
#define CH_LINE_LIMIT_LIST 100000

/**
 * ch_line_limit_add:
 * @entry: a GtkEditable with a delegate
 * @most: so many characters it holds
 *
 * Refuses text that would make more of it, and says so with the action `editor.say` of what is around @entry.
 */
void ch_line_limit_add (GtkWidget *entry,
                        guint      most);

/** ch_line_limit_set_cut: Whether @entry says that it shows only the beginning of its value. */
void ch_line_limit_set_cut (GtkWidget *entry,
                            gboolean   cut);

G_END_DECLS
