/* ch-warc-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-warc.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER_LENGTH (64 * 1024)
/* What an article of many pages may come to, in bytes. */
#define MOST_BYTES ((gsize) 10 * CH_PAGE_SIZE_LIMIT)

/* What is left to be read. */
typedef struct
{
  const char *data;
  gsize length;
} Rest;

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The kept page is damaged."));
  return FALSE;
}

/* All members of ARCHIVE, one after the other. */
static GByteArray *
decompress (GBytes  *archive,
            GError **error)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autofree guint8 *buffer = g_malloc (BUFFER_LENGTH);
  gsize length;
  const guint8 *bytes = g_bytes_get_data (archive, &length);
  GConverterResult result = G_CONVERTER_FINISHED;
  gsize offset = 0;

  /* A member that has given all its bytes may still lack its checksum. */
  while (offset < length || result != G_CONVERTER_FINISHED)
    {
      gsize n_read, n_written;

      result = g_converter_convert (G_CONVERTER (decompressor), bytes + offset, length - offset, buffer, BUFFER_LENGTH,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR || data->len + n_written > MOST_BYTES)
        {
          fail (error);
          return NULL;
        }
      g_byte_array_append (data, buffer, n_written);
      offset += n_read;
      if (result == G_CONVERTER_FINISHED)
        g_converter_reset (G_CONVERTER (decompressor));
    }
  return g_steal_pointer (&data);
}

/* The next line, without its end; FALSE where there is none. */
static gboolean
take_line (Rest  *rest,
           char **line)
{
  const char *end = rest->length > 0 ? memchr (rest->data, '\n', rest->length) : NULL;
  gsize length;

  if (end == NULL)
    return FALSE;

  length = end - rest->data;
  *line = g_strndup (rest->data, length > 0 && end[-1] == '\r' ? length - 1 : length);
  rest->data += length + 1;
  rest->length -= length + 1;
  return TRUE;
}

/* The lines up to an empty one, by name in lower case; FALSE where they do not end so. */
static gboolean
take_headers (Rest       *rest,
              GHashTable *headers,
              GPtrArray  *lines) /* (nullable) gets them as they are */
{
  for (;;)
    {
      g_autofree char *line = NULL;
      const char *colon;

      if (!take_line (rest, &line))
        return FALSE;
      if (*line == '\0')
        return TRUE;

      /* A carriage return by itself ends no line, and can be in no header. */
      colon = strchr (line, ':');
      if (colon == NULL || strchr (line, '\r') != NULL || !g_utf8_validate (line, -1, NULL))
        return FALSE;
      {
        g_autofree char *name = g_strndup (line, colon - line);

        g_hash_table_insert (headers, g_ascii_strdown (name, -1), g_strstrip (g_strdup (colon + 1)));
      }
      if (lines != NULL)
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
}

static GHashTable *
new_headers (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
set_content_type (ChPage     *page,
                  const char *value)
{
  g_auto(GStrv) parts = value != NULL ? g_strsplit (value, "; charset=", 2) : NULL;

  if (parts == NULL || parts[0] == NULL || strcmp (parts[0], "application/octet-stream") == 0)
    return;
  ch_page_set_media_type (page, parts[0]);
  ch_page_set_charset (page, parts[1]);
}

/* The answer of a server: its status and headers, and the body. */
static ChPage *
read_response (Rest block)
{
  g_autoptr(GHashTable) headers = new_headers ();
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *status = NULL;
  g_autoptr(GBytes) bytes = NULL;
  ChPage *page;

  if (!take_line (&block, &status) || !g_str_has_prefix (status, "HTTP/1.1 ") || !take_headers (&block, headers, lines))
    return NULL;

  bytes = g_bytes_new (block.data, block.length);
  page = ch_page_new (bytes, NULL);
  ch_page_set_status (page, g_ascii_strtoull (status + strlen ("HTTP/1.1 "), NULL, 10));
  set_content_type (page, g_hash_table_lookup (headers, "content-type"));
  for (guint i = 0; i < lines->len; i++)
    {
      g_auto(GStrv) parts = g_strsplit (g_ptr_array_index (lines, i), ":", 2);

      if (g_ascii_strcasecmp (parts[0], "content-type") != 0 && g_ascii_strcasecmp (parts[0], "content-length") != 0)
        ch_page_add_header (page, parts[0], g_strstrip (parts[1]));
    }
  return page;
}

static ChPage *
read_resource (Rest        block,
               GHashTable *headers)
{
  g_autoptr(GBytes) bytes = g_bytes_new (block.data, block.length);
  ChPage *page = ch_page_new (bytes, NULL);

  set_content_type (page, g_hash_table_lookup (headers, "content-type"));
  return page;
}

static gboolean
has_digest (ChPage     *page,
            const char *digest)
{
  g_autofree char *computed = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, ch_page_get_bytes (page));

  return digest != NULL && g_str_has_prefix (digest, "sha256:") && strcmp (digest + strlen ("sha256:"), computed) == 0;
}

static ChPage *
read_page (Rest        block,
           GHashTable *headers)
{
  const char *type = g_hash_table_lookup (headers, "warc-type");
  const char *target = g_hash_table_lookup (headers, "warc-target-uri");
  const char *date = g_hash_table_lookup (headers, "warc-date");
  g_autoptr(ChPage) page = g_strcmp0 (type, "response") == 0 ? read_response (block) : read_resource (block, headers);

  if (page == NULL || date == NULL || !has_digest (page, g_hash_table_lookup (headers, "warc-payload-digest")))
    return NULL;

  ch_page_set_retrieved (page, date);
  ch_page_set_incomplete (page, g_hash_table_contains (headers, "warc-truncated"));
  if (target != NULL && !g_str_has_prefix (target, "urn:"))
    {
      ch_page_set_address (page, target);
      if (ch_page_get_status (page) != 0)
        ch_page_set_final_address (page, target);
    }
  return g_steal_pointer (&page);
}

/* What is said of the page before. */
static void
read_metadata (Rest    block,
               ChPage *page)
{
  g_autoptr(GHashTable) fields = new_headers ();
  const char *via;

  /* Its end is that of the block, and no empty line. */
  take_headers (&block, fields, NULL);
  via = g_hash_table_lookup (fields, "via");
  if (via != NULL)
    ch_page_set_address (page, via);
}

/* One record off REST; pages are added to PAGES. */
static gboolean
take_record (Rest       *rest,
             GPtrArray  *pages,
             GError    **error)
{
  g_autoptr(GHashTable) headers = new_headers ();
  g_autofree char *version = NULL;
  const char *length_text;
  const char *type;
  guint64 length;
  Rest block;

  if (!take_line (rest, &version) || !g_str_has_prefix (version, "WARC/1.") || !take_headers (rest, headers, NULL))
    return fail (error);

  type = g_hash_table_lookup (headers, "warc-type");
  length_text = g_hash_table_lookup (headers, "content-length");
  if (length_text == NULL || !g_ascii_string_to_unsigned (length_text, 10, 0, rest->length, &length, NULL))
    return fail (error);

  block = (Rest) { rest->data, length };
  rest->data += length;
  rest->length -= length;
  if (rest->length < 4 || memcmp (rest->data, "\r\n\r\n", 4) != 0)
    return fail (error);
  rest->data += 4;
  rest->length -= 4;

  if (g_strcmp0 (type, "response") == 0 || g_strcmp0 (type, "resource") == 0)
    {
      ChPage *page = read_page (block, headers);

      if (page == NULL)
        return fail (error);
      g_ptr_array_add (pages, page);
    }
  else if (g_strcmp0 (type, "metadata") == 0 && pages->len > 0)
    {
      read_metadata (block, g_ptr_array_index (pages, pages->len - 1));
    }
  return TRUE;
}

ChPage *
ch_warc_read (GBytes  *archive,
              GError **error)
{
  g_autoptr(GByteArray) data = NULL;
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);
  ChPage *page;
  Rest rest;

  g_return_val_if_fail (archive != NULL, NULL);

  data = decompress (archive, error);
  if (data == NULL)
    return NULL;

  rest = (Rest) { (const char *) data->data, data->len };
  while (rest.length > 0)
    if (!take_record (&rest, pages, error))
      return NULL;
  if (pages->len == 0)
    {
      fail (error);
      return NULL;
    }

  page = g_ptr_array_index (pages, 0);
  for (guint i = 1; i < pages->len; i++)
    ch_page_add_part (page, g_ptr_array_index (pages, i));
  return g_object_ref (page);
}
