/* ch-name-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-register.h"

G_BEGIN_DECLS

/**
 * ChNameTable:
 *
 * The people and bodies that meetings name: finds who is meant, puts them on file when they are first
 * named, and takes those off again whom no meeting names any more and nobody has put on file.
 */
typedef struct _ChNameTable ChNameTable;

/** ChNameEvent: Somebody came on file or went, by a meeting alone: the history does not tell of it. */
typedef struct
{
  ChRegister which;
  gint64 id;
  char *uid; /* (owned) */
  gboolean added; /* or removed */
} ChNameEvent;

ChNameTable *ch_name_table_new  (ChDatabase  *database);
void         ch_name_table_free (ChNameTable *self);

/**
 * ch_name_table_set_exact:
 * @exact: whether records are put back as they were: who is named by a UID is nobody else, and who is named by
 *   none stays unknown
 */
void ch_name_table_set_exact (ChNameTable *self,
                              gboolean     exact);

/**
 * ch_name_table_set_trusted:
 * @trusted: (nullable) (element-type utf8): UIDs of the participants, of the meeting that is written next, whose link
 *   to a person holds whatever the person is called there; those of others hold where it is called so
 * @keep_unknown: whether a participant without a link stays without, as in the log that the meeting comes from
 */
void ch_name_table_set_trusted (ChNameTable *self,
                                GHashTable  *trusted,
                                gboolean     keep_unknown);

/** ch_name_table_is_trusted: Returns: whether the link of the participant of that UID is */
gboolean ch_name_table_is_trusted (ChNameTable *self,
                                   const char  *participant);

/**
 * ch_name_table_find:
 * @name: a name
 * @country: (nullable): the state that whoever has it is of; others are left out
 *
 * Returns: (transfer full) (element-type gint64): the row ids of those who have that name, folded, among their
 *   names, those of that very state alone where there is one
 */
GArray *ch_name_table_find (ChNameTable  *self,
                            ChRegister    which,
                            const char   *name,
                            const char   *country,
                            GError      **error);

/**
 * ch_name_table_resolve:
 * @name: (nullable): as a record words it; blank names nobody
 * @country: (nullable): the state represented
 * @uid: (inout) (optional): whom the record means already; then whom it means, %NULL for nobody
 * @trusted: whether @uid is meant whatever the record on file is called
 * @id: (out): the row, 0 for nobody
 *
 * Finds whom a meeting names.  A UID on file means that record, if it has that name.  Else it is who has the
 * name; where several have, nobody is guessed, and where nobody has, somebody new is put on file, with
 * the UID that was given if nobody else has it.  A body that is worded with its acronym, "Ministry of Northern
 * Waters (MNW)", is found by its name alone, and put on file with both.
 */
gboolean ch_name_table_resolve (ChNameTable  *self,
                                ChRegister    which,
                                const char   *name,
                                const char   *country,
                                char        **uid,
                                gboolean      trusted,
                                gint64       *id,
                                GError      **error);

/**
 * ch_name_table_find_post:
 * @person: a row id
 * @title: (nullable): as a meeting words it
 * @organisation: (nullable): the same
 * @day: of the meeting, yyyymmdd; what is not known of it is 0
 * @post: (out) (nullable): the UID of the post on file that it is
 *
 * Finds which post of a person a meeting names: that of the same title and body, which was held on that day as far as
 * its dates are known.  Where records are put back as they were there is none to be found.
 */
gboolean ch_name_table_find_post (ChNameTable  *self,
                                  gint64        person,
                                  const char   *title,
                                  const char   *organisation,
                                  gint64        day,
                                  char        **post,
                                  GError      **error);

/** ch_name_table_drop_unused: Takes the record of row @id off the file, if no meeting names it and nobody saved it. */
gboolean ch_name_table_drop_unused (ChNameTable  *self,
                                    ChRegister    which,
                                    gint64        id,
                                    GError      **error);

/** ch_name_table_index: Makes the record of row @id findable by the names that it has now. */
gboolean ch_name_table_index (ChNameTable  *self,
                              ChRegister    which,
                              gint64        id,
                              GError      **error);

/** ch_name_table_index_all: Makes all that are on file findable anew. */
gboolean ch_name_table_index_all (ChNameTable  *self,
                                  GError      **error);

/** ch_name_table_unindex: Forgets the names of row @id. */
gboolean ch_name_table_unindex (ChNameTable  *self,
                                ChRegister    which,
                                gint64        id,
                                GError      **error);

/** ch_name_table_is_new: Returns: whether the record of row @id came on file since the events were last stolen */
gboolean ch_name_table_is_new (ChNameTable *self,
                               ChRegister   which,
                               gint64       id);

/** ch_name_table_steal_events: Returns: (transfer full) (element-type ChNameEvent): what happened since the last time, in order */
GPtrArray *ch_name_table_steal_events (ChNameTable *self);

/** ch_name_table_forget: The transaction has been rolled back: nothing happened. */
void ch_name_table_forget (ChNameTable *self);

/** ch_name_table_dup_words: Returns: (transfer full): the words that a record of that name is found by */
char *ch_name_table_dup_words (const char *name);

/* For the tests of their plans, too; @table is "person" or "organisation". */

/** CH_NAME_TABLE_FIND_SQL: Who has the name ?1, folded: row id, UID, state. */
#define CH_NAME_TABLE_FIND_SQL(table) \
  "SELECT id, uid, country FROM " table " WHERE name_key = ?1 UNION ALL " \
  "SELECT " table ".id, " table ".uid, country FROM " table "_name CROSS JOIN " table " ON " table ".id = holder " \
  "WHERE " table "_name.name_key = ?1"

/** CH_NAME_TABLE_POSTS_SQL: The posts of the person of row ?1. */
#define CH_NAME_TABLE_POSTS_SQL \
  "SELECT uid, title, organisation, \"from\", \"to\" FROM person_post WHERE holder = ?1 ORDER BY position DESC"

/** CH_NAME_TABLE_NAMES_SQL: All names of the record of row ?1. */
#define CH_NAME_TABLE_NAMES_SQL(table) \
  "SELECT name FROM " table " WHERE id = ?1 UNION ALL SELECT text FROM " table "_name WHERE holder = ?1"

/** CH_NAME_TABLE_UNUSED_PERSON_SQL: The UID of row ?1 where meetings alone knew of it, and none does. */
#define CH_NAME_TABLE_UNUSED_PERSON_SQL \
  "SELECT uid FROM person WHERE id = ?1 AND created IS NULL " \
  "AND NOT EXISTS (SELECT 1 FROM participant WHERE person_id = ?1)"
#define CH_NAME_TABLE_UNUSED_ORGANISATION_SQL \
  "SELECT uid FROM organisation WHERE id = ?1 AND created IS NULL " \
  "AND NOT EXISTS (SELECT 1 FROM participant WHERE organisation_id = ?1) " \
  "AND NOT EXISTS (SELECT 1 FROM attending_body WHERE organisation_id = ?1) " \
  "AND NOT EXISTS (SELECT 1 FROM organisation AS part WHERE part.parent = organisation.uid)"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChNameTable, ch_name_table_free)

G_END_DECLS
