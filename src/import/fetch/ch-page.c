/* ch-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-page.h"

#include "ch-bounded-read.h"
#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ChPage
{
  GObject parent_instance;

  GBytes *bytes;       /* (owned) */
  char *address;       /* (owned) (nullable) */
  char *final_address; /* (owned) (nullable) */
  char *publisher;     /* (owned) (nullable) */
  char *media_type;    /* (owned) (nullable) */
  char *charset;       /* (owned) (nullable) */
  char *retrieved;     /* (owned) */
  GPtrArray *parts;    /* (owned) (element-type ChPage) */
  GPtrArray *headers;  /* (owned) (element-type utf8), NULL-terminated */
  guint status;
  gboolean incomplete;
  gboolean broken_off;
};

G_DEFINE_FINAL_TYPE (ChPage, ch_page, G_TYPE_OBJECT)

static void
ch_page_finalize (GObject *object)
{
  ChPage *self = CH_PAGE (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->final_address, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->media_type, g_free);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->retrieved, g_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->headers, g_ptr_array_unref);

  G_OBJECT_CLASS (ch_page_parent_class)->finalize (object);
}

static void
ch_page_class_init (ChPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ch_page_finalize;
}

static void
ch_page_init (ChPage *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  self->retrieved = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->headers = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->headers, NULL);
}

ChPage *
ch_page_new (GBytes     *bytes,
             const char *address)
{
  ChPage *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (CH_TYPE_PAGE, NULL);
  self->bytes = g_bytes_ref (bytes);
  ch_page_set_address (self, address);
  return self;
}

/* As a person would write it, not as the address that GIO makes of a name with odd letters. */
static char *
dup_name (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? g_filename_display_name (path) : g_file_get_parse_name (file);
}

/* What is being loaded, for messages: the file's name, or NULL for a stream. */
static void
return_load_error (GTask        *task,
                   const GError *error)
{
  const char *name = g_task_get_task_data (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_error_copy (error));
  else if (g_error_matches (error, CH_ERROR, CH_ERROR_TOO_LARGE) && name != NULL)
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_TOO_LARGE,
                             /* Translators: %s is a file's name, %d a number of megabytes */
                             _("The file “%s” is larger than %d MB, too large for an article."), name,
                             CH_PAGE_SIZE_LIMIT / 1000000);
  else if (g_error_matches (error, CH_ERROR, CH_ERROR_TOO_LARGE))
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_TOO_LARGE,
                             _("The input is larger than %d MB, too large for an article."),
                             CH_PAGE_SIZE_LIMIT / 1000000);
  else if (name == NULL)
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_FAILED,
                             /* Translators: %s is what the system says went wrong */
                             _("The input could not be read: %s"), error->message);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED)) /* the empty name */
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no file “%s”."), name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_TEXT, _("“%s” is a folder, not a page."), name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_FAILED, _("You may not read the file “%s”."), name);
  else
    g_task_return_new_error (task, CH_ERROR, CH_ERROR_FAILED,
                             /* Translators: a file's name, and what the system says went wrong */
                             _("The file “%s” could not be read: %s"), name, error->message);
}

static void
on_stream_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = ch_bounded_read_finish (result, &error);

  if (bytes == NULL)
    return_load_error (task, error);
  else
    g_task_return_pointer (task, ch_page_new (bytes, NULL), g_object_unref);
}

static void
on_file_opened (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &error);

  if (stream == NULL)
    {
      return_load_error (task, error);
      return;
    }

  ch_bounded_read_async (G_INPUT_STREAM (stream), CH_PAGE_SIZE_LIMIT, NULL, NULL, g_task_get_cancellable (task),
                         on_stream_read, g_object_ref (task));
}

void
ch_page_load_async (GFile               *file,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_page_load_async);
  g_task_set_task_data (task, dup_name (file), g_free);
  g_file_read_async (file, G_PRIORITY_DEFAULT, cancellable, on_file_opened, task);
}

void
ch_page_load_stream_async (GInputStream        *stream,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_page_load_async);
  ch_bounded_read_async (stream, CH_PAGE_SIZE_LIMIT, NULL, NULL, cancellable, on_stream_read, task);
}

ChPage *
ch_page_load_finish (GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_page_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GBytes *
ch_page_get_bytes (ChPage *self)
{
  g_return_val_if_fail (CH_IS_PAGE (self), NULL);

  return self->bytes;
}

const char *
ch_page_get_retrieved (ChPage *self)
{
  g_return_val_if_fail (CH_IS_PAGE (self), NULL);

  return self->retrieved;
}

GPtrArray *
ch_page_get_parts (ChPage *self)
{
  g_return_val_if_fail (CH_IS_PAGE (self), NULL);

  return self->parts;
}

void
ch_page_add_part (ChPage *self,
                  ChPage *part)
{
  g_return_if_fail (CH_IS_PAGE (self));
  g_return_if_fail (CH_IS_PAGE (part));

  g_ptr_array_add (self->parts, g_object_ref (part));
}

gboolean
ch_page_get_incomplete (ChPage *self)
{
  g_return_val_if_fail (CH_IS_PAGE (self), FALSE);

  return self->incomplete;
}

void
ch_page_set_incomplete (ChPage   *self,
                        gboolean  incomplete)
{
  g_return_if_fail (CH_IS_PAGE (self));

  self->incomplete = incomplete;
}

gboolean
ch_page_get_broken_off (ChPage *self)
{
  g_return_val_if_fail (CH_IS_PAGE (self), FALSE);

  return self->broken_off;
}

void
ch_page_set_broken_off (ChPage   *self,
                        gboolean  broken_off)
{
  g_return_if_fail (CH_IS_PAGE (self));

  self->broken_off = broken_off;
}

/* What is empty counts as not given. */
#define DEFINE_ACCESSORS(member)                                         \
  const char *                                                           \
  ch_page_get_##member (ChPage *self)                                    \
  {                                                                      \
    g_return_val_if_fail (CH_IS_PAGE (self), NULL);                      \
                                                                         \
    return self->member;                                                 \
  }                                                                      \
                                                                         \
  void                                                                   \
  ch_page_set_##member (ChPage     *self,                                \
                        const char *member)                              \
  {                                                                      \
    g_return_if_fail (CH_IS_PAGE (self));                                \
                                                                         \
    g_free (self->member);                                               \
    self->member = member != NULL && *member != '\0' ? g_strdup (member) \
                                                     : NULL;             \
  }

DEFINE_ACCESSORS (address)
DEFINE_ACCESSORS (final_address)
DEFINE_ACCESSORS (publisher)
DEFINE_ACCESSORS (media_type)
DEFINE_ACCESSORS (charset)

void
ch_page_set_retrieved (ChPage     *self,
                       const char *retrieved)
{
  g_return_if_fail (CH_IS_PAGE (self));
  g_return_if_fail (retrieved != NULL);

  g_free (self->retrieved);
  self->retrieved = g_strdup (retrieved);
}

guint
ch_page_get_status (ChPage *self)
{
  g_return_val_if_fail (CH_IS_PAGE (self), 0);

  return self->status;
}

void
ch_page_set_status (ChPage *self,
                    guint   status)
{
  g_return_if_fail (CH_IS_PAGE (self));

  self->status = status;
}

const char *const *
ch_page_get_headers (ChPage *self)
{
  g_return_val_if_fail (CH_IS_PAGE (self), NULL);

  return (const char *const *) self->headers->pdata;
}

void
ch_page_add_header (ChPage     *self,
                    const char *name,
                    const char *value)
{
  g_return_if_fail (CH_IS_PAGE (self));
  g_return_if_fail (name != NULL && value != NULL);
  g_return_if_fail (strpbrk (name, ":\r\n") == NULL && strpbrk (value, "\r\n") == NULL);

  g_ptr_array_insert (self->headers, self->headers->len - 1, g_strconcat (name, ": ", value, NULL));
}
