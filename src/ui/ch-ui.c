/* ch-ui.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-ui.h"

#include "ch-entry-row.h"
#include "ch-ui-resources.h"

void
ch_ui_init (void)
{
  g_resources_register (ch_ui_get_resource ());
  /* Many templates have rows of this kind. */
  g_type_ensure (CH_TYPE_ENTRY_ROW);
}
