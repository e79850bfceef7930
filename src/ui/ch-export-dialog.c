/* ch-export-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-export-dialog.h"

#include "ch-compat.h"
#include "ch-exporter.h"
#include "ch-output.h"
#include "ch-text.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ChExportDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkWidget *run_button;
  GtkWidget *cancel_button;
  AdwComboRow *what_row;
  AdwComboRow *format_row;
  GtkWidget *files_row;
  GtkSwitch *files_switch;
  GtkProgressBar *progress_bar;
  AdwPreferencesGroup *group;

  ChLog *log; /* (owned) */
  char *words; /* (owned) of the list */
  GStrv uids; /* (owned) of the chosen meetings */
  ChOutput *output; /* (owned) (nullable) while it is written */
  GCancellable *cancellable; /* (owned) (nullable) while it is written */
  ChExportSum sum; /* of what was written */
};

G_DEFINE_FINAL_TYPE (ChExportDialog, ch_export_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What can be written, in the order of its list: always the log, the rest where there is one. */
typedef enum
{
  WHAT_LOG,
  WHAT_SEARCH,
  WHAT_CHOSEN,
} What;

/* The formats in the order of their list. */
static const struct
{
  const char *id;
  const char *label;
  const char *name; /* the file's */
  gboolean has_files;
} formats[] = {
  { "json", N_("Everything, to import it again (JSON)"), "log.json", TRUE },
  { "csv", N_("Table for a spreadsheet (CSV)"), "meetings.csv", FALSE },
  { "ical", N_("Calendar (iCalendar)"), "meetings.ics", FALSE },
  { "vcard", N_("Their people as address cards (vCard)"), "people.vcf", FALSE },
};

static guint
get_format (ChExportDialog *self)
{
  return adw_combo_row_get_selected (self->format_row);
}

static What
get_what (ChExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->what_row);

  if (selected == WHAT_LOG)
    return WHAT_LOG;
  return selected == 1 && !ch_text_is_blank (self->words) ? WHAT_SEARCH : WHAT_CHOSEN;
}

static void
update (ChExportDialog *self)
{
  gtk_widget_set_visible (self->files_row, formats[get_format (self)].has_files);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.run", self->cancellable == NULL);
}

static void
show_page (ChExportDialog *self,
           const char     *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->run_button, g_str_equal (page, "setup"));
}

static void
fail (ChExportDialog *self,
      const GError   *error)
{
  /* The description of a group is Pango markup. */
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  show_page (self, "setup");
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_preferences_group_set_description (self->group, markup);
  update (self);
  gtk_widget_grab_focus (self->run_button);
}

static char *
dup_sentence (const ChExportSum *sum)
{
  g_autofree char *written = g_strdup_printf (ngettext ("%lu meeting exported.", "%lu meetings exported.", sum->n_meetings),
                                              (gulong) sum->n_meetings);
  g_autofree char *left_out = g_strdup_printf (ngettext ("%lu meeting has no date and was left out.",
                                                         "%lu meetings have no date and were left out.", sum->n_left_out),
                                               (gulong) sum->n_left_out);
  g_autofree char *missing = g_strdup_printf (ngettext ("%u file is missing in the log.",
                                                        "%u files are missing in the log.", sum->n_missing),
                                              sum->n_missing);
  const char *sentences[4] = { written };
  guint n = 1;

  if (sum->n_left_out > 0)
    sentences[n++] = left_out;
  if (sum->n_missing > 0)
    sentences[n++] = missing;
  return g_strjoinv (" ", (char **) sentences);
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  ChExportDialog *self = user_data;

  if (self->log != NULL)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
on_committed (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(ChExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *sentence = NULL;

  g_clear_pointer (&self->output, ch_output_free);
  g_clear_object (&self->cancellable);
  if (self->log == NULL)
    return;
  if (!done)
    {
      fail (self, error);
      return;
    }

  sentence = dup_sentence (&self->sum);
  g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, sentence);
  /* The file chooser went a moment ago: not every window manager knows now where the keys belong. */
  gtk_window_present (gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
commit_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (ch_output_commit (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Until it is on the disk the file is not in its place. */
static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChExportDialog) self = user_data;
  g_autoptr(GTask) task = g_task_new (NULL, NULL, on_committed, g_object_ref (self));
  GError *error = NULL;

  if (!ch_exporter_write_finish (result, &self->sum, &error))
    {
      ch_output_explain (ch_output_get_path (self->output), &error);
      g_task_return_error (task, error);
      return;
    }

  /* The dialog is held by the callback, and its output with it. */
  g_task_set_task_data (task, self->output, NULL);
  g_task_run_in_thread (task, commit_in_thread);
}

/* "log.json" has its files beside it, in "log-files". */
static char *
dup_files_folder (ChExportDialog *self,
                  const char     *path)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *stem = NULL;

  if (!formats[get_format (self)].has_files || !gtk_switch_get_active (self->files_switch))
    return NULL;

  stem = dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? g_strndup (path, dot - path) : g_strdup (path);
  return g_strconcat (stem, "-files", NULL);
}

static void
write_to (ChExportDialog *self,
          const char     *path)
{
  What what = get_what (self);
  g_autofree char *files_folder = dup_files_folder (self, path);
  g_autoptr(ChMeetingWriter) writer = NULL;
  g_autoptr(GError) error = NULL;

  self->output = ch_output_open (path, &error);
  if (self->output == NULL)
    {
      fail (self, error);
      return;
    }

  writer = ch_meeting_writer_new (formats[get_format (self)].id, ch_output_get_stream (self->output));
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  show_page (self, "progress");
  update (self);
  gtk_widget_grab_focus (self->cancel_button);
  ch_exporter_write_async (self->log, what == WHAT_CHOSEN ? (const char *const *) self->uids : NULL,
                           what == WHAT_SEARCH ? self->words : NULL, writer, files_folder, on_progress, self,
                           self->cancellable, on_written, g_object_ref (self));
}

static void
on_target_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChExportDialog) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->log != NULL)
    write_to (self, path);
}

static void
on_run (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ChExportDialog *self = CH_EXPORT_DIALOG (widget);

  adw_preferences_group_set_description (self->group, NULL);
  ch_compat_choose_target_async (GTK_WINDOW (self), _("Export"), formats[get_format (self)].name, on_target_chosen,
                                 g_object_ref (self));
}

static gboolean
ch_export_dialog_close_request (GtkWindow *window)
{
  ChExportDialog *self = CH_EXPORT_DIALOG (window);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (ch_export_dialog_parent_class)->close_request (window);
}

static void
ch_export_dialog_dispose (GObject *object)
{
  ChExportDialog *self = CH_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_export_dialog_parent_class)->dispose (object);
}

static void
ch_export_dialog_finalize (GObject *object)
{
  ChExportDialog *self = CH_EXPORT_DIALOG (object);

  g_clear_pointer (&self->output, ch_output_free);
  g_clear_object (&self->cancellable);
  g_free (self->words);
  g_strfreev (self->uids);

  G_OBJECT_CLASS (ch_export_dialog_parent_class)->finalize (object);
}

static void
ch_export_dialog_class_init (ChExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_export_dialog_dispose;
  object_class->finalize = ch_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ch_export_dialog_close_request;

  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", CH_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, run_button);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, group);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, files_row);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, files_switch);
  gtk_widget_class_bind_template_child (widget_class, ChExportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "export.run", NULL, on_run);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "export.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_export_dialog_init (ChExportDialog *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    gtk_string_list_append (labels, _(formats[i].label));

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (labels));
  show_page (self, "setup");
  update (self);
}

/* What somebody has selected is most likely meant, then what somebody has searched for. */
static void
offer_what (ChExportDialog *self)
{
  guint n_chosen = g_strv_length (self->uids);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint last = 0;

  gtk_string_list_append (labels, _("The whole log"));
  if (!ch_text_is_blank (self->words))
    gtk_string_list_append (labels, _("What the list shows"));
  if (n_chosen == 1)
    gtk_string_list_append (labels, _("The chosen meeting"));
  else if (n_chosen > 1)
    {
      chosen = g_strdup_printf (ngettext ("%u meeting selected", "%u meetings selected", n_chosen), n_chosen);
      gtk_string_list_append (labels, chosen);
    }

  last = g_list_model_get_n_items (G_LIST_MODEL (labels)) - 1;
  adw_combo_row_set_model (self->what_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->what_row, n_chosen > 1 ? last : ch_text_is_blank (self->words) ? 0 : 1);
}

ChExportDialog *
ch_export_dialog_new (GtkWindow         *parent,
                      ChLog             *log,
                      const char        *words,
                      const char *const *uids)
{
  ChExportDialog *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (uids != NULL, NULL);

  self = g_object_new (CH_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->log = g_object_ref (log);
  self->words = g_strdup (words);
  self->uids = g_strdupv ((char **) uids);
  offer_what (self);
  ch_walk_begin_at (GTK_WIDGET (self->what_row));
  return self;
}
