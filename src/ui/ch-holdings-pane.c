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
#include "ch-holding-list.h"
#include "ch-order-menu.h"
#include "ch-photo-cell.h"
#include "ch-photo-glance.h"

#include <glib/gi18n-lib.h>

struct _ChHoldingsPane
{
  ChSearchPane parent_instance;

  GtkMenuButton *order_button;
  GtkToggleButton *uncredited_button;

  ChHolding which;
  ChHolding shown; /* the same, or those of the photos that have no credit */
  ChPhotoGlance *glance; /* (owned) (nullable) for photos */
  char *order; /* (owned) CH_VOCABULARY_ORDER */
  char *meeting; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChHoldingsPane, ch_holdings_pane, CH_TYPE_SEARCH_PANE)

enum
{
  PROP_0,
  PROP_HOLDING,
  PROP_ORDER,
  PROP_MEETING,
  N_PROPS,
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static ChHoldingOrder
get_holding_order (ChHoldingsPane *self)
{
  return g_strcmp0 (self->order, "title") == 0 ? CH_HOLDING_ORDER_TITLE : CH_HOLDING_ORDER_NEWEST;
}

static ChLogList *
new_list (ChSearchPane *pane,
          ChLog        *log)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (pane);
  ChLogList *list = CH_LOG_LIST (ch_holding_list_new (log, self->shown));

  ch_log_list_set_order (list, get_holding_order (self));
  return list;
}

static char *
dup_count (ChSearchPane *pane,
           guint         n)
{
  if (CH_HOLDINGS_PANE (pane)->which == CH_HOLDING_DOCUMENTS)
    return g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
  return g_strdup_printf (ngettext ("%u photo", "%u photos", n), n);
}

/* It is shown with its meeting, and goes with it. */
static const char *
choose (ChSearchPane *pane,
        ChRow        *row)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (pane);
  g_autofree char *meeting = NULL;

  if (row != NULL)
    g_object_get (row, "meeting", &meeting, NULL);
  if (g_strcmp0 (self->meeting, meeting) != 0)
    {
      g_free (self->meeting);
      self->meeting = g_steal_pointer (&meeting);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEETING]);
    }
  return self->meeting;
}

static void
on_view_changed (ChHoldingsPane *self)
{
  const char *view = ch_search_pane_get_view (CH_SEARCH_PANE (self));
  ChHolding shown = self->which == CH_HOLDING_PHOTOS && g_strcmp0 (view, CH_VIEW_UNCREDITED) == 0 ? CH_HOLDING_UNCREDITED
                                                                                                  : self->which;

  if (self->shown == shown)
    return;
  self->shown = shown;
  gtk_toggle_button_set_active (self->uncredited_button, shown == CH_HOLDING_UNCREDITED);
  ch_search_pane_renew_list (CH_SEARCH_PANE (self));
}

static void
on_uncredited_toggled (ChHoldingsPane *self)
{
  gboolean active = gtk_toggle_button_get_active (self->uncredited_button);

  if (active != (self->shown == CH_HOLDING_UNCREDITED))
    g_object_set (self, "view", active ? CH_VIEW_UNCREDITED : CH_VIEW_PHOTOS, NULL);
}

static void
set_order (ChHoldingsPane *self,
           const char     *order)
{
  ChLogList *list = ch_search_pane_get_list (CH_SEARCH_PANE (self));

  if (order == NULL || g_strcmp0 (self->order, order) == 0)
    return;

  g_free (self->order);
  self->order = g_strdup (order);
  if (list != NULL)
    ch_log_list_set_order (list, get_holding_order (self));
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
  ch_file_opener_open_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, ch_search_pane_get_log (CH_SEARCH_PANE (self)), file, *name != '\0' ? name : NULL,
                             on_opened, g_object_ref (self));
}

static void
on_log_changed (ChHoldingsPane *self)
{
  if (self->glance != NULL)
    ch_photo_glance_set_log (self->glance, ch_search_pane_get_log (CH_SEARCH_PANE (self)));
}

static void
ch_holdings_pane_constructed (GObject *object)
{
  ChHoldingsPane *self = CH_HOLDINGS_PANE (object);
  GtkListView *list_view = ch_search_pane_get_list_view (CH_SEARCH_PANE (self));
  gboolean documents = self->which == CH_HOLDING_DOCUMENTS;
  g_autoptr(GtkListItemFactory) factory
      = gtk_builder_list_item_factory_new_from_resource (NULL, documents ? "/org/chancery/Chancery/ui/ch-document-item.ui"
                                                                         : "/org/chancery/Chancery/ui/ch-photo-item.ui");

  G_OBJECT_CLASS (ch_holdings_pane_parent_class)->constructed (object);

  self->shown = self->which;
  gtk_list_view_set_factory (list_view, factory);
  gtk_widget_add_css_class (GTK_WIDGET (list_view), "grouped");
  if (!documents)
    self->glance = ch_photo_glance_new (list_view);
  gtk_widget_set_visible (GTK_WIDGET (self->order_button), documents);
  gtk_widget_set_visible (GTK_WIDGET (self->uncredited_button), !documents);
  ch_search_pane_set_wording (CH_SEARCH_PANE (self),
                              documents ? _("Search Titles, Parties, Signatories") : _("Search People, Bodies, Places, Words"),
                              documents ? _("Search Documents") : _("Search Photos"), documents ? _("Documents") : _("Photos"));
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
    case PROP_ORDER:
      g_value_set_string (value, self->order);
      break;
    case PROP_MEETING:
      g_value_set_string (value, self->meeting);
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
  switch (prop_id)
    {
    case PROP_HOLDING:
      CH_HOLDINGS_PANE (object)->which = g_value_get_int (value);
      break;
    case PROP_ORDER:
      set_order (CH_HOLDINGS_PANE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_holdings_pane_dispose (GObject *object)
{
  g_clear_object (&CH_HOLDINGS_PANE (object)->glance);
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_HOLDINGS_PANE);

  G_OBJECT_CLASS (ch_holdings_pane_parent_class)->dispose (object);
}

static void
ch_holdings_pane_finalize (GObject *object)
{
  g_free (CH_HOLDINGS_PANE (object)->order);
  g_free (CH_HOLDINGS_PANE (object)->meeting);

  G_OBJECT_CLASS (ch_holdings_pane_parent_class)->finalize (object);
}

static void
ch_holdings_pane_class_init (ChHoldingsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChSearchPaneClass *pane_class = CH_SEARCH_PANE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_holdings_pane_constructed;
  object_class->get_property = ch_holdings_pane_get_property;
  object_class->set_property = ch_holdings_pane_set_property;
  object_class->dispose = ch_holdings_pane_dispose;
  object_class->finalize = ch_holdings_pane_finalize;
  pane_class->new_list = new_list;
  pane_class->dup_count = dup_count;
  pane_class->choose = choose;

  properties[PROP_HOLDING] = g_param_spec_int ("holding", NULL, NULL, CH_HOLDING_DOCUMENTS, CH_HOLDING_PHOTOS,
                                               CH_HOLDING_DOCUMENTS, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_MEETING] = g_param_spec_string ("meeting", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", CH_TYPE_HOLDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CH_TYPE_DOCUMENT_CELL);
  g_type_ensure (CH_TYPE_GROUP_HEADING);
  g_type_ensure (CH_TYPE_PHOTO_CELL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-holdings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ChHoldingsPane, order_button);
  gtk_widget_class_bind_template_child (widget_class, ChHoldingsPane, uncredited_button);
  gtk_widget_class_bind_template_callback (widget_class, on_uncredited_toggled);

  gtk_widget_class_install_action (widget_class, "holdings.open", "(ss)", on_open);
  gtk_widget_class_install_property_action (widget_class, "holdings.order", "order");
}

static void
ch_holdings_pane_init (ChHoldingsPane *self)
{
  static const char *const orders[] = { "newest", "title", NULL };
  g_autoptr(GMenuModel) menu = ch_order_menu_new (orders, "holdings.order");

  self->order = g_strdup ("newest");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->order_button, menu);
  g_signal_connect (self, "notify::log", G_CALLBACK (on_log_changed), NULL);
  g_signal_connect (self, "notify::view", G_CALLBACK (on_view_changed), NULL);
}
