/* ch-typed-piece.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-typed-piece.h"

#include "ch-sentences.h"

/* A name has so many words at the least, where nothing else tells that it is one, and at most. */
#define MIN_NAME 2
#define MAX_NAME 6

/* So many names without any post make a list; fewer may be a name, a post and a body. */
#define MIN_NAMES 4

static gunichar
get_sign (const ChTypedPiece *self,
          guint               i)
{
  return (ch_typed_piece_token (self, i)->flags & CH_TOKEN_SIGN) != 0
             ? g_utf8_get_char (self->text->text + ch_typed_piece_token (self, i)->start)
             : 0;
}

void
ch_typed_piece_init (ChTypedPiece *self,
                     ChTongue     *tongue,
                     const char   *string)
{
  guint from = 0;

  self->tongue = tongue;
  self->words = ch_words_new (ch_lexicon_get_words (tongue->lexicon));
  self->text = ch_sentences_read (tongue->lexicon, self->words, string);
  self->parts = g_array_new (FALSE, FALSE, sizeof (ChSpan));
  for (guint i = 0; i <= self->text->tokens->len; i++)
    if (i == self->text->tokens->len || get_sign (self, i) == ',' || get_sign (self, i) == 0xff0c)
      {
        const ChSpan part = { from, i };

        if (ch_span_is_set (part))
          g_array_append_val (self->parts, part);
        from = i + 1;
      }
}

void
ch_typed_piece_clear (ChTypedPiece *self)
{
  g_array_unref (self->parts);
  ch_text_free (self->text);
  ch_words_free (self->words);
}

/* The length of the phrase of one of CLASSES that covers TOKEN, or 0. */
guint
ch_typed_piece_find_phrase (const ChTypedPiece *self,
                            const char *const  *classes,
                            guint               token)
{
  for (guint c = 0; classes[c] != NULL; c++)
    {
      const ChHit *hit = ch_hits_find (
          self->text->hits, token, ch_lexicon_class (self->tongue->lexicon, classes[c]), G_MAXUINT);

      if (hit != NULL)
        return hit->length;
    }
  return 0;
}

static gboolean
holds_phrase (const ChTypedPiece *self,
              const char *const  *classes,
              ChSpan              span)
{
  for (guint i = span.from; i < span.to; i++)
    if (ch_typed_piece_find_phrase (self, classes, i) > 0)
      return TRUE;
  return FALSE;
}

/* Whether it tells something, rather than to list people: there the rules know what they leave out.
 */
gboolean
ch_typed_piece_is_prose (const ChTypedPiece *self)
{
  static const char *const deeds[] = { "attend", "meet", "meeting", "accompany", "say", "sign", NULL };

  return holds_phrase (self, deeds, (ChSpan) { 0, self->text->tokens->len });
}

/* Returns: SPAN without the honorifics before the name, and the marks round it */
static ChSpan
trim (const ChTypedPiece *self,
      ChSpan              span)
{
  static const char *const honorifics[] = { "honorific", NULL };

  while (ch_span_is_set (span))
    {
      const guint length = ch_typed_piece_find_phrase (self, honorifics, span.from);

      if (length > 0 && span.from + length < span.to)
        span.from += length;
      else if ((ch_typed_piece_token (self, span.from)->flags & CH_TOKEN_SIGN) != 0)
        span.from++;
      else
        break;
    }
  while (ch_span_is_set (span)
         && (ch_typed_piece_token (self, span.to - 1)->flags & CH_TOKEN_SIGN) != 0
         && get_sign (self, span.to - 1) != '.')
    span.to--;
  return span;
}

/* Whether PART can be the name of a person: words with capitals alone, and none of a post or body.
 */
gboolean
ch_typed_piece_is_name (const ChTypedPiece *self,
                        ChSpan              part)
{
  static const char *const others[] = { "post",    "rank",          "kind",    "department", "part",
                                        "subject", "international", "country", NULL };
  static const char *const particles[] = { "particle", NULL };
  const ChSpan name = trim (self, part);
  guint n = 0, n_han = 0;

  if (!ch_span_is_set (name) || holds_phrase (self, others, name))
    return FALSE;
  for (guint i = name.from; i < name.to; i++)
    {
      const ChTokenFlags flags = ch_typed_piece_token (self, i)->flags;

      if ((flags & CH_TOKEN_HAN) != 0)
        n_han++;
      else if ((flags & CH_TOKEN_NUMBER) != 0
               || ((flags & CH_TOKEN_WORD) != 0 && (flags & CH_TOKEN_CAPITAL) == 0
                   && ch_typed_piece_find_phrase (self, particles, i) == 0))
        return FALSE;
      else if ((flags & CH_TOKEN_WORD) != 0)
        n++;
    }
  if (n_han > 0)
    return n == 0 && n_han >= 2;
  return n <= MAX_NAME && (n >= MIN_NAME || name.from > part.from);
}

/* Whether PART ends with a word for bodies, and is no post there. */
gboolean
ch_typed_piece_is_body (const ChTypedPiece *self,
                        ChSpan              part)
{
  static const char *const kinds[] = { "kind", "international", "company", NULL };
  static const char *const posts[] = { "post", "rank", NULL };

  if (!ch_span_is_set (part) || holds_phrase (self, posts, part))
    return FALSE;
  for (guint i = part.from; i < part.to; i++)
    if (ch_typed_piece_find_phrase (self, kinds, i) == part.to - i)
      return TRUE;
  return FALSE;
}

/* The words of TEXT from token FROM to TO, or nothing. */
char *
ch_typed_piece_dup_words (const ChTypedPiece *self,
                          guint               from,
                          guint               to)
{
  return ch_span_dup_text (self->text, (ChSpan) { from, to });
}

static ChSpan
get_part (const ChTypedPiece *self,
          guint               i)
{
  return g_array_index (self->parts, ChSpan, i);
}

static ChParticipant *
make_person (const ChTypedPiece *self,
             ChSpan              name,
             ChSpan              title,
             ChSpan              body)
{
  ChParticipant *person = ch_participant_new ();
  g_autofree char *words = ch_span_dup_text (self->text, name);
  g_autofree char *post = ch_span_dup_text (self->text, title);
  g_autofree char *organisation = ch_span_dup_text (self->text, body);

  ch_participant_set_name (person, words);
  ch_participant_set_title (person, post);
  ch_participant_set_organisation (person, organisation);
  return person;
}

ChParticipant *
ch_typed_piece_split_at_commas (const ChTypedPiece *self)
{
  const guint n = self->parts->len;

  for (guint i = 0; i < n; i++)
    {
      const ChSpan name = trim (self, get_part (self, i));
      const guint end = get_part (self, n - 1).to;
      const ChSpan rest = { i + 1 < n ? get_part (self, i + 1).from : end, end };

      if (!ch_typed_piece_is_name (self, get_part (self, i)))
        continue;
      if (i > 0)
        return make_person (self, name, (ChSpan) { 0, get_part (self, i - 1).to }, rest);
      if (n == 2 && ch_typed_piece_is_body (self, rest))
        return make_person (self, name, (ChSpan) { 0, 0 }, rest);
      return make_person (self, name, n > 1 ? get_part (self, 1) : rest, (ChSpan) { n > 2 ? get_part (self, 2).from : end, end });
    }
  return NULL;
}

gboolean
ch_typed_piece_split_into_names (const ChTypedPiece *self,
                                 GListStore         *all)
{
  if (self->parts->len < MIN_NAMES)
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    if (!ch_typed_piece_is_name (self, get_part (self, i)))
      return FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autoptr(ChParticipant) person = make_person (self, trim (self, get_part (self, i)), (ChSpan) { 0, 0 }, (ChSpan) { 0, 0 });

      g_list_store_append (all, person);
    }
  return TRUE;
}
