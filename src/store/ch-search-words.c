/* ch-search-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-words.h"

#include "ch-text.h"

#include <string.h>

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc;
}

/* What binds the parts of one word: "Zhi-gang", "U.N." */
static gboolean
is_binder (gunichar c)
{
  return c == '-' || c == '.' || c == 0x2010 || c == 0x2011 || c == 0x00b7;
}

/* Folded text with a space on both sides of each Han character. */
static char *
fold (const char *text)
{
  g_autofree char *folded = ch_text_fold (text);
  GString *out = g_string_sized_new (strlen (folded) + 16);
  gboolean in_word = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean han = (guchar) *p >= 0xe0 && ch_text_is_han (c);

      if (c == ' ')
        {
          in_word = FALSE;
          continue;
        }
      if (out->len > 0 && (han || !in_word))
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      in_word = !han;
    }
  return g_string_free (out, FALSE);
}

/* WORD with its apostrophes as spaces, or without its binders. */
static char *
dup_variant (const char *word,
             gsize       length,
             gboolean    join)
{
  GString *out = g_string_sized_new (length);

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (join && is_binder (c))
        continue;
      g_string_append_unichar (out, !join && is_apostrophe (c) ? ' ' : c);
    }
  return g_string_free (out, FALSE);
}

static void
append_folded (GString    *out,
               const char *text)
{
  g_autofree char *folded = fold (text);

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
      if (inner && is_apostrophe (c))
        *has_apostrophe = TRUE;
      if (inner && is_binder (c))
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
          g_autofree char *parts = dup_variant (p, end - p, FALSE);

          append_folded (out, parts);
        }
      if (has_binder)
        {
          g_autofree char *joined = dup_variant (p, end - p, TRUE);

          append_folded (out, joined);
        }
      p = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

static void
append_and (GString *out)
{
  if (out->len > 0)
    g_string_append (out, " AND ");
}

/* HEAD is what of the phrase stands before its last word, with a space behind. */
static void
append_beginnings (GString        *out,
                   const char     *head,
                   const char     *last,
                   ChSearchExpand  expand,
                   gpointer        user_data)
{
  g_auto(GStrv) words = NULL;
  gboolean han = ch_text_is_han (g_utf8_get_char (last));

  if (!han && g_utf8_strlen (last, -1) >= CH_SEARCH_SHORTEST_EXPANDED)
    words = expand (last, user_data);

  if (words == NULL)
    {
      g_string_append_printf (out, "\"%s%s\"%s", head, last, han ? "" : " *");
      return;
    }

  /* No word of the index begins so: the typed one stands for the answer, which is nothing. */
  if (words[0] == NULL)
    g_string_append_printf (out, "\"%s%s\"", head, last);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean unfinished = g_str_has_suffix (words[i], "*");

      g_string_append_printf (out, "%s\"%s%.*s\"%s", i > 0 ? " OR " : "", head,
                              (int) strlen (words[i]) - unfinished, words[i], unfinished ? " *" : "");
    }
}

/* TEXT, folded, is a phrase whose last word may be unfinished. */
static void
append_phrase (GString        *out,
               const char     *folded,
               gboolean        finished,
               ChSearchExpand  expand,
               gpointer        user_data)
{
  const char *space = strrchr (folded, ' ');
  const char *last = space != NULL ? space + 1 : folded;
  g_autofree char *head = g_strndup (folded, last - folded);

  if (finished)
    g_string_append_printf (out, "\"%s\"", folded);
  else
    append_beginnings (out, head, last, expand, user_data);
}

static void
append_typed (GString        *out,
              const char     *typed,
              gsize           length,
              gboolean        finished,
              ChSearchExpand  expand,
              gpointer        user_data)
{
  g_autofree char *text = g_strndup (typed, length);
  g_autofree char *folded = fold (text);
  g_autofree char *joined = dup_variant (typed, length, TRUE);
  g_autofree char *joined_folded = fold (joined);

  if (*folded == '\0')
    return;

  append_and (out);
  g_string_append_c (out, '(');
  append_phrase (out, folded, finished, expand, user_data);
  /* Who types a hyphen finds the name that is written without. */
  if (!finished && strcmp (folded, joined_folded) != 0)
    {
      g_string_append (out, " OR ");
      append_phrase (out, joined_folded, finished, expand, user_data);
    }
  g_string_append_c (out, ')');
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d;
}

char *
ch_search_words_dup_query (const char     *typed,
                           ChSearchExpand  expand,
                           gpointer        user_data)
{
  g_autoptr(GString) out = g_string_new (NULL);
  const char *p = typed != NULL ? typed : "";

  while (*p != '\0')
    {
      gboolean quoted = is_quote (g_utf8_get_char (p));
      const char *start = quoted ? g_utf8_next_char (p) : p;
      const char *end = start;

      while (*end != '\0')
        {
          gunichar c = g_utf8_get_char (end);

          if (is_quote (c) || (!quoted && g_unichar_isspace (c)))
            break;
          end = g_utf8_next_char (end);
        }

      append_typed (out, start, end - start, quoted && *end != '\0', expand, user_data);
      p = *end != '\0' && (quoted || !is_quote (g_utf8_get_char (end))) ? g_utf8_next_char (end) : end;
    }

  return out->len > 0 ? g_strdup (out->str) : NULL;
}
