/* ch-subject.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-participant.h"

G_BEGIN_DECLS

/**
 * ChSubjectKind:
 *
 * What a brief is about.
 */
typedef enum
{
  CH_SUBJECT_PERSON,
  CH_SUBJECT_BODY,
  CH_SUBJECT_COUNTRY,
} ChSubjectKind;

/**
 * ChSubject:
 * @kind: what it is
 * @label: (owned): its name, as worded in the newest record
 * @country: (owned) (nullable): the code of a country
 * @meetings: (owned) (element-type ChMeeting): those with it, the oldest first
 *
 * Somebody or something that the office met.
 */
typedef struct
{
  ChSubjectKind kind;
  char *label;
  char *country;
  GPtrArray *meetings;
} ChSubject;

/**
 * ch_subject_find:
 * @meetings: (element-type ChMeeting): where to look
 * @words: a person's or a body's name as worded, or the name or code of a country; accents and case do
 *   not matter
 *
 * Returns: (transfer full): what @words mean, or %NULL with %CH_ERROR_NOT_FOUND where no meeting is with it
 */
ChSubject *ch_subject_find (GPtrArray   *meetings,
                            const char  *words,
                            GError     **error);
void       ch_subject_free (ChSubject   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSubject, ch_subject_free)

/** ch_subject_has: Returns: whether @participant is the person, or stands for the body or country, and came */
gboolean ch_subject_has (ChSubject     *self,
                         ChParticipant *participant);

G_END_DECLS
