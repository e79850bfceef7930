/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-text.h"

#include <locale.h>

static void
assert_folded (const char *text,
               const char *expected)
{
  g_autofree char *folded = ch_text_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold (void)
{
  assert_folded ("Côte d’Ivoire", "cote divoire");
  assert_folded ("O'Brien", "obrien");
  assert_folded ("  Director-General,  MOST ", "director general most");
  assert_folded ("ＵＮ", "un");
  assert_folded ("STRAßE", "strasse");
  assert_folded ("王志刚（部长）", "王志刚 部长");
  assert_folded ("…", "");
}

static void
test_squeeze (void)
{
  g_autofree char *squeezed = ch_text_squeeze ("\u00a0 On\tJuly\u3000 2\n");
  g_autofree char *nothing = ch_text_squeeze (" \n ");

  g_assert_cmpstr (squeezed, ==, "On July 2");
  g_assert_cmpstr (nothing, ==, "");
}

/* What steers a terminal steers none. */
static void
test_squeeze_control (void)
{
  g_autofree char *squeezed = ch_text_squeeze ("\x1b[31mOn\aJuly\x7f \xc2\x9b" "2\xc2\x85");

  g_assert_cmpstr (squeezed, ==, "[31mOn July 2");
}

static void
test_blank (void)
{
  g_assert_true (ch_text_is_blank (NULL));
  g_assert_true (ch_text_is_blank (" \u3000\n"));
  g_assert_false (ch_text_is_blank (" 会 "));
}

static void
test_shorten (void)
{
  g_autofree char *whole = ch_text_shorten ("会见 Ana", 6);
  g_autofree char *cut = ch_text_shorten ("会见 Ana", 4);

  g_assert_cmpstr (whole, ==, "会见 Ana");
  g_assert_cmpstr (cut, ==, "会见…");
  g_assert_false (ch_text_is_longer (NULL, 0));
  g_assert_false (ch_text_is_longer ("é", 1));
  g_assert_true (ch_text_is_longer ("éa", 1));
}

static void
test_han (void)
{
  g_assert_true (ch_text_is_han (0x4f1a));
  g_assert_false (ch_text_is_han ('a'));
  g_assert_false (ch_text_is_han (0x3042));
}

static void
test_sort_key (void)
{
  g_autofree char *a = ch_text_sort_key ("Abe");
  g_autofree char *b = ch_text_sort_key ("Blinken");
  g_autofree char *none = ch_text_sort_key (NULL);

  g_assert_cmpstr (a, <, b);
  g_assert_cmpstr (none, <, a);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/squeeze", test_squeeze);
  g_test_add_func ("/text/squeeze-control", test_squeeze_control);
  g_test_add_func ("/text/blank", test_blank);
  g_test_add_func ("/text/shorten", test_shorten);
  g_test_add_func ("/text/han", test_han);
  g_test_add_func ("/text/sort-key", test_sort_key);
  return g_test_run ();
}
