/* ch-hyphens.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-hyphens.h"

#include <hyphen.h>

/* Letters: of the shortest word that is parted, before the hyphen, and after it. */
#define SHORTEST 6
#define LEAST_BEFORE 3
#define LEAST_AFTER 3

/* Of a word longer than this no dictionary knows anything. */
#define LONGEST 100

struct _ChHyphens
{
  GHashTable *dictionaries; /* (owned) (element-type utf8 HyphenDict): NULL where there is none */
};

static void
dictionary_free (gpointer data)
{
  if (data != NULL)
    hnj_hyphen_free (data);
}

ChHyphens *
ch_hyphens_new (void)
{
  ChHyphens *self = g_new0 (ChHyphens, 1);

  self->dictionaries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, dictionary_free);
  return self;
}

void
ch_hyphens_free (ChHyphens *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->dictionaries);
  g_free (self);
}

/* Returns: (transfer full) (nullable): the first file in @folder whose name begins with @prefix */
static char *
find_any (const char *folder,
          const char *prefix)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *first = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ".dic")
        && (first == NULL || strcmp (name, first) < 0))
      {
        g_free (first);
        first = g_strdup (name);
      }
  return first != NULL ? g_build_filename (folder, first, NULL) : NULL;
}

/* "en-gb" has its own dictionary, or that of "en", or that of another country's English. */
static char *
find_in (const char *data_dir,
         const char *language)
{
  g_autofree char *folder = g_build_filename (data_dir, "hyphen", NULL);
  g_auto(GStrv) parts = g_strsplit_set (language, "-_", -1);
  g_autofree char *main = g_ascii_strdown (parts[0], -1);
  g_autofree char *any = g_strdup_printf ("hyph_%s_", main);
  g_autofree char *plain = g_strdup_printf ("%s/hyph_%s.dic", folder, main);

  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *country = g_ascii_strup (parts[i], -1);
      g_autofree char *path = g_strdup_printf ("%s/hyph_%s_%s.dic", folder, main, country);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }

  if (g_file_test (plain, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&plain);
  return find_any (folder, any);
}

static HyphenDict *
load (const char *language)
{
  const char *const *dirs = g_get_system_data_dirs ();
  g_autofree char *path = find_in (g_get_user_data_dir (), language);

  for (guint i = 0; path == NULL && dirs[i] != NULL; i++)
    path = find_in (dirs[i], language);
  return path != NULL ? hnj_hyphen_load (path) : NULL;
}

static HyphenDict *
get_dictionary (ChHyphens  *self,
                const char *language)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (self->dictionaries, language, NULL, &known))
    {
      known = load (language);
      g_hash_table_insert (self->dictionaries, g_strdup (language), known);
    }
  return known;
}

gboolean
ch_hyphens_know (ChHyphens  *self,
                 const char *language)
{
  return get_dictionary (self, language) != NULL;
}

/*
 * The letters in the middle of @word.
 *
 * Returns: (transfer full) (nullable): them in small letters, as many as in @word; %NULL if it is no
 *   word that is parted
 */
static char *
dup_letters (const char *language,
             const char *word,
             gsize       length,
             const char **first)
{
  const char *end = word + length;
  const char *last = word;
  g_autofree char *letters = NULL;
  g_autofree char *small = NULL;

  while (word < end && !g_unichar_isalpha (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  *first = word;
  if (word == end || (g_unichar_isupper (g_utf8_get_char (word)) && !g_str_has_prefix (language, "de")))
    return NULL;

  for (const char *at = word; at < end; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      last = g_utf8_next_char (at);
  letters = g_strndup (word, (gsize) (last - word));
  for (const char *at = letters; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)) || (at > letters && g_unichar_isupper (g_utf8_get_char (at))))
      return NULL;

  small = g_utf8_strdown (letters, -1);
  if (g_utf8_strlen (small, -1) != g_utf8_strlen (letters, -1) || g_utf8_strlen (small, -1) < SHORTEST
      || strlen (small) > LONGEST)
    return NULL;
  return g_steal_pointer (&small);
}

void
ch_hyphens_find (ChHyphens  *self,
                 const char *language,
                 const char *word,
                 gsize       length,
                 GArray     *offsets)
{
  HyphenDict *dictionary = get_dictionary (self, language);
  const char *first;
  g_autofree char *letters = dictionary != NULL ? dup_letters (language, word, length, &first) : NULL;
  g_autofree char *encoded = NULL;
  g_autofree char *marks = NULL;
  char **rep = NULL;
  int *pos = NULL, *cut = NULL;
  gsize size;
  glong n_letters;

  g_array_set_size (offsets, 0);
  if (letters == NULL)
    return;
  encoded = dictionary->utf8 ? g_strdup (letters)
                             : g_convert (letters, -1, dictionary->cset, "UTF-8", NULL, NULL, NULL);
  if (encoded == NULL)
    return;

  size = strlen (encoded);
  n_letters = g_utf8_strlen (letters, -1);
  marks = g_malloc0 (size + 5);
  if (hnj_hyphen_hyphenate2 (dictionary, encoded, (int) size, marks, NULL, &rep, &pos, &cut) != 0)
    return;

  /* Where the spelling would change, "Schiff-fahrt", the word is left whole. */
  for (glong i = LEAST_BEFORE - 1; i + 1 + LEAST_AFTER <= n_letters; i++)
    if (marks[i] % 2 == 1 && (rep == NULL || rep[i] == NULL))
      {
        guint offset = (guint) (g_utf8_offset_to_pointer (first, i + 1) - word);

        g_array_append_val (offsets, offset);
      }

  for (gsize i = 0; rep != NULL && i < size; i++)
    free (rep[i]);
  free (rep);
  free (pos);
  free (cut);
}
