/* ch-table-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-people.h"

#include <string.h>

/* Between the parts of one title, and between two people. */
static const char *const links[] = { "and ", "& " };
static const char *const joints[] = { " and ", " & ", ", and ", ", ", "; " };

static void
person_free (gpointer data)
{
  ChTablePerson *person = data;

  g_free (person->title);
  g_free (person->name);
  g_free (person);
}

static const char *
skip_spaces (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/* How many bytes of TEXT are a title, or 0.  It ends with a word; that a capital letter follows at
 * once is a slip that tables have. */
static gsize
match_title (const char        *text,
             const char *const *titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    {
      gsize length = strlen (titles[i]);

      if (*titles[i] != '\0' && g_ascii_strncasecmp (text, titles[i], length) == 0
          && (text[length] == '\0' || g_ascii_isspace (text[length])
              || g_unichar_isupper (g_utf8_get_char (text + length))))
        return length;
    }
  return 0;
}

/* Whether there is a title with something behind it. */
static gboolean
begins_person (const char        *text,
               const char *const *titles)
{
  gsize length = match_title (text, titles);

  return length > 0 && *skip_spaces (text + length) != '\0';
}

/* The length of the title that TEXT begins with, which may be of several parts, "Premier and Prince". */
static gsize
match_titles (const char        *text,
              const char *const *titles)
{
  gsize length = match_title (text, titles);

  while (length > 0)
    {
      const char *rest = skip_spaces (text + length);
      const char *second = rest;

      for (guint i = 0; i < G_N_ELEMENTS (links); i++)
        if (g_str_has_prefix (rest, links[i]))
          second = skip_spaces (rest + strlen (links[i]));
      if (!begins_person (second, titles))
        break;
      length = second - text + match_title (second, titles);
    }
  return length;
}

/* Where the next person is joined on, or the end. */
static const char *
find_joint (const char        *text,
            const char *const *titles,
            const char       **next)
{
  for (const char *p = text; *p != '\0'; p++)
    for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
      if (p > text && g_str_has_prefix (p, joints[i]) && begins_person (p + strlen (joints[i]), titles))
        {
          *next = p + strlen (joints[i]);
          return p;
        }

  *next = text + strlen (text);
  return *next;
}

GPtrArray *
ch_table_people_split (const char        *cell,
                       const char *const *titles)
{
  GPtrArray *people;
  const char *text;

  g_return_val_if_fail (cell != NULL, NULL);
  g_return_val_if_fail (titles != NULL, NULL);

  people = g_ptr_array_new_with_free_func (person_free);
  for (text = skip_spaces (cell); *text != '\0';)
    {
      ChTablePerson *person = g_new0 (ChTablePerson, 1);
      gsize length = match_titles (text, titles);
      const char *name = skip_spaces (text + length);
      const char *end;

      /* A title with nothing behind it is all that we know to call the person. */
      if (length > 0 && *name != '\0')
        person->title = g_strndup (text, length);
      else
        name = text;

      end = find_joint (name, titles, &text);
      person->name = g_strstrip (g_strndup (name, end - name));
      g_ptr_array_add (people, person);
    }
  return people;
}
