/* ch-participant.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChParticipant:
 *
 * A person at one meeting, with the title and the body as worded that day.  What becomes of the person
 * later never changes this record.
 */
#define CH_TYPE_PARTICIPANT (ch_participant_get_type ())
G_DECLARE_FINAL_TYPE (ChParticipant, ch_participant, CH, PARTICIPANT, ChRecord)

/** ch_participant_new: Returns: (transfer full): an empty record with a new identity */
ChParticipant *ch_participant_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known; string arrays are borrowed
 * and never %NULL; lists belong to the record and are changed in place.
 */

/* As worded, without title or honorific */
const char *ch_participant_get_name (ChParticipant *self);
void ch_participant_set_name (ChParticipant *self,
                              const char *name);

/* The post as worded */
const char *ch_participant_get_title (ChParticipant *self);
void ch_participant_set_title (ChParticipant *self,
                               const char *title);

/* The body as worded */
const char *ch_participant_get_organisation (ChParticipant *self);
void ch_participant_set_organisation (ChParticipant *self,
                                      const char *organisation);

/* The state that the person represents, ISO 3166-1 alpha-2; none for an international body or
 * a company */
const char *ch_participant_get_country (ChParticipant *self);
void ch_participant_set_country (ChParticipant *self,
                                 const char *country);

/* CH_VOCABULARY_SIDE */
const char *ch_participant_get_side (ChParticipant *self);
void ch_participant_set_side (ChParticipant *self,
                              const char *side);

/* CH_VOCABULARY_ROLE */
const char *ch_participant_get_role (ChParticipant *self);
void ch_participant_set_role (ChParticipant *self,
                              const char *role);

/* CH_VOCABULARY_ATTENDANCE; %NULL where nothing else was said than that the person took part */
const char *ch_participant_get_attendance (ChParticipant *self);
void ch_participant_set_attendance (ChParticipant *self,
                                    const char *attendance);

/* For whom the person came, as worded */
const char *ch_participant_get_deputising_for (ChParticipant *self);
void ch_participant_set_deputising_for (ChParticipant *self,
                                        const char *deputising_for);

/* UID of the person on file, set by the log */
const char *ch_participant_get_person (ChParticipant *self);
void ch_participant_set_person (ChParticipant *self,
                                const char *person);

/* UID of the post on file that the title names, set by the log */
const char *ch_participant_get_post (ChParticipant *self);
void ch_participant_set_post (ChParticipant *self,
                              const char *post);

G_END_DECLS
