/* ch-table-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-dialog.h"

#include "ch-bulk-import.h"
#include "ch-bulk-report-view.h"
#include "ch-compat.h"
#include "ch-table-setup.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ChTableDialog
{
  AdwWindow parent_instance;

  GtkWidget *cancel_button;
  GtkWidget *run_button;
  GtkWidget *close_button;
  GtkWidget *report_button;
  GtkStack *stack;
  ChTableSetup *setup;
  GtkProgressBar *progress_bar;
  ChBulkReportView *report_view;

  ChLog *log; /* (owned) */
  ChTableMap *map; /* (owned) (nullable): of the table that is imported */
  GCancellable *importing; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChTableDialog, ch_table_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What can be given now follows from what was said, and from what is under way. */
static void
update_actions (ChTableDialog *self)
{
  gboolean ready, by_columns;

  g_object_get (self->setup, "ready", &ready, "by-columns", &by_columns, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.run", ready && self->importing == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.save-map", ready && by_columns);
}

static void
show_page (ChTableDialog *self,
           const char    *page)
{
  gboolean asked = g_str_equal (page, "setup");
  gboolean told = g_str_equal (page, "report");
  gboolean noted = told && !ch_bulk_report_view_is_blank (self->report_view);

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->run_button, asked);
  gtk_widget_set_visible (self->cancel_button, !told);
  gtk_widget_set_visible (self->close_button, told);
  gtk_widget_set_visible (self->report_button, noted);
  /* The actions have keys, which work on every page. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.choose-file", asked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.save-report", noted);
}

static void
take_file (ChTableDialog *self,
           GFile         *file)
{
  gboolean is_log;

  g_object_set (self->setup, "file", file, NULL);
  g_object_get (self->setup, "is-log", &is_log, NULL);
  if (is_log)
    gtk_widget_grab_focus (self->run_button);
}

/* The choices */

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChTableDialog) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file != NULL && self->log != NULL)
    take_file (self, file);
}

static void
on_choose_file (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ch_compat_choose_file_async (GTK_WINDOW (widget), _("Import Table or Log"), on_file_chosen, g_object_ref (widget));
}

static void
on_folder_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChTableDialog) self = user_data;
  g_autoptr(GFile) folder = ch_compat_choose_file_finish (result, NULL);

  if (folder != NULL && self->log != NULL)
    g_object_set (self->setup, "files-folder", folder, NULL);
}

static void
on_choose_folder (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ch_compat_choose_folder_async (GTK_WINDOW (widget), _("Folder With the Files"), on_folder_chosen, g_object_ref (widget));
}

/* What is written: a map, or the report. */

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChTableDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error) && self->log != NULL)
    ch_compat_tell (GTK_WINDOW (self), _("The File Was Not Written"), error->message);
}

static void
write_text (ChTableDialog *self,
            GFile         *file,
            char          *text) /* (transfer full) */
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, on_written, g_object_ref (self));
}

static void
on_map_target_chosen (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(ChTableDialog) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);
  char *text = file != NULL && self->log != NULL ? ch_table_setup_dup_map_text (self->setup) : NULL;

  if (text != NULL)
    write_text (self, file, text);
}

static void
on_save_map (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ch_compat_choose_target_async (GTK_WINDOW (widget), _("Save the Mapping"), "meetings.map", on_map_target_chosen,
                                 g_object_ref (widget));
}

static void
on_report_target_chosen (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(ChTableDialog) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file != NULL && self->log != NULL)
    write_text (self, file, ch_bulk_report_view_dup_text (self->report_view));
}

static void
on_save_report (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ch_compat_choose_target_async (GTK_WINDOW (widget), _("Save the Report"), "import-report.txt", on_report_target_chosen,
                                 g_object_ref (widget));
}

/* The import */

static void
on_progress (double   fraction,
             gpointer user_data)
{
  ChTableDialog *self = user_data;

  if (self->log != NULL)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
on_imported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChTableDialog) self = user_data;
  g_autoptr(ChBulkReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean done = ch_bulk_import_finish (result, &report, &error);

  g_clear_object (&self->importing);
  sentence = ch_bulk_report_view_dup_sentence (report);
  if (report->n_added > 0)
    g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, sentence);
  if (self->log == NULL)
    return;

  ch_bulk_report_view_show (self->report_view, report, done ? NULL : error->message);
  show_page (self, "report");
  /* Whoever sees to the report goes back and forth. */
  gtk_window_set_modal (GTK_WINDOW (self), FALSE);
  gtk_widget_grab_focus (self->close_button);
}

static void
on_run (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ChTableDialog *self = CH_TABLE_DIALOG (widget);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autofree char *path = NULL;

  g_object_get (self->setup, "file", &file, "files-folder", &folder, NULL);
  path = folder != NULL ? g_file_get_path (folder) : NULL;
  self->importing = g_cancellable_new ();
  self->map = ch_table_setup_steal_map (self->setup);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  show_page (self, "progress");
  gtk_widget_grab_focus (self->cancel_button);
  update_actions (self);
  ch_bulk_import_async (self->log, file, self->map, path, ch_table_setup_get_confirmed (self->setup), on_progress, self,
                        self->importing, on_imported, g_object_ref (self));
}

/* A meeting of the report is shown in the window, which lies behind. */
static void
on_show (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (window != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.show-meeting", parameter);
}

/* The first Cancel stops what is under way, the next one leaves. */
static void
on_cancel (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static gboolean
ch_table_dialog_close_request (GtkWindow *window)
{
  ChTableDialog *self = CH_TABLE_DIALOG (window);

  if (self->importing != NULL)
    {
      g_cancellable_cancel (self->importing);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (ch_table_dialog_parent_class)->close_request (window);
}

static void
ch_table_dialog_dispose (GObject *object)
{
  ChTableDialog *self = CH_TABLE_DIALOG (object);

  g_cancellable_cancel (self->importing);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_TABLE_DIALOG);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_table_dialog_parent_class)->dispose (object);
}

/* An import that is under way needs the map to its end, and holds the dialog until then. */
static void
ch_table_dialog_finalize (GObject *object)
{
  ChTableDialog *self = CH_TABLE_DIALOG (object);

  g_clear_object (&self->importing);
  g_clear_pointer (&self->map, ch_table_map_free);

  G_OBJECT_CLASS (ch_table_dialog_parent_class)->finalize (object);
}

static void
ch_table_dialog_class_init (ChTableDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_table_dialog_dispose;
  object_class->finalize = ch_table_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ch_table_dialog_close_request;

  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", CH_TYPE_TABLE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CH_TYPE_BULK_REPORT_VIEW);
  g_type_ensure (CH_TYPE_TABLE_SETUP);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, run_button);
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, report_button);
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, setup);
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ChTableDialog, report_view);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "table.choose-file", NULL, on_choose_file);
  gtk_widget_class_install_action (widget_class, "table.choose-folder", NULL, on_choose_folder);
  gtk_widget_class_install_action (widget_class, "table.save-map", NULL, on_save_map);
  gtk_widget_class_install_action (widget_class, "table.save-report", NULL, on_save_report);
  gtk_widget_class_install_action (widget_class, "table.show", "s", on_show);
  gtk_widget_class_install_action (widget_class, "table.run", NULL, on_run);
  gtk_widget_class_install_action (widget_class, "table.cancel", NULL, on_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "table.choose-file", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "table.save-report", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "table.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "table.cancel", NULL);
}

static void
ch_table_dialog_init (ChTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self, "setup");
  update_actions (self);
}

ChTableDialog *
ch_table_dialog_new (GtkWindow *parent,
                     ChLog     *log)
{
  ChTableDialog *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  self = g_object_new (CH_TYPE_TABLE_DIALOG, "transient-for", parent, NULL);
  self->log = g_object_ref (log);
  ch_walk_begin_at (GTK_WIDGET (self->setup));
  return self;
}

gboolean
ch_table_dialog_is_table (GFile *file)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".tab", ".json" };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (ch_table_setup_has_suffix (file, suffixes[i]))
      return TRUE;
  return FALSE;
}

void
ch_table_dialog_set_file (ChTableDialog *self,
                          GFile         *file)
{
  g_return_if_fail (CH_IS_TABLE_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  take_file (self, file);
}
