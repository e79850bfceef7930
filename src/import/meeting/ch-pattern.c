/* ch-pattern.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-pattern.h"

#include "ch-program.h"

#include <string.h>

/* Named patterns hold others this deep at most; none can hold itself. */
#define MAX_DEPTH 40
#define MAX_REPEAT 100

static const struct
{
  const char *name;
  ChTokenFlags some;
  ChTokenFlags none;
} sorts[] = {
  { "Cap", CH_TOKEN_CAPITAL, 0 },
  { "Upper", CH_TOKEN_UPPER, CH_TOKEN_DOTTED },
  { "Lower", CH_TOKEN_WORD, CH_TOKEN_CAPITAL },
  { "Word", CH_TOKEN_WORD, 0 },
  { "Dotted", CH_TOKEN_DOTTED, 0 },
  { "Num", CH_TOKEN_NUMBER, 0 },
  { "Year", CH_TOKEN_YEAR, 0 },
  { "Small", CH_TOKEN_SMALL, 0 },
  { "Han", CH_TOKEN_HAN, 0 },
  { "Inside", CH_TOKEN_INSIDE, 0 },
  { "Opens", CH_TOKEN_OPENS, 0 },
  { "Letters", CH_TOKEN_LETTERS, 0 },
  { "Definite", CH_TOKEN_DEFINITE, 0 },
  { "Conjoined", CH_TOKEN_CONJOINED, 0 },
  { "Sign", CH_TOKEN_SIGN, 0 },
  { "Any", CH_TOKEN_WORD | CH_TOKEN_NUMBER | CH_TOKEN_SIGN | CH_TOKEN_HAN, 0 },
};

typedef struct
{
  const char *at;
  ChLexicon *lexicon;
  GHashTable *lets;
  GArray *ops;
  guint depth;
} Compiler;

static gboolean read_choice (Compiler *self);

static guint
emit (Compiler *self,
      ChOpCode  code,
      guint     a,
      guint     b)
{
  const ChOp op = { code, a, b };

  g_array_append_val (self->ops, op);
  return self->ops->len - 1;
}

static ChOp *
get_op (Compiler *self,
        guint     i)
{
  return &g_array_index (self->ops, ChOp, i);
}

static void
skip_space (Compiler *self)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
}

static gboolean
is_name (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

static char *
dup_until (Compiler *self,
           char      close)
{
  const char *end = strchr (self->at + 1, close);
  char *word;

  if (end == NULL)
    return NULL;
  word = g_strndup (self->at + 1, end - self->at - 1);
  self->at = end + 1;
  return word;
}

static gboolean
read_words (Compiler *self)
{
  g_autofree char *words = dup_until (self, '"');
  g_autoptr(GArray) tokens = NULL;

  if (words == NULL)
    return FALSE;
  tokens = ch_tokens_read (words, ch_lexicon_get_words (self->lexicon));
  for (guint i = 0; i < tokens->len; i++)
    emit (self, CH_OP_WORD, g_array_index (tokens, ChToken, i).word, 0);
  return tokens->len > 0;
}

static gboolean
read_class (Compiler *self)
{
  g_autofree char *name = dup_until (self, '>');

  if (name == NULL || *name == '\0')
    return FALSE;
  emit (self, CH_OP_CLASS, ch_lexicon_class (self->lexicon, name), 0);
  return TRUE;
}

/* Compiles PATTERN, which has a name, in place. */
static gboolean
include (Compiler   *self,
         const char *pattern)
{
  const char *back = self->at;
  gboolean fine;

  if (self->depth >= MAX_DEPTH)
    return FALSE;
  self->depth++;
  self->at = pattern;
  fine = read_choice (self) && *self->at == '\0';
  self->depth--;
  if (fine)
    self->at = back;
  return fine;
}

static gboolean read_item (Compiler *self);

static gboolean
read_named (Compiler *self)
{
  const char *start = self->at;
  g_autofree char *name = NULL;
  const char *pattern;

  while (is_name (*self->at))
    self->at++;
  name = g_strndup (start, self->at - start);

  if (*self->at == ':')
    {
      const guint label = g_quark_from_string (name);

      self->at++;
      emit (self, CH_OP_OPEN, label, 0);
      if (!read_item (self))
        return FALSE;
      emit (self, CH_OP_CLOSE, label, 0);
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (strcmp (name, sorts[i].name) == 0)
      {
        emit (self, CH_OP_FLAGS, sorts[i].some, sorts[i].none);
        return TRUE;
      }
  if (strcmp (name, "Joined") == 0)
    emit (self, CH_OP_JOINED, 0, 0);
  else if (strcmp (name, "Start") == 0)
    emit (self, CH_OP_START, 0, 0);
  else if (strcmp (name, "End") == 0)
    emit (self, CH_OP_END, 0, 0);
  else if ((pattern = g_hash_table_lookup (self->lets, name)) != NULL)
    return include (self, pattern);
  else
    {
      self->at = start;
      return FALSE;
    }
  return TRUE;
}

/* Whether each way through the steps from FROM takes one step alone: "(<post> | Num)", but not "Num?" or
 * "Num Num". */
static gboolean
is_one_step (Compiler *self,
             guint     from)
{
  guint n_splits = 0, n_taken = 0;

  for (guint i = from; i < self->ops->len; i++)
    switch (get_op (self, i)->code)
      {
      case CH_OP_WORD:
      case CH_OP_CLASS:
      case CH_OP_FLAGS:
        n_taken++;
        if (i + 1 < self->ops->len && get_op (self, i + 1)->code != CH_OP_JUMP)
          return FALSE;
        break;

      case CH_OP_SPLIT:
        n_splits++;
        break;

      case CH_OP_JUMP:
        break;

      default:
        return FALSE;
      }
  return n_taken == n_splits + 1;
}

static gboolean
read_look (Compiler *self,
           ChOpCode  code,
           guint     b)
{
  const guint look = emit (self, code, 0, b);

  self->at++;
  if (!read_item (self))
    return FALSE;
  if (code == CH_OP_AHEAD && is_one_step (self, look + 1))
    get_op (self, look)->b |= CH_LOOK_ONE;
  emit (self, CH_OP_DONE, 0, 0);
  get_op (self, look)->a = self->ops->len;
  return TRUE;
}

static gboolean
read_atom (Compiler *self)
{
  skip_space (self);
  switch (*self->at)
    {
    case '"':
      return read_words (self);
    case '<':
      return read_class (self);
    case '&':
      return read_look (self, CH_OP_AHEAD, CH_LOOK_MUST);
    case '!':
      return read_look (self, CH_OP_AHEAD, 0);
    case '~':
      return read_look (self, CH_OP_BEHIND, CH_LOOK_MUST);
    case '(':
      self->at++;
      if (!read_choice (self) || *self->at != ')')
        return FALSE;
      self->at++;
      return TRUE;
    default:
      return is_name (*self->at) && read_named (self);
    }
}

/* Reads what may stand behind an item: how often it may stand there.  MOST 0: without end. */
static gboolean
read_count (Compiler *self,
            guint    *least,
            guint    *most,
            gboolean *lazy)
{
  char *end;

  *least = *most = 1;
  *lazy = FALSE;
  switch (*self->at)
    {
    case '?':
      *least = 0;
      break;
    case '*':
      *least = *most = 0;
      break;
    case '+':
      *most = 0;
      break;
    case '{':
      *least = *most = g_ascii_strtoull (self->at + 1, &end, 10);
      if (*end == ',')
        *most = g_ascii_strtoull (end + 1, &end, 10);
      if (*end != '}' || *most < *least || *most > MAX_REPEAT)
        return FALSE;
      self->at = end;
      break;
    default:
      return TRUE;
    }

  self->at++;
  if (*self->at == '?')
    {
      *lazy = TRUE;
      self->at++;
    }
  return TRUE;
}

/* The steps from FROM on have moved by SHIFT, and so have the places that they lead to. */
static void
shift_ops (Compiler *self,
           guint     from,
           int       shift)
{
  for (guint i = from; i < self->ops->len; i++)
    {
      ChOp *op = get_op (self, i);

      if (op->code == CH_OP_SPLIT || op->code == CH_OP_JUMP || op->code == CH_OP_AHEAD || op->code == CH_OP_BEHIND)
        op->a += shift;
      if (op->code == CH_OP_SPLIT)
        op->b += shift;
    }
}

/* Puts at the end a copy of BODY, steps that stood at FROM. */
static void
append_ops (Compiler *self,
            GArray   *body,
            guint     from)
{
  const guint start = self->ops->len;

  g_array_append_vals (self->ops, body->data, body->len);
  shift_ops (self, start, (int) start - (int) from);
}

/* The steps from FROM on are one item; they are put into the program as often as it may fit. */
static void
repeat (Compiler *self,
        guint     from,
        guint     least,
        guint     most,
        gboolean  lazy)
{
  g_autoptr(GArray) body = g_array_new (FALSE, FALSE, sizeof (ChOp));
  g_autoptr(GArray) splits = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  g_array_append_vals (body, get_op (self, from), self->ops->len - from);
  g_array_set_size (self->ops, from);
  for (; n < least; n++)
    append_ops (self, body, from);

  for (; most > 0 ? n < most : n == least; n++)
    {
      const guint split = emit (self, CH_OP_SPLIT, 0, 0);

      g_array_append_val (splits, split);
      append_ops (self, body, from);
      if (most == 0)
        emit (self, CH_OP_JUMP, split, 0);
    }

  /* Who leaves one out leaves out all that follow; else there would be many ways to the same. */
  for (guint i = 0; i < splits->len; i++)
    {
      const guint split = g_array_index (splits, guint, i);

      get_op (self, split)->a = lazy ? self->ops->len : split + 1;
      get_op (self, split)->b = lazy ? split + 1 : self->ops->len;
    }
}

static gboolean
read_item (Compiler *self)
{
  const guint from = self->ops->len;
  guint least, most;
  gboolean lazy;

  if (!read_atom (self) || !read_count (self, &least, &most, &lazy))
    return FALSE;
  if (least != 1 || most != 1)
    repeat (self, from, least, most, lazy);
  return TRUE;
}

static gboolean
read_sequence (Compiler *self)
{
  for (skip_space (self); *self->at != '\0' && *self->at != '|' && *self->at != ')'; skip_space (self))
    if (!read_item (self))
      return FALSE;
  return TRUE;
}

/* a | b | c becomes: split a, (split b, c); each but the last jumps behind the whole. */
static gboolean
read_choice (Compiler *self)
{
  g_autoptr(GArray) jumps = g_array_new (FALSE, FALSE, sizeof (guint));

  for (;;)
    {
      const guint start = self->ops->len;
      guint jump;
      ChOp split = { CH_OP_SPLIT, start + 1, 0 };

      if (!read_sequence (self))
        return FALSE;
      if (*self->at != '|')
        break;

      self->at++;
      g_array_insert_val (self->ops, start, split);
      shift_ops (self, start + 1, 1);
      jump = emit (self, CH_OP_JUMP, 0, 0);
      g_array_append_val (jumps, jump);
      get_op (self, start)->b = self->ops->len;
    }

  for (guint i = 0; i < jumps->len; i++)
    get_op (self, g_array_index (jumps, guint, i))->a = self->ops->len;
  return TRUE;
}

GArray *
ch_pattern_compile (const char  *pattern,
                    ChLexicon   *lexicon,
                    GHashTable  *lets,
                    const char **wrong)
{
  Compiler self = { .at = pattern, .lexicon = lexicon, .lets = lets };

  self.ops = g_array_new (FALSE, FALSE, sizeof (ChOp));
  if (!read_choice (&self) || *self.at != '\0')
    {
      g_array_unref (self.ops);
      *wrong = self.at;
      return NULL;
    }
  emit (&self, CH_OP_DONE, 0, 0);
  return self.ops;
}
