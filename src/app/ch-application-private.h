/* ch-application-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-application.h"
#include "ch-window.h"

G_BEGIN_DECLS

/*
 * ChApplication is one class in several files: ch-application.c starts and reads the command line, the others have what
 * is done with the log, and the actions.
 */

struct _ChApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* (owned) (nullable) before startup */
  ChImporter *importer; /* (owned) (nullable) before startup */
  ChWindow *window; /* (weak) (nullable) */
  ChLog *log; /* (owned) (nullable) while none is open */
  char *folder; /* (owned) (nullable) of the log that is open, or was to be opened */
  char *address; /* (owned) (nullable) what --import waits for the log with */
  GCancellable *opening; /* (owned) (nullable) while a log is being opened */
  GCancellable *backing_up; /* (owned) (nullable) while the backup of the day is made */
  char *backup; /* (owned) (nullable) what is to be restored when the log is closed */
  char *damage; /* (owned) (nullable) what is wrong with the log, to be told when it is closed */
};

/* ch-application-log.c: which log is open. */
void ch_application_open_log  (ChApplication *self,
                               const char    *folder);
void ch_application_close_log (ChApplication *self);
/* Says in the window that the log is damaged. */
void ch_application_tell_damage         (ChApplication *self);
void ch_application_install_log_actions (ChApplication *self);

/* ch-application-backup.c: the backup of the day, once nobody waits for anything else. */
void ch_application_back_up_later (ChApplication *self);

/* ch-application-actions.c: what can be done without a log. */
void ch_application_install_actions (ChApplication *self);

G_END_DECLS
