/* ch-paper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChPaper:
 *
 * A sheet and its margins, in PostScript points (1/72 inch), for portrait pages.
 */
typedef struct
{
  double width;
  double height;
  double margin_top;
  double margin_bottom;
  double margin_left;
  double margin_right;
} ChPaper;

/* ISO 216 A4 and ANSI Letter, with margins that leave room for a running head and foot. */
extern const ChPaper ch_paper_a4;
extern const ChPaper ch_paper_letter;

/** ch_paper_get_default: Returns: what the locale uses (LC_PAPER) */
const ChPaper *ch_paper_get_default (void);

G_END_DECLS
