/* ch-flow.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-node.h"
#include "ch-pages.h"
#include "ch-piece.h"

G_BEGIN_DECLS

/**
 * ChFlow:
 *
 * A product while it is composed: blocks are added in reading order, then all is broken into
 * pages.
 *
 * The rules of breaking: a heading stays with what follows; of a paragraph that goes over to the
 * next page at least two lines stay and two go; a row, a picture with its credit, a participant are
 * never cut, unless they fit on no page at all; a picture is made smaller rather than leave half a page empty.
 */
typedef struct _ChFlow ChFlow;

/**
 * ch_flow_new:
 * @scale: 1 for usual print
 * @gutter: room for the binding, in points, at the inner side of sheets printed on both sides
 */
ChFlow *ch_flow_new  (const ChPaper *paper,
                      double         scale,
                      double         gutter);
void    ch_flow_free (ChFlow        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChFlow, ch_flow_free)

/** ch_flow_set_marking: @marking: (nullable): for all sections that begin from now on, before their own */
void ch_flow_set_marking (ChFlow     *self,
                          const char *marking);

/** ch_flow_set_printed: @printed: (nullable): on which day all this is printed, for the foot of each page */
void ch_flow_set_printed (ChFlow     *self,
                          const char *printed);

/**
 * ch_flow_set_job:
 * @cancellable: (nullable): stops the work
 * @progress: (nullable): told how much is done
 *
 * To be called before anything is added.
 */
void ch_flow_set_job (ChFlow                *self,
                      GCancellable          *cancellable,
                      const ChPagesProgress *progress);

/**
 * ch_flow_step:
 * @done: how many parts of what is composed are done
 * @all: how many there are
 *
 * To be called now and then from whatever takes long.
 *
 * Returns: whether to go on: %FALSE with @error where the work is cancelled
 */
gboolean ch_flow_step (ChFlow  *self,
                       guint    done,
                       guint    all,
                       GError **error);

/**
 * ChSectionInfo:
 * @title: (nullable): for the running head from the second page on, and the outline
 * @aside: (nullable): at the other end of the running head, a date
 * @reference: (nullable): at the foot
 * @marking: (nullable): in capitals at head and foot of each page
 * @language: (nullable): BCP 47
 * @anchor: (nullable): by what a table of contents finds it
 */
typedef struct
{
  const char *title;
  const char *aside;
  const char *reference;
  const char *marking;
  const char *language;
  const char *anchor;
} ChSectionInfo;

/** ch_flow_begin_section: Begins a new page, with furniture of its own.  A flow must have one. */
void ch_flow_begin_section (ChFlow              *self,
                            const ChSectionInfo *info);

ChTypesetter *ch_flow_get_typesetter (ChFlow *self);
/** ch_flow_get_width: Returns: of the measure, in points */
double        ch_flow_get_width      (ChFlow *self);
/** ch_flow_get_height: Returns: of an empty page between head and foot, in points */
double        ch_flow_get_height     (ChFlow *self);
/** ch_flow_is_rtl: Returns: whether the section is read from right to left */
gboolean      ch_flow_is_rtl         (ChFlow *self);

/**
 * ch_flow_text:
 * @language: (nullable): or %NULL for that of the program
 *
 * Returns: (transfer full): lines aligned to the side where the section's lines begin
 */
ChLines *ch_flow_text (ChFlow     *self,
                       ChStyle     style,
                       const char *text,
                       const char *language,
                       double      width);

/** ch_flow_text_some: The same with at most @max_lines lines, the last of which then ends in "…". */
ChLines *ch_flow_text_some (ChFlow     *self,
                            ChStyle     style,
                            const char *text,
                            const char *language,
                            double      width,
                            guint       max_lines);

/** ch_flow_record_nodes: From now on keeps what the blocks are, for a text format. */
void ch_flow_record_nodes (ChFlow *self);

/** ch_flow_note: For blocks: tells what is added; copied where nodes are recorded, else nothing. */
void ch_flow_note (ChFlow       *self,
                   const ChNode *node);

/** ch_flow_get_language: Returns: of the first section; of the program where that has none */
const char *ch_flow_get_language (ChFlow *self);

/** ch_flow_dup_remarks: Returns: (transfer full): what ch_flow_add_remark() kept, each once */
GStrv ch_flow_dup_remarks (ChFlow *self);

/** ch_flow_steal_nodes: Returns: (transfer full) (element-type ChNode): what was recorded */
GPtrArray *ch_flow_steal_nodes (ChFlow *self);

/** ch_flow_add: (transfer full): appends @piece; where space above is wanted, it is @piece's own. */
void ch_flow_add (ChFlow  *self,
                  ChPiece *piece);

/** ch_flow_add_remark: Keeps a sentence on what is not printed as it should be, for ch_pages_get_remarks(). */
void ch_flow_add_remark (ChFlow     *self,
                         const char *remark);

/** ch_flow_withhold: Notes that a photo is not printed that could be, if somebody so decides. */
void ch_flow_withhold (ChFlow *self);

/** ch_flow_add_outline: Names the piece that is added next in the outline, under the section. */
void ch_flow_add_outline (ChFlow     *self,
                          const char *title);

/**
 * ch_flow_finish:
 * @title: of the whole
 *
 * Breaks all into pages.  The flow is empty then.
 *
 * Returns: (transfer full): the pages, or %NULL if cancelled
 */
ChPages *ch_flow_finish (ChFlow      *self,
                         const char  *title,
                         GError     **error);

G_END_DECLS
