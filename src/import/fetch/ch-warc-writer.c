/* ch-warc-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-warc.h"

#include <string.h>

#define DIGEST_LENGTH 32 /* bytes, of SHA-256 */
#define BUFFER_LENGTH (64 * 1024)

/* A name-based UUID of our own making (RFC 9562, version 8), so that the same record has the same name. */
static char *
dup_record_id (const char *type,
               const char *target,
               const char *date,
               const char *digest)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 bytes[DIGEST_LENGTH];
  gsize length = sizeof bytes;

  g_checksum_update (checksum, (const guchar *) type, strlen (type) + 1);
  g_checksum_update (checksum, (const guchar *) target, strlen (target) + 1);
  g_checksum_update (checksum, (const guchar *) date, strlen (date) + 1);
  g_checksum_update (checksum, (const guchar *) digest, strlen (digest) + 1);
  g_checksum_get_digest (checksum, bytes, &length);

  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return g_strdup_printf ("<urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x>",
                          bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8],
                          bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
}

/* Appends DATA to ARCHIVE as a member of its own. */
static void
compress (GByteArray *archive,
          GByteArray *data)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autofree guint8 *buffer = g_malloc (BUFFER_LENGTH);
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize offset = 0;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_read, n_written;

      result = g_converter_convert (G_CONVERTER (compressor), data->data + offset, data->len - offset, buffer, BUFFER_LENGTH,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      /* With all of the input and room for the output, zlib has nothing to fail of. */
      g_assert (result != G_CONVERTER_ERROR);
      g_byte_array_append (archive, buffer, n_written);
      offset += n_read;
    }
}

static void
append_text (GByteArray *data,
             const char *text)
{
  g_byte_array_append (data, (const guint8 *) text, strlen (text));
}

static void
append_record (GByteArray *archive,
               GString    *head, /* its lines so far */
               const char *content_type,
               const char *block_head,
               GBytes     *block) /* (nullable) */
{
  g_autoptr(GByteArray) record = g_byte_array_new ();
  gsize block_length = block != NULL ? g_bytes_get_size (block) : 0;

  g_string_append_printf (head, "Content-Type: %s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n", content_type,
                          strlen (block_head) + block_length);
  append_text (record, head->str);
  append_text (record, block_head);
  if (block != NULL)
    g_byte_array_append (record, g_bytes_get_data (block, NULL), block_length);
  append_text (record, "\r\n\r\n");
  compress (archive, record);
}

/* What stands in a line of its own, whoever gave it. */
static char *
dup_line (const char *text)
{
  char *line = g_utf8_make_valid (text, -1);

  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  return line;
}

static char *
dup_content_type (ChPage *page)
{
  const char *media_type = ch_page_get_media_type (page);
  const char *charset = ch_page_get_charset (page);
  g_autofree char *type = NULL;

  /* What no server has named may be anything. */
  if (media_type == NULL)
    media_type = "application/octet-stream";
  type = charset != NULL ? g_strdup_printf ("%s; charset=%s", media_type, charset) : g_strdup (media_type);
  return dup_line (type);
}

/* The answer's first lines, without what told of its way through the net. */
static char *
dup_answer (ChPage *page)
{
  g_autofree char *content_type = dup_content_type (page);
  GString *answer = g_string_new (NULL);

  g_string_append_printf (answer, "HTTP/1.1 %u \r\n", ch_page_get_status (page));
  if (ch_page_get_media_type (page) != NULL)
    g_string_append_printf (answer, "Content-Type: %s\r\n", content_type);
  for (const char *const *line = ch_page_get_headers (page); *line != NULL; line++)
    g_string_append_printf (answer, "%s\r\n", *line);
  g_string_append_printf (answer, "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n", g_bytes_get_size (ch_page_get_bytes (page)));
  return g_string_free (answer, FALSE);
}

static GString *
begin_head (const char *type,
            const char *id,
            const char *date,
            const char *target)
{
  GString *head = g_string_new ("WARC/1.1\r\n");

  g_string_append_printf (head, "WARC-Type: %s\r\nWARC-Record-ID: %s\r\nWARC-Date: %s\r\nWARC-Target-URI: %s\r\n", type, id,
                          date, target);
  return head;
}

static void
append_page (GByteArray *archive,
             ChPage     *page)
{
  GBytes *bytes = ch_page_get_bytes (page);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *nameless = g_strconcat ("urn:sha256:", digest, NULL);
  g_autofree char *asked = ch_page_get_address (page) != NULL ? dup_line (ch_page_get_address (page)) : NULL;
  g_autofree char *found = ch_page_get_final_address (page) != NULL ? dup_line (ch_page_get_final_address (page)) : NULL;
  const char *target = found != NULL ? found : asked != NULL ? asked : nameless;
  const char *date = ch_page_get_retrieved (page);
  const char *type = ch_page_get_status (page) != 0 ? "response" : "resource";
  g_autofree char *id = NULL;
  g_autoptr(GString) head = NULL;

  id = dup_record_id (type, target, date, digest);
  head = begin_head (type, id, date, target);
  g_string_append_printf (head, "WARC-Payload-Digest: sha256:%s\r\n", digest);
  if (ch_page_get_incomplete (page))
    g_string_append (head, "WARC-Truncated: unspecified\r\n");

  if (ch_page_get_status (page) != 0)
    {
      g_autofree char *answer = dup_answer (page);

      append_record (archive, head, "application/http;msgtype=response", answer, bytes);
    }
  else
    {
      g_autofree char *content_type = dup_content_type (page);

      append_record (archive, head, content_type, "", bytes);
    }

  if (asked != NULL && strcmp (asked, target) != 0)
    {
      g_autofree char *fields = g_strdup_printf ("via: %s\r\n", asked);
      g_autofree char *about = dup_record_id ("metadata", target, date, digest);
      g_autoptr(GString) second_head = begin_head ("metadata", about, date, target);

      g_string_append_printf (second_head, "WARC-Refers-To: %s\r\n", id);
      append_record (archive, second_head, "application/warc-fields", fields, NULL);
    }
}

GBytes *
ch_warc_write (ChPage *page)
{
  GByteArray *archive = g_byte_array_new ();
  GPtrArray *parts;

  g_return_val_if_fail (CH_IS_PAGE (page), NULL);

  append_page (archive, page);
  parts = ch_page_get_parts (page);
  for (guint i = 0; i < parts->len; i++)
    append_page (archive, g_ptr_array_index (parts, i));
  return g_byte_array_free_to_bytes (archive);
}
