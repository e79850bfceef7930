/* ch-register-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-list.h"

struct _ChRegisterList
{
  ChLogList parent_instance;

  ChRegister which;
  gint64 except; /* the row that is left out; 0 for none */
};

G_DEFINE_FINAL_TYPE (ChRegisterList, ch_register_list, CH_TYPE_LOG_LIST)

enum
{
  PROP_0,
  PROP_REGISTER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* A task of the log, as the one that it stands for. */
static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const gint64 *except = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  GArray *ids = ch_log_find_in_register_finish (CH_LOG (object), result, &error);

  if (ids == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == *except)
      {
        g_array_remove_index (ids, i);
        break;
      }
  g_task_return_pointer (task, ids, (GDestroyNotify) g_array_unref);
}

static void
find (GListModel          *model,
      guint                limit,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  ChRegisterList *self = CH_REGISTER_LIST (model);
  ChLogList *list = CH_LOG_LIST (model);
  ChLog *log = ch_log_list_get_log (list);

  if (self->except != 0)
    {
      GTask *task = g_task_new (log, cancellable, callback, user_data);

      g_task_set_source_tag (task, find);
      g_task_set_task_data (task, g_memdup2 (&self->except, sizeof self->except), g_free);
      callback = on_found;
      user_data = task;
    }
  ch_log_find_in_register_async (log, self->which, ch_log_list_get_words (list), ch_log_list_get_order (list), limit,
                                 cancellable, callback, user_data);
}

static void
look_again (GListModel *model)
{
  ch_log_list_refresh (CH_LOG_LIST (model));
}

static void
load_rows (gpointer             owner,
           const gint64        *ids,
           guint                n_ids,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  ch_log_load_register_rows_async (ch_log_list_get_log (owner), CH_REGISTER_LIST (owner)->which, ids, n_ids, cancellable,
                                   callback, user_data);
}

/* A change is followed by others, of an import: they are looked at together. */
static void
on_record_changed (ChLogList   *list,
                   gint64       id,
                   const char  *uid,
                   ChLogChange  change)
{
  ch_log_list_change (list, id, FALSE);
}

/* Whom it names was met once more or once less, or on another day. */
static void
on_meeting_changed (ChLogList   *list,
                    gint64       id,
                    const char  *uid,
                    ChLogChange  change)
{
  ch_log_list_follow (list);
}

static void
ch_register_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_int (value, CH_REGISTER_LIST (object)->which);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      CH_REGISTER_LIST (object)->which = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_list_constructed (GObject *object)
{
  ChRegisterList *self = CH_REGISTER_LIST (object);
  ChLog *log;

  G_OBJECT_CLASS (ch_register_list_parent_class)->constructed (object);

  log = ch_log_list_get_log (CH_LOG_LIST (self));
  g_signal_connect_object (log, self->which == CH_REGISTER_PEOPLE ? "person-changed" : "organisation-changed",
                           G_CALLBACK (on_record_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (log, "meeting-changed", G_CALLBACK (on_meeting_changed), self, G_CONNECT_SWAPPED);
}

static void
ch_register_list_class_init (ChRegisterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ChLogListClass *list_class = CH_LOG_LIST_CLASS (klass);

  object_class->constructed = ch_register_list_constructed;
  object_class->get_property = ch_register_list_get_property;
  object_class->set_property = ch_register_list_set_property;
  list_class->search.find = find;
  list_class->search.find_finish = ch_log_find_in_register_finish;
  list_class->search.look_again = look_again;
  list_class->rows.load = load_rows;
  list_class->rows.load_finish = ch_log_load_register_rows_finish;

  properties[PROP_REGISTER] = g_param_spec_int ("register", NULL, NULL, CH_REGISTER_PEOPLE, CH_REGISTER_ORGANISATIONS,
                                                CH_REGISTER_PEOPLE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_register_list_init (ChRegisterList *self)
{
}

ChRegisterList *
ch_register_list_new (ChLog      *log,
                      ChRegister  which)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS, NULL);

  return g_object_new (CH_TYPE_REGISTER_LIST, "log", log, "register", which, NULL);
}

void
ch_register_list_set_except (ChRegisterList *self,
                             gint64          id)
{
  g_return_if_fail (CH_IS_REGISTER_LIST (self));

  if (self->except == id)
    return;
  self->except = id;
  ch_log_list_search (CH_LOG_LIST (self));
}
