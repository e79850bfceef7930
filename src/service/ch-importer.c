/* ch-importer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-importer.h"

#include "ch-article-reader.h"
#include "ch-error.h"
#include "ch-intake.h"
#include "ch-language.h"
#include "ch-meeting-reader.h"
#include "ch-paths.h"
#include "ch-warc.h"

#include <glib/gi18n-lib.h>

/* One reader for all that is imported, because its lexicons take time to load. */
typedef struct
{
  GMutex lock; /* a reader serves one thread at a time */
  ChMeetingReader *reader; /* (owned) (nullable) (guarded by lock) */
} SharedReader;

struct _ChImporter
{
  GObject parent_instance;

  ChFetcher *fetcher; /* (owned) */
  SharedReader *shared; /* (owned, an atomic box) */
};

G_DEFINE_FINAL_TYPE (ChImporter, ch_importer, G_TYPE_OBJECT)

/* What a worker thread is given.  It holds no importer, so that the last reference to one, and to
 * its network session, is never dropped away from home. */
typedef struct
{
  ChPage *page; /* (owned) (nullable) */
  char *text; /* (owned) (nullable) */
  SharedReader *shared; /* (owned, an atomic box) */
} Work;

static void
shared_reader_clear (gpointer data)
{
  SharedReader *shared = data;

  g_clear_object (&shared->reader);
  g_mutex_clear (&shared->lock);
}

static void
shared_reader_release (SharedReader *shared)
{
  g_atomic_rc_box_release_full (shared, shared_reader_clear);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->page);
  g_free (work->text);
  shared_reader_release (work->shared);
  g_free (work);
}

static void
ch_importer_finalize (GObject *object)
{
  ChImporter *self = CH_IMPORTER (object);

  g_clear_object (&self->fetcher);
  shared_reader_release (self->shared);

  G_OBJECT_CLASS (ch_importer_parent_class)->finalize (object);
}

static void
ch_importer_class_init (ChImporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ch_importer_finalize;
}

static void
ch_importer_init (ChImporter *self)
{
  self->fetcher = ch_fetcher_new ();
  self->shared = g_atomic_rc_box_new0 (SharedReader);
  g_mutex_init (&self->shared->lock);
}

/* (worker thread) (with the lock held) */
static gboolean
ensure_reader (SharedReader  *shared,
               GError       **error)
{
  g_auto(GStrv) dirs = NULL;

  if (shared->reader != NULL)
    return TRUE;

  dirs = ch_paths_dup_lexicon_dirs ();
  /* Without our words no page would tell of a meeting, and nobody would know why. */
  if (!g_file_test (dirs[0], G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND,
                   /* Translators: %s is a folder */
                   _("The words that meetings are read with are not in “%s”; install Chancery anew."), dirs[0]);
      return FALSE;
    }

  shared->reader = ch_meeting_reader_new ((const char *const *) dirs, error);
  return shared->reader != NULL;
}

/* (worker thread) */
static ChMeeting *
read_meeting (SharedReader  *shared,
              ChArticle     *article,
              GError       **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&shared->lock);

  return ensure_reader (shared, error) ? ch_meeting_reader_read (shared->reader, article) : NULL;
}

/* (worker thread): compressing takes longer than a frame. */
static void
attach_page (ChMeeting *meeting,
             ChPage    *page)
{
  g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
  g_autoptr(GBytes) archive = ch_warc_write (page);

  if (article != NULL)
    ch_intake_attach (article, archive);
}

/* (worker thread) */
static void
propose_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = ch_article_reader_read (work->page, &error);
  ChMeeting *meeting = NULL;

  if (article != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    meeting = read_meeting (work->shared, article, &error);

  if (meeting == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  attach_page (meeting, work->page);
  g_task_return_pointer (task, meeting, g_object_unref);
}

/* (worker thread) */
static void
read_article_in_thread (GTask        *task,
                        gpointer      source_object,
                        gpointer      task_data,
                        GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr(GError) error = NULL;
  ChArticle *article = ch_article_reader_read (work->page, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* (worker thread) */
static void
read_people_in_thread (GTask        *task,
                       gpointer      source_object,
                       gpointer      task_data,
                       GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&work->shared->lock);
  g_autoptr(GError) error = NULL;
  g_autoptr(GListStore) people = NULL;
  GPtrArray *list;

  if (!ensure_reader (work->shared, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  people = ch_meeting_reader_read_typed (work->shared->reader, work->text, ch_language_guess (work->text));
  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    g_ptr_array_add (list, g_list_model_get_item (G_LIST_MODEL (people), i));
  g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
}

static void
on_people_read (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *people = g_task_propagate_pointer (G_TASK (result), &error);

  if (people != NULL)
    g_task_return_pointer (task, people, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_work_done (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  gpointer record = g_task_propagate_pointer (G_TASK (result), &error);

  if (record != NULL)
    g_task_return_pointer (task, record, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Has FUNC read PAGE on a thread of its own, and TASK return what it read. */
static void
work_on_page (GTask           *task, /* (transfer full) */
              ChPage          *page,
              GTaskThreadFunc  func)
{
  ChImporter *self = g_task_get_source_object (task);
  g_autoptr(GTask) inner = g_task_new (NULL, g_task_get_cancellable (task), on_work_done, task);
  Work *work = g_new0 (Work, 1);

  work->page = g_object_ref (page);
  work->shared = g_atomic_rc_box_acquire (self->shared);
  g_task_set_task_data (inner, work, work_free);
  g_task_run_in_thread (inner, func);
}

static void
on_page_fetched (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = ch_fetcher_fetch_whole_finish (CH_FETCHER (object), result, &error);

  if (page != NULL)
    work_on_page (g_steal_pointer (&task), page, propose_in_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

ChImporter *
ch_importer_new (void)
{
  return g_object_new (CH_TYPE_IMPORTER, NULL);
}

ChFetcher *
ch_importer_get_fetcher (ChImporter *self)
{
  g_return_val_if_fail (CH_IS_IMPORTER (self), NULL);

  return self->fetcher;
}

void
ch_importer_propose_address_async (ChImporter          *self,
                                   const char          *address,
                                   ChFetchProgress      progress,
                                   gpointer             progress_data,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (CH_IS_IMPORTER (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_importer_propose_address_async);
  ch_fetcher_fetch_whole_async (self->fetcher, address, progress, progress_data, cancellable, on_page_fetched, task);
}

void
ch_importer_propose_page_async (ChImporter          *self,
                                ChPage              *page,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (CH_IS_IMPORTER (self));
  g_return_if_fail (CH_IS_PAGE (page));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_importer_propose_page_async);
  work_on_page (task, page, propose_in_thread);
}

ChMeeting *
ch_importer_propose_finish (ChImporter    *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ch_importer_read_article_async (ChImporter          *self,
                                ChPage              *page,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (CH_IS_IMPORTER (self));
  g_return_if_fail (CH_IS_PAGE (page));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_importer_read_article_async);
  work_on_page (task, page, read_article_in_thread);
}

ChArticle *
ch_importer_read_article_finish (ChImporter    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ch_importer_read_people_async (ChImporter          *self,
                               const char          *text,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) inner = NULL;
  GTask *task;
  Work *work;

  g_return_if_fail (CH_IS_IMPORTER (self));
  g_return_if_fail (text != NULL);

  work = g_new0 (Work, 1);
  work->text = g_strdup (text);
  work->shared = g_atomic_rc_box_acquire (self->shared);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_importer_read_people_async);
  inner = g_task_new (NULL, cancellable, on_people_read, task);
  g_task_set_task_data (inner, work, work_free);
  g_task_run_in_thread (inner, read_people_in_thread);
}

GPtrArray *
ch_importer_read_people_finish (ChImporter    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
