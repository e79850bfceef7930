/* ch-language.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-language.h"

#include <string.h>

/* Enough of a text to tell its language by. */
#define SAMPLE_LENGTH 4000

/* The commonest words of languages in Latin and Cyrillic script; no list holds a word of which
 * another language makes as much use. */
static const struct
{
  const char *tag;
  const char *words;
} common_words[] = {
  { "en", " the of and to in with for on was that by from his is at its were has " },
  { "fr", " le les des et du une dans que pour qui sur au avec ses aux cette est " },
  { "es", " el los las y del en que una por con para se su al como sus " },
  { "it", " il di che della e per un è con del nel si alla dei gli dal sono " },
  { "de", " der die und das den von mit dem des im für ist auf ein eine sich zu " },
  { "pt", " o os do da e em que uma para com dos das não ao pela no na " },
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

static const char *
guess_by_words (const char *text)
{
  g_autofree char *sample = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), SAMPLE_LENGTH));
  g_autofree char *lower = g_utf8_strdown (sample, -1);
  g_auto(GStrv) words = g_strsplit_set (lower, " \n\t,.;:()\"'", -1);
  const char *best = NULL;
  guint best_hits = 1;

  for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
    {
      guint hits = 0;

      for (guint w = 0; words[w] != NULL; w++)
        {
          g_autofree char *bounded = *words[w] != '\0' ? g_strdup_printf (" %s ", words[w]) : NULL;

          if (bounded != NULL && strstr (common_words[i].words, bounded) != NULL)
            hits++;
        }
      if (hits > best_hits)
        {
          best = common_words[i].tag;
          best_hits = hits;
        }
    }
  return best;
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
