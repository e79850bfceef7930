/* ch-live-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-live-search.h"

#include "ch-error.h"

/* While the log keeps changing, so many milliseconds lie between two snapshots. */
#define STALE_DELAY 100

/* A snapshot of a large log takes its time: at least so many times as long the log has for other work, up to so many
 * milliseconds. */
#define REST 4
#define LONGEST_REST 2000

struct _ChLiveSearch
{
  GObject parent_instance;

  GListModel *model; /* (unowned): it owns this */
  const ChLiveSearchHooks *hooks;
  ChIdOwnerFunc owner; /* (nullable) */
  ChSnapshot *snapshot; /* (owned) */

  GCancellable *cancellable; /* (owned) (nullable): of the search that is under way */
  gboolean fresh; /* nothing has been found yet for what is searched now */
  gboolean stale; /* the log has changed since the search began */
  guint stale_source; /* 0 where no search waits for the log to change more */
  gint64 begun; /* monotonic time: when the last snapshot was asked for */
  gint64 rested; /* monotonic time: before then no other is taken */
  GHashTable *changed; /* (owned) (element-type gint64): the owners of what has changed since the snapshot */
};

G_DEFINE_FINAL_TYPE (ChLiveSearch, ch_live_search, G_TYPE_OBJECT)

static GHashTable *
id_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* A search on its way; by the time it is back another may have overtaken it. */
typedef struct
{
  GWeakRef model;
  ChLiveSearch *search; /* (owned) */
  GCancellable *cancellable; /* (owned): tells one search from another */
} Way;

static Way *
way_new (ChLiveSearch *self)
{
  Way *way = g_new0 (Way, 1);

  g_weak_ref_init (&way->model, self->model);
  way->search = g_object_ref (self);
  way->cancellable = g_object_ref (self->cancellable);
  return way;
}

/* Ends WAY. Returns: (transfer full) (nullable): the model, unless it or its search has gone on or away */
static GListModel *
way_end (Way           *way,
         ChLiveSearch **search) /* (out) (transfer full) */
{
  g_autoptr(GListModel) model = g_weak_ref_get (&way->model);
  gboolean overtaken = model == NULL || way->search->cancellable != way->cancellable;

  *search = way->search;
  g_weak_ref_clear (&way->model);
  g_object_unref (way->cancellable);
  g_free (way);
  return overtaken ? NULL : g_steal_pointer (&model);
}

static void survey (ChLiveSearch *self);

static gboolean
on_stale (gpointer user_data)
{
  ChLiveSearch *self = user_data;

  self->stale_source = 0;
  if (self->hooks->look_again != NULL)
    self->hooks->look_again (self->model);
  survey (self);
  return G_SOURCE_REMOVE;
}

static void
survey_later (ChLiveSearch *self)
{
  gint64 left = (self->rested - g_get_monotonic_time ()) / G_TIME_SPAN_MILLISECOND;

  if (self->stale_source == 0)
    self->stale_source = g_timeout_add (CLAMP (left, STALE_DELAY, LONGEST_REST), on_stale, self);
}

static void
finish_search (ChLiveSearch *self)
{
  g_clear_object (&self->cancellable);
  if (self->stale)
    survey_later (self);
}

/* Who closes the log may let go of its lists later; of damage the log itself tells. */
static void
warn (ChLog        *log,
      const GError *error)
{
  if (!ch_log_is_closed (log) && !g_error_matches (error, CH_ERROR, CH_ERROR_DAMAGED))
    g_warning ("The log could not be searched: %s", error->message);
}

static void
on_surveyed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChLiveSearch) self = NULL;
  g_autoptr(GListModel) model = way_end (user_data, &self);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = self->hooks->find_finish (CH_LOG (object), result, &error);
  g_autoptr(GHashTable) changed = NULL;
  gint64 now = g_get_monotonic_time ();
  guint n_before;

  if (model == NULL)
    return;

  self->rested = now + REST * (now - self->begun);
  finish_search (self);
  if (ids == NULL)
    {
      warn (CH_LOG (object), error);
      return;
    }

  /* What changed while the search was under way may be in it or not, and is kept for the next. */
  changed = g_hash_table_ref (self->changed);
  if (!self->stale)
    {
      g_hash_table_unref (self->changed);
      self->changed = id_set_new ();
    }

  n_before = ch_snapshot_get_length (self->snapshot);
  ch_snapshot_splice (self->snapshot, ids, changed, self->owner, model);
  self->hooks->told (model, n_before, self->fresh);
}

/* Takes a new snapshot of all that matches. */
static void
survey (ChLiveSearch *self)
{
  self->stale = FALSE;
  self->begun = g_get_monotonic_time ();
  self->cancellable = g_cancellable_new ();
  self->hooks->find (self->model, G_MAXUINT, self->cancellable, on_surveyed, way_new (self));
}

static void
on_first_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChLiveSearch) self = NULL;
  g_autoptr(GListModel) model = way_end (user_data, &self);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = self->hooks->find_finish (CH_LOG (object), result, &error);
  guint n_before;

  if (model == NULL)
    return;

  if (ids == NULL)
    {
      warn (CH_LOG (object), error);
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    }

  n_before = ch_snapshot_get_length (self->snapshot);
  self->fresh = FALSE;
  if (self->hooks->found != NULL)
    self->hooks->found (model, ids);
  if (ids->len == CH_LIVE_SEARCH_FIRST_LENGTH)
    survey (self);
  else
    finish_search (self);

  ch_snapshot_replace (self->snapshot, ids, model);
  self->hooks->told (model, n_before, TRUE);
}

static void
ch_live_search_finalize (GObject *object)
{
  ChLiveSearch *self = CH_LIVE_SEARCH (object);

  ch_live_search_stop (self);
  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->changed);
  ch_snapshot_free (self->snapshot);

  G_OBJECT_CLASS (ch_live_search_parent_class)->finalize (object);
}

static void
ch_live_search_class_init (ChLiveSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ch_live_search_finalize;
}

static void
ch_live_search_init (ChLiveSearch *self)
{
  self->snapshot = ch_snapshot_new ();
  self->changed = id_set_new ();
}

ChLiveSearch *
ch_live_search_new (GListModel              *model,
                    const ChLiveSearchHooks *hooks,
                    ChIdOwnerFunc            owner)
{
  ChLiveSearch *self = g_object_new (CH_TYPE_LIVE_SEARCH, NULL);

  self->model = model;
  self->hooks = hooks;
  self->owner = owner;
  return self;
}

ChSnapshot *
ch_live_search_get_snapshot (ChLiveSearch *self)
{
  return self->snapshot;
}

gboolean
ch_live_search_is_fresh (ChLiveSearch *self)
{
  return self->fresh;
}

gboolean
ch_live_search_begin (ChLiveSearch *self)
{
  gboolean was_fresh = self->fresh;

  g_return_val_if_fail (CH_IS_LIVE_SEARCH (self), FALSE);

  ch_live_search_stop (self);
  g_clear_object (&self->cancellable);

  /* What changed before now is in what will be found. */
  g_hash_table_unref (self->changed);
  self->changed = id_set_new ();

  self->fresh = TRUE;
  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  self->hooks->find (self->model, CH_LIVE_SEARCH_FIRST_LENGTH, self->cancellable, on_first_found, way_new (self));
  return !was_fresh;
}

void
ch_live_search_stop (ChLiveSearch *self)
{
  g_return_if_fail (CH_IS_LIVE_SEARCH (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->stale_source, g_source_remove);
}

void
ch_live_search_mark (ChLiveSearch *self,
                     gint64        id)
{
  g_return_if_fail (CH_IS_LIVE_SEARCH (self));

  g_hash_table_add (self->changed, g_memdup2 (&id, sizeof id));
}

void
ch_live_search_follow (ChLiveSearch *self,
                       gboolean      at_once)
{
  g_return_if_fail (CH_IS_LIVE_SEARCH (self));

  /* The search that is under way may have looked before the change. */
  if (self->cancellable != NULL || (at_once && self->stale_source != 0))
    self->stale = TRUE;
  else if (at_once && g_get_monotonic_time () >= self->rested)
    survey (self);
  else
    survey_later (self);
}
