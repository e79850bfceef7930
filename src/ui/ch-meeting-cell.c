/* ch-meeting-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-cell.h"

#include "ch-bin.h"
#include "ch-drag-content.h"
#include "ch-line.h"
#include "ch-list-pane.h"
#include "ch-row-name.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _ChMeetingCell
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *counterparts;
  GtkLabel *passage;
  GtkLabel *summary;
  GtkWidget *mark;
  GtkWidget *badge;

  ChMeetingRow *row; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChMeetingCell, ch_meeting_cell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROW,
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

/* Set one by one, and not by bindings: with every key that is typed a list puts other rows into some two hundred
 * cells, between two frames. */
static void
show_row (ChMeetingCell *self)
{
  const char *title, *counterparts;
  g_autofree char *date = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *markup = NULL;
  gboolean uncredited;
  ChSnippet *snippet;

  gtk_widget_set_visible (self->box, self->row != NULL);
  if (self->row == NULL)
    return;

  g_object_get (self->row, "date-label", &date, "uncredited", &uncredited, NULL);
  title = ch_meeting_row_get_title (self->row);
  counterparts = ch_meeting_row_get_counterparts (self->row);
  snippet = ch_meeting_row_get_snippet (self->row);
  summary = dup_summary (date, ch_meeting_row_get_place (self->row));
  markup = snippet != NULL ? dup_markup (snippet) : NULL;

  gtk_label_set_label (self->title, ch_text_is_blank (title) ? _("Untitled meeting") : title);
  gtk_label_set_label (self->counterparts, counterparts != NULL ? counterparts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->counterparts), !ch_text_is_blank (counterparts));
  gtk_label_set_label (self->passage, markup != NULL ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->passage), markup != NULL);
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (self->mark, uncredited);
  gtk_widget_set_visible (self->badge, g_strcmp0 (ch_meeting_row_get_status (self->row), "to review") == 0);
}

/* A meeting goes as text into whatever it is dropped on. */
static GdkContentProvider *
new_drag_content (GtkWidget *widget)
{
  ChMeetingCell *self = CH_MEETING_CELL (widget);
  GtkWidget *pane = gtk_widget_get_ancestor (widget, CH_TYPE_LIST_PANE);
  g_autoptr(ChLog) log = NULL;

  if (pane != NULL)
    g_object_get (pane, "log", &log, NULL);
  return log != NULL && self->row != NULL ? ch_drag_content_new_meeting (log, ch_meeting_row_get_uid (self->row)) : NULL;
}

static void
ch_meeting_cell_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, CH_MEETING_CELL (object)->row);
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
    case PROP_ROW:
      if (g_set_object (&CH_MEETING_CELL (object)->row, g_value_get_object (value)))
        {
          show_row (CH_MEETING_CELL (object));
          name_row (CH_MEETING_CELL (object));
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_cell_dispose (GObject *object)
{
  ChMeetingCell *self = CH_MEETING_CELL (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_MEETING_CELL);
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

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CH_TYPE_MEETING_ROW,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-meeting-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, box);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, title);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, counterparts);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, passage);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, summary);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, mark);
  gtk_widget_class_bind_template_child (widget_class, ChMeetingCell, badge);
}

static void
ch_meeting_cell_init (ChMeetingCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
  ch_drag_content_offer (GTK_WIDGET (self), new_drag_content);
}
