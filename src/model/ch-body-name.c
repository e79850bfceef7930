/* ch-body-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-body-name.h"

#include <string.h>

/* In characters. */
#define LONGEST_ACRONYM 12

static const char *const open_signs[] = { "(", "（" };
static const char *const close_signs[] = { ")", "）" };

/* Capital letters above all, and no spaces: "UNEP", "MoST", "R&D", "МИД". */
static gboolean
is_acronym (const char *text)
{
  guint n = 0, n_capitals = 0, n_letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        return FALSE;
      n_letters += g_unichar_isalpha (c);
      n_capitals += g_unichar_isupper (c);
    }
  return n >= 2 && n <= LONGEST_ACRONYM && n_capitals >= 2 && 2 * n_capitals > n_letters;
}

gboolean
ch_body_name_split (const char  *worded,
                    char       **name,
                    char       **acronym)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (worded != NULL, FALSE);

  if (strpbrk (worded, "(\xef") == NULL) /* the wide sign begins so */
    return FALSE;

  text = g_strstrip (g_strdup (worded));
  for (guint i = 0; i < G_N_ELEMENTS (open_signs); i++)
    {
      char *sign = g_strrstr (text, open_signs[i]);
      char *inner = sign != NULL ? sign + strlen (open_signs[i]) : NULL;

      if (sign == NULL || sign == text || !g_str_has_suffix (inner, close_signs[i]))
        continue;
      inner[strlen (inner) - strlen (close_signs[i])] = '\0';
      g_strstrip (inner);
      *sign = '\0';
      g_strchomp (text);
      if (!is_acronym (inner) || *text == '\0')
        return FALSE;

      *acronym = g_strdup (inner);
      *name = g_steal_pointer (&text);
      return TRUE;
    }
  return FALSE;
}
