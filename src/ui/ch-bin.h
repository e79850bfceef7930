/* ch-bin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ch_bin_dispose_template:
 * @self: an AdwBin
 * @type: the class that has the template
 *
 * In place of gtk_widget_dispose_template(), for every bin with a template: that function unparents a child that is
 * bound to a member, behind the back of the bin, which would then let go of it a second time.
 */
void ch_bin_dispose_template (AdwBin *self,
                              GType   type);

G_END_DECLS
