/* ch-group-heading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChGroupHeading:
 *
 * What stands above the first entry of a group in a list, within the row of that entry; nothing where there is no label.
 *
 * Properties: `label` (nullable).
 */
#define CH_TYPE_GROUP_HEADING (ch_group_heading_get_type ())
G_DECLARE_FINAL_TYPE (ChGroupHeading, ch_group_heading, CH, GROUP_HEADING, AdwBin)

G_END_DECLS
