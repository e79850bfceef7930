/* ch-flow-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-flow-layout.h"

#define SPACING 6

struct _ChFlowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ChFlowLayout, ch_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
natural_width (GtkWidget *child,
               int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The child that begins the line after the one that FIRST begins, and the height of that line. */
static GtkWidget *
measure_line (GtkWidget *first,
              int        width,
              int       *height)
{
  GtkWidget *child = first;
  int x = 0;

  *height = 0;
  for (; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_width = natural_width (child, width);
      int child_height;

      if (child != first && x + child_width > width)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
      *height = MAX (*height, child_height);
      x += child_width + SPACING;
    }
  return child;
}

static void
place_line (GtkWidget *widget,
            GtkWidget *first,
            GtkWidget *end,
            int        width,
            int        y,
            int        height)
{
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != end; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_width = natural_width (child, width);
      GtkAllocation place = { right_to_left ? width - x - child_width : x, y, child_width, height };

      gtk_widget_size_allocate (child, &place, -1);
      x += child_width + SPACING;
    }
}

/* Where the children come to lie at WIDTH; gives them their places if ALLOCATE.  Returns their height. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  GtkWidget *first = next_shown (gtk_widget_get_first_child (widget));
  int y = 0;

  while (first != NULL)
    {
      int height;
      GtkWidget *end = measure_line (first, width, &height);

      if (allocate)
        place_line (widget, first, end, width, y, height);
      y += height + (end != NULL ? SPACING : 0);
      first = end;
    }
  return y;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static GtkSizeRequestMode
ch_flow_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ch_flow_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  int width_minimum = 0;
  int width_natural = 0;

  measure_width (widget, &width_minimum, &width_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width_minimum;
      *natural = width_natural;
    }
  else
    {
      *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : width_natural, FALSE);
    }
}

static void
ch_flow_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
ch_flow_layout_class_init (ChFlowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ch_flow_layout_get_request_mode;
  layout_class->measure = ch_flow_layout_measure;
  layout_class->allocate = ch_flow_layout_allocate;
}

static void
ch_flow_layout_init (ChFlowLayout *self)
{
}

static void
wrap_words (GtkWidget *widget,
            gboolean   in_button)
{
  if (GTK_IS_LABEL (widget) && in_button)
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
    }
  /* What is in the list of a drop down is no button of ours. */
  if (GTK_IS_DROP_DOWN (widget))
    return;

  in_button = in_button || GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wrap_words (child, in_button);
}

void
ch_flow_layout_wrap_buttons (GtkWidget *widget)
{
  wrap_words (widget, FALSE);
}
