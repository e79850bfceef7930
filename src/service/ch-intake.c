/* ch-intake.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-intake.h"

#include "ch-person-matcher.h"
#include "ch-photo.h"
#include "ch-text.h"
#include "ch-thumbnail.h"
#include "ch-warc.h"

#include <glib/gi18n-lib.h>

#define ARCHIVE_KEY "ch-intake-archive"
/* Whoever confirms a meeting waits for its pictures, in seconds, but no longer. */
#define PICTURES_TIMEOUT 20
/* A picture that can be made as small as this can be shown. */
#define PROBE_SIZE 64

/* What is done one after the other: the people of a proposal, the pages, then the pictures, then the saving. */
typedef struct
{
  ChFetcher *fetcher; /* (owned) (nullable) */
  ChMeeting *meeting; /* (owned) */
  char *named_by; /* (owned) (nullable): the address of the page that shows the pictures */
  guint n_articles; /* that were looked at */
  guint n_photos;
  GCancellable *pictures; /* (owned) (nullable): ends the waiting for them */
  gulong cancelled_handler; /* of the caller's cancellable */
  guint timeout; /* 0 for none */
  const char *media_type; /* (static) of the picture that is being kept */
  GBytes *picture; /* (owned) (nullable): while it is being looked at */
  GPtrArray *failures; /* (owned) (element-type utf8) */
} Intake;

static void
intake_free (gpointer data)
{
  Intake *intake = data;

  g_clear_handle_id (&intake->timeout, g_source_remove);
  g_clear_object (&intake->fetcher);
  g_clear_object (&intake->pictures);
  g_clear_object (&intake->meeting);
  g_clear_pointer (&intake->picture, g_bytes_unref);
  g_ptr_array_unref (intake->failures);
  g_free (intake->named_by);
  g_free (intake);
}

/* What must not outlive the waiting. */
static void
stop_waiting (GTask *task)
{
  Intake *intake = g_task_get_task_data (task);

  g_clear_handle_id (&intake->timeout, g_source_remove);
  if (intake->cancelled_handler != 0)
    g_cancellable_disconnect (g_task_get_cancellable (task), intake->cancelled_handler);
  intake->cancelled_handler = 0;
}

static void
fail (GTask  *task,
      GError *error) /* (transfer full) */
{
  stop_waiting (task);
  g_task_return_error (task, error);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  ChMeeting *saved = ch_log_save_finish (CH_LOG (object), result, &error);

  if (saved != NULL)
    g_task_return_pointer (task, saved, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
save (GTask *task) /* (transfer full) */
{
  Intake *intake = g_task_get_task_data (task);

  stop_waiting (task);
  ch_log_save_async (g_task_get_source_object (task), intake->meeting, g_task_get_cancellable (task), on_saved, task);
}

static void fetch_next (GTask *task);

static ChPhoto *
dup_photo (Intake *intake,
           guint   position)
{
  return g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_photos (intake->meeting)), position);
}

static void
on_picture_kept (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Intake *intake = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = ch_log_add_bytes_finish (CH_LOG (object), result, &error);
  g_autoptr(ChPhoto) photo = dup_photo (intake, intake->n_photos - 1);

  if (sha256 == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  ch_photo_set_file (photo, sha256);
  ch_photo_set_media_type (photo, intake->media_type);
  fetch_next (g_steal_pointer (&task));
}

/* The meeting is saved without the picture, and SENTENCE says why, unless it was stopped. */
static void
leave_out (GTask        *task,     /* (transfer full) */
           char         *sentence, /* (transfer full) */
           const GError *error)
{
  Intake *intake = g_task_get_task_data (task);
  g_autofree char *told = sentence;

  if (g_task_return_error_if_cancelled (task))
    {
      stop_waiting (task);
      g_object_unref (task);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_add (intake->failures, g_strdup (_("The pictures took too long to come.")));
  else
    g_ptr_array_add (intake->failures, g_steal_pointer (&told));
  fetch_next (task);
}

/* What was made of it is of no use yet: it shows that the picture can be shown. */
static void
on_picture_probed (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GTask *task = user_data;
  Intake *intake = g_task_get_task_data (task);
  g_autoptr(GBytes) bytes = g_steal_pointer (&intake->picture);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkPixbuf) probe = ch_thumbnail_make_finish (result, &error);
  g_autoptr(ChPhoto) photo = dup_photo (intake, intake->n_photos - 1);

  if (probe != NULL)
    {
      ch_log_add_bytes_async (g_task_get_source_object (task), bytes, g_task_get_cancellable (task), on_picture_kept, task);
    }
  else
    {
      /* Translators: an address, and a sentence that says why */
      leave_out (task, g_strdup_printf (_("The picture at %s was left out. %s"), ch_photo_get_address (photo), error->message),
                 error);
    }
}

static void
on_picture_fetched (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  GTask *task = user_data;
  Intake *intake = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  intake->picture = ch_fetcher_fetch_picture_finish (CH_FETCHER (object), result, &intake->media_type, &error);
  if (intake->picture != NULL)
    ch_thumbnail_make_from_bytes_async (intake->picture, intake->media_type, PROBE_SIZE, intake->pictures,
                                        on_picture_probed, task);
  else
    /* Translators: %s is a sentence that says why */
    leave_out (task, g_strdup_printf (_("A picture could not be fetched. %s"), error->message), error);
}

/* The next picture that the log does not have; when there is no more, or no more time, all is saved. */
static void
fetch_next (GTask *task) /* (transfer full) */
{
  Intake *intake = g_task_get_task_data (task);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_photos (intake->meeting)));

  while (intake->fetcher != NULL && intake->n_photos < n && !g_cancellable_is_cancelled (intake->pictures))
    {
      g_autoptr(ChPhoto) photo = dup_photo (intake, intake->n_photos++);

      if (ch_photo_get_file (photo) == NULL && ch_fetcher_is_address (ch_photo_get_address (photo)))
        {
          ch_fetcher_fetch_picture_async (intake->fetcher, ch_photo_get_address (photo), intake->named_by, intake->pictures,
                                          on_picture_fetched, task);
          return;
        }
    }
  save (task);
}

static gboolean
on_timeout (gpointer user_data)
{
  Intake *intake = user_data;

  intake->timeout = 0;
  g_cancellable_cancel (intake->pictures);
  return G_SOURCE_REMOVE;
}

static void
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  g_cancellable_cancel (user_data);
}

static void
fetch_pictures (GTask *task) /* (transfer full) */
{
  Intake *intake = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (intake->meeting)), 0);

  if (article != NULL)
    intake->named_by = g_strdup (ch_article_get_final_address (article) != NULL ? ch_article_get_final_address (article)
                                                                                : ch_article_get_address (article));
  intake->pictures = g_cancellable_new ();
  intake->timeout = g_timeout_add_seconds (PICTURES_TIMEOUT, on_timeout, intake);
  if (cancellable != NULL)
    intake->cancelled_handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled),
                                                       g_object_ref (intake->pictures), g_object_unref);
  fetch_next (task);
}

static void keep_next (GTask *task);

static void
on_page_kept (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Intake *intake = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = ch_log_add_bytes_finish (CH_LOG (object), result, &error);
  g_autoptr(ChArticle) article = NULL;

  if (sha256 == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (intake->meeting)), intake->n_articles - 1);
  ch_article_set_source (article, sha256);
  ch_article_set_source_type (article, CH_WARC_MEDIA_TYPE);
  keep_next (g_steal_pointer (&task));
}

static void
keep_next (GTask *task) /* (transfer full) */
{
  Intake *intake = g_task_get_task_data (task);
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (intake->meeting));

  while (intake->n_articles < g_list_model_get_n_items (articles))
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, intake->n_articles++);
      GBytes *archive = g_object_get_data (G_OBJECT (article), ARCHIVE_KEY);

      if (archive != NULL)
        {
          ch_log_add_bytes_async (g_task_get_source_object (task), archive, g_task_get_cancellable (task), on_page_kept, task);
          return;
        }
    }
  fetch_pictures (task);
}

/* Who could not be looked up is looked up by staff. */
static void
on_people_matched (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  ch_person_matcher_match_finish (result, NULL);
  keep_next (user_data);
}

/* Whether the meeting was read from an article, and is new. */
static gboolean
is_proposal (ChMeeting *meeting)
{
  return ch_record_get_revision (CH_RECORD (meeting)) == 0
         && g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_articles (meeting))) > 0;
}

void
ch_intake_attach (ChArticle *article,
                  GBytes    *archive)
{
  g_return_if_fail (CH_IS_ARTICLE (article));
  g_return_if_fail (archive != NULL);

  g_object_set_data_full (G_OBJECT (article), ARCHIVE_KEY, g_bytes_ref (archive), (GDestroyNotify) g_bytes_unref);
}

void
ch_intake_pass (ChArticle *article,
                ChArticle *copy)
{
  GBytes *archive;

  g_return_if_fail (CH_IS_ARTICLE (article));

  archive = g_object_get_data (G_OBJECT (article), ARCHIVE_KEY);
  if (archive != NULL)
    ch_intake_attach (copy, archive);
}

void
ch_intake_save_async (ChLog               *log,
                      ChFetcher           *fetcher,
                      ChMeeting           *meeting,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  Intake *intake;
  GTask *task;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (fetcher == NULL || CH_IS_FETCHER (fetcher));
  g_return_if_fail (CH_IS_MEETING (meeting));

  intake = g_new0 (Intake, 1);
  g_set_object (&intake->fetcher, fetcher);
  intake->meeting = g_object_ref (meeting);
  intake->failures = g_ptr_array_new_with_free_func (g_free);

  task = g_task_new (log, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_intake_save_async);
  /* What has been saved has been saved, even if it is cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, intake, intake_free);
  if (is_proposal (meeting))
    ch_person_matcher_match_async (log, meeting, cancellable, on_people_matched, task);
  else
    keep_next (task);
}

ChMeeting *
ch_intake_save_finish (ChLog         *log,
                       GAsyncResult  *result,
                       char        ***failures,
                       GError       **error)
{
  Intake *intake;

  g_return_val_if_fail (g_task_is_valid (result, log), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_intake_save_async), NULL);

  intake = g_task_get_task_data (G_TASK (result));
  if (failures != NULL)
    {
      g_ptr_array_add (intake->failures, NULL);
      *failures = g_strdupv ((char **) intake->failures->pdata);
    }
  return g_task_propagate_pointer (G_TASK (result), error);
}
