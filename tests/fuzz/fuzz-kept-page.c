/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Any bytes as a kept page: what is read of them can be kept again, and is then read as the same.
 *
 * The bytes are a web archive before compression, which a fuzzer does not get through; those that
 * begin as gzip does are read as they are.
 */

#include "ch-error.h"
#include "ch-warc.h"

#include <gio/gio.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static GBytes *
compress (const guint8 *data,
          gsize         size)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_assert_true (g_output_stream_write_all (stream, data, size, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* A digest that is right is beyond any fuzzer: where the input says "sha256:?" it gets one. */
static GBytes *
fill_digest (const guint8 *data,
             gsize         size)
{
  const char mark[] = "sha256:?";
  g_autoptr(GString) text = g_string_new_len ((const char *) data, size);
  const char *at = g_strstr_len (text->str, text->len, mark);
  const char *body = at != NULL ? g_strstr_len (at, text->str + text->len - at, "\r\n\r\n") : NULL;
  const char *headers_end = body != NULL ? g_strstr_len (body + 4, text->str + text->len - body - 4, "\r\n\r\n") : NULL;
  const char *end = headers_end != NULL ? g_strrstr_len (text->str, text->len, "\r\n\r\n") : NULL;

  if (end != NULL && end >= headers_end + 4)
    {
      g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) headers_end + 4, end - headers_end - 4);
      const gsize offset = at - text->str + strlen ("sha256:");

      g_string_erase (text, offset, 1);
      g_string_insert (text, offset, digest);
    }
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static gsize fatal = 0;
  const gboolean compressed = size >= 2 && data[0] == 0x1f && data[1] == 0x8b;
  g_autoptr(GBytes) plain = compressed ? g_bytes_new (data, size) : fill_digest (data, size);
  g_autoptr(GBytes) archive = compressed ? g_bytes_ref (plain) : compress (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = NULL;

  if (g_once_init_enter (&fatal))
    {
      g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
      g_once_init_leave (&fatal, 1);
    }

  page = ch_warc_read (archive, &error);
  if (page == NULL)
    {
      g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
    }
  else
    {
      g_autoptr(GBytes) again = ch_warc_write (page);
      g_autoptr(ChPage) same = ch_warc_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (ch_page_get_bytes (page), ch_page_get_bytes (same)));
    }
  return 0;
}
