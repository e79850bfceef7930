/* report-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-document.h"
#include "ch-meeting.h"
#include "ch-pages-private.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-product.h"

/*
 * Invented meetings on the pattern of real announcements, in several scripts, and what tests do
 * with pages.
 */

ChMeeting *fixture_new_english (void);
ChMeeting *fixture_new_chinese (void);
ChMeeting *fixture_new_arabic  (void);
ChMeeting *fixture_new_mixed   (void);

/*
 * Returns: (transfer full): the one of these in @script, "english", "chinese", "arabic" or "mixed", with all
 * that the record of an office can have: other titles, marking, presence, what was agreed, a document with
 * parties and signatories, a photo of @picture (nullable) with the people shown
 */
ChMeeting *fixture_new_office (const char *script,
                               const char *picture);
/* Returns: somebody who is at that meeting */
const char *fixture_get_office_subject (const char *script);

ChParticipant *fixture_new_person (const char *side,
                                   const char *name,
                                   const char *title,
                                   const char *organisation,
                                   const char *country);

void fixture_add_person (ChMeeting  *meeting,
                         const char *side,
                         const char *name,
                         const char *title,
                         const char *organisation,
                         const char *country);

/* Returns: (transfer none): the photo, with its picture (nullable) and credit (nullable) */
ChPhoto *fixture_add_photo (ChMeeting  *meeting,
                            const char *file,
                            const char *credit,
                            const char *caption);

/* Returns: (transfer full): a folder for files, in the temporary folder; removed at the end by
 * fixture_remove_folder() */
char *fixture_create_folder (void);
void  fixture_remove_folder (char *folder);

/* Returns: (transfer full): the name of a new JPEG of that size in @folder */
char *fixture_create_picture (const char *folder,
                              int         width,
                              int         height);
/* Returns: (transfer full): the name of a new file in @folder with @bytes in it */
char *fixture_create_file (const char *folder,
                           const char *bytes);

/* Returns: (transfer full): the pages of one meeting's summary, on A4 */
ChPages *fixture_lay_out (ChMeeting  *meeting,
                          const char *folder);

/* Returns: (transfer full): the pages of a product, on A4 */
ChPages *fixture_lay_out_product (const char *id,
                                  GPtrArray  *meetings,
                                  const char *folder,
                                  const char *subject);

/* Returns: (transfer full): the page model as lines */
char *fixture_dup_model (ChMeeting  *meeting,
                         const char *folder);

/* Returns: (transfer full): what `pdftotext -layout`, or without @layout `pdftotext`, reads out of
 * the pages' PDF; NULL with the test skipped where it is not installed */
char *fixture_dup_pdf_text (ChPages    *pages,
                            const char *option);

/* Returns: whether the fonts that line ends were recorded with are there; else the test is skipped */
gboolean fixture_require_fonts (void);

/* Compares @text with golden/@name; with UPDATE_GOLDEN in the environment, writes it anew. */
void fixture_assert_golden (const char *text,
                            const char *name);

/* Asserts that each of the words, up to NULL, stands in @text after the one before it. */
void fixture_assert_order (const char *text,
                           ...) G_GNUC_NULL_TERMINATED;

guint fixture_count (const char *text,
                     const char *words);

/* Removes white space in place. */
void fixture_remove_spaces (char *text);
