/* ch-program.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-grammar.h"

G_BEGIN_DECLS

/*
 * A pattern as the matcher runs it: a list of steps.  Known to the grammar alone.
 */

typedef enum
{
  CH_OP_WORD,   /* the token is word A */
  CH_OP_CLASS,  /* a phrase of class A begins here: go behind it */
  CH_OP_FLAGS,  /* the token has a flag of A, and none of B */
  CH_OP_JOINED, /* no space stands before the token */
  CH_OP_START,  /* the sentence begins */
  CH_OP_END,    /* what may be seen ends */
  CH_OP_SPLIT,  /* try A first, then B */
  CH_OP_JUMP,   /* go to A */
  CH_OP_OPEN,   /* capture A begins */
  CH_OP_CLOSE,  /* capture A ends */
  CH_OP_AHEAD,  /* what follows must or must not fit the steps from here, as the bits CH_LOOK_ of B say; then go to A */
  CH_OP_BEHIND, /* the token before must fit the steps from here; then go to A */
  CH_OP_DONE,
} ChOpCode;

/* It must fit; each way through the steps takes just one step, so that they need not be run */
#define CH_LOOK_MUST 1
#define CH_LOOK_ONE 2

typedef struct
{
  ChOpCode code;
  guint a, b;
} ChOp;

/**
 * ch_program_run:
 * @ops: the program
 * @base: what is added to the number of a step to tell it from those of other programs
 * @at: the token to begin at
 * @end: one past the last token that it may see
 * @captures: (nullable) (element-type ChCapture): gets the captures; their labels are numbers yet
 *
 * Tries one way after the other, for a bounded time.
 *
 * Returns: the token behind the match, or -1
 */
int ch_program_run (const ChOp   *ops,
                    guint         base,
                    const ChText *text,
                    guint         at,
                    guint         end,
                    GArray       *captures);

G_END_DECLS
