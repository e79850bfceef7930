/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-log-register.h"
#include "ch-person.h"
#include "log-fixture.h"

G_BEGIN_DECLS

/* For tests of what is on file: the log's calls as if they waited. */

/* As log_fixture_set_up(); fixture->told has the changes of people, bodies and searches as well. */
void register_fixture_set_up (LogFixture   *fixture,
                              gconstpointer data);

GArray *find_in_register (ChLog *log,
                          ChRegister which,
                          const char *words,
                          ChRegisterOrder order,
                          guint limit);
GPtrArray *load_register_rows (ChLog *log,
                               ChRegister which,
                               GArray *ids);
GPtrArray *find_by_name (ChLog *log,
                         ChRegister which,
                         const char *name,
                         const char *country);
gpointer load_record (ChLog *log,
                      ChRegister which,
                      const char *uid,
                      GError **error);
gpointer save_record (ChLog *log,
                      gpointer record,
                      GError **error);
gboolean delete_record (ChLog *log,
                        ChRegister which,
                        const char *uid,
                        GError **error);
gpointer merge (ChLog *log,
                ChRegister which,
                const char *kept,
                const char *merged,
                GError **error);
gpointer separate (ChLog *log,
                   const char *uid,
                   const char *const *meetings,
                   GError **error);

/* Saves a meeting with one participant. Returns: (transfer full): its UID */
char *add_meeting_of (ChLog *log,
                      const char *title,
                      const char *date,
                      const char *person,
                      const char *organisation,
                      const char *country);
/* The person whom the meeting's first participant is linked to. Returns: (transfer full) (nullable) */
char *dup_person_of (ChLog *log,
                     const char *meeting);
/* The only record of exactly that name. Returns: (transfer full): its UID */
char *find_uid (ChLog *log,
                ChRegister which,
                const char *name);
void add_name (GListStore *names,
               const char *text,
               const char *kind);
void add_post (ChPerson *person,
               const char *title,
               const char *organisation,
               const char *from,
               const char *to);

/* What is found is, by name, "Name n-meetings last-met, …". */
void assert_register (ChLog *log,
                      ChRegister which,
                      const char *words,
                      const char *expected);
/* The titles of the meetings of a record, newest first. */
void assert_meetings_of (ChLog *log,
                         ChRegister which,
                         const char *uid,
                         const char *titles);
/* The saved searches, "Name=words …". */
void assert_searches (ChLog *log,
                      const char *expected);
/* The names of the participants of a meeting. */
void assert_names (ChMeeting *meeting,
                   const char *names);
/* What happened to the record was told once since the last time that something was asserted of what was told. */
void assert_told_once (LogFixture *fixture,
                       char what,
                       const char *uid);
void assert_undone (ChLog *log,
                    const char *sentence);
void assert_redone (ChLog *log,
                    const char *sentence);
void assert_sound (ChLog *log);

G_END_DECLS
