/* ch-timeline-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-timeline-pane.h"

#include "ch-timeline.h"

#include <stdlib.h>
#include <string.h>

/* How long the search and the log are left alone before the years are counted, in milliseconds. */
#define DELAY 150

struct _ChTimelinePane
{
  AdwBin parent_instance;

  ChTimeline *timeline; /* (owned by the widget tree) */
  ChLog *log; /* (owned) (nullable) */
  GSignalGroup *log_signals; /* (owned) */
  char *words; /* (owned) */
  char *typed; /* (owned) */
  GCancellable *counting; /* (owned) (nullable) */
  guint timeout; /* 0 for none */
  gboolean stale; /* what is shown is no longer so, and nobody looks */
};

G_DEFINE_FINAL_TYPE (ChTimelinePane, ch_timeline_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_WORDS,
  PROP_TYPED,
  N_PROPS,
};

enum
{
  SIGNAL_NARROWED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define YEAR "year:"

/* The year of a word "year:2018"; 0 for any other word. */
static int
read_year (const char *word)
{
  const char *digits = g_str_has_prefix (word, YEAR) ? word + strlen (YEAR) : "";

  return strlen (digits) == 4 && strspn (digits, "0123456789") == 4 ? atoi (digits) : 0;
}

char *
ch_timeline_pane_dup_without_year (const char *typed,
                                   int        *year)
{
  g_auto(GStrv) words = g_strsplit (typed != NULL ? typed : "", " ", -1);
  g_autoptr(GStrvBuilder) others = g_strv_builder_new ();
  g_auto(GStrv) rest = NULL;

  *year = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (*year == 0 && read_year (words[i]) != 0)
      *year = read_year (words[i]);
    else
      g_strv_builder_add (others, words[i]);
  rest = g_strv_builder_end (others);
  return g_strjoinv (" ", rest);
}

static void
on_counted (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GWeakRef *reference = user_data;
  g_autoptr(ChTimelinePane) self = g_weak_ref_get (reference);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) counts = ch_log_count_years_finish (CH_LOG (object), result, &error);

  g_weak_ref_clear (reference);
  g_free (reference);

  /* Overtaken by another counting; or the log cannot be read, and its list says so. */
  if (self == NULL || counts == NULL || self->log != CH_LOG (object))
    return;

  g_clear_object (&self->counting);
  ch_timeline_set_counts (self->timeline, counts);
}

static gboolean
on_time (gpointer user_data)
{
  ChTimelinePane *self = user_data;
  GWeakRef *reference = g_new0 (GWeakRef, 1);
  g_autofree char *words = NULL;
  int year;

  self->timeout = 0;
  words = ch_timeline_pane_dup_without_year (self->words, &year);
  self->counting = g_cancellable_new ();

  /* The years of a large log take their time, and nothing may be bound to a window that has gone: GTK 4.8 warns, and
   * tells what it has freed. */
  g_weak_ref_init (reference, self);
  ch_log_count_years_async (self->log, words, self->counting, on_counted, reference);
  return G_SOURCE_REMOVE;
}

static void
stop_counting (ChTimelinePane *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
count_later (ChTimelinePane *self)
{
  stop_counting (self);
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->log != NULL && !self->stale)
    self->timeout = g_timeout_add_full (G_PRIORITY_LOW, DELAY, on_time, self, NULL);
}

/* One change after the other, as an import makes them, puts the counting off no further. */
static void
on_log_changed (ChTimelinePane *self)
{
  if (self->timeout == 0)
    count_later (self);
}

static void
set_words (ChTimelinePane *self,
           const char     *words)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int year;

  before = ch_timeline_pane_dup_without_year (self->words, &year);
  after = ch_timeline_pane_dup_without_year (words, &year);
  g_free (self->words);
  self->words = g_strdup (words != NULL ? words : "");
  /* Another year of the same search is in the picture already. */
  if (strcmp (before, after) != 0)
    count_later (self);
}

static void
set_typed (ChTimelinePane *self,
           const char     *typed)
{
  g_autofree char *rest = NULL;
  int year;

  g_free (self->typed);
  self->typed = g_strdup (typed != NULL ? typed : "");
  rest = ch_timeline_pane_dup_without_year (self->typed, &year);
  ch_timeline_set_year (self->timeline, year);
}

static void
on_chosen (ChTimelinePane *self,
           int             chosen)
{
  int year;
  g_autofree char *rest = ch_timeline_pane_dup_without_year (self->typed, &year);
  g_autofree char *typed = NULL;

  g_strstrip (rest);
  if (year == chosen)
    typed = g_strdup (rest);
  else
    typed = g_strdup_printf ("%s%s" YEAR "%d", rest, *rest != '\0' ? " " : "", chosen);
  g_signal_emit (self, signals[SIGNAL_NARROWED], 0, typed);
}

static void
ch_timeline_pane_map (GtkWidget *widget)
{
  ChTimelinePane *self = CH_TIMELINE_PANE (widget);

  GTK_WIDGET_CLASS (ch_timeline_pane_parent_class)->map (widget);

  if (self->stale)
    count_later (self);
}

static void
ch_timeline_pane_unmap (GtkWidget *widget)
{
  ChTimelinePane *self = CH_TIMELINE_PANE (widget);

  if (self->timeout != 0 || self->counting != NULL)
    self->stale = TRUE;
  stop_counting (self);

  GTK_WIDGET_CLASS (ch_timeline_pane_parent_class)->unmap (widget);
}

static void
ch_timeline_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ChTimelinePane *self = CH_TIMELINE_PANE (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_TYPED:
      g_value_set_string (value, self->typed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_timeline_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ChTimelinePane *self = CH_TIMELINE_PANE (object);

  switch (prop_id)
    {
    case PROP_LOG:
      if (g_set_object (&self->log, g_value_get_object (value)))
        {
          g_signal_group_set_target (self->log_signals, self->log);
          count_later (self);
        }
      break;
    case PROP_WORDS:
      set_words (self, g_value_get_string (value));
      break;
    case PROP_TYPED:
      set_typed (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_timeline_pane_dispose (GObject *object)
{
  ChTimelinePane *self = CH_TIMELINE_PANE (object);

  stop_counting (self);
  g_clear_object (&self->log_signals);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_timeline_pane_parent_class)->dispose (object);
}

static void
ch_timeline_pane_finalize (GObject *object)
{
  g_free (CH_TIMELINE_PANE (object)->words);
  g_free (CH_TIMELINE_PANE (object)->typed);

  G_OBJECT_CLASS (ch_timeline_pane_parent_class)->finalize (object);
}

static void
ch_timeline_pane_class_init (ChTimelinePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_timeline_pane_get_property;
  object_class->set_property = ch_timeline_pane_set_property;
  object_class->dispose = ch_timeline_pane_dispose;
  object_class->finalize = ch_timeline_pane_finalize;
  widget_class->map = ch_timeline_pane_map;
  widget_class->unmap = ch_timeline_pane_unmap;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "", flags);
  properties[PROP_TYPED] = g_param_spec_string ("typed", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_NARROWED] = g_signal_new ("narrowed", CH_TYPE_TIMELINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ch_timeline_pane_init (ChTimelinePane *self)
{
  self->words = g_strdup ("");
  self->typed = g_strdup ("");
  self->stale = TRUE;
  self->timeline = g_object_new (CH_TYPE_TIMELINE, NULL);
  g_signal_connect_object (self->timeline, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->timeline));

  self->log_signals = g_signal_group_new (CH_TYPE_LOG);
  g_signal_group_connect_swapped (self->log_signals, "meeting-changed", G_CALLBACK (on_log_changed), self);
}
