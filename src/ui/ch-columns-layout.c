/* ch-columns-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-columns-layout.h"

#define N_COLUMNS 2
/* Below this width, in pixels, a column is too narrow for a name with its title. */
#define MIN_COLUMN_WIDTH 220
#define COLUMN_SPACING 30
#define ROW_SPACING 18

struct _ChColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ChColumnsLayout, ch_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_shown (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static int
count_columns (GtkWidget *widget,
               int        width)
{
  int n_children = 0;
  int needed = N_COLUMNS * MIN_COLUMN_WIDTH + (N_COLUMNS - 1) * COLUMN_SPACING;

  for (GtkWidget *child = first_shown (widget); child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    n_children++;

  return width >= needed ? CLAMP (n_children, 1, N_COLUMNS) : 1;
}

static int
column_width (int width,
              int n_columns)
{
  return (width - (n_columns - 1) * COLUMN_SPACING) / n_columns;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = first_shown (widget); child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }

  *natural = N_COLUMNS * *natural + (N_COLUMNS - 1) * COLUMN_SPACING;
}

/* Walks the rows at WIDTH and returns their height; gives the children their places if ALLOCATE. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  int n_columns = count_columns (widget, width);
  int child_width = column_width (width, n_columns);
  GtkWidget *child = first_shown (widget);
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *row[N_COLUMNS];
      int n_row = 0;
      int height = 0;

      for (; child != NULL && n_row < n_columns; child = next_shown (gtk_widget_get_next_sibling (child)))
        {
          int natural;

          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &natural, NULL, NULL);
          height = MAX (height, natural);
          row[n_row++] = child;
        }

      for (int i = 0; allocate && i < n_row; i++)
        {
          int column = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? n_columns - 1 - i : i;
          GtkAllocation place = { column * (child_width + COLUMN_SPACING), y, child_width, height };

          gtk_widget_size_allocate (row[i], &place, -1);
        }

      y += height + (child != NULL ? ROW_SPACING : 0);
    }

  return y;
}

static GtkSizeRequestMode
ch_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ch_columns_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int narrowest = 0;
  int best = 0;

  measure_width (widget, &narrowest, &best);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = best;
    }
  else
    {
      *minimum = *natural = lay_out (widget, MAX (for_size < 0 ? best : for_size, narrowest), FALSE);
    }
}

static void
ch_columns_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
ch_columns_layout_class_init (ChColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ch_columns_layout_get_request_mode;
  layout_class->measure = ch_columns_layout_measure;
  layout_class->allocate = ch_columns_layout_allocate;
}

static void
ch_columns_layout_init (ChColumnsLayout *self)
{
}
