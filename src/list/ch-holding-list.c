/* ch-holding-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-holding-list.h"

#include "ch-log-holdings.h"

struct _ChHoldingList
{
  ChLogList parent_instance;

  ChHolding which;
};

G_DEFINE_FINAL_TYPE (ChHoldingList, ch_holding_list, CH_TYPE_LOG_LIST)

enum
{
  PROP_0,
  PROP_HOLDING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
find (GListModel          *model,
      guint                limit,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  ChLogList *list = CH_LOG_LIST (model);

  ch_log_find_holdings_async (ch_log_list_get_log (list), CH_HOLDING_LIST (list)->which, ch_log_list_get_words (list),
                              ch_log_list_get_order (list), limit, cancellable, callback, user_data);
}

static gboolean
is_by_date (ChLogList *list)
{
  return CH_HOLDING_LIST (list)->which != CH_HOLDING_DOCUMENTS || ch_log_list_get_order (list) == CH_HOLDING_ORDER_NEWEST;
}

static void
load_rows (gpointer             owner,
           const gint64        *ids,
           guint                n_ids,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  ch_log_load_holdings_async (ch_log_list_get_log (owner), CH_HOLDING_LIST (owner)->which, ids, n_ids, cancellable,
                              callback, user_data);
}

static void
on_meeting_changed (ChLogList   *list,
                    gint64       id,
                    const char  *uid,
                    ChLogChange  change)
{
  ch_log_list_change (list, id, TRUE);
}

static void
ch_holding_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HOLDING:
      g_value_set_int (value, CH_HOLDING_LIST (object)->which);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_holding_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_HOLDING:
      CH_HOLDING_LIST (object)->which = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_holding_list_constructed (GObject *object)
{
  G_OBJECT_CLASS (ch_holding_list_parent_class)->constructed (object);

  g_signal_connect_object (ch_log_list_get_log (CH_LOG_LIST (object)), "meeting-changed", G_CALLBACK (on_meeting_changed),
                           object, G_CONNECT_SWAPPED);
}

static void
ch_holding_list_class_init (ChHoldingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ChLogListClass *list_class = CH_LOG_LIST_CLASS (klass);

  object_class->constructed = ch_holding_list_constructed;
  object_class->get_property = ch_holding_list_get_property;
  object_class->set_property = ch_holding_list_set_property;
  list_class->search.find = find;
  list_class->search.find_finish = ch_log_find_holdings_finish;
  list_class->rows.load = load_rows;
  list_class->rows.load_finish = ch_log_load_holdings_finish;
  list_class->get_owner = ch_holding_rank_get_meeting;
  list_class->get_year = ch_holding_rank_get_year;
  list_class->is_by_date = is_by_date;

  properties[PROP_HOLDING] = g_param_spec_int ("holding", NULL, NULL, 0, CH_N_HOLDINGS - 1, CH_HOLDING_DOCUMENTS,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_holding_list_init (ChHoldingList *self)
{
}

ChHoldingList *
ch_holding_list_new (ChLog     *log,
                     ChHolding  which)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail ((guint) which < CH_N_HOLDINGS, NULL);

  return g_object_new (CH_TYPE_HOLDING_LIST, "log", log, "holding", which, NULL);
}
