/* ch-search-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-pane.h"

#include "ch-labels.h"
#include "ch-row-item.h"
#include "ch-view-button.h"
#include "ch-walk.h"

typedef struct
{
  GtkSearchEntry *search_entry;
  GtkBox *tools;
  GtkListView *list_view;
  GtkSingleSelection *selection;

  ChLog *log; /* (owned) (nullable) */
  ChLogList *list; /* (owned) (nullable) of the log */
  GSignalGroup *log_signals; /* (owned) */
  GSignalGroup *item_signals; /* (owned) of the selected item */
  ChViewList *views; /* (owned) (nullable) */
  char *view; /* (owned) (nullable) */
  gint64 chosen_id; /* of the row that was chosen, in the list or not; 0 for none */
  char *selected_uid; /* (owned) (nullable) */
  char *owner_uid; /* (owned) (nullable) of the record that takes it along */
  guint return_source; /* 0 for none */
} ChSearchPanePrivate;

static void ch_search_pane_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (ChSearchPane, ch_search_pane, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (ChSearchPane)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ch_search_pane_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

enum
{
  PROP_0,
  PROP_LOG,
  PROP_LIST,
  PROP_VIEWS,
  PROP_VIEW,
  PROP_SELECTED_UID,
  N_PROPS,
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static ChSearchPanePrivate *
get_private (gpointer self)
{
  return ch_search_pane_get_instance_private (self);
}

static char *
count_label (ChSearchPane *self,
             guint         n_items)
{
  return n_items > 0 ? CH_SEARCH_PANE_GET_CLASS (self)->dup_count (self, n_items) : g_strdup ("");
}

static char *
page_name (ChSearchPane *self,
           guint         n_items,
           gboolean      loading)
{
  return g_strdup (n_items > 0 ? "list" : loading ? "loading" : "nothing");
}

/* ROW: (nullable): what is chosen now */
static void
choose (ChSearchPane *self,
        ChRow        *row)
{
  ChSearchPanePrivate *priv = get_private (self);
  ChSearchPaneClass *klass = CH_SEARCH_PANE_GET_CLASS (self);
  g_autofree char *uid = NULL;
  const char *owner;

  if (row != NULL)
    g_object_get (row, "uid", &uid, NULL);
  owner = klass->choose != NULL ? klass->choose (self, row) : uid;
  g_free (priv->owner_uid);
  priv->owner_uid = g_strdup (owner);

  if (g_strcmp0 (priv->selected_uid, uid) == 0)
    return;
  g_free (priv->selected_uid);
  priv->selected_uid = g_steal_pointer (&uid);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_UID]);
}

static void
forget (ChSearchPane *self)
{
  get_private (self)->chosen_id = 0;
  choose (self, NULL);
}

/* The row of the selected item may be loaded later than it is selected. */
static void
on_row_loaded (ChSearchPane *self)
{
  g_autoptr(ChRowItem) item = g_signal_group_dup_target (get_private (self)->item_signals);
  ChRow *row = item != NULL ? ch_row_item_get_row (item) : NULL;

  if (row != NULL)
    choose (self, row);
}

static void
on_item_selected (ChSearchPane *self)
{
  ChSearchPanePrivate *priv = get_private (self);
  ChRowItem *item = gtk_single_selection_get_selected_item (priv->selection);

  if (item != NULL)
    priv->chosen_id = ch_row_item_get_id (item);
  g_signal_group_set_target (priv->item_signals, item);
  on_row_loaded (self);
}

/* By somebody, and not because the list is another. */
static void
on_selection_changed (ChSearchPane *self)
{
  if (gtk_single_selection_get_selected (get_private (self)->selection) == GTK_INVALID_LIST_POSITION)
    forget (self);
}

static gboolean
on_return (gpointer user_data)
{
  ChSearchPanePrivate *priv = get_private (user_data);
  guint position;

  priv->return_source = 0;
  if (priv->chosen_id != 0 && priv->list != NULL
      && gtk_single_selection_get_selected (priv->selection) == GTK_INVALID_LIST_POSITION
      && ch_log_list_find (priv->list, priv->chosen_id, &position))
    {
      gtk_single_selection_set_selected (priv->selection, position);
      gtk_widget_activate_action (GTK_WIDGET (priv->list_view), "list.scroll-to-item", "u", position);
    }
  return G_SOURCE_REMOVE;
}

/* What is chosen may be among what has come.  The list is looked through once for all that comes at a time, and before
 * the next frame. */
static void
on_items_changed (ChSearchPane *self,
                  guint         position,
                  guint         removed,
                  guint         added)
{
  ChSearchPanePrivate *priv = get_private (self);

  if (added > 0 && priv->chosen_id != 0 && priv->return_source == 0)
    priv->return_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_return, self, NULL);
}

static void
on_record_changed (ChSearchPane *self,
                   gint64        id,
                   const char   *uid,
                   ChLogChange   change)
{
  if (change == CH_LOG_REMOVED && g_strcmp0 (uid, get_private (self)->owner_uid) == 0)
    forget (self);
}

static void
on_search_changed (ChSearchPane *self)
{
  ChSearchPanePrivate *priv = get_private (self);

  if (priv->list != NULL)
    ch_log_list_set_words (priv->list, gtk_editable_get_text (GTK_EDITABLE (priv->search_entry)));
}

/* From the search into what was found. */
static void
on_search_activate (ChSearchPane *self)
{
  ch_walk_enter (get_private (self)->list_view);
}

/* The cursor walks over rows without choosing them. */
static void
on_activate (ChSearchPane *self,
             guint         position)
{
  gtk_single_selection_set_selected (get_private (self)->selection, position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
set_log (ChSearchPane *self,
         ChLog        *log)
{
  ChSearchPanePrivate *priv = get_private (self);

  if (!g_set_object (&priv->log, log))
    return;

  g_signal_group_set_target (priv->log_signals, log);
  gtk_editable_set_text (GTK_EDITABLE (priv->search_entry), "");
  forget (self);
  ch_search_pane_renew_list (self);
}

static void
ch_search_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ch_search_pane_parent_class)->map (widget);

  if (get_private (widget)->list == NULL)
    ch_search_pane_renew_list (CH_SEARCH_PANE (widget));
}

static gboolean
ch_search_pane_grab_focus (GtkWidget *widget)
{
  ChSearchPanePrivate *priv = get_private (widget);

  return ch_walk_return (priv->list_view) || gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));
}

static void
ch_search_pane_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  if (g_strcmp0 (type, "button") == 0)
    gtk_box_append (get_private (buildable)->tools, GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
ch_search_pane_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = ch_search_pane_add_child;
}

static void
ch_search_pane_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChSearchPanePrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, priv->log);
      break;
    case PROP_LIST:
      g_value_set_object (value, priv->list);
      break;
    case PROP_VIEWS:
      g_value_set_object (value, priv->views);
      break;
    case PROP_VIEW:
      g_value_set_string (value, priv->view);
      break;
    case PROP_SELECTED_UID:
      g_value_set_string (value, priv->selected_uid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_search_pane_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChSearchPanePrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_LOG:
      set_log (CH_SEARCH_PANE (object), g_value_get_object (value));
      break;
    case PROP_VIEWS:
      g_set_object (&priv->views, g_value_get_object (value));
      break;
    case PROP_VIEW:
      if (g_strcmp0 (priv->view, g_value_get_string (value)) == 0)
        break;
      g_free (priv->view);
      priv->view = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_search_pane_dispose (GObject *object)
{
  ChSearchPanePrivate *priv = get_private (object);

  /* GTK 4.8 can dispose of no template but that of the last class: what this one has made goes with the child, and
   * the selection, which stays to the end, must have nothing more to tell. */
  gtk_single_selection_set_model (priv->selection, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_handle_id (&priv->return_source, g_source_remove);
  g_clear_object (&priv->item_signals);
  g_clear_object (&priv->log_signals);
  g_clear_object (&priv->list);
  g_clear_object (&priv->views);
  g_clear_object (&priv->log);

  G_OBJECT_CLASS (ch_search_pane_parent_class)->dispose (object);
}

static void
ch_search_pane_finalize (GObject *object)
{
  ChSearchPanePrivate *priv = get_private (object);

  g_free (priv->view);
  g_free (priv->selected_uid);
  g_free (priv->owner_uid);

  G_OBJECT_CLASS (ch_search_pane_parent_class)->finalize (object);
}

static void
ch_search_pane_class_init (ChSearchPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_search_pane_get_property;
  object_class->set_property = ch_search_pane_set_property;
  object_class->dispose = ch_search_pane_dispose;
  object_class->finalize = ch_search_pane_finalize;
  widget_class->map = ch_search_pane_map;
  widget_class->grab_focus = ch_search_pane_grab_focus;
  ch_walk_class_pass_through (widget_class);

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, CH_TYPE_LOG_LIST, readable);
  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, CH_TYPE_VIEW_LIST, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED_UID] = g_param_spec_string ("selected-uid", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CH_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);

  g_type_ensure (CH_TYPE_LOG_LIST);
  g_type_ensure (CH_TYPE_ROW_ITEM);
  g_type_ensure (CH_TYPE_VIEW_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-search-pane.ui");
  gtk_widget_class_bind_template_child_private (widget_class, ChSearchPane, search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, ChSearchPane, tools);
  gtk_widget_class_bind_template_child_private (widget_class, ChSearchPane, list_view);
  gtk_widget_class_bind_template_child_private (widget_class, ChSearchPane, selection);
  gtk_widget_class_bind_template_callback (widget_class, count_label);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_item_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_items_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, page_name);
}

static void
ch_search_pane_init (ChSearchPane *self)
{
  static const char *const changes[] = { "meeting-changed", "person-changed", "organisation-changed" };
  ChSearchPanePrivate *priv = get_private (self);

  priv->view = g_strdup (CH_VIEW_ALL);
  priv->log_signals = g_signal_group_new (CH_TYPE_LOG);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (priv->log_signals, changes[i], G_CALLBACK (on_record_changed), self);
  priv->item_signals = g_signal_group_new (CH_TYPE_ROW_ITEM);
  g_signal_group_connect_swapped (priv->item_signals, "notify::row", G_CALLBACK (on_row_loaded), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_walk_let_tab_leave (priv->list_view);
}

ChLog *
ch_search_pane_get_log (ChSearchPane *self)
{
  g_return_val_if_fail (CH_IS_SEARCH_PANE (self), NULL);

  return get_private (self)->log;
}

ChLogList *
ch_search_pane_get_list (ChSearchPane *self)
{
  g_return_val_if_fail (CH_IS_SEARCH_PANE (self), NULL);

  return get_private (self)->list;
}

const char *
ch_search_pane_get_view (ChSearchPane *self)
{
  g_return_val_if_fail (CH_IS_SEARCH_PANE (self), NULL);

  return get_private (self)->view;
}

GtkListView *
ch_search_pane_get_list_view (ChSearchPane *self)
{
  g_return_val_if_fail (CH_IS_SEARCH_PANE (self), NULL);

  return get_private (self)->list_view;
}

void
ch_search_pane_set_wording (ChSearchPane *self,
                            const char   *placeholder,
                            const char   *search,
                            const char   *list)
{
  ChSearchPanePrivate *priv;

  g_return_if_fail (CH_IS_SEARCH_PANE (self));

  priv = get_private (self);
  g_object_set (priv->search_entry, "placeholder-text", placeholder, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, search, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, list, -1);
}

void
ch_search_pane_renew_list (ChSearchPane *self)
{
  ChSearchPanePrivate *priv;

  g_return_if_fail (CH_IS_SEARCH_PANE (self));

  priv = get_private (self);
  g_clear_object (&priv->list);
  if (priv->log != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      priv->list = CH_SEARCH_PANE_GET_CLASS (self)->new_list (self, priv->log);
      on_search_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

void
ch_search_pane_search (ChSearchPane *self)
{
  ChSearchPanePrivate *priv;

  g_return_if_fail (CH_IS_SEARCH_PANE (self));

  priv = get_private (self);
  gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (priv->search_entry), 0, -1);
}

void
ch_search_pane_step (ChSearchPane *self,
                     int           step)
{
  g_return_if_fail (CH_IS_SEARCH_PANE (self));

  ch_walk_step (get_private (self)->list_view, step);
}
