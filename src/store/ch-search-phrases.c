/* ch-search-phrases.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-phrases.h"

#include "ch-search-words.h"

GStrv
ch_search_phrases_new (const char *typed)
{
  g_autofree char *start = ch_search_words_dup_start (typed);
  g_auto(GStrv) words = g_strsplit_set (start, " \t\n", -1);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GStrvBuilder) phrases = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL && g_hash_table_size (seen) < CH_SEARCH_MOST_TERMS; i++)
    {
      g_autofree char *folded = ch_search_words_fold_typed (words[i]);
      g_autofree char *phrase = NULL;

      ch_search_words_shorten (folded);
      phrase = g_strconcat (" ", folded, NULL);
      if (*folded != '\0' && g_hash_table_add (seen, g_strdup (folded)))
        g_strv_builder_add (phrases, phrase);
    }
  return g_strv_builder_end (phrases);
}

char *
ch_search_phrases_dup_query (const char *const *phrases)
{
  GString *query;

  if (phrases[0] == NULL)
    return NULL;

  query = g_string_new (NULL);
  for (guint i = 0; phrases[i] != NULL; i++)
    g_string_append_printf (query, "%s\"%s\" *", i > 0 ? " AND " : "", phrases[i] + 1);
  return g_string_free (query, FALSE);
}
