/* ch-piece.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-piece.h"

void
ch_piece_free (ChPiece *piece)
{
  if (piece != NULL)
    piece->klass->free (piece);
}
