/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Asks the log in FOLDER what people ask, as the window does: from the key press to the list that holds its
 * first fifty rows.  Beside each figure stands that of SQLite called directly for the same rows.
 */
void asking_run (const char *folder);

G_END_DECLS
