/* ch-people-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-people-finder.h"

#include "ch-edtf.h"
#include "ch-log-register.h"
#include "ch-participant.h"

/* How many people are found. */
#define N_PEOPLE 6

typedef struct
{
  GDate day; /* invalid where none is known */
  GPtrArray *people; /* (owned) (nullable) (element-type ChParticipant) */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_clear_pointer (&search->people, g_ptr_array_unref);
  g_free (search);
}

static ChParticipant *
make_participant (ChRegisterRow *row)
{
  return g_object_new (CH_TYPE_PARTICIPANT, "name", ch_register_row_get_name (row), "title",
                       ch_register_row_get_title (row), "organisation", ch_register_row_get_organisation (row), "country",
                       ch_register_row_get_country (row), "person", ch_register_row_get_uid (row), NULL);
}

/* How many days lie between the post and DAY, 0 where it was held then; one still held, or whose beginning nobody
 * knows, has no end there. */
static guint
get_distance (ChHeldPost  *post,
              const GDate *day,
              gboolean    *before)
{
  const char *from = ch_held_post_get_from (post);
  const char *to = ch_held_post_get_to (post);
  GDate first, last;

  if (to != NULL && ch_edtf_get_bounds (to, NULL, &last) && g_date_compare (&last, day) < 0)
    {
      *before = TRUE;
      return (guint) g_date_days_between (&last, day);
    }
  if (from != NULL && ch_edtf_get_bounds (from, &first, NULL) && g_date_compare (&first, day) > 0)
    return (guint) g_date_days_between (day, &first);
  return 0;
}

/* The post that was held on that day; else the last one before it, else the first after it. */
static ChHeldPost *
choose_post (GListModel  *posts,
             const GDate *day)
{
  ChHeldPost *best = NULL;
  guint best_distance = G_MAXUINT;
  gboolean best_before = FALSE;
  gboolean best_filed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr(ChHeldPost) post = g_list_model_get_item (posts, i);
      gboolean filed = ch_held_post_get_post (post) != NULL;
      gboolean before = FALSE;
      guint distance = get_distance (post, day, &before);
      gboolean better = best == NULL || (distance == 0) > (best_distance == 0);

      /* What staff have put on file is no guess; of two that were held at once, the list has the newer one first. */
      if (!better && distance == 0 && best_distance == 0)
        better = filed && !best_filed;
      else if (!better && best_distance != 0)
        better = before > best_before || (before == best_before && distance < best_distance);
      if (!better)
        continue;

      best = post; /* the list holds it */
      best_distance = distance;
      best_before = before;
      best_filed = filed;
    }
  return best;
}

static void
on_posts_loaded (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lists = ch_log_load_posts_finish (CH_LOG (object), result, &error);
  Search *search = g_task_get_task_data (task);

  if (lists == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < lists->len; i++)
    {
      ChHeldPost *post = choose_post (lists->pdata[i], &search->day);

      if (post != NULL)
        g_object_set (search->people->pdata[i], "title", ch_held_post_get_title (post), "organisation",
                      ch_held_post_get_organisation (post), NULL);
      /* A state that staff or the newest meeting know of stays where the post names none. */
      if (post != NULL && ch_held_post_get_country (post) != NULL)
        ch_participant_set_country (search->people->pdata[i], ch_held_post_get_country (post));
    }
  g_task_return_pointer (task, g_steal_pointer (&search->people), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_register_rows_finish (CH_LOG (object), result, &error);
  g_autoptr(GPtrArray) uids = g_ptr_array_new ();
  Search *search = g_task_get_task_data (task);

  if (rows == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      g_ptr_array_add (search->people, make_participant (rows->pdata[i]));
      g_ptr_array_add (uids, (gpointer) ch_register_row_get_uid (rows->pdata[i]));
    }
  g_ptr_array_add (uids, NULL);

  if (rows->len > 0 && g_date_valid (&search->day))
    ch_log_load_posts_async (CH_LOG (object), (const char *const *) uids->pdata, g_task_get_cancellable (task),
                             on_posts_loaded, g_object_ref (task));
  else
    g_task_return_pointer (task, g_steal_pointer (&search->people), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_in_register_finish (CH_LOG (object), result, &error);

  if (ids != NULL)
    ch_log_load_register_rows_async (CH_LOG (object), CH_REGISTER_PEOPLE, (const gint64 *) (gpointer) ids->data,
                                     ids->len, g_task_get_cancellable (task), on_rows_loaded, g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ch_people_finder_find_async (ChLog               *log,
                             const char          *words,
                             const char          *date,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Search *search;
  GTask *task;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (words != NULL);

  search = g_new0 (Search, 1);
  search->people = g_ptr_array_new_with_free_func (g_object_unref);
  ch_edtf_get_bounds (date, NULL, &search->day);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_people_finder_find_async);
  g_task_set_task_data (task, search, search_free);
  ch_log_find_in_register_async (log, CH_REGISTER_PEOPLE, words, CH_REGISTER_ORDER_LAST_MET, N_PEOPLE, cancellable,
                                 on_found, task);
}

GPtrArray *
ch_people_finder_find_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
