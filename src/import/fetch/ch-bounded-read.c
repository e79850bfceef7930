/* ch-bounded-read.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bounded-read.h"

#include "ch-error.h"

#define CHUNK_SIZE (64 * 1024)

typedef struct
{
  GByteArray *received; /* (owned) (nullable): NULL once it was handed over */
  gsize limit;
  ChBoundedReadProgress progress; /* (nullable) */
  gpointer progress_data;         /* (unowned) */
} BoundedRead;

static void
bounded_read_free (BoundedRead *op)
{
  g_clear_pointer (&op->received, g_byte_array_unref);
  g_free (op);
}

static void read_on (GTask *task);

static void
on_chunk_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GBytes) chunk = NULL;
  g_autoptr(GError) error = NULL;
  BoundedRead *op = g_task_get_task_data (task);

  chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  if (chunk == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (g_bytes_get_size (chunk) == 0)
    {
      GBytes *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&op->received));

      g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
      return;
    }

  if (g_bytes_get_size (chunk) > op->limit - op->received->len)
    {
      g_task_return_new_error (task, CH_ERROR, CH_ERROR_TOO_LARGE, "More than %" G_GSIZE_FORMAT " bytes", op->limit);
      return;
    }

  g_byte_array_append (op->received, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
  if (op->progress != NULL)
    op->progress (op->received->len, op->progress_data);
  read_on (g_steal_pointer (&task));
}

/* Takes over the reference to TASK. */
static void
read_on (GTask *task)
{
  g_input_stream_read_bytes_async (g_task_get_source_object (task), CHUNK_SIZE, g_task_get_priority (task),
                                   g_task_get_cancellable (task), on_chunk_read, task);
}

void
ch_bounded_read_async (GInputStream          *stream,
                       gsize                  limit,
                       ChBoundedReadProgress  progress,
                       gpointer               progress_data,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  GTask *task;
  BoundedRead *op;

  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  task = g_task_new (stream, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_bounded_read_async);

  op = g_new0 (BoundedRead, 1);
  op->received = g_byte_array_new ();
  op->limit = limit;
  op->progress = progress;
  op->progress_data = progress_data;
  g_task_set_task_data (task, op, (GDestroyNotify) bounded_read_free);

  read_on (task);
}

GBytes *
ch_bounded_read_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_bounded_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
