/* ch-field-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Which field of which record a widget of the editor stands for, so that a value finds its evidence
 * and the evidence its value.  The record is that of the row or section around the widget.
 */

/** ch_field_place_set: Says that @widget edits @field, a property's name (static). */
void ch_field_place_set (GtkWidget  *widget,
                         const char *field);

/**
 * ch_field_place_look_up:
 * @widget: (nullable): any widget, such as the one with the cursor
 * @record: (out) (transfer none): the record around it
 * @field: (out) (nullable): the field, or %NULL where @widget stands for the whole record
 *
 * Returns: whether @widget stands in a record at all
 */
gboolean ch_field_place_look_up (GtkWidget   *widget,
                                 ChRecord   **record,
                                 const char **field);

/**
 * ch_field_place_find:
 * @field: (nullable): a property's name, or %NULL for the row of the whole record
 *
 * Returns: (transfer none) (nullable): the widget below @root that edits @field of the record @uid; a row that is folded up gets its
 *   fields for that
 */
GtkWidget *ch_field_place_find (GtkWidget  *root,
                                const char *uid,
                                const char *field);

/** ch_field_place_go_to: Opens the rows around that widget, and puts the cursor into it; for a row into its first field. */
void ch_field_place_go_to (GtkWidget  *root,
                           const char *uid,
                           const char *field);

typedef void (*ChFieldPlaceFunc) (GtkWidget  *widget,
                                  ChRecord   *record,
                                  const char *field,
                                  gpointer    user_data);

/** ch_field_place_foreach: Calls @func for each widget below @root that edits a field, and, with %NULL for the field, for each row of a record. */
void ch_field_place_foreach (GtkWidget        *root,
                             ChFieldPlaceFunc  func,
                             gpointer          user_data);

/**
 * ch_field_place_set_doubt:
 * @widget: one that edits a field
 * @doubtful: whether its value is uncertain
 *
 * Marks the widget, and gives it a button that accepts the value: the action `editor.accept-value`
 * with the record's UID and the field.
 */
void ch_field_place_set_doubt (GtkWidget *widget,
                               gboolean   doubtful);

G_END_DECLS
