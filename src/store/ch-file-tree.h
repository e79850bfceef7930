/* ch-file-tree.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Folders and files of logs and backups: whole trees made, copied and removed, for their owner alone.
 * All of it blocks.
 */

/** ch_file_tree_make_folder: Makes a folder that only its owner may enter, whatever the umask; one that is there already will do. */
gboolean ch_file_tree_make_folder (const char  *path,
                                   GError     **error);

/** ch_file_tree_remove: Removes @path with all below it, as far as that is possible. */
void ch_file_tree_remove (const char *path);

/** ch_file_tree_sync: Waits until the file or folder is on the disk. */
gboolean ch_file_tree_sync (const char  *path,
                            GError     **error);

/**
 * ch_file_tree_copy:
 * @to: where there is nothing yet
 *
 * Copies a file.  The copy is on the disk when this returns, and only its owner may read it.
 */
gboolean ch_file_tree_copy (const char    *from,
                            const char    *to,
                            GCancellable  *cancellable,
                            GError       **error);

/** ch_file_tree_fail_to_read: Sets the error that @reason, an errno, means for the file at @path. Returns: %FALSE */
gboolean ch_file_tree_fail_to_read (const char  *path,
                                    int          reason,
                                    GError     **error);

/** ch_file_tree_link: Returns: whether @to is another name of @from now; what is itself a link to elsewhere has to be copied */
gboolean ch_file_tree_link (const char *from,
                            const char *to);

/**
 * ch_file_tree_link_or_copy:
 * @from: a file that nobody ever changes
 *
 * As ch_file_tree_copy(), but without a copy where both lie on one disk.
 */
gboolean ch_file_tree_link_or_copy (const char    *from,
                                    const char    *to,
                                    GCancellable  *cancellable,
                                    GError       **error);

/** ChFileTreeFunc: @name: the SHA-256 that a file is called by. Returns: %FALSE with @error to go no further */
typedef gboolean (*ChFileTreeFunc) (const char  *path,
                                    const char  *name,
                                    gpointer     user_data,
                                    GError     **error);

/** ch_file_tree_for_each_attached: Calls @func for each attached file of the log in @folder. */
gboolean ch_file_tree_for_each_attached (const char      *folder,
                                         ChFileTreeFunc   func,
                                         gpointer         user_data,
                                         GError         **error);

/** ch_file_tree_is_empty: Returns: whether @path is not there, or a folder that holds nothing */
gboolean ch_file_tree_is_empty (const char *path);

G_END_DECLS
