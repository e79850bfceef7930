/* ch-search-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-query.h"

#include "ch-search-fields.h"
#include "ch-search-words.h"
#include "ch-text.h"

#include <string.h>

/* Something that was typed, up to the next space or quotation mark. */
typedef struct
{
  const char *start;
  gsize length;
  gboolean finished; /* in quotation marks, the closing one included */
} Typed;

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

/* The words of TYPED, in parentheses; nothing where it has none. */
static char *
dup_words (const Typed    *typed,
           ChSearchExpand  expand,
           gpointer        user_data)
{
  g_autofree char *text = g_strndup (typed->start, typed->length);
  g_autofree char *folded = ch_search_words_fold (text);
  g_autofree char *joined = ch_search_words_join (typed->start, typed->length);
  g_autofree char *joined_folded = ch_search_words_fold (joined);
  const char *country = ch_search_fields_get_country_fact (folded);
  GString *out;

  if (*folded == '\0')
    return NULL;

  out = g_string_new ("(");
  append_phrase (out, folded, typed->finished, expand, user_data);
  /* Who types a hyphen finds the name that is written without. */
  if (!typed->finished && strcmp (folded, joined_folded) != 0)
    {
      g_string_append (out, " OR ");
      append_phrase (out, joined_folded, FALSE, expand, user_data);
    }
  /* Records hold the codes of countries, people type their names. */
  if (country != NULL)
    g_string_append_printf (out, " OR \"%s\"", country);
  g_string_append_c (out, ')');
  return g_string_free (out, FALSE);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d;
}

/* Reads to the end of a phrase or a word; moves *P behind it. */
static Typed
read_typed (const char **p)
{
  gboolean quoted = is_quote (g_utf8_get_char (*p));
  const char *start = quoted ? g_utf8_next_char (*p) : *p;
  const char *end = start;
  Typed typed;

  while (*end != '\0' && !is_quote (g_utf8_get_char (end))
         && (quoted || !g_unichar_isspace (g_utf8_get_char (end))))
    end = g_utf8_next_char (end);

  typed.start = start;
  typed.length = end - start;
  typed.finished = quoted && *end != '\0';
  *p = typed.finished ? g_utf8_next_char (end) : end;
  return typed;
}

/* If a name of a field and a colon stand at *P, moves *P behind them. */
static const ChSearchField *
read_field (const char **p)
{
  const char *end = *p;
  const ChSearchField *field;

  while (*end != '\0' && g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  /* Chinese keyboards have a colon of their own. */
  if (end == *p || (*end != ':' && !g_str_has_prefix (end, "：")))
    return NULL;

  field = ch_search_fields_find (*p, end - *p);
  if (field != NULL)
    *p = g_utf8_next_char (end);
  return field;
}

/* One condition, or NULL where what was typed holds none. */
static char *
read_condition (const char     **p,
                ChSearchExpand   expand,
                gpointer         user_data)
{
  const ChSearchField *field = read_field (p);
  Typed typed = read_typed (p);
  g_autofree char *words = NULL;

  if (field != NULL && field->column == NULL)
    {
      g_autofree char *value = g_strndup (typed.start, typed.length);

      return ch_search_fields_dup_facts (field, value);
    }

  words = dup_words (&typed, expand, user_data);
  if (words == NULL || field == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("(%s : %s)", field->column, words);
}

char *
ch_search_query_new (const char     *typed,
                     ChSearchExpand  expand,
                     gpointer        user_data)
{
  g_autoptr(GString) out = g_string_new (NULL);
  const char *p = typed != NULL ? typed : "";

  while (*p != '\0')
    {
      g_autofree char *condition = NULL;

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }

      condition = read_condition (&p, expand, user_data);
      if (condition != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " AND " : "", condition);
    }

  return out->len > 0 ? g_strdup (out->str) : NULL;
}
