/* ch-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-csv.h"

#include <string.h>

/* Spaces at the ends are part of a field, but not every reader thinks so. */
static gboolean
needs_quotes (const char *field)
{
  gsize length = strlen (field);

  return strpbrk (field, ",\"\r\n;\t") != NULL
         || (length > 0 && (g_ascii_isspace (field[0]) || g_ascii_isspace (field[length - 1])));
}

static void
append_quoted (GString    *text,
               const char *field)
{
  g_string_append_c (text, '"');
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *field);
    }
  g_string_append_c (text, '"');
}

void
ch_csv_append_row (GString           *text,
                   const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      if (needs_quotes (fields[i]))
        append_quoted (text, fields[i]);
      else
        g_string_append (text, fields[i]);
    }
  g_string_append (text, "\r\n");
}
