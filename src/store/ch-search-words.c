/* ch-search-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-words.h"

#include "ch-text.h"

#include <string.h>

char *
ch_search_words_dup_start (const char *typed)
{
  gsize length = typed != NULL ? strlen (typed) : 0;
  const char *end;

  if (length <= CH_SEARCH_MOST_BYTES)
    return g_strdup (typed != NULL ? typed : "");
  end = g_utf8_find_prev_char (typed, typed + CH_SEARCH_MOST_BYTES);
  return g_strndup (typed, end != NULL ? end - typed : 0);
}

gboolean
ch_search_words_is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc;
}

gboolean
ch_search_words_is_binder (gunichar c)
{
  return c == '-' || c == '.' || c == 0x2010 || c == 0x2011 || c == 0x00b7;
}

static gboolean
is_han_at (const char *p)
{
  return (guchar) *p >= 0xe0 && ch_text_is_han (g_utf8_get_char (p));
}

/* The next character that is no space. */
static const char *
skip_spaces (const char *p)
{
  while (*p == ' ')
    p++;
  return p;
}

/* Each Han character is a word with the one behind it, the last of a row by itself: "会见李" is "会见 见李 李".
 * Where the text is looked for, its end may be the middle of a row: no word stands for the last one then. */
static char *
dup_folded (const char *text,
            gboolean    typed)
{
  g_autofree char *folded = ch_text_fold (text);
  GString *out = g_string_sized_new (strlen (folded) * 2 + 16);
  gboolean after_han = FALSE;
  gboolean in_word = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = skip_spaces (g_utf8_next_char (p));
      gboolean han = is_han_at (p);
      gboolean pair = han && *next != '\0' && is_han_at (next);

      if (*p == ' ')
        {
          in_word = FALSE;
          continue;
        }
      if (typed && after_han && han && *next == '\0')
        break;

      if (out->len > 0 && (han || !in_word))
        g_string_append_c (out, ' ');
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
      if (pair)
        g_string_append_len (out, next, g_utf8_next_char (next) - next);
      in_word = !han;
      after_han = han;
    }
  return g_string_free (out, FALSE);
}

char *
ch_search_words_fold (const char *text)
{
  return dup_folded (text, FALSE);
}

char *
ch_search_words_fold_typed (const char *text)
{
  return dup_folded (text, TRUE);
}

gboolean
ch_search_words_shorten (char *folded)
{
  guint n = 0;

  for (char *space = strchr (folded, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (++n == CH_SEARCH_MOST_WORDS)
      {
        *space = '\0';
        return TRUE;
      }
  return FALSE;
}

/* WORD with its apostrophes as spaces. */
static char *
dup_parts (const char *word,
           gsize       length)
{
  GString *out = g_string_sized_new (length);

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    g_string_append_unichar (out, ch_search_words_is_apostrophe (g_utf8_get_char (p)) ? ' ' : g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

char *
ch_search_words_join (const char *word,
                      gsize       length)
{
  GString *out = g_string_sized_new (length);

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    if (!ch_search_words_is_binder (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

static void
append_folded (GString    *out,
               const char *text)
{
  g_autofree char *folded = ch_search_words_fold (text);

  if (*folded == '\0')
    return;
  g_string_append (out, folded);
  g_string_append_c (out, ' ');
}

/* The end of the word, in the sense of people, that begins at P; notes what it is made of. */
static const char *
find_end (const char *p,
          gboolean   *has_apostrophe,
          gboolean   *has_binder)
{
  *has_apostrophe = FALSE;
  *has_binder = FALSE;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      gboolean inner = *next != '\0' && g_unichar_isalnum (g_utf8_get_char (next));

      if (g_unichar_isspace (c))
        return p;
      if (inner && ch_search_words_is_apostrophe (c))
        *has_apostrophe = TRUE;
      if (inner && ch_search_words_is_binder (c))
        *has_binder = TRUE;
    }
  return p;
}

void
ch_search_words_append (GString    *out,
                        const char *text)
{
  const char *p = text;

  if (text == NULL)
    return;

  append_folded (out, text);

  /* The other readings of single words follow the text, so that its phrases stay whole. */
  while (*p != '\0')
    {
      gboolean has_apostrophe, has_binder;
      const char *end = find_end (p, &has_apostrophe, &has_binder);

      if (has_apostrophe)
        {
          g_autofree char *parts = dup_parts (p, end - p);

          append_folded (out, parts);
        }
      if (has_binder)
        {
          g_autofree char *joined = ch_search_words_join (p, end - p);

          append_folded (out, joined);
        }
      p = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

char *
ch_search_words_dup_fact (const char *name,
                          const char *value)
{
  g_autofree char *folded = ch_search_words_fold (value);

  if (*folded == '\0')
    return NULL;
  g_strdelimit (folded, " ", '=');
  return g_strconcat ("=", name, folded, NULL);
}
