/* ch-table-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-date.h"

#include "ch-day.h"
#include "ch-edtf.h"

#include <string.h>

typedef enum
{
  PART_YEAR,
  PART_MONTH,
  PART_DAY,
  N_PARTS,
} Part;

typedef struct
{
  const char *letters;
  Part part;
  guint min_digits; /* 0 for a name */
  guint max_digits;
} Token;

/* The longer of those that begin alike first. */
static const Token tokens[] = {
  { "YYYY", PART_YEAR, 4, 4 },
  { "MMMM", PART_MONTH, 0, 0 },
  { "MMM", PART_MONTH, 0, 0 },
  { "MM", PART_MONTH, 2, 2 },
  { "M", PART_MONTH, 1, 2 },
  { "DD", PART_DAY, 2, 2 },
  { "D", PART_DAY, 1, 2 },
};

static const char *const english_months[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
};

static const Token *
find_token (const char *pattern)
{
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    if (g_str_has_prefix (pattern, tokens[i].letters))
      return &tokens[i];
  return NULL;
}

gboolean
ch_table_date_is_pattern (const char *pattern)
{
  gboolean seen[N_PARTS] = { FALSE };

  g_return_val_if_fail (pattern != NULL, FALSE);

  while (*pattern != '\0')
    {
      const Token *token = find_token (pattern);

      if (token != NULL && seen[token->part])
        return FALSE;
      if (token != NULL)
        seen[token->part] = TRUE;
      pattern += token != NULL ? strlen (token->letters) : 1;
    }
  return seen[PART_YEAR] && (seen[PART_MONTH] || !seen[PART_DAY]);
}

/* How many bytes of TEXT are NAME, in whatever case, or 0. */
static gsize
match_name (const char *text,
            const char *name)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  glong n = g_utf8_strlen (name, -1);
  const char *end = text;
  g_autofree char *folded = NULL;

  for (glong i = 0; i < n; i++)
    {
      if (*end == '\0')
        return 0;
      end = g_utf8_next_char (end);
    }
  folded = g_utf8_casefold (text, end - text);
  return *name != '\0' && g_str_equal (folded, folded_name) ? end - text : 0;
}

/* The longest name of a month wins: where "May" is one, "Mayıs" may be another. */
static gsize
match_month (const char *text,
             int        *month)
{
  gsize longest = 0;

  for (int i = 0; i < 12; i++)
    {
      g_autoptr(GDateTime) day = g_date_time_new_utc (2000, i + 1, 1, 0, 0, 0);
      g_autofree char *brief = g_strndup (english_months[i], 3);
      g_autofree char *own = g_date_time_format (day, "%B");
      g_autofree char *own_brief = g_date_time_format (day, "%b");
      const char *const names[] = { english_months[i], brief, own, own_brief };

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          gsize length = match_name (text, names[j]);

          if (length > longest)
            {
              longest = length;
              *month = i + 1;
            }
        }
    }

  /* A short name may have its full stop. */
  return longest > 0 && text[longest] == '.' ? longest + 1 : longest;
}

static gsize
match_digits (const char  *text,
              const Token *token,
              int         *value)
{
  gsize n = 0;

  *value = 0;
  while (n < token->max_digits && g_ascii_isdigit (text[n]))
    *value = *value * 10 + g_ascii_digit_value (text[n++]);
  return n >= token->min_digits ? n : 0;
}

static char *
make_date (const int parts[N_PARTS])
{
  g_autofree char *date = NULL;

  if (parts[PART_DAY] != 0)
    date = g_strdup_printf ("%04d-%02d-%02d", parts[PART_YEAR], parts[PART_MONTH], parts[PART_DAY]);
  else if (parts[PART_MONTH] != 0)
    date = g_strdup_printf ("%04d-%02d", parts[PART_YEAR], parts[PART_MONTH]);
  else
    date = g_strdup_printf ("%04d", parts[PART_YEAR]);
  return ch_edtf_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

/* Whether CELL is written in PATTERN; whether there is such a day is another question. */
static gboolean
match (const char *pattern,
       const char *cell,
       int         parts[N_PARTS])
{
  while (*pattern != '\0')
    {
      const Token *token = find_token (pattern);
      gsize n;

      if (token == NULL)
        {
          if (*pattern++ != *cell++)
            return FALSE;
          continue;
        }

      n = token->max_digits > 0 ? match_digits (cell, token, &parts[token->part])
                                : match_month (cell, &parts[token->part]);
      if (n == 0)
        return FALSE;
      pattern += strlen (token->letters);
      cell += n;
    }
  return *cell == '\0';
}

/* Each part that the pattern names, and no zero among them. */
static gboolean
is_filled (const char *pattern,
           const int   parts[N_PARTS])
{
  for (; *pattern != '\0'; pattern++)
    {
      const Token *token = find_token (pattern);

      if (token == NULL)
        continue;
      if (parts[token->part] == 0)
        return FALSE;
      pattern += strlen (token->letters) - 1;
    }
  return TRUE;
}

char *
ch_table_date_read (const char *pattern,
                    const char *cell)
{
  int parts[N_PARTS] = { 0 };

  g_return_val_if_fail (pattern != NULL, NULL);
  g_return_val_if_fail (cell != NULL, NULL);

  return match (pattern, cell, parts) && is_filled (pattern, parts) ? make_date (parts) : NULL;
}

char *
ch_table_date_dup_objection (const char *pattern,
                             const char *cell)
{
  int parts[N_PARTS] = { 0 };

  g_return_val_if_fail (pattern != NULL, NULL);
  g_return_val_if_fail (cell != NULL, NULL);

  if (!match (pattern, cell, parts))
    return NULL;
  /* What the pattern does not name is no reason. */
  return ch_day_dup_calendar_objection (cell, parts[PART_YEAR], strchr (pattern, 'M') != NULL ? parts[PART_MONTH] : 1,
                                        strchr (pattern, 'D') != NULL ? parts[PART_DAY] : 1);
}
