/* ch-import-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-import-dialog.h"

#include "ch-compat.h"
#include "ch-import-queue.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  ChImportQueue *queue; /* (owned) (nullable): none before there is a log, and no more once it is disposed of */
};

G_DEFINE_FINAL_TYPE (ChImportDialog, ch_import_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_busy (ChImportDialog *self)
{
  return self->queue != NULL && ch_import_queue_get_busy (self->queue);
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
  gboolean busy = is_busy (self);
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

static void
begin (ChImportDialog *self)
{
  gtk_revealer_set_reveal_child (self->failure_revealer, FALSE);
  gtk_widget_grab_focus (self->cancel_button);
  ch_import_queue_run (self->queue);
}

/* What failed is told here, and what came in where it can be seen. */
static void
on_done (ChImportDialog *self)
{
  guint n_imported = ch_import_queue_get_n_imported (self->queue);
  const char *told = ch_import_queue_get_told (self->queue);
  const char *left = ch_import_queue_get_left (self->queue);

  /* What has come in does not come in a second time with the next Return. */
  if (n_imported > 0 && (*left != '\0' || *told != '\0'))
    gtk_editable_set_text (GTK_EDITABLE (self->address_row), left);
  update_actions (self);
  gtk_widget_grab_focus (is_on_text_page (self) ? self->text_view : GTK_WIDGET (self->address_row));

  gtk_label_set_label (self->failure_label, told);
  gtk_revealer_set_reveal_child (self->failure_revealer, *told != '\0');

  if (n_imported > 0)
    g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, ch_import_queue_get_meeting (self->queue), n_imported);
  if (n_imported > 0 && *told == '\0' && !ch_import_queue_get_cancelled (self->queue))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_progress (ChImportDialog *self,
             double          fraction)
{
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  else
    gtk_progress_bar_pulse (self->progress_bar);
}

static void
on_step (ChImportDialog *self,
         const char     *name,
         guint           number,
         guint           n,
         gboolean        fetched)
{
  const char *step = fetched ? _("Fetching the page…") : _("Reading…");
  g_autofree char *label = NULL;

  if (n > 1)
    /* Translators: the first of several that are imported, "1 of 4: http://…" */
    label = g_strdup_printf (_("%u of %u: %s"), number, n, name);

  gtk_label_set_label (self->progress_label, label != NULL ? label : step);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
}

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChImportDialog) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file == NULL || self->queue == NULL || is_busy (self))
    return;

  ch_import_queue_add_file (self->queue, file);
  begin (self);
}

static void
import_text (ChImportDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(ChPage) page = ch_page_new (bytes, NULL);

  ch_page_set_charset (page, "UTF-8");
  ch_import_queue_add_page (self->queue, page, _("Pasted text"));
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
      ch_import_queue_add_address (self->queue, addresses[i]);
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

  if (is_busy (self))
    ch_import_queue_cancel (self->queue);
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

  if (text == NULL || !ch_fetcher_is_address (text) || self->queue == NULL || is_busy (self)
      || *gtk_editable_get_text (GTK_EDITABLE (self->address_row)) != '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->address_row), g_strstrip (text));
  gtk_editable_select_region (GTK_EDITABLE (self->address_row), 0, -1);
}

static gboolean
ch_import_dialog_close_request (GtkWindow *window)
{
  if (is_busy (CH_IMPORT_DIALOG (window)))
    ch_import_queue_cancel (CH_IMPORT_DIALOG (window)->queue);

  return GTK_WINDOW_CLASS (ch_import_dialog_parent_class)->close_request (window);
}

static void
ch_import_dialog_dispose (GObject *object)
{
  ChImportDialog *self = CH_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_IMPORT_DIALOG);
  if (self->queue != NULL)
    g_signal_handlers_disconnect_by_data (self->queue, self);
  g_clear_object (&self->queue);

  G_OBJECT_CLASS (ch_import_dialog_parent_class)->dispose (object);
}

static void
ch_import_dialog_class_init (ChImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_import_dialog_dispose;
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
  self->queue = ch_import_queue_new (log, importer);
  g_signal_connect_swapped (self->queue, "notify::busy", G_CALLBACK (update_actions), self);
  g_signal_connect_swapped (self->queue, "step", G_CALLBACK (on_step), self);
  g_signal_connect_swapped (self->queue, "progress", G_CALLBACK (on_progress), self);
  g_signal_connect_swapped (self->queue, "done", G_CALLBACK (on_done), self);

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
  g_return_if_fail (!is_busy (self));

  gtk_editable_set_text (GTK_EDITABLE (self->address_row), address);
  import_addresses (self, address);
}

void
ch_import_dialog_import_files (ChImportDialog *self,
                               GSList         *files)
{
  g_return_if_fail (CH_IS_IMPORT_DIALOG (self));
  g_return_if_fail (files != NULL);
  g_return_if_fail (!is_busy (self));

  for (GSList *link = files; link != NULL; link = link->next)
    ch_import_queue_add_file (self->queue, link->data);
  begin (self);
}
