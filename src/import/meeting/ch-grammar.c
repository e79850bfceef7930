/* ch-grammar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-grammar.h"

#include "ch-dispatch.h"
#include "ch-error.h"
#include "ch-pattern.h"
#include "ch-program.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *name;    /* (owned) */
  GStrv tags;    /* (owned) */
  GArray *ops;   /* (owned) (element-type ChOp) */
  guint base;    /* how many steps the rules before it have */
} Rule;

/* The rules of one kind. */
typedef struct
{
  GPtrArray *rules;     /* (owned) (element-type Rule) */
  ChDispatch *dispatch; /* (owned) */
} Kind;

struct _ChGrammar
{
  ChLexicon *lexicon;
  GHashTable *lets;  /* (owned) (element-type utf8 utf8): name → pattern */
  GHashTable *kinds; /* (owned) (element-type utf8 Kind) */
  guint n_steps;     /* of all rules */
};

static void
rule_free (gpointer data)
{
  Rule *rule = data;

  g_free (rule->name);
  g_strfreev (rule->tags);
  g_array_unref (rule->ops);
  g_free (rule);
}

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_ptr_array_unref (kind->rules);
  ch_dispatch_free (kind->dispatch);
  g_free (kind);
}

ChGrammar *
ch_grammar_new (ChLexicon *lexicon)
{
  ChGrammar *self = g_new0 (ChGrammar, 1);

  self->lexicon = lexicon;
  self->lets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, kind_free);
  return self;
}

void
ch_grammar_free (ChGrammar *self)
{
  g_hash_table_unref (self->lets);
  g_hash_table_unref (self->kinds);
  g_free (self);
}

/* Returns: whether there was room for it */
static gboolean
add_rule (ChGrammar  *self,
          const char *name,
          Rule       *rule)
{
  Kind *kind = g_hash_table_lookup (self->kinds, name);

  if (kind == NULL)
    {
      kind = g_new0 (Kind, 1);
      kind->rules = g_ptr_array_new_with_free_func (rule_free);
      kind->dispatch = ch_dispatch_new ();
      g_hash_table_insert (self->kinds, g_strdup (name), kind);
    }
  if (kind->rules->len == CH_MAX_RULES)
    return FALSE;
  ch_dispatch_add (kind->dispatch, kind->rules->len, (const ChOp *) (gpointer) rule->ops->data, rule->ops->len);
  g_ptr_array_add (kind->rules, rule);
  return TRUE;
}

/* STATEMENT: "let NAME = PATTERN" or "KIND NAME [TAGS] = PATTERN".  Returns: what is wrong with
 * it, or NULL. */
static const char *
read_statement (ChGrammar *self,
                char      *statement)
{
  char *equals = strchr (statement, '=');
  g_auto(GStrv) words = NULL;
  const char *wrong = NULL;
  g_autoptr(GArray) ops = NULL;
  Rule *rule;

  if (equals == NULL)
    return "=";
  *equals = '\0';
  g_strstrip (statement);
  words = g_strsplit_set (statement, " []", -1);
  if (words[0] == NULL || words[1] == NULL)
    return statement;

  ops = ch_pattern_compile (equals + 1, self->lexicon, self->lets, &wrong);
  if (ops == NULL)
    return wrong;

  if (strcmp (words[0], "let") == 0)
    {
      g_hash_table_replace (self->lets, g_strdup (words[1]), g_strdup (equals + 1));
      return NULL;
    }

  rule = g_new0 (Rule, 1);
  rule->name = g_strdup (words[1]);
  rule->tags = g_strdupv (words + 2);
  rule->ops = g_steal_pointer (&ops);
  rule->base = self->n_steps;
  self->n_steps += rule->ops->len;
  if (add_rule (self, words[0], rule))
    return NULL;
  rule_free (rule);
  return statement;
}

static gboolean
finish_statement (ChGrammar  *self,
                  GString    *statement,
                  const char *path,
                  guint       line,
                  GError    **error)
{
  const char *wrong;

  g_strstrip (statement->str);
  statement->len = strlen (statement->str);
  wrong = statement->len > 0 ? read_statement (self, statement->str) : NULL;
  if (wrong != NULL)
    g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("The grammar “%s” cannot be read in line %u, at “%s”."), path, line, wrong);
  g_string_truncate (statement, 0);
  return wrong == NULL;
}

gboolean
ch_grammar_load (ChGrammar   *self,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GString) statement = g_string_new (NULL);
  guint first = 1;

  if (!g_file_get_contents (path, &content, NULL, error))
    return FALSE;
  if (!g_utf8_validate (content, -1, NULL))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("The grammar “%s” is not text in UTF-8."), path);
      return FALSE;
    }

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *comment = lines[i];

      /* A comment stands on a line of its own or behind a space. */
      while ((comment = strchr (comment, '#')) != NULL && comment != lines[i] && comment[-1] != ' ')
        comment++;
      if (comment != NULL)
        *comment = '\0';
      if (*lines[i] != ' ' && *lines[i] != '\0')
        {
          if (!finish_statement (self, statement, path, first, error))
            return FALSE;
          first = i + 1;
        }
      g_string_append (statement, lines[i]);
      g_string_append_c (statement, ' ');
    }
  return finish_statement (self, statement, path, first, error);
}

/* The captures of the program, with their labels as words. */
static void
name_captures (GArray *captures)
{
  for (guint i = 0; i < captures->len; i++)
    {
      ChCapture *capture = &g_array_index (captures, ChCapture, i);

      capture->label = g_quark_to_string (GPOINTER_TO_UINT (capture->label));
    }
}

static ChMatch *
match_kind (const Kind   *kind,
            const ChText *text,
            guint         at,
            guint         end)
{
  ChRuleSet rules;
  g_autoptr(GArray) captures = NULL;
  ChMatch *match = NULL;
  int best = at;

  if (end == 0 || end > text->sentence_end[at])
    end = text->sentence_end[at];

  ch_dispatch_find (kind->dispatch, text, at, rules);
  for (guint i = 0; i < kind->rules->len; i++)
    {
      const Rule *rule = g_ptr_array_index (kind->rules, i);
      int to;

      if ((rules[i / 64] >> (i % 64) & 1) == 0)
        continue;
      if (captures == NULL)
        captures = g_array_new (FALSE, FALSE, sizeof (ChCapture));
      g_array_set_size (captures, 0);
      to = ch_program_run ((const ChOp *) (gpointer) rule->ops->data, rule->base, text, at, end, captures);
      if (to <= best)
        continue;

      best = to;
      g_clear_pointer (&match, ch_match_free);
      match = g_new0 (ChMatch, 1);
      match->rule = rule->name;
      match->tags = (const char *const *) rule->tags;
      match->from = at;
      match->to = to;
      match->captures = g_steal_pointer (&captures);
      name_captures (match->captures);
    }
  return match;
}

ChMatch *
ch_grammar_match (ChGrammar    *self,
                  const char   *kind,
                  const ChText *text,
                  guint         at,
                  guint         end)
{
  const Kind *found = g_hash_table_lookup (self->kinds, kind);

  return found != NULL && at < text->tokens->len ? match_kind (found, text, at, end) : NULL;
}

GPtrArray *
ch_grammar_match_all (ChGrammar    *self,
                      const char   *kind,
                      const ChText *text,
                      guint         at,
                      guint         end)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_match_free);
  const Kind *found = g_hash_table_lookup (self->kinds, kind);

  while (found != NULL && at < MIN (end, text->tokens->len))
    {
      ChMatch *match = match_kind (found, text, at, end);

      at = match != NULL ? match->to : at + 1;
      if (match != NULL)
        g_ptr_array_add (matches, match);
    }
  return matches;
}

void
ch_match_free (ChMatch *self)
{
  g_array_unref (self->captures);
  g_free (self);
}

gboolean
ch_match_has_tag (const ChMatch *self,
                  const char    *tag)
{
  return g_strv_contains (self->tags, tag);
}

const ChCapture *
ch_match_find (const ChMatch *self,
               const char    *label)
{
  for (guint i = 0; i < self->captures->len; i++)
    {
      const ChCapture *capture = &g_array_index (self->captures, ChCapture, i);

      if (strcmp (capture->label, label) == 0)
        return capture;
    }
  return NULL;
}
