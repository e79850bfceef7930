/* ch-print-preview-paper.c: the ways to paper, a printer or a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-print-preview-private.h"

#include "ch-compat.h"
#include "ch-widget-actions.h"

#include <glib/gi18n-lib.h>

/* The dialog's Preview was asked for: what is behind it shows the sheet that was chosen there. */
static void
show_on_chosen_sheet (ChPrintPreview *self)
{
  ChPages *pages = ch_print_operation_get_pages (self->operation);

  if (pages == NULL || pages == self->pages)
    return;

  g_free ((gpointer) self->job->paper);
  self->job->paper = g_memdup2 (ch_pages_get_paper (pages), sizeof (ChPaper));
  ch_print_preview_show_pages (self, pages);
}

static void
on_print_done (ChPrintPreview          *self,
               GtkPrintOperationResult  result)
{
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (GTK_PRINT_OPERATION (self->operation), &error);
      ch_print_preview_tell (self, error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && !ch_print_operation_get_previewed (self->operation))
    {
      ch_print_preview_tell (self, _("Sent to print"));
    }

  if (ch_print_operation_get_previewed (self->operation))
    show_on_chosen_sheet (self);
  g_clear_object (&self->operation);
  ch_print_preview_update_actions (self);
}

static void
on_print (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  self->operation = ch_print_operation_new (self->log, self->job, self->pages);
  g_signal_connect_object (self->operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_SWAPPED);
  ch_print_preview_update_actions (self);
  ch_print_operation_start (self->operation, GTK_WINDOW (self));
}

static void
end_saving (ChPrintPreview *self,
            const char     *done,
            GError         *error)
{
  /* A preview that was closed meanwhile has nobody to tell. */
  if (self->log == NULL)
    return;

  g_clear_object (&self->saving);
  ch_print_preview_end_job (self);
  ch_print_preview_update_actions (self);
  if (error == NULL)
    ch_print_preview_tell (self, done);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ch_print_preview_tell (self, _("Nothing was saved"));
  else
    ch_print_preview_tell (self, error->message);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChPrintPreview) self = user_data;
  g_autoptr(GError) error = NULL;

  ch_printing_write_pdf_finish (result, &error);
  end_saving (self, _("Saved as PDF"), error);
}

static void
on_text_written (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChPrintPreview) self = user_data;
  g_autoptr(GError) error = NULL;

  ch_printing_write_finish (result, NULL, &error);
  end_saving (self, _("Saved as text"), error);
}

static void
on_target_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChPrintPreview) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file != NULL && path == NULL)
    ch_print_preview_tell (self, _("A PDF can be saved only in a folder of this computer."));
  /* Meanwhile something else may have been chosen. */
  if (path == NULL || self->pages == NULL || self->saving != NULL)
    return;

  self->saving = g_cancellable_new ();
  ch_print_preview_update_actions (self);
  if (ch_product_guess_format (path) == CH_PRODUCT_PDF)
    ch_printing_write_pdf_async (self->pages, path, ch_print_preview_on_progress, self, self->saving, on_written, g_object_ref (self));
  else
    ch_printing_write_async (self->log, self->job, ch_product_guess_format (path), path, ch_print_preview_on_progress, self, self->saving,
                             on_text_written, g_object_ref (self));
}

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);
  g_autofree char *name = g_strdup_printf ("%s.pdf", ch_pages_get_title (self->pages));

  /* No part of a title may look like a folder. */
  g_strdelimit (name, "/", '-');
  ch_compat_choose_target_async (GTK_WINDOW (self), _("Save as PDF"), name, on_target_chosen, g_object_ref (self));
}

void
ch_print_preview_class_install_paper_actions (ChPrintPreviewClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "preview.print", on_print, GDK_KEY_p, GDK_CONTROL_MASK },
    { "preview.save", on_save, GDK_KEY_s, GDK_CONTROL_MASK },
  };

  ch_widget_class_install_actions (GTK_WIDGET_CLASS (klass), actions, G_N_ELEMENTS (actions));
}
