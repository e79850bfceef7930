/* ch-typed-piece.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-participant.h"
#include "ch-reading.h"

G_BEGIN_DECLS

/** ChTypedPiece: one piece of what was typed, and its words */
typedef struct
{
  ChTongue *tongue; /* (unowned) */
  ChWords *words;   /* (owned) */
  ChText *text;     /* (owned) */
  GArray *parts;    /* (owned) (element-type ChSpan): between the commas */
} ChTypedPiece;

/** ch_typed_piece_init: @string: must outlive @self */
void ch_typed_piece_init (ChTypedPiece *self,
                          ChTongue     *tongue,
                          const char   *string);

void ch_typed_piece_clear (ChTypedPiece *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChTypedPiece, ch_typed_piece_clear)

/** ch_typed_piece_token: Returns: token @i */
static inline const ChToken *
ch_typed_piece_token (const ChTypedPiece *self,
                      guint               i)
{
  return &g_array_index (self->text->tokens, ChToken, i);
}

/** ch_typed_piece_find_phrase: Returns: the length of the phrase of one of @classes that begins at @token, or 0 */
guint ch_typed_piece_find_phrase (const ChTypedPiece *self,
                                  const char *const  *classes,
                                  guint               token);

/** ch_typed_piece_is_prose: Returns: whether it tells something, rather than to list people */
gboolean ch_typed_piece_is_prose (const ChTypedPiece *self);

/** ch_typed_piece_is_name: Returns: whether @part can be the name of a person */
gboolean ch_typed_piece_is_name (const ChTypedPiece *self,
                                 ChSpan              part);

/** ch_typed_piece_is_body: Returns: whether @part ends with a word for bodies, and has no post */
gboolean ch_typed_piece_is_body (const ChTypedPiece *self,
                                 ChSpan              part);

/** ch_typed_piece_dup_words: Returns: (transfer full) (nullable): the words from token @from to @to as they stand there */
char *ch_typed_piece_dup_words (const ChTypedPiece *self,
                                guint               from,
                                guint               to);

/**
 * ch_typed_piece_split_at_commas:
 *
 * "A, B, C": the first that can be a name is one.  What stands before it is the title; else what comes next is, and all
 * the rest is the body.
 *
 * Returns: (transfer full) (nullable): the person; nobody where no part can be a name
 */
ChParticipant *ch_typed_piece_split_at_commas (const ChTypedPiece *self);

/**
 * ch_typed_piece_split_into_names:
 * @all: (element-type ChParticipant)
 *
 * "A, B, C, D", where all can be names, and more than one person has parts: they are names.
 *
 * Returns: whether @all has them now
 */
gboolean ch_typed_piece_split_into_names (const ChTypedPiece *self,
                                          GListStore         *all);

G_END_DECLS
