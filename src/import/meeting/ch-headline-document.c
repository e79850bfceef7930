/* ch-headline-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include <string.h>

/* "中法签署……谅解备忘录": so many characters may stand between the word of signing and the kind of paper. */
#define MAX_LONG_TITLE 30

/* Returns: (nullable): the last word of HEADLINE before TOKEN that tells of one of FLAGS */
static const ChEvent *
find_event_before (const ChReading *headline,
                   guint            token,
                   ChEventFlags     flags)
{
  const ChEvent *found = NULL;

  for (guint i = 0; i < headline->events->len; i++)
    {
      const ChEvent *event = &g_array_index (headline->events, ChEvent, i);

      if (event->span.to <= token && (event->flags & flags) != 0)
        found = event;
    }
  return found;
}

static gboolean
tells_of (const ChReading *headline,
          ChEventFlags     flags)
{
  return ch_reading_find_event (headline, (ChSpan) { 0, headline->text->tokens->len }, flags) != NULL;
}

/* Papers that are issued as a text of their own, so that the text may stand below their name. */
static gboolean
is_published_alone (const char *type)
{
  return strcmp (type, "joint statement") == 0 || strcmp (type, "joint communique") == 0;
}

static gboolean
has_document (const ChReading *self,
              const char      *type)
{
  for (guint i = 0; i < self->documents->len; i++)
    if (strcmp (g_array_index (self->documents, ChDocumentFound, i).type, type) == 0)
      return TRUE;
  return FALSE;
}

/* Where the name of a kind of paper stands in TITLE. */
static ChSpan
find_type (const ChReading *headline,
           ChSpan           title,
           const char     **type)
{
  const guint class = ch_lexicon_class (headline->tongue->lexicon, "document");

  for (guint i = title.from; i < title.to; i++)
    {
      const ChHit *hit = ch_hits_find (headline->text->hits, i, class, title.to - i);

      if (hit == NULL || hit->value == NULL)
        continue;
      *type = hit->value;
      return (ChSpan) { i, i + hit->length };
    }
  return (ChSpan) { 0, 0 };
}

static gboolean
is_word_of (const ChReading *headline,
            guint            token,
            const char      *class)
{
  return ch_hits_find (headline->text->hits, token, ch_lexicon_class (headline->tongue->lexicon, class), 1) != NULL;
}

/* The title without what stands before it in a headline, where every word may have a capital: "A and B Sign an Agreement on …".
 * A headline that begins or ends with the kind of paper is its title as a whole. */
static ChSpan
get_title (const ChReading *headline,
           ChSpan           title,
           ChSpan           kind,
           const ChEvent   *event)
{
  const ChToken *first = ch_reading_token (headline, kind.from);
  const guint end = headline->text->tokens->len;
  const gboolean is_han = (first->flags & CH_TOKEN_HAN) != 0;

  if (event != NULL && (event->span.to > title.from || (is_han && kind.from - event->span.to <= MAX_LONG_TITLE)))
    title.from = event->span.to;
  else if (event == NULL && (is_han || (first->flags & CH_TOKEN_CAPITAL) != 0) && (kind.from == 0 || kind.to == end))
    title = (ChSpan) { 0, end };
  while (title.from < kind.from && (is_word_of (headline, title.from, "list-joint") || is_word_of (headline, title.from, "article")))
    title.from++;
  return title;
}

/* Reads MATCH, a paper that the headline names. */
static gboolean
read_headline (ChReading       *self,
               const ChMatch   *match,
               ChDocumentFound *found)
{
  const ChReading *headline = self->headline;
  const ChSpan title = ch_span_of (ch_match_find (match, "title"));
  const ChEvent *event;
  ChSpan kind;

  if (ch_match_has_tag (match, "not") || !ch_span_is_set (title))
    return FALSE;
  kind = find_type (headline, title, &found->type);
  if (found->type == NULL || has_document (self, found->type))
    return FALSE;

  if (tells_of (headline, CH_EVENT_SIGN) && self->documents->len == 0)
    found->status = "signed";
  else if (is_published_alone (found->type) && !tells_of (headline, CH_EVENT_SIGN))
    found->status = "issued";
  else
    return FALSE;

  event = find_event_before (headline, kind.from, CH_EVENT_SIGN | CH_EVENT_ISSUE | CH_EVENT_AGREE);
  found->headline = ch_span_dup_text (headline->text, get_title (headline, title, kind, event));
  found->rule = "headline";
  return TRUE;
}

void
ch_reading_find_headline_document (ChReading *self)
{
  g_autoptr(GPtrArray) matches = NULL;

  if (self->headline == NULL || tells_of (self->headline, CH_EVENT_FUTURE | CH_EVENT_PAST | CH_EVENT_RECALL))
    return;
  matches = ch_grammar_match_all (self->tongue->grammar, "document", self->headline->text, 0, self->headline->text->tokens->len);
  for (guint i = 0; i < matches->len; i++)
    {
      ChDocumentFound found = { .status = NULL };

      if (!read_headline (self, g_ptr_array_index (matches, i), &found))
        continue;
      g_array_append_val (self->documents, found);
      return;
    }
}
