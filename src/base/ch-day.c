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
/* No number of a day, and no year of two digits, is above this. */
#define SHORT_YEAR 99
/* The year was left out. */
#define NO_YEAR G_MAXUINT

/* What is read, and why it is no day. */
typedef struct
{
  const char *text;
  const GDate *today;
  char *objection; /* (owned) (nullable): a translated sentence, where the reason is known */
} Reading;

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

/* The year that brings the day nearest. */
static guint
find_year (guint        month,
           guint        day,
           const GDate *today)
{
  guint year = g_date_get_year (today);
  GDate date;

  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return year;
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_days_between (today, &date) > MOST_DAYS_AHEAD ? year - 1 : year;
}

static char *
make_day (guint    year,
          guint    month,
          guint    day,
          Reading *reading)
{
  guint this_year = g_date_get_year (reading->today);
  guint century = this_year / 100 * 100;
  GDate date;

  if (year == NO_YEAR)
    year = month >= 1 && month <= 12 && day <= 31 ? find_year (month, day, reading->today) : this_year;
  else if (year < 100)
    /* "98" is of the century before, for as long as it would be far ahead. */
    year += century + year > this_year + 20u ? century - 100 : century;

  reading->objection = ch_day_dup_calendar_objection (reading->text, year, month, day);
  if (reading->objection != NULL)
    return NULL;
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return format (&date);
}

/* "7/2018", "July 2018": no day is known, and none is invented. */
static char *
make_month (guint    year,
            guint    month,
            Reading *reading)
{
  reading->objection = ch_day_dup_calendar_objection (reading->text, year, month, 1);
  return reading->objection == NULL ? g_strdup_printf ("%04u-%02u", year, month) : NULL;
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

  /* Nobody fills up a short year with zeros. */
  if (!g_ascii_string_to_unsigned (part, 10, 0, 9999, &value, NULL) || (strlen (part) > 2 && value < 100))
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

static char *
read_numbers (const guint *numbers,
              guint        n,
              gboolean     month_first,
              Reading     *reading)
{
  guint day, month;

  if (n == 1)
    /* Translators: %s is what was typed, such as "99" */
    reading->objection = g_strdup_printf (_("“%s” is not a whole date: a day needs its month, and a year has four digits."),
                                          reading->text);
  if (n < 2)
    return NULL;
  /* The year is four digits long where it comes first, or where there is no day. */
  if (n == 3 && numbers[0] > SHORT_YEAR)
    return make_day (numbers[0], numbers[1], numbers[2], reading);
  if (n == 2 && (numbers[0] > SHORT_YEAR || numbers[1] > SHORT_YEAR))
    return make_month (MAX (numbers[0], numbers[1]), MIN (numbers[0], numbers[1]), reading);

  day = numbers[month_first ? 1 : 0];
  month = numbers[month_first ? 0 : 1];
  return make_day (n == 3 ? numbers[2] : NO_YEAR, month, day, reading);
}

/* Numbers, or a day, the name of a month, and perhaps a year. */
static char *
read_parts (Reading *reading)
{
  g_autoptr(GPtrArray) parts = split (reading->text);
  gboolean month_first = strchr (reading->text, '.') == NULL && is_month_first ();
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
    return read_numbers (numbers, n, month_first || strstr (reading->text, "月") != NULL, reading);
  if (n == 1 && numbers[0] > SHORT_YEAR)
    return make_month (numbers[0], month, reading);
  if (n < 1 || n > 2)
    return NULL;
  return n == 2 && numbers[0] > SHORT_YEAR ? make_day (numbers[0], month, numbers[1], reading)
                                           : make_day (n == 2 ? numbers[1] : NO_YEAR, month, numbers[0], reading);
}

static gboolean
is_eight_digits (const char *text)
{
  return strlen (text) == 8 && strspn (text, "0123456789") == 8;
}

static char *
read_typed (Reading *reading)
{
  g_autofree char *word = NULL;

  if (is_eight_digits (reading->text))
    {
      guint number = (guint) atoi (reading->text);

      return make_day (number / 10000, number / 100 % 100, number % 100, reading);
    }
  if (*reading->text == '+' || *reading->text == '-')
    return read_offset (reading->text, reading->today);

  word = ch_text_fold (reading->text);
  if (g_unichar_isalpha (g_utf8_get_char (word)) && strpbrk (word, "0123456789") == NULL)
    return read_word (word, reading->today);
  return read_parts (reading);
}

char *
ch_day_read (const char  *text,
             const GDate *today)
{
  g_autofree char *typed = NULL;
  Reading reading = { NULL, today, NULL };
  char *day;

  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  if (ch_text_is_blank (text))
    return NULL;

  typed = ch_text_squeeze (text);
  if (ch_edtf_is_valid (typed))
    return g_steal_pointer (&typed);

  reading.text = typed;
  day = read_typed (&reading);
  g_free (reading.objection);
  return day;
}

char *
ch_day_dup_objection (const char  *text,
                      const GDate *today)
{
  g_autofree char *typed = NULL;
  Reading reading = { NULL, today, NULL };
  g_autofree char *day = NULL;

  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  if (ch_text_is_blank (text) || ch_edtf_is_valid (text))
    return NULL;

  typed = ch_text_squeeze (text);
  reading.text = typed;
  day = ch_edtf_is_valid (typed) ? g_strdup (typed) : read_typed (&reading);
  if (day == NULL && reading.objection == NULL)
    /* Translators: %s is what was typed */
    return g_strdup_printf (_("“%s” is not a date: write 2018-07-02, 2018-07 or 2018."), typed);
  return reading.objection;
}

char *
ch_day_dup_calendar_objection (const char *text,
                               guint       year,
                               guint       month,
                               guint       day)
{
  g_autofree char *whole = NULL;
  g_autofree char *label = NULL;
  guint n_days;

  g_return_val_if_fail (text != NULL, NULL);

  if (year < 1 || year > 9999)
    /* Translators: the first is what was typed, such as "0000-01-01" */
    return g_strdup_printf (_("“%s” is not a date: there is no year %u."), text, year);
  if (month < 1 || month > 12)
    /* Translators: the first is what was typed, such as "2024-13-01" */
    return g_strdup_printf (_("“%s” is not a date: there is no month %u."), text, month);

  n_days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  if (day >= 1 && day <= n_days)
    return NULL;
  if (day < 1)
    /* Translators: the first is what was typed, such as "2024-07-00" */
    return g_strdup_printf (_("“%s” is not a date: there is no day %u."), text, day);

  whole = g_strdup_printf ("%04u-%02u", year, month);
  label = ch_edtf_dup_label (whole);
  /* Translators: what was typed, the month and its year, how many days that has: "31.2.2024", "February 2024", 29 */
  return g_strdup_printf (ngettext ("“%s” is not a date: %s has %u day.", "“%s” is not a date: %s has %u days.", n_days),
                          text, label, n_days);
}
