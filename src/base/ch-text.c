/* ch-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-text.h"

#include <string.h>

/* A mark that a name may carry without becoming another name. */
static gboolean
is_mark (gunichar c)
{
  return g_unichar_ismark (c) || c == 0x2019 || c == '\'' || c == 0x00b7;
}

char *
ch_text_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *out;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (decomposed == NULL)
    return g_strdup ("");

  folded = g_utf8_casefold (decomposed, -1);
  out = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark (c))
        continue;
      if (!g_unichar_isalnum (c))
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      gap = FALSE;
      g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

char *
ch_text_sort_key (const char *text)
{
  return g_utf8_collate_key (text != NULL ? text : "", -1);
}

char *
ch_text_squeeze (const char *text)
{
  GString *out;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0x00a0 || c == 0x200b || c == 0xfeff)
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      gap = FALSE;
      g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

gboolean
ch_text_is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

gboolean
ch_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

gboolean
ch_text_is_longer (const char *text,
                   guint       most)
{
  guint n = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (++n > most)
      return TRUE;

  return FALSE;
}

char *
ch_text_shorten (const char *text,
                 guint       most)
{
  g_autofree char *kept = NULL;

  g_return_val_if_fail (text != NULL && most > 0, NULL);

  if (!ch_text_is_longer (text, most))
    return g_strdup (text);
  kept = g_utf8_substring (text, 0, most - 1);
  return g_strconcat (g_strchomp (kept), "…", NULL);
}
