/* ch-list-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-list-pane-private.h"

#include "ch-bin.h"
#include "ch-drag-content.h"
#include "ch-labels.h"
#include "ch-list-words.h"
#include "ch-meeting-cell.h"
#include "ch-order-menu.h"
#include "ch-row-item.h"
#include "ch-selection-bar.h"
#include "ch-text.h"
#include "ch-timeline-pane.h"
#include "ch-view-button.h"
#include "ch-vocabulary.h"
#include "ch-walk.h"

G_DEFINE_FINAL_TYPE (ChListPane, ch_list_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_VIEWS,
  PROP_LIST,
  PROP_SELECTED_UID,
  PROP_EMPTY,
  PROP_VIEW,
  PROP_ORDER,
  PROP_SHOW_TIMELINE,
  PROP_N_SELECTED,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What goes from the list goes from the selection, which does not tell. */
static void
on_items_changed (ChListPane *self)
{
  gboolean few = g_list_model_get_n_items (G_LIST_MODEL (self->list)) <= CH_LIST_PANE_MOST_SELECTED;

  gtk_widget_action_set_enabled (GTK_WIDGET (self->list_view), "list.select-all", few);
  /* What was changed is told as gone and come, maybe to another place: it stays chosen. */
  if (self->wanted_id == 0 && self->n_selected == 1 && ch_list_pane_get_selected (self) == GTK_INVALID_LIST_POSITION)
    self->wanted_id = self->chosen_id;
  self->choosing++;
  ch_list_pane_select_wanted (self);
  ch_list_pane_select_neighbour (self);
  ch_list_pane_follow_selection (self);
  self->choosing--;
}

static void
on_search_changed (ChListPane *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *words = NULL;

  if (self->list == NULL)
    return;

  words = self->views != NULL ? ch_view_dup_words (ch_view_list_find (self->views, self->view), typed) : g_strdup (typed);
  if (self->wanted_id == 0)
    self->wanted_id = ch_list_pane_get_selected_id (self);
  ch_log_list_set_words (CH_LOG_LIST (self->list), words);
  ch_list_pane_select_wanted (self);
}

/* The terms of the vocabulary stand as the orders of the log do. */
static ChLogOrder
find_order (const char *order)
{
  const char *const *terms = ch_vocabulary_get_terms (CH_VOCABULARY_ORDER);

  for (guint i = 0; terms[i] != NULL && i < CH_LOG_N_ORDERS; i++)
    if (g_str_equal (terms[i], order))
      return i;
  return CH_LOG_ORDER_NEWEST;
}

static void
set_order (ChListPane *self,
           const char *order)
{
  if (order == NULL || g_strcmp0 (self->order, order) == 0)
    return;

  g_free (self->order);
  self->order = g_strdup (order);
  if (self->list != NULL)
    ch_log_list_set_order (CH_LOG_LIST (self->list), find_order (order));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
set_view (ChListPane *self,
          const char *view)
{
  if (g_strcmp0 (self->view, view) == 0)
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  if (self->views != NULL)
    set_order (self, ch_view_get_order (ch_view_list_find (self->views, view)));
  on_search_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
on_meeting_changed (ChListPane  *self,
                    gint64       id,
                    const char  *uid,
                    ChLogChange  change)
{
  if (change == CH_LOG_ADDED && ch_list_pane_awaits (self, uid))
    {
      self->wanted_id = id;
      set_view (self, CH_VIEW_ALL);
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      ch_list_pane_select_wanted (self);
    }
  else if (change == CH_LOG_REMOVED && g_strcmp0 (uid, self->selected_uid) == 0)
    {
      ch_list_pane_set_selected_uid (self, NULL);
      self->chosen_gone = TRUE;
      ch_list_pane_select_neighbour (self);
    }
}

static gboolean
is_empty (ChListPane *self)
{
  return self->list != NULL && !ch_log_list_get_loading (CH_LOG_LIST (self->list))
         && g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0
         && ch_text_is_blank (ch_log_list_get_words (CH_LOG_LIST (self->list)));
}

static void
on_list_settled (ChListPane *self)
{
  ch_list_pane_select_wanted (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

/* From the search into the results. */
static void
on_search_activate (ChListPane *self)
{
  if (self->list == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return;

  if (ch_list_pane_get_selected (self) == GTK_INVALID_LIST_POSITION)
    ch_list_pane_select_only (self, 0);
  ch_walk_return (self->list_view);
}

/* A year of the timeline was chosen; it stays under the cursor. */
static void
on_narrowed (ChListPane *self,
             const char *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), typed);
}

/* A meeting goes as text into whatever it is dropped on. */
static GdkContentProvider *
new_drag_content (GtkWidget *list_view,
                  double     x,
                  double     y)
{
  ChListPane *self = CH_LIST_PANE (gtk_widget_get_ancestor (list_view, CH_TYPE_LIST_PANE));
  GtkWidget *below = gtk_widget_pick (list_view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = below != NULL ? gtk_widget_get_ancestor (below, CH_TYPE_MEETING_CELL) : NULL;
  ChMeetingRow *row = cell != NULL ? ch_meeting_cell_get_row (CH_MEETING_CELL (cell)) : NULL;

  return row != NULL && self->log != NULL ? ch_drag_content_new_meeting (self->log, ch_meeting_row_get_uid (row)) : NULL;
}

static void
on_activate (ChListPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit", NULL);
}

/* What is edited is not what is pointed at here. */
static void
on_delete (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  if (CH_LIST_PANE (widget)->held_for == NULL)
    gtk_widget_activate_action (widget, "win.delete", NULL);
}

static char *
page_name (ChListPane *self,
           guint       n_items,
           gboolean    loading,
           const char *words)
{
  if (n_items > 0)
    return g_strdup ("list");
  if (loading)
    return g_strdup ("loading");
  return g_strdup (ch_text_is_blank (words) ? "empty" : "no-match");
}

static void
set_log (ChListPane *self,
         ChLog      *log)
{
  if (!g_set_object (&self->log, log))
    return;

  g_clear_object (&self->list);
  self->list = log != NULL ? ch_meeting_list_new (log) : NULL;
  if (self->list != NULL)
    ch_log_list_set_order (CH_LOG_LIST (self->list), find_order (self->order));
  self->wanted_id = 0;
  self->chosen_id = 0;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  set_view (self, CH_VIEW_ALL);

  g_signal_group_set_target (self->log_signals, log);
  g_signal_group_set_target (self->list_signals, self->list);
  ch_list_pane_set_selected_uid (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static gboolean
ch_list_pane_grab_focus (GtkWidget *widget)
{
  ChListPane *self = CH_LIST_PANE (widget);

  /* Where nothing is typed the rows are worth waiting for: in an entry Ctrl+Z takes back no more than what was typed. */
  return ch_walk_return (self->list_view)
         || (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0'
             && gtk_widget_grab_focus (GTK_WIDGET (self->search_entry)));
}

static void
ch_list_pane_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ChListPane *self = CH_LIST_PANE (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_VIEWS:
      g_value_set_object (value, self->views);
      break;
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_SELECTED_UID:
      g_value_set_string (value, self->selected_uid);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, is_empty (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_ORDER:
      g_value_set_string (value, self->order);
      break;
    case PROP_SHOW_TIMELINE:
      g_value_set_boolean (value, self->show_timeline);
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, self->n_selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_list_pane_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LOG:
      set_log (CH_LIST_PANE (object), g_value_get_object (value));
      break;
    case PROP_VIEWS:
      if (g_set_object (&CH_LIST_PANE (object)->views, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_VIEW:
      set_view (CH_LIST_PANE (object), g_value_get_string (value));
      break;
    case PROP_ORDER:
      set_order (CH_LIST_PANE (object), g_value_get_string (value));
      break;
    case PROP_SHOW_TIMELINE:
      CH_LIST_PANE (object)->show_timeline = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_list_pane_dispose (GObject *object)
{
  ChListPane *self = CH_LIST_PANE (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->log_signals);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_LIST_PANE);
  g_clear_object (&self->list);
  g_clear_object (&self->views);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_list_pane_parent_class)->dispose (object);
}

static void
ch_list_pane_finalize (GObject *object)
{
  g_free (CH_LIST_PANE (object)->selected_uid);
  g_free (CH_LIST_PANE (object)->held_for);
  g_free (CH_LIST_PANE (object)->held_uid);
  g_free (CH_LIST_PANE (object)->view);
  g_free (CH_LIST_PANE (object)->order);

  G_OBJECT_CLASS (ch_list_pane_parent_class)->finalize (object);
}

static void
ch_list_pane_class_init (ChListPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_list_pane_get_property;
  object_class->set_property = ch_list_pane_set_property;
  object_class->dispose = ch_list_pane_dispose;
  object_class->finalize = ch_list_pane_finalize;
  widget_class->grab_focus = ch_list_pane_grab_focus;
  ch_walk_class_pass_through (widget_class);

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, CH_TYPE_VIEW_LIST,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, CH_TYPE_MEETING_LIST, readable);
  properties[PROP_SELECTED_UID] = g_param_spec_string ("selected-uid", NULL, NULL, NULL, readable);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, FALSE, readable);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_TIMELINE] = g_param_spec_boolean ("show-timeline", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_ROW_ITEM);
  g_type_ensure (CH_TYPE_TIMELINE_PANE);
  g_type_ensure (CH_TYPE_SELECTION_BAR);
  g_type_ensure (CH_TYPE_VIEW_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-list-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ChListPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ChListPane, order_button);
  gtk_widget_class_bind_template_child (widget_class, ChListPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, ChListPane, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_narrowed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, ch_list_pane_follow_selection);
  gtk_widget_class_bind_template_callback (widget_class, page_name);
  ch_labels_bind (widget_class);
  ch_list_words_bind (widget_class);

  gtk_widget_class_install_property_action (widget_class, "list-pane.order", "order");

  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", CH_TYPE_LIST_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "list-pane.delete", NULL, on_delete);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "list-pane.delete", NULL);
}

static void
ch_list_pane_init (ChListPane *self)
{
  g_autoptr(GtkListItemFactory) factory = ch_meeting_cell_factory_new ();
  g_autoptr(GMenuModel) orders = ch_order_menu_new (ch_vocabulary_get_terms (CH_VOCABULARY_ORDER), "list-pane.order");

  self->log_signals = g_signal_group_new (CH_TYPE_LOG);
  g_signal_group_connect_swapped (self->log_signals, "meeting-changed", G_CALLBACK (on_meeting_changed), self);
  self->list_signals = g_signal_group_new (CH_TYPE_MEETING_LIST);
  g_signal_group_connect_data (self->list_signals, "items-changed", G_CALLBACK (on_items_changed), self, NULL,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_group_connect_swapped (self->list_signals, "notify::loading", G_CALLBACK (on_list_settled), self);
  g_signal_group_connect_swapped (self->list_signals, "notify::n-items", G_CALLBACK (on_list_settled), self);
  self->item_signals = g_signal_group_new (CH_TYPE_ROW_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::row", G_CALLBACK (ch_list_pane_follow_row), self);

  self->view = g_strdup (CH_VIEW_ALL);
  self->order = g_strdup ("newest");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list_view, factory);
  ch_drag_content_offer (GTK_WIDGET (self->list_view), new_drag_content);
  ch_walk_let_tab_leave (self->list_view);
  gtk_menu_button_set_menu_model (self->order_button, orders);
}

void
ch_list_pane_search (ChListPane *self)
{
  g_return_if_fail (CH_IS_LIST_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
ch_list_pane_show_words (ChListPane *self,
                         const char *words)
{
  g_return_if_fail (CH_IS_LIST_PANE (self));
  g_return_if_fail (words != NULL);

  set_view (self, CH_VIEW_ALL);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

const char *
ch_list_pane_get_typed (ChListPane *self)
{
  g_return_val_if_fail (CH_IS_LIST_PANE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

void
ch_list_pane_come_back (ChListPane *self,
                        const char *view,
                        const char *typed)
{
  g_return_if_fail (CH_IS_LIST_PANE (self));
  g_return_if_fail (view != NULL && typed != NULL);

  set_view (self, view);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), typed);
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}
