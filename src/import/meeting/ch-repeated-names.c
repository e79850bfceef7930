/* ch-repeated-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include <string.h>

/* So many names that begin alike are looked for again. */
#define MAX_ALIKE 200

static gboolean
is_same_run (const ChReading *self,
             guint            at,
             ChSpan           name)
{
  const guint n = name.to - name.from;

  if (at + n > self->text->tokens->len)
    return FALSE;
  for (guint t = 0; t < n; t++)
    if (ch_reading_token (self, at + t)->word != ch_reading_token (self, name.from + t)->word)
      return FALSE;
  return TRUE;
}

/* Keeps NAME under its first word, so that it is known where it stands again. */
static void
keep_name (const ChReading *self,
           GHashTable      *names,
           ChSpan           name)
{
  const gpointer word = GUINT_TO_POINTER (ch_reading_token (self, name.from)->word);
  GArray *alike = g_hash_table_lookup (names, word);

  if (alike == NULL)
    {
      alike = g_array_new (FALSE, FALSE, sizeof (ChSpan));
      g_hash_table_insert (names, word, alike);
    }
  for (guint i = 0; i < alike->len; i++)
    {
      const ChSpan known = g_array_index (alike, ChSpan, i);

      if (known.to - known.from == name.to - name.from && is_same_run (self, name.from, known))
        return;
    }
  if (alike->len < MAX_ALIKE)
    g_array_append_val (alike, name);
}

/* Returns: how many tokens from AT on are the longest of NAMES that the text has given before; 0 where there is none */
static guint
find_known_name (const ChReading *self,
                 GHashTable      *names,
                 guint            at)
{
  const GArray *alike = g_hash_table_lookup (names, GUINT_TO_POINTER (ch_reading_token (self, at)->word));
  guint longest = 0;

  for (guint i = 0; alike != NULL && i < alike->len; i++)
    {
      const ChSpan name = g_array_index (alike, ChSpan, i);

      if (name.to <= at && name.to - name.from > longest && is_same_run (self, at, name))
        longest = name.to - name.from;
    }
  return longest;
}

/* Returns: (transfer full): by token, whether a mention covers it */
static guint8 *
find_covered (const ChReading *self)
{
  guint8 *covered = g_new0 (guint8, self->text->tokens->len + 1);

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChSpan whole = g_array_index (self->mentions, ChMention, i).whole;

      if (ch_span_is_set (whole))
        memset (covered + whole.from, TRUE, whole.to - whole.from);
    }
  return covered;
}

/* The places where one of NAMES stands again, by itself. */
static void
repeat_names (ChReading  *self,
              GHashTable *names)
{
  g_autofree guint8 *covered = find_covered (self);

  for (guint at = 0; at < self->text->tokens->len; at++)
    {
      const guint length = covered[at] ? 0 : find_known_name (self, names, at);

      if (length > 0)
        {
          const ChSpan again = { at, at + length };
          const ChMention mention = { .whole = again, .name = again, .person = G_MAXUINT, .bare = TRUE, .again = TRUE, .rule = "name again" };

          g_array_append_val (self->mentions, mention);
          at = again.to - 1;
        }
    }
}

static int
compare_mentions (gconstpointer a,
                  gconstpointer b)
{
  const guint from_a = ((const ChMention *) a)->whole.from, from_b = ((const ChMention *) b)->whole.from;

  return (from_a > from_b) - (from_a < from_b);
}

/* No rule can tell a Han name alone from other words; a name that the text has given before it can. */
void
ch_reading_find_repeated_names (ChReading *self)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  const guint n = self->mentions->len;

  for (guint i = 0; i < n; i++)
    {
      const ChSpan name = g_array_index (self->mentions, ChMention, i).name;
      guint from = name.from;

      if ((ch_reading_token (self, name.from)->flags & CH_TOKEN_HAN) == 0)
        continue;
      if (name.to - name.from > 1)
        keep_name (self, names, name);
      /* The parts of 让·勒努瓦. */
      for (guint t = name.from; t <= name.to; t++)
        if (t == name.to || (ch_reading_token (self, t)->flags & CH_TOKEN_SIGN) != 0)
          {
            if (t - from > 1 && t - from < name.to - name.from)
              keep_name (self, names, (ChSpan) { from, t });
            from = t + 1;
          }
    }
  if (g_hash_table_size (names) > 0)
    repeat_names (self, names);
  if (self->mentions->len > n)
    g_array_sort (self->mentions, compare_mentions);
}
