/* ch-record-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record-list.h"

#include "ch-record-row.h"

struct _ChRecordList
{
  GtkWidget parent_instance;

  GtkListBox *list_box; /* (owned by the widget tree) */
  GListModel *model; /* (owned) (nullable) */
  ChLog *log; /* (owned) (nullable) */
  GType row_type;
  gboolean opening; /* whether the rows that are made are unfolded from the start */
};

G_DEFINE_FINAL_TYPE (ChRecordList, ch_record_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_ROW_TYPE,
  PROP_LOG,
  PROP_BOXED,
  PROP_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_empty (ChRecordList *self)
{
  return self->model == NULL || g_list_model_get_n_items (self->model) == 0;
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  ChRecordList *self = user_data;
  GtkWidget *widget = g_object_new (self->row_type, "record", item, "log", self->log, NULL);
  GtkWidget *row;

  /* A row that unfolds before the eyes loses the keys that are typed meanwhile. */
  if (self->opening && ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  if (GTK_IS_LIST_BOX_ROW (widget))
    return widget;

  /* What is only read is no row to be chosen. */
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), widget);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* Only a row that has room to move offers it. */
static void
update_places (ChRecordList *self,
               guint         begin,
               guint         end)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;

  for (guint i = begin; i < MIN (n, end); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, (int) i);

      if (CH_IS_RECORD_ROW (row))
        ch_record_row_set_place (CH_RECORD_ROW (row), i == 0, i + 1 == n);
    }
}

/* What lies beside a change may have become the first or the last. */
static void
on_items_changed (ChRecordList *self,
                  guint         position,
                  guint         removed,
                  guint         added)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), !is_empty (self));
  update_places (self, position - MIN (position, 1), position + added + 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
set_model (ChRecordList *self,
           GListModel   *model)
{
  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_set_object (&self->model, model);

  gtk_list_box_bind_model (self->list_box, model, make_row, self, NULL);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self, 0, 0, model != NULL ? g_list_model_get_n_items (model) : 0);
}

static void
set_log (ChRecordList *self,
         ChLog        *log)
{
  if (!g_set_object (&self->log, log))
    return;

  /* The rows that are there look for their files in the log of before. */
  if (self->model != NULL)
    {
      gtk_list_box_bind_model (self->list_box, self->model, make_row, self, NULL);
      update_places (self, 0, G_MAXUINT);
    }
}

static void
set_boxed (ChRecordList *self,
           gboolean      boxed)
{
  if (boxed)
    gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "boxed-list");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->list_box), "boxed-list");
}

static void
ch_record_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChRecordList *self = CH_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_ROW_TYPE:
      g_value_set_gtype (value, self->row_type);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_BOXED:
      g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (self->list_box), "boxed-list"));
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, is_empty (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_record_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChRecordList *self = CH_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      set_model (self, g_value_get_object (value));
      break;
    case PROP_ROW_TYPE:
      self->row_type = g_value_get_gtype (value);
      break;
    case PROP_LOG:
      set_log (self, g_value_get_object (value));
      break;
    case PROP_BOXED:
      set_boxed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_record_list_dispose (GObject *object)
{
  ChRecordList *self = CH_RECORD_LIST (object);

  if (self->list_box != NULL)
    {
      set_model (self, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->list_box));
      self->list_box = NULL;
    }
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_record_list_parent_class)->dispose (object);
}

static void
ch_record_list_class_init (ChRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_record_list_get_property;
  object_class->set_property = ch_record_list_set_property;
  object_class->dispose = ch_record_list_dispose;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_ROW_TYPE] = g_param_spec_gtype ("row-type", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_BOXED] = g_param_spec_boolean ("boxed", NULL, NULL, FALSE, flags);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ch_record_list_init (ChRecordList *self)
{
  self->row_type = GTK_TYPE_WIDGET;
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->list_box), GTK_WIDGET (self));
}

void
ch_record_list_add (ChRecordList *self)
{
  g_autoptr(ChRecord) record = NULL;

  g_return_if_fail (CH_IS_RECORD_LIST (self));
  g_return_if_fail (G_IS_LIST_STORE (self->model));

  record = g_object_new (g_list_model_get_item_type (self->model), NULL);
  ch_record_list_append (self, record);
}

void
ch_record_list_append (ChRecordList *self,
                       ChRecord     *record)
{
  GtkListBoxRow *row;

  g_return_if_fail (CH_IS_RECORD_LIST (self));
  g_return_if_fail (G_IS_LIST_STORE (self->model));

  self->opening = TRUE;
  g_list_store_append (G_LIST_STORE (self->model), record);
  self->opening = FALSE;

  row = gtk_list_box_get_row_at_index (self->list_box, (int) g_list_model_get_n_items (self->model) - 1);
  if (CH_IS_RECORD_ROW (row))
    ch_record_row_open (CH_RECORD_ROW (row));
}

void
ch_record_list_remove (ChRecordList *self,
                       ChRecord     *record)
{
  guint position;

  g_return_if_fail (CH_IS_RECORD_LIST (self));
  g_return_if_fail (G_IS_LIST_STORE (self->model));

  if (g_list_store_find (G_LIST_STORE (self->model), record, &position))
    g_list_store_remove (G_LIST_STORE (self->model), position);
}

void
ch_record_list_move (ChRecordList *self,
                     ChRecord     *record,
                     int           offset)
{
  g_autoptr(ChRecord) moved = g_object_ref (record);
  GtkListBoxRow *row;
  gboolean open;
  guint position;
  int target;

  g_return_if_fail (CH_IS_RECORD_LIST (self));
  g_return_if_fail (G_IS_LIST_STORE (self->model));

  if (!g_list_store_find (G_LIST_STORE (self->model), record, &position))
    return;

  target = (int) position + offset;
  if (target < 0 || target >= (int) g_list_model_get_n_items (self->model))
    return;

  row = gtk_list_box_get_row_at_index (self->list_box, (int) position);
  open = CH_IS_RECORD_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));

  g_list_store_remove (G_LIST_STORE (self->model), position);
  self->opening = open;
  g_list_store_insert (G_LIST_STORE (self->model), (guint) target, moved);
  self->opening = FALSE;

  /* The row there is a new one: it gets the cursor, so that the next key moves it on. */
  row = gtk_list_box_get_row_at_index (self->list_box, target);
  if (!CH_IS_RECORD_ROW (row))
    return;
  if (open)
    ch_record_row_open (CH_RECORD_ROW (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

void
ch_record_list_drop_blank (GListStore *records)
{
  g_return_if_fail (G_IS_LIST_STORE (records));

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (records)); i > 0; i--)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (G_LIST_MODEL (records), i - 1);
      g_autoptr(ChRecord) blank = g_object_new (G_OBJECT_TYPE (record), NULL);

      ch_record_set_identity (blank, ch_record_get_uid (record), ch_record_get_revision (record));
      if (ch_record_equal (record, blank))
        g_list_store_remove (records, i - 1);
    }
}
