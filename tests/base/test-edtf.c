/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-edtf.h"

#include <locale.h>

static void
test_valid (void)
{
  const char *good[] = { "2018", "2018-07", "2018-07-02", "2016-02-29", "1866~", "2018-07?", "2018-07-02%" };
  const char *bad[] = { "", "18", "2018-", "2018-13", "2018-00", "2018-02-29", "2018-7-2", "2018-07-02x", "0000", "July" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (ch_edtf_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ch_edtf_is_valid (bad[i]));
  g_assert_false (ch_edtf_is_valid (NULL));
}

static void
assert_bounds (const char *text,
               guint       first_julian_day,
               guint       days)
{
  GDate first, last;

  g_assert_true (ch_edtf_get_bounds (text, &first, &last));
  g_assert_cmpuint (g_date_get_julian (&first), ==, first_julian_day);
  g_assert_cmpuint (g_date_days_between (&first, &last) + 1, ==, days);
}

static void
test_bounds (void)
{
  GDate day, first;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_JANUARY, 2016);
  assert_bounds ("2016", g_date_get_julian (&day), 366);
  g_date_set_dmy (&day, 1, G_DATE_FEBRUARY, 2018);
  assert_bounds ("2018-02~", g_date_get_julian (&day), 28);
  g_date_set_dmy (&day, 2, G_DATE_JULY, 2018);
  assert_bounds ("2018-07-02", g_date_get_julian (&day), 1);

  g_assert_false (ch_edtf_get_bounds ("soon", &first, NULL));
  g_assert_false (g_date_valid (&first));
}

static void
test_order (void)
{
  const char *ordered[] = { NULL, "2017-12-31", "2018", "2018-07", "2018-07-02", "2018-08" };

  for (guint i = 1; i < G_N_ELEMENTS (ordered); i++)
    {
      g_autofree char *before = ch_edtf_dup_sort_key (ordered[i - 1]);
      g_autofree char *after = ch_edtf_dup_sort_key (ordered[i]);

      g_assert_cmpstr (before, <, after);
    }
}

static void
assert_label (const char *start,
              const char *end,
              const char *expected)
{
  g_autofree char *label = ch_edtf_dup_range_label (start, end);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (void)
{
  assert_label ("2018-07-02", NULL, "2 July 2018");
  assert_label ("2018-07", NULL, "July 2018");
  assert_label ("2018~", NULL, "about 2018");
  assert_label ("2018-07-02", "2018-07-02", "2 July 2018");
  assert_label ("2018-07-02", "2018-07-04", "2 July 2018 – 4 July 2018");
  assert_label (NULL, "2018", "2018");
  assert_label ("next week", NULL, "next week");
  assert_label (NULL, NULL, "");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/valid", test_valid);
  g_test_add_func ("/edtf/bounds", test_bounds);
  g_test_add_func ("/edtf/order", test_order);
  g_test_add_func ("/edtf/labels", test_labels);
  return g_test_run ();
}
