/* ch-bin.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bin.h"

void
ch_bin_dispose_template (AdwBin *self,
                         GType   type)
{
  g_return_if_fail (ADW_IS_BIN (self));

  adw_bin_set_child (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), type);
}
