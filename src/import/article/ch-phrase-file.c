/* ch-phrase-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-phrase-file.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Returns: (transfer full): the class that the file at PATH is named after */
static char *
dup_class_name (const char *path)
{
  char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';
  return name;
}

/* Reads one LINE, and writes into it. */
static gboolean
read_line (char         *line,
           char        **class,
           ChPhraseFunc  func,
           gpointer      user_data)
{
  char *comment, *equals;

  if (!g_utf8_validate (line, -1, NULL))
    return FALSE;
  comment = strchr (line, '#');
  if (comment != NULL)
    *comment = '\0';
  g_strstrip (line);
  if (*line == '\0')
    return TRUE;

  if (*line == '[')
    {
      if (line[strlen (line) - 1] != ']' || line[1] == ']')
        return FALSE;
      g_free (*class);
      *class = g_strndup (line + 1, strlen (line) - 2);
      return TRUE;
    }

  equals = strchr (line, '=');
  if (equals == line)
    return FALSE;
  if (equals != NULL)
    *equals++ = '\0';
  return func (*class, g_strchomp (line), equals != NULL ? g_strchug (equals) : NULL, user_data);
}

gboolean
ch_phrase_file_read (const char    *path,
                     ChPhraseFunc   func,
                     gpointer       user_data,
                     GError       **error)
{
  g_autofree char *class = dup_class_name (path);
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, error))
    return FALSE;

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (lines[i], &class, func, user_data))
      {
        g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("The lexicon “%s” cannot be read in line %u."), path, i + 1);
        return FALSE;
      }
  return TRUE;
}
