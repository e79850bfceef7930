/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-vocabulary.h"

static void
test_terms (void)
{
  for (ChVocabulary v = CH_VOCABULARY_KIND; v <= CH_VOCABULARY_ORDER; v++)
    {
      const char *const *terms = ch_vocabulary_get_terms (v);

      g_assert_nonnull (terms[0]);
      for (guint i = 0; terms[i] != NULL; i++)
        {
          g_assert_true (ch_vocabulary_has_term (v, terms[i]));
          /* A label is written for people; no term is left without. */
          g_assert_cmpstr (ch_vocabulary_get_label (v, terms[i]), !=, terms[i]);
        }
    }
}

static void
test_unknown (void)
{
  g_assert_false (ch_vocabulary_has_term (CH_VOCABULARY_SIDE, "middle"));
  g_assert_false (ch_vocabulary_has_term (CH_VOCABULARY_SIDE, NULL));
  g_assert_cmpstr (ch_vocabulary_get_label (CH_VOCABULARY_SIDE, "middle"), ==, "middle");
  g_assert_cmpstr (ch_vocabulary_get_label (CH_VOCABULARY_SIDE, NULL), ==, "");
}

static void
test_country (void)
{
  g_assert_true (ch_vocabulary_is_country ("CN"));
  g_assert_false (ch_vocabulary_is_country ("China"));
  g_assert_false (ch_vocabulary_is_country ("cn"));
  g_assert_false (ch_vocabulary_is_country (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/terms", test_terms);
  g_test_add_func ("/vocabulary/unknown", test_unknown);
  g_test_add_func ("/vocabulary/country", test_country);
  return g_test_run ();
}
