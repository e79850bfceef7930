/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-country.h"

#include <locale.h>

static void
test_names (void)
{
  g_assert_cmpstr (ch_country_get_name ("CN"), ==, "China");
  g_assert_cmpstr (ch_country_get_name ("BO"), ==, "Bolivia");
  g_assert_cmpstr (ch_country_get_english_name ("KE"), ==, "Kenya");
}

static void
test_unknown (void)
{
  g_assert_cmpstr (ch_country_get_name ("ZZ"), ==, "ZZ");
  g_assert_cmpstr (ch_country_get_name (NULL), ==, "");
  g_assert_null (ch_country_get_english_name ("cn"));
  g_assert_null (ch_country_get_english_name (NULL));
}

static void
test_codes (void)
{
  const char *const *codes = ch_country_get_codes ();

  g_assert_cmpuint (g_strv_length ((GStrv) codes), >, 240);
  for (guint i = 1; codes[i] != NULL; i++)
    g_assert_cmpstr (codes[i - 1], <, codes[i]);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country/names", test_names);
  g_test_add_func ("/country/unknown", test_unknown);
  g_test_add_func ("/country/codes", test_codes);
  return g_test_run ();
}
