/* ch-backups-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-backups-window.h"

#include "ch-backup.h"
#include "ch-compat.h"
#include "ch-toast.h"

#include <glib/gi18n-lib.h>

struct _ChBackupsWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkProgressBar *progress_bar;
  GtkStack *stack;
  GtkListBox *list_box;
  AdwActionRow *folder_row;

  ChLog *log; /* (owned) */
  GSettings *settings; /* (owned) */
  GCancellable *cancellable; /* (owned): of what is under way when the window closes */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (ChBackupsWindow, ch_backups_window, ADW_TYPE_WINDOW)

static char *
dup_folder (ChBackupsWindow *self)
{
  g_autofree char *shared = g_settings_get_string (self->settings, "backup-folder");

  return ch_backup_dup_folder_within (ch_log_get_folder (self->log), shared);
}

static void
tell (ChBackupsWindow *self,
      const char      *sentence)
{
  adw_toast_overlay_add_toast (self->toast_overlay, ch_toast_new (sentence));
}

static void
update (ChBackupsWindow *self)
{
  g_autofree char *shared = g_settings_get_string (self->settings, "backup-folder");
  g_autofree char *folder = dup_folder (self);

  adw_action_row_set_subtitle (self->folder_row, folder);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", !self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.restore", !self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.choose-folder", !self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.reset-folder", !self->busy && *shared != '\0');
}

static GtkWidget *
make_row (ChBackup *backup)
{
  g_autofree char *label = ch_backup_dup_label (backup);
  /* Translators: %s is a day with its time */
  g_autofree char *spoken = g_strdup_printf (_("Restore the backup of %s"), label);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore…"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ch_backup_get_path (backup));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
on_listed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChBackupsWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = ch_backup_list_finish (result, &error);
  GtkWidget *row;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, 0))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; backups != NULL && i < backups->len; i++)
    gtk_list_box_append (self->list_box, make_row (g_ptr_array_index (backups, i)));
  gtk_stack_set_visible_child_name (self->stack, backups != NULL && backups->len > 0 ? "list" : "empty");
  if (backups == NULL)
    tell (self, error->message);
}

static void
reload (ChBackupsWindow *self)
{
  g_autofree char *folder = dup_folder (self);

  update (self);
  ch_backup_list_async (folder, self->cancellable, on_listed, g_object_ref (self));
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  ChBackupsWindow *self = user_data;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (fraction < 0)
    tell (self, _("Another backup is being made; this one follows it."));
  else
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
on_made (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ChBackupsWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBackup) backup = ch_backup_make_finish (result, &error);
  const char *const *notes = backup != NULL ? ch_backup_get_notes (backup) : NULL;

  self->busy = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (backup == NULL)
    tell (self, error->message);
  else
    tell (self, notes != NULL ? notes[0] : _("The backup is made and verified."));
  reload (self);
}

static void
on_make (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChBackupsWindow *self = CH_BACKUPS_WINDOW (widget);
  g_autofree char *folder = dup_folder (self);

  self->busy = TRUE;
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  update (self);
  ch_backup_make_async (ch_log_get_folder (self->log), folder, NULL, on_progress, self, self->cancellable, on_made,
                        g_object_ref (self));
}

static void
on_folder_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChBackupsWindow) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_settings_set_string (self->settings, "backup-folder", path);
  reload (self);
}

static void
on_choose_folder (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ch_compat_choose_folder_async (GTK_WINDOW (widget), _("Folder for Backups"), on_folder_chosen, g_object_ref (widget));
}

static void
on_reset_folder (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ChBackupsWindow *self = CH_BACKUPS_WINDOW (widget);

  g_settings_reset (self->settings, "backup-folder");
  reload (self);
}

/* A question about a backup. */
typedef struct
{
  GtkWindow *window; /* (owned): the one of the log */
  char *path; /* (owned) */
} Question;

static void
on_answered (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Question *question = user_data;
  g_autofree char *answer = ch_compat_ask_finish (result);

  if (g_strcmp0 (answer, "restore") == 0)
    gtk_widget_activate_action (GTK_WIDGET (question->window), "app.restore-backup", "s", question->path);
  g_object_unref (question->window);
  g_free (question->path);
  g_free (question);
}

/* The window of the log asks: this one is about to go, and must not take the question with it. */
static void
on_restore (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const ChAnswer answers[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "restore", _("_Restore"), ADW_RESPONSE_SUGGESTED },
  };
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  Question *question;

  if (parent == NULL)
    return;
  question = g_new0 (Question, 1);
  question->window = g_object_ref (parent);
  question->path = g_variant_dup_string (parameter, NULL);
  ch_compat_ask_async (parent, _("Restore This Backup?"),
                       _("The log becomes what it was then. The log as it is now is kept beside it, in another folder."),
                       answers, G_N_ELEMENTS (answers), on_answered, question);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
ch_backups_window_dispose (GObject *object)
{
  ChBackupsWindow *self = CH_BACKUPS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_BACKUPS_WINDOW);
  g_clear_object (&self->log);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ch_backups_window_parent_class)->dispose (object);
}

static void
ch_backups_window_finalize (GObject *object)
{
  g_object_unref (CH_BACKUPS_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (ch_backups_window_parent_class)->finalize (object);
}

/* A backup that is half made when the window goes is given up. */
static gboolean
ch_backups_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (CH_BACKUPS_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (ch_backups_window_parent_class)->close_request (window);
}

static void
ch_backups_window_class_init (ChBackupsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_backups_window_dispose;
  object_class->finalize = ch_backups_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ch_backups_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChBackupsWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, ChBackupsWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ChBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ChBackupsWindow, list_box);
  gtk_widget_class_bind_template_child (widget_class, ChBackupsWindow, folder_row);

  gtk_widget_class_install_action (widget_class, "backups.make", NULL, on_make);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", on_restore);
  gtk_widget_class_install_action (widget_class, "backups.choose-folder", NULL, on_choose_folder);
  gtk_widget_class_install_action (widget_class, "backups.reset-folder", NULL, on_reset_folder);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_backups_window_init (ChBackupsWindow *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

ChBackupsWindow *
ch_backups_window_new (GtkWindow *parent,
                       ChLog     *log,
                       GSettings *settings)
{
  ChBackupsWindow *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (CH_TYPE_BACKUPS_WINDOW, "transient-for", parent, NULL);
  self->log = g_object_ref (log);
  self->settings = g_object_ref (settings);
  reload (self);
  return self;
}
