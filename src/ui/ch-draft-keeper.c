/* ch-draft-keeper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-draft-keeper.h"

/* From the first key press that is not kept yet; with the writing it stays well within a second. */
#define DELAY 500 /* milliseconds */

struct _ChDraftKeeper
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  ChMeeting *meeting; /* (owned) */
  ChMeeting *draft; /* (owned) (nullable) after it was stopped */
  guint timeout; /* 0 for none */
  gboolean writing; /* whether a version is on its way to the disk */
  gboolean changed; /* whether there is a newer one than that */
  gboolean paused;
  gboolean failing;
};

G_DEFINE_FINAL_TYPE (ChDraftKeeper, ch_draft_keeper, G_TYPE_OBJECT)

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void keep_later (ChDraftKeeper *self);

static void
on_kept (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ChDraftKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean failed = !ch_log_keep_draft_finish (CH_LOG (object), result, &error);

  self->writing = FALSE;
  if (failed && !self->failing && self->draft != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
  self->failing = failed;

  if (self->changed)
    keep_later (self);
}

static void
forget (ChDraftKeeper *self)
{
  ch_log_drop_draft_async (self->log, ch_record_get_uid (CH_RECORD (self->draft)), NULL, NULL, NULL);
}

static gboolean
on_time (gpointer user_data)
{
  ChDraftKeeper *self = user_data;

  self->timeout = 0;
  self->changed = FALSE;
  if (ch_record_equal (self->meeting, self->draft))
    {
      forget (self);
      return G_SOURCE_REMOVE;
    }

  self->writing = TRUE;
  ch_log_keep_draft_async (self->log, self->draft, NULL, on_kept, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Versions do not queue up where the disk is slower than the hands: the newest follows the one that is being written. */
static void
keep_later (ChDraftKeeper *self)
{
  self->changed = TRUE;
  if (self->timeout == 0 && !self->writing && !self->paused && self->draft != NULL)
    self->timeout = g_timeout_add (DELAY, on_time, self);
}

static void
ch_draft_keeper_dispose (GObject *object)
{
  ChDraftKeeper *self = CH_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->meeting);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_draft_keeper_parent_class)->dispose (object);
}

static void
ch_draft_keeper_class_init (ChDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ch_draft_keeper_dispose;

  signals[SIGNAL_FAILED] = g_signal_new ("failed", CH_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ch_draft_keeper_init (ChDraftKeeper *self)
{
}

ChDraftKeeper *
ch_draft_keeper_new (ChLog     *log,
                     ChMeeting *meeting,
                     ChMeeting *draft)
{
  ChDraftKeeper *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (CH_IS_MEETING (draft), NULL);

  self = g_object_new (CH_TYPE_DRAFT_KEEPER, NULL);
  self->log = g_object_ref (log);
  self->meeting = g_object_ref (meeting);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (keep_later), self, G_CONNECT_SWAPPED);
  return self;
}

void
ch_draft_keeper_pause (ChDraftKeeper *self)
{
  g_return_if_fail (CH_IS_DRAFT_KEEPER (self));

  self->paused = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
}

void
ch_draft_keeper_resume (ChDraftKeeper *self)
{
  g_return_if_fail (CH_IS_DRAFT_KEEPER (self));

  self->paused = FALSE;
  keep_later (self);
}

void
ch_draft_keeper_stop (ChDraftKeeper *self,
                      gboolean       unwanted)
{
  g_return_if_fail (CH_IS_DRAFT_KEEPER (self));

  if (self->draft == NULL)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  /* The log does one thing after the other, so this comes after a version that is on its way. */
  if (unwanted)
    forget (self);
  g_clear_object (&self->draft);
}
