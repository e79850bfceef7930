/* ch-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-timeline.h"

#include "ch-country.h"
#include "ch-timeline-plot.h"

#include <glib/gi18n-lib.h>

struct _ChTimeline
{
  GtkWidget parent_instance;

  GtkWidget *window; /* (owned by the widget tree) the scrolled one */
  ChTimelinePlot *plot; /* (owned by the widget tree) */
  GtkLabel *legend; /* (owned by the widget tree) */
  char countries[CH_TIMELINE_MOST_SERIES][3]; /* with a colour, the most frequent first */
  gboolean has_others;
  gboolean to_end; /* the newest years are kept in sight */
};

G_DEFINE_FINAL_TYPE (ChTimeline, ch_timeline, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  char country[3];
  guint n;
} CountryCount;

static int
compare_frequency (gconstpointer a,
                   gconstpointer b)
{
  const CountryCount *one = a;
  const CountryCount *other = b;

  return one->n != other->n ? (one->n < other->n ? 1 : -1) : g_strcmp0 (one->country, other->country);
}

/* Which countries have a colour; where they change place from one search to the next, so do the colours: the legend says. */
static void
rank_countries (ChTimeline *self,
                GArray     *counts)
{
  g_autoptr(GArray) countries = g_array_new (FALSE, TRUE, sizeof (CountryCount));
  guint n_known;

  for (guint i = 0; i < counts->len; i++)
    {
      const ChYearCount *count = &g_array_index (counts, ChYearCount, i);
      guint j = 0;

      if (count->year == 0 || *count->country == '\0')
        continue;
      while (j < countries->len && !g_str_equal (g_array_index (countries, CountryCount, j).country, count->country))
        j++;
      if (j == countries->len)
        {
          CountryCount country = { "", 0 };

          g_strlcpy (country.country, count->country, sizeof country.country);
          g_array_append_val (countries, country);
        }
      g_array_index (countries, CountryCount, j).n += count->n;
    }
  g_array_sort (countries, compare_frequency);

  memset (self->countries, 0, sizeof self->countries);
  n_known = MIN (countries->len, CH_TIMELINE_MOST_SERIES);
  for (guint i = 0; i < n_known; i++)
    g_strlcpy (self->countries[i], g_array_index (countries, CountryCount, i).country, sizeof self->countries[i]);
}

static guint
get_series (ChTimeline *self,
            const char *country)
{
  for (guint i = 0; *country != '\0' && i < CH_TIMELINE_MOST_SERIES; i++)
    if (g_str_equal (self->countries[i], country))
      return i;
  return CH_TIMELINE_MOST_SERIES;
}

static const char *
get_series_label (ChTimeline *self,
                  guint       series)
{
  return series < CH_TIMELINE_MOST_SERIES ? ch_country_get_name (self->countries[series]) : _("Others");
}

static void
append_to_legend (GString    *markup,
                  GdkRGBA    *colour,
                  const char *label)
{
  g_autofree char *escaped = g_markup_escape_text (label, -1);

  g_string_append_printf (markup, "%s<span foreground=\"#%02x%02x%02x\">■</span>\302\240%s", markup->len > 0 ? "   " : "",
                          (guint) (colour->red * 255), (guint) (colour->green * 255), (guint) (colour->blue * 255), escaped);
}

static void
update_legend (ChTimeline *self)
{
  g_autoptr(GString) markup = g_string_new (NULL);
  GdkRGBA colour;

  for (guint i = 0; i < CH_TIMELINE_N_SERIES; i++)
    if (i < CH_TIMELINE_MOST_SERIES ? *self->countries[i] != '\0' : self->has_others)
      {
        ch_timeline_bar_get_colour (GTK_WIDGET (self), i, &colour);
        append_to_legend (markup, &colour, get_series_label (self, i));
      }
  gtk_label_set_markup (self->legend, markup->str);
}

/* How many in which country, the countries with a colour first. */
static char *
dup_details (ChTimeline  *self,
             const guint *counts)
{
  GString *details = g_string_new (NULL);

  for (guint i = 0; i < CH_TIMELINE_N_SERIES; i++)
    if (counts[i] > 0)
      g_string_append_printf (details, "%s%s %u", details->len > 0 ? " · " : "", get_series_label (self, i), counts[i]);
  return g_string_free (details, FALSE);
}

static void
fill_bar (ChTimeline    *self,
          ChTimelineBar *bar,
          const guint   *counts,
          guint          most)
{
  g_autofree char *year = g_strdup_printf ("%d", ch_timeline_bar_get_year (bar));
  g_autofree char *details = dup_details (self, counts);
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  guint total = 0;

  for (guint i = 0; i < CH_TIMELINE_N_SERIES; i++)
    total += counts[i];
  number = g_strdup_printf (ngettext ("%u meeting", "%u meetings", total), total);
  label = g_strdup_printf (_("%s: %s"), year, number);
  ch_timeline_bar_set_counts (bar, counts, most, label, details);
}

static void
on_chosen (ChTimeline *self,
           int         year)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, year);
}

static gboolean
runs_backwards (ChTimeline *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The newest years are seen first, wherever they stand: on the left where the language runs to the left. */
static gboolean
go_to_end (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  ChTimeline *self = CH_TIMELINE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->window));

  if (self->to_end)
    gtk_adjustment_set_value (adjustment, runs_backwards (self) ? 0 : gtk_adjustment_get_upper (adjustment));
  return G_SOURCE_REMOVE;
}

/* The plot takes its width in several steps, and is told of each in the middle of laying out, where what is scrolled is
 * not laid out again: the end is gone to with the next frame, until somebody scrolls away from it. */
static void
on_extent_changed (ChTimeline *self)
{
  if (self->to_end)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), go_to_end, NULL, NULL);
}

static void
on_scrolled (ChTimeline    *self,
             GtkAdjustment *adjustment)
{
  const double value = gtk_adjustment_get_value (adjustment);
  const double rest = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value;

  self->to_end = (runs_backwards (self) ? value : rest) < 1;
}

static void
ch_timeline_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ch_timeline_parent_class)->dispose (object);
}

static void
ch_timeline_class_init (ChTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_timeline_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CH_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ch_timeline_init (ChTimeline *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);

  self->plot = g_object_new (CH_TYPE_TIMELINE_PLOT, NULL);
  g_signal_connect_object (self->plot, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), GTK_WIDGET (self->plot));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->window)), "changed",
                           G_CALLBACK (on_extent_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->window)), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));

  self->legend = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->legend), "caption");
  gtk_widget_set_parent (GTK_WIDGET (self->legend), GTK_WIDGET (self));
}

void
ch_timeline_set_counts (ChTimeline *self,
                        GArray     *counts)
{
  g_autofree guint *table = NULL;
  int first = 0, last = 0;
  guint most = 0;
  guint n_years;

  g_return_if_fail (CH_IS_TIMELINE (self));
  g_return_if_fail (counts != NULL);

  rank_countries (self, counts);
  for (guint i = 0; i < counts->len; i++)
    if (g_array_index (counts, ChYearCount, i).year > 0)
      {
        last = g_array_index (counts, ChYearCount, i).year;
        first = first == 0 ? last : first;
      }
  first = MAX (first, last - CH_TIMELINE_MOST_YEARS + 1);
  n_years = last > 0 ? last - first + 1 : 0;

  table = g_new0 (guint, (n_years + 1) * CH_TIMELINE_N_SERIES);
  self->has_others = FALSE;
  for (guint i = 0; i < counts->len; i++)
    {
      const ChYearCount *count = &g_array_index (counts, ChYearCount, i);
      guint series = get_series (self, count->country);

      if (count->year < first || count->year == 0)
        continue;
      table[(count->year - first) * CH_TIMELINE_N_SERIES + series] += count->n;
      self->has_others = self->has_others || series == CH_TIMELINE_MOST_SERIES;
    }
  for (guint i = 0; i < n_years; i++)
    {
      guint total = 0;

      for (guint j = 0; j < CH_TIMELINE_N_SERIES; j++)
        total += table[i * CH_TIMELINE_N_SERIES + j];
      most = MAX (most, total);
    }

  if (ch_timeline_plot_set_years (self->plot, first, n_years))
    {
      self->to_end = TRUE;
      on_extent_changed (self);
    }
  for (guint i = 0; i < n_years; i++)
    fill_bar (self, ch_timeline_plot_get_bar (self->plot, i), table + i * CH_TIMELINE_N_SERIES, most);
  update_legend (self);
}

void
ch_timeline_set_year (ChTimeline *self,
                      int         year)
{
  g_return_if_fail (CH_IS_TIMELINE (self));

  ch_timeline_plot_set_year (self->plot, year);
}
