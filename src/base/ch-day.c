/* ch-day.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-day.h"

#include "ch-edtf.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

/* A day further ahead than this is rather one of the year before. */
#define MOST_DAYS_AHEAD 120
/* Nobody counts further with "+" and "-". */
#define MOST_DAYS_OFF 9999

static const char *const english_days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
static const char *const english_months[] = { "january", "february", "march",     "april",   "may",      "june",
                                              "july",    "august",   "september", "october", "november", "december" };
static const nl_item local_days[] = { DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7, DAY_1 };
static const nl_item local_months[] = { MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 };

static char *
format (const GDate *day)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
}

/* Whether WORD, folded, is NAME or at least three letters of its beginning; one character is a whole word in Chinese. */
static gboolean
is_beginning (const char *word,
              const char *name)
{
  g_autofree char *folded = ch_text_fold (name);

  return g_str_equal (word, folded) || (g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (folded, word));
}

/* Returns: 1 for the first of the N names, 0 for none */
static guint
find_name (const char        *word,
           const char *const *english,
           const nl_item     *local,
           guint              n)
{
  for (guint i = 0; i < n; i++)
    if (is_beginning (word, english[i]) || is_beginning (word, nl_langinfo (local[i])))
      return i + 1;
  return 0;
}

static gboolean
is_word (const char *word,
         const char *english,
         const char *local)
{
  g_autofree char *folded = ch_text_fold (local);

  return g_str_equal (word, english) || g_str_equal (word, folded);
}

static char *
read_word (const char  *word,
           const GDate *today)
{
  GDate day = *today;
  guint weekday;

  /* Translators: what somebody types for the day of a meeting, in small letters */
  if (is_word (word, "today", C_("day", "today")))
    return format (&day);
  if (is_word (word, "yesterday", C_("day", "yesterday")))
    {
      g_date_subtract_days (&day, 1);
      return format (&day);
    }
  if (is_word (word, "tomorrow", C_("day", "tomorrow")))
    {
      g_date_add_days (&day, 1);
      return format (&day);
    }

  weekday = find_name (word, english_days, local_days, G_N_ELEMENTS (english_days));
  if (weekday == 0)
    return NULL;
  g_date_subtract_days (&day, (7 + g_date_get_weekday (today) - weekday) % 7);
  return format (&day);
}

/* "+1", "-3": so many days from today on. */
static char *
read_offset (const char  *text,
             const GDate *today)
{
  GDate day = *today;
  char *end;
  gint64 offset = g_ascii_strtoll (text, &end, 10);

  if (end == text + 1 || *end != '\0' || ABS (offset) > MOST_DAYS_OFF)
    return NULL;
  if (offset < 0)
    g_date_subtract_days (&day, (guint) -offset);
  else
    g_date_add_days (&day, (guint) offset);
  return format (&day);
}

static char *
make_day (guint        year,
          guint        month,
          guint        day,
          const GDate *today)
{
  GDate date;

  if (month < 1 || month > 12 || day < 1 || day > 31)
    return NULL;

  if (year == 0)
    {
      year = g_date_get_year (today);
      if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        return NULL;
      g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
      if (g_date_days_between (today, &date) > MOST_DAYS_AHEAD)
        year--;
    }
  else if (year < 100)
    {
      guint century = g_date_get_year (today) / 100 * 100;

      /* "98" is of the century before, for as long as it would be far ahead. */
      year += century + year > g_date_get_year (today) + 20u ? century - 100 : century;
    }

  if (year > 9999 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return format (&date);
}

/* Whether the user's language writes the month before the day. */
static gboolean
is_month_first (void)
{
  const char *order = nl_langinfo (D_FMT);
  const char *day = strstr (order, "%d");
  const char *month = strstr (order, "%m");

  if (strstr (order, "%D") != NULL)
    return TRUE;
  return day != NULL && month != NULL && month < day;
}

/* Splits at anything that is no letter and no digit, and between letters and digits: "2jul18", "2018年7月2日". */
static GPtrArray *
split (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) part = g_string_new (NULL);
  gboolean digits = FALSE;

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);
      gboolean digit = u < 0x80 && g_ascii_isdigit ((char) u);

      if (part->len > 0 && (!g_unichar_isalnum (u) || digit != digits))
        {
          g_ptr_array_add (parts, g_strdup (part->str));
          g_string_truncate (part, 0);
        }
      if (u == 0)
        return parts;
      if (g_unichar_isalnum (u))
        g_string_append_unichar (part, u);
      digits = digit;
    }
}

static gboolean
read_number (const char *part,
             guint      *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (part, 10, 0, 9999, &value, NULL))
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

static char *
read_numbers (const guint *numbers,
              guint        n,
              gboolean     month_first,
              const GDate *today)
{
  guint day, month;

  /* The year is four digits long where it comes first. */
  if (n == 3 && numbers[0] > 31)
    return make_day (numbers[0], numbers[1], numbers[2], today);
  if (n < 2)
    return NULL;

  day = numbers[month_first ? 1 : 0];
  month = numbers[month_first ? 0 : 1];
  return make_day (n == 3 ? numbers[2] : 0, month, day, today);
}

/* Numbers, or a day, the name of a month, and perhaps a year. */
static char *
read_parts (const char  *text,
            const GDate *today)
{
  g_autoptr(GPtrArray) parts = split (text);
  gboolean month_first = strchr (text, '.') == NULL && is_month_first ();
  guint numbers[3];
  guint n = 0;
  guint month = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *word = ch_text_fold (part);
      guint named = find_name (word, english_months, local_months, G_N_ELEMENTS (english_months));

      if (n < G_N_ELEMENTS (numbers) && read_number (part, &numbers[n]))
        n++;
      else if (named != 0 && month == 0)
        month = named;
      else if (!g_str_equal (part, "年") && !g_str_equal (part, "月") && !g_str_equal (part, "日"))
        return NULL;
    }

  if (month == 0)
    return read_numbers (numbers, n, month_first || strstr (text, "月") != NULL, today);
  if (n < 1 || n > 2)
    return NULL;
  return n == 2 && numbers[0] > 31 ? make_day (numbers[0], month, numbers[1], today)
                                   : make_day (n == 2 ? numbers[1] : 0, month, numbers[0], today);
}

static gboolean
is_eight_digits (const char *text)
{
  return strlen (text) == 8 && strspn (text, "0123456789") == 8;
}

char *
ch_day_read (const char  *text,
             const GDate *today)
{
  g_autofree char *typed = NULL;
  g_autofree char *word = NULL;

  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  if (ch_text_is_blank (text))
    return NULL;

  typed = ch_text_squeeze (text);
  if (ch_edtf_is_valid (typed))
    return g_steal_pointer (&typed);

  if (is_eight_digits (typed))
    {
      guint number = (guint) atoi (typed);

      return make_day (number / 10000, number / 100 % 100, number % 100, today);
    }
  if (*typed == '+' || *typed == '-')
    return read_offset (typed, today);

  word = ch_text_fold (typed);
  if (g_unichar_isalpha (g_utf8_get_char (word)) && strpbrk (word, "0123456789") == NULL)
    return read_word (word, today);
  return read_parts (typed, today);
}
