/* ch-printing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-printing.h"

#include "ch-country.h"
#include "ch-edtf.h"
#include "ch-error.h"
#include "ch-gathering.h"
#include "ch-job-progress.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const ChProduct *product;
  GPtrArray *meetings; /* (owned) (nullable) (element-type ChMeeting): until they are loaded, NULL */
  ChProductSetup setup; /* with what is below */
  char *files_folder; /* (owned) */
  char *subject; /* (owned) (nullable) */
  char *marking; /* (owned) (nullable) */
  char *printed; /* (owned) (nullable) */
  ChPagesProgress progress;
  char *path; /* (owned) (nullable): where to, if the product is to be written */
  ChProductFormat format;
  GStrv remarks; /* (owned) (nullable): of what was written */
} LayOut;

ChPrintingJob *
ch_printing_job_copy (const ChPrintingJob *job)
{
  ChPrintingJob *copy = g_new0 (ChPrintingJob, 1);

  *copy = *job;
  copy->uids = (const char *const *) g_strdupv ((GStrv) job->uids);
  copy->words = g_strdup (job->words);
  copy->subject = g_strdup (job->subject);
  copy->marking = g_strdup (job->marking);
  copy->paper = job->paper != NULL ? g_memdup2 (job->paper, sizeof *job->paper) : NULL;
  return copy;
}

void
ch_printing_job_free (ChPrintingJob *job)
{
  g_strfreev ((GStrv) job->uids);
  g_free ((gpointer) job->words);
  g_free ((gpointer) job->subject);
  g_free ((gpointer) job->marking);
  g_free ((gpointer) job->paper);
  g_free (job);
}

static void
lay_out_free (gpointer data)
{
  LayOut *lay_out = data;

  g_clear_pointer (&lay_out->meetings, g_ptr_array_unref);
  g_free (lay_out->files_folder);
  g_free (lay_out->subject);
  g_free (lay_out->marking);
  g_free (lay_out->printed);
  g_free (lay_out->path);
  g_strfreev (lay_out->remarks);
  g_free (lay_out);
}

/* (worker thread) */
static void
lay_out_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  LayOut *lay_out = task_data;
  g_autoptr(GError) error = NULL;
  ChPages *pages = ch_product_lay_out (lay_out->product, lay_out->meetings, &lay_out->setup, cancellable, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* (worker thread) */
static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  LayOut *lay_out = task_data;
  g_autoptr(GError) error = NULL;

  if (ch_product_write (lay_out->product, lay_out->meetings, &lay_out->setup, lay_out->format, lay_out->path,
                        &lay_out->remarks, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_meetings_loaded (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  LayOut *lay_out = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  lay_out->meetings = ch_gathering_load_finish (result, &error);
  if (lay_out->meetings != NULL && lay_out->meetings->len == 0 && lay_out->path != NULL && lay_out->subject == NULL)
    /* An empty sheet in a file would pass for the answer; the window shows that there is nothing. */
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_FOUND, _("No meeting was found, so nothing was written."));
  else if (lay_out->meetings != NULL)
    g_task_run_in_thread (task, lay_out->path != NULL ? write_in_thread : lay_out_in_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Records hold a country as a code, which the search does not read; the product chooses among all. */
static const char *
get_search_words (const char *subject)
{
  const char *const *codes = ch_country_get_codes ();

  for (guint i = 0; subject != NULL && codes[i] != NULL; i++)
    if (g_ascii_strcasecmp (codes[i], subject) == 0
        || g_strcmp0 (ch_country_get_name (codes[i]), subject) == 0
        || g_strcmp0 (ch_country_get_english_name (codes[i]), subject) == 0)
      return NULL;

  return subject;
}

/* The day on which it is printed, which is today, unless the same bytes are wanted another day. */
static char *
dup_printed (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    now = g_date_time_new_from_unix_utc (seconds);
  else
    now = g_date_time_new_now_local ();
  day = g_date_time_format (now, "%Y-%m-%d");
  label = ch_edtf_dup_label (day);
  /* Translators: at the foot of a page, the day on which it is printed */
  return g_strdup_printf (_("Printed %s"), label);
}

static LayOut *
lay_out_new (ChLog               *log,
             const ChPrintingJob *job)
{
  LayOut *lay_out = g_new0 (LayOut, 1);

  lay_out->product = job->product != NULL ? job->product : ch_product_find ("summary");
  lay_out->files_folder = g_build_filename (ch_log_get_folder (log), "files", NULL);
  lay_out->subject = g_strdup (job->subject);
  lay_out->marking = g_strdup (job->marking);
  lay_out->printed = job->dated ? dup_printed () : NULL;
  lay_out->setup = (ChProductSetup) {
    .paper = job->paper != NULL ? *job->paper : *ch_paper_get_default (),
    .scale = job->large_print ? CH_PRODUCT_LARGE_PRINT : 1,
    .gutter = job->two_sided ? CH_PRODUCT_GUTTER : 0,
    .justified = job->justified,
    .files_folder = lay_out->files_folder,
    .subject = lay_out->subject,
    .marking = lay_out->marking,
    .printed = lay_out->printed,
    .draft = job->draft,
    .uncredited = job->uncredited,
    .progress = &lay_out->progress,
    .without = job->without,
  };
  return lay_out;
}

/* (transfer full) @lay_out: Loads the meetings, then does the work. */
static void
start (ChLog               *log,
       const ChPrintingJob *job,
       LayOut              *lay_out,
       gpointer             source_tag,
       ChProgressFunc       progress,
       gpointer             progress_data,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  /* The log must not be given up from the worker thread, so it is not the task's source. */
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, lay_out, lay_out_free);
  lay_out->progress.tell = ch_job_progress_tell;
  lay_out->progress.data = ch_job_progress_attach (task, progress, progress_data);
  if (job->uids != NULL)
    ch_gathering_load_async (log, job->uids, cancellable, on_meetings_loaded, task);
  else
    ch_gathering_find_async (log, job->words != NULL ? job->words : get_search_words (job->subject), cancellable,
                             on_meetings_loaded, task);
}

void
ch_printing_lay_out_async (ChLog               *log,
                           const ChPrintingJob *job,
                           ChProgressFunc       progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (job != NULL);

  start (log, job, lay_out_new (log, job), ch_printing_lay_out_async, progress, progress_data, cancellable, callback, user_data);
}

void
ch_printing_write_async (ChLog               *log,
                         const ChPrintingJob *job,
                         ChProductFormat      format,
                         const char          *path,
                         ChProgressFunc       progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  LayOut *lay_out;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (job != NULL);
  g_return_if_fail (path != NULL);

  lay_out = lay_out_new (log, job);
  lay_out->path = g_strdup (path);
  lay_out->format = format;
  start (log, job, lay_out, ch_printing_write_async, progress, progress_data, cancellable, callback, user_data);
}

gboolean
ch_printing_write_finish (GAsyncResult  *result,
                          GStrv         *remarks,
                          GError       **error)
{
  LayOut *lay_out;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  lay_out = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (remarks != NULL)
    *remarks = g_steal_pointer (&lay_out->remarks);
  return TRUE;
}

ChPages *
ch_printing_lay_out_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char *path; /* (owned) */
  ChPagesProgress progress;
} WritePdf;

static void
write_pdf_free (gpointer data)
{
  WritePdf *write_pdf = data;

  g_free (write_pdf->path);
  g_free (write_pdf);
}

/* (worker thread) */
static void
write_pdf_in_thread (GTask        *task,
                     gpointer      source_object,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  WritePdf *write_pdf = task_data;
  g_autoptr(GError) error = NULL;

  if (ch_pages_write_pdf (CH_PAGES (source_object), write_pdf->path, &write_pdf->progress, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ch_printing_write_pdf_async (ChPages             *pages,
                             const char          *path,
                             ChProgressFunc       progress,
                             gpointer             progress_data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  WritePdf *write_pdf;

  g_return_if_fail (CH_IS_PAGES (pages));
  g_return_if_fail (path != NULL);

  task = g_task_new (pages, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_printing_write_pdf_async);
  write_pdf = g_new0 (WritePdf, 1);
  write_pdf->path = g_strdup (path);
  write_pdf->progress.tell = ch_job_progress_tell;
  write_pdf->progress.data = ch_job_progress_attach (task, progress, progress_data);
  g_task_set_task_data (task, write_pdf, write_pdf_free);
  g_task_run_in_thread (task, write_pdf_in_thread);
}

gboolean
ch_printing_write_pdf_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
