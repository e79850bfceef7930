/* ch-file-opener.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_file_opener_copy_async:
 * @sha256: a file of the log
 * @name: (nullable): what it was called where it came from
 *
 * Makes a copy of the file under its own name, for other programs.  The copies are private and vanish with the session.
 */
void ch_file_opener_copy_async (ChLog               *log,
                                const char          *sha256,
                                const char          *name,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

/** ch_file_opener_copy_finish: Returns: (transfer full): the copy; or %NULL with %CH_ERROR_NOT_FOUND or %CH_ERROR_FAILED */
GFile *ch_file_opener_copy_finish (GAsyncResult  *result,
                                   GError       **error);

/**
 * ch_file_opener_open_async:
 * @parent: (nullable): the window that asks
 * @sha256: a file of the log
 * @name: (nullable): what it was called where it came from
 *
 * Opens a copy of the file, under its own name, in the program that the user has for it: whatever that
 * program does, the file in the log stays as it is.  The copies are private and vanish with the session.
 */
void ch_file_opener_open_async (GtkWindow           *parent,
                                ChLog               *log,
                                const char          *sha256,
                                const char          *name,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

/** ch_file_opener_open_finish: Returns: (transfer full): the copy; or %NULL with %CH_ERROR_NOT_FOUND or %CH_ERROR_FAILED */
GFile *ch_file_opener_open_finish (GAsyncResult  *result,
                                   GError       **error);

G_END_DECLS
