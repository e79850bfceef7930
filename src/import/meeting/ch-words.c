/* ch-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-token.h"

struct _ChWords
{
  ChWords *base;       /* (nullable) */
  GHashTable *numbers; /* (owned) (element-type utf8 guint) */
  GPtrArray *words;    /* (element-type utf8): borrowed from the keys of NUMBERS */
  guint first;         /* the number of the first word of this layer */
};

ChWords *
ch_words_new (ChWords *base)
{
  ChWords *self = g_new0 (ChWords, 1);

  self->base = base;
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_ptr_array_new ();
  self->first = base != NULL ? base->first + base->words->len : 1;
  return self;
}

void
ch_words_free (ChWords *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->words);
  g_free (self);
}

guint
ch_words_find (ChWords    *self,
               const char *folded)
{
  guint number = self->base != NULL ? ch_words_find (self->base, folded) : 0;

  return number != 0 ? number : GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, folded));
}

guint
ch_words_add (ChWords    *self,
              const char *folded)
{
  guint number = ch_words_find (self, folded);
  char *word;

  if (number != 0)
    return number;

  word = g_strdup (folded);
  number = self->first + self->words->len;
  g_hash_table_insert (self->numbers, word, GUINT_TO_POINTER (number));
  g_ptr_array_add (self->words, word);
  return number;
}

const char *
ch_words_get (ChWords *self,
              guint    number)
{
  if (number < self->first)
    return self->base != NULL ? ch_words_get (self->base, number) : "";
  return number - self->first < self->words->len ? g_ptr_array_index (self->words, number - self->first) : "";
}
