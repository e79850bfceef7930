/* ch-likeness.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-likeness.h"

#include "ch-duplicate-finder.h"
#include "ch-participant.h"
#include "ch-text.h"

/* How many of the newest meetings with the same words are compared. */
#define N_ROWS 32

typedef struct
{
  ChMeeting *meeting; /* (owned) */
  GQueue searches; /* (element-type utf8): words to look for, one search after the other */
} Search;

static void search_next (ChLog *log,
                         GTask *task);

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->meeting);
  g_queue_clear_full (&search->searches, g_free);
  g_free (search);
}

/* As words alone: a title may have what a search would take for a field. */
static void
add_words (Search     *search,
           const char *text)
{
  g_autofree char *words = text != NULL ? ch_text_fold (text) : NULL;

  if (!ch_text_is_blank (words))
    g_queue_push_tail (&search->searches, g_steal_pointer (&words));
}

static void
add_counterparts (Search *search)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (search->meeting));

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

      if (g_strcmp0 (ch_participant_get_side (participant), "guest") == 0
          && g_strcmp0 (ch_participant_get_role (participant), "principal") == 0)
        add_words (search, ch_participant_get_name (participant));
    }
}

/* (transfer full) (nullable) */
static ChMeetingRow *
compare (GPtrArray *rows,
         ChMeeting *meeting)
{
  g_autoptr(ChDuplicateFinder) finder = ch_duplicate_finder_new ();
  gint64 id = 0;
  gulong line;

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (ch_meeting_row_get_uid (rows->pdata[i]), ch_record_get_uid (CH_RECORD (meeting))) != 0)
      ch_duplicate_finder_add_row (finder, rows->pdata[i]);
  ch_duplicate_finder_sort (finder);

  if (!ch_duplicate_finder_check (finder, meeting, 1, &id, &line))
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    if (ch_meeting_row_get_id (rows->pdata[i]) == id)
      return g_object_ref (rows->pdata[i]);
  return NULL;
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);
  ChMeetingRow *row = rows != NULL ? compare (rows, search->meeting) : NULL;

  if (rows == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (row != NULL)
    g_task_return_pointer (task, row, g_object_unref);
  else
    search_next (CH_LOG (object), g_steal_pointer (&task));
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_newest_finish (CH_LOG (object), result, &error);

  if (ids == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  ch_log_load_rows_async (CH_LOG (object), (const gint64 *) (gpointer) ids->data, ids->len,
                          g_task_get_cancellable (task), on_rows_loaded, g_object_ref (task));
}

static void
search_next (ChLog *log,
             GTask *task) /* (transfer full) */
{
  Search *search = g_task_get_task_data (task);
  g_autofree char *words = g_queue_pop_head (&search->searches);

  if (words != NULL)
    {
      ch_log_find_newest_async (log, words, N_ROWS, g_task_get_cancellable (task), on_found, task);
      return;
    }

  g_task_return_pointer (task, NULL, NULL);
  g_object_unref (task);
}

void
ch_likeness_find_async (ChLog               *log,
                        ChMeeting           *meeting,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Search *search;
  GTask *task;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_MEETING (meeting));

  search = g_new0 (Search, 1);
  search->meeting = ch_record_dup (meeting);
  add_words (search, ch_meeting_get_title (meeting));
  add_counterparts (search);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_likeness_find_async);
  g_task_set_task_data (task, search, search_free);
  search_next (log, task);
}

ChMeetingRow *
ch_likeness_find_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
