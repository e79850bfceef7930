/* ch-whole-fetch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fetcher.h"

#include "ch-article-reader.h"

/* No announcement has more pages; a site that goes on for ever is left at that. */
#define MAX_PARTS 10

typedef struct
{
  ChPage *first;             /* (owned) (nullable): until there is one */
  ChPage *last;              /* (unowned) (nullable): first or the last of its parts */
  ChFetchProgress progress;  /* (nullable) */
  gpointer progress_data;    /* (unowned) */
} WholeFetch;

/* What a worker needs to look for the next part. */
typedef struct
{
  ChPage *page; /* (owned) */
  char *first;  /* (owned): the address of the first part */
  guint number;
} Search;

static void
whole_fetch_free (WholeFetch *whole)
{
  g_clear_object (&whole->first);
  g_free (whole);
}

static void
search_free (Search *search)
{
  g_object_unref (search->page);
  g_free (search->first);
  g_free (search);
}

/* (worker thread) */
static void
search_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  const Search *search = task_data;

  g_task_return_pointer (task, ch_article_reader_dup_next (search->page, search->first, search->number), g_free);
}

static void search_next (GTask *task);

static void
return_page (GTask *task)
{
  WholeFetch *whole = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&whole->first), g_object_unref);
}

static void
on_part_fetched (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) part = ch_fetcher_fetch_finish (CH_FETCHER (source), result, &error);
  WholeFetch *whole = g_task_get_task_data (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else if (part == NULL)
    {
      /* Half an article is more than none. */
      ch_page_set_incomplete (whole->first, TRUE);
      return_page (task);
    }
  else
    {
      ch_page_add_part (whole->first, part);
      whole->last = part;
      search_next (task);
    }
}

static void
on_searched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autofree char *next = g_task_propagate_pointer (G_TASK (result), NULL);
  WholeFetch *whole = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (next == NULL)
    {
      return_page (task);
    }
  else if (ch_page_get_parts (whole->first)->len + 1 >= MAX_PARTS)
    {
      ch_page_set_incomplete (whole->first, TRUE);
      return_page (task);
    }
  else
    {
      ch_fetcher_fetch_async (g_task_get_source_object (task), next, whole->progress, whole->progress_data,
                              g_task_get_cancellable (task), on_part_fetched, g_object_ref (task));
    }
}

static void
search_next (GTask *task)
{
  WholeFetch *whole = g_task_get_task_data (task);
  g_autoptr(GTask) worker = g_task_new (NULL, NULL, on_searched, g_object_ref (task));
  Search *search = g_new0 (Search, 1);

  search->page = g_object_ref (whole->last);
  search->first = g_strdup (ch_page_get_final_address (whole->first));
  search->number = ch_page_get_parts (whole->first)->len + 1;
  g_task_set_task_data (worker, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (worker, search_in_thread);
}

static void
on_first_fetched (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  WholeFetch *whole = g_task_get_task_data (task);
  GError *error = NULL;

  whole->first = whole->last = ch_fetcher_fetch_finish (CH_FETCHER (source), result, &error);
  if (whole->first != NULL)
    search_next (task);
  else
    g_task_return_error (task, error);
}

void
ch_fetcher_fetch_whole_async (ChFetcher           *self,
                              const char          *address,
                              ChFetchProgress      progress,
                              gpointer             progress_data,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;
  WholeFetch *whole;

  g_return_if_fail (CH_IS_FETCHER (self));

  whole = g_new0 (WholeFetch, 1);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_fetcher_fetch_whole_async);
  whole->progress = progress;
  whole->progress_data = progress_data;
  g_task_set_task_data (task, whole, (GDestroyNotify) whole_fetch_free);
  ch_fetcher_fetch_async (self, address, progress, progress_data, cancellable, on_first_fetched, task);
}

ChPage *
ch_fetcher_fetch_whole_finish (ChFetcher     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_fetcher_fetch_whole_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
