/* ch-printing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-product.h"
#include "ch-progress.h"

G_BEGIN_DECLS

/*
 * Gathering records for paper: the same for preview, printer, "Save as PDF…" and the command line.
 */

/**
 * ChPrintingJob:
 * @product: (nullable): what is printed, or %NULL for summaries
 * @uids: (nullable): the meetings, in the order in which they are printed
 * @words: (nullable): where no meetings are named, what is searched for; without words, and without
 *   a subject, all meetings of the log are taken, newest first
 * @subject: (nullable): the person, body or country that the product is about
 * @marking: (nullable): a marking for every page, "Confidential", beside those of the records
 * @draft: whether each page says that it is a draft
 * @dated: whether each page says on which day it is printed
 * @uncredited: whether photos are printed whose credit is not known
 * @without: the parts of a summary that are left out
 * @paper: (nullable): the sheet, or %NULL for that of the locale
 * @large_print: whether letters are large
 * @justified: whether running text is justified
 * @two_sided: whether there is room for a binding at the inner side of each sheet
 *
 * What is to be printed, and how.
 */
typedef struct
{
  const ChProduct *product;
  const char *const *uids;
  const char *words;
  const char *subject;
  const char *marking;
  gboolean draft;
  gboolean dated;
  gboolean uncredited;
  ChProductParts without;
  const ChPaper *paper;
  gboolean large_print;
  gboolean justified;
  gboolean two_sided;
} ChPrintingJob;

/** ch_printing_job_copy: Returns: (transfer full): the same with words of its own */
ChPrintingJob *ch_printing_job_copy (const ChPrintingJob *job);
void           ch_printing_job_free (ChPrintingJob       *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChPrintingJob, ch_printing_job_free)

/**
 * ch_printing_lay_out_async:
 * @job: copied at the call
 * @progress: (nullable): told how much is done
 *
 * Loads the meetings and lays the product out on a thread.
 */
void     ch_printing_lay_out_async  (ChLog                *log,
                                     const ChPrintingJob  *job,
                                     ChProgressFunc        progress,
                                     gpointer              progress_data,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
/** ch_printing_lay_out_finish: Returns: (transfer full): the pages */
ChPages *ch_printing_lay_out_finish (GAsyncResult         *result,
                                     GError              **error);

/**
 * ch_printing_write_async:
 * @format: of the file
 * @path: as in ch_output_write(); nothing is written if the work is cancelled
 * @progress: (nullable): told how much is done
 *
 * Loads the meetings, makes the product and writes it, the last two on a thread.  Where there are no
 * meetings nothing is written: %CH_ERROR_NOT_FOUND.
 */
void     ch_printing_write_async  (ChLog                *log,
                                   const ChPrintingJob  *job,
                                   ChProductFormat       format,
                                   const char           *path,
                                   ChProgressFunc        progress,
                                   gpointer              progress_data,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/**
 * ch_printing_write_finish:
 * @remarks: (out) (optional) (transfer full): as ch_pages_get_remarks()
 */
gboolean ch_printing_write_finish (GAsyncResult         *result,
                                   GStrv                *remarks,
                                   GError              **error);

/** ch_printing_write_pdf_async: ch_pages_write_pdf() on a thread. */
void     ch_printing_write_pdf_async  (ChPages              *pages,
                                       const char           *path,
                                       ChProgressFunc        progress,
                                       gpointer              progress_data,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean ch_printing_write_pdf_finish (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
