/* ch-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-line.h"

#include "ch-text.h"

#include <adwaita.h>

#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f"
#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_ISOLATE "\xe2\x81\xa9"

static gboolean
is_of_right_to_left_script (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

/* That of the first letter or mark; digits and punctuation have none. */
static PangoDirection
find_direction (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_str_has_prefix (p, RIGHT_TO_LEFT_MARK) || (g_unichar_isalpha (c) && is_of_right_to_left_script (c)))
        return PANGO_DIRECTION_RTL;
      if (g_str_has_prefix (p, LEFT_TO_RIGHT_MARK) || g_unichar_isalpha (c))
        return PANGO_DIRECTION_LTR;
    }
  return PANGO_DIRECTION_NEUTRAL;
}

static PangoDirection
direction_of_program (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
}

static const char *
get_mark (void)
{
  return direction_of_program () == PANGO_DIRECTION_RTL ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
}

static gboolean
are_of_both_directions (const char *const *parts,
                        gsize              n_parts)
{
  PangoDirection first = PANGO_DIRECTION_NEUTRAL;

  for (gsize i = 0; i < n_parts; i++)
    {
      PangoDirection direction = find_direction (parts[i]);

      if (direction != PANGO_DIRECTION_NEUTRAL && first != PANGO_DIRECTION_NEUTRAL && direction != first)
        return TRUE;
      if (direction != PANGO_DIRECTION_NEUTRAL)
        first = direction;
    }
  return FALSE;
}

char *
ch_line_joinv (const char        *separator,
               const char *const *parts,
               gsize              n_parts)
{
  gboolean mixed = are_of_both_directions (parts, n_parts);
  const char *between = "";
  GString *line = g_string_new (NULL);

  if (mixed)
    g_string_append (line, get_mark ());
  for (gsize i = 0; i < n_parts; i++)
    {
      if (ch_text_is_blank (parts[i]))
        continue;
      g_string_append_printf (line, mixed ? "%s" FIRST_STRONG_ISOLATE "%s" POP_ISOLATE : "%s%s", between, parts[i]);
      between = separator;
    }
  return g_string_free (line, FALSE);
}

static gboolean
runs_against_program (const char *text)
{
  PangoDirection direction = find_direction (text);

  return direction != PANGO_DIRECTION_NEUTRAL && direction != direction_of_program ();
}

char *
ch_line_isolate (const char *text)
{
  return runs_against_program (text) ? g_strconcat (FIRST_STRONG_ISOLATE, text, POP_ISOLATE, NULL) : g_strdup (text);
}

char *
ch_line_begin (const char *text)
{
  return runs_against_program (text) ? g_strconcat (get_mark (), FIRST_STRONG_ISOLATE, text, POP_ISOLATE, NULL) : g_strdup (text);
}

/* Whether TEXT runs against the widget that shows it. */
static gboolean
runs_against (GtkWidget  *widget,
              const char *text)
{
  PangoDirection direction = find_direction (text);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return direction != PANGO_DIRECTION_NEUTRAL && (direction == PANGO_DIRECTION_RTL) != right_to_left;
}

/* Pango takes the other side for a line that runs against the label. */
static void
align_label (GtkLabel *label)
{
  gboolean against = runs_against (GTK_WIDGET (label), gtk_label_get_text (label));

  gtk_label_set_justify (label, against ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}

/* And so does GTK for a text that runs against its entry. */
static void
align_entry (GtkEditable *entry)
{
  gtk_editable_set_alignment (entry, runs_against (GTK_WIDGET (entry), gtk_editable_get_text (entry)) ? 1 : 0);
}

void
ch_line_align (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gboolean has_lines = gtk_label_get_wrap (GTK_LABEL (widget)) && !gtk_widget_has_css_class (widget, "body")
                           && gtk_label_get_justify (GTK_LABEL (widget)) == GTK_JUSTIFY_LEFT;

      if (has_lines)
        {
          g_signal_connect (widget, "notify::label", G_CALLBACK (align_label), NULL);
          align_label (GTK_LABEL (widget));
        }
      return;
    }

  if (ADW_IS_ENTRY_ROW (widget))
    {
      g_signal_connect (widget, "changed", G_CALLBACK (align_entry), NULL);
      align_entry (GTK_EDITABLE (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    ch_line_align (child);
}
