/* ch-log-folder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/*
 * The folder of a log on disk: `log.sqlite`, and `files/ab/<sha256>`.  The folders are open to their
 * owner alone (0700), and so are the files (0600), whatever the umask.
 */

#define CH_LOG_FOLDER_DATABASE "log.sqlite"
#define CH_LOG_FOLDER_FILES "files"
#define CH_LOG_FOLDER_MIGRATIONS "/org/chancery/Chancery/store/migrations"

/* "Chcy": how a log is told from other people's databases (sqlite.org, "Database File Format"). */
#define CH_LOG_FOLDER_APPLICATION_ID 0x43686379

/** ch_log_folder_fail: Says in a CH_ERROR what the system's error @code means for a log. Returns: %FALSE */
gboolean ch_log_folder_fail (int      code,
                             GError **error);

/**
 * ch_log_folder_open:
 * @read_only: (out): whether it can only be read
 * @lock: (out): to be given to ch_log_remote_unlock() when the connection is closed; -1 for none
 *
 * Opens the log in @folder for writing and brings it up to date; makes an empty log where there is
 * nothing yet.  Where it may not be written to it is opened for reading.  What is not a log, or a log of
 * a newer version, is left as it is.
 *
 * Returns: (transfer full): the connection, or %NULL with @error
 */
ChDatabase *ch_log_folder_open (const char  *folder,
                                gboolean    *read_only,
                                int         *lock,
                                GError     **error);

/** ch_log_folder_lend_functions: Gives the connection the functions that the migrations use. */
gboolean ch_log_folder_lend_functions (ChDatabase  *database,
                                       GError     **error);

/** ch_log_folder_open_reader: Opens a second connection, to read, to a log that is open. Returns: (transfer full): the connection, or %NULL with @error */
ChDatabase *ch_log_folder_open_reader (const char  *folder,
                                       GError     **error);

/** ch_log_folder_dup_file_path: Returns: (transfer full): where the file of that SHA-256 lies */
char *ch_log_folder_dup_file_path (const char *folder,
                                   const char *sha256);

/**
 * ch_log_folder_add_file:
 *
 * Copies @source into the folder under its SHA-256, unless it is there already; the copy is on the
 * disk when this returns.
 *
 * Returns: (transfer full): the SHA-256, or %NULL with @error
 */
char *ch_log_folder_add_file (const char    *folder,
                              GFile         *source,
                              GCancellable  *cancellable,
                              GError       **error);

/** ch_log_folder_add_bytes: As ch_log_folder_add_file(), for what is in memory. Returns: (transfer full): the SHA-256, or %NULL with @error */
char *ch_log_folder_add_bytes (const char    *folder,
                               GBytes        *bytes,
                               GCancellable  *cancellable,
                               GError       **error);

/**
 * ch_log_folder_check_files:
 * @sentences: (element-type utf8): gets a translated sentence for each file that is missing or damaged
 *
 * Compares each file that a photo refers to with its SHA-256.
 */
gboolean ch_log_folder_check_files (const char    *folder,
                                    ChDatabase    *database,
                                    GPtrArray     *sentences,
                                    GCancellable  *cancellable,
                                    GError       **error);

G_END_DECLS
