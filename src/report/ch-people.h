/* ch-people.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-participant.h"
#include "ch-subject.h"

G_BEGIN_DECLS

/**
 * ChKnownPost:
 * @words: (owned): title and body as worded
 * @first: (owned) (nullable): the day of the first meeting with these words, EDTF
 * @last: (owned) (nullable): the day of the last
 */
typedef struct
{
  char *words;
  char *first;
  char *last;
} ChKnownPost;

/**
 * ChKnownPerson:
 * @name: (owned): as worded last
 * @language: (owned) (nullable): of the newest record
 * @posts: (owned) (element-type ChKnownPost): the newest last
 * @n_meetings: at how many the person was
 *
 * A person as the records of meetings show them.
 */
typedef struct
{
  char *name;
  char *language;
  GPtrArray *posts;
  guint n_meetings;
} ChKnownPerson;

/**
 * ch_people_list:
 *
 * Returns: (transfer full) (element-type ChKnownPerson): whoever at the meetings of @subject is the subject or
 *   stands for it, whom the office met last first; of one meeting in order of precedence
 */
GPtrArray *ch_people_list (ChSubject *subject);

G_END_DECLS
