/* ch-content-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-content-line.h"

#include "ch-text.h"

#include <string.h>

#define MAX_OCTETS 75

void
ch_content_line_append (GString    *text,
                        const char *name,
                        const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize octets = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = g_utf8_next_char (p) - p;

      if (octets + length > MAX_OCTETS)
        {
          g_string_append (text, "\r\n ");
          octets = 1;
        }
      g_string_append_len (text, p, length);
      octets += length;
    }
  g_string_append (text, "\r\n");
}

char *
ch_content_line_escape (const char *words)
{
  GString *text = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (text, "\\n");
    else if (*p == '\\' || *p == ';' || *p == ',')
      g_string_append_printf (text, "\\%c", *p);
    else if (*p == '\t' || !g_ascii_iscntrl (*p))
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

void
ch_content_line_append_text (GString    *text,
                             const char *name,
                             const char *value)
{
  g_autofree char *escaped = NULL;

  if (ch_text_is_blank (value))
    return;

  escaped = ch_content_line_escape (value);
  ch_content_line_append (text, name, escaped);
}

gboolean
ch_content_line_append_moment (GString    *text,
                               const char *name,
                               const char *moment)
{
  g_autoptr(GDateTime) then = moment != NULL ? g_date_time_new_from_iso8601 (moment, NULL) : NULL;
  g_autoptr(GDateTime) utc = then != NULL ? g_date_time_to_utc (then) : NULL;
  g_autofree char *value = utc != NULL ? g_date_time_format (utc, "%Y%m%dT%H%M%SZ") : NULL;

  if (value != NULL)
    ch_content_line_append (text, name, value);
  return value != NULL;
}

void
ch_content_line_append_product (GString *text)
{
  ch_content_line_append (text, "PRODID", "-//Chancery//Chancery " PACKAGE_VERSION "//EN");
}
