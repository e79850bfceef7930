/* ch-log-remote.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A log on another computer's disk.  Several computers cannot share the memory that a write-ahead log needs, and
 * their locks are not to be relied on: there the log has a rollback journal, and one program at a time works with it.
 */

/** ch_log_remote_is_remote: Returns: whether @folder lies on a file system of another computer */
gboolean ch_log_remote_is_remote (const char *folder);

/** ch_log_remote_is_type: Returns: whether @type, as statfs() gives it, is that of such a file system */
gboolean ch_log_remote_is_type (guint32 type);

/**
 * ch_log_remote_lock:
 *
 * Takes the log in @folder for this program alone.
 *
 * Returns: what ch_log_remote_unlock() is to be given; -1 with %CH_ERROR_BUSY, whose sentence names the computer
 *   that has it, or another error
 */
int ch_log_remote_lock (const char  *folder,
                        GError     **error);

/** ch_log_remote_unlock: Lets go of it; @lock: -1 is none */
void ch_log_remote_unlock (int lock);

/** ch_log_remote_pretend: For tests: from now on every folder is remote, or none, and this computer has that name. */
void ch_log_remote_pretend (gboolean    remote,
                            const char *host);

G_END_DECLS
