/* ch-log.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-change-table.h"
#include "ch-chore.h"
#include "ch-error.h"
#include "ch-log-folder.h"
#include "ch-log-remote.h"

G_DEFINE_FINAL_TYPE (ChLog, ch_log, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FOLDER,
  PROP_READ_ONLY,
  PROP_UNDO_SENTENCE,
  PROP_REDO_SENTENCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_MEETING_CHANGED,
  SIGNAL_PERSON_CHANGED,
  SIGNAL_ORGANISATION_CHANGED,
  SIGNAL_SEARCH_CHANGED,
  N_CHANGE_SIGNALS,
  SIGNAL_DAMAGED = N_CHANGE_SIGNALS,
  SIGNAL_FOUND_CHANGED,
  N_SIGNALS,
};

static const char *const signal_names[N_CHANGE_SIGNALS] = {
  [SIGNAL_MEETING_CHANGED] = "meeting-changed",
  [SIGNAL_PERSON_CHANGED] = "person-changed",
  [SIGNAL_ORGANISATION_CHANGED] = "organisation-changed",
  [SIGNAL_SEARCH_CHANGED] = "search-changed",
};

static guint signals[N_SIGNALS];

static void
lane_close (ChLogLane *lane)
{
  g_clear_pointer (&lane->search, ch_search_table_free);
  g_clear_pointer (&lane->meetings, ch_meeting_table_free);
  for (ChRegister i = 0; i < CH_N_REGISTERS; i++)
    g_clear_pointer (&lane->registers[i], ch_register_table_free);
  g_clear_pointer (&lane->names, ch_name_table_free);
  g_clear_pointer (&lane->database, ch_database_close);
  ch_log_remote_unlock (lane->lock);
  lane->lock = -1;
}

static void
set_sentence (ChLog       *self,
              char       **sentence,
              const char  *value,
              guint        prop)
{
  if (g_strcmp0 (*sentence, value) == 0)
    return;

  g_free (*sentence);
  *sentence = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/* The signal of each kind of record, in the order of ChChangeRecord; those of links go with their records'. */
static const int change_signals[] = {
  [CH_CHANGE_MEETING] = SIGNAL_MEETING_CHANGED,
  [CH_CHANGE_PERSON] = SIGNAL_PERSON_CHANGED,
  [CH_CHANGE_ORGANISATION] = SIGNAL_ORGANISATION_CHANGED,
  [CH_CHANGE_SEARCH] = SIGNAL_SEARCH_CHANGED,
  [CH_CHANGE_PERSON_LINKS] = -1,
  [CH_CHANGE_ORGANISATION_LINKS] = -1,
};

static void
tell_changes (ChLog    *self,
              ChLogJob *job)
{
  set_sentence (self, &self->undo_sentence, job->undo_sentence, PROP_UNDO_SENTENCE);
  set_sentence (self, &self->redo_sentence, job->redo_sentence, PROP_REDO_SENTENCE);

  for (guint i = 0; i < job->changes->len; i++)
    {
      const ChChange *change = g_ptr_array_index (job->changes, i);

      if (change_signals[change->record] < 0)
        continue;
      g_signal_emit (self, signals[change_signals[change->record]], 0, change->row, change->uid,
                     change->before == NULL  ? CH_LOG_ADDED
                     : change->after == NULL ? CH_LOG_REMOVED
                                             : CH_LOG_CHANGED);
    }

  for (guint i = 0; i < job->name_events->len; i++)
    {
      const ChNameEvent *event = g_ptr_array_index (job->name_events, i);

      g_signal_emit (self,
                     signals[event->which == CH_REGISTER_PEOPLE ? SIGNAL_PERSON_CHANGED : SIGNAL_ORGANISATION_CHANGED],
                     0, event->id, event->uid, event->added ? CH_LOG_ADDED : CH_LOG_REMOVED);
    }
}

/* Opening a log does not read all of it: what cannot be read may come to light at any time. */
static void
tell_damage (ChLog    *self,
             ChLogJob *job)
{
  if (self->damaged || !g_error_matches (job->error, CH_ERROR, CH_ERROR_DAMAGED))
    return;

  self->damaged = TRUE;
  g_signal_emit (self, signals[SIGNAL_DAMAGED], 0);
}

void
ch_log_tell (ChLog    *self,
             ChLogJob *job)
{
  if (job->changes != NULL)
    tell_changes (self, job);
  if (job->changes != NULL && job->marked)
    ch_log_follow_names (self);
  tell_damage (self, job);
}

/* (worker thread) */
static gboolean
run_look (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  return ch_log_job_note_changes (job, lane, error);
}

static void
on_looked (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  /* A look that failed is followed by another one after the next write. */
  CH_LOG (object)->looking = FALSE;
  g_task_propagate_boolean (G_TASK (result), NULL);
}

/* The write-ahead log has changed, by this program or another. */
static void
on_file_changed (ChLog *self)
{
  if (self->looking || self->closed)
    return;

  self->looking = TRUE;
  ch_log_job_queue_low (ch_log_job_new (self, CH_LOG_WRITER, run_look, on_file_changed, NULL, on_looked, NULL));
}

static void
watch_files (ChLog *self)
{
  g_autofree char *path = g_build_filename (self->folder, "log.sqlite-wal", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  /* Without a monitor another program's changes show up at the next own change. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_changed), self, G_CONNECT_SWAPPED);
}

static void
stop_watching (ChLog *self)
{
  if (self->monitor == NULL)
    return;
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
ch_log_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  ChLog *self = CH_LOG (object);

  switch (prop_id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, ch_log_get_read_only (self));
      break;
    case PROP_UNDO_SENTENCE:
      g_value_set_string (value, self->undo_sentence);
      break;
    case PROP_REDO_SENTENCE:
      g_value_set_string (value, self->redo_sentence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_log_dispose (GObject *object)
{
  stop_watching (CH_LOG (object));

  G_OBJECT_CLASS (ch_log_parent_class)->dispose (object);
}

static void
ch_log_finalize (GObject *object)
{
  ChLog *self = CH_LOG (object);

  /* Backwards: the writer closes last, and leaves one file behind instead of three. */
  for (int i = CH_LOG_N_LANES - 1; i >= 0; i--)
    {
      ch_worker_free (self->lanes[i].worker);
      lane_close (&self->lanes[i]);
      g_free (self->lanes[i].folder);
    }
  g_free (self->folder);
  g_free (self->undo_sentence);
  g_free (self->redo_sentence);

  G_OBJECT_CLASS (ch_log_parent_class)->finalize (object);
}

static void
ch_log_class_init (ChLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_log_get_property;
  object_class->dispose = ch_log_dispose;
  object_class->finalize = ch_log_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_SENTENCE] = g_param_spec_string ("undo-sentence", NULL, NULL, NULL, flags);
  properties[PROP_REDO_SENTENCE] = g_param_spec_string ("redo-sentence", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DAMAGED] = g_signal_new ("damaged", CH_TYPE_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FOUND_CHANGED] = g_signal_new ("found-changed", CH_TYPE_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  for (guint i = 0; i < N_CHANGE_SIGNALS; i++)
    signals[i] = g_signal_new (signal_names[i], CH_TYPE_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                               G_TYPE_INT64, G_TYPE_STRING, G_TYPE_INT /* ChLogChange */);
}

static void
ch_log_init (ChLog *self)
{
}

static ChLog *
log_new (const char *folder)
{
  static const char *const names[CH_LOG_N_LANES]
      = { "log-writer", "log-reader", "log-reader-2", "log-surveyor", "log-files", "log-chores" };
  ChLog *self = g_object_new (CH_TYPE_LOG, NULL);

  self->folder = g_strdup (folder);
  for (guint i = 0; i < CH_LOG_N_LANES; i++)
    {
      self->lanes[i].worker = ch_worker_new (names[i]);
      self->lanes[i].folder = g_strdup (folder);
      self->lanes[i].lock = -1;
    }
  self->lanes[CH_LOG_SURVEYOR].give_way = ch_chore_stand_back;
  self->lanes[CH_LOG_CHORES].give_way = ch_chore_give_way;
  return self;
}

/* (worker thread) */
static gboolean
run_open_writer (ChLogJob   *job,
                 ChLogLane  *lane,
                 GError    **error)
{
  ChDatabase *database = ch_log_folder_open (lane->folder, &lane->read_only, &lane->lock, error);

  if (database == NULL)
    return FALSE;

  ch_log_lane_take_database (lane, database);
  if (!lane->read_only && !ch_search_table_fill (lane->search, lane->meetings, error))
    return FALSE;
  return ch_change_table_get_newest (database, &lane->newest_change, error)
         && ch_log_job_note_changes (job, lane, error);
}

/* (worker thread) Whatever is done in a lane for reading, its connection is opened first. */
static gboolean
run_open_reader (ChLogJob   *job,
                 ChLogLane  *lane,
                 GError    **error)
{
  return TRUE;
}

static void
on_reader_opened (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  watch_files (CH_LOG (object));
  g_task_return_pointer (task, g_object_ref (object), g_object_unref);
}

static void
on_writer_opened (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  ch_log_job_queue (ch_log_job_new (CH_LOG (object), CH_LOG_READER, run_open_reader, on_writer_opened,
                                    g_task_get_cancellable (task), on_reader_opened, g_object_ref (task)));
}

void
ch_log_set_writer (const char *name)
{
  ch_change_table_set_writer (name);
}

void
ch_log_open_async (const char          *folder,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr(ChLog) self = NULL;
  GTask *task;

  g_return_if_fail (folder != NULL);

  self = log_new (folder);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_log_open_async);
  ch_log_job_queue (ch_log_job_new (self, CH_LOG_WRITER, run_open_writer, ch_log_open_async, cancellable,
                                    on_writer_opened, task));
}

ChLog *
ch_log_open_finish (GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A lane that is closing, one after the other, from the last to the writer. */
typedef struct
{
  GTask *task; /* (owned) */
  ChLogLane *lanes; /* (unowned) */
  int next;
} Closing;

/* (worker thread) */
static void
work_on_closing (gpointer data)
{
  Closing *closing = data;

  lane_close (&closing->lanes[closing->next]);
}

static void
on_lane_closed (gpointer data)
{
  Closing *closing = data;

  if (--closing->next >= 0)
    {
      ch_worker_queue (closing->lanes[closing->next].worker, G_MAXINT, work_on_closing, on_lane_closed, closing);
      return;
    }

  g_task_return_boolean (closing->task, TRUE);
  g_object_unref (closing->task);
  g_free (closing);
}

void
ch_log_close_async (ChLog               *self,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  Closing *closing;
  GTask *task;

  g_return_if_fail (CH_IS_LOG (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ch_log_close_async);
  self->closed = TRUE;
  stop_watching (self);

  closing = g_new0 (Closing, 1);
  closing->task = task;
  closing->lanes = self->lanes;
  closing->next = CH_LOG_N_LANES - 1;
  ch_worker_queue (self->lanes[closing->next].worker, G_MAXINT, work_on_closing, on_lane_closed, closing);
}

gboolean
ch_log_close_finish (ChLog         *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
ch_log_is_closed (ChLog *self)
{
  g_return_val_if_fail (CH_IS_LOG (self), TRUE);

  return self->closed;
}

const char *
ch_log_get_folder (ChLog *self)
{
  g_return_val_if_fail (CH_IS_LOG (self), NULL);

  return self->folder;
}

gboolean
ch_log_get_read_only (ChLog *self)
{
  g_return_val_if_fail (CH_IS_LOG (self), FALSE);

  /* It was set before the log was given out, and never changes. */
  return self->lanes[CH_LOG_WRITER].read_only;
}

const char *
ch_log_get_undo_sentence (ChLog *self)
{
  g_return_val_if_fail (CH_IS_LOG (self), NULL);

  return self->undo_sentence;
}

const char *
ch_log_get_redo_sentence (ChLog *self)
{
  g_return_val_if_fail (CH_IS_LOG (self), NULL);

  return self->redo_sentence;
}
