/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-document.h"
#include "ch-meeting-reader.h"
#include "ch-participant.h"
#include "ch-photo.h"

/* What the tests of reading share: one reader, and meetings as lines that can be compared. */

/** ReadingCase: a construction, and the people that must come out of it */
typedef struct
{
  const char *name;
  const char *publisher; /* (nullable) */
  const char *published; /* (nullable) */
  const char *text;
  const char *people;    /* as reading_dup_people() has them */
} ReadingCase;

/** reading_add_cases: Adds a test for each of @cases under "/constructions/@group". */
void reading_add_cases (const char        *group,
                        const ReadingCase *cases,
                        gsize              n_cases);

/** reading_read: Returns: (transfer full): what is read in @text, a page of @publisher */
ChMeeting *reading_read (const char *publisher,
                         const char *published,
                         const char *text);

/** reading_read_below: Returns: (transfer full): what is read in @text below @headline (nullable), a page of nobody known */
ChMeeting *reading_read_below (const char *headline,
                               const char *text);

/** reading_dup_people: Returns: (transfer full): a line "name | title | body | country | side | role" for each */
char *reading_dup_people (ChMeeting *meeting);

/** reading_dup_documents: Returns: (transfer full): a line "type | title | status" for each */
char *reading_dup_documents (ChMeeting *meeting);

/**
 * reading_dup_signing:
 *
 * Returns: (transfer full): for each document a line "party; party | date | place", and below it one
 *   "name | title | party" for each who signed
 */
char *reading_dup_signing (ChMeeting *meeting);

/** reading_dup_credits: Returns: (transfer full): a line "creator | credit" for each */
char *reading_dup_credits (ChMeeting *meeting);

/** reading_assert_evidence: Each value of @meeting has evidence, and each quote stands where it says. */
void reading_assert_evidence (ChMeeting *meeting);

/** reading_get_reader: Returns: (transfer none): the reader with the lexicons of the source folder */
ChMeetingReader *reading_get_reader (void);
