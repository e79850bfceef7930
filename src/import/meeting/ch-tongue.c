/* ch-tongue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-tongue.h"

#include "ch-boilerplate.h"
#include "ch-catalogue.h"
#include "ch-country.h"

#include <string.h>

/* Languages whose rules are the same, over classes of words of their own. */
static const struct
{
  const char *language;
  const char *family;
} families[] = { { "fr", "european" }, { "es", "european" }, { "it", "european" }, { "ru", "european" } };

/* Where iso-codes keeps the catalogue of a language's names of countries. */
#define CATALOGUE CH_ISO_CODES_DIR "/../../locale/%s/LC_MESSAGES/iso_3166-1.mo"

static void
add_country (ChTongue   *self,
             guint       class,
             const char *name,
             const char *code)
{
  const char *comma = strchr (name, ',');

  ch_lexicon_add (self->lexicon, class, name, code);
  if (comma != NULL)
    {
      g_autofree char *turned = g_strdup_printf ("%s %.*s", comma + 1, (int) (comma - name), name);

      ch_lexicon_add (self->lexicon, class, turned, code);
    }
}

/* NAME as the catalogue NAMES has it in the language; English needs no catalogue. */
static void
add_translated (ChTongue   *self,
                guint       class,
                GHashTable *names,
                const char *name,
                const char *code)
{
  const char *translated = names != NULL && name != NULL ? g_hash_table_lookup (names, name) : NULL;

  if (translated != NULL)
    add_country (self, class, translated, code);
  else if (name != NULL && strcmp (self->language, "en") == 0)
    add_country (self, class, name, code);
}

static void
add_countries (ChTongue   *self,
               const char *locale)
{
  g_autofree char *path = g_strdup_printf (CATALOGUE, locale);
  g_autoptr(GHashTable) names = ch_catalogue_load (path);
  const char *const *codes = ch_country_get_codes ();
  const guint class = ch_lexicon_class (self->lexicon, "country");

  for (guint i = 0; codes[i] != NULL; i++)
    {
      add_translated (self, class, names, ch_country_get_official_name (codes[i]), codes[i]);
      add_translated (self, class, names, ch_country_get_english_name (codes[i]), codes[i]);
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): the paths of the files in DIR whose name ends in SUFFIX, sorted */
static GPtrArray *
list_files (const char *dir,
            const char *suffix)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) folder = g_dir_open (dir, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, suffix))
      g_ptr_array_add (paths, g_build_filename (dir, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

static gboolean
load_dir (ChTongue    *self,
          const char  *dir,
          const char  *name,
          GError     **error)
{
  g_autofree char *folder = g_build_filename (dir, name, NULL);
  g_autoptr(GPtrArray) lexicons = list_files (folder, ".txt");
  g_autoptr(GPtrArray) grammars = list_files (folder, ".grammar");

  for (guint i = 0; i < lexicons->len; i++)
    {
      const char *path = g_ptr_array_index (lexicons, i);

      /* What surrounds an article is gone before a meeting is read. */
      if (!g_str_has_suffix (path, G_DIR_SEPARATOR_S CH_BOILERPLATE_FILE) && !ch_lexicon_load (self->lexicon, path, error))
        return FALSE;
    }
  for (guint i = 0; i < grammars->len; i++)
    if (!ch_grammar_load (self->grammar, g_ptr_array_index (grammars, i), error))
      return FALSE;
  return TRUE;
}

static const char *
get_family (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (strcmp (families[i].language, language) == 0)
      return families[i].family;
  return NULL;
}

ChTongue *
ch_tongue_load (const char         *language,
                const char *const  *dirs,
                ChWords            *words,
                GError            **error)
{
  g_autoptr(ChTongue) self = g_new0 (ChTongue, 1);
  const char *family = get_family (language);

  self->language = g_strdup (language);
  self->lexicon = ch_lexicon_new (words);
  self->grammar = ch_grammar_new (self->lexicon);
  if (strcmp (language, "zh") == 0)
    {
      add_countries (self, "zh_TW");
      add_countries (self, "zh_CN");
    }
  else
    {
      add_countries (self, language);
    }

  for (guint i = 0; dirs[i] != NULL; i++)
    if (!load_dir (self, dirs[i], "common", error) || (family != NULL && !load_dir (self, dirs[i], family, error))
        || !load_dir (self, dirs[i], language, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
ch_tongue_free (ChTongue *self)
{
  g_clear_pointer (&self->grammar, ch_grammar_free);
  g_clear_pointer (&self->lexicon, ch_lexicon_free);
  g_free (self->language);
  g_free (self);
}
