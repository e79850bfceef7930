/* ch-record-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record-row.h"

#include "ch-field-binding.h"
#include "ch-field-place.h"
#include "ch-line.h"
#include "ch-record-list.h"
#include "ch-scroll.h"

typedef struct
{
  ChRecord *record; /* (owned) */
  ChLog *log; /* (owned) (nullable) */
  GBindingGroup *bindings; /* (owned) from the record's fields */
} ChRecordRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChRecordRow, ch_record_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_LOG,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static ChRecordList *
get_list (ChRecordRow *self)
{
  return CH_RECORD_LIST (gtk_widget_get_ancestor (GTK_WIDGET (self), CH_TYPE_RECORD_LIST));
}

/* An entry that gets the cursor selects all that it has, and the next letter would replace it. */
static void
focus_behind (GtkWidget *field)
{
  GtkEditable *text = GTK_IS_EDITABLE (field) ? gtk_editable_get_delegate (GTK_EDITABLE (field)) : NULL;

  if (!GTK_IS_TEXT (text))
    {
      gtk_widget_grab_focus (field);
      return;
    }
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (text, -1);
}

static void
on_remove (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChRecordRow *self = CH_RECORD_ROW (widget);

  ch_record_list_remove (get_list (self), ch_record_row_get_record (self));
}

static void
on_move_up (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChRecordRow *self = CH_RECORD_ROW (widget);

  ch_record_list_move (get_list (self), ch_record_row_get_record (self), -1);
}

static void
on_move_down (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ChRecordRow *self = CH_RECORD_ROW (widget);

  ch_record_list_move (get_list (self), ch_record_row_get_record (self), 1);
}

static void
ch_record_row_constructed (GObject *object)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (CH_RECORD_ROW (object));
  g_autoptr(GtkBuilder) builder = NULL;

  G_OBJECT_CLASS (ch_record_row_parent_class)->constructed (object);

  g_binding_group_set_source (priv->bindings, priv->record);
  ch_line_align (GTK_WIDGET (object));

  builder = gtk_builder_new_from_resource ("/org/chancery/Chancery/ui/ch-record-row-buttons.ui");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (object), GTK_WIDGET (gtk_builder_get_object (builder, "buttons")));
}

static void
ch_record_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (CH_RECORD_ROW (object));

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_LOG:
      g_value_set_object (value, priv->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_record_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (CH_RECORD_ROW (object));

  switch (prop_id)
    {
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    case PROP_LOG:
      priv->log = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_record_row_finalize (GObject *object)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (CH_RECORD_ROW (object));

  g_clear_object (&priv->bindings);
  g_clear_object (&priv->record);
  g_clear_object (&priv->log);

  G_OBJECT_CLASS (ch_record_row_parent_class)->finalize (object);
}

static void
ch_record_row_class_init (ChRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_record_row_constructed;
  object_class->get_property = ch_record_row_get_property;
  object_class->set_property = ch_record_row_set_property;
  object_class->finalize = ch_record_row_finalize;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CH_TYPE_RECORD, flags);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "row.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, on_move_up);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, on_move_down);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "row.remove", NULL);
}

static void
ch_record_row_init (ChRecordRow *self)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);

  priv->bindings = g_binding_group_new ();
}

ChRecord *
ch_record_row_get_record (ChRecordRow *self)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD_ROW (self), NULL);

  return priv->record;
}

ChLog *
ch_record_row_get_log (ChRecordRow *self)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD_ROW (self), NULL);

  return priv->log;
}

void
ch_record_row_bind (ChRecordRow *self,
                    const char  *field,
                    gpointer     target,
                    const char  *property)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);

  g_return_if_fail (CH_IS_RECORD_ROW (self));

  ch_field_place_set (target, field);
  ch_field_binding_add_string (priv->bindings, field, target, property);
}

void
ch_record_row_bind_list (ChRecordRow *self,
                         const char  *field,
                         gpointer     target,
                         const char  *property)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);

  g_return_if_fail (CH_IS_RECORD_ROW (self));

  ch_field_place_set (target, field);
  ch_field_binding_add_list (priv->bindings, field, target, property);
}

void
ch_record_row_set_place (ChRecordRow *self,
                         gboolean     first,
                         gboolean     last)
{
  g_return_if_fail (CH_IS_RECORD_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up", !first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down", !last);
}

void
ch_record_row_set_doubt (ChRecordRow *self,
                         gboolean     doubtful)
{
  g_return_if_fail (CH_IS_RECORD_ROW (self));

  if (doubtful)
    gtk_widget_add_css_class (GTK_WIDGET (self), "doubtful");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "doubtful");
}

void
ch_record_row_open (ChRecordRow *self)
{
  g_return_if_fail (CH_IS_RECORD_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (CH_RECORD_ROW_GET_CLASS (self)->get_first_field != NULL)
    focus_behind (CH_RECORD_ROW_GET_CLASS (self)->get_first_field (self));
  else
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
  ch_scroll_to (GTK_WIDGET (self));
}
