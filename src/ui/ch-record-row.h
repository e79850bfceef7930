/* ch-record-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-vocabulary.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChRecordRow:
 *
 * Edits one record of a ChRecordList: a row that says the record in a line or two, and unfolds into its fields, with
 * buttons that remove or move it.  The fields are made when the row is first opened: a meeting may have hundreds of
 * participants, of whom somebody edits three.  While it is folded up the row says what is wrong with its record, too.
 *
 * Properties, construct-only: `record` (ChRecord), `log` (ChLog, where its files lie).
 */
#define CH_TYPE_RECORD_ROW (ch_record_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChRecordRow, ch_record_row, CH, RECORD_ROW, AdwExpanderRow)

struct _ChRecordRowClass
{
  AdwExpanderRowClass parent_class;

  /* What the row says of its record; the second may be missing. (transfer full), the second (nullable) */
  char *(*dup_title)    (ChRecordRow *self);
  char *(*dup_subtitle) (ChRecordRow *self);

  /* Binds the widgets of the template, which are there now, to the fields of the record. */
  void (*make_fields) (ChRecordRow *self);

  /* What a new record is typed into first. */
  GtkWidget *(*get_first_field) (ChRecordRow *self);
};

/** ch_record_row_get_record: Returns: (transfer none): what the row edits */
ChRecord *ch_record_row_get_record (ChRecordRow *self);
/** ch_record_row_get_log: Returns: (transfer none) (nullable): where the files of the record lie */
ChLog    *ch_record_row_get_log    (ChRecordRow *self);

/** ch_record_row_has_fields: Returns: whether the fields have been made */
gboolean ch_record_row_has_fields (ChRecordRow *self);

/** ch_record_row_make_fields: Makes the fields, where they are not there yet, without unfolding the row. */
void ch_record_row_make_fields (ChRecordRow *self);

/**
 * ch_record_row_bind:
 * @field: a field of the record that holds a string
 * @target: a widget that edits it
 * @property: the property of @target that holds what was typed
 *
 * Binds both ways; nothing known is an empty entry.
 */
void ch_record_row_bind (ChRecordRow *self,
                         const char  *field,
                         gpointer     target,
                         const char  *property);

/** ch_record_row_bind_list: The same for a field of strings, which are typed with semicolons between them. */
void ch_record_row_bind_list (ChRecordRow *self,
                              const char  *field,
                              gpointer     target,
                              const char  *property);

/** ch_record_row_set_place: For the list: a first or last row cannot move further. */
void ch_record_row_set_place (ChRecordRow *self,
                              gboolean     first,
                              gboolean     last);

/**
 * ch_record_row_set_marks:
 * @doubts: (element-type ChEvidence): the uncertain values of the whole meeting
 * @checking: whether the row says what is wrong with its record while it is open, too
 *
 * Marks the row as one that holds an uncertain value, if it does; its fields get theirs when they are made.
 */
void ch_record_row_set_marks (ChRecordRow *self,
                              GPtrArray   *doubts,
                              gboolean     checking);

/** ch_record_row_open: Unfolds the row, puts the cursor into its first field, behind what stands there, and brings it into view. */
void ch_record_row_open (ChRecordRow *self);

G_END_DECLS
