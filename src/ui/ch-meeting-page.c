/* ch-meeting-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-page.h"

#include "ch-bin.h"
#include "ch-delegations.h"
#include "ch-document-card.h"
#include "ch-labels.h"
#include "ch-line.h"
#include "ch-photo-card.h"
#include "ch-record-list.h"
#include "ch-scroll.h"
#include "ch-source-card.h"

struct _ChMeetingPage
{
  AdwBin parent_instance;

  GtkAdjustment *adjustment;

  ChMeeting *meeting; /* (owned) (nullable) */
  ChLog *log; /* (owned) (nullable) */
  char *place; /* (owned) (nullable) */
  GtkWidget *pointed_at; /* (weak) (nullable): the card of that */
  guint point_source; /* 0 where nothing is to be pointed at */
  gboolean passive; /* whether it is only looked at */
};

G_DEFINE_FINAL_TYPE (ChMeetingPage, ch_meeting_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MEETING,
  PROP_LOG,
  PROP_PLACE,
  PROP_PASSIVE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
find_card (GtkWidget  *widget,
           const char *uid)
{
  GtkWidget *card = NULL;

  if (CH_IS_RECORD_CARD (widget))
    {
      g_autoptr(ChRecord) record = NULL;

      g_object_get (widget, "record", &record, NULL);
      if (record != NULL && g_strcmp0 (ch_record_get_uid (record), uid) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && card == NULL;
       child = gtk_widget_get_next_sibling (child))
    card = find_card (child, uid);
  return card;
}

static gboolean
on_point (gpointer user_data)
{
  ChMeetingPage *self = user_data;
  GtkWidget *card = self->place != NULL ? find_card (GTK_WIDGET (self), self->place) : NULL;

  self->point_source = 0;
  if (self->pointed_at != NULL && self->pointed_at != card)
    gtk_widget_remove_css_class (self->pointed_at, "pointed-at");
  g_set_weak_pointer (&self->pointed_at, card);
  if (card != NULL)
    {
      gtk_widget_add_css_class (card, "pointed-at");
      ch_scroll_to (card);
    }
  return G_SOURCE_REMOVE;
}

/* When the page has the cards of its meeting, and before it is painted: on a slow machine nothing is ever idle for long. */
static void
point (ChMeetingPage *self)
{
  if (self->point_source == 0)
    self->point_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_point, self, NULL);
}

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
  if (self->place != NULL)
    point (self);
}

/* Whether the page says that the meeting is to be reviewed, with the buttons for it. */
static gboolean
wants_review (ChMeetingPage *self,
              const char    *status,
              gboolean       passive)
{
  return !passive && g_strcmp0 (status, "to review") == 0;
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
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_PASSIVE:
      g_value_set_boolean (value, self->passive);
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
    case PROP_PLACE:
      g_free (self->place);
      self->place = g_value_dup_string (value);
      point (self);
      break;
    case PROP_PASSIVE:
      self->passive = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_page_dispose (GObject *object)
{
  ChMeetingPage *self = CH_MEETING_PAGE (object);

  g_clear_handle_id (&self->point_source, g_source_remove);
  g_clear_weak_pointer (&self->pointed_at);
  g_clear_pointer (&self->place, g_free);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_MEETING_PAGE);
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
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_PASSIVE] = g_param_spec_boolean ("passive", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_DELEGATIONS);
  g_type_ensure (CH_TYPE_DOCUMENT_CARD);
  g_type_ensure (CH_TYPE_PHOTO_CARD);
  g_type_ensure (CH_TYPE_RECORD_LIST);
  g_type_ensure (CH_TYPE_SOURCE_CARD);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChMeetingPage, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, wants_review);
  ch_labels_bind (widget_class);
}

static void
ch_meeting_page_init (ChMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}

void
ch_meeting_page_enter_place (ChMeetingPage *self)
{
  g_return_if_fail (CH_IS_MEETING_PAGE (self));

  if (self->point_source != 0)
    {
      g_clear_handle_id (&self->point_source, g_source_remove);
      on_point (self);
    }
  if (self->pointed_at != NULL)
    gtk_widget_child_focus (self->pointed_at, GTK_DIR_TAB_FORWARD);
}
