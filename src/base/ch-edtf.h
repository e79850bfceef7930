/* ch-edtf.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Partial dates in the Extended Date/Time Format (ISO 8601-2:2019, level 0, and of level 1 the
 * signs "?" uncertain, "~" approximate, "%" both): "2018", "2018-07", "2018-07-02", "2018-07~".
 * A date is kept as it is known; nothing is filled in.
 */

/**
 * ch_edtf_is_valid:
 * @text: (nullable): what was typed or read
 *
 * Returns: whether @text is a date of the form above, on a day that the calendar has
 */
gboolean ch_edtf_is_valid (const char *text);

/**
 * ch_edtf_get_bounds:
 * @text: a valid date
 * @first: (out caller-allocates) (optional): the earliest day that it may mean
 * @last: (out caller-allocates) (optional): the latest day
 *
 * Returns: %FALSE, with the bounds cleared, if @text is not a valid date
 */
gboolean ch_edtf_get_bounds (const char *text,
                             GDate      *first,
                             GDate      *last);

/**
 * ch_edtf_dup_sort_key:
 * @text: (nullable): a date
 *
 * Returns: (transfer full): a key of ten characters that sorts by strcmp(); a less precise date
 *   stands before the days that it holds, and what is no date before all
 */
char *ch_edtf_dup_sort_key (const char *text);

/**
 * ch_edtf_dup_label:
 * @text: (nullable): a date
 *
 * Returns: (transfer full): @text for people, in the user's language: "2 July 2018", "July 2018";
 *   what is no date comes back as it is
 */
char *ch_edtf_dup_label (const char *text);

/**
 * ch_edtf_dup_range_label:
 * @start: (nullable): the first day
 * @end: (nullable): the last day
 *
 * Returns: (transfer full): both for people, or @start alone where @end says no more
 */
char *ch_edtf_dup_range_label (const char *start,
                               const char *end);

G_END_DECLS
