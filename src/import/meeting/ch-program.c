/* ch-program.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-program.h"

/* So many steps are tried from one token; what has not matched then does not match. */
#define MAX_STEPS 100000
#define MAX_WAITING 1024
#define MAX_OPEN 16
#define MAX_TRIED 2048
/* Most ways end within so many steps; what is remembered of them costs more than it saves. */
#define SHORT_RUN 48

/* A way not tried yet. */
typedef struct
{
  guint pc;
  guint at;
  guint n_log;
} Way;

/* One capture opened or closed. */
typedef struct
{
  guint slot;
  guint at;
  gboolean closes;
} Event;

typedef struct
{
  const ChOp *ops;
  guint base;
  const ChText *text;
  guint n_steps;
} Machine;

static int run (Machine *self,
                guint    pc,
                guint    at,
                guint    end,
                GArray  *captures);

static gboolean
token_fits (const ChOp    *op,
            const ChToken *token)
{
  if (op->code == CH_OP_WORD)
    return token->word == op->a;
  return (token->flags & op->a) != 0 && (token->flags & op->b) == 0;
}

static void
collect_captures (const Event *log,
                  guint        n_log,
                  GArray      *captures)
{
  guint open[MAX_OPEN];
  guint n_open = 0;

  for (guint i = 0; i < n_log; i++)
    {
      if (!log[i].closes)
        {
          const ChCapture capture = { GUINT_TO_POINTER (log[i].slot), log[i].at, log[i].at };

          if (n_open < MAX_OPEN)
            open[n_open++] = captures->len;
          g_array_append_val (captures, capture);
        }
      else if (n_open > 0)
        {
          g_array_index (captures, ChCapture, open[--n_open]).to = log[i].at;
        }
    }
}

/* Puts the ways on WAITING that lead behind each phrase of class A, the longest on top. */
static guint
push_phrases (const Machine *self,
              const ChOp    *op,
              const Way     *way,
              guint          end,
              Way           *waiting,
              guint          n_waiting)
{
  const ChHits *hits = self->text->hits;

  for (guint i = hits->first[way->at + 1]; i > hits->first[way->at]; i--)
    {
      const ChHit *hit = &g_array_index (hits->hits, ChHit, i - 1);

      if (hit->class == op->a && way->at + hit->length <= end && n_waiting < MAX_WAITING)
        waiting[n_waiting++] = (Way) { way->pc + 1, way->at + hit->length, way->n_log };
    }
  return n_waiting;
}

/* What was on the way to a match is no failure, and what was cut short is not known. */
static void
forget_all (ChMemory      *memory,
            const guint64 *tried,
            guint          n_tried)
{
  if (n_tried > MAX_TRIED)
    ch_memory_clear (memory);
  else
    for (guint i = 0; i < n_tried; i++)
      ch_memory_forget (memory, tried[i]);
}

/* Whether one of the steps from PC, each of which is a way of its own, fits AT: "!(<post> | <country> | Num)". */
static gboolean
look_once (const Machine *self,
           guint          pc,
           guint          at,
           guint          end)
{
  const ChToken *token = &g_array_index (self->text->tokens, ChToken, at);

  for (const ChOp *op = &self->ops[pc]; op->code != CH_OP_DONE; op++)
    if (op->code == CH_OP_CLASS ? ch_hits_find (self->text->hits, at, op->a, end - at) != NULL
                                : (op->code == CH_OP_WORD || op->code == CH_OP_FLAGS) && token_fits (op, token))
      return TRUE;
  return FALSE;
}

/* What follows from AT, looked at once for all: a look says the same whatever way led to it. */
static gboolean
look (Machine *self,
      guint    pc,
      guint    at,
      guint    end)
{
  const guint64 key = ch_memory_key (self->base + pc + 1, at, end);
  int fits = ch_memory_recall (self->text->memory, key);

  if (fits < 0)
    {
      fits = run (self, pc + 1, at, end, NULL) >= 0;
      ch_memory_keep (self->text->memory, key, fits);
    }
  return fits;
}

static int
run (Machine *self,
     guint    pc,
     guint    at,
     guint    end,
     GArray  *captures)
{
  ChMemory *memory = captures != NULL ? self->text->memory : NULL;
  guint64 tried[MAX_TRIED];
  guint n_tried = 0;
  Way waiting[MAX_WAITING];
  Event log[256];
  guint n_waiting = 1;

  waiting[0] = (Way) { pc, at, 0 };
  while (n_waiting > 0)
    {
      Way way = waiting[--n_waiting];
      gboolean alive = TRUE;

      /* A way that was tried from here before led nowhere, or we would not be here. */
      if (memory != NULL && self->n_steps > SHORT_RUN)
        {
          const guint64 key = ch_memory_key (self->base + way.pc, way.at, end);

          if (ch_memory_recall (memory, key) == 0)
            continue;
          ch_memory_keep (memory, key, FALSE);
          if (n_tried < MAX_TRIED)
            tried[n_tried] = key;
          n_tried++;
        }

      while (alive)
        {
          const ChOp *op = &self->ops[way.pc];
          const ChToken *token = way.at < end ? &g_array_index (self->text->tokens, ChToken, way.at) : NULL;

          if (++self->n_steps > MAX_STEPS)
            {
              forget_all (memory, tried, n_tried);
              return -1;
            }

          switch (op->code)
            {
            case CH_OP_WORD:
            case CH_OP_FLAGS:
              alive = token != NULL && token_fits (op, token);
              way.at++;
              way.pc++;
              break;

            case CH_OP_CLASS:
              if (token != NULL)
                n_waiting = push_phrases (self, op, &way, end, waiting, n_waiting);
              alive = FALSE;
              break;

            case CH_OP_JOINED:
              alive = token != NULL && (token->flags & CH_TOKEN_SPACED) == 0;
              way.pc++;
              break;

            case CH_OP_START:
              alive = token != NULL && self->text->sentence[way.at] == way.at;
              way.pc++;
              break;

            case CH_OP_END:
              alive = way.at >= end;
              way.pc++;
              break;

            case CH_OP_SPLIT:
              if (n_waiting < MAX_WAITING)
                waiting[n_waiting++] = (Way) { op->b, way.at, way.n_log };
              way.pc = op->a;
              break;

            case CH_OP_JUMP:
              way.pc = op->a;
              break;

            case CH_OP_OPEN:
            case CH_OP_CLOSE:
              if (way.n_log < G_N_ELEMENTS (log))
                log[way.n_log++] = (Event) { op->a, way.at, op->code == CH_OP_CLOSE };
              way.pc++;
              break;

            case CH_OP_AHEAD:
              alive = ((op->b & CH_LOOK_ONE) != 0 ? way.at < end && look_once (self, way.pc + 1, way.at, end)
                                                  : look (self, way.pc, way.at, end))
                      == ((op->b & CH_LOOK_MUST) != 0);
              way.pc = op->a;
              break;

            case CH_OP_BEHIND:
              alive = way.at > 0 && self->text->sentence[way.at - 1] == self->text->sentence[MIN (way.at, self->text->tokens->len - 1)]
                      && run (self, way.pc + 1, way.at - 1, way.at, NULL) == (int) way.at;
              way.pc = op->a;
              break;

            case CH_OP_DONE:
              forget_all (memory, tried, n_tried);
              if (captures != NULL)
                collect_captures (log, way.n_log, captures);
              return way.at;
            }
        }
    }
  return -1;
}

int
ch_program_run (const ChOp   *ops,
                guint         base,
                const ChText *text,
                guint         at,
                guint         end,
                GArray       *captures)
{
  Machine machine = { ops, base, text, 0 };

  return run (&machine, 0, at, end, captures);
}
