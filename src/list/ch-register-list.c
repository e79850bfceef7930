/* ch-register-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-list.h"

#include "ch-live-search.h"

#include <string.h>

struct _ChRegisterList
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  ChRegister which;
  char *words; /* (owned) */
  ChRegisterOrder order;
  ChLiveSearch *search; /* (owned) */

  GHashTable *items; /* (owned) (element-type gint64 ChRegisterItem): the items that somebody holds, unowned */
  GHashTable *item_ids; /* (owned) (element-type ChRegisterItem gint64): the same, the other way round */
  GHashTable *coming; /* (owned) (element-type gint64): rows wanted, or on their way */
  GArray *wanted; /* (owned) (element-type gint64): rows for the next bunch */
  GCancellable *rows_cancellable; /* (owned): ends with the list */
  guint fetch_source; /* 0 where no bunch waits to be sent for */
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

/* The search. */

static void
find (GListModel          *model,
      guint                limit,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  ChRegisterList *self = CH_REGISTER_LIST (model);

  ch_log_find_in_register_async (self->log, self->which, self->words, self->order, limit, cancellable, callback, user_data);
}

static void
on_look_again (GListModel *model)
{
  refresh_rows (CH_REGISTER_LIST (model));
}

static void
on_told (GListModel *model,
         guint       n_before,
         gboolean    was_fresh)
{
  ChRegisterList *self = CH_REGISTER_LIST (model);

  if (ch_live_search_get_ids (self->search)->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  if (was_fresh != ch_live_search_is_fresh (self->search))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static const ChLiveSearchHooks hooks = {
  .find = find,
  .find_finish = ch_log_find_in_register_finish,
  .look_again = on_look_again,
  .told = on_told,
};

static void
search_anew (ChRegisterList *self)
{
  if (ch_live_search_begin (self->search))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
on_record_changed (ChRegisterList *self,
                   gint64          id,
                   const char     *uid,
                   ChLogChange     change)
{
  ch_live_search_mark (self->search, id);
  /* A change is followed by others, of an import: they are looked at together. */
  ch_live_search_follow (self->search, FALSE);
}

/* Whom it names was met once more or once less, or on another day. */
static void
on_meeting_changed (ChRegisterList *self,
                    gint64          id,
                    const char     *uid,
                    ChLogChange     change)
{
  ch_live_search_follow (self->search, FALSE);
}

static GType
ch_register_list_get_item_type (GListModel *model)
{
  return CH_TYPE_REGISTER_ITEM;
}

static guint
ch_register_list_get_n_items (GListModel *model)
{
  return ch_live_search_get_ids (CH_REGISTER_LIST (model)->search)->len;
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
  GArray *ids = ch_live_search_get_ids (self->search);
  ChRegisterItem *item;
  gint64 id;

  if (position >= ids->len)
    return NULL;

  id = g_array_index (ids, gint64, position);
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
      g_value_set_boolean (value, ch_live_search_is_fresh (self->search));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, ch_live_search_get_ids (self->search)->len);
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

  ch_live_search_stop (self->search);
  g_cancellable_cancel (self->rows_cancellable);
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

  g_clear_object (&self->search);
  g_clear_object (&self->rows_cancellable);
  g_clear_object (&self->log);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->item_ids);
  g_hash_table_unref (self->coming);
  g_array_unref (self->wanted);
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
  self->search = ch_live_search_new (G_LIST_MODEL (self), &hooks);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->item_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->coming = id_set_new ();
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

  return ch_live_search_is_fresh (self->search);
}
