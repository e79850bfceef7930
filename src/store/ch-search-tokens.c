/* ch-search-tokens.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-tokens.h"

#include "ch-search-words.h"
#include "ch-text.h"

#include <string.h>

/* What a character is to the words around it. */
typedef enum
{
  LETTER,
  MARK, /* nothing: the word goes on */
  GAP,
} Kind;

static void
append_folded (GString *out,
               gunichar c)
{
  char bytes[8];
  int n = g_unichar_to_utf8 (c, bytes);
  g_autofree char *folded = g_utf8_casefold (bytes, n);

  g_string_append (out, folded);
}

/* Appends what C is when it is folded; character by character, as ch_text_fold() does with the whole text. */
static Kind
fold (GString  *out,
      gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  Kind kind = MARK;
  gsize n;

  if (c < 0x80 && g_ascii_isalnum (c))
    {
      g_string_append_c (out, g_ascii_tolower (c));
      return LETTER;
    }
  if (c == '\'' || c == 0x2019 || c == 0x00b7)
    return MARK;
  if (c < 0x80)
    return GAP;

  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    {
      if (g_unichar_isalnum (parts[i]))
        {
          append_folded (out, parts[i]);
          kind = LETTER;
        }
      else if (!g_unichar_ismark (parts[i]) && kind == MARK)
        {
          kind = GAP;
        }
    }
  return kind;
}

static gboolean
is_joined (gunichar        c,
           ChSearchReading reading,
           const char     *next)
{
  return reading == CH_SEARCH_READING_JOINED && ch_search_words_is_binder (c) && *next != '\0'
         && g_unichar_isalnum (g_utf8_get_char (next));
}

ChSearchTokens *
ch_search_tokens_new (const char      *text,
                      ChSearchReading  reading)
{
  ChSearchTokens *self = g_new0 (ChSearchTokens, 1);
  ChSearchToken *last = NULL; /* that goes on */
  guint position = 0;

  self->words = g_string_sized_new (strlen (text) + 16);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (ChSearchToken));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      gunichar c = g_utf8_get_char (p);
      gsize before = self->words->len;
      gboolean han = (guchar) *p >= 0xe0 && ch_text_is_han (c);
      Kind kind;

      if (is_joined (c, reading, g_utf8_next_char (p)))
        continue;
      kind = reading == CH_SEARCH_READING_PARTED && ch_search_words_is_apostrophe (c) ? GAP : fold (self->words, c);

      if (kind == GAP || (kind == LETTER && (han || (last != NULL && last->han))))
        last = NULL;
      if (kind == LETTER && last == NULL)
        {
          ChSearchToken token = { before, position, position + 1, han };

          /* The word before ends with a NUL of its own. */
          if (before > 0)
            {
              g_string_insert_c (self->words, before, '\0');
              token.word++;
            }
          g_array_append_val (self->tokens, token);
          last = &g_array_index (self->tokens, ChSearchToken, self->tokens->len - 1);
        }
      else if (last != NULL && kind != GAP)
        {
          last->end = position + 1;
        }
    }
  return self;
}

void
ch_search_tokens_free (ChSearchTokens *self)
{
  g_string_free (self->words, TRUE);
  g_array_unref (self->tokens);
  g_free (self);
}

const char *
ch_search_tokens_get_word (ChSearchTokens *self,
                           guint           i)
{
  return self->words->str + g_array_index (self->tokens, ChSearchToken, i).word;
}
