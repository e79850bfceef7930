/* ch-title-patterns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-title-patterns.h"

#include "ch-text.h"

/* A pattern with more words of its own than this tells of one meeting rather than of a habit, until
 * it comes again. */
#define MOST_OWN_CHARACTERS 36

typedef struct
{
  char *kind; /* (owned) (nullable): of the meeting or document */
  char *text; /* (owned) */
  guint n_seen;
  guint last_seen; /* the higher, the later */
} Pattern;

struct _ChTitlePatterns
{
  GPtrArray *patterns; /* (owned) (element-type Pattern) */
  guint n_noted;
};

static void
pattern_free (gpointer data)
{
  Pattern *pattern = data;

  g_free (pattern->kind);
  g_free (pattern->text);
  g_free (pattern);
}

ChTitlePatterns *
ch_title_patterns_new (void)
{
  ChTitlePatterns *self = g_new0 (ChTitlePatterns, 1);

  self->patterns = g_ptr_array_new_with_free_func (pattern_free);
  return self;
}

void
ch_title_patterns_free (ChTitlePatterns *self)
{
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

void
ch_title_patterns_note (ChTitlePatterns *self,
                        const char      *kind,
                        const char      *text)
{
  Pattern *pattern = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = 0; i < self->patterns->len && pattern == NULL; i++)
    {
      Pattern *known = self->patterns->pdata[i];

      if (g_strcmp0 (known->kind, kind) == 0 && g_str_equal (known->text, text))
        pattern = known;
    }
  if (pattern == NULL)
    {
      pattern = g_new0 (Pattern, 1);
      pattern->kind = g_strdup (kind);
      pattern->text = g_strdup (text);
      g_ptr_array_add (self->patterns, pattern);
    }
  pattern->n_seen++;
  pattern->last_seen = ++self->n_noted;
}

static gboolean
is_habit (const Pattern *pattern,
          const char    *kind,
          gboolean       han)
{
  gboolean in_han = FALSE;
  guint n = ch_title_slots_count_own (pattern->text, &in_han);

  /* The script of the words goes with that of the names. */
  return g_strcmp0 (pattern->kind, kind) == 0 && in_han == han
         && (n <= MOST_OWN_CHARACTERS || pattern->n_seen > 1);
}

char *
ch_title_patterns_apply (ChTitlePatterns *self,
                         const char      *kind,
                         ChTitleSlots    *values)
{
  gboolean han = ch_text_is_han (g_utf8_get_char (values->values[CH_TITLE_HOST][CH_TITLE_SLOT_NAME]));
  const Pattern *best = NULL;
  char *proposal = NULL;

  for (guint i = 0; i < self->patterns->len; i++)
    {
      const Pattern *pattern = self->patterns->pdata[i];
      char *text;

      if (!is_habit (pattern, kind, han)
          || (best != NULL
              && (pattern->n_seen < best->n_seen
                  || (pattern->n_seen == best->n_seen && pattern->last_seen < best->last_seen))))
        continue;
      text = ch_title_slots_fill_in (values, pattern->text);
      if (text == NULL)
        continue;
      g_free (proposal);
      proposal = text;
      best = pattern;
    }
  return proposal;
}
