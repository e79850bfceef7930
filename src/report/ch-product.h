/* ch-product.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-pages.h"

G_BEGIN_DECLS

/**
 * ChProduct:
 *
 * Something that the office prints from its records: a summary, a register, a brief.  All of them
 * are constants.
 */
typedef struct _ChProduct ChProduct;

/**
 * ChProductParts:
 *
 * Parts of a meeting summary that can be left out.
 */
typedef enum
{
  CH_PRODUCT_TOPICS = 1 << 0,
  CH_PRODUCT_TEXT = 1 << 1,
  CH_PRODUCT_DOCUMENTS = 1 << 2,
  CH_PRODUCT_PHOTOS = 1 << 3,
  CH_PRODUCT_SOURCES = 1 << 4,
} ChProductParts;

/**
 * ch_product_find_part:
 * @name: "topics", "text", "documents", "photos" or "sources"
 *
 * Returns: the part, or 0 where there is none of that name
 */
ChProductParts ch_product_find_part (const char *name);

/**
 * ChProductSetup:
 * @paper: the sheet
 * @scale: 1 for usual print, %CH_PRODUCT_LARGE_PRINT for readers who need large letters
 * @gutter: room for the binding, in points, for sheets printed on both sides; 0 for single sheets
 * @justified: whether running text is as wide as its measure, its words parted where a dictionary knows how
 * @files_folder: (nullable): where photo files lie, `files/` of the log, by ab/<sha256>
 * @marking: (nullable): a marking for every page, "Confidential"; of this and those of the records the
 *   highest is printed, in capitals
 * @draft: whether each page says that it is a draft
 * @printed: (nullable): the day on which it is printed, in words, for the foot of each page
 * @uncredited: whether photos are printed whose credit is not known
 * @without: the parts of a summary that are left out
 * @subject: (nullable): the person, body or country that the product is about, where it is about one:
 *   a name as worded in the records, or of a country its name or code
 * @progress: (nullable): who is told how much is done
 */
typedef struct
{
  ChPaper paper;
  double scale;
  double gutter;
  gboolean justified;
  const char *files_folder;
  const char *subject;
  const char *marking;
  const char *printed;
  gboolean draft;
  gboolean uncredited;
  ChProductParts without;
  const ChPagesProgress *progress;
} ChProductSetup;

#define CH_PRODUCT_LARGE_PRINT 1.4
#define CH_PRODUCT_GUTTER 28.0

/** ch_product_list: Returns: (transfer none): all products, the most used first, %NULL-terminated */
const ChProduct *const *ch_product_list (void);

/** ch_product_find: Returns: (nullable): the product of that id */
const ChProduct *ch_product_find (const char *id);

/** ch_product_get_id: Returns: its name on the command line, "summary" */
const char *ch_product_get_id (const ChProduct *self);

/** ch_product_get_label: Returns: its name for people, in their language */
const char *ch_product_get_label (const ChProduct *self);

/** ch_product_get_description: Returns: one sentence on what it is for, in the user's language */
const char *ch_product_get_description (const ChProduct *self);

/** ch_product_needs_subject: Returns: whether it is about a person, body or country that must be named */
gboolean ch_product_needs_subject (const ChProduct *self);

/**
 * ChProductFormat:
 * @CH_PRODUCT_PDF: as it is printed
 * @CH_PRODUCT_HTML: one file, its pictures inside
 * @CH_PRODUCT_MARKDOWN: text for an editor
 * @CH_PRODUCT_ODT: OpenDocument text, for an office program
 *
 * What a product is written as.
 */
typedef enum
{
  CH_PRODUCT_PDF,
  CH_PRODUCT_HTML,
  CH_PRODUCT_MARKDOWN,
  CH_PRODUCT_ODT,
} ChProductFormat;

/** ch_product_guess_format: Returns: the format that the ending of @path asks for; a PDF where it says nothing */
ChProductFormat ch_product_guess_format (const char *path);

/**
 * ch_product_write:
 * @remarks: (out) (optional) (transfer full): as ch_pages_get_remarks()
 *
 * Makes a product and writes it to @path as ch_output_write() does.  Blocks.  Errors as of
 * ch_product_lay_out(), and of writing.
 */
gboolean ch_product_write (const ChProduct       *self,
                           GPtrArray             *meetings,
                           const ChProductSetup  *setup,
                           ChProductFormat        format,
                           const char            *path,
                           GStrv                 *remarks,
                           GCancellable          *cancellable,
                           GError               **error);

/** ch_product_takes_subject: Returns: whether it is about somebody or something where one is named */
gboolean ch_product_takes_subject (const ChProduct *self);

/** ch_product_has_parts: Returns: whether it holds summaries, whose parts can be left out */
gboolean ch_product_has_parts (const ChProduct *self);

/**
 * ch_product_list_subjects:
 * @meetings: (element-type ChMeeting)
 *
 * Returns: (transfer full): whom and what a product on them can be about, guests before hosts: people,
 *   then bodies, then countries
 */
GStrv ch_product_list_subjects (GPtrArray *meetings);

/**
 * ch_product_lay_out:
 * @meetings: (element-type ChMeeting): what it is made from, in the order in which it was chosen
 * @cancellable: (nullable)
 *
 * Lays the product out; to be called from a thread where there is much of it.
 *
 * Returns: (transfer full): the pages; %NULL if cancelled, or with %CH_ERROR_INVALID where a subject is
 *   needed, with %CH_ERROR_NOT_FOUND where none of the meetings is about it
 */
ChPages *ch_product_lay_out (const ChProduct       *self,
                             GPtrArray             *meetings,
                             const ChProductSetup  *setup,
                             GCancellable          *cancellable,
                             GError               **error);

G_END_DECLS
