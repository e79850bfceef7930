/* ch-meeting-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-page.h"

#include "ch-delegations.h"
#include "ch-document-card.h"
#include "ch-labels.h"
#include "ch-photo-card.h"
#include "ch-record-list.h"
#include "ch-source-card.h"

struct _ChMeetingPage
{
  AdwBin parent_instance;

  GtkAdjustment *adjustment;

  ChMeeting *meeting; /* (owned) (nullable) */
  ChLog *log; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChMeetingPage, ch_meeting_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MEETING,
  PROP_LOG,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Another meeting is read from its beginning; a newer state of the same one from where it was. */
static void
set_meeting (ChMeetingPage *self,
             ChMeeting     *meeting)
{
  gboolean other = self->meeting == NULL || meeting == NULL
                   || g_strcmp0 (ch_record_get_uid (CH_RECORD (self->meeting)),
                                 ch_record_get_uid (CH_RECORD (meeting))) != 0;

  g_set_object (&self->meeting, meeting);
  if (other)
    gtk_adjustment_set_value (self->adjustment, 0);
}

static void
ch_meeting_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChMeetingPage *self = CH_MEETING_PAGE (object);

  switch (prop_id)
    {
    case PROP_MEETING:
      g_value_set_object (value, self->meeting);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ChMeetingPage *self = CH_MEETING_PAGE (object);

  switch (prop_id)
    {
    case PROP_MEETING:
      set_meeting (self, g_value_get_object (value));
      break;
    case PROP_LOG:
      g_set_object (&self->log, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_page_dispose (GObject *object)
{
  ChMeetingPage *self = CH_MEETING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_MEETING_PAGE);
  g_clear_object (&self->meeting);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_meeting_page_parent_class)->dispose (object);
}

static void
ch_meeting_page_class_init (ChMeetingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_meeting_page_get_property;
  object_class->set_property = ch_meeting_page_set_property;
  object_class->dispose = ch_meeting_page_dispose;

  properties[PROP_MEETING] = g_param_spec_object ("meeting", NULL, NULL, CH_TYPE_MEETING, flags);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_DELEGATIONS);
  g_type_ensure (CH_TYPE_DOCUMENT_CARD);
  g_type_ensure (CH_TYPE_PHOTO_CARD);
  g_type_ensure (CH_TYPE_RECORD_LIST);
  g_type_ensure (CH_TYPE_SOURCE_CARD);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChMeetingPage, adjustment);
  ch_labels_bind (widget_class);
}

static void
ch_meeting_page_init (ChMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
