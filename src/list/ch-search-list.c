/* ch-search-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-list.h"

#include "ch-saved-search.h"

struct _ChSearchList
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  GPtrArray *searches; /* (owned) (element-type ChSavedSearch) */
  GCancellable *cancellable; /* (owned): ends with the list */
  gboolean loading;
  gboolean stale; /* the log has changed since it was asked */
};

static void ch_search_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChSearchList, ch_search_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ch_search_list_model_init))

enum
{
  PROP_0,
  PROP_LOG,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_same (gpointer a,
         gpointer b)
{
  return ch_record_get_revision (a) == ch_record_get_revision (b) && ch_record_equal (a, b);
}

/* Tells of the stretch between what is the same at both ends: one search changes at a time. */
static void
take_searches (ChSearchList *self,
               GPtrArray    *searches)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->searches);
  const guint most = MIN (before->len, searches->len);
  guint start = 0, end = 0;

  while (start < most && is_same (before->pdata[start], searches->pdata[start]))
    start++;
  while (end < most - start
         && is_same (before->pdata[before->len - 1 - end], searches->pdata[searches->len - 1 - end]))
    end++;

  self->searches = g_ptr_array_ref (searches);
  if (before->len - start - end == 0 && searches->len - start - end == 0)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, searches->len - start - end);
  if (before->len != searches->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void load (ChSearchList *self);

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef *reference = user_data;
  g_autoptr(ChSearchList) self = g_weak_ref_get (reference);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) searches = ch_log_load_records_finish (CH_LOG (object), result, &error);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL)
    return;

  self->loading = FALSE;
  if (searches != NULL)
    take_searches (self, searches);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && !ch_log_is_closed (self->log))
    g_warning ("The saved searches could not be loaded: %s", error->message);
  if (self->stale)
    load (self);
}

static void
load (ChSearchList *self)
{
  GWeakRef *reference = NULL;

  self->stale = self->loading;
  if (self->loading)
    return;

  self->loading = TRUE;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  ch_log_load_records_async (self->log, CH_REGISTER_SEARCHES, self->cancellable, on_loaded, reference);
}

static GType
ch_search_list_get_item_type (GListModel *model)
{
  return CH_TYPE_SAVED_SEARCH;
}

static guint
ch_search_list_get_n_items (GListModel *model)
{
  return CH_SEARCH_LIST (model)->searches->len;
}

static gpointer
ch_search_list_get_item (GListModel *model,
                         guint       position)
{
  ChSearchList *self = CH_SEARCH_LIST (model);

  return position < self->searches->len ? g_object_ref (self->searches->pdata[position]) : NULL;
}

static void
ch_search_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ch_search_list_get_item_type;
  iface->get_n_items = ch_search_list_get_n_items;
  iface->get_item = ch_search_list_get_item;
}

static void
ch_search_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChSearchList *self = CH_SEARCH_LIST (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->searches->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_search_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChSearchList *self = CH_SEARCH_LIST (object);

  switch (prop_id)
    {
    case PROP_LOG:
      self->log = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_search_list_constructed (GObject *object)
{
  ChSearchList *self = CH_SEARCH_LIST (object);

  G_OBJECT_CLASS (ch_search_list_parent_class)->constructed (object);

  g_signal_connect_object (self->log, "search-changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
ch_search_list_dispose (GObject *object)
{
  g_cancellable_cancel (CH_SEARCH_LIST (object)->cancellable);

  G_OBJECT_CLASS (ch_search_list_parent_class)->dispose (object);
}

static void
ch_search_list_finalize (GObject *object)
{
  ChSearchList *self = CH_SEARCH_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->log);
  g_ptr_array_unref (self->searches);

  G_OBJECT_CLASS (ch_search_list_parent_class)->finalize (object);
}

static void
ch_search_list_class_init (ChSearchListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ch_search_list_constructed;
  object_class->get_property = ch_search_list_get_property;
  object_class->set_property = ch_search_list_set_property;
  object_class->dispose = ch_search_list_dispose;
  object_class->finalize = ch_search_list_finalize;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_search_list_init (ChSearchList *self)
{
  self->searches = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

ChSearchList *
ch_search_list_new (ChLog *log)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  return g_object_new (CH_TYPE_SEARCH_LIST, "log", log, NULL);
}
