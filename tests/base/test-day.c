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
  return g_test_run ();
}
