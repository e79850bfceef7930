/* ch-sentences.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sentences.h"

#include <string.h>

static const ChToken *
get_token (const ChText *text,
           guint         i)
{
  return &g_array_index (text->tokens, ChToken, i);
}

static gunichar
get_sign (const ChText *text,
          guint         i)
{
  const ChToken *token = get_token (text, i);

  return (token->flags & CH_TOKEN_SIGN) != 0 ? g_utf8_get_char (text->text + token->start) : 0;
}

static gboolean
is_closing (gunichar c)
{
  return c == '"' || c == 0x201d || c == 0x2019 || c == ')' || c == 0xff09 || c == 0x300d || c == 0x300f || c == 0x00bb;
}

/* A full stop ends a sentence unless it belongs to an abbreviation or the next word goes on in
 * lower case. */
static gboolean
is_full_stop (const ChText *text,
              guint         i,
              guint         abbreviation)
{
  const ChToken *next = i + 1 < text->tokens->len ? get_token (text, i + 1) : NULL;
  const ChToken *before = i > 0 ? get_token (text, i - 1) : NULL;

  if (next == NULL)
    return TRUE;
  if ((next->flags & CH_TOKEN_SPACED) == 0 && !is_closing (get_sign (text, i + 1)))
    return FALSE;
  if ((next->flags & CH_TOKEN_WORD) != 0 && (next->flags & CH_TOKEN_CAPITAL) == 0
      && g_unichar_islower (g_utf8_get_char (text->text + next->start)))
    return FALSE;
  if (before != NULL && ch_hits_find (text->hits, i - 1, abbreviation, 1) != NULL)
    return FALSE;
  /* "1. Minister Kono welcomed …" */
  return before == NULL || (before->flags & (CH_TOKEN_NUMBER | CH_TOKEN_LINE)) != (CH_TOKEN_NUMBER | CH_TOKEN_LINE);
}

static gboolean
ends_sentence (const ChText *text,
               guint         i,
               guint         abbreviation)
{
  const gunichar c = get_sign (text, i);

  if (c == '.')
    return is_full_stop (text, i, abbreviation);
  return c == '!' || c == '?' || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x061f || c == 0x2022;
}

static void
mark_sentence (ChText *text,
               guint   from,
               guint   to)
{
  for (guint i = from; i < to; i++)
    {
      text->sentence[i] = from;
      text->sentence_end[i] = to;
    }
}

static void
find_sentences (ChText *text,
                guint   abbreviation)
{
  const guint n = text->tokens->len;
  guint from = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i > from && (get_token (text, i)->flags & CH_TOKEN_LINE) != 0)
        {
          mark_sentence (text, from, i);
          from = i;
        }
      if (ends_sentence (text, i, abbreviation))
        {
          while (i + 1 < n && is_closing (get_sign (text, i + 1)) && (get_token (text, i + 1)->flags & CH_TOKEN_LINE) == 0)
            i++;
          mark_sentence (text, from, i + 1);
          from = i + 1;
        }
    }
  mark_sentence (text, from, n);
}

/* The words behind the first one of "New York" begin nothing of their own. */
static void
mark_inside_names (ChText    *text,
                   ChLexicon *lexicon)
{
  static const char *const classes[] = { "city", "country", "international" };

  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    {
      const guint class = ch_lexicon_class (lexicon, classes[c]);

      for (guint i = 0; i < text->tokens->len; i++)
        {
          const ChHit *hit = ch_hits_find (text->hits, i, class, G_MAXUINT);

          if (hit == NULL || (get_token (text, i)->flags & CH_TOKEN_HAN) != 0)
            continue;
          for (guint t = 1; t < hit->length; t++)
            g_array_index (text->tokens, ChToken, i + t).flags |= CH_TOKEN_INSIDE;
        }
    }
}

/* Chinese writes no spaces: the characters behind the first one of a word are no word of their own. */
static void
mark_inside (ChText    *text,
             ChLexicon *lexicon)
{
  static const char *const classes[] = { "function", "follow", "say", "meet" };

  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    {
      const guint class = ch_lexicon_class (lexicon, classes[c]);

      for (guint i = 0; i < text->tokens->len; i++)
        {
          const ChHit *hit = ch_hits_find (text->hits, i, class, G_MAXUINT);

          if (hit == NULL || hit->length < 2 || (get_token (text, i)->flags & CH_TOKEN_HAN) == 0)
            continue;
          g_array_index (text->tokens, ChToken, i).flags |= CH_TOKEN_OPENS;
          for (guint t = 1; t < hit->length; t++)
            g_array_index (text->tokens, ChToken, i + t).flags |= CH_TOKEN_INSIDE;
        }
    }
}

/* "(MOST)" tells that MOST are the letters of a body wherever they stand. */
static void
mark_letters (ChText *text)
{
  g_autoptr(GHashTable) letters = g_hash_table_new (NULL, NULL);

  for (guint i = 1; i + 1 < text->tokens->len; i++)
    if ((get_token (text, i)->flags & CH_TOKEN_UPPER) != 0 && get_sign (text, i - 1) == '(' && get_sign (text, i + 1) == ')')
      g_hash_table_add (letters, GUINT_TO_POINTER (get_token (text, i)->word));
  for (guint i = 0; g_hash_table_size (letters) > 0 && i < text->tokens->len; i++)
    if ((get_token (text, i)->flags & CH_TOKEN_UPPER) != 0 && g_hash_table_contains (letters, GUINT_TO_POINTER (get_token (text, i)->word)))
      g_array_index (text->tokens, ChToken, i).flags |= CH_TOKEN_LETTERS;
}

/* What stands from each token on to the end of its sentence. */
static void
look_ahead (ChText *text)
{
  for (guint i = text->tokens->len; i-- > 0;)
    {
      ChWants *ahead = &text->ahead[i];

      if (i + 1 < text->sentence_end[i])
        *ahead = text->ahead[i + 1];
      ch_wants_add_word (ahead, get_token (text, i)->word);
      for (guint h = text->hits->first[i]; h < text->hits->first[i + 1]; h++)
        ch_wants_add_class (ahead, g_array_index (text->hits->hits, ChHit, h).class);
    }
}

ChText *
ch_sentences_read (ChLexicon  *lexicon,
                   ChWords    *words,
                   const char *string)
{
  ChText *text = g_new0 (ChText, 1);

  text->text = string;
  text->tokens = ch_tokens_read (string, words);
  text->hits = ch_lexicon_mark (lexicon, text->tokens);
  text->sentence = g_new0 (guint, text->tokens->len + 1);
  text->sentence_end = g_new0 (guint, text->tokens->len + 1);
  text->ahead = g_new0 (ChWants, text->tokens->len + 1);
  text->memory = ch_memory_new (text->tokens->len);
  mark_inside_names (text, lexicon);
  mark_inside (text, lexicon);
  mark_letters (text);
  find_sentences (text, ch_lexicon_class (lexicon, "abbreviation"));
  look_ahead (text);
  return text;
}

void
ch_text_free (ChText *self)
{
  g_array_unref (self->tokens);
  ch_hits_free (self->hits);
  ch_memory_free (self->memory);
  g_free (self->sentence);
  g_free (self->sentence_end);
  g_free (self->ahead);
  g_free (self);
}
