/* ch-matcher.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-matcher.h"

#include "ch-article.h"
#include "ch-gathering.h"
#include "ch-intake.h"
#include "ch-likeness.h"
#include "ch-participant.h"
#include "ch-romanise.h"
#include "ch-text.h"

/* How many of the newest meetings are looked at for each name. */
#define N_CANDIDATES 24

/* One search after another gathers candidates; each is then judged whole. */
typedef struct
{
  ChMeeting *meeting; /* (owned) */
  GPtrArray *queries; /* (owned) (element-type utf8): those still to be asked, the last one first */
  GHashTable *ids; /* (owned) (element-type gint64): of the candidates */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->meeting);
  g_ptr_array_unref (search->queries);
  g_hash_table_unref (search->ids);
  g_free (search);
}

/* Asks for WORDS, as they are, in FIELD. */
static void
add_query (Search     *search,
           const char *field,
           const char *words)
{
  g_autofree char *folded = words != NULL ? ch_text_fold (words) : NULL;

  if (folded != NULL && *folded != '\0')
    g_ptr_array_add (search->queries, g_strdup_printf ("%s:\"%s\"", field, folded));
}

static void
add_queries (Search *search)
{
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (search->meeting));
  const char *const *bodies = ch_meeting_get_organisations (search->meeting);

  for (guint i = 0; bodies[i] != NULL; i++)
    add_query (search, "body", bodies[i]);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);
      g_autofree char *romanised = ch_romanise_dup (ch_participant_get_name (person));

      if (g_strcmp0 (ch_participant_get_role (person), "principal") != 0)
        continue;
      add_query (search, "person", ch_participant_get_name (person));
      add_query (search, "person", romanised);
    }
  add_query (search, "title", ch_meeting_get_title (search->meeting));
}

/* Those of the same address first. */
static GPtrArray *
judge_all (Search    *search,
           GPtrArray *candidates)
{
  GPtrArray *alike = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_first = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      ChMeeting *candidate = g_ptr_array_index (candidates, i);
      ChLikeness likeness = CH_LIKENESS_NONE;

      if (g_strcmp0 (ch_record_get_uid (CH_RECORD (candidate)), ch_record_get_uid (CH_RECORD (search->meeting))) != 0)
        likeness = ch_likeness_judge (search->meeting, candidate);
      if (likeness == CH_LIKENESS_ADDRESS)
        g_ptr_array_insert (alike, n_first++, g_object_ref (candidate));
      else if (likeness == CH_LIKENESS_PEOPLE)
        g_ptr_array_add (alike, g_object_ref (candidate));
    }
  return alike;
}

static void
on_candidates_loaded (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) candidates = ch_gathering_load_finish (result, &error);

  if (candidates != NULL)
    g_task_return_pointer (task, judge_all (g_task_get_task_data (task), candidates), (GDestroyNotify) g_ptr_array_unref);
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
                           on_candidates_loaded, g_object_ref (task));
}

static void ask_next (GTask *task);

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_ordered_finish (CH_LOG (object), result, &error);

  if (ids == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (search->ids, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  ask_next (g_steal_pointer (&task));
}

static void
ask_next (GTask *task /* (transfer full) */)
{
  Search *search = g_task_get_task_data (task);
  ChLog *log = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GArray) ids = NULL;
  GHashTableIter iter;
  gpointer id;

  if (search->queries->len > 0)
    {
      g_autofree char *query = g_ptr_array_steal_index (search->queries, search->queries->len - 1);

      ch_log_find_ordered_async (log, query, CH_LOG_ORDER_NEWEST, N_CANDIDATES, cancellable, on_found, task);
      return;
    }

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_iter_init (&iter, search->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  ch_log_load_rows_async (log, (const gint64 *) (gpointer) ids->data, ids->len, cancellable, on_rows_loaded, task);
}

void
ch_matcher_find_async (ChLog               *log,
                       ChMeeting           *meeting,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Search *search;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_MEETING (meeting));

  search = g_new0 (Search, 1);
  search->meeting = g_object_ref (meeting);
  search->queries = g_ptr_array_new_with_free_func (g_free);
  search->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  add_queries (search);

  task = g_task_new (log, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_matcher_find_async);
  g_task_set_task_data (task, search, search_free);
  ask_next (g_steal_pointer (&task));
}

GPtrArray *
ch_matcher_find_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_matcher_find_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
has_article (ChMeeting *meeting,
             ChArticle *article)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) other = g_list_model_get_item (articles, i);

      if (g_strcmp0 (ch_article_get_address (other), ch_article_get_address (article)) == 0
          && g_strcmp0 (ch_article_get_text (other), ch_article_get_text (article)) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
ch_matcher_add_sources (ChMeeting *meeting,
                        ChMeeting *proposal)
{
  GListModel *articles;
  gboolean added = FALSE;

  g_return_val_if_fail (CH_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (CH_IS_MEETING (proposal), FALSE);

  articles = G_LIST_MODEL (ch_meeting_get_articles (proposal));
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);
      g_autoptr(ChArticle) copy = NULL;

      if (has_article (meeting, article))
        continue;
      copy = ch_record_dup (article);
      ch_intake_pass (article, copy);
      g_list_store_append (ch_meeting_get_articles (meeting), copy);
      added = TRUE;
    }
  return added;
}

typedef struct
{
  ChLog *log; /* (owned) */
  ChMeeting *meeting; /* (owned) as it is to be, and then as it is */
  char *proposal; /* (owned) UID */
} Join;

static void
join_free (gpointer data)
{
  Join *join = data;

  g_object_unref (join->log);
  g_object_unref (join->meeting);
  g_free (join->proposal);
  g_free (join);
}

static void
on_proposal_deleted (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Join *join = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  /* The articles are safe; an import that stays can be discarded by hand. */
  if (!ch_log_delete_finish (CH_LOG (object), result, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_object_ref (join->meeting), g_object_unref);
}

static void
on_sources_saved (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Join *join = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) saved = ch_log_save_finish (CH_LOG (object), result, &error);

  if (saved == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_set_object (&join->meeting, saved);
  ch_log_delete_async (join->log, join->proposal, g_task_get_cancellable (task), on_proposal_deleted, g_object_ref (task));
}

void
ch_matcher_join_async (ChLog               *log,
                       ChMeeting           *meeting,
                       ChMeeting           *proposal,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Join *join;
  GTask *task;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_MEETING (meeting));
  g_return_if_fail (CH_IS_MEETING (proposal));

  join = g_new0 (Join, 1);
  join->log = g_object_ref (log);
  join->meeting = ch_record_dup (meeting);
  join->proposal = g_strdup (ch_record_get_uid (CH_RECORD (proposal)));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_matcher_join_async);
  g_task_set_task_data (task, join, join_free);
  if (ch_matcher_add_sources (join->meeting, proposal))
    ch_log_save_async (log, join->meeting, cancellable, on_sources_saved, task);
  else
    ch_log_delete_async (log, join->proposal, cancellable, on_proposal_deleted, task);
}

ChMeeting *
ch_matcher_join_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_matcher_join_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
