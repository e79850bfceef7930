/* ch-backup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChBackup:
 *
 * A backup of a log: a folder that is a log itself, as the log was at that time.  Its name is the time, in UTC
 * and in the order of the alphabet: "2026-03-09T141500Z".
 *
 * Properties, all read-only: `path`, `name`, `time` (GDateTime, local), `notes` (GStrv, nullable: translated
 * sentences on what was found when it was made, such as a picture that is missing in the log).
 */
#define CH_TYPE_BACKUP (ch_backup_get_type ())
G_DECLARE_FINAL_TYPE (ChBackup, ch_backup, CH, BACKUP, GObject)

/* What these give belongs to the backup (transfer none); the notes are nullable. */
const char        *ch_backup_get_path  (ChBackup *self);
const char        *ch_backup_get_name  (ChBackup *self);
GDateTime         *ch_backup_get_time  (ChBackup *self);
const char *const *ch_backup_get_notes (ChBackup *self);

/** ch_backup_dup_label: Returns: (transfer full): when it was made, for people: "9 March 2026, 14:15" */
char *ch_backup_dup_label (ChBackup *self);

/** ch_backup_dup_default_folder: Returns: (transfer full): where the backups of the log in @log_folder lie: within it */
char *ch_backup_dup_default_folder (const char *log_folder);

/**
 * ch_backup_dup_folder_within:
 * @shared: (nullable): a folder for the backups of several logs; blank is none
 *
 * Returns: (transfer full): where those of the log in @log_folder lie in @shared; the default without one
 */
char *ch_backup_dup_folder_within (const char *log_folder,
                                   const char *shared);

/**
 * ch_backup_make_async:
 * @log_folder: of a log, which others may work with meanwhile
 * @folder: for the backups; made where it is not there
 * @now: (nullable): the time of the backup, %NULL for that of the clock
 * @progress: (nullable) (scope notified): gets %CH_CHORE_WAITING while another backup in @folder is being made, which this one
 *   waits for
 *
 * Makes a backup and verifies it: it is opened, its pages, indexes and references are checked, and its files
 * compared with their checksums.  Only then it gets its name, and older ones are removed: the newest of each of
 * the last %CH_BACKUP_DAYS days and %CH_BACKUP_WEEKS weeks that have one stay.  Where it fails nothing is removed.
 *
 * Errors: %CH_ERROR_DAMAGED where the log is damaged; %CH_ERROR_INVALID where @folder is "" or lies among the files
 * of a log; %CH_ERROR_DISK_FULL, %CH_ERROR_READ_ONLY.
 */
void      ch_backup_make_async  (const char           *log_folder,
                                 const char           *folder,
                                 GDateTime            *now,
                                 ChProgressFunc        progress,
                                 gpointer              progress_data,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
/** ch_backup_make_finish: Returns: (transfer full): the backup */
ChBackup *ch_backup_make_finish (GAsyncResult         *result,
                                 GError              **error);

#define CH_BACKUP_DAYS 7
#define CH_BACKUP_WEEKS 8

void       ch_backup_list_async  (const char           *folder,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
/** ch_backup_list_finish: Returns: (transfer full) (element-type ChBackup): the backups in the folder, newest first; none where there is no such folder */
GPtrArray *ch_backup_list_finish (GAsyncResult         *result,
                                  GError              **error);

/**
 * ch_backup_find_good_async:
 *
 * Finds the newest backup in @folder that is not damaged.
 */
void      ch_backup_find_good_async  (const char           *folder,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/** ch_backup_find_good_finish: Returns: (transfer full): the backup; %CH_ERROR_NOT_FOUND where there is none */
ChBackup *ch_backup_find_good_finish (GAsyncResult         *result,
                                      GError              **error);

/** ch_backup_is_due: @backups: (element-type ChBackup): newest first. Returns: whether there is none of that day */
gboolean ch_backup_is_due (GPtrArray *backups,
                           GDateTime *now);

/**
 * ch_backup_choose_old:
 * @times: (element-type GDateTime): newest first
 *
 * Returns: (transfer full) (element-type gboolean): for each, whether it is removed by the rule of ch_backup_make_async()
 */
GArray *ch_backup_choose_old (GPtrArray *times);

G_END_DECLS
