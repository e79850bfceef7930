/* ch-piece.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-canvas.h"
#include "ch-pages.h"

G_BEGIN_DECLS

typedef struct _ChPiece ChPiece;

/**
 * ChPieceClass:
 * @name: what the piece is, "paragraph", for a reader of the page model
 * @draw: draws it, its top left at (@x, @y)
 * @split: (nullable): keeps what fits into @room, which is smaller than the piece's height, and
 *   returns the rest (transfer full), or %NULL if nothing fits; %NULL for what is never split
 * @dup_text: the words in it, for a reader of the page model
 * @free: gives it up
 * @resolve: (nullable): called when all stands where it will: for what names pages
 * @shrink: (nullable): makes it @height high, which is not less than its least height
 *
 * A kind of thing that stands on a page.  Blocks break themselves into pieces; the flow stacks
 * the pieces into pages.
 */
typedef struct
{
  const char *name;
  void     (*draw)     (const ChPiece *self,
                        ChCanvas      *canvas,
                        double         x,
                        double         y);
  ChPiece *(*split)    (ChPiece       *self,
                        double         room);
  char    *(*dup_text) (const ChPiece *self);
  void     (*free)     (ChPiece       *self);
  void     (*resolve)  (ChPiece       *self,
                        ChPages       *pages);
  void     (*shrink)   (ChPiece       *self,
                        double         height);
} ChPieceClass;

/**
 * ChPiece:
 * @height: in points
 * @min_height: how much of it must fit at least, where it can be split; else its height
 * @least_height: how low it can be made, so that it stands on this page and not on the next
 * @space: above it, in points; none at the head of a page
 * @keep_with_next: whether it must not stand last on a page
 * @only_if_longer_than_page: whether it is split only where it fits on no page
 * @opens: (nullable) (static): a structure element that begins before it, "Table"
 * @closes: (nullable) (static): a structure element that ends after it
 * @head: (nullable) (unowned): a piece to repeat above it at the head of a page
 *
 * The common part; each kind of piece begins with one.
 */
struct _ChPiece
{
  const ChPieceClass *klass;
  double height;
  double min_height;
  double least_height;
  double space;
  gboolean keep_with_next;
  gboolean only_if_longer_than_page;
  const char *opens;
  const char *closes;
  ChPiece *head;
};

/** ch_piece_free: Gives up @piece (nullable). */
void ch_piece_free (ChPiece *piece);

G_END_DECLS
