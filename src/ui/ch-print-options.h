/* ch-print-options.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-printing.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChPrintOptions:
 *
 * What can be chosen of a printed product beside the product itself: whom it is about, its parts, how it
 * looks.  All but the marking, the subject and whether it is a draft is remembered.
 *
 * Signal `changed`: something was chosen.
 */
#define CH_TYPE_PRINT_OPTIONS (ch_print_options_get_type ())
G_DECLARE_FINAL_TYPE (ChPrintOptions, ch_print_options, CH, PRINT_OPTIONS, AdwBin)

/** ch_print_options_set_subjects: @subjects: whom a product can be about, best first */
void ch_print_options_set_subjects (ChPrintOptions    *self,
                                    const char *const *subjects);

/** ch_print_options_set_product: Shows what can be chosen of @product; @remember: whether for the next time */
void ch_print_options_set_product (ChPrintOptions  *self,
                                   const ChProduct *product,
                                   gboolean         remember);

/** ch_print_options_get_last_product: Returns: (transfer none) (nullable): the product that was printed last */
const ChProduct *ch_print_options_get_last_product (ChPrintOptions *self);

/** ch_print_options_fill: Sets in @job what is chosen; its words stay the widget's, until something changes. */
void ch_print_options_fill (ChPrintOptions *self,
                            ChPrintingJob  *job);

G_END_DECLS
