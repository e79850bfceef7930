/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of the window beside a bare GtkListView of the same rows, in one run: what our own handlers take between two
 * frames while somebody types into the search, and what a frame takes while typing and while scrolling.  Times are of the
 * computing of the main thread, which a busy machine does not falsify.  Needs a display: tests/ui/run-in-session bench-list LOG
 */

#include "ch-list-pane.h"
#include "ch-meeting-cell.h"
#include "ch-meeting-list.h"
#include "ch-ui.h"
#include "figures.h"
#include "log-fixture.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#define WIDTH 360
#define HEIGHT 720
/* Between two keys, in milliseconds: longer than the search waits for another. */
#define KEY_PAUSE 220
#define N_STEPS 150
#define STEP 120
#define N_JUMPS 40
#define MOST_ROWS 256

/* What one window takes. */
typedef struct
{
  GtkWidget *window;
  GArray *between; /* (owned) (element-type double): between two frames */
  GArray *frames; /* (owned) (element-type double) */
  double ended; /* when the last frame had been painted */
  double begun;
  gboolean counting;
} Meter;

static void
on_before_paint (GdkFrameClock *clock,
                 Meter         *meter)
{
  double between;

  meter->begun = figures_thread_cpu ();
  between = meter->begun - meter->ended;
  if (meter->counting)
    g_array_append_val (meter->between, between);
}

static void
on_after_paint (GdkFrameClock *clock,
                Meter         *meter)
{
  double frame;

  meter->ended = figures_thread_cpu ();
  frame = meter->ended - meter->begun;
  if (meter->counting)
    g_array_append_val (meter->frames, frame);
}

static gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop, which sleeps where there is nothing to do. */
static void
spin (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_window (Meter     *meter,
             GtkWidget *child)
{
  GdkFrameClock *clock;

  meter->between = g_array_new (FALSE, FALSE, sizeof (double));
  meter->frames = g_array_new (FALSE, FALSE, sizeof (double));
  meter->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (meter->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (meter->window), child);
  gtk_window_present (GTK_WINDOW (meter->window));
  spin (1500);

  /* Around all that others do in a frame. */
  clock = gtk_widget_get_frame_clock (meter->window);
  meter->ended = figures_thread_cpu ();
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), meter);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), meter);
}

static void
close_window (Meter *meter)
{
  gtk_window_destroy (GTK_WINDOW (meter->window));
  spin (200);
  g_array_unref (meter->between);
  g_array_unref (meter->frames);
}

static void
begin (Meter *meter)
{
  g_array_set_size (meter->between, 0);
  g_array_set_size (meter->frames, 0);
  meter->ended = figures_thread_cpu ();
  meter->counting = TRUE;
}

static double
mean (GArray *values)
{
  double sum = 0;

  for (guint i = 0; i < values->len; i++)
    sum += g_array_index (values, double, i);
  return values->len > 0 ? sum / values->len : 0;
}

/* Returns the mean of a frame, or of the slowest one in twenty. */
static double
end (Meter      *meter,
     const char *name,
     gboolean    slowest)
{
  double average = mean (meter->frames);
  double quantile = figures_quantile (meter->frames, 0.95);

  meter->counting = FALSE;
  printf ("%-22s %4u frames: mean %6.2f  p95 %6.2f  worst %6.2f ms;  between frames: p95 %5.2f  worst %5.2f ms\n", name,
          meter->frames->len, average, quantile, figures_quantile (meter->frames, 1), figures_quantile (meter->between, 0.95),
          figures_quantile (meter->between, 1));
  fflush (stdout);
  return slowest ? quantile : average;
}

/* Until what was changed has been painted, and nothing more is for a moment. */
static void
settle (Meter *meter,
        guint  least)
{
  gint64 deadline = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  guint n = meter->frames->len;

  spin (least);
  while (meter->frames->len == n && g_get_monotonic_time () < deadline)
    spin (20);
  spin (60);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static GtkAdjustment *
get_adjustment (GtkWidget *root)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_widget (root, GTK_TYPE_LIST_VIEW)));
}

/* A frame at a time, as a wheel turns. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkAdjustment *adjustment = get_adjustment (widget);
  guint *left = user_data;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
  return --*left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
scroll (Meter *meter)
{
  guint left = N_STEPS;

  gtk_adjustment_set_value (get_adjustment (meter->window), 0);
  spin (800);
  begin (meter);
  gtk_widget_add_tick_callback (meter->window, on_tick, &left, NULL);
  while (left > 0)
    spin (5);
}

/* From one end of the list to anywhere. */
static void
jump (Meter *meter)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  GtkAdjustment *adjustment = get_adjustment (meter->window);

  begin (meter);
  for (guint i = 0; i < N_JUMPS; i++)
    {
      double most = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, g_rand_double (random) * most);
      settle (meter, 0);
    }
}

static const char *const typed[] = { "m", "mi", "min", "mini", "minis", "minist", "ministe", "minister", "minister ", "minister a",
                                     "minister am", "minister amb", "minister", "ch", "chi", "chiba", "year:2018", "year:2018 m",
                                     "year:2018 mi", "country:KE", "country:KE d", "country:KE di", "country:KE dir", "" };

/* Our own list, with all that stands around it. */
static void
type (Meter *meter)
{
  GtkEditable *entry = GTK_EDITABLE (find_widget (meter->window, GTK_TYPE_SEARCH_ENTRY));

  begin (meter);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (entry, typed[i]);
      settle (meter, KEY_PAUSE);
    }
}

/* The rows that the same words find, there at once. */
static void
show_rows (Meter *meter,
           ChLog *log)
{
  GtkListView *view = GTK_LIST_VIEW (find_widget (meter->window, GTK_TYPE_LIST_VIEW));
  GListModel *model = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_list_view_get_model (view)));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(GArray) ids = find_ordered (log, typed[i], CH_LOG_ORDER_NEWEST, MOST_ROWS);
      g_autoptr(GPtrArray) rows = load_rows (log, (const gint64 *) (gpointer) ids->data, ids->len);
      g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < rows->len; j++)
        {
          ChRowItem *item = ch_row_item_new (ch_row_get_id (g_ptr_array_index (rows, j)));

          ch_row_item_set_row (item, g_ptr_array_index (rows, j));
          g_ptr_array_add (items, item);
        }
      if (i == 0)
        begin (meter);
      meter->counting = TRUE;
      meter->ended = figures_thread_cpu ();
      g_list_store_splice (G_LIST_STORE (model), 0, g_list_model_get_n_items (model), items->pdata, items->len);
      settle (meter, 0);
      meter->counting = FALSE;
    }
}

/* As many rows as were scrolled through, from memory. */
static GListStore *
new_store (ChLog *log,
           guint  n)
{
  g_autoptr(GArray) ids = find_ordered (log, NULL, CH_LOG_ORDER_NEWEST, n);
  g_autoptr(GPtrArray) rows = load_rows (log, (const gint64 *) (gpointer) ids->data, ids->len);
  GListStore *store = g_list_store_new (CH_TYPE_ROW_ITEM);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(ChRowItem) item = ch_row_item_new (ch_row_get_id (g_ptr_array_index (rows, i)));

      ch_row_item_set_row (item, g_ptr_array_index (rows, i));
      g_list_store_append (store, item);
    }
  return store;
}

static GtkWidget *
new_bare_list (ChLog *log)
{
  GtkListItemFactory *factory = ch_meeting_cell_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (new_store (log, 20000)));
  GtkWidget *view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_widget_add_css_class (view, "navigation-sidebar");
  gtk_widget_add_css_class (view, "grouped");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), view);
  return window;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = NULL;
  g_autoptr(ChViewList) views = NULL;
  ChListPane *pane;
  Meter ours = { NULL };
  Meter bare = { NULL };
  double scrolled, jumped, shown, typing, worst, bare_worst;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      fprintf (stderr, "usage: bench-list LOG\n");
      return 2;
    }
  adw_init ();
  ch_ui_init ();
  g_type_ensure (CH_TYPE_ROW_ITEM);
  log = open_log (argv[1], &error);
  if (log == NULL)
    {
      fprintf (stderr, "bench-list: %s\n", error->message);
      return 1;
    }

  /* The bare list goes before ours comes, so that neither paints in the other's time. */
  open_window (&bare, new_bare_list (log));
  scroll (&bare);
  scrolled = end (&bare, "bare, scrolling", FALSE);
  jump (&bare);
  jumped = end (&bare, "bare, jumping", FALSE);
  show_rows (&bare, log);
  shown = end (&bare, "bare, other rows", FALSE);
  bare_worst = figures_quantile (bare.between, 1);
  close_window (&bare);

  views = ch_view_list_new ();
  pane = g_object_new (CH_TYPE_LIST_PANE, NULL);
  ch_view_list_set_log (views, log);
  g_object_set (pane, "log", log, "views", views, NULL);
  open_window (&ours, GTK_WIDGET (pane));
  /* What the side bar counts when a log is opened has its time. */
  spin (5000);
  scroll (&ours);
  scrolled = end (&ours, "ours, scrolling", FALSE) / scrolled;
  jump (&ours);
  jumped = end (&ours, "ours, jumping", FALSE) / jumped;
  type (&ours);
  typing = end (&ours, "ours, typing", FALSE) / shown;
  worst = figures_quantile (ours.between, 1);
  g_object_set (pane, "show-timeline", TRUE, NULL);
  spin (3000);
  type (&ours);
  end (&ours, "ours, with timeline", FALSE);
  close_window (&ours);

  printf ("ours to bare: scrolling %.2f, jumping %.2f, typing %.2f; between two frames while typing, GTK's own work with other rows "
          "included: %.2f ms at most, bare %.2f ms\n",
          scrolled, jumped, typing, worst, bare_worst);
  ch_view_list_set_log (views, NULL);
  close_log (log);
  return 0;
}
