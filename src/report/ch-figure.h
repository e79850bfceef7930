/* ch-figure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"
#include "ch-photo.h"
#include "ch-product-private.h"

G_BEGIN_DECLS

/**
 * ChFigure:
 * @path: (owned) (nullable): of the picture; without one, or where it cannot be read, a line says so
 * @credit: (owned) (nullable): stands directly under the picture
 * @uncredited: whether the picture is printed without a credit, too, and a line says that there is none;
 *   else the line says that it is not printed
 * @caption: (owned) (nullable)
 * @people: (owned) (nullable): who is shown, as a sentence
 * @alt: (owned): the words for whoever does not see it
 * @origin: (owned): the title of what it is a photo of
 * @rights: (owned) (nullable): what may be done with it, as a sentence
 * @name: (owned) (nullable): by which one finds it in the record: of its file
 * @language: (owned) (nullable): BCP 47, of the words
 *
 * A photo with the words that belong to it.
 */
typedef struct
{
  char *path;
  char *credit;
  gboolean uncredited;
  char *caption;
  char *people;
  char *rights;
  char *alt;
  char *origin;
  char *name;
  char *language;
} ChFigure;

ChFigure *ch_figure_new  (ChMeeting            *meeting,
                          ChPhoto              *photo,
                          const ChProductSetup *setup);
void      ch_figure_free (ChFigure             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChFigure, ch_figure_free)

/** ch_figure_is_withheld: Returns: whether its picture is not printed, because its credit is not known */
gboolean ch_figure_is_withheld (const ChFigure *self);

/** ch_figure_dup_credit: Returns: (transfer full): the line under the picture: the credit, or that there is none */
char *ch_figure_dup_credit (const ChFigure *self);

/** ch_figure_remark: Keeps a remark on the picture, where its credit is not known. */
void ch_figure_remark (const ChFigure *self,
                       ChFlow         *flow);

/** ch_figure_add: @space: above, in points of usual print */
void ch_figure_add (const ChFigure *self,
                    ChFlow         *flow,
                    double          space);

G_END_DECLS
