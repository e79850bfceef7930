/* ch-decoded-stream.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-decoded-stream.h"

#include <string.h>

/* With these bytes begins what gzip has compressed. */
static const guint8 magic[] = { 0x1f, 0x8b };

static void fill (GTask *task);

static void
on_filled (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (source);
  GError *error = NULL;
  const gssize n_read = g_buffered_input_stream_fill_finish (buffered, result, &error);
  const void *data;
  gsize size;

  if (n_read < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  data = g_buffered_input_stream_peek_buffer (buffered, &size);
  if (n_read > 0 && size < sizeof magic)
    {
      fill (g_steal_pointer (&task));
    }
  else if (size < sizeof magic || memcmp (data, magic, sizeof magic) != 0)
    {
      g_task_return_pointer (task, g_object_ref (source), g_object_unref);
    }
  else
    {
      g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);

      g_task_return_pointer (task,
                             g_converter_input_stream_new (G_INPUT_STREAM (source), G_CONVERTER (decompressor)),
                             g_object_unref);
    }
}

/* Takes over the reference to TASK. */
static void
fill (GTask *task)
{
  g_buffered_input_stream_fill_async (g_task_get_task_data (task), -1, g_task_get_priority (task),
                                      g_task_get_cancellable (task), on_filled, task);
}

void
ch_decoded_stream_async (GInputStream        *stream,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  task = g_task_new (stream, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_decoded_stream_async);
  g_task_set_task_data (task, g_buffered_input_stream_new (stream), g_object_unref);
  fill (task);
}

GInputStream *
ch_decoded_stream_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_decoded_stream_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
