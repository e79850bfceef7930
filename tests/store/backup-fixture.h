/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-backup.h"
#include "log-fixture.h"

G_BEGIN_DECLS

/* For tests of backups: the calls as if they waited, and what there is to be seen on the disk. */

void take_result (GObject *object, GAsyncResult *result, gpointer user_data);
ChBackup *make (const char *log_folder, const char *folder, GDateTime *now, GError **error);
GPtrArray *list (const char *folder);
ChBackup *find_good (const char *folder, GError **error);
gboolean restore (const char *backup, const char *log_folder, char **kept, GError **error);
char *dup_folder (LogFixture *fixture);
ChBackup *must_make (LogFixture *fixture);
void close_fixture_log (LogFixture *fixture);
/* The log in FOLDER is sound, and holds so many meetings. */
void assert_log (const char *folder, guint n_meetings);
/* Everything below PATH is for its owner alone. */
void assert_private (const char *path);
char *add_picture (LogFixture *fixture, const char *words);
guint count_entries (const char *folder);

G_END_DECLS
