/* ch-log-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-log.h"
#include "ch-meeting-table.h"
#include "ch-register-table.h"
#include "ch-search-table.h"
#include "ch-worker.h"

G_BEGIN_DECLS

/*
 * ChLog is one class in several files: ch-log.c opens, closes and tells, ch-log-job.c runs jobs; the other files
 * ch-log-*.c say what the jobs do.
 */

/**
 * ChLogLane:
 *
 * One thread and what belongs to it.  The writer and the reader each have a connection as long as
 * the log is open; the others open one when they need it.
 */
typedef struct
{
  ChWorker *worker; /* (owned) */
  char *folder; /* (owned) */
  ChDatabase *database; /* (owned) (nullable) (worker thread only), as are those below */
  ChNameTable *names; /* (owned) (nullable) */
  ChRegisterTable *registers[CH_N_REGISTERS]; /* (owned) (nullable) */
  ChMeetingTable *meetings; /* (owned) (nullable) */
  ChSearchTable *search; /* (owned) (nullable) */
  guint n_pending; /* jobs that are not done (home only) */
  gint64 newest_change; /* the newest that was told at home */
  gboolean read_only; /* (writer) set when it is opened */
  int lock; /* (writer) (owned): of a remote log; -1 without one */
  void (*give_way) (void); /* (nullable) (worker thread only): before its first job: lets others go first */
} ChLogLane;

typedef enum
{
  CH_LOG_WRITER,
  CH_LOG_READER, /* what somebody waits for */
  CH_LOG_SECOND_READER, /* the same, while the first is busy: FTS5 cannot be stopped between two matches */
  CH_LOG_SURVEYOR, /* what goes through the whole log */
  CH_LOG_FILES, /* copies of attached files */
  CH_LOG_CHORES, /* checks and the like, which may take minutes */
  CH_LOG_N_LANES,
} ChLogLaneId;

struct _ChLog
{
  GObject parent_instance;

  char *folder; /* (owned) */
  char *undo_sentence; /* (owned) (nullable) */
  char *redo_sentence; /* (owned) (nullable) */
  ChLogLane lanes[CH_LOG_N_LANES];
  GFileMonitor *monitor; /* (owned) (nullable): tells when another program writes */
  gboolean looking; /* a look for foreign changes is queued */
  gboolean following; /* the search index follows the names of people */
  gboolean closed;
  gboolean damaged; /* it has been told */
};

typedef struct _ChLogJob ChLogJob;

/**
 * ChLogJobFunc:
 *
 * What a job does in its lane's thread.  It returns %FALSE with @error, or sets the job's result.  In a lane for reading
 * (%CH_LOG_READER, %CH_LOG_SURVEYOR) there is a connection, and the job's cancellable stops it.
 */
typedef gboolean (*ChLogJobFunc) (ChLogJob   *job,
                                  ChLogLane  *lane,
                                  GError    **error);

/**
 * ChLogJob:
 *
 * One call of the public API on its way through a lane.  It is owned by one thread at a time.
 */
struct _ChLogJob
{
  GTask *task; /* (owned): to be returned at home */
  ChLogLane *lane; /* (unowned) */
  ChLogJobFunc run;
  gboolean reads; /* with a connection that its lane opens when there is none */
  gboolean stands_back; /* long work in a lane that others wait for as well */
  GError *error; /* (owned) (nullable) */

  gpointer arguments; /* (owned) (nullable): what was asked, as the call and its function understand it */
  GDestroyNotify free_arguments; /* (nullable): at home */

  /* What is answered. */
  gpointer result; /* (owned) (nullable) */
  GDestroyNotify free_result;
  GPtrArray *changes; /* (owned) (nullable) (element-type ChChange): to be told at home, oldest first */
  gboolean marked; /* the search index has names of people to follow; valid where there are changes */
  GPtrArray *name_events; /* (owned) (nullable) (element-type ChNameEvent): valid where there are changes */
  char *undo_sentence; /* (owned) (nullable): valid where there are changes */
  char *redo_sentence; /* (owned) (nullable) */
};

/** ch_log_lane_take_database: @database: (transfer full): what the lane works with from now on */
void ch_log_lane_take_database (ChLogLane  *lane,
                                ChDatabase *database);

/** ch_log_follow_names: Lets the search index follow the names of people, behind what somebody waits for. */
void ch_log_follow_names (ChLog *self);

/** ch_log_tell: Tells at home what the job has changed, and what it has found. */
void ch_log_tell (ChLog    *self,
                  ChLogJob *job);

/** ch_log_job_new: Returns: (transfer full): a job that will call @callback */
ChLogJob *ch_log_job_new (ChLog               *self,
                          ChLogLaneId          lane,
                          ChLogJobFunc         run,
                          gpointer             tag,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

/** ch_log_job_take_arguments: Gives the job what was asked, @arguments: (transfer full), for its function to read. */
void ch_log_job_take_arguments (ChLogJob       *job,
                                gpointer        arguments,
                                GDestroyNotify  free_arguments);

/** ch_log_job_queue: Sends the job on its way. */
void ch_log_job_queue (ChLogJob *job);

/** ch_log_job_queue_low: Sends the job on its way, behind those that somebody waits for. */
void ch_log_job_queue_low (ChLogJob *job);

/** ch_log_job_stand_back: Lets the job stand back on the processor behind those that somebody waits for. */
void ch_log_job_stand_back (ChLogJob *job);

/** ch_log_job_answer: Sets the job's result. Returns: %TRUE */
gboolean ch_log_job_answer (ChLogJob       *job,
                            gpointer        result,
                            GDestroyNotify  free_result);

/**
 * ch_log_job_note_changes:
 *
 * Notes for home what has been changed since the last time, by this or another program, and what
 * would be undone next.  To be called in the writer's thread, outside a transaction.
 */
gboolean ch_log_job_note_changes (ChLogJob   *job,
                                  ChLogLane  *lane,
                                  GError    **error);

G_END_DECLS
