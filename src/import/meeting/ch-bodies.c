/* ch-bodies.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bodies.h"

#include "ch-text.h"

#include <string.h>

/* A name of so many letters has an ending and a stem. */
#define MIN_DECLINED 6
/* So many tokens back a body is still the one that "the University" means. */
#define MAX_BACK 3000

static gboolean
is_letters (const ChReading *self,
            ChSpan           span)
{
  return span.to == span.from + 1 && (ch_reading_token (self, span.from)->flags & CH_TOKEN_UPPER) != 0;
}

/* Where the text writes LETTERS in brackets, the name of the body before them; "(MOST)" stands
 * behind the words that begin with M, O, S and T or that name a body. */
static gboolean
find_name_of_letters (const ChReading *self,
                      guint            letters,
                      ChSpan          *name)
{
  for (guint i = 2; i + 1 < self->text->tokens->len; i++)
    {
      const ChToken *open = ch_reading_token (self, i - 1);

      if (ch_reading_token (self, i)->word != letters || self->text->text[open->start] != '(')
        continue;
      *name = (ChSpan) { MAX ((int) self->text->sentence[i], (int) i - 12), i - 1 };
      return TRUE;
    }
  return FALSE;
}

static gboolean
holds_word (const ChReading *self,
            const char      *class,
            ChSpan           span)
{
  for (guint i = span.from; i < span.to; i++)
    if (ch_hits_find (self->text->hits, i, ch_lexicon_class (self->tongue->lexicon, class), span.to - i) != NULL)
      return TRUE;
  return FALSE;
}

/* "International Coastal Glacier Organization" says by itself that it is no state's. */
static gboolean
is_supranational (const ChReading *self,
                  ChSpan           span)
{
  return holds_word (self, "union", span) && holds_word (self, "supranational", (ChSpan) { span.from, MIN (span.from + 2, span.to) });
}

/* What an unknown international body is called by: its name. */
static const char *
intern_name (const ChReading *self,
             ChSpan           span)
{
  g_autofree char *name = ch_span_dup_text (self->text, span);

  return g_intern_string (name);
}

/* The name that the text explains LETTERS with, where it is that of an international body. */
static const char *
find_explained_international (const ChReading *self,
                              guint            letters)
{
  ChSpan name;

  if (!find_name_of_letters (self, letters, &name))
    return NULL;
  for (; name.from < name.to; name.from++)
    if (holds_word (self, "supranational", (ChSpan) { name.from, name.from + 1 }))
      return is_supranational (self, name) ? intern_name (self, name) : NULL;
  return NULL;
}

const char *
ch_body_find_international (const ChReading *self,
                            ChSpan           span)
{
  if (!ch_span_is_set (span))
    return NULL;

  for (guint i = span.from; i < span.to; i++)
    {
      const char *letters = ch_reading_get_value (self, "international", (ChSpan) { i, span.to });

      if (letters != NULL)
        return letters;
    }
  if (is_supranational (self, span))
    return intern_name (self, span);
  return is_letters (self, span) ? find_explained_international (self, ch_reading_token (self, span.from)->word) : NULL;
}

static gboolean
ends_with (const ChReading *self,
           ChSpan           whole,
           ChSpan           end)
{
  const guint n = end.to - end.from;

  if (whole.to - whole.from < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (ch_reading_token (self, whole.to - n + i)->word != ch_reading_token (self, end.from + i)->word)
      return FALSE;
  return TRUE;
}

static gboolean
same_words (const ChReading *self,
            ChSpan           a,
            ChSpan           b)
{
  return a.to - a.from == b.to - b.from && ends_with (self, a, b);
}

/* Returns: (nullable): the letters of the international body whose name is just SPAN */
static const char *
get_international (const ChReading *self,
                   ChSpan           span)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "international");
  const ChHit *hit = ch_hits_find (self->text->hits, span.from, class, span.to - span.from);

  return hit != NULL && hit->length == span.to - span.from ? hit->value : NULL;
}

/* Whether LONG is SHORT with its country before it, as 英国范例大学 and 范例大学; each state has ministries of
 * one name. */
static gboolean
is_with_country (const ChReading *self,
                 ChSpan           longer,
                 ChSpan           shorter)
{
  const guint country = ch_lexicon_class (self->tongue->lexicon, "country");
  const guint ministry = ch_lexicon_class (self->tongue->lexicon, "ministry");
  const ChHit *hit = ch_hits_find (self->text->hits, longer.from, country, longer.to - longer.from);

  return (ch_reading_token (self, shorter.from)->flags & CH_TOKEN_HAN) != 0 && shorter.to >= shorter.from + 4 && hit != NULL
         && hit->length + (shorter.to - shorter.from) == longer.to - longer.from && ends_with (self, longer, shorter)
         && ch_hits_find (self->text->hits, shorter.from, ministry, shorter.to - shorter.from) == NULL;
}

static gboolean
is_han (const ChReading *self,
        guint            token)
{
  return (ch_reading_token (self, token)->flags & CH_TOKEN_HAN) != 0;
}

/* Whether the few characters of SHORTER stand for the body LONGER: 新国大 for 新加坡国立大学, 基金委 for 国家自然科学基金委员会.
 * They stand in it in their order, and begin it or follow one another. */
static gboolean
is_short_name (const ChReading *self,
               ChSpan           shorter,
               ChSpan           longer)
{
  const guint n = shorter.to - shorter.from;
  guint at = longer.from;

  if (n < 3 || n > 4 || longer.to - longer.from < n + 2 || !is_han (self, shorter.from)
      || ch_reading_token (self, shorter.from)->word != ch_reading_token (self, longer.from)->word)
    return FALSE;
  for (guint i = shorter.from; i < shorter.to; i++, at++)
    {
      while (at < longer.to && ch_reading_token (self, at)->word != ch_reading_token (self, i)->word)
        at++;
      if (at == longer.to)
        return FALSE;
    }
  return TRUE;
}

gboolean
ch_body_is_same (const ChReading *self,
                 ChSpan           a,
                 ChSpan           b)
{
  ChSpan name;

  if (!ch_span_is_set (a) || !ch_span_is_set (b))
    return FALSE;
  if (same_words (self, a, b) || is_with_country (self, a, b) || is_with_country (self, b, a)
      || is_short_name (self, a, b) || is_short_name (self, b, a))
    return TRUE;
  if (get_international (self, a) != NULL)
    return g_strcmp0 (get_international (self, a), get_international (self, b)) == 0;
  if (is_letters (self, a) && find_name_of_letters (self, ch_reading_token (self, a.from)->word, &name))
    return ends_with (self, name, b);
  if (is_letters (self, b) && find_name_of_letters (self, ch_reading_token (self, b.from)->word, &name))
    return ends_with (self, name, a);
  return FALSE;
}

/* Takes the ending of a case off NAME: "роскосмоса" of "Роскосмос", "министерством" of "Министерство". */
static void
drop_ending (char *name)
{
  static const char *const endings[] = { "ом", "ем", "ой", "ей", "а", "я", "у", "ю", "е", "и", "ы", "о" };
  const gsize length = strlen (name);

  if (g_utf8_strlen (name, -1) < MIN_DECLINED || g_unichar_get_script (g_utf8_get_char (name)) != G_UNICODE_SCRIPT_CYRILLIC)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      {
        name[length - strlen (endings[i])] = '\0';
        return;
      }
}

/* Whether the words of SPAN stand in the publisher's name, side by side. */
static gboolean
is_in_publisher (const ChReading *self,
                 ChSpan           span)
{
  const char *publisher = ch_article_get_publisher (self->article);
  g_autofree char *body = ch_span_dup_text (self->text, span);
  g_autofree char *folded_body = body != NULL ? ch_text_fold (body) : NULL;
  g_autofree char *folded = publisher != NULL ? ch_text_fold (publisher) : NULL;

  if (folded == NULL || folded_body == NULL || g_utf8_strlen (folded_body, -1) <= 2)
    return FALSE;
  if (span.to == span.from + 1)
    drop_ending (folded_body);
  return strstr (folded, folded_body) != NULL;
}

gboolean
ch_body_is_publisher (const ChReading *self,
                      ChSpan           span)
{
  const char *international = ch_body_find_international (self, span);
  ChSpan name;

  if (!ch_span_is_set (span))
    return FALSE;
  if (self->home_body != NULL)
    return g_strcmp0 (international, self->home_body) == 0;
  if (is_in_publisher (self, span))
    return TRUE;
  if (is_letters (self, span) && find_name_of_letters (self, ch_reading_token (self, span.from)->word, &name))
    for (guint from = name.from; from + 2 < name.to; from++)
      if (is_in_publisher (self, (ChSpan) { from, name.to }))
        return TRUE;
  return FALSE;
}

static gboolean
is_of (const ChReading *self,
       guint            token)
{
  static const char *const words[] = { "of", "de", "du", "des", "del", "della" };
  const char *word = ch_words_get (self->words, ch_reading_token (self, token)->word);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* A comma, a bracket or the like; "People‘s Republic" is not cut by whatever mark is used in it. */
static gboolean
is_stop (const ChReading *self,
         guint            token)
{
  return strchr (",;:.()", self->text->text[ch_reading_token (self, token)->start]) != NULL;
}

/* The state that stands right behind the body at SPAN, "of the Kingdom of Norway", or right before it. */
static const char *
find_state_beside (const ChReading *self,
                   ChSpan           span,
                   ChSpan          *where)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "country");
  guint end = span.to;

  while (end < MIN (span.to + 8, self->text->tokens->len) && !is_stop (self, end))
    end++;
  if (end > span.to && is_of (self, span.to))
    return ch_reading_find_country (self, (ChSpan) { span.to, end }, where);

  for (guint i = span.from; i > 0 && span.from - i < 8; i--)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i - 1, class, span.from - i + 1);

      if (hit != NULL && i - 1 + hit->length == span.from)
        return ch_reading_find_country (self, (ChSpan) { i - 1, span.from }, where);
    }
  return NULL;
}

const char *
ch_body_find_state (const ChReading *self,
                    ChSpan           span,
                    ChSpan          *where)
{
  const guint length = span.to - span.from;

  if (!ch_span_is_set (span))
    return NULL;

  for (guint i = 0; i + length <= self->text->tokens->len; i++)
    {
      const ChSpan other = { i, i + length };
      const char *code = same_words (self, span, other) ? find_state_beside (self, other, where) : NULL;

      if (code != NULL)
        return code;
    }
  return NULL;
}

/* "Vice Minister of Science and Technology", of the "Ministry of Science and Technology of …"; 外交部长 of
 * 外交部. */
gboolean
ch_title_is_publishers (const ChReading *self,
                        ChSpan           title)
{
  if (title.to < title.from + 3 || self->home_country == NULL)
    return FALSE;
  if ((ch_reading_token (self, title.from)->flags & CH_TOKEN_HAN) != 0)
    return is_in_publisher (self, (ChSpan) { title.from, title.to - 1 });

  for (guint i = title.from + 1; i + 1 < title.to; i++)
    {
      const char *word = ch_words_get (self->words, ch_reading_token (self, i)->word);

      if (strcmp (word, "of") == 0 || strcmp (word, "for") == 0)
        return is_in_publisher (self, (ChSpan) { i + 1, title.to });
    }
  return FALSE;
}

/* What SPAN is for: the words behind its first "of" or "for". */
static ChSpan
get_subject (const ChReading *self,
             ChSpan           span)
{
  for (guint i = span.from + 1; i + 1 < span.to; i++)
    if (is_of (self, i) || strcmp (ch_words_get (self->words, ch_reading_token (self, i)->word), "for") == 0)
      return (ChSpan) { i + 1, span.to };
  return (ChSpan) { 0, 0 };
}

gboolean
ch_body_is_of_title (const ChReading *self,
                     ChSpan           body,
                     ChSpan           title)
{
  const guint ministry = ch_lexicon_class (self->tongue->lexicon, "ministry");
  ChSpan of_body, of_title;

  if (!ch_span_is_set (body) || !ch_span_is_set (title) || ch_hits_find (self->text->hits, body.from, ministry, body.to - body.from) == NULL)
    return FALSE;
  of_body = get_subject (self, body);
  of_title = get_subject (self, title);
  return ch_span_is_set (of_body) && ch_span_is_set (of_title) && same_words (self, of_body, of_title);
}

static gboolean
is_capital (const ChReading *self,
            guint            token)
{
  return (ch_reading_token (self, token)->flags & CH_TOKEN_CAPITAL) != 0;
}

/* The name that holds the word at TOKEN: the capital words before it, and those behind an "of" or "for". */
static ChSpan
find_name_around (const ChReading *self,
                  guint            token)
{
  const guint from = self->text->sentence[token], to = self->text->sentence_end[token];
  ChSpan name = { token, token + 1 };

  while (name.from > from && is_capital (self, name.from - 1)
         && ch_hits_find (self->text->hits, name.from - 1, ch_lexicon_class (self->tongue->lexicon, "function"), 1) == NULL)
    name.from--;
  for (guint i = token + 1; i < MIN (to, token + 10); i++)
    {
      const char *word = ch_words_get (self->words, ch_reading_token (self, i)->word);

      if (is_capital (self, i))
        name.to = i + 1;
      else if (strcmp (word, "of") != 0 && strcmp (word, "for") != 0 && (i == token + 1 || strcmp (word, "and") != 0) && strcmp (word, "the") != 0)
        break;
    }
  return name;
}

ChSpan
ch_body_find_whole (const ChReading *self,
                    ChSpan           span)
{
  if (span.to != span.from + 1 || ch_hits_find (self->text->hits, span.from, ch_lexicon_class (self->tongue->lexicon, "whole"), 1) == NULL)
    return span;
  for (guint i = span.from > MAX_BACK ? span.from - MAX_BACK : 0; i < span.from; i++)
    {
      ChSpan name;

      if (ch_reading_token (self, i)->word != ch_reading_token (self, span.from)->word || !is_capital (self, i))
        continue;
      name = find_name_around (self, i);
      if (name.to > name.from + 1)
        return name;
    }
  return (ChSpan) { 0, 0 };
}
