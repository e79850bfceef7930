/* ch-credits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include <string.h>

/*
 * A credit names who made the picture, the house that released it, or both, and in either order: "Photo: A / B".
 * The rules keep each name as a part; what the words of a part are tells whose it is.
 */

/* The longest name of a person, in words; what is longer is a house. */
#define MAX_WORDS_OF_PERSON 4
#define MAX_PARTS 6

typedef enum
{
  SORT_NONE,   /* no credit at all: "Photo: Minister A", "Photo: Archive" */
  SORT_PERSON,
  SORT_WORD,   /* one word: a house, unless there is one beside it */
  SORT_HOUSE,
} Sort;

typedef struct
{
  ChSpan span;
  Sort sort;
  gboolean is_listed; /* a comma or "and" stands before it, and no sign that ties a person to a house */
} Part;

static gboolean
same_words (const ChReading *self,
            ChSpan           a,
            ChSpan           b)
{
  g_autofree char *one = ch_span_dup_text (self->text, a);
  g_autofree char *other = ch_span_dup_text (self->text, b);

  return g_strcmp0 (one, other) == 0;
}

/* Several pictures of one photographer are one credit. */
static gboolean
is_known (const ChReading     *self,
          const ChCreditFound *found)
{
  for (guint i = 0; i < self->credits->len; i++)
    {
      const ChCreditFound *known = &g_array_index (self->credits, ChCreditFound, i);

      if (same_words (self, known->creator, found->creator) && same_words (self, known->credit, found->credit))
        return TRUE;
    }
  return FALSE;
}

/* Returns: (nullable): the phrase of the class called NAME that begins at TOKEN and ends in SPAN */
static const ChHit *
find_class (const ChReading *self,
            guint            token,
            ChSpan           span,
            const char      *name)
{
  return ch_hits_find (self->text->hits, token, ch_lexicon_class (self->tongue->lexicon, name), span.to - token);
}

static gboolean
names_house (const ChReading *self,
             ChSpan           span)
{
  static const char *const anywhere[] = { "kind", "venue-kind", "international", "national-body", "photo-agency", "credit-house",
                                          "department" };
  static const char *const at_start[] = { "country", "demonym", "state", "subject" };

  for (guint c = 0; c < G_N_ELEMENTS (at_start); c++)
    if (find_class (self, span.from, span, at_start[c]) != NULL)
      return TRUE;
  for (guint i = span.from; i < span.to; i++)
    for (guint c = 0; c < G_N_ELEMENTS (anywhere); c++)
      if (find_class (self, i, span, anywhere[c]) != NULL)
        return TRUE;
  return FALSE;
}

/* Whether SPAN is as a whole a phrase of the class called NAME. */
static gboolean
is_class (const ChReading *self,
          ChSpan           span,
          const char      *name)
{
  const ChHit *hit = find_class (self, span.from, span, name);

  return hit != NULL && span.from + hit->length == span.to;
}

/* "Photo: Minister A" tells whom it shows. */
static gboolean
names_participant (const ChReading *self,
                   ChSpan           span)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (person->takes_part && ch_span_is_set (person->name)
          && same_words (self, (ChSpan) { span.to - MIN (span.to - span.from, person->name.to - person->name.from), span.to },
                         person->name))
        return TRUE;
    }
  return FALSE;
}

static Sort
get_sort (const ChReading *self,
          ChSpan           span)
{
  guint n_words = 0;
  gboolean is_upper = TRUE;

  if (is_class (self, span, "international") || is_class (self, span, "supranational"))
    return SORT_HOUSE;
  if (is_class (self, span, "no-credit") || is_class (self, span, "city") || is_class (self, span, "country")
      || is_class (self, span, "post") || find_class (self, span.from, span, "shown") != NULL || names_participant (self, span))
    return SORT_NONE;
  if (names_house (self, span))
    return SORT_HOUSE;
  for (guint i = span.from; i < span.to; i++)
    {
      const ChToken *token = ch_reading_token (self, i);

      if (i > span.from && find_class (self, i, span, "post") == NULL && find_class (self, i, span, "particle") == NULL
          && find_class (self, i, span, "and") == NULL && (token->flags & CH_TOKEN_WORD) != 0 && (token->flags & (CH_TOKEN_CAPITAL | CH_TOKEN_DEFINITE)) == 0
          && (token->flags & CH_TOKEN_SPACED) != 0 && g_unichar_islower (g_utf8_get_char (self->text->text + token->start)))
        return SORT_HOUSE;
      if ((token->flags & CH_TOKEN_NUMBER) != 0 || (token->flags & CH_TOKEN_LETTERS) != 0)
        return SORT_HOUSE;
      if ((token->flags & CH_TOKEN_WORD) == 0 || (i > span.from && (token->flags & CH_TOKEN_SPACED) == 0))
        continue;
      n_words++;
      is_upper = is_upper && (token->flags & CH_TOKEN_UPPER) != 0 && (token->flags & CH_TOKEN_DOTTED) == 0;
    }

  if (n_words == 1)
    return is_upper ? SORT_HOUSE : SORT_WORD;
  if (n_words > MAX_WORDS_OF_PERSON)
    return SORT_HOUSE;
  return find_class (self, span.from, span, "post") != NULL || find_class (self, span.from, span, "honorific") != NULL ? SORT_NONE
                                                                                                                    : SORT_PERSON;
}

/* Whether what stands before TOKEN lists: "A, B", "A and B". */
static gboolean
is_listed (const ChReading *self,
           guint            token)
{
  const ChToken *before = token > 0 ? ch_reading_token (self, token - 1) : NULL;
  const gunichar c = before != NULL ? g_utf8_get_char (self->text->text + before->start) : 0;

  return c == ',' || c == '&' || c == 0x3001 || c == 0xff0c;
}

static void
add_part (const ChReading *self,
          GArray          *parts,
          ChSpan           span,
          Sort             sort,
          gboolean         listed)
{
  const Part part = { span, sort, listed };

  if (ch_span_is_set (span) && sort != SORT_NONE && parts->len < MAX_PARTS)
    g_array_append_val (parts, part);
}

/* Takes SPAN apart where "and" stands between two persons. */
static void
split_part (const ChReading *self,
            GArray          *parts,
            ChSpan           span)
{
  for (guint i = span.from + 1; i + 1 < span.to; i++)
    {
      const ChSpan one = { span.from, i };
      const ChSpan other = { i + 1, span.to };

      if (find_class (self, i, span, "and") == NULL && ch_reading_token (self, i)->word != ch_words_find (self->words, "and"))
        continue;
      if (get_sort (self, one) != SORT_PERSON || get_sort (self, other) != SORT_PERSON)
        continue;
      add_part (self, parts, one, SORT_PERSON, is_listed (self, one.from));
      add_part (self, parts, other, SORT_PERSON, TRUE);
      return;
    }
  add_part (self, parts, span, get_sort (self, span), is_listed (self, span.from));
}

/* Of two names that look alike the first is the photographer's and the other the house's. */
static void
settle_parts (GArray *parts)
{
  guint n_persons = 0, n_houses = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      n_persons += g_array_index (parts, Part, i).sort == SORT_PERSON;
      n_houses += g_array_index (parts, Part, i).sort == SORT_HOUSE;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      if (part->sort == SORT_WORD)
        {
          part->sort = n_persons == 0 && (n_houses > 0 || parts->len > 1) ? SORT_PERSON : SORT_HOUSE;
          n_persons += part->sort == SORT_PERSON;
          n_houses += part->sort == SORT_HOUSE;
        }
      else if (part->sort == SORT_PERSON && i == 1 && i + 1 == parts->len && n_houses == 0 && !part->is_listed)
        {
          part->sort = SORT_HOUSE;
        }
    }
}

static gunichar
get_sign (const ChReading *self,
          guint            token)
{
  return g_utf8_get_char (self->text->text + ch_reading_token (self, token)->start);
}

/* The credit as it is worded, without a bracket at its edge whose other half stands outside. */
static ChSpan
leave_half_brackets (const ChReading *self,
                     ChSpan           span)
{
  gunichar other;

  while (span.to - span.from > 1)
    {
      const gunichar last = get_sign (self, span.to - 1);
      gboolean is_paired = FALSE;

      if (!g_unichar_get_mirror_char (last, &other) || g_unichar_type (last) != G_UNICODE_CLOSE_PUNCTUATION)
        break;
      for (guint i = span.from; i < span.to && !is_paired; i++)
        is_paired = get_sign (self, i) == other;
      if (is_paired)
        break;
      span.to--;
    }
  return span;
}

static void
add_credit (ChReading     *self,
            const ChMatch *match,
            ChSpan         creator,
            ChSpan         credit)
{
  const ChCreditFound found = {
    .whole = leave_half_brackets (self, (ChSpan) { match->from, match->to }),
    .creator = creator,
    .credit = credit,
    .rule = match->rule,
  };

  if ((ch_span_is_set (creator) || ch_span_is_set (credit)) && !is_known (self, &found))
    g_array_append_val (self->credits, found);
}

/* The houses that stand side by side are one: "Agency/Agency". */
static ChSpan
join_houses (GArray *parts)
{
  ChSpan house = { 0, 0 };

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->sort == SORT_HOUSE && !ch_span_is_set (house))
        house = part->span;
      else if (part->sort == SORT_HOUSE && g_array_index (parts, Part, i - 1).sort == SORT_HOUSE)
        house.to = part->span.to;
    }
  return house;
}

static void
read_match (ChReading     *self,
            const ChMatch *match)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gboolean has_person = FALSE;
  ChSpan house;

  for (guint c = 0; c < match->captures->len; c++)
    {
      const ChCapture *capture = &g_array_index (match->captures, ChCapture, c);
      const ChSpan span = { capture->from, capture->to };

      if (strcmp (capture->label, "part") == 0 && ch_span_is_set (span))
        split_part (self, parts, span);
      else
        add_part (self, parts, span, strcmp (capture->label, "creator") == 0 ? SORT_PERSON : SORT_HOUSE, TRUE);
    }

  settle_parts (parts);
  house = join_houses (parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->sort != SORT_PERSON)
        continue;
      add_credit (self, match, part->span, house);
      has_person = TRUE;
    }
  if (!has_person)
    add_credit (self, match, (ChSpan) { 0, 0 }, house);
}

void
ch_reading_find_credits (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "credit", self->text, 0, self->text->tokens->len);

  for (guint i = 0; i < matches->len; i++)
    read_match (self, g_ptr_array_index (matches, i));
}
