/* ch-attendee-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-attendee-button.h"

#include "ch-editor-section.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

/* More people than this are scrolled through. */
#define MAX_HEIGHT 320
/* More letters than these are cut. */
#define MAX_LETTERS 50

struct _ChAttendeeButton
{
  AdwBin parent_instance;

  GtkMenuButton *button; /* (owned by the widget tree) */
  GtkBox *box; /* (owned by the widget tree): the people */
  GListModel *taken; /* (owned) (nullable) (element-type ChRecord) */
};

G_DEFINE_FINAL_TYPE (ChAttendeeButton, ch_attendee_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_clicked (GtkButton        *button,
            ChAttendeeButton *self)
{
  g_autoptr(ChParticipant) participant = g_object_ref (g_object_get_data (G_OBJECT (button), "participant"));

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, participant);
}

/* Whether one of the records that are there already has the name of the participant. */
static gboolean
is_taken (ChAttendeeButton *self,
          ChParticipant    *participant)
{
  for (guint i = 0; self->taken != NULL && i < g_list_model_get_n_items (self->taken); i++)
    {
      g_autoptr(GObject) record = g_list_model_get_item (self->taken, i);
      g_autofree char *name = NULL;

      g_object_get (record, "name", &name, NULL);
      if (g_strcmp0 (name, ch_participant_get_name (participant)) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_person (ChAttendeeButton *self,
            ChParticipant    *participant)
{
  const char *title = ch_participant_get_title (participant);
  g_autofree char *line = title != NULL ? g_strdup_printf ("%s, %s", ch_participant_get_name (participant), title)
                                        : g_strdup (ch_participant_get_name (participant));
  GtkWidget *button = gtk_button_new_with_label (line);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* A label that may be cut has no width of its own, and nothing else gives the list one. */
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (line, -1), MAX_LETTERS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_LETTERS);
  gtk_widget_set_sensitive (button, !is_taken (self, participant));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "participant", g_object_ref (participant), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_box_append (self->box, button);
}

/* Who is there when the list is asked for. */
static void
fill (GtkMenuButton *button,
      gpointer       user_data)
{
  ChAttendeeButton *self = user_data;
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), CH_TYPE_EDITOR_SECTION);
  ChMeeting *draft = section != NULL ? ch_editor_section_get_draft (CH_EDITOR_SECTION (section)) : NULL;
  GListModel *people = draft != NULL ? G_LIST_MODEL (ch_meeting_get_participants (draft)) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; people != NULL && i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (people, i);

      if (!ch_text_is_blank (ch_participant_get_name (participant)))
        add_person (self, participant);
    }
  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) == NULL)
    gtk_box_append (self->box, gtk_label_new (_("Nobody is among the participants yet")));
}

static void
ch_attendee_button_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_menu_button_get_label (CH_ATTENDEE_BUTTON (object)->button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_attendee_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      gtk_menu_button_set_label (CH_ATTENDEE_BUTTON (object)->button, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_attendee_button_finalize (GObject *object)
{
  g_clear_object (&CH_ATTENDEE_BUTTON (object)->taken);

  G_OBJECT_CLASS (ch_attendee_button_parent_class)->finalize (object);
}

static void
ch_attendee_button_class_init (ChAttendeeButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_attendee_button_get_property;
  object_class->set_property = ch_attendee_button_set_property;
  object_class->finalize = ch_attendee_button_finalize;

  properties[PROP_LABEL]
      = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CH_TYPE_ATTENDEE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, CH_TYPE_PARTICIPANT);
}

static void
ch_attendee_button_init (ChAttendeeButton *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_widget_add_css_class (popover, "menu");

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_use_underline (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_menu_button_set_create_popup_func (self->button, fill, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
ch_attendee_button_set_taken (ChAttendeeButton *self,
                              GListModel       *taken)
{
  g_return_if_fail (CH_IS_ATTENDEE_BUTTON (self));
  g_return_if_fail (taken == NULL || G_IS_LIST_MODEL (taken));

  g_set_object (&self->taken, taken);
}
