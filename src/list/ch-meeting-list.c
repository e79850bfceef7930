/* ch-meeting-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-list.h"

#include "ch-meeting-digest.h"
#include "ch-text.h"

struct _ChMeetingList
{
  ChLogList parent_instance;

  gboolean cut;
};

G_DEFINE_FINAL_TYPE (ChMeetingList, ch_meeting_list, CH_TYPE_LOG_LIST)

enum
{
  PROP_0,
  PROP_CUT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_order_by_date (ChLogOrder order)
{
  return order == CH_LOG_ORDER_NEWEST || order == CH_LOG_ORDER_OLDEST;
}

/* Where nothing was typed, none is better, and the newest comes first. */
static gboolean
is_by_date (ChLogList *list)
{
  ChLogOrder order = ch_log_list_get_order (list);

  return is_order_by_date (order)
         || (order == CH_LOG_ORDER_BEST && ch_text_is_blank (ch_log_list_get_words (list)));
}

static void
find (GListModel          *model,
      guint                limit,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  ChLogList *list = CH_LOG_LIST (model);

  ch_log_find_ranks_async (ch_log_list_get_log (list), ch_log_list_get_words (list), ch_log_list_get_order (list), limit,
                           cancellable, callback, user_data);
}

/* Older matches than the newest so many were not looked at. */
static void
told (GListModel *model,
      guint       n_before,
      gboolean    was_fresh)
{
  ChMeetingList *self = CH_MEETING_LIST (model);
  ChLogList *list = CH_LOG_LIST (model);
  gboolean cut = !is_order_by_date (ch_log_list_get_order (list)) && !ch_text_is_blank (ch_log_list_get_words (list))
                 && g_list_model_get_n_items (model) == CH_LOG_MOST_RANKED;

  CH_LOG_LIST_CLASS (ch_meeting_list_parent_class)->search.told (model, n_before, was_fresh);
  if (self->cut == cut)
    return;
  self->cut = cut;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUT]);
}

static void
load_rows (gpointer             owner,
           const gint64        *ids,
           guint                n_ids,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  ch_log_load_rows_async (ch_log_list_get_log (owner), ids, n_ids, cancellable, callback, user_data);
}

static int
get_year (gint64 rank)
{
  return (int) (ch_meeting_rank_get_day (rank) / 10000);
}

static void
on_meeting_changed (ChLogList   *list,
                    gint64       id,
                    const char  *uid,
                    ChLogChange  change)
{
  ch_log_list_change (list, id, TRUE);
}

/* Who is looked for by a name may have it now, or no longer. */
static void
on_names_changed (ChLogList *list)
{
  if (!ch_text_is_blank (ch_log_list_get_words (list)))
    ch_log_list_follow (list);
}

static void
ch_meeting_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CUT:
      g_value_set_boolean (value, CH_MEETING_LIST (object)->cut);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_list_constructed (GObject *object)
{
  G_OBJECT_CLASS (ch_meeting_list_parent_class)->constructed (object);

  g_signal_connect_object (ch_log_list_get_log (CH_LOG_LIST (object)), "meeting-changed", G_CALLBACK (on_meeting_changed),
                           object, G_CONNECT_SWAPPED);
  g_signal_connect_object (ch_log_list_get_log (CH_LOG_LIST (object)), "person-changed", G_CALLBACK (on_names_changed),
                           object, G_CONNECT_SWAPPED);
  g_signal_connect_object (ch_log_list_get_log (CH_LOG_LIST (object)), "found-changed", G_CALLBACK (on_names_changed),
                           object, G_CONNECT_SWAPPED);
}

static void
ch_meeting_list_class_init (ChMeetingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ChLogListClass *list_class = CH_LOG_LIST_CLASS (klass);

  object_class->constructed = ch_meeting_list_constructed;
  object_class->get_property = ch_meeting_list_get_property;
  list_class->search.find = find;
  list_class->search.find_finish = ch_log_find_ranks_finish;
  list_class->search.told = told;
  list_class->rows.load = load_rows;
  list_class->rows.load_finish = ch_log_load_rows_finish;
  list_class->rows.load_matches = ch_log_load_matches_async;
  list_class->rows.load_matches_finish = ch_log_load_matches_finish;
  list_class->get_row_id = ch_meeting_rank_get_id;
  list_class->get_owner = ch_meeting_rank_get_id;
  list_class->get_year = get_year;
  list_class->is_by_date = is_by_date;

  properties[PROP_CUT] = g_param_spec_boolean ("cut", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_meeting_list_init (ChMeetingList *self)
{
}

ChMeetingList *
ch_meeting_list_new (ChLog *log)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  return g_object_new (CH_TYPE_MEETING_LIST, "log", log, NULL);
}

gboolean
ch_meeting_list_get_cut (ChMeetingList *self)
{
  g_return_val_if_fail (CH_IS_MEETING_LIST (self), FALSE);

  return self->cut;
}
