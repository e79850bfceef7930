/* ch-view-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-view-list.h"

#include "ch-log-holdings.h"
#include "ch-log-register.h"
#include "ch-saved-search.h"
#include "ch-search-list.h"

#include <glib/gi18n-lib.h>

/* How long the counts wait for further changes, in milliseconds. */
#define DELAY 300
#define N_KEYS 9

struct _ChViewList
{
  GObject parent_instance;

  GPtrArray *views; /* (owned) (element-type ChView) */
  guint n_fixed; /* views that every log has; the others are its saved searches */
  ChLog *log; /* (owned) (nullable) */
  ChSearchList *searches; /* (owned) (nullable) of the log */
  GSignalGroup *search_signals; /* (owned) */
  GSignalGroup *log_signals; /* (owned) */
  GCancellable *counting; /* (owned) (nullable) while something is counted */
  guint timeout; /* 0 for none */
};

enum
{
  PROP_0,
  PROP_LOG,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
ch_view_list_get_item_type (GListModel *model)
{
  return CH_TYPE_VIEW;
}

static guint
ch_view_list_get_n_items (GListModel *model)
{
  return CH_VIEW_LIST (model)->views->len;
}

static gpointer
ch_view_list_get_item (GListModel *model,
                       guint       position)
{
  ChViewList *self = CH_VIEW_LIST (model);

  return position < self->views->len ? g_object_ref (g_ptr_array_index (self->views, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = ch_view_list_get_item_type;
  interface->get_n_items = ch_view_list_get_n_items;
  interface->get_item = ch_view_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ChViewList, ch_view_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
is_of_meetings (ChView *view)
{
  return g_str_equal (ch_view_get_page (view), CH_VIEW_MEETINGS);
}

static void
on_counted (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChViewList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) counts = ch_log_count_finish (CH_LOG (object), result, &error);

  /* Cancelled by a newer counting; or the log cannot be read, and its list says so. */
  if (counts == NULL || self->log != CH_LOG (object))
    return;

  g_clear_object (&self->counting);
  for (guint i = 0; i < MIN (counts->len, self->views->len); i++)
    if (is_of_meetings (g_ptr_array_index (self->views, i)))
      ch_view_set_count (g_ptr_array_index (self->views, i), g_array_index (counts, gint64, i));
}

static void
set_register_count (ChViewList   *self,
                    GAsyncResult *result,
                    const char   *id)
{
  g_autoptr(GArray) ids = self->log != NULL ? ch_log_find_in_register_finish (self->log, result, NULL) : NULL;

  if (ids != NULL)
    ch_view_set_count (ch_view_list_find (self, id), ids->len);
}

static void
on_people_counted (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChViewList) self = user_data;

  if (self->log == CH_LOG (object))
    set_register_count (self, result, CH_VIEW_PEOPLE);
}

static void
on_organisations_counted (GObject      *object,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr(ChViewList) self = user_data;

  if (self->log == CH_LOG (object))
    set_register_count (self, result, CH_VIEW_ORGANISATIONS);
}

static void
on_holdings_counted (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  static const char *const ids[CH_N_HOLDINGS] = { CH_VIEW_DOCUMENTS, CH_VIEW_PHOTOS, CH_VIEW_UNCREDITED };
  g_autoptr(ChViewList) self = user_data;
  g_autoptr(GArray) counts = ch_log_count_holdings_finish (CH_LOG (object), result, NULL);

  for (guint i = 0; counts != NULL && self->log == CH_LOG (object) && i < counts->len; i++)
    ch_view_set_count (ch_view_list_find (self, ids[i]), g_array_index (counts, gint64, i));
}

static gboolean
on_time (gpointer user_data)
{
  ChViewList *self = user_data;
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  self->timeout = 0;
  for (guint i = 0; i < self->views->len; i++)
    g_ptr_array_add (words, (char *) ch_view_get_words (g_ptr_array_index (self->views, i)));
  g_ptr_array_add (words, NULL);

  self->counting = g_cancellable_new ();
  ch_log_count_async (self->log, (const char *const *) words->pdata, self->counting, on_counted, g_object_ref (self));
  ch_log_count_holdings_async (self->log, self->counting, on_holdings_counted, g_object_ref (self));
  ch_log_find_in_register_async (self->log, CH_REGISTER_PEOPLE, NULL, CH_REGISTER_ORDER_NAME, G_MAXUINT, self->counting,
                                 on_people_counted, g_object_ref (self));
  ch_log_find_in_register_async (self->log, CH_REGISTER_ORGANISATIONS, NULL, CH_REGISTER_ORDER_NAME, G_MAXUINT, self->counting,
                                 on_organisations_counted, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop_counting (ChViewList *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

/* One change after the other, as an import makes them, puts the counting off no further. */
static void
count_later (ChViewList *self)
{
  if (self->timeout == 0)
    {
      stop_counting (self);
      self->timeout = g_timeout_add_full (G_PRIORITY_LOW, DELAY, on_time, self, NULL);
    }
}

static void
add (ChViewList *self,
     const char *page,
     const char *id,
     const char *label,
     const char *icon_name,
     const char *words)
{
  g_ptr_array_add (self->views, ch_view_new (page, id, label, icon_name, words));
}

/* The saved searches are few: all of them are made anew when one has changed. */
static void
update_searches (ChViewList *self)
{
  guint n_before = self->views->len - self->n_fixed;
  guint n = self->searches != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->searches)) : 0;

  g_ptr_array_set_size (self->views, self->n_fixed);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChSavedSearch) search = g_list_model_get_item (G_LIST_MODEL (self->searches), i);
      g_autofree char *id = g_strconcat (CH_VIEW_SEARCH_PREFIX, ch_record_get_uid (CH_RECORD (search)), NULL);
      const char *words = ch_saved_search_get_words (search);

      add (self, CH_VIEW_MEETINGS, id, ch_saved_search_get_name (search), "folder-saved-search-symbolic",
           words != NULL ? words : "");
      ch_view_set_order (g_ptr_array_index (self->views, self->views->len - 1), ch_saved_search_get_order (search));
    }
  g_list_model_items_changed (G_LIST_MODEL (self), self->n_fixed, n_before, n);
  if (self->log != NULL)
    count_later (self);
}

static void
ch_view_list_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, CH_VIEW_LIST (object)->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_view_list_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LOG:
      ch_view_list_set_log (CH_VIEW_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_view_list_dispose (GObject *object)
{
  ChViewList *self = CH_VIEW_LIST (object);

  stop_counting (self);
  g_clear_object (&self->log_signals);
  g_clear_object (&self->search_signals);
  g_clear_object (&self->searches);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_view_list_parent_class)->dispose (object);
}

static void
ch_view_list_finalize (GObject *object)
{
  g_ptr_array_unref (CH_VIEW_LIST (object)->views);

  G_OBJECT_CLASS (ch_view_list_parent_class)->finalize (object);
}

static void
ch_view_list_class_init (ChViewListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_view_list_get_property;
  object_class->set_property = ch_view_list_set_property;
  object_class->dispose = ch_view_list_dispose;
  object_class->finalize = ch_view_list_finalize;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_view_list_init (ChViewList *self)
{
  self->views = g_ptr_array_new_with_free_func (g_object_unref);
  self->search_signals = g_signal_group_new (CH_TYPE_SEARCH_LIST);
  g_signal_group_connect_swapped (self->search_signals, "items-changed", G_CALLBACK (update_searches), self);
  self->log_signals = g_signal_group_new (CH_TYPE_LOG);
  g_signal_group_connect_swapped (self->log_signals, "meeting-changed", G_CALLBACK (count_later), self);
  g_signal_group_connect_swapped (self->log_signals, "person-changed", G_CALLBACK (count_later), self);
  g_signal_group_connect_swapped (self->log_signals, "organisation-changed", G_CALLBACK (count_later), self);

  add (self, CH_VIEW_MEETINGS, CH_VIEW_ALL, _("All Meetings"), "x-office-calendar-symbolic", "");
  add (self, CH_VIEW_MEETINGS, CH_VIEW_REVIEW, _("To Review"), "mail-unread-symbolic", "status:\"to review\"");
  add (self, CH_VIEW_DOCUMENTS, CH_VIEW_DOCUMENTS, _("Documents"), "document-edit-symbolic", "");
  add (self, CH_VIEW_PHOTOS, CH_VIEW_PHOTOS, _("Photos"), "image-x-generic-symbolic", "");
  add (self, CH_VIEW_PHOTOS, CH_VIEW_UNCREDITED, _("Photos Without a Credit"), "camera-disabled-symbolic", "");
  add (self, CH_VIEW_MEETINGS, "calls", _("Telephone Calls"), "call-start-symbolic", "kind:call");
  add (self, CH_VIEW_PEOPLE, "people", _("People"), "system-users-symbolic", "");
  add (self, CH_VIEW_ORGANISATIONS, "organisations", _("Bodies"), "org.chancery.Chancery-symbolic", "");
  self->n_fixed = self->views->len;
}

ChViewList *
ch_view_list_new (void)
{
  return g_object_new (CH_TYPE_VIEW_LIST, NULL);
}

void
ch_view_list_set_log (ChViewList *self,
                      ChLog      *log)
{
  g_return_if_fail (CH_IS_VIEW_LIST (self));
  g_return_if_fail (log == NULL || CH_IS_LOG (log));

  if (!g_set_object (&self->log, log))
    return;

  stop_counting (self);
  g_signal_group_set_target (self->log_signals, log);
  for (guint i = 0; i < self->views->len; i++)
    ch_view_set_count (g_ptr_array_index (self->views, i), -1);
  g_clear_object (&self->searches);
  self->searches = log != NULL ? ch_search_list_new (log) : NULL;
  g_signal_group_set_target (self->search_signals, self->searches);
  update_searches (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOG]);
}

ChView *
ch_view_list_find (ChViewList *self,
                   const char *id)
{
  g_return_val_if_fail (CH_IS_VIEW_LIST (self), NULL);

  for (guint i = 0; i < self->views->len; i++)
    {
      ChView *view = g_ptr_array_index (self->views, i);

      if (g_strcmp0 (ch_view_get_id (view), id) == 0)
        return view;
    }
  return g_ptr_array_index (self->views, 0);
}

const char *
ch_view_list_find_id (ChViewList *self,
                      guint       n)
{
  g_return_val_if_fail (CH_IS_VIEW_LIST (self), NULL);

  return n < self->views->len ? ch_view_get_id (g_ptr_array_index (self->views, n)) : NULL;
}

GMenuModel *
ch_view_list_new_menu (ChViewList *self,
                       const char *action)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (CH_IS_VIEW_LIST (self), NULL);

  for (guint i = 0; i < self->views->len; i++)
    {
      ChView *view = g_ptr_array_index (self->views, i);
      g_autoptr(GMenuItem) item = g_menu_item_new (ch_view_get_label (view), NULL);

      g_menu_item_set_action_and_target (item, action, "s", ch_view_get_id (view));
      if (i < N_KEYS)
        {
          g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);

          g_menu_item_set_attribute (item, "accel", "s", key);
        }
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}
