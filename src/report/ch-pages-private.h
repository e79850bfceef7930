/* ch-pages-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-pages.h"
#include "ch-piece.h"

G_BEGIN_DECLS

/*
 * The page model: what stands where.  Between the flow that makes it, the pages that draw it, and
 * the tests that read it.
 */

/* Pages that share a running head, foot and marking. */
typedef struct
{
  char *title; /* (owned) (nullable) */
  char *aside; /* (owned) (nullable) */
  char *reference; /* (owned) (nullable) */
  char *marking; /* (owned) (nullable), in capitals */
  char *printed; /* (owned) (nullable): when, in words */
  char *language; /* (owned) (nullable) */
  char *anchor; /* (owned) (nullable) */
  gboolean rtl;
} ChSection;

/* A piece in its place.  A repeated head of a table stands in several. */
typedef struct
{
  ChPiece *piece; /* (unowned): of the pages */
  double y; /* points from the top of the sheet */
  gboolean repeated; /* whether it is a head that stood on an earlier page already */
  gboolean continues; /* whether it is the rest of what begins on an earlier page */
} ChPlace;

/* One page. */
typedef struct
{
  ChSection *section; /* (unowned): of the pages */
  gboolean first; /* whether the section begins here */
  GArray *places; /* (owned) (element-type ChPlace) */
} ChPage;

/* An entry of the outline. */
typedef struct
{
  char *title; /* (owned) */
  char *anchor; /* (owned) (nullable) */
  guint level; /* 0 for sections */
  guint page; /* from 0 */
  double y; /* points from the top of the sheet */
} ChBookmark;

/* Returns: (nullable): the entry of the outline that has @anchor */
const ChBookmark *ch_pages_find_anchor (ChPages    *self,
                                        const char *anchor);

void       ch_section_free       (ChSection     *section);
ChPages   *ch_pages_new          (const ChPaper *paper,
                                  double         gutter,
                                  const char    *title);
/* For the flow: the arrays of the model, to be filled. */
GPtrArray *ch_pages_get_pages    (ChPages       *self); /* (element-type ChPage) */
GPtrArray *ch_pages_get_sections (ChPages       *self); /* (element-type ChSection) */
GPtrArray *ch_pages_get_pieces   (ChPages       *self); /* (element-type ChPiece) */
GArray    *ch_pages_get_outline  (ChPages       *self); /* (element-type ChBookmark) */

/* The newest time of the records in it, ISO 8601; NULL where none is known. */
void        ch_pages_set_created (ChPages    *self,
                                  const char *created);
const char *ch_pages_get_created (ChPages    *self);

/* That ch_pages_has_withheld(). */
void ch_pages_set_withheld (ChPages *self);

/* Appends @remark, if it is not there yet. */
void ch_pages_add_remark (ChPages    *self,
                          const char *remark);

/* (transfer full) @typesetter: who made the pieces' lines, and makes those of heads and feet */
void ch_pages_take_typesetter (ChPages      *self,
                               ChTypesetter *typesetter);

/*
 * Returns: (transfer full): the page model as lines, for golden files: "page 1 of 2", then each
 * piece by its kind and words
 */
char *ch_pages_dup_model_text (ChPages *self);

/* Draws page @page; the caller holds no lock. */
void ch_pages_draw_tagged (ChPages  *self,
                           guint     page,
                           ChCanvas *canvas);

G_END_DECLS
