/* ch-print-preview-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-page-view.h"
#include "ch-print-operation.h"
#include "ch-print-options.h"
#include "ch-print-preview.h"

G_BEGIN_DECLS

/*
 * ChPrintPreview is one class in several files: ch-print-preview.c chooses what is printed and lays it out, the others say
 * what is done with the pages.
 */

struct _ChPrintPreview
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *failure_page;
  AdwToastOverlay *toast_overlay;
  ChPageView *page_view;
  GtkDropDown *product_list;
  ChPrintOptions *options;
  GtkRevealer *remark_revealer;
  GtkLabel *remark_label;
  GtkButton *uncredited_button;
  GtkWidget *job_box;
  GtkProgressBar *job_bar;

  ChLog *log; /* (owned) */
  char *uid; /* (owned) (nullable): of the one meeting; without it the list is printed */
  GStrv uids; /* (owned) (nullable): of the meetings that were selected in the list */
  char *words; /* (owned) (nullable): of the list */
  GPtrArray *products; /* (owned) (element-type ChProduct): as in the drop-down list */
  ChPrintingJob *job; /* (owned) (nullable): of the pages that are shown or awaited */
  ChPages *pages; /* (owned) (nullable) */
  guint page; /* from 0 */
  gboolean uncredited; /* whether it was decided to print photos without a credit */
  GCancellable *cancellable; /* (owned) of the layout */
  GCancellable *saving; /* (owned) (nullable) of the file that is being written */
  ChPrintOperation *operation; /* (owned) (nullable) while its dialog is open or it prints */
};

/* ch-print-preview.c */

/* Says for a while what has been done, or why it has not. */
void ch_print_preview_tell (ChPrintPreview *self,
                            const char     *sentence);
void ch_print_preview_update_actions (ChPrintPreview *self);

/* Shows @page, from 0. */
void ch_print_preview_turn_to (ChPrintPreview *self,
                               guint           page);
/* Shows other pages (transfer none) than those that are shown, from the first. */
void ch_print_preview_show_pages (ChPrintPreview *self,
                                  ChPages        *pages);

/* A ChProgressFunc, with the preview as its data, for whatever takes long; and the end of it. */
void ch_print_preview_on_progress (double   fraction,
                                   gpointer user_data);
void ch_print_preview_end_job     (ChPrintPreview *self);

/* ch-print-preview-turn.c: turning the pages, near and far. */
void ch_print_preview_class_install_turn_actions (ChPrintPreviewClass *klass);

/* ch-print-preview-paper.c: the ways to paper, a printer or a file. */
void ch_print_preview_class_install_paper_actions (ChPrintPreviewClass *klass);

G_END_DECLS
