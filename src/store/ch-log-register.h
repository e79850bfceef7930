/* ch-log-register.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-profile.h"
#include "ch-register-row.h"
#include "ch-register.h"

G_BEGIN_DECLS

/*
 * The people, bodies and saved searches of a log.  All is as in ch-log.h: asynchronous, on the log's main context, with
 * the same errors; changes of these records are undone and redone with those of the meetings.
 *
 * Signals of ChLog, each with the row id, the UID and a ChLogChange, after the change is durable:
 * `person-changed`, `organisation-changed`, `search-changed`.  A person is added, too, when a meeting first
 * names somebody, and removed with the last meeting that did; counts of meetings change with ChLog::meeting-changed.
 */

/**
 * ch_log_find_in_register_async:
 * @words: (nullable): beginnings of the words of a name, in any order and any script; every one must occur among
 *   the names; blank finds all
 * @limit: how many at most, from the first in that order on; up to %G_MAXINT waits for no survey of the whole
 *   register, %G_MAXUINT is such a survey
 *
 * Saved searches come in the order in which they were saved.
 */
void    ch_log_find_in_register_async  (ChLog                *self,
                                        ChRegister            which,
                                        const char           *words,
                                        ChRegisterOrder       order,
                                        guint                 limit,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/** ch_log_find_in_register_finish: Returns: (transfer full) (element-type gint64): row ids, in that order */
GArray *ch_log_find_in_register_finish (ChLog                *self,
                                        GAsyncResult         *result,
                                        GError              **error);

/** ch_log_load_register_rows_async: Loads the list rows of @n_ids people or bodies. */
void       ch_log_load_register_rows_async  (ChLog                *self,
                                             ChRegister            which,
                                             const gint64         *ids,
                                             guint                 n_ids,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/** ch_log_load_register_rows_finish: Returns: (transfer full) (element-type ChRegisterRow): in the order asked, without those removed meanwhile */
GPtrArray *ch_log_load_register_rows_finish (ChLog                *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/**
 * ch_log_find_by_name_async:
 * @which: people or bodies
 * @name: a whole name, an acronym
 * @country: (nullable): the state that the person or body is of
 *
 * Finds who has exactly that name, case and accents aside, among all names on file, and is of no other state.  A
 * meeting that is saved is linked where there is just one.
 */
void       ch_log_find_by_name_async  (ChLog                *self,
                                       ChRegister            which,
                                       const char           *name,
                                       const char           *country,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** ch_log_find_by_name_finish: Returns: (transfer full) (element-type ChRegisterRow): often empty */
GPtrArray *ch_log_find_by_name_finish (ChLog                *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/** ch_log_load_record_async: Loads a ChPerson, ChOrganisation or ChSavedSearch; @uid may be a UID's unique beginning of at least 4 characters. */
void     ch_log_load_record_async  (ChLog                *self,
                                    ChRegister            which,
                                    const char           *uid,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
/** ch_log_load_record_finish: Returns: (transfer full): the record, or %NULL with @error */
gpointer ch_log_load_record_finish (ChLog                *self,
                                    GAsyncResult         *result,
                                    GError              **error);

/** ch_log_load_records_async: Loads all records that were ever saved, those of meetings alone left out. */
void       ch_log_load_records_async  (ChLog                *self,
                                       ChRegister            which,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** ch_log_load_records_finish: Returns: (transfer full) (element-type ChRecord): by UID; saved searches as they were saved */
GPtrArray *ch_log_load_records_finish (ChLog                *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * ch_log_save_record_async:
 * @record: a ChPerson, ChOrganisation or ChSavedSearch, new or as it was loaded and then changed
 *
 * As ch_log_save_async().  A name that was learnt is removed like any other: by taking it off the record.
 */
void     ch_log_save_record_async  (ChLog                *self,
                                    gpointer              record,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
/** ch_log_save_record_finish: Returns: (transfer full): the record as it now stands in the log */
gpointer ch_log_save_record_finish (ChLog                *self,
                                    GAsyncResult         *result,
                                    GError              **error);

/**
 * ch_log_import_records_async:
 * @records: (transfer full) (element-type ChRecord): people, bodies and saved searches of another log; nobody else may
 *   hold them
 * @sentence: as for ch_log_import_async()
 * @step: as there
 *
 * Adds those that are not on file, in one durable transaction, with the revisions and times that they had.  It is
 * followed by ch_log_import_finish().
 */
void     ch_log_import_records_async (ChLog                *self,
                                      GPtrArray            *records,
                                      const char           *sentence,
                                      gint64                step,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);

/** ch_log_delete_record_async: Deletes a record; refuses a person or body that a meeting names (%CH_ERROR_CONFLICT). */
void     ch_log_delete_record_async  (ChLog                *self,
                                      ChRegister            which,
                                      const char           *uid,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean ch_log_delete_record_finish (ChLog                *self,
                                      GAsyncResult         *result,
                                      GError              **error);

/**
 * ch_log_merge_async:
 * @which: people or bodies
 * @kept: the UID of the one that stays
 * @merged: the UID of the one that goes
 *
 * Makes one of two, as one step to undo: the meetings of @merged become those of @kept, and its names and posts
 * are put to it.  What was worded at the meetings stays.
 */
void     ch_log_merge_async  (ChLog                *self,
                              ChRegister            which,
                              const char           *kept,
                              const char           *merged,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
/** ch_log_merge_finish: Returns: (transfer full): the record of the one that stays */
gpointer ch_log_merge_finish (ChLog                *self,
                              GAsyncResult         *result,
                              GError              **error);

/**
 * ch_log_separate_async:
 * @uid: a person
 * @meetings: UIDs of meetings that name somebody else of the same name
 *
 * The reverse for people, as one step to undo: puts a new person on file, whom those meetings then name.
 */
void     ch_log_separate_async  (ChLog                *self,
                                 const char           *uid,
                                 const char *const    *meetings,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
/** ch_log_separate_finish: Returns: (transfer full): the new record */
gpointer ch_log_separate_finish (ChLog                *self,
                                 GAsyncResult         *result,
                                 GError              **error);

/**
 * ch_log_find_meetings_of_async:
 * @which: people or bodies
 * @uid: whose meetings
 * @limit: as for ch_log_find_ordered_async()
 */
void    ch_log_find_meetings_of_async  (ChLog                *self,
                                        ChRegister            which,
                                        const char           *uid,
                                        guint                 limit,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/** ch_log_find_meetings_of_finish: Returns: (transfer full) (element-type gint64): row ids of meetings, newest first */
GArray *ch_log_find_meetings_of_finish (ChLog                *self,
                                        GAsyncResult         *result,
                                        GError              **error);

/** ch_log_load_profile_async: Gathers what the meetings say of a person or body. */
void       ch_log_load_profile_async  (ChLog                *self,
                                       ChRegister            which,
                                       const char           *uid,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** ch_log_load_profile_finish: Returns: (transfer full): the profile, or %NULL with @error */
ChProfile *ch_log_load_profile_finish (ChLog                *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/**
 * ch_log_load_posts_async:
 * @people: UIDs
 *
 * Loads the posts alone of several people, as a profile has them, at once: for whoever types a name and waits.
 */
void       ch_log_load_posts_async  (ChLog                *self,
                                     const char *const    *people,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
/** ch_log_load_posts_finish: Returns: (transfer full) (element-type GListModel): of ChHeldPost, newest first; one list for each of the people, in the order asked */
GPtrArray *ch_log_load_posts_finish (ChLog                *self,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
