/* ch-dispatch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-dispatch.h"

#include <string.h>

#define N_FLAGS 16
#define N_LONGS (CH_MAX_RULES / 64)

struct _ChDispatch
{
  guint n_longs;         /* of each set that are in use */
  ChRuleSet always;      /* may begin anywhere, for all that can be told */
  ChRuleSet flags[N_FLAGS];
  GArray *classes;       /* (owned) (element-type ChRuleSet): by the number of the class */
  GHashTable *words;     /* (owned) (element-type guint ChRuleSet) */
  ChWants wants[CH_MAX_RULES]; /* what a rule takes whatever way it goes */
};

ChDispatch *
ch_dispatch_new (void)
{
  ChDispatch *self = g_new0 (ChDispatch, 1);

  self->classes = g_array_new (FALSE, TRUE, sizeof (ChRuleSet));
  self->words = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
ch_dispatch_free (ChDispatch *self)
{
  g_array_unref (self->classes);
  g_hash_table_unref (self->words);
  g_free (self);
}

static void
put (guint64 *set,
     guint    rule)
{
  set[rule / 64] |= G_GUINT64_CONSTANT (1) << (rule % 64);
}

static void
add_class (ChDispatch *self,
           guint       rule,
           guint       class)
{
  if (class >= self->classes->len)
    g_array_set_size (self->classes, class + 1);
  put (g_array_index (self->classes, ChRuleSet, class), rule);
}

static void
add_word (ChDispatch *self,
          guint       rule,
          guint       word)
{
  guint64 *set = g_hash_table_lookup (self->words, GUINT_TO_POINTER (word));

  if (set == NULL)
    {
      set = g_new0 (guint64, N_LONGS);
      g_hash_table_insert (self->words, GUINT_TO_POINTER (word), set);
    }
  put (set, rule);
}

/* Takes in what the program may begin with from step PC on. */
static void
collect (ChDispatch *self,
         guint       rule,
         const ChOp *ops,
         guint       pc,
         gboolean   *seen)
{
  while (!seen[pc])
    {
      const ChOp *op = &ops[pc];

      seen[pc] = TRUE;
      switch (op->code)
        {
        case CH_OP_WORD:
          add_word (self, rule, op->a);
          return;

        case CH_OP_CLASS:
          add_class (self, rule, op->a);
          return;

        case CH_OP_FLAGS:
          for (guint i = 0; i < N_FLAGS; i++)
            if ((op->a & 1u << i) != 0)
              put (self->flags[i], rule);
          return;

        case CH_OP_SPLIT:
          collect (self, rule, ops, op->a, seen);
          pc = op->b;
          break;

        case CH_OP_JUMP:
        case CH_OP_AHEAD:
        case CH_OP_BEHIND:
          pc = op->a;
          break;

        case CH_OP_JOINED:
        case CH_OP_START:
        case CH_OP_OPEN:
        case CH_OP_CLOSE:
          pc++;
          break;

        case CH_OP_END:
        case CH_OP_DONE:
          put (self->always, rule);
          return;
        }
    }
}

static ChWants
meet (ChWants a,
      ChWants b)
{
  return (ChWants) { { a.classes[0] & b.classes[0], a.classes[1] & b.classes[1] }, a.words & b.words };
}

/* What each way through the program takes.  Its steps lead onward, but for the jump back of a repetition,
 * which wants no more than the split that it leads to; hence one pass from the end is enough. */
static ChWants
find_wants (const ChOp *ops,
            guint       n_ops)
{
  g_autofree ChWants *wants = g_new (ChWants, n_ops + 1);

  memset (wants, 0xff, sizeof (ChWants) * (n_ops + 1));
  for (guint i = n_ops; i-- > 0;)
    switch (ops[i].code)
      {
      case CH_OP_WORD:
        wants[i] = wants[i + 1];
        ch_wants_add_word (&wants[i], ops[i].a);
        break;

      case CH_OP_CLASS:
        wants[i] = wants[i + 1];
        ch_wants_add_class (&wants[i], ops[i].a);
        break;

      case CH_OP_SPLIT:
        wants[i] = meet (wants[ops[i].a], wants[ops[i].b]);
        break;

      case CH_OP_JUMP:
      case CH_OP_AHEAD:
      case CH_OP_BEHIND:
        wants[i] = wants[ops[i].a];
        break;

      case CH_OP_DONE:
        wants[i] = (ChWants) { { 0, 0 }, 0 };
        break;

      case CH_OP_FLAGS:
      case CH_OP_JOINED:
      case CH_OP_START:
      case CH_OP_END:
      case CH_OP_OPEN:
      case CH_OP_CLOSE:
        wants[i] = wants[i + 1];
        break;
      }
  return wants[0];
}

void
ch_dispatch_add (ChDispatch *self,
                 guint       rule,
                 const ChOp *ops,
                 guint       n_ops)
{
  g_autofree gboolean *seen = g_new0 (gboolean, n_ops);

  g_return_if_fail (rule < CH_MAX_RULES);

  self->wants[rule] = find_wants (ops, n_ops);
  self->n_longs = MAX (self->n_longs, rule / 64 + 1);
  collect (self, rule, ops, 0, seen);
}

static void
join (const ChDispatch *self,
      guint64          *set,
      const guint64    *other)
{
  for (guint i = 0; i < self->n_longs; i++)
    set[i] |= other[i];
}

static gboolean
holds (const ChWants *self,
       const ChWants *wanted)
{
  return ((wanted->classes[0] & ~self->classes[0]) | (wanted->classes[1] & ~self->classes[1]) | (wanted->words & ~self->words)) == 0;
}

void
ch_dispatch_find (const ChDispatch *self,
                  const ChText     *text,
                  guint             at,
                  ChRuleSet         rules)
{
  const ChToken *token = &g_array_index (text->tokens, ChToken, at);
  const guint64 *of_word = g_hash_table_lookup (self->words, GUINT_TO_POINTER (token->word));

  memcpy (rules, self->always, sizeof (ChRuleSet));
  if (of_word != NULL)
    join (self, rules, of_word);
  for (guint flags = token->flags; flags != 0; flags &= flags - 1)
    join (self, rules, self->flags[__builtin_ctz (flags)]);
  for (guint h = text->hits->first[at]; h < text->hits->first[at + 1]; h++)
    {
      const guint class = g_array_index (text->hits->hits, ChHit, h).class;

      if (class < self->classes->len)
        join (self, rules, g_array_index (self->classes, ChRuleSet, class));
    }
  for (guint i = 0; i < self->n_longs; i++)
    for (guint64 left = rules[i]; left != 0; left &= left - 1)
      {
        const guint bit = __builtin_ctzll (left);

        if (!holds (&text->ahead[at], &self->wants[i * 64 + bit]))
          rules[i] &= ~(G_GUINT64_CONSTANT (1) << bit);
      }
}
