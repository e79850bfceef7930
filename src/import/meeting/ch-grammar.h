/* ch-grammar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-lexicon.h"
#include "ch-memory.h"

G_BEGIN_DECLS

/*
 * Rules over tokens, read from "*.grammar" files beside the lexicons.
 *
 *     let post = <rank>* <post>
 *     person title-name [certain] = title:post name:name
 *
 * A line "let NAME = PATTERN" names a pattern for others to use; any other line is a rule: its
 * kind, its name, tags in brackets, and its pattern.  An indented line continues the one above.
 * In a pattern stand
 *
 *     "words"         those words, whatever their case       <class>   a phrase of the lexicon
 *     Cap Upper Lower Word Num Year Small Han Sign Any        a token of that sort
 *     Inside Opens Letters Definite Conjoined                      as ch-token.h says
 *     Joined Start End                                        no space before; the sentence's ends
 *     a b    a | b    ( a )    a?    a*    a+    a{2,4}        as in other pattern languages;
 *     a??    a*?      a+?                                     the short form first
 *     &a     !a       ~a                                      a follows; does not; is the token before
 *     label:a                                                 keeps the place of a
 */

typedef struct _ChGrammar ChGrammar;

/** ChWants: words and classes, a bit each; several share a bit */
typedef struct
{
  guint64 classes[2];
  guint64 words;
} ChWants;

/** ChText: a text as rules see it */
typedef struct
{
  const char *text;
  GArray *tokens;   /* (element-type ChToken) */
  ChHits *hits;
  guint *sentence;  /* by token: the first token of its sentence */
  guint *sentence_end; /* by token: one past the last token of its sentence */
  ChWants *ahead;    /* by token: what stands from there to the end of its sentence */
  ChMemory *memory;  /* what matching has found out already */
} ChText;

typedef struct
{
  const char *label; /* interned */
  guint from, to;    /* tokens */
} ChCapture;

/** ChMatch: where a rule fits */
typedef struct
{
  const char *rule; /* its name */
  const char *const *tags;
  guint from, to;   /* tokens */
  GArray *captures; /* (owned) (element-type ChCapture): in their order */
} ChMatch;

/** ch_grammar_new: @lexicon: (transfer none): where the classes are; must outlive the grammar */
ChGrammar *ch_grammar_new (ChLexicon *lexicon);

void ch_grammar_free (ChGrammar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChGrammar, ch_grammar_free)

/**
 * ch_grammar_load:
 * @path: a file of rules
 *
 * Returns: %FALSE, with the file and line named, if a rule makes no sense
 */
gboolean ch_grammar_load (ChGrammar   *self,
                          const char  *path,
                          GError     **error);

/**
 * ch_grammar_match:
 * @kind: which rules to try
 * @at: the token to begin at
 * @end: one past the last token that a rule may see, or 0 for the end of the sentence
 *
 * Returns: (transfer full) (nullable): how the rule that reaches furthest fits at @at; of two that
 *   reach as far, the one that stands first in the file
 */
ChMatch *ch_grammar_match (ChGrammar    *self,
                           const char   *kind,
                           const ChText *text,
                           guint         at,
                           guint         end);

/**
 * ch_grammar_match_all:
 *
 * Returns: (transfer full) (element-type ChMatch): the matches of @kind from @at to @end, none of
 *   which overlaps another; each sentence by itself
 */
GPtrArray *ch_grammar_match_all (ChGrammar    *self,
                                 const char   *kind,
                                 const ChText *text,
                                 guint         at,
                                 guint         end);

/** ch_wants_add_class: Takes @class in. */
static inline void
ch_wants_add_class (ChWants *self,
                    guint    class)
{
  self->classes[class / 64 % 2] |= G_GUINT64_CONSTANT (1) << (class % 64);
}

/** ch_wants_add_word: Takes @word in. */
static inline void
ch_wants_add_word (ChWants *self,
                   guint    word)
{
  self->words |= G_GUINT64_CONSTANT (1) << (word % 64);
}

void ch_match_free (ChMatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChMatch, ch_match_free)

/** ch_match_has_tag: Returns: whether the rule has @tag */
gboolean ch_match_has_tag (const ChMatch *self,
                           const char    *tag);

/** ch_match_find: Returns: (nullable): the first capture called @label */
const ChCapture *ch_match_find (const ChMatch *self,
                                const char    *label);

G_END_DECLS
