/* ch-country.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-country.h"

#include "ch-text.h"

#include <json-glib/json-glib.h>
#include <libintl.h>
#include <string.h>

/* The text domains that iso-codes keeps the names of countries in. */
#define ISO_3166_1 "iso_3166-1"
#define ISO_3166_3 "iso_3166-3"

typedef struct
{
  GHashTable *names;  /* (owned) (element-type utf8 utf8): alpha-2 → English name */
  GHashTable *official; /* (owned) (element-type utf8 utf8): alpha-2 → official English name, where it has one */
  GHashTable *former; /* (owned) (element-type utf8 utf8): the same of countries that are no more */
  GStrv codes;        /* (owned): sorted */
} Countries;

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What the ways to write a name have in common. */
static char *
dup_key (const char *name)
{
  g_autofree char *folded = ch_text_fold (name);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);
  GString *key = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_equal (words[i], "the"))
      g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "", words[i]);
  return g_string_free (key, FALSE);
}

/* "Kenya, Republic of" turned round, or NULL. */
static char *
dup_turned (const char *name)
{
  const char *comma = strchr (name, ',');
  g_autofree char *first = NULL;

  if (comma == NULL)
    return NULL;

  first = g_strndup (name, comma - name);
  return g_strconcat (comma + 1, " ", first, NULL);
}

static void
add_key (GHashTable *codes,
         const char *name,
         const char *code)
{
  g_autofree char *key = dup_key (name);

  /* What is one country's name first is not another's by a turn of words. */
  if (*key != '\0' && !g_hash_table_contains (codes, key))
    g_hash_table_insert (codes, g_steal_pointer (&key), g_strdup (code));
}

static void
add_name (GHashTable *codes,
          const char *name,
          const char *code)
{
  const char *bracket = strchr (name, '(');
  g_autofree char *turned = dup_turned (name);

  add_key (codes, name, code);
  if (turned != NULL)
    add_key (codes, turned, code);
  if (bracket != NULL)
    {
      g_autofree char *before = g_strndup (name, bracket - name);

      add_key (codes, before, code);
      add_key (codes, bracket, code);
    }
}

static JsonArray *
read_entries (JsonParser *parser,
              const char *part)
{
  g_autofree char *path = g_strdup_printf (CH_ISO_CODES_DIR "/iso_%s.json", part);
  g_autoptr(GError) error = NULL;

  if (!json_parser_load_from_mapped_file (parser, path, &error))
    {
      g_warning ("No countries: %s", error->message);
      return NULL;
    }
  return json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), part);
}

/* The names under the member "3166-1": {alpha_2, name, common_name?, official_name?, …}. */
static void
read_countries (Countries *countries)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  JsonArray *entries = read_entries (parser, "3166-1");

  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      const char *code = json_object_get_string_member (entry, "alpha_2");
      const char *name = json_object_get_string_member (entry, "name");
      const char *official = json_object_get_string_member_with_default (entry, "official_name", NULL);

      g_hash_table_insert (countries->names, g_strdup (code),
                           g_strdup (json_object_get_string_member_with_default (entry, "common_name", name)));
      if (official != NULL)
        g_hash_table_insert (countries->official, g_strdup (code), g_strdup (official));
    }
}

/* A code that was given to two countries, or is given to another today, names neither of them. */
static void
read_former_countries (Countries *countries)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  JsonArray *entries = read_entries (parser, "3166-3");

  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      const char *code = json_object_get_string_member_with_default (entry, "alpha_2", NULL);

      if (code == NULL || g_hash_table_contains (countries->names, code))
        continue;
      if (g_hash_table_add (seen, (gpointer) code))
        g_hash_table_insert (countries->former, g_strdup (code),
                             g_strdup (json_object_get_string_member (entry, "name")));
      else
        g_hash_table_remove (countries->former, code);
    }
}

static const Countries *
get_countries (void)
{
  static Countries countries;
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      GPtrArray *codes = g_ptr_array_new ();
      GHashTableIter iter;
      gpointer code;

      bind_textdomain_codeset (ISO_3166_1, "UTF-8");
      bind_textdomain_codeset (ISO_3166_3, "UTF-8");

      countries.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      countries.official = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      countries.former = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      read_countries (&countries);
      read_former_countries (&countries);

      g_hash_table_iter_init (&iter, countries.names);
      while (g_hash_table_iter_next (&iter, &code, NULL))
        g_ptr_array_add (codes, code);
      g_ptr_array_sort (codes, compare_strings);
      g_ptr_array_add (codes, NULL);
      countries.codes = (GStrv) g_ptr_array_free (codes, FALSE);

      g_once_init_leave (&loaded, 1);
    }

  return &countries;
}

const char *const *
ch_country_get_codes (void)
{
  return (const char *const *) get_countries ()->codes;
}

const char *
ch_country_get_english_name (const char *code)
{
  const Countries *countries = get_countries ();
  const char *name;

  if (code == NULL)
    return NULL;

  name = g_hash_table_lookup (countries->names, code);
  return name != NULL ? name : g_hash_table_lookup (countries->former, code);
}

const char *
ch_country_get_official_name (const char *code)
{
  return code != NULL ? g_hash_table_lookup (get_countries ()->official, code) : NULL;
}

const char *
ch_country_get_name (const char *code)
{
  const Countries *countries = get_countries ();
  const char *name;

  if (code == NULL)
    return "";

  name = g_hash_table_lookup (countries->names, code);
  if (name != NULL)
    return dgettext (ISO_3166_1, name);
  name = g_hash_table_lookup (countries->former, code);
  return name != NULL ? dgettext (ISO_3166_3, name) : code;
}

/* Every name that a country has, by what dup_key() makes of it. */
static GHashTable *
make_codes_by_name (void)
{
  static const char *const keys[] = { "name", "common_name", "official_name" };
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  JsonArray *entries = read_entries (parser, "3166-1");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; entries != NULL && j < json_array_get_length (entries); j++)
      {
        JsonObject *entry = json_array_get_object_element (entries, j);
        const char *code = json_object_get_string_member (entry, "alpha_2");
        const char *name = json_object_get_string_member_with_default (entry, keys[i], NULL);

        if (name == NULL)
          continue;
        add_name (codes, name, code);
        add_name (codes, dgettext (ISO_3166_1, name), code);
      }
  return codes;
}

/* Only tables ask for it, and the window opens sooner without. */
static GHashTable *
get_codes_by_name (void)
{
  static GHashTable *codes;
  static gsize loaded = 0;

  get_countries ();
  if (g_once_init_enter (&loaded))
    {
      codes = make_codes_by_name ();
      g_once_init_leave (&loaded, 1);
    }
  return codes;
}

const char *
ch_country_find (const char *name)
{
  g_autofree char *key = NULL;
  g_autofree char *turned = NULL;
  g_autofree char *turned_key = NULL;
  const char *code;

  if (name == NULL)
    return NULL;

  key = dup_key (name);
  code = g_hash_table_lookup (get_codes_by_name (), key);
  turned = dup_turned (name);
  if (code != NULL || turned == NULL)
    return code;

  turned_key = dup_key (turned);
  return g_hash_table_lookup (get_codes_by_name (), turned_key);
}
