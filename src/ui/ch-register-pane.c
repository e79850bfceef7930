/* ch-register-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-pane.h"

#include "ch-bin.h"
#include "ch-register-cell.h"
#include "ch-view-button.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>

struct _ChRegisterPane
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkListView *list_view;
  GtkSingleSelection *selection;

  ChRegister which;
  ChLog *log; /* (owned) (nullable) */
  ChRegisterList *list; /* (owned) (nullable) of the log */
  GSignalGroup *item_signals; /* (owned) of the selected item */
  ChViewList *views; /* (owned) (nullable) */
  char *view; /* (owned) (nullable) */
  char *selected_uid; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChRegisterPane, ch_register_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_LOG,
  PROP_LIST,
  PROP_VIEWS,
  PROP_VIEW,
  PROP_SELECTED_UID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
count_label (ChRegisterPane *self,
             guint           n_items)
{
  if (n_items == 0)
    return g_strdup ("");
  if (self->which == CH_REGISTER_PEOPLE)
    return g_strdup_printf (ngettext ("%u person", "%u people", n_items), n_items);
  return g_strdup_printf (ngettext ("%u body", "%u bodies", n_items), n_items);
}

/* The row of the selected item may be loaded later than it is selected. */
static void
on_row_loaded (ChRegisterPane *self)
{
  g_autoptr(ChRowItem) item = g_signal_group_dup_target (self->item_signals);
  ChRegisterRow *row = item != NULL ? ch_row_item_get_row (item) : NULL;
  const char *uid = row != NULL ? ch_register_row_get_uid (row) : NULL;

  if (item != NULL && row == NULL)
    return;
  if (g_strcmp0 (self->selected_uid, uid) == 0)
    return;

  g_free (self->selected_uid);
  self->selected_uid = g_strdup (uid);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_UID]);
}

static void
on_selected (ChRegisterPane *self)
{
  g_signal_group_set_target (self->item_signals, gtk_single_selection_get_selected_item (self->selection));
  on_row_loaded (self);
}

static void
on_search_changed (ChRegisterPane *self)
{
  if (self->list != NULL)
    ch_log_list_set_words (CH_LOG_LIST (self->list), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* From the search into what was found. */
static void
on_search_activate (ChRegisterPane *self)
{
  ch_walk_enter (self->list_view);
}

/* The cursor walks over rows without choosing them. */
static void
on_activate (ChRegisterPane *self,
             guint           position)
{
  gtk_single_selection_set_selected (self->selection, position);
}

static void
set_log (ChRegisterPane *self,
         ChLog          *log)
{
  if (!g_set_object (&self->log, log))
    return;

  g_clear_object (&self->list);
  self->list = log != NULL ? ch_register_list_new (log, self->which) : NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

static void
ch_register_pane_constructed (GObject *object)
{
  ChRegisterPane *self = CH_REGISTER_PANE (object);

  G_OBJECT_CLASS (ch_register_pane_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->which == CH_REGISTER_PEOPLE ? _("People") : _("Bodies"), -1);
}

static gboolean
ch_register_pane_grab_focus (GtkWidget *widget)
{
  ChRegisterPane *self = CH_REGISTER_PANE (widget);

  return ch_walk_return (self->list_view) || gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
ch_register_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ChRegisterPane *self = CH_REGISTER_PANE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
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
    case PROP_SELECTED_UID:
      g_value_set_string (value, self->selected_uid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ChRegisterPane *self = CH_REGISTER_PANE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      self->which = g_value_get_int (value);
      break;
    case PROP_LOG:
      set_log (self, g_value_get_object (value));
      break;
    case PROP_VIEWS:
      g_set_object (&self->views, g_value_get_object (value));
      break;
    case PROP_VIEW:
      g_free (self->view);
      self->view = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_pane_dispose (GObject *object)
{
  ChRegisterPane *self = CH_REGISTER_PANE (object);

  g_clear_object (&self->item_signals);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_REGISTER_PANE);
  g_clear_object (&self->list);
  g_clear_object (&self->views);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_register_pane_parent_class)->dispose (object);
}

static void
ch_register_pane_finalize (GObject *object)
{
  g_free (CH_REGISTER_PANE (object)->view);
  g_free (CH_REGISTER_PANE (object)->selected_uid);

  G_OBJECT_CLASS (ch_register_pane_parent_class)->finalize (object);
}

static void
ch_register_pane_class_init (ChRegisterPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_register_pane_constructed;
  object_class->get_property = ch_register_pane_get_property;
  object_class->set_property = ch_register_pane_set_property;
  object_class->dispose = ch_register_pane_dispose;
  object_class->finalize = ch_register_pane_finalize;
  widget_class->grab_focus = ch_register_pane_grab_focus;
  ch_walk_class_pass_through (widget_class);

  properties[PROP_REGISTER] = g_param_spec_int ("register", NULL, NULL, 0, CH_N_REGISTERS - 1, CH_REGISTER_PEOPLE,
                                                flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, CH_TYPE_REGISTER_LIST, readable);
  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, CH_TYPE_VIEW_LIST, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  properties[PROP_SELECTED_UID] = g_param_spec_string ("selected-uid", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_REGISTER_CELL);
  g_type_ensure (CH_TYPE_ROW_ITEM);
  g_type_ensure (CH_TYPE_VIEW_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-register-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ChRegisterPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ChRegisterPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, ChRegisterPane, selection);
  gtk_widget_class_bind_template_callback (widget_class, count_label);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
ch_register_pane_init (ChRegisterPane *self)
{
  self->view = g_strdup (CH_VIEW_ALL);
  self->item_signals = g_signal_group_new (CH_TYPE_ROW_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::row", G_CALLBACK (on_row_loaded), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_walk_let_tab_leave (self->list_view);
}

void
ch_register_pane_search (ChRegisterPane *self)
{
  g_return_if_fail (CH_IS_REGISTER_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
ch_register_pane_step (ChRegisterPane *self,
                       int             step)
{
  g_return_if_fail (CH_IS_REGISTER_PANE (self));

  ch_walk_step (self->list_view, step);
}
