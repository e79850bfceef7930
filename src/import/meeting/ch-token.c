/* ch-token.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-token.h"

#include "ch-fold.h"
#include "ch-text.h"

#include <string.h>

/* A shorter word behind such a letter is rather a part of the word; "and" is the commonest. */
#define MIN_BEHIND_PROCLITIC 4
#define MIN_BEHIND_AND 3

/* What reads through the text. */
typedef struct
{
  const char *text;
  const char *at;
  guint character; /* code points before AT */
  ChTokenFlags pending; /* SPACED and LINE for the next token */
  ChWords *words;
  GArray *tokens;
  GString *folded;
} Reader;

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc;
}

/* Letters of words, and the marks that belong to them. */
static gboolean
is_letter (gunichar c)
{
  return (g_unichar_isalpha (c) || g_unichar_ismark (c)) && !ch_text_is_han (c);
}

static gunichar
peek (const char *p)
{
  return *p != '\0' ? g_utf8_get_char (p) : 0;
}

static void
add_token (Reader       *self,
           const char   *end,
           guint         n_characters,
           ChTokenFlags  flags)
{
  ChToken token = {
    .start = self->at - self->text,
    .end = end - self->text,
    .from = self->character,
    .to = self->character + n_characters,
    .word = ch_words_add (self->words, self->folded->str),
    .flags = flags | self->pending,
  };

  g_array_append_val (self->tokens, token);
  self->at = end;
  self->character += n_characters;
  self->pending = 0;
}

/* "U.S.", "H.E.", "J.": capital letters, each with its full stop.  Returns: how many letters. */
static guint
count_dotted_letters (const char *p)
{
  guint n = 0;

  while (g_unichar_isupper (peek (p)) && *g_utf8_next_char (p) == '.')
    {
      p = g_utf8_next_char (p) + 1;
      n++;
    }
  /* "J.Smith" is an initial before a name; "e.g" and "J.S" without a last stop are not. */
  return n == 1 && is_letter (peek (p)) && !(g_unichar_isupper (peek (p)) && g_unichar_islower (peek (g_utf8_next_char (p)))) ? 0 : n;
}

static void
read_dotted (Reader *self,
             guint   n_letters)
{
  const char *p = self->at;

  for (guint i = 0; i < n_letters; i++)
    {
      ch_fold_append (self->folded, g_utf8_get_char (p));
      p = g_utf8_next_char (p) + 1;
    }
  add_token (self, p, 2 * n_letters,
             CH_TOKEN_WORD | CH_TOKEN_CAPITAL | CH_TOKEN_DOTTED | (n_letters > 1 ? CH_TOKEN_UPPER : 0));
}

/* Whether the letters from START to P are an article or the like that has lost its last letter. */
static gboolean
is_elided (const char *start,
           const char *p)
{
  static const char *const words[] = { "qu", "un", "gl", "all", "dall", "dell", "nell", "sull", "coll", "quell", "jusqu", "lorsqu", "puisqu" };

  if (p == start + 1)
    return g_ascii_isalpha (*start) && *start != 'O';
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == (gsize) (p - start) && g_ascii_strncasecmp (start, words[i], p - start) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the apostrophe at P, inside a word that began at START, ends a token: before a
 * possessive s, or behind an elided article. */
static gboolean
splits_word (const char *start,
             const char *p)
{
  const char *next = g_utf8_next_char (p);

  if ((*next == 's' || *next == 'S') && !is_letter (peek (next + 1)))
    return TRUE;
  if (!is_letter (peek (next)))
    return TRUE;
  return is_elided (start, p);
}

static ChTokenFlags
judge_number (const char *p,
              guint       n_characters)
{
  char *end;
  const guint64 number = g_ascii_strtoull (p, &end, 10);

  if (end - p == 4 && n_characters == 4)
    return number >= 1800 && number < 2200 ? CH_TOKEN_YEAR : 0;
  return end - p <= 2 && n_characters <= 4 && number >= 1 && number <= 31 ? CH_TOKEN_SMALL : 0;
}

/* Arabic writes "and", "in", "for" as one letter at the front of the next word. */
static gboolean
is_proclitic (gunichar c)
{
  return c == 0x0648 || c == 0x0628 || c == 0x0644 || c == 0x0641 || c == 0x0643;
}

/* Whether WORD is "for" before a word that is known with the article, which loses its first letter there: "للدول", and
 * not "لليبيا". */
static gboolean
is_for_the (const Reader *self,
            const char   *word)
{
  g_autofree char *with_article = NULL;

  if (!g_str_has_prefix (word, "لل"))
    return FALSE;
  with_article = g_strconcat ("ا", word + strlen ("ل"), NULL);
  return ch_words_find (self->words, with_article) != 0;
}

/* Whether such a letter stands before the word in FOLDED: the word as it is written is not known, and
 * the one behind the letter is. */
static gboolean
has_proclitic (const Reader *self,
               guint         n_characters)
{
  const char *rest = self->folded->str;
  const gunichar first = g_utf8_get_char (rest);

  return n_characters > (first == 0x0648 ? MIN_BEHIND_AND : MIN_BEHIND_PROCLITIC) && is_proclitic (first) && ch_words_find (self->words, rest) == 0
         && ch_words_find (self->words, g_utf8_next_char (rest)) != 0 && !is_for_the (self, rest);
}

/* "الخارجية", "للشؤون": with the article. */
static gboolean
is_definite (const char *folded)
{
  return g_str_has_prefix (folded, "ال") || g_str_has_prefix (folded, "لل") || g_str_has_prefix (folded, "وال")
         || g_str_has_prefix (folded, "ولل");
}

/* "واستصلاح": "and" before a word that is not known. */
static gboolean
is_conjoined (const Reader *self,
              guint         n_characters)
{
  const char *word = self->folded->str;

  return n_characters > MIN_BEHIND_AND + 1 && g_utf8_get_char (word) == 0x0648 && ch_words_find (self->words, word) == 0;
}

static void
add_word (Reader       *self,
          const char   *end,
          guint         n_characters,
          ChTokenFlags  flags)
{
  if (has_proclitic (self, n_characters))
    {
      const char *rest = g_utf8_next_char (self->at);
      g_autofree char *word = g_strdup (g_utf8_next_char (self->folded->str));

      g_string_truncate (self->folded, g_utf8_next_char (self->folded->str) - self->folded->str);
      add_token (self, rest, 1, flags);
      g_string_assign (self->folded, word);
      n_characters--;
    }
  if (is_definite (self->folded->str))
    flags |= CH_TOKEN_DEFINITE;
  else if (is_conjoined (self, n_characters))
    flags |= CH_TOKEN_CONJOINED;
  add_token (self, end, n_characters, flags);
}

static void
read_word (Reader *self)
{
  const gunichar first = g_utf8_get_char (self->at);
  const char *p = self->at;
  guint n = 0, n_upper = 0, n_lower = 0, n_last_upper = 0;
  ChTokenFlags flags = g_unichar_isdigit (first) ? CH_TOKEN_NUMBER : CH_TOKEN_WORD;

  for (;;)
    {
      const gunichar c = peek (p);

      if (is_apostrophe (c) && n > 0)
        {
          /* An article that stands alone is a phrase of a lexicon. */
          const gunichar behind = peek (g_utf8_next_char (p));
          const gboolean elision = (is_letter (behind) || behind == 0) && is_elided (self->at, p);

          if (splits_word (self->at, p))
            {
              const char *next = g_utf8_next_char (p);

              /* "l’" keeps its apostrophe; "’s" begins the next token. */
              if (elision && !((*next == 's' || *next == 'S') && !is_letter (peek (next + 1))))
                {
                  g_string_append_c (self->folded, '\'');
                  p = next;
                  n++;
                }
              break;
            }
        }
      else if (!is_letter (c) && !g_unichar_isdigit (c))
        break;
      else
        ch_fold_append (self->folded, c);

      n_upper += g_unichar_isupper (c) || g_unichar_istitle (c);
      n_lower += g_unichar_islower (c);
      n_last_upper = g_unichar_isupper (c) ? n_last_upper + 1 : 0;
      p = g_utf8_next_char (p);
      n++;
    }

  if (g_unichar_isupper (first) || g_unichar_istitle (first))
    flags |= CH_TOKEN_CAPITAL;
  /* "СПбГУ" is as good as all capitals. */
  if (n_upper > 1 && (n_lower == 0 || (n_last_upper > 1 && g_unichar_get_script (first) == G_UNICODE_SCRIPT_CYRILLIC)))
    flags |= CH_TOKEN_UPPER;
  if (flags & CH_TOKEN_NUMBER)
    flags |= judge_number (self->at, n);
  add_word (self, p, n, flags);
}

/* "’s" behind a word. */
static gboolean
read_possessive (Reader *self)
{
  const char *next = g_utf8_next_char (self->at);

  if ((self->tokens->len > 0 && self->pending != 0) || (*next != 's' && *next != 'S') || is_letter (peek (next + 1)))
    return FALSE;

  g_string_assign (self->folded, "'s");
  add_token (self, next + 1, 2, CH_TOKEN_SIGN);
  return TRUE;
}

static void
read_token (Reader *self)
{
  const gunichar c = g_utf8_get_char (self->at);
  const guint n_dotted = count_dotted_letters (self->at);

  g_string_truncate (self->folded, 0);
  if (n_dotted > 0)
    {
      read_dotted (self, n_dotted);
    }
  else if (ch_text_is_han (c))
    {
      ch_fold_append (self->folded, c);
      add_token (self, g_utf8_next_char (self->at), 1, CH_TOKEN_HAN);
    }
  else if (is_letter (c) || g_unichar_isdigit (c))
    {
      read_word (self);
    }
  else if (!is_apostrophe (c) || !read_possessive (self))
    {
      ch_fold_append (self->folded, c);
      add_token (self, g_utf8_next_char (self->at), 1, CH_TOKEN_SIGN);
    }
}

GArray *
ch_tokens_read (const char *text,
                ChWords    *words)
{
  g_autoptr(GString) folded = g_string_new (NULL);
  Reader self = {
    .text = text,
    .at = text,
    .pending = CH_TOKEN_LINE,
    .words = words,
    .tokens = g_array_new (FALSE, FALSE, sizeof (ChToken)),
    .folded = folded,
  };

  while (*self.at != '\0')
    {
      const gunichar c = g_utf8_get_char (self.at);

      if (g_unichar_isspace (c) || c == 0x200b || c == 0xfeff)
        {
          self.pending |= c == '\n' ? CH_TOKEN_SPACED | CH_TOKEN_LINE : CH_TOKEN_SPACED;
          self.at = g_utf8_next_char (self.at);
          self.character++;
        }
      else
        {
          read_token (&self);
        }
    }
  return self.tokens;
}
