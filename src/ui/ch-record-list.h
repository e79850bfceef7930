/* ch-record-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChRecordList:
 *
 * A short list of records, each shown by a widget of its own, in order: the participants of a
 * meeting, to read or to edit.
 *
 * Properties: `model` (GListModel of ChRecord, nullable), `row-type` (a ChRecordCard or
 * ChRecordRow class, to be set before the model), `log` (ChLog), `boxed` (boolean: drawn as rows in
 * a frame), `empty` (boolean, read-only).
 */
#define CH_TYPE_RECORD_LIST (ch_record_list_get_type ())
G_DECLARE_FINAL_TYPE (ChRecordList, ch_record_list, CH, RECORD_LIST, GtkWidget)

/*
 * The model must be a GListStore for these.  ch_record_list_add() appends an empty record, ch_record_list_append()
 * one that has something already, and both open it for typing; ch_record_list_move() moves @record by @offset places, if there is room.
 */
void ch_record_list_add    (ChRecordList *self);
void ch_record_list_append (ChRecordList *self,
                            ChRecord     *record);
void ch_record_list_remove (ChRecordList *self,
                            ChRecord     *record);
void ch_record_list_move   (ChRecordList *self,
                            ChRecord     *record,
                            int           offset);

/** ch_record_list_drop_blank: Removes what was added to @records and never filled: it is nothing to be kept. */
void ch_record_list_drop_blank (GListStore *records);

G_END_DECLS
