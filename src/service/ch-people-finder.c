/* ch-people-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-people-finder.h"

#include "ch-log-register.h"
#include "ch-participant.h"

/* How many people are found. */
#define N_PEOPLE 6

static ChParticipant *
make_participant (ChRegisterRow *row)
{
  return g_object_new (CH_TYPE_PARTICIPANT, "name", ch_register_row_get_name (row), "title",
                       ch_register_row_get_title (row), "organisation", ch_register_row_get_organisation (row), "country",
                       ch_register_row_get_country (row), "person", ch_register_row_get_uid (row), NULL);
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_register_rows_finish (CH_LOG (object), result, &error);
  g_autoptr(GPtrArray) people = NULL;

  if (rows == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  people = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (people, make_participant (rows->pdata[i]));
  g_task_return_pointer (task, g_steal_pointer (&people), (GDestroyNotify) g_ptr_array_unref);
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
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (words != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_people_finder_find_async);
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
