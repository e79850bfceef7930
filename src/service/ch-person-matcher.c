/* ch-person-matcher.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-person-matcher.h"

#include "ch-likeness.h"
#include "ch-log-register.h"
#include "ch-participant.h"
#include "ch-romanise.h"
#include "ch-text.h"

/* So many people of similar names are compared; where there are more, the name says too little. */
#define MOST_CANDIDATES 200

/* One participant after the other is looked up; each by its name as it is, then by its words. */
typedef struct
{
  GListModel *participants; /* (owned) */
  guint next;
  ChParticipant *participant; /* (owned) (nullable): that is looked up */
  GPtrArray *queries; /* (owned) (nullable) (element-type utf8): words still to be asked for, the last one first */
  GHashTable *found; /* (owned) (element-type utf8): UIDs of people called so */
} Match;

static void
match_free (gpointer data)
{
  Match *match = data;

  g_object_unref (match->participants);
  g_clear_object (&match->participant);
  g_clear_pointer (&match->queries, g_ptr_array_unref);
  g_hash_table_unref (match->found);
  g_free (match);
}

static void match_next (GTask *task);
static void ask_next (GTask *task);

static void
fail (GTask  *task, /* (transfer full) */
      GError *error /* (transfer full) */)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* Some names part their words by more than spaces, and whatever was typed folds to nothing else. */
static gboolean
is_called (ChRegisterRow *row,
           const char    *name)
{
  const char *others = ch_register_row_get_other_names (row);
  g_auto(GStrv) names = g_strsplit (others != NULL ? others : "", " · ", -1);

  if (ch_likeness_same_name (ch_register_row_get_name (row), name))
    return TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    if (ch_likeness_same_name (names[i], name))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_another_state (ChRegisterRow *row,
                     const char    *country)
{
  return country != NULL && ch_register_row_get_country (row) != NULL
         && !g_str_equal (ch_register_row_get_country (row), country);
}

static void
settle (GTask *task /* (transfer full) */)
{
  Match *match = g_task_get_task_data (task);
  GHashTableIter iter;
  gpointer uid;

  if (g_hash_table_size (match->found) == 1)
    {
      g_hash_table_iter_init (&iter, match->found);
      g_hash_table_iter_next (&iter, &uid, NULL);
      ch_participant_set_person (match->participant, uid);
    }
  match_next (task);
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GTask *task = user_data;
  Match *match = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_register_rows_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    if (!is_of_another_state (rows->pdata[i], ch_participant_get_country (match->participant))
        && is_called (rows->pdata[i], ch_participant_get_name (match->participant)))
      g_hash_table_add (match->found, g_strdup (ch_register_row_get_uid (rows->pdata[i])));
  ask_next (task);
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_in_register_finish (CH_LOG (object), result, &error);

  if (ids == NULL)
    fail (task, g_steal_pointer (&error));
  else if (ids->len == 0 || ids->len == MOST_CANDIDATES)
    ask_next (task);
  else
    ch_log_load_register_rows_async (CH_LOG (object), CH_REGISTER_PEOPLE, (const gint64 *) (gpointer) ids->data, ids->len,
                                     g_task_get_cancellable (task), on_rows_loaded, task);
}

static void
ask_next (GTask *task /* (transfer full) */)
{
  Match *match = g_task_get_task_data (task);
  g_autofree char *words = NULL;

  if (match->queries->len == 0)
    {
      settle (task);
      return;
    }

  words = g_ptr_array_steal_index (match->queries, match->queries->len - 1);
  ch_log_find_in_register_async (g_task_get_source_object (task), CH_REGISTER_PEOPLE, words, CH_REGISTER_ORDER_NAME,
                                 MOST_CANDIDATES, g_task_get_cancellable (task), on_found, task);
}

/* By what words people may be found that are called NAME: by its own, and for Chinese characters by the beginnings of
 * what they are in Latin letters, in which the first two syllables may be written together. */
static GPtrArray *
make_queries (const char *name)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *romanised = ch_romanise_dup (name);
  g_auto(GStrv) syllables = romanised != NULL ? g_strsplit (romanised, " ", -1) : NULL;

  if (syllables != NULL && syllables[0] != NULL && syllables[1] != NULL)
    {
      g_ptr_array_add (queries, g_strconcat (syllables[0], " ", syllables[1], NULL));
      g_ptr_array_add (queries, g_strconcat (syllables[0], syllables[1], NULL));
    }
  g_ptr_array_add (queries, ch_text_fold (name));
  return queries;
}

static void
on_found_by_name (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GTask *task = user_data;
  Match *match = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_find_by_name_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (match->found, g_strdup (ch_register_row_get_uid (rows->pdata[i])));
  if (rows->len > 0)
    {
      settle (task);
      return;
    }

  g_clear_pointer (&match->queries, g_ptr_array_unref);
  match->queries = make_queries (ch_participant_get_name (match->participant));
  ask_next (task);
}

static void
match_next (GTask *task /* (transfer full) */)
{
  Match *match = g_task_get_task_data (task);

  g_hash_table_remove_all (match->found);
  for (;;)
    {
      g_clear_object (&match->participant);
      match->participant = g_list_model_get_item (match->participants, match->next++);
      if (match->participant == NULL)
        {
          g_task_return_boolean (task, TRUE);
          g_object_unref (task);
          return;
        }
      if (ch_participant_get_person (match->participant) == NULL
          && !ch_text_is_blank (ch_participant_get_name (match->participant)))
        break;
    }

  ch_log_find_by_name_async (g_task_get_source_object (task), CH_REGISTER_PEOPLE,
                             ch_participant_get_name (match->participant),
                             ch_participant_get_country (match->participant), g_task_get_cancellable (task),
                             on_found_by_name, task);
}

void
ch_person_matcher_match_async (ChLog               *log,
                               ChMeeting           *meeting,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;
  Match *match;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_MEETING (meeting));

  match = g_new0 (Match, 1);
  match->participants = g_object_ref (G_LIST_MODEL (ch_meeting_get_participants (meeting)));
  match->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  task = g_task_new (log, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_person_matcher_match_async);
  g_task_set_task_data (task, match, match_free);
  match_next (task);
}

gboolean
ch_person_matcher_match_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_person_matcher_match_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
