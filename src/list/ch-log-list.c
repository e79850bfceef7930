/* ch-log-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows are asked for by pages: where one item is looked at, its neighbours will be. */
#define PAGE_LENGTH 64

typedef struct
{
  ChLog *log; /* (owned) */
  char *words; /* (owned) */
  int order;
  ChLiveSearch *search; /* (owned) */
  ChRowCache *rows; /* (owned) */
  gboolean by_date; /* whether the snapshot is: the order may have changed since */
} ChLogListPrivate;

static void ch_log_list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (ChLogList, ch_log_list, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (ChLogList)
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ch_log_list_model_init))

enum
{
  PROP_0,
  PROP_LOG,
  PROP_WORDS,
  PROP_ORDER,
  PROP_LOADING,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static ChLogListPrivate *
get_private (gpointer self)
{
  return ch_log_list_get_instance_private (self);
}

static ChSnapshot *
get_keys (gpointer self)
{
  return ch_live_search_get_snapshot (get_private (self)->search);
}

/* The row id within KEY. */
static gint64
find_row_id (gpointer self,
             gint64   key)
{
  ChLogListClass *klass = CH_LOG_LIST_GET_CLASS (self);

  return klass->get_row_id != NULL ? klass->get_row_id (key) : key;
}

static gint64
get_row_id (gpointer self,
            guint    position)
{
  return find_row_id (self, ch_snapshot_get_id (get_keys (self), position));
}

static int
get_year (gpointer self,
          guint    position)
{
  return CH_LOG_LIST_GET_CLASS (self)->get_year (ch_snapshot_get_id (get_keys (self), position));
}

/* The keys say the year: an item need not be loaded, nor the one before it, to know whether it begins one. */
static void
update_heading (ChLogList *self,
                ChRowItem *item,
                guint      position)
{
  g_autofree char *heading = NULL;

  if (get_private (self)->by_date && (position == 0 || get_year (self, position - 1) != get_year (self, position)))
    {
      int year = get_year (self, position);

      heading = year > 0 ? g_strdup_printf ("%d", year) : g_strdup (_("No date"));
    }
  ch_row_item_set_heading (item, heading);
}

/* The item behind a change may begin a year now, or no longer; those within it are asked for anew. */
static void
on_items_changed (ChLogList *self,
                  guint      position,
                  guint      removed,
                  guint      added)
{
  guint next = position + added;
  ChRowItem *item = NULL;

  if (next < ch_snapshot_get_length (get_keys (self)))
    item = ch_row_cache_peek_item (get_private (self)->rows, get_row_id (self, next));
  if (item != NULL)
    update_heading (self, item, next);
}

static void
want_page (gpointer self,
           guint    start)
{
  gint64 ids[PAGE_LENGTH];
  guint n = MIN (PAGE_LENGTH, ch_snapshot_get_length (get_keys (self)) - start);

  for (guint i = 0; i < n; i++)
    ids[i] = get_row_id (self, start + i);
  ch_row_cache_want (get_private (self)->rows, ids, n);
}

/* KEYS: of the snapshot to come */
static void
want_first_page (gpointer self,
                 GArray  *keys)
{
  gint64 ids[PAGE_LENGTH];
  guint n = MIN (PAGE_LENGTH, keys->len);

  for (guint i = 0; i < n; i++)
    ids[i] = find_row_id (self, g_array_index (keys, gint64, i));
  ch_row_cache_want (get_private (self)->rows, ids, n);
}

/* Whatever comes into sight next, the first page does. */
static void
ch_log_list_found (GListModel *model,
                   GArray     *keys)
{
  ChLogListPrivate *priv = get_private (model);
  ChLogListClass *klass = CH_LOG_LIST_GET_CLASS (model);

  priv->by_date = klass->is_by_date != NULL && klass->is_by_date (CH_LOG_LIST (model));
  ch_row_cache_set_words (priv->rows, priv->words);
  want_first_page (model, keys);
}

static void
ch_log_list_told (GListModel *model,
                  guint       n_before,
                  gboolean    was_fresh)
{
  ChLogListPrivate *priv = get_private (model);

  if (ch_snapshot_get_length (get_keys (model)) != n_before)
    g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_N_ITEMS]);
  if (was_fresh != ch_live_search_is_fresh (priv->search))
    g_object_notify_by_pspec (G_OBJECT (model), properties[PROP_LOADING]);
}

static GType
ch_log_list_get_item_type (GListModel *model)
{
  return CH_TYPE_ROW_ITEM;
}

static guint
ch_log_list_get_n_items (GListModel *model)
{
  return ch_snapshot_get_length (get_keys (model));
}

static gpointer
ch_log_list_get_item (GListModel *model,
                      guint       position)
{
  ChLogListPrivate *priv = get_private (model);
  ChRowItem *item;
  gint64 id;

  if (position >= ch_snapshot_get_length (get_keys (model)))
    return NULL;

  id = get_row_id (model, position);
  if (!ch_row_cache_has_row (priv->rows, id))
    want_page (model, position - position % PAGE_LENGTH);
  item = ch_row_cache_dup_item (priv->rows, id);
  update_heading (CH_LOG_LIST (model), item, position);
  return item;
}

static void
ch_log_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ch_log_list_get_item_type;
  iface->get_n_items = ch_log_list_get_n_items;
  iface->get_item = ch_log_list_get_item;
}

static void
ch_log_list_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  ChLogListPrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, priv->log);
      break;
    case PROP_WORDS:
      g_value_set_string (value, priv->words);
      break;
    case PROP_ORDER:
      g_value_set_int (value, priv->order);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, ch_log_list_get_loading (CH_LOG_LIST (object)));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, ch_snapshot_get_length (get_keys (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_log_list_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LOG:
      get_private (object)->log = g_value_dup_object (value);
      break;
    case PROP_WORDS:
      ch_log_list_set_words (CH_LOG_LIST (object), g_value_get_string (value));
      break;
    case PROP_ORDER:
      ch_log_list_set_order (CH_LOG_LIST (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_log_list_constructed (GObject *object)
{
  ChLogListPrivate *priv = get_private (object);
  ChLogListClass *klass = CH_LOG_LIST_GET_CLASS (object);

  G_OBJECT_CLASS (ch_log_list_parent_class)->constructed (object);

  priv->search = ch_live_search_new (G_LIST_MODEL (object), &klass->search, klass->get_owner);
  priv->rows = ch_row_cache_new (priv->log, &klass->rows, object);
  /* Before any view hears of it. */
  g_signal_connect (object, "items-changed", G_CALLBACK (on_items_changed), NULL);
  ch_log_list_search (CH_LOG_LIST (object));
}

static void
ch_log_list_dispose (GObject *object)
{
  ch_live_search_stop (get_private (object)->search);

  G_OBJECT_CLASS (ch_log_list_parent_class)->dispose (object);
}

static void
ch_log_list_finalize (GObject *object)
{
  ChLogListPrivate *priv = get_private (object);

  g_clear_object (&priv->search);
  g_clear_object (&priv->rows);
  g_clear_object (&priv->log);
  g_free (priv->words);

  G_OBJECT_CLASS (ch_log_list_parent_class)->finalize (object);
}

static void
ch_log_list_class_init (ChLogListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_log_list_constructed;
  object_class->get_property = ch_log_list_get_property;
  object_class->set_property = ch_log_list_set_property;
  object_class->dispose = ch_log_list_dispose;
  object_class->finalize = ch_log_list_finalize;
  klass->search.found = ch_log_list_found;
  klass->search.told = ch_log_list_told;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "", readable | G_PARAM_WRITABLE);
  properties[PROP_ORDER] = g_param_spec_int ("order", NULL, NULL, 0, G_MAXINT, 0, readable | G_PARAM_WRITABLE);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_log_list_init (ChLogList *self)
{
  get_private (self)->words = g_strdup ("");
}

ChLog *
ch_log_list_get_log (ChLogList *self)
{
  g_return_val_if_fail (CH_IS_LOG_LIST (self), NULL);

  return get_private (self)->log;
}

const char *
ch_log_list_get_words (ChLogList *self)
{
  g_return_val_if_fail (CH_IS_LOG_LIST (self), NULL);

  return get_private (self)->words;
}

void
ch_log_list_set_words (ChLogList  *self,
                       const char *words)
{
  ChLogListPrivate *priv;

  g_return_if_fail (CH_IS_LOG_LIST (self));

  priv = get_private (self);
  if (words == NULL)
    words = "";
  if (strcmp (priv->words, words) == 0)
    return;

  g_free (priv->words);
  priv->words = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  ch_log_list_search (self);
}

int
ch_log_list_get_order (ChLogList *self)
{
  g_return_val_if_fail (CH_IS_LOG_LIST (self), 0);

  return get_private (self)->order;
}

void
ch_log_list_set_order (ChLogList *self,
                       int        order)
{
  g_return_if_fail (CH_IS_LOG_LIST (self));
  g_return_if_fail (order >= 0);

  if (get_private (self)->order == order)
    return;

  get_private (self)->order = order;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
  ch_log_list_search (self);
}

gboolean
ch_log_list_get_loading (ChLogList *self)
{
  g_return_val_if_fail (CH_IS_LOG_LIST (self), FALSE);

  return ch_live_search_is_fresh (get_private (self)->search);
}

gboolean
ch_log_list_find (ChLogList *self,
                  gint64     id,
                  guint     *position)
{
  guint n;

  g_return_val_if_fail (CH_IS_LOG_LIST (self), FALSE);

  n = ch_snapshot_get_length (get_keys (self));
  for (guint i = 0; i < n; i++)
    if (get_row_id (self, i) == id)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

void
ch_log_list_search (ChLogList *self)
{
  g_return_if_fail (CH_IS_LOG_LIST (self));

  if (ch_live_search_begin (get_private (self)->search))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Tells which rows a change concerns. */
typedef struct
{
  ChLogListClass *klass; /* (unowned) */
  gint64 owner;
} Change;

static gboolean
is_concerned (gint64   id,
              gpointer user_data)
{
  const Change *change = user_data;

  return change->klass->get_owner (id) == change->owner;
}

void
ch_log_list_change (ChLogList *self,
                    gint64     owner,
                    gboolean   at_once)
{
  ChLogListPrivate *priv;
  Change change;

  g_return_if_fail (CH_IS_LOG_LIST (self));

  priv = get_private (self);
  change = (Change){ CH_LOG_LIST_GET_CLASS (self), owner };
  /* Where a key holds a row id, that is what the log tells by. */
  if (change.klass->get_owner == NULL || change.klass->get_row_id != NULL)
    ch_row_cache_refresh (priv->rows, owner);
  else
    ch_row_cache_refresh_if (priv->rows, is_concerned, &change);
  ch_live_search_mark (priv->search, owner);
  ch_live_search_follow (priv->search, at_once);
}

void
ch_log_list_follow (ChLogList *self)
{
  g_return_if_fail (CH_IS_LOG_LIST (self));

  ch_live_search_follow (get_private (self)->search, FALSE);
}

void
ch_log_list_refresh (ChLogList *self)
{
  g_return_if_fail (CH_IS_LOG_LIST (self));

  ch_row_cache_refresh_if (get_private (self)->rows, NULL, NULL);
}
