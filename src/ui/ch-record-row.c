/* ch-record-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record-row.h"

#include "ch-evidence.h"
#include "ch-field-binding.h"
#include "ch-field-place.h"
#include "ch-line.h"
#include "ch-marks.h"
#include "ch-record-list.h"
#include "ch-scroll.h"
#include "ch-text.h"

/* More characters than these no row has room for. */
#define MOST 250

typedef struct
{
  ChRecord *record; /* (owned) */
  ChLog *log; /* (owned) (nullable) */
  GBindingGroup *bindings; /* (owned) from the record's fields */
  GPtrArray *doubts; /* (owned) (nullable) (element-type ChEvidence): of the whole meeting */
  gboolean has_fields; /* whether they have been made */
  gboolean checking; /* whether problems are told of an open row, too */
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
set_css_class (ChRecordRow *self,
               const char  *css_class,
               gboolean     set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static char *
dup_problem (ChRecordRow *self)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);
  g_auto(GStrv) sentences = NULL;

  if (!priv->checking && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return NULL;
  sentences = ch_record_validate (priv->record);
  return g_strdup (*sentences);
}

static void
update (ChRecordRow *self)
{
  ChRecordRowClass *klass = CH_RECORD_ROW_GET_CLASS (self);
  g_autofree char *problem = dup_problem (self);
  g_autofree char *title = klass->dup_title (self);
  g_autofree char *subtitle = problem == NULL && klass->dup_subtitle != NULL ? klass->dup_subtitle (self) : NULL;
  g_autofree char *short_title = ch_text_shorten (title, MOST);
  g_autofree char *short_subtitle = ch_text_shorten (problem != NULL ? problem : subtitle != NULL ? subtitle : "", MOST);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), short_title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), short_subtitle);
  set_css_class (self, "problem", problem != NULL);
}

static void
on_expanded (ChRecordRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    ch_record_row_make_fields (self);
  update (self);
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

  G_OBJECT_CLASS (ch_record_row_parent_class)->constructed (object);

  g_binding_group_set_source (priv->bindings, priv->record);
  ch_line_align (GTK_WIDGET (object));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (object), FALSE);
  g_signal_connect_object (priv->record, "changed", G_CALLBACK (update), object, G_CONNECT_SWAPPED);
  g_signal_connect (object, "notify::expanded", G_CALLBACK (on_expanded), NULL);
  update (CH_RECORD_ROW (object));
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
ch_record_row_dispose (GObject *object)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (CH_RECORD_ROW (object));

  if (priv->has_fields)
    gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  priv->has_fields = FALSE;

  G_OBJECT_CLASS (ch_record_row_parent_class)->dispose (object);
}

static void
ch_record_row_finalize (GObject *object)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (CH_RECORD_ROW (object));

  g_clear_pointer (&priv->doubts, g_ptr_array_unref);
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
  object_class->dispose = ch_record_row_dispose;
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

static gboolean
is_doubtful (ChRecordRow *self,
             GPtrArray   *doubts)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);

  for (guint i = 0; i < doubts->len; i++)
    if (ch_record_find (priv->record, ch_evidence_get_record (doubts->pdata[i])) != NULL)
      return TRUE;
  return FALSE;
}

void
ch_record_row_set_marks (ChRecordRow *self,
                         GPtrArray   *doubts,
                         gboolean     checking)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);
  GPtrArray *before = priv->doubts;

  g_return_if_fail (CH_IS_RECORD_ROW (self));
  g_return_if_fail (doubts != NULL);

  priv->doubts = g_ptr_array_ref (doubts);
  g_clear_pointer (&before, g_ptr_array_unref);
  set_css_class (self, "doubtful", is_doubtful (self, doubts));

  if (priv->checking == checking)
    return;
  priv->checking = checking;
  update (self);
}

gboolean
ch_record_row_has_fields (ChRecordRow *self)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD_ROW (self), FALSE);

  return priv->has_fields;
}

/*
 * The template is filled in here and not in the subclass' init: GTK 4.8 and 4.18 ask for it there only because of
 * properties that are set at construction, and of subclasses that count on the children, and neither is the case.
 */
void
ch_record_row_make_fields (ChRecordRow *self)
{
  ChRecordRowPrivate *priv = ch_record_row_get_instance_private (self);
  g_autoptr(GtkBuilder) builder = NULL;
  GtkWidget *buttons;

  g_return_if_fail (CH_IS_RECORD_ROW (self));

  if (priv->has_fields)
    return;
  priv->has_fields = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  CH_RECORD_ROW_GET_CLASS (self)->make_fields (self);

  builder = gtk_builder_new_from_resource ("/org/chancery/Chancery/ui/ch-record-row-buttons.ui");
  buttons = GTK_WIDGET (gtk_builder_get_object (builder, "buttons"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), buttons);
  /* The head of the row has been aligned already. */
  ch_line_align (gtk_widget_get_ancestor (buttons, GTK_TYPE_LIST_BOX));
  if (priv->doubts != NULL)
    ch_marks_set (GTK_WIDGET (self), priv->doubts, priv->checking);
}

void
ch_record_row_open (ChRecordRow *self)
{
  g_return_if_fail (CH_IS_RECORD_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  focus_behind (CH_RECORD_ROW_GET_CLASS (self)->get_first_field (self));
  ch_scroll_to (GTK_WIDGET (self));
}
