/* ch-sniff.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sniff.h"

#include <string.h>

/* As much as the WHATWG's MIME sniffing standard looks at. */
#define SNIFFED_LENGTH 1445

/* No more than one byte in so many is a control character in text. */
#define MAX_BINARY_SHARE 25

/* How much of a page may pass before its first tag: comments, a licence, blank lines. */
#define HTML_PROLOGUE 4096

static gboolean
starts_with (const guint8 *data,
             gsize         size,
             const char   *magic,
             gsize         magic_size)
{
  return size >= magic_size && memcmp (data, magic, magic_size) == 0;
}

#define STARTS_WITH(magic) starts_with (data, size, magic, sizeof (magic) - 1)

/* The standard's "binary data byte": a control character that no text has. */
static gboolean
is_binary_byte (guint8 byte)
{
  return byte <= 0x08 || byte == 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
}

gboolean
ch_sniff_is_text (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint n_binary = 0;

  if (STARTS_WITH ("\xef\xbb\xbf") || STARTS_WITH ("\xfe\xff") || STARTS_WITH ("\xff\xfe"))
    return TRUE;

  /* These may well begin with nothing but printable characters. */
  if (STARTS_WITH ("%PDF-") || STARTS_WITH ("%!PS-Adobe") || STARTS_WITH ("{\\rtf") || STARTS_WITH ("GIF8")
      || STARTS_WITH ("MZ\x90") || STARTS_WITH ("\x7f" "ELF") || STARTS_WITH ("PK\x03\x04"))
    return FALSE;

  size = MIN (size, SNIFFED_LENGTH);
  for (gsize i = 0; i < size; i++)
    if (is_binary_byte (data[i]))
      n_binary++;

  /* Stray control characters are slips of some editor; binary data is full of them. */
  return n_binary * MAX_BINARY_SHARE <= size;
}

const char *
ch_sniff_picture (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (STARTS_WITH ("\xff\xd8\xff"))
    return "image/jpeg";
  if (STARTS_WITH ("\x89PNG\r\n\x1a\n"))
    return "image/png";
  if (STARTS_WITH ("GIF87a") || STARTS_WITH ("GIF89a"))
    return "image/gif";
  if (size >= 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "image/webp";
  return NULL;
}

gboolean
ch_sniff_is_html (const char *text)
{
  static const char *const openings[] = {
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<p>", "<p ", "<h1", "<article",
  };
  g_autofree char *start = g_ascii_strdown (text, strnlen (text, HTML_PROLOGUE));
  const char *p = start;

  while (g_ascii_isspace (*p))
    p++;
  if (*p != '<')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (strstr (p, openings[i]) != NULL)
      return TRUE;
  return FALSE;
}
