/* ch-contents.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ch_contents_add:
 * @title: of what is there
 * @anchor: where it is, as in ChSectionInfo
 * @level: 0, or 1 for a part of what stands above
 *
 * Adds a line of a table of contents; it leads to the page whose number it tells.
 */
void ch_contents_add (ChFlow     *flow,
                      const char *title,
                      const char *language,
                      const char *anchor,
                      guint       level);

G_END_DECLS
