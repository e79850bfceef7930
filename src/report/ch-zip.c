/* ch-zip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-zip.h"

#include <zlib.h>

/* Of the ZIP file format, APPNOTE 6.3. */
#define LOCAL_HEADER 0x04034b50
#define CENTRAL_HEADER 0x02014b50
#define END_RECORD 0x06054b50
#define VERSION 20
#define UTF_8 (1 << 11)
#define STORED 0
#define DEFLATED 8
/* 1 January 1980, the first day that the format knows. */
#define DATE ((1 << 5) | 1)

struct _ChZip
{
  GByteArray *data; /* (owned): the archive so far */
  GByteArray *directory; /* (owned): what comes after all entries */
  guint n_entries;
};

static void
put16 (GByteArray *to,
       guint       value)
{
  const guint8 bytes[] = { value & 0xff, (value >> 8) & 0xff };

  g_byte_array_append (to, bytes, sizeof bytes);
}

static void
put32 (GByteArray *to,
       gsize       value)
{
  put16 (to, value & 0xffff);
  put16 (to, (value >> 16) & 0xffff);
}

static void
put_name (GByteArray *to,
          const char *name)
{
  g_byte_array_append (to, (const guint8 *) name, (guint) strlen (name));
}

ChZip *
ch_zip_new (void)
{
  ChZip *self = g_new0 (ChZip, 1);

  self->data = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

static GBytes *
dup_deflated (GBytes *data)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr(GInputStream) plain = g_memory_input_stream_new_from_bytes (data);
  g_autoptr(GInputStream) stream = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* What a local header and the directory have in common. */
static void
put_entry (GByteArray *to,
           guint       method,
           guint       crc,
           gsize       packed,
           gsize       size,
           const char *name)
{
  put16 (to, VERSION);
  put16 (to, UTF_8);
  put16 (to, method);
  put16 (to, 0); /* time */
  put16 (to, DATE);
  put32 (to, crc);
  put32 (to, packed);
  put32 (to, size);
  put16 (to, (guint) strlen (name));
  put16 (to, 0); /* extra fields */
}

void
ch_zip_add (ChZip      *self,
            const char *name,
            GBytes     *data,
            gboolean    deflate)
{
  g_autoptr(GBytes) packed = deflate ? dup_deflated (data) : g_bytes_ref (data);
  guint method = deflate ? DEFLATED : STORED;
  gsize size = g_bytes_get_size (data);
  gsize packed_size = g_bytes_get_size (packed);
  guint crc = (guint) crc32 (0, g_bytes_get_data (data, NULL), (uInt) size);
  guint offset = self->data->len;

  put32 (self->data, LOCAL_HEADER);
  put_entry (self->data, method, crc, packed_size, size, name);
  put_name (self->data, name);
  g_byte_array_append (self->data, g_bytes_get_data (packed, NULL), (guint) packed_size);

  put32 (self->directory, CENTRAL_HEADER);
  put16 (self->directory, VERSION);
  put_entry (self->directory, method, crc, packed_size, size, name);
  put16 (self->directory, 0); /* comment */
  put16 (self->directory, 0); /* disk */
  put16 (self->directory, 0); /* internal attributes */
  put32 (self->directory, 0); /* external attributes */
  put32 (self->directory, offset);
  put_name (self->directory, name);
  self->n_entries++;
}

GBytes *
ch_zip_finish (ChZip *self)
{
  guint offset = self->data->len;
  guint size = self->directory->len;
  GBytes *bytes;

  g_byte_array_append (self->data, self->directory->data, size);
  put32 (self->data, END_RECORD);
  put16 (self->data, 0); /* this disk */
  put16 (self->data, 0); /* disk of the directory */
  put16 (self->data, self->n_entries);
  put16 (self->data, self->n_entries);
  put32 (self->data, size);
  put32 (self->data, offset);
  put16 (self->data, 0); /* comment */

  bytes = g_byte_array_free_to_bytes (self->data);
  g_byte_array_unref (self->directory);
  g_free (self);
  return bytes;
}
