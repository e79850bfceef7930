/* ch-likeness-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-likeness-bar.h"

#include "ch-bin.h"
#include "ch-compare-dialog.h"
#include "ch-edtf.h"
#include "ch-line.h"
#include "ch-matcher.h"

#include <glib/gi18n-lib.h>

struct _ChLikenessBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;

  ChLog *log; /* (owned) (nullable) */
  ChMeeting *proposal; /* (owned) (nullable) */
  ChMeeting *alike; /* (owned) (nullable): a meeting of the log that may be the same */
  GCancellable *looking; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChLikenessBar, ch_likeness_bar, ADW_TYPE_BIN)

enum
{
  SIGNAL_JOIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The same meeting may have been announced twice, or imported twice. */
static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChLikenessBar) self = user_data;
  g_autoptr(GPtrArray) alike = ch_matcher_find_finish (result, NULL);
  ChMeeting *other;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  if (alike == NULL || alike->len == 0 || self->log == NULL)
    return;

  other = g_ptr_array_index (alike, 0);
  g_set_object (&self->alike, other);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "likeness.compare", TRUE);
  day = ch_edtf_dup_label (ch_meeting_get_date (other));
  title = ch_line_isolate (ch_meeting_get_title (other) != NULL ? ch_meeting_get_title (other) : _("Untitled meeting"));
  /* Translators: the title and the day of a meeting */
  sentence = g_strdup_printf (_("This may be a meeting that the log has already: “%s”, %s."), title, day);
  gtk_label_set_label (self->label, sentence);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
on_join (ChLikenessBar *self)
{
  g_signal_emit (self, signals[SIGNAL_JOIN], 0, self->alike);
}

static void
on_compare (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChLikenessBar *self = CH_LIKENESS_BAR (widget);
  ChCompareDialog *dialog
      = ch_compare_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->log, self->proposal, self->alike);

  g_signal_connect_object (dialog, "join", G_CALLBACK (on_join), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
stop_looking (ChLikenessBar *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
ch_likeness_bar_dispose (GObject *object)
{
  ChLikenessBar *self = CH_LIKENESS_BAR (object);

  stop_looking (self);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_LIKENESS_BAR);
  g_clear_object (&self->log);
  g_clear_object (&self->proposal);
  g_clear_object (&self->alike);

  G_OBJECT_CLASS (ch_likeness_bar_parent_class)->dispose (object);
}

static void
ch_likeness_bar_class_init (ChLikenessBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_likeness_bar_dispose;

  signals[SIGNAL_JOIN] = g_signal_new ("join", CH_TYPE_LIKENESS_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       CH_TYPE_MEETING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-likeness-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChLikenessBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, ChLikenessBar, label);

  gtk_widget_class_install_action (widget_class, "likeness.compare", NULL, on_compare);
}

static void
ch_likeness_bar_init (ChLikenessBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "likeness.compare", FALSE);
}

void
ch_likeness_bar_look (ChLikenessBar *self,
                      ChLog         *log,
                      ChMeeting     *proposal)
{
  g_return_if_fail (CH_IS_LIKENESS_BAR (self));
  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_MEETING (proposal));

  stop_looking (self);
  g_set_object (&self->log, log);
  g_set_object (&self->proposal, proposal);
  self->looking = g_cancellable_new ();
  ch_matcher_find_async (log, proposal, self->looking, on_found, g_object_ref (self));
}
