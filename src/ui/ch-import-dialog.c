/* ch-import-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-import-dialog.h"

#include "ch-compat.h"
#include "ch-intake.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One thing to import: an address, a file, or a page that is there already. */
typedef struct
{
  char *name; /* (owned) for people */
  char *address; /* (owned) (nullable) */
  GFile *file; /* (owned) (nullable) */
  ChPage *page; /* (owned) (nullable) */
} Source;

struct _ChImportDialog
{
  AdwWindow parent_instance;

  GtkWidget *cancel_button;
  GtkStack *stack;
  AdwEntryRow *address_row;
  GtkTextBuffer *text_buffer;
  GtkWidget *text_view;
  GtkRevealer *failure_revealer;
  GtkLabel *failure_label;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_label;

  ChLog *log; /* (owned) */
  ChImporter *importer; /* (owned) */
  GCancellable *cancellable; /* (owned) (nullable) while something is under way */
  GQueue sources; /* (element-type Source) the one under way first */
  guint n_sources; /* how many there were when it began */
  guint n_imported;
  ChMeeting *meeting; /* (owned) (nullable) the one that was imported last */
  GString *failures; /* (owned) a sentence a line */
  GString *failed_addresses; /* (owned) with spaces between them: those that are worth another attempt */
};

G_DEFINE_FINAL_TYPE (ChImportDialog, ch_import_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->name);
  g_free (source->address);
  g_clear_object (&source->file);
  g_clear_object (&source->page);
  g_free (source);
}

static char *
dup_text (ChImportDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->text_buffer, &start, &end);
  return gtk_text_buffer_get_text (self->text_buffer, &start, &end, FALSE);
}

static gboolean
is_on_text_page (ChImportDialog *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0;
}

/* What can be given now follows from what was typed and from what is under way. */
static void
update_actions (ChImportDialog *self)
{
  gboolean busy = self->cancellable != NULL;
  gboolean blank;

  if (is_on_text_page (self))
    blank = gtk_text_buffer_get_char_count (self->text_buffer) == 0;
  else
    blank = ch_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->address_row)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", !busy && !blank);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.open-file", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.paste-text", !busy && !is_on_text_page (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_label), busy);
}

static void start_next (ChImportDialog *self);

static void
add_source (ChImportDialog *self,
            Source         *source) /* (transfer full) */
{
  g_queue_push_tail (&self->sources, source);
  self->n_sources++;
}

static void
add_address (ChImportDialog *self,
             const char     *address)
{
  Source *source = g_new0 (Source, 1);

  source->name = g_strdup (address);
  source->address = g_strdup (address);
  add_source (self, source);
}

static void
add_file (ChImportDialog *self,
          GFile          *file)
{
  Source *source = g_new0 (Source, 1);

  source->name = g_file_get_basename (file);
  source->file = g_object_ref (file);
  add_source (self, source);
}

static void
begin (ChImportDialog *self)
{
  g_assert (self->cancellable == NULL);

  self->cancellable = g_cancellable_new ();
  self->n_imported = 0;
  g_string_truncate (self->failures, 0);
  g_string_truncate (self->failed_addresses, 0);
  gtk_revealer_set_reveal_child (self->failure_revealer, FALSE);
  gtk_widget_grab_focus (self->cancel_button);
  update_actions (self);
  start_next (self);
}

static void
keep_address (ChImportDialog *self,
              const Source   *source)
{
  if (source->address != NULL)
    g_string_append_printf (self->failed_addresses, "%s%s", self->failed_addresses->len > 0 ? " " : "", source->address);
}

/* All is done, or was cancelled: what failed is told here, and what came in where it can be seen. */
static void
finish (ChImportDialog *self)
{
  gboolean failed = self->failures->len > 0;
  gboolean cancelled = g_cancellable_is_cancelled (self->cancellable);

  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->sources, source_free);
  self->n_sources = 0;
  /* What has come in does not come in a second time with the next Return. */
  if (self->n_imported > 0 && self->failed_addresses->len > 0)
    gtk_editable_set_text (GTK_EDITABLE (self->address_row), self->failed_addresses->str);
  update_actions (self);
  gtk_widget_grab_focus (is_on_text_page (self) ? self->text_view : GTK_WIDGET (self->address_row));

  gtk_label_set_label (self->failure_label, self->failures->str);
  gtk_revealer_set_reveal_child (self->failure_revealer, failed);

  if (self->n_imported > 0)
    g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, self->meeting, self->n_imported);
  if (self->n_imported > 0 && !failed && !cancelled)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* The rest goes on; only who cancels wants all of it to end. */
static void
fail (ChImportDialog *self,
      const GError   *error)
{
  Source *source = g_queue_pop_head (&self->sources);

  /* The dialog was closed meanwhile. */
  if (source == NULL)
    return;

  keep_address (self, source);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      for (GList *link = self->sources.head; link != NULL; link = link->next)
        keep_address (self, link->data);
      g_queue_clear_full (&self->sources, source_free);
    }
  else if (self->n_sources > 1)
    g_string_append_printf (self->failures, "%s%s: %s", self->failures->len > 0 ? "\n" : "", source->name, error->message);
  else
    g_string_append (self->failures, error->message);

  source_free (source);
  start_next (self);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_intake_save_finish (CH_LOG (object), result, NULL, &error);

  if (meeting == NULL)
    {
      fail (self, error);
      return;
    }

  /* The dialog may have been closed meanwhile. */
  if (g_queue_is_empty (&self->sources))
    return;

  g_set_object (&self->meeting, meeting);
  self->n_imported++;
  source_free (g_queue_pop_head (&self->sources));
  start_next (self);
}

static void
on_proposed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_importer_propose_finish (CH_IMPORTER (object), result, &error);

  if (meeting == NULL)
    {
      fail (self, error);
      return;
    }

  if (g_queue_is_empty (&self->sources))
    return;

  /* From here on there is nothing to cancel that undo would not do better. */
  ch_meeting_set_status (meeting, "to review");
  ch_intake_save_async (self->log, NULL, meeting, NULL, on_saved, g_object_ref (self));
}

static void
on_page_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = ch_page_load_finish (result, &error);

  if (page != NULL && self->importer != NULL)
    ch_importer_propose_page_async (self->importer, page, self->cancellable, on_proposed, g_object_ref (self));
  else if (error != NULL)
    fail (self, error);
}

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChImportDialog) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file == NULL || self->cancellable != NULL)
    return;

  add_file (self, file);
  begin (self);
}

static void
on_progress (goffset  received,
             goffset  total,
             gpointer user_data)
{
  ChImportDialog *self = user_data;

  if (total > 0)
    gtk_progress_bar_set_fraction (self->progress_bar, CLAMP ((double) received / (double) total, 0, 1));
  else
    gtk_progress_bar_pulse (self->progress_bar);
}

static void
show_step (ChImportDialog *self,
           const Source   *source)
{
  guint n_done = self->n_sources - g_queue_get_length (&self->sources);
  const char *step = source->address != NULL ? _("Fetching the page…") : _("Reading…");
  g_autofree char *label = NULL;

  if (self->n_sources > 1)
    /* Translators: the first of several that are imported, "1 of 4: http://…" */
    label = g_strdup_printf (_("%u of %u: %s"), n_done + 1, self->n_sources, source->name);

  gtk_label_set_label (self->progress_label, label != NULL ? label : step);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
}

static void
start_next (ChImportDialog *self)
{
  const Source *source = g_queue_peek_head (&self->sources);

  if (source == NULL)
    {
      finish (self);
      return;
    }

  show_step (self, source);
  if (source->address != NULL)
    ch_importer_propose_address_async (self->importer, source->address, on_progress, self, self->cancellable,
                                       on_proposed, g_object_ref (self));
  else if (source->file != NULL)
    ch_page_load_async (source->file, self->cancellable, on_page_loaded, g_object_ref (self));
  else
    ch_importer_propose_page_async (self->importer, source->page, self->cancellable, on_proposed, g_object_ref (self));
}

static void
import_text (ChImportDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  Source *source = g_new0 (Source, 1);

  source->name = g_strdup (_("Pasted text"));
  source->page = ch_page_new (bytes, NULL);
  ch_page_set_charset (source->page, "UTF-8");
  add_source (self, source);
  begin (self);
}

/* Several addresses may stand in the entry, with spaces between them. */
static void
import_addresses (ChImportDialog *self,
                  const char     *text)
{
  g_auto(GStrv) addresses = g_strsplit_set (text, " \t\n", -1);

  for (guint i = 0; addresses[i] != NULL; i++)
    if (*addresses[i] != '\0')
      add_address (self, addresses[i]);
  begin (self);
}

static void
on_run (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ChImportDialog *self = CH_IMPORT_DIALOG (widget);

  if (is_on_text_page (self))
    import_text (self);
  else
    import_addresses (self, gtk_editable_get_text (GTK_EDITABLE (self->address_row)));
}

static void
on_open_file (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ch_compat_choose_file_async (GTK_WINDOW (widget), _("Import From File"), on_file_chosen, g_object_ref (widget));
}

static void
on_paste_text (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ChImportDialog *self = CH_IMPORT_DIALOG (widget);

  gtk_stack_set_visible_child_name (self->stack, "text");
  gtk_widget_grab_focus (self->text_view);
  gtk_text_buffer_paste_clipboard (self->text_buffer, gtk_widget_get_clipboard (widget), NULL, TRUE);
  update_actions (self);
}

static void
on_address_activated (ChImportDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "import.run", NULL);
}

/* The first Cancel stops what is under way, the next one leaves. */
static void
on_cancel (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChImportDialog *self = CH_IMPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_clipboard_read (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChImportDialog) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (text == NULL || !ch_fetcher_is_address (text) || self->cancellable != NULL
      || *gtk_editable_get_text (GTK_EDITABLE (self->address_row)) != '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->address_row), g_strstrip (text));
  gtk_editable_select_region (GTK_EDITABLE (self->address_row), 0, -1);
}

static gboolean
ch_import_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (CH_IMPORT_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (ch_import_dialog_parent_class)->close_request (window);
}

static void
ch_import_dialog_dispose (GObject *object)
{
  ChImportDialog *self = CH_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->sources, source_free);
  g_clear_object (&self->meeting);
  g_clear_object (&self->importer);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_import_dialog_parent_class)->dispose (object);
}

static void
ch_import_dialog_finalize (GObject *object)
{
  g_string_free (CH_IMPORT_DIALOG (object)->failures, TRUE);
  g_string_free (CH_IMPORT_DIALOG (object)->failed_addresses, TRUE);

  G_OBJECT_CLASS (ch_import_dialog_parent_class)->finalize (object);
}

static void
ch_import_dialog_class_init (ChImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_import_dialog_dispose;
  object_class->finalize = ch_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ch_import_dialog_close_request;

  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", CH_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, CH_TYPE_MEETING, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, address_row);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, text_buffer);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, failure_revealer);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, failure_label);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ChImportDialog, progress_label);
  gtk_widget_class_bind_template_callback (widget_class, on_address_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "import.run", NULL, on_run);
  gtk_widget_class_install_action (widget_class, "import.open-file", NULL, on_open_file);
  gtk_widget_class_install_action (widget_class, "import.paste-text", NULL, on_paste_text);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, on_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "import.open-file", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "import.paste-text", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
}

static void
ch_import_dialog_init (ChImportDialog *self)
{
  self->failures = g_string_new (NULL);
  self->failed_addresses = g_string_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->address_row));
  update_actions (self);
}

ChImportDialog *
ch_import_dialog_new (GtkWindow  *parent,
                      ChLog      *log,
                      ChImporter *importer)
{
  ChImportDialog *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_IMPORTER (importer), NULL);

  self = g_object_new (CH_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  self->log = g_object_ref (log);
  self->importer = g_object_ref (importer);

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_clipboard_read,
                                 g_object_ref (self));
  return self;
}

void
ch_import_dialog_import_address (ChImportDialog *self,
                                 const char     *address)
{
  g_return_if_fail (CH_IS_IMPORT_DIALOG (self));
  g_return_if_fail (address != NULL);
  g_return_if_fail (self->cancellable == NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->address_row), address);
  import_addresses (self, address);
}

void
ch_import_dialog_import_files (ChImportDialog *self,
                               GSList         *files)
{
  g_return_if_fail (CH_IS_IMPORT_DIALOG (self));
  g_return_if_fail (files != NULL);
  g_return_if_fail (self->cancellable == NULL);

  for (GSList *link = files; link != NULL; link = link->next)
    add_file (self, link->data);
  begin (self);
}
