/* ch-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-people.h"

#include "ch-meeting.h"
#include "ch-text.h"
#include "ch-wording.h"

static void
post_free (gpointer data)
{
  ChKnownPost *post = data;

  g_free (post->words);
  g_free (post->first);
  g_free (post->last);
  g_free (post);
}

static void
person_free (gpointer data)
{
  ChKnownPerson *person = data;

  g_free (person->name);
  g_free (person->language);
  g_ptr_array_unref (person->posts);
  g_free (person);
}

/* Meetings come newest first, so that the oldest post is added last. */
static void
add_post (ChKnownPerson   *person,
          const char *words,
          const char *date)
{
  ChKnownPost *post = person->posts->len > 0 ? g_ptr_array_index (person->posts, 0) : NULL;

  if (words == NULL)
    return;

  if (post == NULL || g_strcmp0 (post->words, words) != 0)
    {
      post = g_new0 (ChKnownPost, 1);
      post->words = g_strdup (words);
      post->last = g_strdup (date);
      g_ptr_array_insert (person->posts, 0, post);
    }
  g_free (post->first);
  post->first = g_strdup (date);
}

static void
add_participant (GPtrArray     *people,
                 GHashTable    *by_name,
                 ChMeeting     *meeting,
                 ChParticipant *participant)
{
  const char *name = ch_participant_get_name (participant);
  g_autofree char *key = name != NULL ? ch_text_fold (name) : NULL;
  g_autofree char *words = ch_wording_dup_post (participant);
  ChKnownPerson *person;

  if (key == NULL || *key == '\0')
    return;

  person = g_hash_table_lookup (by_name, key);
  if (person == NULL)
    {
      person = g_new0 (ChKnownPerson, 1);
      person->name = g_strdup (name);
      person->language = g_strdup (ch_meeting_get_language (meeting));
      person->posts = g_ptr_array_new_with_free_func (post_free);
      g_ptr_array_add (people, person);
      g_hash_table_insert (by_name, g_steal_pointer (&key), person);
    }
  person->n_meetings++;
  add_post (person, words, ch_meeting_get_date (meeting));
}

GPtrArray *
ch_people_list (ChSubject *subject)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr(GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = subject->meetings->len; i > 0; i--)
    {
      ChMeeting *meeting = g_ptr_array_index (subject->meetings, i - 1);
      GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));

      for (guint j = 0; j < g_list_model_get_n_items (participants); j++)
        {
          g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, j);

          if (ch_subject_has (subject, participant))
            add_participant (people, by_name, meeting, participant);
        }
    }

  return people;
}
