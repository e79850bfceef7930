/* ch-country.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-country.h"

#include <json-glib/json-glib.h>
#include <libintl.h>
#include <string.h>

/* The text domain that iso-codes keeps the names of countries in. */
#define ISO_3166_1 "iso_3166-1"

typedef struct
{
  GHashTable *names; /* (owned) (element-type utf8 utf8): alpha-2 → English name */
  GStrv codes;       /* (owned): sorted */
} Countries;

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names under the member "3166-1": {alpha_2, name, common_name?, …}. */
static void
read_names (GHashTable *names)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) error = NULL;
  JsonArray *entries;

  if (!json_parser_load_from_mapped_file (parser, CH_ISO_CODES_DIR "/iso_3166-1.json", &error))
    {
      g_warning ("No countries: %s", error->message);
      return;
    }

  entries = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "3166-1");
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      const char *name = json_object_get_string_member (entry, "name");

      g_hash_table_insert (names,
                           g_strdup (json_object_get_string_member (entry, "alpha_2")),
                           g_strdup (json_object_get_string_member_with_default (entry, "common_name", name)));
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

      countries.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      read_names (countries.names);

      g_hash_table_iter_init (&iter, countries.names);
      while (g_hash_table_iter_next (&iter, &code, NULL))
        g_ptr_array_add (codes, code);
      g_ptr_array_sort (codes, compare_strings);
      g_ptr_array_add (codes, NULL);
      countries.codes = (GStrv) g_ptr_array_free (codes, FALSE);

      bind_textdomain_codeset (ISO_3166_1, "UTF-8");
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
  return code != NULL ? g_hash_table_lookup (get_countries ()->names, code) : NULL;
}

const char *
ch_country_get_name (const char *code)
{
  const char *name = ch_country_get_english_name (code);

  if (name != NULL)
    return dgettext (ISO_3166_1, name);
  return code != NULL ? code : "";
}
