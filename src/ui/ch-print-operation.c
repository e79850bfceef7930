/* ch-print-operation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-print-operation.h"

#include <math.h>

struct _ChPrintOperation
{
  GtkPrintOperation parent_instance;

  ChLog *log; /* (owned) */
  ChPrintingJob *job; /* (owned) */
  ChPages *pages; /* (owned) (nullable) while they are laid out anew */
  GCancellable *cancellable; /* (owned) */
  gboolean previewed; /* whether the dialog was left by its own Preview, and nothing was printed */
};

G_DEFINE_FINAL_TYPE (ChPrintOperation, ch_print_operation, GTK_TYPE_PRINT_OPERATION)

static char *
dup_settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, "print.ini", NULL);
}

/* Returns: whether @sheet, GTK's name of one, is among those that the preview offers */
static gboolean
is_offered (const char *sheet)
{
  return g_strcmp0 (sheet, GTK_PAPER_NAME_A4) == 0 || g_strcmp0 (sheet, GTK_PAPER_NAME_LETTER) == 0;
}

/* The sheet of the preview, unless one was chosen in the dialog before that the preview does not offer. */
static void
set_sheet (ChPrintOperation *self,
           GtkPrintSettings *settings,
           GtkPageSetup     *setup)
{
  gboolean letter = fabs (ch_pages_get_paper (self->pages)->width - ch_paper_letter.width) < 1;
  GtkPaperSize *size = gtk_paper_size_new (letter ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  if (is_offered (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup))))
    {
      gtk_page_setup_set_paper_size_and_default_margins (setup, size);
      gtk_print_settings_set_paper_size (settings, size);
    }
  gtk_paper_size_free (size);
}

static void
load_settings (ChPrintOperation *self)
{
  g_autofree char *path = dup_settings_path ();
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new_from_file (path, NULL);
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new_from_file (path, NULL);

  if (settings == NULL)
    settings = gtk_print_settings_new ();
  if (setup == NULL)
    setup = gtk_page_setup_new ();
  set_sheet (self, settings, setup);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
}

/* A choice that cannot be remembered is no reason to disturb whoever has just printed. */
static void
save_settings (ChPrintOperation *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (self));
  g_autofree char *path = dup_settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) error = NULL;

  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, file, NULL);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, NULL);

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_debug ("Print settings are not remembered: %s", error->message);
}

static void
on_laid_out (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChPrintOperation) self = user_data;
  g_autoptr(GError) error = NULL;

  self->pages = ch_printing_lay_out_finish (result, &error);
  if (self->pages == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_print_operation_cancel (GTK_PRINT_OPERATION (self));
}

/* The sheet that was chosen in the dialog, with the margins of our layout. */
static ChPaper
get_paper (GtkPrintContext *context,
           const ChPaper   *layout)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  ChPaper paper = *layout;

  paper.width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  paper.height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  return paper;
}

static void
ch_print_operation_begin_print (GtkPrintOperation *operation,
                                GtkPrintContext   *context)
{
  ChPrintOperation *self = CH_PRINT_OPERATION (operation);
  const ChPaper *layout = ch_pages_get_paper (self->pages);
  ChPaper paper = get_paper (context, layout);
  ChPrintingJob job = *self->job;

  /* Millimetres and inches do not give the same points to the last digit. */
  if (fabs (paper.width - layout->width) < 1 && fabs (paper.height - layout->height) < 1)
    return;

  g_clear_object (&self->pages);
  job.paper = &paper;
  ch_printing_lay_out_async (self->log, &job, NULL, NULL, self->cancellable, on_laid_out, g_object_ref (self));
}

static gboolean
ch_print_operation_paginate (GtkPrintOperation *operation,
                             GtkPrintContext   *context)
{
  ChPrintOperation *self = CH_PRINT_OPERATION (operation);

  if (self->pages == NULL)
    return FALSE;

  gtk_print_operation_set_n_pages (operation, (int) ch_pages_get_n_pages (self->pages));
  return TRUE;
}

static void
ch_print_operation_draw_page (GtkPrintOperation *operation,
                              GtkPrintContext   *context,
                              int                page)
{
  ch_pages_draw (CH_PRINT_OPERATION (operation)->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

/* The dialog's own Preview would start another program; ours is behind the dialog, and shows the pages on the
 * sheet that was chosen in it. */
static gboolean
ch_print_operation_preview (GtkPrintOperation        *operation,
                            GtkPrintOperationPreview *preview,
                            GtkPrintContext          *context,
                            GtkWindow                *parent)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  CH_PRINT_OPERATION (operation)->previewed = TRUE;
  g_signal_connect (preview, "ready", G_CALLBACK (gtk_print_operation_preview_end_preview), NULL);
  return TRUE;
}

static void
ch_print_operation_done (GtkPrintOperation       *operation,
                         GtkPrintOperationResult  result)
{
  ChPrintOperation *self = CH_PRINT_OPERATION (operation);

  g_cancellable_cancel (self->cancellable);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    save_settings (self);
}

static void
ch_print_operation_finalize (GObject *object)
{
  ChPrintOperation *self = CH_PRINT_OPERATION (object);

  g_clear_object (&self->log);
  g_clear_object (&self->pages);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, ch_printing_job_free);

  G_OBJECT_CLASS (ch_print_operation_parent_class)->finalize (object);
}

static void
ch_print_operation_class_init (ChPrintOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->finalize = ch_print_operation_finalize;
  print_class->begin_print = ch_print_operation_begin_print;
  print_class->paginate = ch_print_operation_paginate;
  print_class->draw_page = ch_print_operation_draw_page;
  print_class->preview = ch_print_operation_preview;
  print_class->done = ch_print_operation_done;
}

static void
ch_print_operation_init (ChPrintOperation *self)
{
  self->cancellable = g_cancellable_new ();
}

ChPrintOperation *
ch_print_operation_new (ChLog               *log,
                        const ChPrintingJob *job,
                        ChPages             *pages)
{
  ChPrintOperation *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (job != NULL, NULL);
  g_return_val_if_fail (CH_IS_PAGES (pages), NULL);

  self = g_object_new (CH_TYPE_PRINT_OPERATION,
                       "allow-async", TRUE,
                       "embed-page-setup", TRUE,
                       "job-name", ch_pages_get_title (pages),
                       "unit", GTK_UNIT_POINTS,
                       "use-full-page", TRUE,
                       NULL);
  self->log = g_object_ref (log);
  self->job = ch_printing_job_copy (job);
  self->pages = g_object_ref (pages);
  return self;
}

void
ch_print_operation_start (ChPrintOperation *self,
                          GtkWindow        *parent)
{
  g_return_if_fail (CH_IS_PRINT_OPERATION (self));

  load_settings (self);
  gtk_print_operation_run (GTK_PRINT_OPERATION (self), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

gboolean
ch_print_operation_get_previewed (ChPrintOperation *self)
{
  g_return_val_if_fail (CH_IS_PRINT_OPERATION (self), FALSE);

  return self->previewed;
}

ChPages *
ch_print_operation_get_pages (ChPrintOperation *self)
{
  g_return_val_if_fail (CH_IS_PRINT_OPERATION (self), NULL);

  return self->pages;
}
