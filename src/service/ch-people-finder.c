/* ch-people-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-people-finder.h"

#include "ch-gathering.h"
#include "ch-participant.h"
#include "ch-text.h"

#include <string.h>

/* How many of the newest meetings are looked through, and how many people are found. */
#define N_MEETINGS 12
#define N_PEOPLE 6

/* Whether each of WORDS begins a word of NAME; both folded. */
static gboolean
matches (const char *words,
         const char *name)
{
  g_auto(GStrv) typed = g_strsplit (words, " ", -1);

  for (guint i = 0; typed[i] != NULL; i++)
    {
      const char *found = strstr (name, typed[i]);

      /* What is written without spaces between the words may begin anywhere. */
      while (found != NULL && found > name && found[-1] != ' ' && !ch_text_is_han (g_utf8_get_char (found)))
        found = strstr (found + 1, typed[i]);
      if (found == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The meetings come newest first, so that the first attendance of a person is the newest. */
static GPtrArray *
collect_people (GPtrArray  *meetings,
                const char *words)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = ch_text_fold (words);

  for (guint i = 0; i < meetings->len; i++)
    {
      GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (g_ptr_array_index (meetings, i)));

      for (guint j = 0; j < g_list_model_get_n_items (participants) && people->len < N_PEOPLE; j++)
        {
          g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, j);
          const char *name = ch_participant_get_name (participant);
          g_autofree char *key = name != NULL ? ch_text_fold (name) : NULL;

          if (key == NULL || !matches (folded, key) || !g_hash_table_add (names, g_steal_pointer (&key)))
            continue;

          g_ptr_array_add (people, g_steal_pointer (&participant));
        }
    }

  return people;
}

static void
on_meetings_loaded (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const char *words = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = ch_gathering_load_finish (result, &error);

  if (meetings != NULL)
    g_task_return_pointer (task, collect_people (meetings, words), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);
  g_autoptr(GPtrArray) uids = NULL;

  if (rows == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  uids = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (uids, (gpointer) ch_meeting_row_get_uid (g_ptr_array_index (rows, i)));
  g_ptr_array_add (uids, NULL);

  ch_gathering_load_async (CH_LOG (object), (const char *const *) uids->pdata, g_task_get_cancellable (task),
                           on_meetings_loaded, g_object_ref (task));
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_ordered_finish (CH_LOG (object), result, &error);

  if (ids != NULL)
    ch_log_load_rows_async (CH_LOG (object), (const gint64 *) (gpointer) ids->data, ids->len,
                            g_task_get_cancellable (task), on_rows_loaded, g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ch_people_finder_find_async (ChLog               *log,
                             const char          *words,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (words != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_people_finder_find_async);
  g_task_set_task_data (task, g_strdup (words), g_free);
  ch_log_find_ordered_async (log, words, CH_LOG_ORDER_NEWEST, N_MEETINGS, cancellable, on_found, task);
}

GPtrArray *
ch_people_finder_find_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
