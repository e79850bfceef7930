/* ch-attacher.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-attacher.h"

#include "ch-error.h"
#include "ch-media-type.h"
#include "ch-photo-metadata.h"
#include "ch-scan.h"
#include "ch-text.h"
#include "ch-thumbnail.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A picture that can be made as small as this can be shown. */
#define PROBE_SIZE 64

struct _ChAttacher
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChAttacher, ch_attacher, G_TYPE_OBJECT)

/* One file on its way in, or a copy on its way out.  A thread has it while it is examined. */
typedef struct
{
  GFile *source; /* (owned) (nullable) */
  char *path;    /* (owned): of the source */
  char *target;  /* (owned) (nullable) */
  char *name;    /* (owned) (nullable) */
  char *media_type; /* (owned) (nullable) */
  char *text;    /* (owned) (nullable) */
  ChPhotoMetadata *metadata; /* (owned) (nullable) */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->source);
  g_free (job->path);
  g_free (job->target);
  g_free (job->name);
  g_free (job->media_type);
  g_free (job->text);
  g_clear_pointer (&job->metadata, ch_photo_metadata_free);
  g_free (job);
}

static GTask *
begin (ChAttacher          *self,
       gpointer             tag,
       GFile               *source,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->source = g_object_ref (source);
  job->path = g_file_get_path (source);
  job->name = g_file_get_basename (source);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, job_free);
  return task;
}

/* Runs EXAMINE in a thread, and DONE afterwards at home, which owns TASK.  The thread's task has the job's
 * data alone, so that nothing of ours is finalized over there. */
static void
examine (GTask               *task, /* (transfer full) */
         GTaskThreadFunc      examiner,
         GAsyncReadyCallback  done)
{
  Job *job = g_task_get_task_data (task);
  GTask *inner;

  if (job->path == NULL)
    {
      g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_FOUND,
                               _("The file is not on this computer. Copy it here first."));
      g_object_unref (task);
      return;
    }

  inner = g_task_new (NULL, g_task_get_cancellable (task), done, task);
  g_task_set_task_data (inner, job, NULL);
  g_task_run_in_thread (inner, examiner);
  g_object_unref (inner);
}

static void
return_outcome (GTask    *inner,
                gboolean  good,
                GError   *error)
{
  if (good)
    g_task_return_boolean (inner, TRUE);
  else
    g_task_return_error (inner, error);
}

/* Copies the file that was found good into the log. */
static void
take_in (GTask               *task, /* (transfer full) */
         GAsyncResult        *examined,
         GAsyncReadyCallback  done)
{
  ChAttacher *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (examined), &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  ch_log_add_file_async (self->log, job->source, g_task_get_cancellable (task), done, task);
}

/* Photos */

/* (any thread) */
static void
examine_photo (GTask        *inner,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr(GdkPixbuf) probe = NULL;

  /* A picture of which only the metadata is broken is good enough. */
  job->media_type = g_strdup (ch_media_type_read (job->path, &error));
  if (job->media_type != NULL)
    probe = ch_thumbnail_make (job->path, PROBE_SIZE, cancellable, &error);
  if (probe != NULL && !ch_media_type_is_picture (job->media_type))
    g_set_error_literal (&error, CH_ERROR, CH_ERROR_INVALID, _("This is no picture."));
  else if (probe != NULL)
    job->metadata = ch_photo_metadata_read (job->path, NULL);
  if (error == NULL && job->metadata == NULL)
    job->metadata = ch_photo_metadata_new ();
  return_outcome (inner, error == NULL, error);
}

static ChPhoto *
make_photo (const Job  *job,
            const char *sha256)
{
  const ChPhotoMetadata *metadata = job->metadata;
  ChPhoto *photo = ch_photo_new ();

  ch_photo_set_file (photo, sha256);
  ch_photo_set_media_type (photo, job->media_type);
  ch_photo_set_file_name (photo, job->name);
  ch_photo_set_creator (photo, metadata->creator);
  ch_photo_set_credit_line (photo, metadata->credit_line != NULL ? metadata->credit_line : metadata->source);
  ch_photo_set_rights (photo, metadata->rights);
  ch_photo_set_caption (photo, metadata->caption);
  ch_photo_set_alt_text (photo, metadata->alt_text);
  ch_photo_set_people (photo, (const char *const *) metadata->people);
  return photo;
}

static void
on_photo_taken_in (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autofree char *sha256 = ch_log_add_file_finish (CH_LOG (object), result, &error);

  if (sha256 != NULL)
    g_task_return_pointer (task, make_photo (g_task_get_task_data (task), sha256), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_photo_examined (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  take_in (user_data, result, on_photo_taken_in);
}

void
ch_attacher_add_photo_async (ChAttacher          *self,
                             GFile               *source,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (CH_IS_ATTACHER (self));
  g_return_if_fail (G_IS_FILE (source));

  examine (begin (self, ch_attacher_add_photo_async, source, cancellable, callback, user_data), examine_photo,
           on_photo_examined);
}

ChPhoto *
ch_attacher_add_photo_finish (ChAttacher    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Files of documents */

static gboolean
read_scan (Job           *job,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(ChScan) scan = ch_scan_open (job->path, error);

  if (scan == NULL)
    return FALSE;
  job->text = ch_scan_dup_text (scan, cancellable, error);
  return job->text != NULL;
}

static gboolean
read_plain (Job           *job,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (job->source, cancellable, error);
  g_autofree char *text = g_malloc0 (CH_SCAN_MAX_TEXT + 1);
  gsize length;

  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, CH_SCAN_MAX_TEXT, &length, cancellable, error))
    return FALSE;
  job->text = g_utf8_make_valid (text, -1);
  return TRUE;
}

/* What a name tells of a file whose content does not. */
static char *
dup_type_by_name (const char *name,
                  const char *fallback)
{
  gboolean uncertain;
  g_autofree char *type = g_content_type_guess (name, NULL, 0, &uncertain);
  char *media_type = uncertain ? NULL : g_content_type_get_mime_type (type);

  return media_type != NULL ? media_type : g_strdup (fallback);
}

/* (any thread) */
static void
examine_file (GTask        *inner,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  const char *media_type = ch_media_type_read (job->path, &error);
  gboolean good = media_type != NULL;

  if (good && g_str_equal (media_type, "application/pdf"))
    good = read_scan (job, cancellable, &error);
  else if (good && g_str_equal (media_type, "text/plain"))
    good = read_plain (job, cancellable, &error);

  if (good && (g_str_equal (media_type, "application/zip") || g_str_equal (media_type, "application/octet-stream")))
    job->media_type = dup_type_by_name (job->name, media_type);
  else if (good)
    job->media_type = g_strdup (media_type);
  return_outcome (inner, good, error);
}

static ChAttachment *
make_attachment (const Job  *job,
                 const char *sha256)
{
  ChAttachment *attachment = ch_attachment_new ();

  ch_attachment_set_file (attachment, sha256);
  ch_attachment_set_media_type (attachment, job->media_type);
  ch_attachment_set_name (attachment, job->name);
  if (!ch_text_is_blank (job->text))
    ch_attachment_set_text (attachment, job->text);
  return attachment;
}

static void
on_file_taken_in (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autofree char *sha256 = ch_log_add_file_finish (CH_LOG (object), result, &error);

  if (sha256 != NULL)
    g_task_return_pointer (task, make_attachment (g_task_get_task_data (task), sha256), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_file_examined (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  take_in (user_data, result, on_file_taken_in);
}

void
ch_attacher_add_file_async (ChAttacher          *self,
                            GFile               *source,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (CH_IS_ATTACHER (self));
  g_return_if_fail (G_IS_FILE (source));

  examine (begin (self, ch_attacher_add_file_async, source, cancellable, callback, user_data), examine_file,
           on_file_examined);
}

ChAttachment *
ch_attacher_add_file_finish (ChAttacher    *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Copies of photos */

/* (any thread) */
static void
write_copy (GTask        *inner,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  gboolean good = ch_photo_metadata_write_copy (job->metadata, job->path, job->target, &error);

  return_outcome (inner, good, error);
}

static void
on_copy_written (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The record's words; where the credit was only given as it was worded, that is the line to print. */
static ChPhotoMetadata *
make_metadata (ChPhoto *photo)
{
  ChPhotoMetadata *metadata = ch_photo_metadata_new ();
  const char *credit_line = ch_photo_get_credit_line (photo);

  if (ch_text_is_blank (credit_line))
    credit_line = ch_photo_get_credit (photo);
  metadata->creator = g_strdup (ch_photo_get_creator (photo));
  metadata->credit_line = g_strdup (credit_line);
  metadata->rights = g_strdup (ch_photo_get_rights (photo));
  metadata->caption = g_strdup (ch_photo_get_caption (photo));
  metadata->alt_text = g_strdup (ch_photo_get_alt_text (photo));
  g_strfreev (metadata->people);
  metadata->people = g_strdupv ((GStrv) ch_photo_get_people (photo));
  return metadata;
}

void
ch_attacher_export_photo_async (ChAttacher          *self,
                                ChPhoto             *photo,
                                GFile               *target,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GFile) source = NULL;
  Job *job;

  g_return_if_fail (CH_IS_ATTACHER (self));
  g_return_if_fail (CH_IS_PHOTO (photo));
  g_return_if_fail (G_IS_FILE (target));

  path = ch_photo_get_file (photo) != NULL ? ch_log_dup_file_path (self->log, ch_photo_get_file (photo)) : NULL;
  source = g_file_new_for_path (path != NULL ? path : "");
  task = begin (self, ch_attacher_export_photo_async, source, cancellable, callback, user_data);
  job = g_task_get_task_data (task);
  job->target = g_file_get_path (target);

  if (path == NULL)
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_FOUND, _("The photo has no picture on file."));
  else if (!ch_photo_is_credited (photo))
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_INVALID,
                             _("The photo has no credit that could be written into the copy."));
  else if (job->target == NULL)
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_INVALID, _("The copy can only be written on this computer."));
  else
    {
      job->metadata = make_metadata (photo);
      examine (g_steal_pointer (&task), write_copy, on_copy_written);
    }
}

gboolean
ch_attacher_export_photo_finish (ChAttacher    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
ch_attacher_dispose (GObject *object)
{
  ChAttacher *self = CH_ATTACHER (object);

  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_attacher_parent_class)->dispose (object);
}

static void
ch_attacher_class_init (ChAttacherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ch_attacher_dispose;
}

static void
ch_attacher_init (ChAttacher *self)
{
}

ChAttacher *
ch_attacher_new (ChLog *log)
{
  ChAttacher *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  self = g_object_new (CH_TYPE_ATTACHER, NULL);
  self->log = g_object_ref (log);
  return self;
}
