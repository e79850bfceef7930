/* ch-log.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-history-entry.h"
#include "ch-meeting-row.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChLog:
 *
 * An open log: a folder with `log.sqlite` and `files/`.  Every operation is asynchronous, on the
 * main context of the thread that opened the log; the work is done on the log's own threads.
 * Records given in are copied at the call; records given out belong to the caller.
 *
 * Errors: %CH_ERROR_NOT_A_LOG, %CH_ERROR_NEWER_LOG, %CH_ERROR_DAMAGED, %CH_ERROR_READ_ONLY,
 * %CH_ERROR_DISK_FULL, %CH_ERROR_BUSY, %CH_ERROR_NOT_FOUND, %CH_ERROR_CONFLICT,
 * %CH_ERROR_INVALID; each with one translated sentence.
 *
 * Where the log may not be written to it opens all the same, for reading.
 *
 * Properties: `folder` (path), `read-only` (boolean), `undo-sentence` and `redo-sentence` (nullable: what would be undone,
 * "Delete “Minister …”", %NULL where there is nothing).
 */
#define CH_TYPE_LOG (ch_log_get_type ())
G_DECLARE_FINAL_TYPE (ChLog, ch_log, CH, LOG, GObject)

/**
 * ChLogChange:
 *
 * What happened to a meeting, in ChLog::meeting-changed.
 */
typedef enum
{
  CH_LOG_ADDED,
  CH_LOG_CHANGED,
  CH_LOG_REMOVED,
} ChLogChange;

/**
 * ChLog::meeting-changed:
 * @id: the row id of the meeting, as in ChMeetingRow
 * @uid: its UID
 * @change: a ChLogChange
 *
 * Emitted on the main thread after the change is durable, before the operation's own callback.
 *
 * ChLog::person-changed, ChLog::organisation-changed and ChLog::search-changed tell the same of the other
 * records on file, see ch-log-register.h.
 */

/**
 * ChLog::found-changed:
 *
 * Emitted on the main thread when meetings are found by other names of their people than before, a while after
 * person-changed told of those.
 */

/**
 * ChLog::damaged:
 *
 * Emitted on the main thread, once, when something of the log could not be read because it is damaged.  It is opened
 * without being read as a whole: that may be long after.
 */

/**
 * ch_log_set_writer:
 * @name: (nullable): %NULL for the user's name
 *
 * Says under which name what this process does from now on stands in the history of any log.
 */
void ch_log_set_writer (const char *name);

/**
 * ch_log_open_async:
 * @folder: the log's folder; made, with an empty log, where it does not exist or is empty
 */
void   ch_log_open_async  (const char           *folder,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);
/** ch_log_open_finish: Returns: (transfer full): the open log, or %NULL with @error */
ChLog *ch_log_open_finish (GAsyncResult         *result,
                           GError              **error);

/** ch_log_close_async: Waits for what is under way and closes the log; it cannot be used afterwards. */
void     ch_log_close_async  (ChLog                *self,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
gboolean ch_log_close_finish (ChLog                *self,
                              GAsyncResult         *result,
                              GError              **error);

/** ch_log_is_closed: Returns: whether it has been closed, or is being closed: nothing can be asked of it */
gboolean    ch_log_is_closed         (ChLog *self);
/** ch_log_get_folder: Returns: (transfer none): the path of its folder; it belongs to the log */
const char *ch_log_get_folder        (ChLog *self);
gboolean    ch_log_get_read_only     (ChLog *self);
/** ch_log_get_undo_sentence: Returns: (transfer none) (nullable): what would be undone; it is valid until the log changes */
const char *ch_log_get_undo_sentence (ChLog *self);
/** ch_log_get_redo_sentence: Returns: (transfer none) (nullable): what would be done again; it is valid until the log changes */
const char *ch_log_get_redo_sentence (ChLog *self);

/**
 * ch_log_save_async:
 * @meeting: new (revision 0), or as it was loaded and then changed
 *
 * Writes the meeting with all that it holds, its search entry and the change entry, in one durable
 * transaction.  It is a step to undo; where it confirms a meeting whose import, by itself, was the newest step, both
 * are one.  Refuses what ch_record_validate() refuses (%CH_ERROR_INVALID), and a meeting whose
 * revision is not that of the log (%CH_ERROR_CONFLICT).
 */
void       ch_log_save_async  (ChLog                *self,
                               ChMeeting            *meeting,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
/** ch_log_save_finish: Returns: (transfer full): the meeting as it now stands in the log */
ChMeeting *ch_log_save_finish (ChLog                *self,
                               GAsyncResult         *result,
                               GError              **error);

/**
 * ch_log_save_all_async:
 * @meetings: (element-type ChMeeting): as for ch_log_save_async()
 * @sentence: what is being done, for the history: "Import 12 meetings"
 *
 * Saves all of them in one transaction, which is one step to undo; or, with the error of the first
 * that cannot be saved, none.
 */
void     ch_log_save_all_async  (ChLog                *self,
                                 GPtrArray            *meetings,
                                 const char           *sentence,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean ch_log_save_all_finish (ChLog                *self,
                                 GAsyncResult         *result,
                                 GError              **error);

/**
 * ch_log_import_async:
 * @meetings: (transfer full) (element-type ChMeeting): none of which is in the log; nobody else may
 *   hold them
 * @sentence: what is being done, for the history: "Import “visits.csv”"
 * @step: 0, or what ch_log_import_finish() gave for the batch before: both are then undone at once,
 *   unless something else was done in between
 *
 * Adds a batch of meetings in one durable transaction.  One with a revision comes from another log
 * and keeps it, and its times; any other gets the first revision and the time of now.  Where one
 * cannot be added (%CH_ERROR_INVALID, %CH_ERROR_CONFLICT for one that is in the log), none is.
 */
void   ch_log_import_async  (ChLog                *self,
                             GPtrArray            *meetings,
                             const char           *sentence,
                             gint64                step,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
/** ch_log_import_finish: Returns: the step of the history; 0 with an error */
gint64 ch_log_import_finish (ChLog                *self,
                             GAsyncResult         *result,
                             GError              **error);

/*
 * Drafts: what is being typed, as it is at the moment, valid or not.  A draft is no part of the log: it is
 * not listed, searched or undone.  It goes when the meeting of its UID is saved or deleted.
 */

/** ch_log_keep_draft_async: Keeps @draft, durably, in place of an earlier one of the same UID. */
void       ch_log_keep_draft_async   (ChLog                *self,
                                      ChMeeting            *draft,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean   ch_log_keep_draft_finish  (ChLog                *self,
                                      GAsyncResult         *result,
                                      GError              **error);
/** ch_log_drop_draft_async: Forgets the draft of that UID, if there is one: what was typed is not wanted. */
void       ch_log_drop_draft_async   (ChLog                *self,
                                      const char           *uid,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean   ch_log_drop_draft_finish  (ChLog                *self,
                                      GAsyncResult         *result,
                                      GError              **error);
void       ch_log_load_drafts_async  (ChLog                *self,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/** ch_log_load_drafts_finish: Returns: (transfer full) (element-type ChMeeting): the drafts of an earlier run or another window, newest first; each has the revision that it was begun from */
GPtrArray *ch_log_load_drafts_finish (ChLog                *self,
                                      GAsyncResult         *result,
                                      GError              **error);

/** ch_log_load_async: Loads the whole meeting; @uid may be a UID's unique beginning of at least 4 characters. */
void       ch_log_load_async  (ChLog                *self,
                               const char           *uid,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
/** ch_log_load_finish: Returns: (transfer full): the meeting, or %NULL with @error */
ChMeeting *ch_log_load_finish (ChLog                *self,
                               GAsyncResult         *result,
                               GError              **error);

void     ch_log_delete_async  (ChLog                *self,
                               const char           *uid,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
/** ch_log_delete_all_async: Deletes all of the meetings as one step to undo, or with an error none; ch_log_delete_finish() follows. */
void     ch_log_delete_all_async (ChLog               *self,
                                  const char *const   *uids,
                                  const char          *sentence,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
gboolean ch_log_delete_finish (ChLog                *self,
                               GAsyncResult         *result,
                               GError              **error);

/**
 * ch_log_undo_async: Takes back the newest change that is not yet undone, in one transaction.
 * %CH_ERROR_NOT_FOUND where there is none, %CH_ERROR_CONFLICT where the record has moved on.
 */
void  ch_log_undo_async  (ChLog                *self,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data);
/** ch_log_undo_finish: Returns: (transfer full): the sentence of what was undone */
char *ch_log_undo_finish (ChLog                *self,
                          GAsyncResult         *result,
                          GError              **error);
void  ch_log_redo_async  (ChLog                *self,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data);
/** ch_log_redo_finish: Returns: (transfer full): the sentence of what was done again */
char *ch_log_redo_finish (ChLog                *self,
                          GAsyncResult         *result,
                          GError              **error);

/**
 * ch_log_find_async:
 * @words: (nullable): what people type: every word must occur somewhere in the meeting, its people,
 *   bodies, places, documents, credits or article, as the beginning of a word; accents, case and
 *   punctuation do not matter, Chinese of any length is found; blank finds all
 *
 * A later find overtakes an earlier one of the same caller only through its cancellable.
 */
void    ch_log_find_async  (ChLog                *self,
                            const char           *words,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data);
/** ch_log_find_finish: Returns: (transfer full) (element-type gint64): row ids, newest meeting first */
GArray *ch_log_find_finish (ChLog                *self,
                            GAsyncResult         *result,
                            GError              **error);

/**
 * ChLogOrder:
 * @CH_LOG_ORDER_NEWEST: by date, the newest first
 * @CH_LOG_ORDER_OLDEST: by date, the oldest first
 * @CH_LOG_ORDER_TITLE: by title
 * @CH_LOG_ORDER_COUNTERPART: by the names of the guest side's principals
 * @CH_LOG_ORDER_PLACE: by city
 * @CH_LOG_ORDER_COUNTRY: by the code of the country where it was held
 * @CH_LOG_ORDER_MODIFIED: by the time of the last change, the latest first
 * @CH_LOG_ORDER_BEST: what answers the words best first; by date where there are none
 *
 * The orders of a list.  Text is compared folded, so that a log sorts alike on every computer; what is
 * alike goes by date.
 */
typedef enum
{
  CH_LOG_ORDER_NEWEST,
  CH_LOG_ORDER_OLDEST,
  CH_LOG_ORDER_TITLE,
  CH_LOG_ORDER_COUNTERPART,
  CH_LOG_ORDER_PLACE,
  CH_LOG_ORDER_COUNTRY,
  CH_LOG_ORDER_MODIFIED,
  CH_LOG_ORDER_BEST,
} ChLogOrder;

#define CH_LOG_N_ORDERS (CH_LOG_ORDER_BEST + 1)

/** Where words are given, an order other than by date ranks so many of the newest matches, and no older ones. */
#define CH_LOG_MOST_RANKED 10000

/**
 * ch_log_find_ordered_async:
 * @words: (nullable): as for ch_log_find_async()
 * @limit: how many at most, from the first in that order on; up to %G_MAXINT waits for no search of the
 *   whole log, %G_MAXUINT is such a search
 *
 * The newest few are found in some milliseconds however long the log is.
 */
void    ch_log_find_ordered_async  (ChLog                *self,
                                    const char           *words,
                                    ChLogOrder            order,
                                    guint                 limit,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
/** ch_log_find_ordered_finish: Returns: (transfer full) (element-type gint64): row ids, in that order */
GArray *ch_log_find_ordered_finish (ChLog                *self,
                                    GAsyncResult         *result,
                                    GError              **error);

/**
 * ch_log_find_ranks_async:
 *
 * As ch_log_find_ordered_async(), with the rank of each meeting in place of its row id: what says the day as well, see
 * ch_meeting_rank_get_id() and ch_meeting_rank_get_day().
 */
void    ch_log_find_ranks_async  (ChLog                *self,
                                  const char           *words,
                                  ChLogOrder            order,
                                  guint                 limit,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
/** ch_log_find_ranks_finish: Returns: (transfer full) (element-type gint64): ranks, in that order */
GArray *ch_log_find_ranks_finish (ChLog                *self,
                                  GAsyncResult         *result,
                                  GError              **error);

/** ch_log_count_async: Counts the meetings that match each of the searches in @words, when nobody waits for anything else. */
void    ch_log_count_async  (ChLog                *self,
                             const char *const    *words,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
/** ch_log_count_finish: Returns: (transfer full) (element-type gint64): the counts, in the order of the searches */
GArray *ch_log_count_finish (ChLog                *self,
                             GAsyncResult         *result,
                             GError              **error);

/** ch_log_load_rows_async: Loads the list rows of @n_ids meetings. */
void       ch_log_load_rows_async  (ChLog                *self,
                                    const gint64         *ids,
                                    guint                 n_ids,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
/** ch_log_load_rows_finish: Returns: (transfer full) (element-type ChMeetingRow): in the order asked, without those deleted meanwhile */
GPtrArray *ch_log_load_rows_finish (ChLog                *self,
                                    GAsyncResult         *result,
                                    GError              **error);

/**
 * ch_log_load_matches_async:
 * @words: (nullable): what people typed and these meetings were found by
 *
 * As ch_log_load_rows_async(), each row with the passage that has the words.  It takes longer, and comes after
 * all that somebody waits for: first the rows, then these.
 */
void       ch_log_load_matches_async  (ChLog                *self,
                                       const gint64         *ids,
                                       guint                 n_ids,
                                       const char           *words,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** ch_log_load_matches_finish: Returns: (transfer full) (element-type ChMeetingRow): in the order asked, without those deleted meanwhile */
GPtrArray *ch_log_load_matches_finish (ChLog                *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * ch_log_dup_search_objection:
 * @words: (nullable): what people typed
 *
 * Returns: (transfer full) (nullable): a sentence on why @words can find nothing in any log: "signed:maybe", "year:soon" and
 *   "country:XX9" name no value of their fields; %NULL where they can
 */
char *ch_log_dup_search_objection (const char *words);

/**
 * ch_log_dup_search_hint:
 * @words: (nullable): what people typed
 *
 * Returns: (transfer full) (nullable): a sentence that helps where something looks like a slip: "persn:li" names no
 *   field; %NULL where nothing does
 */
char *ch_log_dup_search_hint (const char *words);

/** ch_log_check_async: Checks the whole log: the database, its references, the chain of changes, the search index, the files. */
void  ch_log_check_async  (ChLog                *self,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);
/**
 * ch_log_check_finish:
 * @head: (out) (optional) (nullable): the number and the hash of the newest entry of the history; noted
 *   elsewhere, it shows later that nothing before it was rewritten.  %NULL in a new log.
 *
 * Returns: (transfer full): a sentence for each damage found, empty when sound; %NULL with an error when the
 *   check could not run
 */
GStrv ch_log_check_finish (ChLog                *self,
                           GAsyncResult         *result,
                           char                **head,
                           GError              **error);

/**
 * ch_log_load_history_async:
 * @uid: (nullable): the UID of a meeting, person, body or saved search, or its beginning, also of one that was
 *   deleted; %NULL for the whole log
 * @limit: how many entries at most
 */
void       ch_log_load_history_async  (ChLog                *self,
                                       const char           *uid,
                                       guint                 limit,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** ch_log_load_history_finish: Returns: (transfer full) (element-type ChHistoryEntry): newest first */
GPtrArray *ch_log_load_history_finish (ChLog                *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * ch_log_add_file_async:
 * @source: a picture or scan; it is copied and never changed
 *
 * Copies @source into the log's files by content.
 */
void  ch_log_add_file_async  (ChLog                *self,
                              GFile                *source,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
/** ch_log_add_file_finish: Returns: (transfer full): the SHA-256, as ChPhoto:file wants it */
char *ch_log_add_file_finish (ChLog                *self,
                              GAsyncResult         *result,
                              GError              **error);

/** ch_log_add_bytes_async: As ch_log_add_file_async(), for what is in memory: a picture or a page from the network. */
void  ch_log_add_bytes_async  (ChLog                *self,
                               GBytes               *bytes,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
/** ch_log_add_bytes_finish: Returns: (transfer full): the SHA-256 */
char *ch_log_add_bytes_finish (ChLog                *self,
                               GAsyncResult         *result,
                               GError              **error);

/**
 * ch_log_sweep_async:
 *
 * Removes the files that were added and that nothing names: no record, no draft, and no entry of the history, which
 * is never shortened and names whatever an undo may bring back.  Only those go that have been there for a day.
 */
void     ch_log_sweep_async  (ChLog                *self,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
/** ch_log_sweep_finish: @n_removed: (out) (optional): how many files went */
gboolean ch_log_sweep_finish (ChLog                *self,
                              GAsyncResult         *result,
                              guint                *n_removed,
                              GError              **error);

/** ch_log_dup_file_path: Returns: (transfer full): where the file of that SHA-256 lies */
char *ch_log_dup_file_path (ChLog      *self,
                            const char *sha256);

G_END_DECLS
