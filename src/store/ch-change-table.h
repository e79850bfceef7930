/* ch-change-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/** ChChangeAction: Whether a change was made by people, took one back, or made it again. */
typedef enum
{
  CH_CHANGE_DO,
  CH_CHANGE_UNDO,
  CH_CHANGE_REDO,
} ChChangeAction;

/**
 * ChChangeRecord:
 * @CH_CHANGE_MEETING: a meeting
 * @CH_CHANGE_PERSON: a person
 * @CH_CHANGE_ORGANISATION: a body
 * @CH_CHANGE_SEARCH: a saved search
 * @CH_CHANGE_PERSON_LINKS: which meetings name a person; see ch-link-table.h
 * @CH_CHANGE_ORGANISATION_LINKS: which meetings name a body
 *
 * What a change is of.
 */
typedef enum
{
  CH_CHANGE_MEETING,
  CH_CHANGE_PERSON,
  CH_CHANGE_ORGANISATION,
  CH_CHANGE_SEARCH,
  CH_CHANGE_PERSON_LINKS,
  CH_CHANGE_ORGANISATION_LINKS,
} ChChangeRecord;

/**
 * ChChange:
 *
 * One entry of the history: what happened to one record.  The changes of one operation are one
 * step, which is undone as a whole.
 */
typedef struct
{
  gint64 id;
  gint64 step; /* the id of the step's first change */
  ChChangeAction action;
  ChChangeRecord record;
  gint64 row; /* the row id that the record had at the time; a meeting keeps it for ever */
  char *uid; /* (owned): of the record */
  char *time; /* (owned): ISO 8601 in UTC */
  char *who; /* (owned) */
  char *sentence; /* (owned) */
  char *before; /* (owned) (nullable): the record as JSON; none when it was added */
  char *after; /* (owned) (nullable): none when it was removed */
} ChChange;

void ch_change_free (ChChange *self);

/** ch_change_get_number: Returns: what stands in the column "meeting": row ids of other records are negative there */
gint64 ch_change_get_number (const ChChange *self);

/** ch_change_parse_record: Returns: what the column "record" of the history means */
ChChangeRecord ch_change_parse_record (const char *name);
/** ch_change_record_name: Returns: (transfer none) (nullable): what stands in that column; %NULL for a meeting */
const char *ch_change_record_name (ChChangeRecord record);

/**
 * ChChangeStep:
 *
 * A step that is being written, and the two stacks of steps as they stand after it.
 */
typedef struct
{
  ChChangeAction action;
  gint64 step; /* 0 before its first change is written */
  gint64 undo_next; /* the step that would be undone next; 0 where there is none */
  gint64 redo_next;
  gint64 beneath; /* what lies under this step on the stack that it was put on */
} ChChangeStep;

/** ch_change_table_begin: Finds how the stacks will stand after a step of that @action.
 * Returns: %FALSE with %CH_ERROR_NOT_FOUND where there is nothing to undo or redo. */
gboolean ch_change_table_begin (ChDatabase      *database,
                                ChChangeAction   action,
                                ChChangeStep    *step,
                                gint64          *reversed,
                                GError         **error);

/** ch_change_table_continue: As ch_change_table_begin(), for more changes of the step @id.
 * @continued: whether that can be: the step is what would be undone next, and nothing was undone since */
gboolean ch_change_table_continue (ChDatabase    *database,
                                   gint64         id,
                                   ChChangeStep  *step,
                                   gboolean      *continued,
                                   GError       **error);

/**
 * ch_change_table_find_addition:
 * @uid: of a meeting
 * @step: gets the step that would be undone next, where that added the meeting and did nothing else to any meeting,
 *   and nothing was undone since; else 0
 */
gboolean ch_change_table_find_addition (ChDatabase  *database,
                                        const char  *uid,
                                        gint64      *step,
                                        GError     **error);

/** ch_change_table_set_writer: (any thread): @name: (nullable): who writes from now on; %NULL for the user's name */
void ch_change_table_set_writer (const char *name);

/**
 * ch_change_table_append:
 * @change: gets its id, step, time and who
 *
 * Writes @change as the newest, chained to the one before.
 */
gboolean ch_change_table_append (ChDatabase    *database,
                                 ChChangeStep  *step,
                                 ChChange      *change,
                                 GError       **error);

/** ch_change_table_load_step: Returns: (transfer full) (element-type ChChange): the changes of a step, newest first */
GPtrArray *ch_change_table_load_step (ChDatabase  *database,
                                      gint64       step,
                                      GError     **error);

/**
 * ch_change_table_load_after:
 *
 * Returns: (transfer full) (element-type ChChange): the changes after @id, oldest first; of the
 *   records only whether there was one
 */
GPtrArray *ch_change_table_load_after (ChDatabase  *database,
                                       gint64       id,
                                       GError     **error);

/** ch_change_table_get_newest: The id of the newest change, 0 in a new log. */
gboolean ch_change_table_get_newest (ChDatabase  *database,
                                     gint64      *id,
                                     GError     **error);

/** ch_change_table_load_sentences: What would be undone and redone next; %NULL where there is nothing. */
gboolean ch_change_table_load_sentences (ChDatabase  *database,
                                         char       **undo_sentence,
                                         char       **redo_sentence,
                                         GError     **error);

/**
 * ch_change_table_verify:
 * @sentences: (element-type utf8): gets a translated sentence for each break in the chain
 * @head: (out) (nullable): the number and the hash of the newest change; %NULL where there is none
 */
gboolean ch_change_table_verify (ChDatabase  *database,
                                 GPtrArray   *sentences,
                                 char       **head,
                                 GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChChange, ch_change_free)

G_END_DECLS
