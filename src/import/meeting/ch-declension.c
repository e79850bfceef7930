/* ch-declension.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-declension.h"

#include <string.h>

typedef enum
{
  CASE_UNKNOWN,
  CASE_GENITIVE,
  CASE_DATIVE,
  CASE_INSTRUMENTAL,
} Case;

/* A form longer than this has an ending and a stem. */
#define MIN_FORM 4

/* What endings become in the nominative.  The first that fits counts; BEHIND are the letters that may
 * stand before the ending, all of them where it is NULL. */
static const struct
{
  Case kase;
  const char *ending;
  const char *behind;
  const char *nominative;
} endings[] = {
  { CASE_INSTRUMENTAL, "овым", NULL, "ов" },   { CASE_INSTRUMENTAL, "евым", NULL, "ев" },  { CASE_INSTRUMENTAL, "ёвым", NULL, "ёв" },
  { CASE_INSTRUMENTAL, "иным", NULL, "ин" },   { CASE_INSTRUMENTAL, "ыным", NULL, "ын" },  { CASE_INSTRUMENTAL, "ым", NULL, "ый" },
  { CASE_INSTRUMENTAL, "ским", NULL, "ский" }, { CASE_INSTRUMENTAL, "цким", NULL, "цкий" },
  { CASE_INSTRUMENTAL, "ской", NULL, "ская" }, { CASE_INSTRUMENTAL, "цкой", NULL, "цкая" },
  { CASE_INSTRUMENTAL, "ой", NULL, "а" },      { CASE_INSTRUMENTAL, "ией", NULL, "ия" },   { CASE_INSTRUMENTAL, "ьей", NULL, "ья" },
  { CASE_INSTRUMENTAL, "ом", NULL, "" },       { CASE_INSTRUMENTAL, "ем", "аеиоуыэюя", "й" }, { CASE_INSTRUMENTAL, "ем", "жцчшщ", "" },
  { CASE_INSTRUMENTAL, "ем", NULL, "ь" },
  { CASE_GENITIVE, "ского", NULL, "ский" },    { CASE_GENITIVE, "цкого", NULL, "цкий" },   { CASE_GENITIVE, "ого", NULL, "ый" },
  { CASE_GENITIVE, "ской", NULL, "ская" },     { CASE_GENITIVE, "овой", NULL, "ова" },     { CASE_GENITIVE, "евой", NULL, "ева" },
  { CASE_GENITIVE, "иной", NULL, "ина" },      { CASE_GENITIVE, "ии", NULL, "ия" },
  { CASE_GENITIVE, "а", "бвгджзклмнпрстфхцчшщ", "" }, { CASE_GENITIVE, "я", "аеиоуыэю", "й" }, { CASE_GENITIVE, "я", "лнрт", "ь" },
  { CASE_GENITIVE, "ы", NULL, "а" },           { CASE_GENITIVE, "ьи", NULL, "ья" },
  /* The accusative of those in "-а", where that of others is as the genitive; "Чаушеску" never changes. */
  { CASE_GENITIVE, "еску", NULL, "еску" },     { CASE_GENITIVE, "скую", NULL, "ская" },    { CASE_GENITIVE, "ую", NULL, "ая" },
  { CASE_GENITIVE, "у", "бвгджзклмнпрстфхцчшщ", "а" }, { CASE_GENITIVE, "ю", "иь", "я" },
  { CASE_DATIVE, "скому", NULL, "ский" },      { CASE_DATIVE, "ому", NULL, "ый" },         { CASE_DATIVE, "овой", NULL, "ова" },
  { CASE_DATIVE, "ии", NULL, "ия" },           { CASE_DATIVE, "у", "бвгджзклмнпрстфхцчшщ", "" }, { CASE_DATIVE, "ю", "аеиоуыэ", "й" },
  { CASE_DATIVE, "ю", "лнрт", "ь" },
};

/* Of adjectives before a title: "Чрезвычайным и Полномочным". */
static const char *const adjectives[] = { "ым", "им", "ого", "его", "ому", "ему" };

static gboolean
ends_behind (const char *word,
             const char *ending,
             const char *letters)
{
  const char *at = word + strlen (word) - strlen (ending);

  if (!g_str_has_suffix (word, ending) || at == word)
    return FALSE;
  return letters == NULL || g_utf8_strchr (letters, -1, g_utf8_get_char (g_utf8_prev_char (at))) != NULL;
}

static char *
dup_nominative (const char *word,
                Case        kase)
{
  if (g_utf8_strlen (word, -1) < MIN_FORM)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (endings[i].kase == kase && ends_behind (word, endings[i].ending, endings[i].behind))
      return g_strdup_printf ("%.*s%s", (int) (strlen (word) - strlen (endings[i].ending)), word, endings[i].nominative);
  return NULL;
}

static gboolean
is_adjective (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (adjectives); i++)
    if (ends_behind (word, adjectives[i], NULL))
      return TRUE;
  return FALSE;
}

/* The case that FORM of BASE is in, told by its last letters; the lexicon has said that it is none of the nominative. */
static Case
get_case (const char *form,
          const char *base)
{
  static const char *const instrumental[] = { "ом", "ем", "ём", "ой", "ей", "ым", "им" };
  static const char *const genitive[] = { "а", "я", "ы", "и", "ого", "его" };
  static const char *const dative[] = { "у", "ю", "ому", "ему" };

  /* "коллегу", of "коллега", is an accusative. */
  if (g_str_has_suffix (form, "у") && base != NULL && g_str_has_suffix (base, "а"))
    return CASE_GENITIVE;

  for (guint i = 0; i < G_N_ELEMENTS (instrumental); i++)
    if (g_str_has_suffix (form, instrumental[i]))
      return CASE_INSTRUMENTAL;
  for (guint i = 0; i < G_N_ELEMENTS (dative); i++)
    if (g_str_has_suffix (form, dative[i]))
      return CASE_DATIVE;
  for (guint i = 0; i < G_N_ELEMENTS (genitive); i++)
    if (g_str_has_suffix (form, genitive[i]))
      return CASE_GENITIVE;
  return CASE_UNKNOWN;
}

static const ChHit *
find_form (const ChReading *self,
           guint            token,
           guint            end)
{
  return ch_hits_find (self->text->hits, token, ch_lexicon_class (self->tongue->lexicon, "base-form"), end - token);
}

/* Where the noun of TITLE stands that says what is declined, with the adjectives before it; none where
 * its nominative is not in the lexicon. */
static const ChHit *
find_noun (const ChReading *self,
           ChSpan           title,
           guint           *at)
{
  for (guint i = title.from; i < title.to; i++)
    {
      const ChHit *form = find_form (self, i, title.to);
      g_autofree char *word = ch_span_dup_text (self->text, (ChSpan) { i, i + 1 });

      *at = i;
      if (form != NULL)
        return form;
      if (!is_adjective (word) && strcmp (word, "и") != 0)
        return NULL;
    }
  return NULL;
}

/* Where the noun stands last before NAME in WHOLE that says what is declined: "со своим коллегой Петром". */
static const ChHit *
find_noun_before (const ChReading *self,
                  ChSpan           whole,
                  ChSpan           name,
                  guint           *at)
{
  for (guint i = name.from; i > whole.from; i--)
    {
      const ChHit *form = find_form (self, i - 1, name.from);

      *at = i - 1;
      if (form != NULL)
        return form;
    }
  return NULL;
}

/* The white space before TOKEN, as it stands in the text. */
static void
append_gap (const ChReading *self,
            GString         *words,
            guint            token)
{
  const guint from = ch_reading_token (self, token - 1)->end;

  g_string_append_len (words, self->text->text + from, ch_reading_token (self, token)->start - from);
}

static gboolean
is_in_text (const ChReading *self,
            const char      *word)
{
  const gsize length = strlen (word);

  for (guint i = 0; i < self->text->tokens->len; i++)
    {
      const ChToken *token = ch_reading_token (self, i);

      if (token->end - token->start == length && memcmp (self->text->text + token->start, word, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The nominative of WORD at TOKEN; names that change their stem are in the lexicon. */
static char *
dup_name (const ChReading *self,
          guint            token,
          const char      *word,
          Case             kase)
{
  const char *known = ch_reading_get_value (self, "name-form", (ChSpan) { token, token + 1 });

  return known != NULL ? g_strdup (known) : dup_nominative (word, kase);
}

char *
ch_declension_dup_name (const ChReading *self,
                        ChSpan           name,
                        ChSpan           title,
                        ChSpan           whole,
                        gboolean        *certain)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *form = NULL;
  const ChHit *noun = NULL;
  gboolean is_changed = FALSE;
  Case kase;
  guint at;

  if (!ch_span_is_set (name))
    return NULL;
  if (ch_span_is_set (title))
    noun = find_noun (self, title, &at);
  else if (ch_span_is_set (whole))
    noun = find_noun_before (self, whole, name, &at);
  if (noun == NULL)
    return NULL;
  form = ch_span_dup_text (self->text, (ChSpan) { at, at + noun->length });
  kase = get_case (form, noun->value);

  *certain = TRUE;
  for (guint i = name.from; i < name.to; i++)
    {
      g_autofree char *word = ch_span_dup_text (self->text, (ChSpan) { i, i + 1 });
      g_autofree char *nominative = (ch_reading_token (self, i)->flags & CH_TOKEN_DOTTED) == 0 ? dup_name (self, i, word, kase) : NULL;

      if (i > name.from)
        append_gap (self, words, i);
      g_string_append (words, nominative != NULL ? nominative : word);
      is_changed |= nominative != NULL;
      if (nominative != NULL && !is_in_text (self, nominative))
        *certain = FALSE;
    }
  return is_changed ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
