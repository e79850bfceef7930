/* ch-mhtml.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-mhtml.h"

#include <string.h>

/* The head of a message ends within this, or there is none. */
#define MAX_HEAD (16 * 1024)

/* A stretch of the file. */
typedef struct
{
  const char *start;
  const char *end;
} Range;

/* Returns: where the line that begins at P ends, the line break included */
static const char *
skip_line (const char *p,
           const char *end)
{
  const char *newline = memchr (p, '\n', end - p);

  return newline != NULL ? newline + 1 : end;
}

static gboolean
is_blank_line (const char *p,
               const char *end)
{
  return p < end && (*p == '\n' || (*p == '\r' && p + 1 < end && p[1] == '\n'));
}

/* Splits RANGE at its first blank line into HEAD and BODY.  Returns whether there is one. */
static gboolean
split_head (Range  range,
            Range *head,
            Range *body)
{
  for (const char *p = range.start; p < range.end && p - range.start < MAX_HEAD; p = skip_line (p, range.end))
    if (is_blank_line (p, range.end))
      {
        *head = (Range) { range.start, p };
        *body = (Range) { skip_line (p, range.end), range.end };
        return TRUE;
      }
  return FALSE;
}

/* Returns: (transfer full) (nullable): the value of the header NAME, its continuation lines joined */
static char *
dup_header (Range       head,
            const char *name)
{
  const gsize length = strlen (name);

  for (const char *p = head.start; p < head.end; p = skip_line (p, head.end))
    {
      g_autoptr(GString) value = NULL;
      const char *next;

      if ((gsize) (head.end - p) <= length || p[length] != ':' || g_ascii_strncasecmp (p, name, length) != 0)
        continue;

      next = skip_line (p, head.end);
      value = g_string_new_len (p + length + 1, next - p - length - 1);
      while (next < head.end && (*next == ' ' || *next == '\t'))
        {
          const char *end = skip_line (next, head.end);

          g_string_append_len (value, next, end - next);
          next = end;
        }
      return g_strstrip (g_strdelimit (g_strdup (value->str), "\r\n\t", ' '));
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): the parameter NAME of a header's VALUE: boundary="…" */
static char *
dup_parameter (const char *value,
               const char *name)
{
  g_autofree char *pattern = g_strdup_printf (";\\s*%s\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", name);
  g_autoptr(GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_RAW, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *quoted = NULL;

  if (value == NULL || !g_regex_match (regex, value, 0, &match))
    return NULL;
  quoted = g_match_info_fetch (match, 1);
  return *quoted != '\0' ? g_steal_pointer (&quoted) : g_match_info_fetch (match, 2);
}

static GBytes *
decode_quoted_printable (Range body)
{
  GByteArray *out = g_byte_array_new ();

  for (const char *p = body.start; p < body.end; p++)
    {
      guint8 byte = *p;

      if (*p == '=' && is_blank_line (p + 1, body.end))
        {
          p = skip_line (p, body.end) - 1;
          continue;
        }
      if (*p == '=' && body.end - p > 2 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          byte = g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2]);
          p += 2;
        }
      g_byte_array_append (out, &byte, 1);
    }
  return g_byte_array_free_to_bytes (out);
}

static GBytes *
decode (Range       body,
        const char *encoding)
{
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "quoted-printable") == 0)
    return decode_quoted_printable (body);
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "base64") == 0)
    {
      g_autofree char *text = g_strndup (body.start, body.end - body.start);
      gsize length;
      guchar *data = g_base64_decode (text, &length);

      return g_bytes_new_take (data, length);
    }
  return g_bytes_new (body.start, body.end - body.start);
}

/* Returns: the page in PART, if it is HTML */
static GBytes *
read_part (Range   part,
           char  **charset,
           char  **address)
{
  Range head, body;
  g_autofree char *type = NULL;
  g_autofree char *encoding = NULL;

  if (!split_head (part, &head, &body))
    return NULL;

  type = dup_header (head, "Content-Type");
  if (type == NULL
      || (g_ascii_strncasecmp (type, "text/html", 9) != 0
          && g_ascii_strncasecmp (type, "application/xhtml", 17) != 0))
    return NULL;
  encoding = dup_header (head, "Content-Transfer-Encoding");
  *charset = dup_parameter (type, "charset");
  *address = dup_header (head, "Content-Location");
  return decode (body, encoding);
}

/* Where the next line that is the boundary begins in RANGE, or its end. */
static const char *
find_boundary (Range       range,
               const char *boundary)
{
  const gsize length = strlen (boundary);

  for (const char *p = range.start; p < range.end; p = skip_line (p, range.end))
    if ((gsize) (range.end - p) >= length + 2 && p[0] == '-' && p[1] == '-' && memcmp (p + 2, boundary, length) == 0)
      return p;
  return range.end;
}

GBytes *
ch_mhtml_dup_page (GBytes  *bytes,
                   char   **charset,
                   char   **address)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  Range head, rest;
  g_autofree char *version = NULL;
  g_autofree char *type = NULL;
  g_autofree char *boundary = NULL;

  *charset = *address = NULL;
  if (!split_head ((Range) { data, data + size }, &head, &rest))
    return NULL;

  version = dup_header (head, "MIME-Version");
  type = dup_header (head, "Content-Type");
  if (version == NULL || type == NULL || g_ascii_strncasecmp (type, "multipart/", 10) != 0)
    return NULL;
  boundary = dup_parameter (type, "boundary");
  if (boundary == NULL)
    return NULL;

  rest.start = find_boundary (rest, boundary);
  while (rest.start < rest.end)
    {
      const Range part = { skip_line (rest.start, rest.end), rest.end };
      const char *next = find_boundary (part, boundary);
      GBytes *page = read_part ((Range) { part.start, next }, charset, address);

      if (page != NULL)
        return page;
      rest.start = next;
    }
  return NULL;
}
