/* ch-language.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-language.h"

#include <string.h>

/* Enough of a text to tell its language by. */
#define SAMPLE_LENGTH 4000

/* The commonest words of languages in Latin and Cyrillic script; a word that several of them
 * make much use of stands in the list of each. */
static const struct
{
  const char *tag;
  const char *words;
} common_words[] = {
  { "en", " the of and to in with for on was that by from his is at its were has " },
  { "fr", " le les des et du une dans que pour qui sur au avec ses aux cette est de la en un par il à son ont été " },
  { "es", " el los las y del en que una por con para se su al como sus de la un ha " },
  { "it", " il di che della e per un è con del nel si alla dei gli dal sono la le una i al ha in " },
  { "de", " der die und das den von mit dem des im für ist auf ein eine sich zu " },
  { "pt", " o os do da e em que uma para com dos das não ao pela no na de um " },
  { "nl", " de het een van en dat met zijn voor op niet aan wordt ook " },
  { "pl", " w i z na do się że oraz jest przez dla od po " },
  { "id", " yang dan di dengan untuk dari pada ini dalam oleh telah itu " },
  { "vi", " và của các trong với được là cho có những đã về " },
  { "tr", " ve bir bu ile için olarak da de olan en " },
  { "sv", " och att det som en på är av för med den till har " },
  { "ru", " и в на с что по не для от это как из о " },
  { "uk", " і в на з що та до для від це як про у " },
  { "sr", " и у је на да са се за од које су " },
};

static const struct
{
  GUnicodeScript script;
  const char *tag;
} scripts[] = {
  { G_UNICODE_SCRIPT_HANGUL, "ko" },     { G_UNICODE_SCRIPT_ARABIC, "ar" },  { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_GREEK, "el" },      { G_UNICODE_SCRIPT_THAI, "th" },    { G_UNICODE_SCRIPT_DEVANAGARI, "hi" },
  { G_UNICODE_SCRIPT_ARMENIAN, "hy" },   { G_UNICODE_SCRIPT_GEORGIAN, "ka" }, { G_UNICODE_SCRIPT_KHMER, "km" },
  { G_UNICODE_SCRIPT_LAO, "lo" },        { G_UNICODE_SCRIPT_MYANMAR, "my" }, { G_UNICODE_SCRIPT_BENGALI, "bn" },
  { G_UNICODE_SCRIPT_ETHIOPIC, "am" },   { G_UNICODE_SCRIPT_MONGOLIAN, "mn" },
};

typedef struct
{
  guint letters;
  guint han;
  guint kana;
  guint latin_or_cyrillic;
  guint other[G_N_ELEMENTS (scripts)];
} Count;

static Count
count_scripts (const char *text)
{
  Count count = { 0 };

  for (const char *p = text; *p != '\0' && count.letters < SAMPLE_LENGTH; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const GUnicodeScript script = g_unichar_get_script (c);

      if (!g_unichar_isalpha (c))
        continue;
      count.letters++;
      if (script == G_UNICODE_SCRIPT_HAN)
        count.han++;
      else if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        count.kana++;
      else if (script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_CYRILLIC)
        count.latin_or_cyrillic++;
      for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
        count.other[i] += script == scripts[i].script;
    }
  return count;
}

/* Returns: (transfer none) (element-type utf8 uint): each word to the set of its languages, as the bits
 * of their places in common_words */
static GHashTable *
get_common_words (void)
{
  static gsize once = 0;

  G_STATIC_ASSERT (G_N_ELEMENTS (common_words) <= 32);
  if (g_once_init_enter (&once))
    {
      GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
        {
          g_autofree GStrv words = g_strsplit (common_words[i].words, " ", -1);

          for (guint w = 0; words[w] != NULL; w++)
            {
              const guint languages = GPOINTER_TO_UINT (g_hash_table_lookup (table, words[w]));

              g_hash_table_insert (table, words[w], GUINT_TO_POINTER (languages | 1u << i));
            }
        }
      g_hash_table_remove (table, "");
      g_once_init_leave (&once, (gsize) table);
    }
  return (GHashTable *) once;
}

static const char *
guess_by_words (const char *text)
{
  const gsize length = strlen (text);
  const char *end = length > SAMPLE_LENGTH ? g_utf8_find_prev_char (text, text + SAMPLE_LENGTH) : text + length;
  g_autofree char *lower = g_utf8_strdown (text, end - text);
  guint hits[G_N_ELEMENTS (common_words)] = { 0 };
  guint best = 0;

  for (char *word = lower, *next; word != NULL; word = next)
    {
      guint languages;

      next = strpbrk (word, " \n\t,.;:()\"'");
      if (next != NULL)
        *next++ = '\0';
      languages = GPOINTER_TO_UINT (g_hash_table_lookup (get_common_words (), word));
      for (guint i = 0; languages != 0; i++, languages >>= 1)
        hits[i] += languages & 1;
    }

  for (guint i = 1; i < G_N_ELEMENTS (common_words); i++)
    if (hits[i] > hits[best])
      best = i;
  return hits[best] > 1 ? common_words[best].tag : NULL;
}

const char *
ch_language_guess (const char *text)
{
  const Count count = count_scripts (text);

  if (count.letters == 0)
    return NULL;
  if (count.kana * 20 > count.letters)
    return "ja";
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (count.other[i] * 3 > count.letters)
      return scripts[i].tag;
  if (count.han * 3 > count.letters)
    return "zh";
  return guess_by_words (text);
}

gboolean
ch_language_is_plausible (const char *tag,
                          const char *text)
{
  const char *guess = ch_language_guess (text);
  const gsize length = strcspn (tag, "-_");
  guint n_words = 0;

  if (length < 2 || length > 3 || g_ascii_strncasecmp (tag, "und", length) == 0)
    return FALSE;
  if (guess == NULL)
    return TRUE;
  if (strlen (guess) == length && g_ascii_strncasecmp (tag, guess, length) == 0)
    return TRUE;

  /* A language that we know would have been told; one that we do not know may be right. */
  for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
    n_words += g_ascii_strncasecmp (tag, common_words[i].tag, length) == 0;
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    n_words += g_ascii_strncasecmp (tag, scripts[i].tag, length) == 0 || strcmp (guess, scripts[i].tag) == 0;
  return n_words == 0 && strcmp (guess, "zh") != 0 && strcmp (guess, "ja") != 0
         && g_ascii_strncasecmp (tag, "zh", length) != 0 && g_ascii_strncasecmp (tag, "ja", length) != 0;
}
