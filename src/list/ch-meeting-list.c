/* ch-meeting-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-list.h"

#include "ch-row-cache.h"
#include "ch-snapshot.h"
#include "ch-text.h"

#include <string.h>

/* Rows are asked for by pages: where one item is looked at, its neighbours will be. */
#define PAGE_LENGTH 64

/* The newest matches come first and at once, enough for any window; the rest of the snapshot
 * follows when it is there. */
#define FIRST_LENGTH (4 * PAGE_LENGTH)

/* While the log keeps changing, so many milliseconds lie between two snapshots. */
#define STALE_DELAY 100

struct _ChMeetingList
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  ChRowCache *rows; /* (owned) */
  char *words; /* (owned) */
  ChLogOrder order;
  gboolean cut;
  GArray *ids; /* (owned) (element-type gint64): the snapshot, in order */

  GCancellable *cancellable; /* (owned) (nullable): of the search that is under way */
  gboolean fresh; /* the words are new, and nothing has been found for them yet */
  gboolean stale; /* the log has changed since the search began */
  guint stale_source; /* 0 where no search waits for the log to change more */
  GHashTable *changed; /* (owned) (element-type gint64): the meetings that changed since the snapshot */
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

static GHashTable *
id_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* Older matches than the newest so many were not looked at. */
static void
set_cut (ChMeetingList *self)
{
  gboolean by_date = self->order == CH_LOG_ORDER_NEWEST || self->order == CH_LOG_ORDER_OLDEST;
  gboolean cut = !by_date && !ch_text_is_blank (self->words) && self->ids->len == CH_LOG_MOST_RANKED;

  if (self->cut == cut)
    return;
  self->cut = cut;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUT]);
}

static void
notify_changes (ChMeetingList *self,
                guint          n_before,
                gboolean       was_fresh)
{
  if (self->ids->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  set_cut (self);
  if (was_fresh != self->fresh)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* A search on its way; by the time it is back another may have overtaken it. */
typedef struct
{
  GWeakRef list;
  GCancellable *cancellable; /* (owned): tells one search from another */
} Search;

static Search *
search_new (ChMeetingList *self)
{
  Search *search = g_new0 (Search, 1);

  g_weak_ref_init (&search->list, self);
  search->cancellable = g_object_ref (self->cancellable);
  return search;
}

/* Ends SEARCH. Returns: (transfer full) (nullable): the list, unless it has gone on or away */
static ChMeetingList *
search_end (Search *search)
{
  g_autoptr(ChMeetingList) self = g_weak_ref_get (&search->list);
  gboolean overtaken = self == NULL || self->cancellable != search->cancellable;

  g_weak_ref_clear (&search->list);
  g_object_unref (search->cancellable);
  g_free (search);
  return overtaken ? NULL : g_steal_pointer (&self);
}

static void survey (ChMeetingList *self);

static gboolean
on_stale (gpointer user_data)
{
  ChMeetingList *self = user_data;

  self->stale_source = 0;
  survey (self);
  return G_SOURCE_REMOVE;
}

static void
finish_search (ChMeetingList *self)
{
  g_clear_object (&self->cancellable);
  if (self->stale && self->stale_source == 0)
    self->stale_source = g_timeout_add (STALE_DELAY, on_stale, self);
}

/* Who closes the log may let go of its lists later. */
static void
warn (ChMeetingList *self,
      const GError  *error)
{
  if (!ch_log_is_closed (self->log))
    g_warning ("The log could not be searched: %s", error->message);
}

static void
on_surveyed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChMeetingList) self = search_end (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_ordered_finish (CH_LOG (object), result, &error);
  g_autoptr(GHashTable) changed = NULL;
  guint n_before;

  if (self == NULL)
    return;

  finish_search (self);
  if (ids == NULL)
    {
      warn (self, error);
      return;
    }

  /* What changed while the search was under way may be in it or not, and is kept for the next. */
  changed = g_hash_table_ref (self->changed);
  if (!self->stale)
    {
      g_hash_table_unref (self->changed);
      self->changed = id_set_new ();
    }

  n_before = self->ids->len;
  ch_snapshot_splice (self->ids, ids, changed, G_LIST_MODEL (self));
  notify_changes (self, n_before, self->fresh);
}

/* Takes a new snapshot of all that matches. */
static void
survey (ChMeetingList *self)
{
  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  ch_log_find_ordered_async (self->log, self->words, self->order, G_MAXUINT, self->cancellable, on_surveyed,
                             search_new (self));
}

static void
on_first_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChMeetingList) self = search_end (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_ordered_finish (CH_LOG (object), result, &error);
  guint n_before;

  if (self == NULL)
    return;

  if (ids == NULL)
    {
      warn (self, error);
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    }

  n_before = self->ids->len;
  self->fresh = FALSE;
  ch_row_cache_set_words (self->rows, self->words);
  ch_row_cache_want (self->rows, (const gint64 *) ids->data, MIN (ids->len, PAGE_LENGTH));
  if (ids->len == FIRST_LENGTH)
    survey (self);
  else
    finish_search (self);

  ch_snapshot_replace (&self->ids, ids, G_LIST_MODEL (self));
  notify_changes (self, n_before, TRUE);
}

static void
search_anew (ChMeetingList *self)
{
  gboolean was_fresh = self->fresh;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->stale_source, g_source_remove);

  /* What changed before now is in what will be found. */
  g_hash_table_unref (self->changed);
  self->changed = id_set_new ();

  self->fresh = TRUE;
  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  ch_log_find_ordered_async (self->log, self->words, self->order, FIRST_LENGTH, self->cancellable, on_first_found,
                             search_new (self));
  if (!was_fresh)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
on_meeting_changed (ChMeetingList *self,
                    gint64         id,
                    const char    *uid,
                    ChLogChange    change)
{
  ch_row_cache_refresh (self->rows, id);
  g_hash_table_add (self->changed, g_memdup2 (&id, sizeof id));

  /* The search that is under way may have looked before the change. */
  if (self->cancellable != NULL || self->stale_source != 0)
    self->stale = TRUE;
  else
    survey (self);
}

static GType
ch_meeting_list_get_item_type (GListModel *model)
{
  return CH_TYPE_MEETING_ITEM;
}

static guint
ch_meeting_list_get_n_items (GListModel *model)
{
  return CH_MEETING_LIST (model)->ids->len;
}

static gpointer
ch_meeting_list_get_item (GListModel *model,
                          guint       position)
{
  ChMeetingList *self = CH_MEETING_LIST (model);
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, gint64, position);
  if (!ch_row_cache_has_row (self->rows, id))
    {
      guint start = position - position % PAGE_LENGTH;

      ch_row_cache_want (self->rows, &g_array_index (self->ids, gint64, start),
                         MIN (PAGE_LENGTH, self->ids->len - start));
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
      g_value_set_uint (value, self->ids->len);
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

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->stale_source, g_source_remove);

  G_OBJECT_CLASS (ch_meeting_list_parent_class)->dispose (object);
}

static void
ch_meeting_list_finalize (GObject *object)
{
  ChMeetingList *self = CH_MEETING_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->rows);
  g_clear_object (&self->log);
  g_hash_table_unref (self->changed);
  g_array_unref (self->ids);
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
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->changed = id_set_new ();
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

  return self->fresh;
}

gboolean
ch_meeting_list_find (ChMeetingList *self,
                      gint64         id,
                      guint         *position)
{
  g_return_val_if_fail (CH_IS_MEETING_LIST (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}
