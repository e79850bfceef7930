/* ch-dispatch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-program.h"

G_BEGIN_DECLS

/** CH_MAX_RULES: so many rules of one kind a grammar may have */
#define CH_MAX_RULES 256

/*
 * Which of the rules of one kind can fit at a token, told for all of them at once: each word, class and
 * flag has the set of rules that begin with it, and a token asks for the union of its own.  Of those remain
 * the rules whose other words are there as well: a rule that cannot do without a <post> is not tried where
 * no post follows in the sentence.
 */
typedef struct _ChDispatch ChDispatch;

/** ChRuleSet: rules by their number, a bit each */
typedef guint64 ChRuleSet[CH_MAX_RULES / 64];

ChDispatch *ch_dispatch_new (void);

void ch_dispatch_free (ChDispatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChDispatch, ch_dispatch_free)

/** ch_dispatch_add: Takes in that rule @rule, below CH_MAX_RULES, is the program @ops. */
void ch_dispatch_add (ChDispatch *self,
                      guint       rule,
                      const ChOp *ops,
                      guint       n_ops);

/** ch_dispatch_find: @rules: (out): the rules that may fit at token @at */
void ch_dispatch_find (const ChDispatch *self,
                       const ChText     *text,
                       guint             at,
                       ChRuleSet         rules);

G_END_DECLS
