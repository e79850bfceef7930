/* ch-holdings-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-holdings-pane.h"

#include "ch-bin.h"
#include "ch-document-cell.h"
#include "ch-file-opener.h"
#include "ch-group-heading.h"
#include "ch-labels.h"
#include "ch-order-menu.h"
#include "ch-photo-cell.h"
#include "ch-photo-glance.h"
#include "ch-view-button.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>

struct _ChHoldingsPane
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkMenuButton *order_button;
  GtkToggleButton *uncredited_button;
  GtkListView *list_view;
  GtkSingleSelection *selection;

  ChHolding which;
  ChLog *log; /* (owned) (nullable) */
  ChHoldingList *list; /* (owned) (nullable) of the log */
  GSignalGroup *item_signals; /* (owned) of the selected item */
  ChPhotoGlance *glance; /* (owned) (nullable) for photos */
  ChViewList *views; /* (owned) (nullable) */
  char *view; /* (owned) */
  char *order; /* (owned) CH_VOCABULARY_ORDER */
  char *meeting; /* (owned) (nullable) */
  char *selected_uid; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChHoldingsPane, ch_holdings_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_HOLDING,
  PROP_LOG,
  PROP_LIST,
  PROP_VIEWS,
  PROP_VIEW,
  PROP_ORDER,
  PROP_MEETING,
  PROP_SELECTED_UID,
  N_PROPS,
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static char *
count_label (ChHoldingsPane *self,
             guint           n_items)
{
  return n_items > 0 ? g_strdup_printf ("%'u", n_items) : g_strdup ("");
}

static char *
page_name (ChHoldingsPane *self,
           guint           n_items,
           gboolean        loading)
{
  return g_strdup (n_items > 0 ? "list" : loading ? "loading" : "nothing");
}

/* The row of the selected item may be loaded later than it is selected. */
static void
on_row_loaded (ChHoldingsPane *self)
{
  g_autoptr(ChRowItem) item = g_signal_group_dup_target (self->item_signals);
  ChRow *row = item != NULL ? ch_row_item_get_row (item) : NULL;
  g_autofree char *uid = NULL;
  g_autofree char *meeting = NULL;

  if (row == NULL)
    return;

  g_object_get (row, "uid", &uid, "meeting", &meeting, NULL);
  if (g_strcmp0 (self->meeting, meeting) != 0)
    {
      g_free (self->meeting);
      self->meeting = g_steal_pointer (&meeting);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEETING]);
    }
  if (g_strcmp0 (self->selected_uid, uid) != 0)
    {
      g_free (self->selected_uid);
      self->selected_uid = g_steal_pointer (&uid);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_UID]);
    }
}

static void
on_selected (ChHoldingsPane *self)
{
  g_signal_group_set_target (self->item_signals, gtk_single_selection_get_selected_item (self->selection));
  on_row_loaded (self);
}

static void
on_search_changed (ChHoldingsPane *self)
{
  if (self->list != NULL)
    ch_log_list_set_words (CH_LOG_LIST (self->list), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* From the search into what was found. */
static void
on_search_activate (ChHoldingsPane *self)
{
  ch_walk_enter (self->list_view);
}

static void
on_activate (ChHoldingsPane *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static ChHoldingOrder
get_holding_order (ChHoldingsPane *self)
{
  return g_strcmp0 (self->order, "title") == 0 ? CH_HOLDING_ORDER_TITLE : CH_HOLDING_ORDER_NEWEST;
}

static ChHolding
get_shown (ChHoldingsPane *self)
{
  return self->which == CH_HOLDING_PHOTOS && g_strcmp0 (self->view, CH_VIEW_UNCREDITED) == 0 ? CH_HOLDING_UNCREDITED : self->which;
}

static void
make_list (ChHoldingsPane *self)
{
  g_clear_object (&self->list);
  if (self->log != NULL)
    {
      self->list = ch_holding_list_new (self->log, get_shown (self));
      ch_log_list_set_order (CH_LOG_LIST (self->list), get_holding_order (self));
      on_search_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

static void
set_view (ChHoldingsPane *self,
          const char     *view)
{
  ChHolding before = get_shown (self);

  if (g_strcmp0 (self->view, view) == 0)
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  gtk_toggle_button_set_active (self->uncredited_button, get_shown (self) == CH_HOLDING_UNCREDITED);
  if (get_shown (self) != before)
    make_list (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
on_uncredited_toggled (ChHoldingsPane *self)
{
  gboolean active = gtk_toggle_button_get_active (self->uncredited_button);

  if (active != (get_shown (self) == CH_HOLDING_UNCREDITED))
    set_view (self, active ? CH_VIEW_UNCREDITED : CH_VIEW_PHOTOS);
}

static void
set_order (ChHoldingsPane *self,
           const char     *order)
{
  if (order == NULL || g_strcmp0 (self->order, order) == 0)
    return;

  g_free (self->order);
  self->order = g_strdup (order);
  if (self->list != NULL)
    ch_log_list_set_order (CH_LOG_LIST (self->list), get_holding_order (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

/* Scans open in the program that the user has for them. */

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChHoldingsPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) copy = ch_file_opener_open_finish (result, &error);

  if (copy == NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
on_open (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  const char *file, *name;

  g_variant_get (parameter, "(&s&s)", &file, &name);
  ch_file_opener_open_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->log, file, *name != '\0' ? name : NULL,
                             on_opened, g_object_ref (self));
}

static void
set_log (ChHoldingsPane *self,
         ChLog          *log)
{
  if (!g_set_object (&self->log, log))
    return;

  if (self->glance != NULL)
    ch_photo_glance_set_log (self->glance, log);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  make_list (self);
}

static void
ch_holdings_pane_constructed (GObject *object)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (object);
  gboolean documents = self->which == CH_HOLDING_DOCUMENTS;
  g_autoptr(GtkListItemFactory) factory
      = gtk_builder_list_item_factory_new_from_resource (NULL, documents ? "/org/chancery/Chancery/ui/ch-document-item.ui"
                                                                         : "/org/chancery/Chancery/ui/ch-photo-item.ui");

  G_OBJECT_CLASS (ch_holdings_pane_parent_class)->constructed (object);

  gtk_list_view_set_factory (self->list_view, factory);
  if (!documents)
    self->glance = ch_photo_glance_new (self->list_view);
  gtk_widget_set_visible (GTK_WIDGET (self->order_button), documents);
  gtk_widget_set_visible (GTK_WIDGET (self->uncredited_button), !documents);
  g_object_set (self->search_entry, "placeholder-text",
                documents ? _("Search Titles, Parties, Signatories") : _("Search People, Bodies, Places, Words"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  documents ? _("Search Documents") : _("Search Photos"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  documents ? _("Documents") : _("Photos"), -1);
}

static gboolean
ch_holdings_pane_grab_focus (GtkWidget *widget)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (widget);

  return ch_walk_return (self->list_view) || gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
ch_holdings_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (object);

  switch (prop_id)
    {
    case PROP_HOLDING:
      g_value_set_int (value, self->which);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_VIEWS:
      g_value_set_object (value, self->views);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_ORDER:
      g_value_set_string (value, self->order);
      break;
    case PROP_MEETING:
      g_value_set_string (value, self->meeting);
      break;
    case PROP_SELECTED_UID:
      g_value_set_string (value, self->selected_uid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_holdings_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (object);

  switch (prop_id)
    {
    case PROP_HOLDING:
      self->which = g_value_get_int (value);
      break;
    case PROP_LOG:
      set_log (self, g_value_get_object (value));
      break;
    case PROP_VIEWS:
      g_set_object (&self->views, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    case PROP_ORDER:
      set_order (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_holdings_pane_dispose (GObject *object)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (object);

  g_clear_object (&self->glance);
  g_clear_object (&self->item_signals);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_HOLDINGS_PANE);
  g_clear_object (&self->list);
  g_clear_object (&self->views);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_holdings_pane_parent_class)->dispose (object);
}

static void
ch_holdings_pane_finalize (GObject *object)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (object);

  g_free (self->view);
  g_free (self->order);
  g_free (self->meeting);
  g_free (self->selected_uid);

  G_OBJECT_CLASS (ch_holdings_pane_parent_class)->finalize (object);
}

static void
ch_holdings_pane_class_init (ChHoldingsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags notified = flags | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_holdings_pane_constructed;
  object_class->get_property = ch_holdings_pane_get_property;
  object_class->set_property = ch_holdings_pane_set_property;
  object_class->dispose = ch_holdings_pane_dispose;
  object_class->finalize = ch_holdings_pane_finalize;
  widget_class->grab_focus = ch_holdings_pane_grab_focus;
  ch_walk_class_pass_through (widget_class);

  properties[PROP_HOLDING] = g_param_spec_int ("holding", NULL, NULL, CH_HOLDING_DOCUMENTS, CH_HOLDING_PHOTOS,
                                               CH_HOLDING_DOCUMENTS, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, CH_TYPE_HOLDING_LIST, readable);
  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, CH_TYPE_VIEW_LIST, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, notified);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL, notified);
  properties[PROP_MEETING] = g_param_spec_string ("meeting", NULL, NULL, NULL, readable);
  properties[PROP_SELECTED_UID] = g_param_spec_string ("selected-uid", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CH_TYPE_HOLDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CH_TYPE_HOLDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CH_TYPE_DOCUMENT_CELL);
  g_type_ensure (CH_TYPE_GROUP_HEADING);
  g_type_ensure (CH_TYPE_PHOTO_CELL);
  g_type_ensure (CH_TYPE_ROW_ITEM);
  g_type_ensure (CH_TYPE_VIEW_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-holdings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ChHoldingsPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ChHoldingsPane, order_button);
  gtk_widget_class_bind_template_child (widget_class, ChHoldingsPane, uncredited_button);
  gtk_widget_class_bind_template_child (widget_class, ChHoldingsPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, ChHoldingsPane, selection);
  gtk_widget_class_bind_template_callback (widget_class, count_label);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_uncredited_toggled);
  gtk_widget_class_bind_template_callback (widget_class, page_name);
  ch_labels_bind (widget_class);

  gtk_widget_class_install_action (widget_class, "holdings.open", "(ss)", on_open);
  gtk_widget_class_install_property_action (widget_class, "holdings.order", "order");
}

static void
ch_holdings_pane_init (ChHoldingsPane *self)
{
  static const char *const orders[] = { "newest", "title", NULL };
  g_autoptr(GMenuModel) menu = ch_order_menu_new (orders, "holdings.order");

  self->view = g_strdup (CH_VIEW_ALL);
  self->order = g_strdup ("newest");
  self->item_signals = g_signal_group_new (CH_TYPE_ROW_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::row", G_CALLBACK (on_row_loaded), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_walk_let_tab_leave (self->list_view);
  gtk_menu_button_set_menu_model (self->order_button, menu);
}

void
ch_holdings_pane_search (ChHoldingsPane *self)
{
  g_return_if_fail (CH_IS_HOLDINGS_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
ch_holdings_pane_step (ChHoldingsPane *self,
                       int             step)
{
  g_return_if_fail (CH_IS_HOLDINGS_PANE (self));

  ch_walk_step (self->list_view, step);
}
