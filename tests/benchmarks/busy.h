/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Searches in the log in FOLDER while N_MEETINGS are imported into it, while its index is put in order, and while all
 * of it is checked. */
void busy_run (const char *folder,
               guint       n_meetings);

G_END_DECLS
