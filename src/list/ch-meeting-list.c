/* ch-meeting-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-list.h"

#include "ch-live-search.h"
#include "ch-row-cache.h"
#include "ch-text.h"

#include <string.h>

/* Rows are asked for by pages: where one item is looked at, its neighbours will be. */
#define PAGE_LENGTH 64

struct _ChMeetingList
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  ChRowCache *rows; /* (owned) */
  char *words; /* (owned) */
  ChLogOrder order;
  gboolean cut;
  ChLiveSearch *search; /* (owned) */
};

static void ch_meeting_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChMeetingList, ch_meeting_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ch_meeting_list_model_init))

enum
{
  PROP_0,
  PROP_LOG,
  PROP_WORDS,
  PROP_ORDER,
  PROP_CUT,
  PROP_LOADING,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Older matches than the newest so many were not looked at. */
static void
set_cut (ChMeetingList *self)
{
  gboolean by_date = self->order == CH_LOG_ORDER_NEWEST || self->order == CH_LOG_ORDER_OLDEST;
  gboolean cut = !by_date && !ch_text_is_blank (self->words) && ch_live_search_get_ids (self->search)->len == CH_LOG_MOST_RANKED;

  if (self->cut == cut)
    return;
  self->cut = cut;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUT]);
}

static void
find (GListModel          *model,
      guint                limit,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  ChMeetingList *self = CH_MEETING_LIST (model);

  ch_log_find_ordered_async (self->log, self->words, self->order, limit, cancellable, callback, user_data);
}

/* Whatever comes into sight next, the first page does. */
static void
on_found (GListModel *model,
          GArray     *ids)
{
  ChMeetingList *self = CH_MEETING_LIST (model);

  ch_row_cache_set_words (self->rows, self->words);
  ch_row_cache_want (self->rows, (const gint64 *) ids->data, MIN (ids->len, PAGE_LENGTH));
}

static void
on_told (GListModel *model,
         guint       n_before,
         gboolean    was_fresh)
{
  ChMeetingList *self = CH_MEETING_LIST (model);

  if (ch_live_search_get_ids (self->search)->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  set_cut (self);
  if (was_fresh != ch_live_search_is_fresh (self->search))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static const ChLiveSearchHooks hooks = {
  .find = find,
  .find_finish = ch_log_find_ordered_finish,
  .found = on_found,
  .told = on_told,
};

static void
search_anew (ChMeetingList *self)
{
  if (ch_live_search_begin (self->search))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
on_meeting_changed (ChMeetingList *self,
                    gint64         id,
                    const char    *uid,
                    ChLogChange    change)
{
  ch_row_cache_refresh (self->rows, id);
  ch_live_search_mark (self->search, id);
  ch_live_search_follow (self->search, TRUE);
}

static GType
ch_meeting_list_get_item_type (GListModel *model)
{
  return CH_TYPE_MEETING_ITEM;
}

static guint
ch_meeting_list_get_n_items (GListModel *model)
{
  return ch_live_search_get_ids (CH_MEETING_LIST (model)->search)->len;
}

static gpointer
ch_meeting_list_get_item (GListModel *model,
                          guint       position)
{
  ChMeetingList *self = CH_MEETING_LIST (model);
  GArray *ids = ch_live_search_get_ids (self->search);
  gint64 id;

  if (position >= ids->len)
    return NULL;

  id = g_array_index (ids, gint64, position);
  if (!ch_row_cache_has_row (self->rows, id))
    {
      guint start = position - position % PAGE_LENGTH;

      ch_row_cache_want (self->rows, &g_array_index (ids, gint64, start), MIN (PAGE_LENGTH, ids->len - start));
    }
  return ch_row_cache_dup_item (self->rows, id);
}

static void
ch_meeting_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ch_meeting_list_get_item_type;
  iface->get_n_items = ch_meeting_list_get_n_items;
  iface->get_item = ch_meeting_list_get_item;
}

static void
ch_meeting_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChMeetingList *self = CH_MEETING_LIST (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_ORDER:
      g_value_set_int (value, self->order);
      break;
    case PROP_CUT:
      g_value_set_boolean (value, self->cut);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, ch_meeting_list_get_loading (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, ch_live_search_get_ids (self->search)->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ChMeetingList *self = CH_MEETING_LIST (object);

  switch (prop_id)
    {
    case PROP_LOG:
      self->log = g_value_dup_object (value);
      break;
    case PROP_WORDS:
      ch_meeting_list_set_words (self, g_value_get_string (value));
      break;
    case PROP_ORDER:
      ch_meeting_list_set_order (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_list_constructed (GObject *object)
{
  ChMeetingList *self = CH_MEETING_LIST (object);

  G_OBJECT_CLASS (ch_meeting_list_parent_class)->constructed (object);

  self->rows = ch_row_cache_new (self->log);
  g_signal_connect_object (self->log, "meeting-changed", G_CALLBACK (on_meeting_changed), self, G_CONNECT_SWAPPED);
  search_anew (self);
}

static void
ch_meeting_list_dispose (GObject *object)
{
  ChMeetingList *self = CH_MEETING_LIST (object);

  ch_live_search_stop (self->search);

  G_OBJECT_CLASS (ch_meeting_list_parent_class)->dispose (object);
}

static void
ch_meeting_list_finalize (GObject *object)
{
  ChMeetingList *self = CH_MEETING_LIST (object);

  g_clear_object (&self->search);
  g_clear_object (&self->rows);
  g_clear_object (&self->log);
  g_free (self->words);

  G_OBJECT_CLASS (ch_meeting_list_parent_class)->finalize (object);
}

static void
ch_meeting_list_class_init (ChMeetingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_meeting_list_constructed;
  object_class->get_property = ch_meeting_list_get_property;
  object_class->set_property = ch_meeting_list_set_property;
  object_class->dispose = ch_meeting_list_dispose;
  object_class->finalize = ch_meeting_list_finalize;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "", readable | G_PARAM_WRITABLE);
  properties[PROP_ORDER] = g_param_spec_int ("order", NULL, NULL, CH_LOG_ORDER_NEWEST, CH_LOG_N_ORDERS - 1,
                                             CH_LOG_ORDER_NEWEST, readable | G_PARAM_WRITABLE);
  properties[PROP_CUT] = g_param_spec_boolean ("cut", NULL, NULL, FALSE, readable);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_meeting_list_init (ChMeetingList *self)
{
  self->words = g_strdup ("");
  self->search = ch_live_search_new (G_LIST_MODEL (self), &hooks);
}

ChMeetingList *
ch_meeting_list_new (ChLog *log)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  return g_object_new (CH_TYPE_MEETING_LIST, "log", log, NULL);
}

const char *
ch_meeting_list_get_words (ChMeetingList *self)
{
  g_return_val_if_fail (CH_IS_MEETING_LIST (self), NULL);

  return self->words;
}

void
ch_meeting_list_set_words (ChMeetingList *self,
                           const char    *words)
{
  g_return_if_fail (CH_IS_MEETING_LIST (self));

  if (words == NULL)
    words = "";
  if (strcmp (self->words, words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  search_anew (self);
}

ChLogOrder
ch_meeting_list_get_order (ChMeetingList *self)
{
  g_return_val_if_fail (CH_IS_MEETING_LIST (self), CH_LOG_ORDER_NEWEST);

  return self->order;
}

void
ch_meeting_list_set_order (ChMeetingList *self,
                           ChLogOrder     order)
{
  g_return_if_fail (CH_IS_MEETING_LIST (self));
  g_return_if_fail ((guint) order < CH_LOG_N_ORDERS);

  if (self->order == order)
    return;

  self->order = order;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
  search_anew (self);
}

gboolean
ch_meeting_list_get_cut (ChMeetingList *self)
{
  g_return_val_if_fail (CH_IS_MEETING_LIST (self), FALSE);

  return self->cut;
}

gboolean
ch_meeting_list_get_loading (ChMeetingList *self)
{
  g_return_val_if_fail (CH_IS_MEETING_LIST (self), FALSE);

  return ch_live_search_is_fresh (self->search);
}

gboolean
ch_meeting_list_find (ChMeetingList *self,
                      gint64         id,
                      guint         *position)
{
  GArray *ids;

  g_return_val_if_fail (CH_IS_MEETING_LIST (self), FALSE);

  ids = ch_live_search_get_ids (self->search);
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}
