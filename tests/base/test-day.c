/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-day.h"

#include <locale.h>

/* A Wednesday. */
static void
assert_read (const char *text,
             const char *expected)
{
  GDate today;
  g_autofree char *read = NULL;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 14, G_DATE_MARCH, 2018);
  read = ch_day_read (text, &today);
  g_assert_cmpstr (read, ==, expected);
}

static void
test_words (void)
{
  assert_read ("today", "2018-03-14");
  assert_read (" Yesterday ", "2018-03-13");
  assert_read ("tomorrow", "2018-03-15");
  assert_read ("wed", "2018-03-14");
  assert_read ("mon", "2018-03-12");
  assert_read ("Thursday", "2018-03-08");
  assert_read ("+1", "2018-03-15");
  assert_read ("-14", "2018-02-28");
  assert_read ("+", NULL);
  assert_read ("+99999999999", NULL);
  assert_read ("th", NULL);
  assert_read ("soon", NULL);
}

static void
test_numbers (void)
{
  assert_read ("2.7.2018", "2018-07-02");
  assert_read ("2.7.18", "2018-07-02");
  assert_read ("2.7.98", "1998-07-02");
  assert_read ("20180702", "2018-07-02");
  assert_read ("20180732", NULL);
  assert_read ("2018-7-2", "2018-07-02");
  assert_read ("2018/7/2", "2018-07-02");
  assert_read ("2018年7月2日", "2018-07-02");
  assert_read ("7月2日", "2018-07-02");
  assert_read ("29.2.2018", NULL);
  assert_read ("31.12.", "2017-12-31");
  assert_read ("1.2.00", "2000-02-01");
  assert_read ("7/2018", "2018-07");
  assert_read ("2018年7月", "2018-07");
  assert_read ("2/98", NULL);
  assert_read ("1.2.3.4", NULL);
  assert_read ("12", NULL);
  assert_read ("", NULL);
  assert_read (NULL, NULL);
}

/* A year is the one that brings the day nearest, and rather a past one. */
static void
test_year (void)
{
  assert_read ("1.7.", "2018-07-01");
  assert_read ("1.9.", "2017-09-01");
  assert_read ("13.3.", "2018-03-13");
}

static void
test_months (void)
{
  assert_read ("2 July 2018", "2018-07-02");
  assert_read ("2jul18", "2018-07-02");
  assert_read ("July 2, 2018", "2018-07-02");
  assert_read ("2 jul", "2018-07-02");
  assert_read ("2018 July 2", "2018-07-02");
  assert_read ("31 June 2018", NULL);
  assert_read ("2 ju 2018", NULL);
  assert_read ("July 2018", "2018-07");
  assert_read ("jul 18", "2017-07-18");
}

/* What is known less exactly stays so. */
static void
test_edtf (void)
{
  assert_read ("2018", "2018");
  assert_read ("2018-07", "2018-07");
  assert_read ("2018-07-02~", "2018-07-02~");
}

static void
assert_order (const char *locale,
              const char *expected)
{
  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_skip ("this computer does not have the language");
      return;
    }
  assert_read ("2/3", expected);
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_order (void)
{
  assert_order ("C.UTF-8", "2018-02-03");
  assert_order ("en_GB.UTF-8", "2018-03-02");
}

/* What is typed, why it is no date, in so many words. */
static void
test_objections (void)
{
  static const char *const cases[][2] = {
    { "31.2.2024", "“31.2.2024” is not a date: February 2024 has 29 days." },
    { "2023-02-29", "“2023-02-29” is not a date: February 2023 has 28 days." },
    { "1900-02-29", "“1900-02-29” is not a date: February 1900 has 28 days." },
    { "30.2.", "“30.2.” is not a date: February 2018 has 28 days." },
    { " 32  May ", "“32 May” is not a date: May 2018 has 31 days." },
    { "32 May 2018", "“32 May 2018” is not a date: May 2018 has 31 days." },
    { "32.5.18", "“32.5.18” is not a date: May 2018 has 31 days." },
    { "31 June 2018", "“31 June 2018” is not a date: June 2018 has 30 days." },
    { "2018年2月30日", "“2018年2月30日” is not a date: February 2018 has 28 days." },
    { "20180732", "“20180732” is not a date: July 2018 has 31 days." },
    { "2018-02-30~", "“2018-02-30~” is not a date: February 2018 has 28 days." },
    { "13/1/2024", "“13/1/2024” is not a date: there is no month 13." },
    { "1.13.2024", "“1.13.2024” is not a date: there is no month 13." },
    { "2024-13-01", "“2024-13-01” is not a date: there is no month 13." },
    { "2024-13", "“2024-13” is not a date: there is no month 13." },
    { "2024-00-10", "“2024-00-10” is not a date: there is no month 0." },
    { "20241301", "“20241301” is not a date: there is no month 13." },
    { "0.5.2024", "“0.5.2024” is not a date: there is no day 0." },
    { "99", "“99” is not a whole date: a day needs its month, and a year has four digits." },
    { "12", "“12” is not a whole date: a day needs its month, and a year has four digits." },
    { "soon", "“soon” is not a date: write 2018-07-02, 2018-07 or 2018." },
    { "1.2.3.4", "“1.2.3.4” is not a date: write 2018-07-02, 2018-07 or 2018." },
    { "12018-07-02", "“12018-07-02” is not a date: write 2018-07-02, 2018-07 or 2018." },
    { "0000-01-01", "“0000-01-01” is not a date: write 2018-07-02, 2018-07 or 2018." },
    { "+99999999999", "“+99999999999” is not a date: write 2018-07-02, 2018-07 or 2018." },
    /* These are dates. */
    { "29.2.2024", NULL },
    { "yesterday", NULL },
    { "7/2018", NULL },
    { "2018-07", NULL },
    { " ", NULL },
    { NULL, NULL },
  };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 14, G_DATE_MARCH, 2018);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *objection = ch_day_dup_objection (cases[i][0], &today);
      g_autofree char *day = ch_day_read (cases[i][0], &today);

      g_assert_cmpstr (objection, ==, cases[i][1]);
      /* One or the other, but for what is blank. */
      if (cases[i][0] != NULL && *cases[i][0] != ' ')
        g_assert_true ((objection == NULL) == (day != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/words", test_words);
  g_test_add_func ("/day/numbers", test_numbers);
  g_test_add_func ("/day/year", test_year);
  g_test_add_func ("/day/months", test_months);
  g_test_add_func ("/day/edtf", test_edtf);
  g_test_add_func ("/day/order", test_order);
  g_test_add_func ("/day/objections", test_objections);
  return g_test_run ();
}
