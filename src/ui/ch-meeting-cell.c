/* ch-meeting-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-cell.h"

#include "ch-group-heading.h"
#include "ch-line.h"
#include "ch-row-name.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

/* A list makes some two hundred cells, whatever the window shows of them: what few rows have is made when a cell needs it
 * first, and nothing is bound. */
struct _ChMeetingCell
{
  GtkBox parent_instance;

  GtkBox *body; /* what is chosen, below the heading */
  GtkLabel *title;
  GtkLabel *counterparts;
  GtkLabel *summary;

  GtkWidget *heading; /* (unowned) (nullable), as are those below */
  GtkLabel *passage;
  GtkBox *line; /* with the summary in it */
  GtkWidget *mark;
  GtkWidget *badge;

  ChRowItem *item; /* (owned) (nullable) */
  ChMeetingRow *row; /* (owned) (nullable): what is shown */
};

G_DEFINE_FINAL_TYPE (ChMeetingCell, ch_meeting_cell, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Appends the characters from START to END of TEXT, within TAG where there is one. */
static void
append_part (GString    *markup,
             const char *text,
             glong       start,
             glong       end,
             const char *tag)
{
  g_autofree char *part = g_utf8_substring (text, start, end);
  g_autofree char *escaped = g_markup_escape_text (part, -1);

  if (tag != NULL)
    g_string_append_printf (markup, "<%s>%s</%s>", tag, escaped, tag);
  else
    g_string_append (markup, escaped);
}

/* The passage that was found, with the words that were typed in bold. */
static char *
dup_markup (ChSnippet *snippet)
{
  g_autoptr(GString) markup = g_string_new (NULL);
  const char *text = ch_snippet_get_text (snippet);
  guint n_marks = 0;
  const ChMark *marks = ch_snippet_get_marks (snippet, &n_marks);
  glong place = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      append_part (markup, text, place, marks[i].start, NULL);
      append_part (markup, text, marks[i].start, marks[i].end, "b");
      place = marks[i].end;
    }
  append_part (markup, text, place, g_utf8_strlen (text, -1), NULL);
  return g_strdup (markup->str);
}

static char *
dup_summary (const char *date,
             const char *place)
{
  return ch_line_join (" · ", date, place);
}

static void
append_known (GString    *words,
              const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

/* All that the row shows, in one sentence for who cannot see it. */
static void
name_row (ChMeetingCell *self)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *date = NULL;

  if (self->row == NULL)
    return;

  g_object_get (self->row, "date-label", &date, NULL);
  append_known (words, ch_meeting_row_get_title (self->row));
  append_known (words, ch_meeting_row_get_counterparts (self->row));
  append_known (words, date);
  append_known (words, ch_meeting_row_get_place (self->row));
  if (g_strcmp0 (ch_meeting_row_get_status (self->row), "to review") == 0)
    append_known (words, ch_vocabulary_get_label (CH_VOCABULARY_STATUS, "to review"));
  ch_row_name_set (GTK_WIDGET (self), words->str);
}

static void
show_heading (ChMeetingCell *self)
{
  const char *heading = ch_row_item_get_heading (self->item);

  if (heading != NULL && self->heading == NULL)
    {
      self->heading = g_object_new (CH_TYPE_GROUP_HEADING, NULL);
      gtk_box_prepend (GTK_BOX (self), self->heading);
    }
  if (self->heading != NULL)
    g_object_set (self->heading, "label", heading, NULL);
}

static void
show_passage (ChMeetingCell *self,
              ChSnippet     *snippet)
{
  g_autofree char *markup = snippet != NULL ? dup_markup (snippet) : NULL;

  if (markup != NULL && self->passage == NULL)
    {
      self->passage = g_object_new (GTK_TYPE_LABEL, "use-markup", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, "lines", 2, "wrap", TRUE,
                                    "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->passage), "caption");
      ch_line_align (GTK_WIDGET (self->passage));
      gtk_box_insert_child_after (self->body, GTK_WIDGET (self->passage), GTK_WIDGET (self->counterparts));
    }
  if (self->passage == NULL)
    return;
  gtk_label_set_label (self->passage, markup != NULL ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->passage), markup != NULL);
}

/* Puts WIDGET behind the summary. */
static void
add_to_line (ChMeetingCell *self,
             GtkWidget     *widget)
{
  if (self->line == NULL)
    {
      g_autoptr(GtkWidget) summary = GTK_WIDGET (g_object_ref (self->summary));

      self->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
      gtk_box_remove (self->body, summary);
      gtk_box_append (self->line, summary);
      gtk_box_append (self->body, GTK_WIDGET (self->line));
    }
  gtk_box_append (self->line, widget);
}

static void
show_mark (ChMeetingCell *self,
           gboolean       uncredited)
{
  const char *name = _("A photo has no credit");

  if (uncredited && self->mark == NULL)
    {
      self->mark = gtk_image_new_from_icon_name ("camera-disabled-symbolic");
      gtk_widget_set_tooltip_text (self->mark, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_add_css_class (self->mark, "mark");
      gtk_widget_add_css_class (self->mark, "warning");
      add_to_line (self, self->mark);
      if (self->badge != NULL)
        gtk_box_reorder_child_after (self->line, self->badge, self->mark);
    }
  if (self->mark != NULL)
    gtk_widget_set_visible (self->mark, uncredited);
}

static void
show_badge (ChMeetingCell *self,
            gboolean       to_review)
{
  if (to_review && self->badge == NULL)
    {
      self->badge = gtk_label_new (_("To review"));
      gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (self->badge, "badge");
      gtk_widget_add_css_class (self->badge, "review");
      add_to_line (self, self->badge);
    }
  if (self->badge != NULL)
    gtk_widget_set_visible (self->badge, to_review);
}

/* Shows ROW, or as much room without one. */
static void
show_row (ChMeetingCell *self,
          ChMeetingRow  *row)
{
  const char *title = row != NULL ? ch_meeting_row_get_title (row) : NULL;
  const char *counterparts = row != NULL ? ch_meeting_row_get_counterparts (row) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *summary = NULL;
  gboolean uncredited = FALSE;

  if (row != NULL)
    g_object_get (row, "date-label", &date, "uncredited", &uncredited, NULL);
  summary = dup_summary (date, row != NULL ? ch_meeting_row_get_place (row) : NULL);

  gtk_label_set_label (self->title, row != NULL && ch_text_is_blank (title) ? _("Untitled meeting") : title != NULL ? title : "");
  gtk_label_set_label (self->counterparts, counterparts != NULL ? counterparts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->counterparts), !ch_text_is_blank (counterparts));
  show_passage (self, row != NULL ? ch_meeting_row_get_snippet (row) : NULL);
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  show_mark (self, uncredited);
  show_badge (self, row != NULL && g_strcmp0 (ch_meeting_row_get_status (row), "to review") == 0);
}

/* The row of an item may be loaded later than the item is shown. */
static void
on_row_loaded (ChMeetingCell *self)
{
  if (!g_set_object (&self->row, ch_row_item_get_row (self->item)))
    return;
  show_row (self, self->row);
  name_row (self);
}

static void
let_go_of_item (ChMeetingCell *self)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
}

static void
ch_meeting_cell_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, CH_MEETING_CELL (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_cell_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      ch_meeting_cell_set_item (CH_MEETING_CELL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_cell_dispose (GObject *object)
{
  ChMeetingCell *self = CH_MEETING_CELL (object);

  let_go_of_item (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_MEETING_CELL);
  self->heading = NULL;
  g_clear_object (&self->row);

  G_OBJECT_CLASS (ch_meeting_cell_parent_class)->dispose (object);
}

static void
ch_meeting_cell_class_init (ChMeetingCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_meeting_cell_get_property;
  object_class->set_property = ch_meeting_cell_set_property;
  object_class->dispose = ch_meeting_cell_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CH_TYPE_ROW_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-meeting-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, body);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, title);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, counterparts);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, summary);
}

static void
ch_meeting_cell_init (ChMeetingCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}

void
ch_meeting_cell_set_item (ChMeetingCell *self,
                          ChRowItem     *item)
{
  g_return_if_fail (CH_IS_MEETING_CELL (self));
  g_return_if_fail (item == NULL || CH_IS_ROW_ITEM (item));

  if (self->item == item)
    return;

  let_go_of_item (self);
  if (item != NULL)
    {
      self->item = g_object_ref (item);
      g_signal_connect_object (item, "notify::row", G_CALLBACK (on_row_loaded), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (item, "notify::heading", G_CALLBACK (show_heading), self, G_CONNECT_SWAPPED);
      show_heading (self);
      on_row_loaded (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

ChMeetingRow *
ch_meeting_cell_get_row (ChMeetingCell *self)
{
  g_return_val_if_fail (CH_IS_MEETING_CELL (self), NULL);

  return self->row;
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (CH_TYPE_MEETING_CELL, NULL));
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  ch_meeting_cell_set_item (CH_MEETING_CELL (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  ch_meeting_cell_set_item (CH_MEETING_CELL (gtk_list_item_get_child (list_item)), NULL);
}

GtkListItemFactory *
ch_meeting_cell_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  return factory;
}
