/* ch-sides.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-reading.h"

G_BEGIN_DECLS

/*
 * Who is on which side, room by room:
 *
 *     ch-sides          in what order it is asked
 *     ch-side-own       what is said of the person: a country, a body
 *     ch-side-company   those who come along with others
 *     ch-side-shared    those who are of one body, ministry, list or state with others
 *     ch-side-default   those of whom nothing is said: where they stand in the sentence
 *     ch-side-country   of what state those are of whom only the side is known
 *
 * In all of them a side that is found stays.
 */

/** ch_side_set: Puts @person on @side, if nothing has before. */
void ch_side_set (ChPerson   *person,
                  const char *side,
                  ChSpan      why,
                  const char *rule,
                  double      confidence);

void ch_side_find_own (ChReading *self,
                       ChPerson  *person);

/** ch_side_find_by_company: Puts @person on the side of who is accompanied by them, or leads their delegation. */
void ch_side_find_by_company (ChReading *self,
                              ChPerson  *person);

void ch_side_find_by_body (ChReading *self,
                           ChPerson  *person);
void ch_side_find_by_minister (ChReading *self,
                               ChPerson  *person);
void ch_side_find_in_row (ChReading *self,
                          ChPerson  *person);
void ch_side_find_by_country (ChReading *self,
                              ChPerson  *person);

/**
 * ch_side_find_default:
 * @before: (nullable): who is named before @person
 */
void ch_side_find_default (ChReading      *self,
                           ChPerson       *person,
                           const ChPerson *before);

/** ch_reading_drop_third_countries: Leaves out those from a state that is only spoken of. */
void ch_reading_drop_third_countries (ChReading *self);

/** ch_reading_find_side_countries: Gives those of whom only the side is known their side's state. */
void ch_reading_find_side_countries (ChReading *self);

/** ch_person_get_sentence: Returns: the sentence that names @person first */
guint ch_person_get_sentence (const ChReading *self,
                              const ChPerson  *person);

/** ch_person_is_companion: Returns: whether @person comes along with the one named before */
gboolean ch_person_is_companion (const ChReading *self,
                                 const ChPerson  *person);

/** ch_person_is_han: Returns: whether the name of @person is in Chinese characters */
gboolean ch_person_is_han (const ChReading *self,
                           const ChPerson  *person);

G_END_DECLS
