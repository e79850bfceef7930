/* ch-table-headings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-headings.h"

#include "ch-table-draft.h"
#include "ch-text.h"

#include <string.h>

/* What a country is of depends on the other columns. */
#define ANY_COUNTRY "country"

struct _ChTableHeadings
{
  GHashTable *targets; /* (owned) (element-type utf8 guint): by the heading, folded */
  GHashTable *countries; /* (owned) (element-type utf8): the headings of a country by itself, folded */
};

/* The target that a file calls KEY, "meeting.title" or "person.guest"; 0 where there is none. */
static guint
find_target (const char *key)
{
  g_auto(GStrv) parts = g_strsplit (key, ".", 2);
  guint n;
  const ChTableTarget *targets = ch_table_draft_get_targets (&n);

  for (guint i = 1; i < n && g_strv_length (parts) == 2; i++)
    {
      /* People are told apart by their side. */
      const char *name = g_str_equal (targets[i].section, "person") ? targets[i].side : targets[i].field;

      if (g_str_equal (targets[i].section, parts[0]) && g_str_equal (name, parts[1]))
        return i;
    }
  return 0;
}

static void
add_headings (ChTableHeadings *self,
              const char      *key,
              const char      *words)
{
  g_auto(GStrv) headings = g_strsplit (words, ";", -1);
  gboolean any_country = g_str_equal (key, ANY_COUNTRY);
  guint target = any_country ? 0 : find_target (key);

  for (guint i = 0; headings[i] != NULL; i++)
    {
      g_autofree char *folded = ch_text_fold (headings[i]);

      if (*folded == '\0')
        continue;
      if (any_country)
        g_hash_table_add (self->countries, g_steal_pointer (&folded));
      else if (target != 0 && !g_hash_table_contains (self->targets, folded))
        g_hash_table_insert (self->targets, g_steal_pointer (&folded), GUINT_TO_POINTER (target));
    }
}

ChTableHeadings *
ch_table_headings_new (const char *text)
{
  ChTableHeadings *self;
  g_auto(GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (ChTableHeadings, 1);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *equals = *lines[i] != '#' ? strchr (lines[i], '=') : NULL;

      if (equals == NULL)
        continue;
      *equals = '\0';
      add_headings (self, g_strstrip (lines[i]), equals + 1);
    }
  return self;
}

void
ch_table_headings_free (ChTableHeadings *self)
{
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->countries);
  g_free (self);
}

/* "Date (dd.mm.yyyy)" is a date. */
static char *
fold_heading (const char *heading)
{
  const char *bracket = strpbrk (heading, "([");
  g_autofree char *head = bracket != NULL && bracket > heading ? g_strndup (heading, bracket - heading) : g_strdup (heading);

  return ch_text_fold (head);
}

/* What Chancery writes itself comes first. */
static guint
find_heading (ChTableHeadings *self,
              const char      *heading)
{
  g_autofree char *folded = fold_heading (heading);
  guint target = ch_table_draft_guess (heading);

  return target != 0 ? target : GPOINTER_TO_UINT (g_hash_table_lookup (self->targets, folded));
}

static gboolean
has_column (GPtrArray  *columns,
            const char *name)
{
  return g_ptr_array_find_with_equal_func (columns, name, g_str_equal, NULL);
}

/* Whether one of the columns names the visitor. The tables that Chancery writes have the meeting's country. */
static gboolean
has_visitor (GPtrArray   *columns,
             const guint *guessed)
{
  guint people = find_target ("person.guest");
  guint name = find_target ("guest.name");

  for (guint i = 0; i < columns->len; i++)
    if (guessed[i] == people || guessed[i] == name)
      return !has_column (columns, "guests") || !has_column (columns, "hosts");
  return FALSE;
}

guint *
ch_table_headings_guess (ChTableHeadings *self,
                         GPtrArray       *columns)
{
  guint *guessed;
  guint country;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (columns != NULL, NULL);

  guessed = g_new0 (guint, columns->len + 1);
  for (guint i = 0; i < columns->len; i++)
    guessed[i] = find_heading (self, columns->pdata[i]);

  country = find_target (has_visitor (columns, guessed) ? "guest.country" : "meeting.country");
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *folded = fold_heading (columns->pdata[i]);

      if (g_hash_table_contains (self->countries, folded))
        guessed[i] = country;
    }
  return guessed;
}
