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
  g_assert_cmpstr (ch_country_get_official_name ("PT"), ==, "Portuguese Republic");
  g_assert_null (ch_country_get_official_name ("AQ"));
  g_assert_null (ch_country_get_official_name (NULL));
}

static void
test_codes (void)
{
  const char *const *codes = ch_country_get_codes ();

  g_assert_cmpuint (g_strv_length ((GStrv) codes), >, 240);
  for (guint i = 1; codes[i] != NULL; i++)
    g_assert_cmpstr (codes[i - 1], <, codes[i]);
}

static void
test_former (void)
{
  const char *const *codes = ch_country_get_codes ();

  g_assert_cmpstr (ch_country_get_name ("SU"), ==, "USSR, Union of Soviet Socialist Republics");
  g_assert_false (g_strv_contains (codes, "SU"));
  /* Two countries had this one, and another has that one today. */
  g_assert_cmpstr (ch_country_get_name ("CS"), ==, "CS");
  g_assert_cmpstr (ch_country_get_name ("SK"), ==, "Slovakia");
}

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    const char *code;
  } names[] = {
    { "Kenya", "KE" },
    { "kenya, Republic of", "KE" },
    { "The Republic of Kenya", "KE" },
    { "Cote d’Ivoire", "CI" },
    { "South Korea", "KR" },
    { "Korea, North", "KP" },
    { "The Gambia", "GM" },
    { "Congo, Republic of", "CG" },
    { "Democratic Republic of the Congo", "CD" },
    { "Congo", "CG" },
    { "Holy See", "VA" },
    { "Germany, Federal Republic of", "DE" },
    { "Viet Nam", "VN" },
    { "Guinea", "GN" },
    { "Niger", "NE" },
    { "Soviet Union", NULL },
    { "Korea", NULL },
    { "the", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (ch_country_find (names[i].name), ==, names[i].code);
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
  g_test_add_func ("/country/former", test_former);
  g_test_add_func ("/country/find", test_find);
  return g_test_run ();
}
