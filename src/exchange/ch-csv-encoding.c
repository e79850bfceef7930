/* ch-csv-encoding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-csv-encoding.h"

#include "ch-encoding.h"

#include <string.h>

/* So many bytes tell whether every second one is a NUL. */
#define LOOKED_AT 64

#define WESTERN "WINDOWS-1252"

/* Without a mark, the letters of a heading in UTF-16 have a NUL beside each. */
static const char *
find_utf_16 (const guint8 *head,
             gsize         length)
{
  gsize n_first = 0, n_second = 0;

  if (length >= 2 && ((head[0] == 0xff && head[1] == 0xfe) || (head[0] == 0xfe && head[1] == 0xff)))
    return "UTF-16";
  length -= length % 2;
  for (gsize i = 0; i + 1 < length; i += 2)
    {
      n_first += head[i] == 0 && head[i + 1] != 0;
      n_second += head[i] != 0 && head[i + 1] == 0;
    }
  /* A NUL here and there is no table in any encoding. */
  if (length < 4 || (n_first + n_second) * 4 <= length)
    return NULL;
  if (n_first == 0)
    return "UTF-16LE";
  return n_second == 0 ? "UTF-16BE" : NULL;
}

GInputStream *
ch_csv_encoding_open (GInputStream  *stream,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr(GInputStream) buffered = NULL;
  g_autoptr(GCharsetConverter) converter = NULL;
  const char *charset;
  const void *head;
  gsize length;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  buffered = g_buffered_input_stream_new (stream);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);
  if (g_buffered_input_stream_fill (G_BUFFERED_INPUT_STREAM (buffered), -1, cancellable, error) < 0)
    return NULL;

  head = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), &length);
  charset = find_utf_16 (head, MIN (length, LOOKED_AT));
  if (charset == NULL)
    return g_steal_pointer (&buffered);

  converter = g_charset_converter_new ("UTF-8", charset, error);
  if (converter == NULL)
    return NULL;
  g_charset_converter_set_use_fallback (converter, TRUE);
  return g_converter_input_stream_new (buffered, G_CONVERTER (converter));
}

/* Words of other scripts are of such bytes alone; in Latin words they stand between letters. */
static gboolean
is_latin (const guint8 *bytes,
          gsize         length)
{
  gsize n = 0, n_beside = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] < 0x80)
        continue;
      n++;
      n_beside += (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < length && bytes[i + 1] >= 0x80);
    }
  return n_beside * 2 <= n;
}

const char *
ch_csv_encoding_guess (GBytes *bytes)
{
  g_autofree char *text = NULL;
  const char *charset;
  const guint8 *data;
  gboolean broken;
  gsize length;

  g_return_val_if_fail (bytes != NULL, WESTERN);

  data = g_bytes_get_data (bytes, &length);
  if (is_latin (data, length))
    return WESTERN;
  text = ch_encoding_decode (bytes, NULL, &charset, &broken);
  return broken ? WESTERN : charset;
}

char *
ch_csv_encoding_dup_utf8 (const char *text,
                          gsize       length,
                          const char *charset)
{
  char *converted = g_convert (text, length, "UTF-8", charset, NULL, NULL, NULL);

  if (converted == NULL || g_utf8_validate (converted, -1, NULL))
    return converted;
  g_free (converted);
  return NULL;
}
