/* ch-paper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-paper.h"

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>

#define MM(millimetres) ((millimetres) * 72.0 / 25.4)
#define INCH(inches) ((inches) * 72.0)

const ChPaper ch_paper_a4 = {
  .width = MM (210),
  .height = MM (297),
  .margin_top = MM (27),
  .margin_bottom = MM (26),
  .margin_left = MM (25),
  .margin_right = MM (25),
};

const ChPaper ch_paper_letter = {
  .width = INCH (8.5),
  .height = INCH (11),
  .margin_top = INCH (1.05),
  .margin_bottom = INCH (1),
  .margin_left = INCH (1.05),
  .margin_right = INCH (1.05),
};

/* glibc hands out the locale's paper in whole millimetres, packed into the returned pointer. */
static int
get_locale_height (void)
{
#ifdef _NL_PAPER_HEIGHT
  return (int) (intptr_t) nl_langinfo (_NL_PAPER_HEIGHT);
#else
  return 297;
#endif
}

const ChPaper *
ch_paper_get_default (void)
{
  return get_locale_height () == 279 ? &ch_paper_letter : &ch_paper_a4;
}
