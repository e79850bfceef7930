/* ch-habits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-document.h"
#include "ch-log.h"
#include "ch-participant.h"

G_BEGIN_DECLS

/**
 * ChHabit:
 * @CH_HABIT_VENUE, @CH_HABIT_CITY: of meetings; of @CH_HABIT_CITY also where documents were signed
 * @CH_HABIT_BODY: of participants, meetings and documents
 * @CH_HABIT_PERSON: names of participants
 * @CH_HABIT_POST: titles that people hold
 * @CH_HABIT_TOPIC, @CH_HABIT_MARKING: of meetings
 * @CH_HABIT_CREDIT, @CH_HABIT_CREATOR, @CH_HABIT_CREDIT_LINE, @CH_HABIT_RIGHTS: of photos
 *
 * What is typed again and again.
 */
typedef enum
{
  CH_HABIT_VENUE,
  CH_HABIT_CITY,
  CH_HABIT_BODY,
  CH_HABIT_PERSON,
  CH_HABIT_POST,
  CH_HABIT_TOPIC,
  CH_HABIT_MARKING,
  CH_HABIT_CREDIT,
  CH_HABIT_CREATOR,
  CH_HABIT_CREDIT_LINE,
  CH_HABIT_RIGHTS,
  CH_N_HABITS,
} ChHabit;

#define CH_TYPE_HABIT (ch_habit_get_type ())
GType ch_habit_get_type (void);

/**
 * ChHabits:
 *
 * What an office writes into its meetings, known from the newest of them, so that nobody has to type it twice: it
 * completes what is begun, and proposes titles.  In memory, and quick enough for every key.
 */
#define CH_TYPE_HABITS (ch_habits_get_type ())
G_DECLARE_FINAL_TYPE (ChHabits, ch_habits, CH, HABITS, GObject)

/** ch_habits_new: Returns: (transfer full): habits that know nothing yet */
ChHabits *ch_habits_new (void);

/**
 * ch_habits_get:
 *
 * Returns: (transfer none): the habits of @log.  The first call begins to look through its newest meetings, and what
 *   is saved afterwards is learnt as it comes.
 */
ChHabits *ch_habits_get (ChLog *log);

/** ch_habits_learn: Takes in a meeting; what it has comes before all that was learnt earlier. */
void ch_habits_learn (ChHabits  *self,
                      ChMeeting *meeting);

/**
 * ch_habits_complete:
 * @begun: what was typed; blank for all
 * @most: how many at most
 *
 * Returns: (transfer full): what was written before and begins with @begun, or has a word that does; the first come
 *   first, and of each the latest; never @begun itself
 */
GStrv ch_habits_complete (ChHabits   *self,
                          ChHabit     which,
                          const char *begun,
                          guint       most);

/** ch_habits_get_country: Returns: (transfer none) (nullable): the country that @city was in the last time */
const char *ch_habits_get_country (ChHabits   *self,
                                   const char *city);

/** ch_habits_get_side: Returns: (transfer none) (nullable): the side on which the person, or else the body, stood the last time */
const char *ch_habits_get_side (ChHabits      *self,
                                ChParticipant *participant);

/** ch_habits_propose_title: As ch_house_style_propose_title(). */
char *ch_habits_propose_title (ChHabits  *self,
                               ChMeeting *meeting);

/** ch_habits_propose_document: Gives the new @document of @meeting what follows from it, and the kind that is usual: the beginning of its title, the parties, the day and place. */
void ch_habits_propose_document (ChHabits   *self,
                                 ChMeeting  *meeting,
                                 ChDocument *document);

/** ch_habits_propose_document_title: As ch_house_style_propose_document_title(). */
char *ch_habits_propose_document_title (ChHabits   *self,
                                        ChMeeting  *meeting,
                                        ChDocument *document);

/**
 * ChHabits::learnt:
 *
 * More is known than before.
 */

G_END_DECLS
