/* ch-product-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"
#include "ch-meeting.h"
#include "ch-product.h"
#include "ch-subject.h"

G_BEGIN_DECLS

/**
 * ChProduct:
 * @id: on the command line
 * @label: for people, to be translated
 * @description: for people, to be translated
 * @needs_subject: whether it is about somebody or something
 * @takes_subject: whether it may be
 * @has_parts: whether it holds summaries
 * @dup_title: the title of the whole, from meetings that are in order
 * @compose: (nullable): adds it to a flow
 * @add_meeting: (nullable): where there is no @compose: adds a part for each meeting, in their order
 */
struct _ChProduct
{
  const char *id;
  const char *label;
  const char *description;
  gboolean needs_subject;
  gboolean takes_subject;
  gboolean has_parts;
  char    *(*dup_title) (GPtrArray             *meetings,
                         const ChProductSetup  *setup);
  gboolean (*compose)   (ChFlow                *flow,
                         GPtrArray             *meetings,
                         const ChProductSetup  *setup,
                         GError               **error);
  void     (*add_meeting) (ChFlow               *flow,
                           ChMeeting            *meeting,
                           const ChProductSetup *setup);
};

extern const ChProduct ch_summary_product;
extern const ChProduct ch_memorandum_product;
extern const ChProduct ch_brief_product;
extern const ChProduct ch_book_product;
extern const ChProduct ch_digest_product;
extern const ChProduct ch_attendance_product;
extern const ChProduct ch_register_product;
extern const ChProduct ch_biography_product;
extern const ChProduct ch_contact_sheet_product;
extern const ChProduct ch_activity_product;

/*
 * Parts that several products have.
 */

/** ch_summary_add: Adds the summary of @meeting, on pages of its own. */
void ch_summary_add (ChFlow               *flow,
                     ChMeeting            *meeting,
                     const ChProductSetup *setup,
                     const char           *anchor);

/** ch_register_add: Adds the register of documents, on pages of its own. */
gboolean ch_register_add (ChFlow      *flow,
                          GPtrArray   *meetings,
                          const char  *anchor,
                          GError     **error);

/** ch_contact_sheet_add: Adds the contact sheet, on pages of its own; @shared: whether the photos stand elsewhere too */
gboolean ch_contact_sheet_add (ChFlow                *flow,
                               GPtrArray             *meetings,
                               const ChProductSetup  *setup,
                               gboolean               shared,
                               const char            *anchor,
                               GError               **error);

/** ch_brief_add: Adds the brief on @subject, on pages of its own. */
void ch_brief_add (ChFlow     *flow,
                   ChSubject  *subject,
                   const char *anchor);

/** ch_biography_add: Adds the note on the person @subject, on pages of its own. */
void ch_biography_add (ChFlow               *flow,
                       ChSubject            *subject,
                       const ChProductSetup *setup,
                       const char           *anchor);

/** ch_meetings_table_add: Adds a table of @meetings, the newest first, without a heading. */
void ch_meetings_table_add (ChFlow    *flow,
                            GPtrArray *meetings);

/**
 * ch_documents_table_add:
 * @in_force: whether of those in force, or of all others
 *
 * Adds a table of the documents of @meetings under @heading.
 *
 * Returns: whether there were any
 */
gboolean ch_documents_table_add (ChFlow     *flow,
                                 GPtrArray  *meetings,
                                 gboolean    in_force,
                                 const char *heading);

/**
 * ch_product_begin:
 * @kicker: what product this is
 * @title: of these pages
 * @anchor: (nullable): by what a table of contents finds them
 *
 * Begins pages that are made from @meetings: their marking is UNCONFIRMED where one of those is.
 */
void ch_product_begin (ChFlow     *flow,
                       GPtrArray  *meetings,
                       const char *kicker,
                       const char *title,
                       const char *language,
                       const char *anchor);

/** ch_product_sort: Returns: (transfer full) (element-type ChMeeting): @meetings by date, the oldest first */
GPtrArray *ch_product_sort (GPtrArray *meetings);

G_END_DECLS
