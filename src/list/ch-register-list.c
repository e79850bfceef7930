/* ch-register-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-list.h"

#include "ch-snapshot.h"

#include <string.h>

/* As in ChMeetingList: rows are asked for by pages, the first few come at once, and while the log keeps changing
 * so many milliseconds lie between two snapshots. */
#define PAGE_LENGTH 64
#define FIRST_LENGTH (4 * PAGE_LENGTH)
#define STALE_DELAY 100

struct _ChRegisterList
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  ChRegister which;
  char *words; /* (owned) */
  ChRegisterOrder order;
  GArray *ids; /* (owned) (element-type gint64): the snapshot, in order */

  GHashTable *items; /* (owned) (element-type gint64 ChRegisterItem): the items that somebody holds, unowned */
  GHashTable *item_ids; /* (owned) (element-type ChRegisterItem gint64): the same, the other way round */
  GHashTable *coming; /* (owned) (element-type gint64): rows wanted, or on their way */
  GArray *wanted; /* (owned) (element-type gint64): rows for the next bunch */
  GCancellable *rows_cancellable; /* (owned): ends with the list */
  guint fetch_source; /* 0 where no bunch waits to be sent for */

  GCancellable *cancellable; /* (owned) (nullable): of the search that is under way */
  gboolean fresh; /* the words are new, and nothing has been found for them yet */
  gboolean stale; /* the log has changed since the search began */
  guint stale_source; /* 0 where no search waits for the log to change more */
  GHashTable *changed; /* (owned) (element-type gint64): the records that changed since the snapshot */
};

static void ch_register_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChRegisterList, ch_register_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ch_register_list_model_init))

enum
{
  PROP_0,
  PROP_LOG,
  PROP_REGISTER,
  PROP_WORDS,
  PROP_ORDER,
  PROP_LOADING,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gint64 *
box (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static GHashTable *
id_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* The rows. */

static void
on_item_gone (gpointer  user_data,
              GObject  *where_it_was)
{
  ChRegisterList *self = user_data;
  gint64 *id = g_hash_table_lookup (self->item_ids, where_it_was);

  g_hash_table_remove (self->items, id);
  g_hash_table_remove (self->item_ids, where_it_was);
}

/* Rows on their way to a list that may be gone when they come. */
typedef struct
{
  GWeakRef list;
  GArray *ids; /* (owned) (element-type gint64) */
} Bunch;

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  Bunch *bunch = user_data;
  g_autoptr(ChRegisterList) self = g_weak_ref_get (&bunch->list);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_register_rows_finish (CH_LOG (object), result, &error);

  for (guint i = 0; self != NULL && i < bunch->ids->len; i++)
    g_hash_table_remove (self->coming, &g_array_index (bunch->ids, gint64, i));
  g_weak_ref_clear (&bunch->list);
  g_array_unref (bunch->ids);
  g_free (bunch);

  if (rows == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !ch_log_is_closed (CH_LOG (object)))
    g_warning ("Rows could not be loaded: %s", error->message);
  for (guint i = 0; self != NULL && rows != NULL && i < rows->len; i++)
    {
      ChRegisterRow *row = g_ptr_array_index (rows, i);
      gint64 id = ch_register_row_get_id (row);
      ChRegisterItem *item = g_hash_table_lookup (self->items, &id);
      g_autoptr(ChRegisterItem) held = item != NULL ? g_object_ref (item) : NULL;

      if (held != NULL)
        ch_register_item_set_row (held, row);
    }
}

static gboolean
fetch (gpointer user_data)
{
  ChRegisterList *self = user_data;
  Bunch *bunch = g_new0 (Bunch, 1);

  self->fetch_source = 0;
  g_weak_ref_init (&bunch->list, self);
  bunch->ids = g_steal_pointer (&self->wanted);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  ch_log_load_register_rows_async (self->log, self->which, (const gint64 *) (gpointer) bunch->ids->data,
                                   bunch->ids->len, self->rows_cancellable, on_rows_loaded, bunch);
  return G_SOURCE_REMOVE;
}

static void
want_row (ChRegisterList *self,
          gint64          id)
{
  g_hash_table_add (self->coming, box (id));
  g_array_append_val (self->wanted, id);

  /* When whoever asks for items one by one has them all. */
  if (self->fetch_source == 0)
    self->fetch_source = g_idle_add_full (G_PRIORITY_DEFAULT, fetch, self, NULL);
}

/* The old rows stay until the new ones are here: nothing flickers. */
static void
refresh_rows (ChRegisterList *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    want_row (self, *(gint64 *) id);
}

/* The snapshot. */

static void
notify_changes (ChRegisterList *self,
                guint           n_before,
                gboolean        was_fresh)
{
  if (self->ids->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
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
search_new (ChRegisterList *self)
{
  Search *search = g_new0 (Search, 1);

  g_weak_ref_init (&search->list, self);
  search->cancellable = g_object_ref (self->cancellable);
  return search;
}

/* Ends SEARCH. Returns: (transfer full) (nullable): the list, unless it has gone on or away */
static ChRegisterList *
search_end (Search *search)
{
  g_autoptr(ChRegisterList) self = g_weak_ref_get (&search->list);
  gboolean overtaken = self == NULL || self->cancellable != search->cancellable;

  g_weak_ref_clear (&search->list);
  g_object_unref (search->cancellable);
  g_free (search);
  return overtaken ? NULL : g_steal_pointer (&self);
}

static void survey (ChRegisterList *self);

static gboolean
on_stale (gpointer user_data)
{
  ChRegisterList *self = user_data;

  self->stale_source = 0;
  refresh_rows (self);
  survey (self);
  return G_SOURCE_REMOVE;
}

static void
finish_search (ChRegisterList *self)
{
  g_clear_object (&self->cancellable);
  if (self->stale && self->stale_source == 0)
    self->stale_source = g_timeout_add (STALE_DELAY, on_stale, self);
}

/* Who closes the log may let go of its lists later. */
static void
warn (ChRegisterList *self,
      const GError   *error)
{
  if (!ch_log_is_closed (self->log))
    g_warning ("The log could not be searched: %s", error->message);
}

static void
on_surveyed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChRegisterList) self = search_end (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_in_register_finish (CH_LOG (object), result, &error);
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
survey (ChRegisterList *self)
{
  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  ch_log_find_in_register_async (self->log, self->which, self->words, self->order, G_MAXUINT, self->cancellable,
                                 on_surveyed, search_new (self));
}

static void
on_first_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChRegisterList) self = search_end (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_in_register_finish (CH_LOG (object), result, &error);
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
  if (ids->len == FIRST_LENGTH)
    survey (self);
  else
    finish_search (self);

  ch_snapshot_replace (&self->ids, ids, G_LIST_MODEL (self));
  notify_changes (self, n_before, TRUE);
}

static void
search_anew (ChRegisterList *self)
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
  ch_log_find_in_register_async (self->log, self->which, self->words, self->order, FIRST_LENGTH, self->cancellable,
                                 on_first_found, search_new (self));
  if (!was_fresh)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* A change is followed by others, of an import: they are looked at together. */
static void
note_change (ChRegisterList *self)
{
  if (self->cancellable != NULL)
    self->stale = TRUE;
  else if (self->stale_source == 0)
    self->stale_source = g_timeout_add (STALE_DELAY, on_stale, self);
}

static void
on_record_changed (ChRegisterList *self,
                   gint64          id,
                   const char     *uid,
                   ChLogChange     change)
{
  g_hash_table_add (self->changed, box (id));
  note_change (self);
}

/* Whom it names was met once more or once less, or on another day. */
static void
on_meeting_changed (ChRegisterList *self,
                    gint64          id,
                    const char     *uid,
                    ChLogChange     change)
{
  note_change (self);
}

static GType
ch_register_list_get_item_type (GListModel *model)
{
  return CH_TYPE_REGISTER_ITEM;
}

static guint
ch_register_list_get_n_items (GListModel *model)
{
  return CH_REGISTER_LIST (model)->ids->len;
}

static ChRegisterItem *
add_item (ChRegisterList *self,
          gint64          id)
{
  ChRegisterItem *item = ch_register_item_new (id);

  g_hash_table_insert (self->items, box (id), item);
  g_hash_table_insert (self->item_ids, item, box (id));
  g_object_weak_ref (G_OBJECT (item), on_item_gone, self);
  if (!g_hash_table_contains (self->coming, &id))
    want_row (self, id);
  return item;
}

static gpointer
ch_register_list_get_item (GListModel *model,
                           guint       position)
{
  ChRegisterList *self = CH_REGISTER_LIST (model);
  ChRegisterItem *item;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, gint64, position);
  item = g_hash_table_lookup (self->items, &id);
  return item != NULL ? g_object_ref (item) : add_item (self, id);
}

static void
ch_register_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ch_register_list_get_item_type;
  iface->get_n_items = ch_register_list_get_n_items;
  iface->get_item = ch_register_list_get_item;
}

static void
ch_register_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ChRegisterList *self = CH_REGISTER_LIST (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_REGISTER:
      g_value_set_int (value, self->which);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_ORDER:
      g_value_set_int (value, self->order);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->fresh);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
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
  ChRegisterList *self = CH_REGISTER_LIST (object);

  switch (prop_id)
    {
    case PROP_LOG:
      self->log = g_value_dup_object (value);
      break;
    case PROP_REGISTER:
      self->which = g_value_get_int (value);
      break;
    case PROP_WORDS:
      ch_register_list_set_words (self, g_value_get_string (value));
      break;
    case PROP_ORDER:
      ch_register_list_set_order (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_list_constructed (GObject *object)
{
  ChRegisterList *self = CH_REGISTER_LIST (object);

  G_OBJECT_CLASS (ch_register_list_parent_class)->constructed (object);

  g_signal_connect_object (self->log, self->which == CH_REGISTER_PEOPLE ? "person-changed" : "organisation-changed",
                           G_CALLBACK (on_record_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->log, "meeting-changed", G_CALLBACK (on_meeting_changed), self, G_CONNECT_SWAPPED);
  search_anew (self);
}

static void
ch_register_list_dispose (GObject *object)
{
  ChRegisterList *self = CH_REGISTER_LIST (object);
  GHashTableIter iter;
  gpointer item;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->rows_cancellable);
  g_clear_handle_id (&self->stale_source, g_source_remove);
  g_clear_handle_id (&self->fetch_source, g_source_remove);

  g_hash_table_iter_init (&iter, self->item_ids);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_object_weak_unref (item, on_item_gone, self);
  g_hash_table_remove_all (self->item_ids);
  g_hash_table_remove_all (self->items);

  G_OBJECT_CLASS (ch_register_list_parent_class)->dispose (object);
}

static void
ch_register_list_finalize (GObject *object)
{
  ChRegisterList *self = CH_REGISTER_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->rows_cancellable);
  g_clear_object (&self->log);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->item_ids);
  g_hash_table_unref (self->coming);
  g_hash_table_unref (self->changed);
  g_array_unref (self->wanted);
  g_array_unref (self->ids);
  g_free (self->words);

  G_OBJECT_CLASS (ch_register_list_parent_class)->finalize (object);
}

static void
ch_register_list_class_init (ChRegisterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags constructed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_register_list_constructed;
  object_class->get_property = ch_register_list_get_property;
  object_class->set_property = ch_register_list_set_property;
  object_class->dispose = ch_register_list_dispose;
  object_class->finalize = ch_register_list_finalize;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, constructed);
  properties[PROP_REGISTER] = g_param_spec_int ("register", NULL, NULL, CH_REGISTER_PEOPLE, CH_REGISTER_ORGANISATIONS,
                                                CH_REGISTER_PEOPLE, constructed);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "", readable | G_PARAM_WRITABLE);
  properties[PROP_ORDER] = g_param_spec_int ("order", NULL, NULL, CH_REGISTER_ORDER_NAME, CH_REGISTER_ORDER_LAST_MET,
                                             CH_REGISTER_ORDER_NAME, readable | G_PARAM_WRITABLE);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_register_list_init (ChRegisterList *self)
{
  self->words = g_strdup ("");
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->item_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->coming = id_set_new ();
  self->changed = id_set_new ();
  self->rows_cancellable = g_cancellable_new ();
}

ChRegisterList *
ch_register_list_new (ChLog      *log,
                      ChRegister  which)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS, NULL);

  return g_object_new (CH_TYPE_REGISTER_LIST, "log", log, "register", which, NULL);
}

const char *
ch_register_list_get_words (ChRegisterList *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_LIST (self), NULL);

  return self->words;
}

void
ch_register_list_set_words (ChRegisterList *self,
                            const char     *words)
{
  g_return_if_fail (CH_IS_REGISTER_LIST (self));

  if (words == NULL)
    words = "";
  if (strcmp (self->words, words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  search_anew (self);
}

ChRegisterOrder
ch_register_list_get_order (ChRegisterList *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_LIST (self), CH_REGISTER_ORDER_NAME);

  return self->order;
}

void
ch_register_list_set_order (ChRegisterList  *self,
                            ChRegisterOrder  order)
{
  g_return_if_fail (CH_IS_REGISTER_LIST (self));
  g_return_if_fail (order == CH_REGISTER_ORDER_NAME || order == CH_REGISTER_ORDER_LAST_MET);

  if (self->order == order)
    return;

  self->order = order;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
  search_anew (self);
}

gboolean
ch_register_list_get_loading (ChRegisterList *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_LIST (self), FALSE);

  return self->fresh;
}
