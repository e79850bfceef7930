/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Searches in the log in FOLDER while N_MEETINGS are imported into it, while its index is put in order, while all of it
 * is checked, and while a backup is made and verified; these two for LONGEST seconds, or to their end where that is 0. */
void busy_run (const char *folder,
               guint       n_meetings,
               guint       longest);

G_END_DECLS
