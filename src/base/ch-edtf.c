/* ch-edtf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-edtf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  int year;
  int month; /* zero: not known */
  int day;   /* zero: not known */
  char sign; /* '?', '~', '%' or NUL */
} Parts;

/* Reads exactly N digits at *P. */
static gboolean
read_digits (const char **p,
             int          n,
             int         *value)
{
  *value = 0;
  for (int i = 0; i < n; i++, (*p)++)
    {
      if (!g_ascii_isdigit (**p))
        return FALSE;
      *value = *value * 10 + (**p - '0');
    }
  return TRUE;
}

static gboolean
parse (const char *text,
       Parts      *parts)
{
  const char *p = text;

  *parts = (Parts) { 0 };
  if (text == NULL || !read_digits (&p, 4, &parts->year) || parts->year == 0)
    return FALSE;

  if (*p == '-')
    {
      p++;
      if (!read_digits (&p, 2, &parts->month) || parts->month < 1 || parts->month > 12)
        return FALSE;
      if (*p == '-')
        {
          p++;
          if (!read_digits (&p, 2, &parts->day)
              || !g_date_valid_dmy (parts->day, parts->month, parts->year))
            return FALSE;
        }
    }

  if (*p != '\0' && strchr ("?~%", *p) != NULL)
    parts->sign = *p++;

  return *p == '\0';
}

gboolean
ch_edtf_is_valid (const char *text)
{
  Parts parts;

  return parse (text, &parts);
}

gboolean
ch_edtf_get_bounds (const char *text,
                    GDate      *first,
                    GDate      *last)
{
  Parts parts;
  int last_month, last_day;

  if (first != NULL)
    g_date_clear (first, 1);
  if (last != NULL)
    g_date_clear (last, 1);
  if (!parse (text, &parts))
    return FALSE;

  last_month = parts.month != 0 ? parts.month : 12;
  last_day = parts.day != 0 ? parts.day : g_date_get_days_in_month (last_month, parts.year);
  if (first != NULL)
    g_date_set_dmy (first, MAX (parts.day, 1), MAX (parts.month, 1), parts.year);
  if (last != NULL)
    g_date_set_dmy (last, last_day, last_month, parts.year);
  return TRUE;
}

char *
ch_edtf_dup_sort_key (const char *text)
{
  Parts parts;

  if (!parse (text, &parts))
    return g_strdup ("0000-00-00");

  return g_strdup_printf ("%04d-%02d-%02d", parts.year, parts.month, parts.day);
}

static char *
format_parts (const Parts *parts)
{
  g_autoptr(GDateTime) when
      = g_date_time_new_utc (parts->year, MAX (parts->month, 1), MAX (parts->day, 1), 0, 0, 0);

  if (parts->day != 0)
    /* Translators: a full date, see g_date_time_format(): "2 July 2018" */
    return g_date_time_format (when, _("%-d %B %Y"));
  if (parts->month != 0)
    /* Translators: a month and its year: "July 2018".  %OB is the month standing by itself. */
    return g_date_time_format (when, _("%OB %Y"));
  /* Translators: a year alone */
  return g_date_time_format (when, _("%Y"));
}

char *
ch_edtf_dup_label (const char *text)
{
  g_autofree char *label = NULL;
  Parts parts;

  if (!parse (text, &parts))
    return g_strdup (text != NULL ? text : "");

  label = format_parts (&parts);
  switch (parts.sign)
    {
    case '?':
      /* Translators: a date that is not certain */
      return g_strdup_printf (_("%s (uncertain)"), label);
    case '~':
      /* Translators: a date that is approximate */
      return g_strdup_printf (_("about %s"), label);
    case '%':
      /* Translators: a date that is neither certain nor exact */
      return g_strdup_printf (_("about %s (uncertain)"), label);
    default:
      return g_steal_pointer (&label);
    }
}

char *
ch_edtf_dup_range_label (const char *start,
                         const char *end)
{
  g_autofree char *first = ch_edtf_dup_label (start);
  g_autofree char *last = ch_edtf_dup_label (end);

  if (*last == '\0' || strcmp (first, last) == 0)
    return g_steal_pointer (&first);
  if (*first == '\0')
    return g_steal_pointer (&last);
  return g_strdup_printf ("%s – %s", first, last);
}
