/* ch-people-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-people-row.h"

#include "ch-participant.h"
#include "ch-people-finder.h"
#include "ch-scroll.h"
#include "ch-text.h"

#include <string.h>

/* So many letters, or one Chinese character, before people are offered. */
#define MIN_LETTERS 2

struct _ChPeopleRow
{
  AdwEntryRow parent_instance;

  GtkPopover *popover; /* (owned by the widget tree) */
  GtkListBox *list_box; /* (owned by the widget tree) in the popover */

  ChLog *log; /* (owned) (nullable) */
  ChImporter *importer; /* (owned) (nullable) */
  GPtrArray *offers; /* (owned) (nullable) (element-type ChParticipant) in the order of the list box */
  GCancellable *finding; /* (owned) (nullable) */
  GCancellable *reading; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChPeopleRow, ch_people_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_IMPORTER,
  N_PROPS,
};

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *
get_text (ChPeopleRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
hide_offers (ChPeopleRow *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  gtk_popover_popdown (self->popover);
}

static void
give (ChPeopleRow *self,
      GPtrArray   *people)
{
  hide_offers (self);
  gtk_editable_set_text (GTK_EDITABLE (self), "");
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, people);
  ch_scroll_to (GTK_WIDGET (self));
}

/* A person on file attends anew, with the title and body of the last time. */
static void
choose (ChPeopleRow *self,
        int          index)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  ChRecord *attendance = ch_record_dup (g_ptr_array_index (self->offers, (guint) index));

  ch_record_renew_uid (attendance);
  g_ptr_array_add (people, attendance);
  give (self, people);
}

static void
on_offer_activated (ChPeopleRow   *self,
                    GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

static GtkWidget *
make_offer (ChParticipant *participant)
{
  const char *title = ch_participant_get_title (participant);
  const char *organisation = ch_participant_get_organisation (participant);
  g_autofree char *both = title != NULL && organisation != NULL ? g_strdup_printf ("%s, %s", title, organisation) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (ch_participant_get_name (participant));
  GtkWidget *post = gtk_label_new (both != NULL ? both : title != NULL ? title : organisation);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (post), 0);
  gtk_label_set_ellipsize (GTK_LABEL (post), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (post), 60);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (post, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), post);
  return box;
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChPeopleRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = ch_people_finder_find_finish (result, &error);
  GtkListBoxRow *row;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->popover == NULL)
    return;

  g_clear_object (&self->finding);
  /* Nothing to offer is no reason to disturb whoever types. */
  if (people == NULL || people->len == 0)
    {
      gtk_popover_popdown (self->popover);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->list_box, make_offer (g_ptr_array_index (people, i)));

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = g_steal_pointer (&people);
  gtk_popover_popup (self->popover);
}

/* Whether what stands there can be the beginning of a name. */
static gboolean
is_name (const char *text)
{
  if (ch_text_is_blank (text) || strpbrk (text, ",;\n") != NULL)
    return FALSE;
  return g_utf8_strlen (text, -1) >= MIN_LETTERS || ch_text_is_han (g_utf8_get_char (text));
}

static void
on_changed (ChPeopleRow *self)
{
  const char *text = get_text (self);

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);

  if (self->log == NULL || !is_name (text))
    {
      gtk_popover_popdown (self->popover);
      return;
    }

  self->finding = g_cancellable_new ();
  ch_people_finder_find_async (self->log, text, NULL, self->finding, on_found, g_object_ref (self));
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ChPeopleRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = ch_importer_read_people_finish (CH_IMPORTER (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  gtk_editable_set_editable (GTK_EDITABLE (self), TRUE);
  if (people != NULL)
    give (self, people);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
on_activated (ChPeopleRow *self)
{
  const char *text = get_text (self);

  if (self->importer == NULL || self->reading != NULL || ch_text_is_blank (text))
    return;

  hide_offers (self);
  self->reading = g_cancellable_new ();
  gtk_editable_set_editable (GTK_EDITABLE (self), FALSE);
  ch_importer_read_people_async (self->importer, text, self->reading, on_read, g_object_ref (self));
}

static void
select_offer (ChPeopleRow *self,
              int          step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list_box);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) + step : step > 0 ? 0 : (int) self->offers->len - 1;

  /* Beyond the ends is what was typed. */
  gtk_list_box_select_row (self->list_box, gtk_list_box_get_row_at_index (self->list_box, index));
}

/* The cursor stays in the entry; the arrows choose among the offers. */
static gboolean
on_key_pressed (ChPeopleRow     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkListBoxRow *selected;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  selected = gtk_list_box_get_selected_row (self->list_box);
  switch (key)
    {
    case GDK_KEY_Down:
      select_offer (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      select_offer (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      hide_offers (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (selected == NULL)
        return GDK_EVENT_PROPAGATE;
      choose (self, gtk_list_box_row_get_index (selected));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
ch_people_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ChPeopleRow *self = CH_PEOPLE_ROW (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_IMPORTER:
      g_value_set_object (value, self->importer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_people_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ChPeopleRow *self = CH_PEOPLE_ROW (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_set_object (&self->log, g_value_get_object (value));
      break;
    case PROP_IMPORTER:
      g_set_object (&self->importer, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_people_row_dispose (GObject *object)
{
  ChPeopleRow *self = CH_PEOPLE_ROW (object);

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_PEOPLE_ROW);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_object (&self->log);
  g_clear_object (&self->importer);

  G_OBJECT_CLASS (ch_people_row_parent_class)->dispose (object);
}

static void
ch_people_row_class_init (ChPeopleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_people_row_get_property;
  object_class->set_property = ch_people_row_set_property;
  object_class->dispose = ch_people_row_dispose;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_IMPORTER] = g_param_spec_object ("importer", NULL, NULL, CH_TYPE_IMPORTER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", CH_TYPE_PEOPLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-people-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, hide_offers);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
ch_people_row_init (ChPeopleRow *self)
{
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_offset (self->popover, 0, 6);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->list_box));
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "offers");
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  g_signal_connect_object (self->list_box, "row-activated", G_CALLBACK (on_offer_activated), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}
