/* ch-delegations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-delegations.h"

#include "ch-columns-layout.h"
#include "ch-home.h"
#include "ch-participant-card.h"
#include "ch-participant.h"
#include "ch-record-list.h"
#include "ch-settings.h"

struct _ChDelegations
{
  GtkWidget parent_instance;

  GtkWidget *host_box;
  GtkWidget *guest_box;

  GListModel *participants; /* (owned) (nullable) */
  GSettings *settings; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChDelegations, ch_delegations, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PARTICIPANTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The hosts come first, unless the guests are ours. */
static void
arrange (ChDelegations *self)
{
  g_autoptr(ChHome) home = ch_home_new_from_settings (self->settings);
  const char *ours = self->participants != NULL ? ch_home_find_side (home, self->participants) : NULL;

  if (self->host_box == NULL) /* it is going */
    return;
  if (g_strcmp0 (ours, "guest") == 0)
    gtk_widget_insert_before (self->guest_box, GTK_WIDGET (self), self->host_box);
  else
    gtk_widget_insert_before (self->host_box, GTK_WIDGET (self), self->guest_box);
}

static void
ch_delegations_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PARTICIPANTS:
      g_value_set_object (value, CH_DELEGATIONS (object)->participants);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_delegations_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PARTICIPANTS:
      g_set_object (&CH_DELEGATIONS (object)->participants, g_value_get_object (value));
      arrange (CH_DELEGATIONS (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_delegations_dispose (GObject *object)
{
  ChDelegations *self = CH_DELEGATIONS (object);
  GtkWidget *child;

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_DELEGATIONS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->participants);

  G_OBJECT_CLASS (ch_delegations_parent_class)->dispose (object);
}

static void
ch_delegations_class_init (ChDelegationsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_delegations_get_property;
  object_class->set_property = ch_delegations_set_property;
  object_class->dispose = ch_delegations_dispose;

  properties[PROP_PARTICIPANTS] = g_param_spec_object ("participants", NULL, NULL, G_TYPE_LIST_MODEL,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_PARTICIPANT);
  g_type_ensure (CH_TYPE_PARTICIPANT_CARD);
  g_type_ensure (CH_TYPE_RECORD_LIST);

  gtk_widget_class_set_layout_manager_type (widget_class, CH_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-delegations.ui");
  gtk_widget_class_bind_template_child (widget_class, ChDelegations, host_box);
  gtk_widget_class_bind_template_child (widget_class, ChDelegations, guest_box);
}

static void
ch_delegations_init (ChDelegations *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = ch_settings_new ();
  if (self->settings == NULL)
    return;
  g_signal_connect_object (self->settings, "changed::home-country", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::home-body", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
}
