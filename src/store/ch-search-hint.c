/* ch-search-hint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log.h"

#include "ch-search-fields.h"
#include "ch-search-query.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer words are no slip of a name of a field. */
#define LONGEST_NAME 32

/* How many letters have to be put in, left out, changed or swapped with their neighbour to make B of A. */
static guint
get_distance (const char *a,
              const char *b)
{
  glong n_a, n_b;
  g_autofree gunichar *left = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *right = g_utf8_to_ucs4_fast (b, -1, &n_b);
  guint steps[LONGEST_NAME + 1][LONGEST_NAME + 1];

  if (n_a > LONGEST_NAME || n_b > LONGEST_NAME)
    return G_MAXUINT;

  for (glong i = 0; i <= n_a; i++)
    for (glong j = 0; j <= n_b; j++)
      {
        if (i == 0 || j == 0)
          {
            steps[i][j] = i + j;
            continue;
          }
        steps[i][j] = MIN (MIN (steps[i - 1][j], steps[i][j - 1]) + 1,
                           steps[i - 1][j - 1] + (left[i - 1] != right[j - 1]));
        if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
          steps[i][j] = MIN (steps[i][j], steps[i - 2][j - 2] + 1);
      }
  return steps[n_a][n_b];
}

/* The field whose name somebody may have meant; half of a short name is another word. */
static const char *
find_near (const char *typed)
{
  g_autofree char *folded = ch_text_fold (typed);
  const char *nearest = NULL;
  guint least = g_utf8_strlen (folded, -1) <= 4 ? 2 : 3;

  for (guint i = 0; i < 2 * ch_search_fields_get_n (); i++)
    {
      /* In English first, then in the user's language. */
      const char *name = ch_search_fields_get_name (i / 2, i % 2 == 1);
      g_autofree char *folded_name = ch_text_fold (name);
      guint distance = get_distance (folded, folded_name);

      if (distance >= least)
        continue;
      least = distance;
      nearest = name;
    }
  return nearest;
}

static char *
dup_name_hint (const char *typed)
{
  const char *near = find_near (typed);

  if (near == NULL)
    return NULL;
  /* Translators: in the search box; the first is what was typed, the second is a field: “person” */
  return g_strdup_printf (_("There is no field “%s”. Did you mean “%s:”?"), typed, near);
}

static char *
dup_value_objection (const char          *name,
                     const ChSearchField *field,
                     const char          *value)
{
  g_autofree char *values = NULL;
  int first, last;

  if (field->is_year)
    {
      if (!ch_search_fields_read_years (value, &first, &last) || first <= last)
        return NULL;
      /* Translators: in the search box */
      return g_strdup_printf (_("“%s” is no year. Years are typed as 2018 or 1990-1995."), value);
    }

  if (!ch_search_fields_lacks (field, value))
    return NULL;
  values = ch_search_fields_dup_values (field);
  if (values == NULL)
    /* Translators: in the search box; the first is a field: “country”, the second what was typed behind it */
    return g_strdup_printf (_("No “%s” is called “%s”."), name, value);
  /* Translators: in the search box; a field: “signed”, what was typed behind it, a list: “yes, no” */
  return g_strdup_printf (_("“%s” cannot be “%s”. It can be: %s."), name, value, values);
}

static void
look_for_objection (const char          *name,
                    const ChSearchField *field,
                    const char          *value,
                    gpointer             user_data)
{
  char **objection = user_data;

  if (*objection == NULL && !ch_text_is_blank (value) && field != NULL && field->column == NULL)
    *objection = dup_value_objection (name, field, value);
}

static void
look_for_hint (const char          *name,
               const ChSearchField *field,
               const char          *value,
               gpointer             user_data)
{
  char **hint = user_data;

  if (*hint == NULL && !ch_text_is_blank (value) && field == NULL)
    *hint = dup_name_hint (name);
}

char *
ch_log_dup_search_objection (const char *words)
{
  char *objection = NULL;

  ch_search_query_foreach_field (words, look_for_objection, &objection);
  return objection;
}

char *
ch_log_dup_search_hint (const char *words)
{
  char *hint = NULL;

  ch_search_query_foreach_field (words, look_for_hint, &hint);
  if (hint == NULL && ch_search_query_is_cut (words))
    hint = g_strdup (_("These are too many words: only the first of them are looked for."));
  return hint;
}
