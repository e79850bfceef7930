/* ch-compare-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-compare-dialog.h"

#include "ch-meeting-page.h"

struct _ChCompareDialog
{
  AdwWindow parent_instance;

  ChLog *log; /* (owned) */
  ChMeeting *proposal; /* (owned) */
  ChMeeting *meeting; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChCompareDialog, ch_compare_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_PROPOSAL,
  PROP_MEETING,
  N_PROPS,
};

enum
{
  SIGNAL_JOIN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_join (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_JOIN], 0);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
ch_compare_dialog_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ChCompareDialog *self = CH_COMPARE_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_PROPOSAL:
      g_value_set_object (value, self->proposal);
      break;
    case PROP_MEETING:
      g_value_set_object (value, self->meeting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_compare_dialog_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ChCompareDialog *self = CH_COMPARE_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LOG:
      self->log = g_value_dup_object (value);
      break;
    case PROP_PROPOSAL:
      self->proposal = g_value_dup_object (value);
      break;
    case PROP_MEETING:
      self->meeting = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_compare_dialog_dispose (GObject *object)
{
  ChCompareDialog *self = CH_COMPARE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_COMPARE_DIALOG);
  g_clear_object (&self->log);
  g_clear_object (&self->proposal);
  g_clear_object (&self->meeting);

  G_OBJECT_CLASS (ch_compare_dialog_parent_class)->dispose (object);
}

static void
ch_compare_dialog_class_init (ChCompareDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_compare_dialog_get_property;
  object_class->set_property = ch_compare_dialog_set_property;
  object_class->dispose = ch_compare_dialog_dispose;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_PROPOSAL] = g_param_spec_object ("proposal", NULL, NULL, CH_TYPE_MEETING, flags);
  properties[PROP_MEETING] = g_param_spec_object ("meeting", NULL, NULL, CH_TYPE_MEETING, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_JOIN] = g_signal_new ("join", CH_TYPE_COMPARE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CH_TYPE_MEETING_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-compare-dialog.ui");
  gtk_widget_class_install_action (widget_class, "compare.join", NULL, on_join);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_compare_dialog_init (ChCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ChCompareDialog *
ch_compare_dialog_new (GtkWindow *parent,
                       ChLog     *log,
                       ChMeeting *proposal,
                       ChMeeting *meeting)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_MEETING (proposal), NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  return g_object_new (CH_TYPE_COMPARE_DIALOG,
                       "transient-for", parent,
                       "log", log,
                       "proposal", proposal,
                       "meeting", meeting,
                       NULL);
}
