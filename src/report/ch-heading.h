/* ch-heading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/** ch_heading_add_title: Adds the title of a section of pages, under what product it is. */
void ch_heading_add_title (ChFlow     *flow,
                           const char *kicker,
                           const char *title,
                           const char *language);

/** ch_heading_add: Adds the heading of a part, with a rule above it; it stands in the outline too. */
void ch_heading_add (ChFlow     *flow,
                     const char *text);

G_END_DECLS
