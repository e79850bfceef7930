/* ch-row-cache.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-row-cache.h"

#include "ch-error.h"
#include "ch-text.h"

/* More rows than any window shows at once, so that scrolling back finds them. */
#define MOST_ROWS 1024

/* Passages are asked for by so many: what is typed next waits for no more than these. */
#define MATCHES_AT_ONCE 16

struct _ChRowCache
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  const ChRowCacheHooks *hooks;
  gpointer owner; /* (unowned): it holds this */
  GHashTable *items; /* (owned) (element-type gint64 ChRowItem): the items that somebody holds, unowned */
  GHashTable *ids; /* (owned) (element-type ChRowItem gint64): the same, the other way round */
  GHashTable *rows; /* (owned) (element-type gint64 ChRow) */
  GHashTable *coming; /* (owned) (element-type gint64): wanted, or on their way */
  GArray *wanted; /* (owned) (element-type gint64): for the next bunch */
  GCancellable *cancellable; /* (owned): ends with the cache */
  guint fetch_source; /* 0 where no bunch waits to be sent for */

  char *words; /* (owned) (nullable): what is looked for */
  GHashTable *matches; /* (owned) (element-type gint64 ChRow): rows with the passage that has the words */
  GQueue unmatched; /* (element-type gint64) (owned): rows that wait for their passage */
  GCancellable *matching; /* (owned) (nullable): of the passages that are on their way */
};

G_DEFINE_FINAL_TYPE (ChRowCache, ch_row_cache, G_TYPE_OBJECT)

static gint64 *
box (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
on_item_gone (gpointer  user_data,
              GObject  *where_it_was)
{
  ChRowCache *self = user_data;
  gint64 *id = g_hash_table_lookup (self->ids, where_it_was);

  g_hash_table_remove (self->items, id);
  g_hash_table_remove (self->ids, where_it_was);
}

/* Rows that no item shows make room for those that come. */
static void
drop_surplus_rows (ChRowCache *self)
{
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_size (self->rows) <= MOST_ROWS)
    return;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->items, id))
      {
        g_hash_table_remove (self->matches, id);
        g_hash_table_iter_remove (&iter);
      }
}

static void
show_row (ChRowCache   *self,
          ChRow *row)
{
  gint64 id = ch_row_get_id (row);
  ChRowItem *item = g_hash_table_lookup (self->items, &id);

  if (item != NULL)
    {
      /* Whoever is told may let go of the item. */
      g_autoptr(ChRowItem) held = g_object_ref (item);

      ch_row_item_set_row (held, row);
    }
}

/* Who closes the log may let go of its lists later; of damage the log itself tells. */
static void
warn (ChLog        *log,
      const char   *what,
      const GError *error)
{
  if (!ch_log_is_closed (log) && !g_error_matches (error, CH_ERROR, CH_ERROR_DAMAGED))
    g_warning ("%s could not be loaded: %s", what, error->message);
}

static void fetch_matches (ChRowCache *self);

/* Passages on their way, for words that may have changed when they come. */
typedef struct
{
  GWeakRef cache;
  const ChRowCacheHooks *hooks;
  GCancellable *cancellable; /* (owned): tells the words from others */
} Matching;

static void
on_matches_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Matching *matching = user_data;
  g_autoptr(ChRowCache) self = g_weak_ref_get (&matching->cache);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = matching->hooks->load_matches_finish (CH_LOG (object), result, &error);
  gboolean overtaken = self == NULL || self->matching != matching->cancellable;

  g_weak_ref_clear (&matching->cache);
  g_object_unref (matching->cancellable);
  g_free (matching);
  if (overtaken)
    return;

  g_clear_object (&self->matching);
  if (rows == NULL)
    warn (CH_LOG (object), "Passages", error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      ChRow *row = g_ptr_array_index (rows, i);

      g_hash_table_replace (self->matches, box (ch_row_get_id (row)), g_object_ref (row));
      show_row (self, row);
    }
  fetch_matches (self);
}

static void
fetch_matches (ChRowCache *self)
{
  gint64 ids[MATCHES_AT_ONCE];
  guint n = 0;
  Matching *matching;

  if (self->matching != NULL)
    return;

  while (n < MATCHES_AT_ONCE && !g_queue_is_empty (&self->unmatched))
    {
      g_autofree gint64 *id = g_queue_pop_head (&self->unmatched);

      /* Who has scrolled on needs no passage of what is out of sight. */
      if (g_hash_table_contains (self->items, id))
        ids[n++] = *id;
    }
  if (n == 0)
    return;

  self->matching = g_cancellable_new ();
  matching = g_new0 (Matching, 1);
  g_weak_ref_init (&matching->cache, self);
  matching->hooks = self->hooks;
  matching->cancellable = g_object_ref (self->matching);
  self->hooks->load_matches (self->log, ids, n, self->words, self->matching, on_matches_loaded, matching);
}

static void
want_match (ChRowCache *self,
            gint64      id)
{
  if (self->hooks->load_matches != NULL && !ch_text_is_blank (self->words))
    g_queue_push_tail (&self->unmatched, box (id));
}

static void
take_row (ChRowCache   *self,
          ChRow *row)
{
  gint64 id = ch_row_get_id (row);

  g_hash_table_replace (self->rows, box (id), g_object_ref (row));
  g_hash_table_remove (self->matches, &id);
  want_match (self, id);
  show_row (self, row);
}

typedef struct
{
  GWeakRef cache; /* of a cache that may be gone when the rows come */
  const ChRowCacheHooks *hooks;
  GArray *ids; /* (owned) (element-type gint64) */
} Bunch;

static void
bunch_free (Bunch *bunch)
{
  g_weak_ref_clear (&bunch->cache);
  g_array_unref (bunch->ids);
  g_free (bunch);
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  Bunch *bunch = user_data;
  g_autoptr(ChRowCache) self = g_weak_ref_get (&bunch->cache);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = bunch->hooks->load_finish (CH_LOG (object), result, &error);

  if (self != NULL)
    for (guint i = 0; i < bunch->ids->len; i++)
      g_hash_table_remove (self->coming, &g_array_index (bunch->ids, gint64, i));
  bunch_free (bunch);

  if (rows == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        warn (CH_LOG (object), "Rows", error);
      return;
    }
  if (self == NULL)
    return;

  drop_surplus_rows (self);
  for (guint i = 0; i < rows->len; i++)
    take_row (self, g_ptr_array_index (rows, i));
  fetch_matches (self);
}

static gboolean
fetch (gpointer user_data)
{
  ChRowCache *self = user_data;
  Bunch *bunch = g_new0 (Bunch, 1);

  self->fetch_source = 0;
  g_weak_ref_init (&bunch->cache, self);
  bunch->hooks = self->hooks;
  bunch->ids = g_steal_pointer (&self->wanted);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->hooks->load (self->owner, (const gint64 *) (gpointer) bunch->ids->data, bunch->ids->len, self->cancellable,
                     on_rows_loaded, bunch);
  return G_SOURCE_REMOVE;
}

static void
want (ChRowCache *self,
      gint64      id)
{
  g_hash_table_add (self->coming, box (id));
  g_array_append_val (self->wanted, id);

  /* When whoever asks for items one by one has them all. */
  if (self->fetch_source == 0)
    self->fetch_source = g_idle_add_full (G_PRIORITY_DEFAULT, fetch, self, NULL);
}

static void
forget_matches (ChRowCache *self)
{
  if (self->matching != NULL)
    g_cancellable_cancel (self->matching);
  g_clear_object (&self->matching);
  g_queue_clear_full (&self->unmatched, g_free);
  g_hash_table_remove_all (self->matches);
}

static void
ch_row_cache_dispose (GObject *object)
{
  ChRowCache *self = CH_ROW_CACHE (object);
  GHashTableIter iter;
  gpointer item;

  g_cancellable_cancel (self->cancellable);
  forget_matches (self);
  g_clear_handle_id (&self->fetch_source, g_source_remove);

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_object_weak_unref (item, on_item_gone, self);
  g_hash_table_remove_all (self->ids);
  g_hash_table_remove_all (self->items);

  G_OBJECT_CLASS (ch_row_cache_parent_class)->dispose (object);
}

static void
ch_row_cache_finalize (GObject *object)
{
  ChRowCache *self = CH_ROW_CACHE (object);

  g_hash_table_unref (self->items);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->coming);
  g_hash_table_unref (self->matches);
  g_free (self->words);
  g_array_unref (self->wanted);
  g_object_unref (self->cancellable);
  g_object_unref (self->log);

  G_OBJECT_CLASS (ch_row_cache_parent_class)->finalize (object);
}

static void
ch_row_cache_class_init (ChRowCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ch_row_cache_dispose;
  object_class->finalize = ch_row_cache_finalize;
}

static void
ch_row_cache_init (ChRowCache *self)
{
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->coming = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->matches = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_queue_init (&self->unmatched);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
}

ChRowCache *
ch_row_cache_new (ChLog                 *log,
                  const ChRowCacheHooks *hooks,
                  gpointer               owner)
{
  ChRowCache *self = g_object_new (CH_TYPE_ROW_CACHE, NULL);

  self->log = g_object_ref (log);
  self->hooks = hooks;
  self->owner = owner;
  return self;
}

void
ch_row_cache_set_words (ChRowCache *self,
                        const char *words)
{
  GHashTableIter iter;
  gpointer row;

  if (g_strcmp0 (self->words, words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);

  /* Who shows a passage for other words shows none until the new one is here. */
  g_hash_table_iter_init (&iter, self->matches);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      gint64 id = ch_row_get_id (row);
      ChRow *plain = g_hash_table_lookup (self->rows, &id);

      if (plain != NULL)
        show_row (self, plain);
    }
  forget_matches (self);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    want_match (self, ch_row_get_id (row));
  fetch_matches (self);
}

ChRowItem *
ch_row_cache_dup_item (ChRowCache *self,
                       gint64      id)
{
  ChRowItem *item = g_hash_table_lookup (self->items, &id);
  ChRow *row;

  if (item != NULL)
    return g_object_ref (item);

  item = ch_row_item_new (id);
  g_hash_table_insert (self->items, box (id), item);
  g_hash_table_insert (self->ids, item, box (id));
  g_object_weak_ref (G_OBJECT (item), on_item_gone, self);
  row = g_hash_table_lookup (self->matches, &id);
  if (row == NULL)
    {
      row = g_hash_table_lookup (self->rows, &id);
      if (row != NULL)
        {
          want_match (self, id);
          fetch_matches (self);
        }
    }
  ch_row_item_set_row (item, row);
  return item;
}

gboolean
ch_row_cache_has_row (ChRowCache *self,
                      gint64      id)
{
  return g_hash_table_contains (self->rows, &id) || g_hash_table_contains (self->coming, &id);
}

void
ch_row_cache_want (ChRowCache   *self,
                   const gint64 *ids,
                   guint         n_ids)
{
  for (guint i = 0; i < n_ids; i++)
    if (!ch_row_cache_has_row (self, ids[i]))
      want (self, ids[i]);
}

ChRowItem *
ch_row_cache_peek_item (ChRowCache *self,
                        gint64      id)
{
  return g_hash_table_lookup (self->items, &id);
}

void
ch_row_cache_refresh (ChRowCache *self,
                      gint64      id)
{
  /* The old row stays until the new one is here: nothing flickers.  A row on its way may be the
   * one before the change, and is fetched a second time. */
  if (g_hash_table_contains (self->items, &id))
    {
      want (self, id);
      return;
    }
  g_hash_table_remove (self->rows, &id);
  g_hash_table_remove (self->matches, &id);
}

void
ch_row_cache_refresh_if (ChRowCache     *self,
                         ChRowCacheFunc  concerned,
                         gpointer        user_data)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTable *known[] = { self->items, self->rows };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, known[i]);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if ((i == 0 || !g_hash_table_contains (self->items, id))
            && (concerned == NULL || concerned (*(gint64 *) id, user_data)))
          g_array_append_val (ids, *(gint64 *) id);
    }
  for (guint i = 0; i < ids->len; i++)
    ch_row_cache_refresh (self, g_array_index (ids, gint64, i));
}
