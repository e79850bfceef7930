/* ch-drag-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-drag-content.h"

#include "ch-clipping.h"
#include "ch-file-opener.h"

#include <string.h>

#define HTML "text/html"
#define TEXT "text/plain;charset=utf-8"
#define FILES "text/uri-list"

struct _ChDragContent
{
  GdkContentProvider parent_instance;

  ChLog *log; /* (owned) */
  char *uid; /* (owned) (nullable): of the meeting */
  char *sha256; /* (owned) (nullable): of the file, where it is one */
  char *name; /* (owned) (nullable): of the file */
};

G_DEFINE_FINAL_TYPE (ChDragContent, ch_drag_content, GDK_TYPE_CONTENT_PROVIDER)

/* Somebody who waits for the content. */
typedef struct
{
  GOutputStream *stream; /* (owned) */
  char *type; /* (owned) */
  int priority;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->stream);
  g_free (request->type);
  g_free (request);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_words (GTask *task, /* (transfer full) */
             char  *words) /* (transfer full) */
{
  Request *request = g_task_get_task_data (task);

  /* They must live as long as they are written. */
  g_object_set_data_full (G_OBJECT (task), "words", words, g_free);
  g_output_stream_write_all_async (request->stream, words, strlen (words), request->priority, g_task_get_cancellable (task),
                                   on_written, task);
}

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(ChMeeting) meeting = ch_log_load_finish (CH_LOG (object), result, &error);

  if (meeting != NULL)
    {
      write_words (task, g_str_equal (request->type, HTML) ? ch_clipping_dup_html (meeting) : ch_clipping_dup_text (meeting));
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
on_copied (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;
  g_autoptr(GFile) copy = ch_file_opener_copy_finish (result, &error);
  g_autofree char *uri = copy != NULL ? g_file_get_uri (copy) : NULL;

  if (uri != NULL)
    {
      write_words (task, g_strconcat (uri, "\r\n", NULL));
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
ch_drag_content_write_mime_type_async (GdkContentProvider  *provider,
                                       const char          *mime_type,
                                       GOutputStream       *stream,
                                       int                  io_priority,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  ChDragContent *self = CH_DRAG_CONTENT (provider);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->stream = g_object_ref (stream);
  request->type = g_strdup (mime_type);
  request->priority = io_priority;
  g_task_set_source_tag (task, ch_drag_content_write_mime_type_async);
  g_task_set_task_data (task, request, request_free);

  if (self->sha256 != NULL)
    ch_file_opener_copy_async (self->log, self->sha256, self->name, on_copied, task);
  else
    ch_log_load_async (self->log, self->uid, cancellable, on_loaded, task);
}

static gboolean
ch_drag_content_write_mime_type_finish (GdkContentProvider  *provider,
                                        GAsyncResult        *result,
                                        GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
ch_drag_content_ref_formats (GdkContentProvider *provider)
{
  static const char *const file[] = { FILES };
  static const char *const meeting[] = { HTML, TEXT, "text/plain" };

  return CH_DRAG_CONTENT (provider)->sha256 != NULL
             ? gdk_content_formats_new ((const char **) file, G_N_ELEMENTS (file))
             : gdk_content_formats_new ((const char **) meeting, G_N_ELEMENTS (meeting));
}

static void
ch_drag_content_finalize (GObject *object)
{
  ChDragContent *self = CH_DRAG_CONTENT (object);

  g_object_unref (self->log);
  g_free (self->uid);
  g_free (self->sha256);
  g_free (self->name);

  G_OBJECT_CLASS (ch_drag_content_parent_class)->finalize (object);
}

static void
ch_drag_content_class_init (ChDragContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ch_drag_content_finalize;
  provider_class->ref_formats = ch_drag_content_ref_formats;
  provider_class->write_mime_type_async = ch_drag_content_write_mime_type_async;
  provider_class->write_mime_type_finish = ch_drag_content_write_mime_type_finish;
}

static void
ch_drag_content_init (ChDragContent *self)
{
}

GdkContentProvider *
ch_drag_content_new_meeting (ChLog      *log,
                             const char *uid)
{
  ChDragContent *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (uid != NULL, NULL);

  self = g_object_new (CH_TYPE_DRAG_CONTENT, NULL);
  self->log = g_object_ref (log);
  self->uid = g_strdup (uid);
  return GDK_CONTENT_PROVIDER (self);
}

GdkContentProvider *
ch_drag_content_new_file (ChLog      *log,
                          const char *sha256,
                          const char *name)
{
  ChDragContent *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  self = g_object_new (CH_TYPE_DRAG_CONTENT, NULL);
  self->log = g_object_ref (log);
  self->sha256 = g_strdup (sha256);
  self->name = g_strdup (name);
  return GDK_CONTENT_PROVIDER (self);
}

static GdkContentProvider *
on_prepare (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  return ((ChDragContentFunc) user_data) (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)), x, y);
}

void
ch_drag_content_offer (GtkWidget         *widget,
                       ChDragContentFunc  func)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), func);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}
