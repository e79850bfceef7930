/* ch-search-fields.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-fields.h"

#include "ch-country.h"
#include "ch-search-words.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A word that the index never holds, for what no meeting is. */
#define NO_MEETING "\"=\""

#define VALUES(...) (const char *const[]) { __VA_ARGS__, NULL }

static const ChSearchField fields[] = {
  { NC_ ("search field", "title"), "title", NULL },
  { NC_ ("search field", "person"), "people", NULL },
  { NC_ ("search field", "body"), "bodies", NULL },
  { NC_ ("search field", "place"), "places", NULL },
  { NC_ ("search field", "document"), "documents", NULL },
  { NC_ ("search field", "credit"), "credits", NULL },
  { NC_ ("search field", "text"), "text", NULL },
  { NC_ ("search field", "country"), NULL, NULL },
  { NC_ ("search field", "year"), NULL, NULL, TRUE },
  { NC_ ("search field", "kind"), NULL, NULL },
  { NC_ ("search field", "status"), NULL, NULL },
  { NC_ ("search field", "signed"), NULL, VALUES (NC_ ("search value", "yes"), NC_ ("search value", "no")) },
  { NC_ ("search field", "photo"), NULL,
    VALUES (NC_ ("search value", "yes"), NC_ ("search value", "no"), NC_ ("search value", "credited"),
            NC_ ("search value", "uncredited")) },
};

/* What the user's language calls the value of a fact. */
static const char *
translate_value (const char *value)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "search value", value);
}

static gboolean
names_equal (const char *a,
             const char *b)
{
  g_autofree char *left = ch_text_fold (a);
  g_autofree char *right = ch_text_fold (b);

  return strcmp (left, right) == 0;
}

const ChSearchField *
ch_search_fields_find (const char *name,
                       gsize       length)
{
  g_autofree char *text = g_strndup (name, length);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (names_equal (text, fields[i].name)
        || names_equal (text, g_dpgettext2 (GETTEXT_PACKAGE, "search field", fields[i].name)))
      return &fields[i];
  return NULL;
}

const char *
ch_search_fields_get_column_name (guint column)
{
  /* The fields of the columns come first, in their order. */
  return column < G_N_ELEMENTS (fields) && fields[column].column != NULL ? fields[column].name : NULL;
}

/* Adds the fact VALUE to the expression if what was typed is the beginning of it, or of NAME. */
static void
add_fact (GString    *out,
          const char *field,
          const char *value,
          const char *name, /* (nullable) */
          const char *typed)
{
  g_autofree char *folded_value = ch_text_fold (value);
  g_autofree char *folded_name = ch_text_fold (name != NULL ? name : "");
  g_autofree char *fact = NULL;

  if (!g_str_has_prefix (folded_value, typed) && !g_str_has_prefix (folded_name, typed))
    return;

  fact = ch_search_words_dup_fact (field, value);
  g_string_append_printf (out, "%s\"%s\"", out->len > 1 ? " OR " : "", fact);
}

static void
add_countries (GString    *out,
               const char *typed)
{
  const char *const *codes = ch_country_get_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *english = ch_text_fold (ch_country_get_english_name (codes[i]));

      /* Two letters are a code, and not the beginning of a name, where there is such a code. */
      if (strlen (typed) == 2 && g_ascii_strcasecmp (typed, codes[i]) == 0)
        {
          g_string_truncate (out, 1);
          add_fact (out, "country", codes[i], NULL, typed);
          return;
        }
      add_fact (out, "country", codes[i],
                g_str_has_prefix (english, typed) ? english : ch_country_get_name (codes[i]), typed);
    }
}

gboolean
ch_search_fields_read_years (const char *value,
                             int        *first,
                             int        *last)
{
  g_autofree char *typed = ch_text_fold (value);
  int n_read = 0;

  if (*typed == '\0')
    return FALSE;

  /* "1990-1995" is folded. */
  if (strchr (typed, ' ') != NULL && sscanf (typed, "%4d %4d%n", first, last, &n_read) == 2
      && typed[n_read] == '\0')
    return TRUE;

  *first = 1;
  *last = 0;
  if (strlen (typed) > 4 || strspn (typed, "0123456789") != strlen (typed))
    return TRUE;
  *first = *last = strtol (typed, NULL, 10);
  for (gsize i = strlen (typed); i < 4; i++)
    {
      *first = *first * 10;
      *last = *last * 10 + 9;
    }
  *first = MAX (*first, 1);
  return TRUE;
}

static void
add_terms (GString      *out,
           const char   *field,
           ChVocabulary  vocabulary,
           const char   *typed)
{
  const char *const *terms = ch_vocabulary_get_terms (vocabulary);

  for (guint i = 0; terms[i] != NULL; i++)
    add_fact (out, field, terms[i], ch_vocabulary_get_label (vocabulary, terms[i]), typed);
}

char *
ch_search_fields_dup_facts (const ChSearchField *field,
                            const char          *value)
{
  g_autofree char *typed = ch_text_fold (value);
  g_autoptr(GString) out = g_string_new ("(");

  if (*typed == '\0')
    return NULL;

  if (strcmp (field->name, "country") == 0)
    add_countries (out, typed);
  else if (strcmp (field->name, "kind") == 0)
    add_terms (out, field->name, CH_VOCABULARY_KIND, typed);
  else if (strcmp (field->name, "status") == 0)
    add_terms (out, field->name, CH_VOCABULARY_STATUS, typed);
  for (guint i = 0; field->values != NULL && field->values[i] != NULL; i++)
    add_fact (out, field->name, field->values[i], translate_value (field->values[i]), typed);

  if (out->len == 1)
    g_string_append (out, NO_MEETING);
  g_string_append_c (out, ')');
  return g_strdup (out->str);
}

guint
ch_search_fields_get_n (void)
{
  return G_N_ELEMENTS (fields);
}

const char *
ch_search_fields_get_name (guint    i,
                           gboolean translated)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (fields), NULL);

  return translated ? g_dpgettext2 (GETTEXT_PACKAGE, "search field", fields[i].name) : fields[i].name;
}

gboolean
ch_search_fields_lacks (const ChSearchField *field,
                        const char          *value)
{
  g_autofree char *facts = ch_search_fields_dup_facts (field, value);

  return facts != NULL && strcmp (facts, "(" NO_MEETING ")") == 0;
}

char *
ch_search_fields_dup_values (const ChSearchField *field)
{
  gboolean kind = strcmp (field->name, "kind") == 0;
  g_autoptr(GString) values = g_string_new (NULL);

  for (guint i = 0; field->values != NULL && field->values[i] != NULL; i++)
    g_string_append_printf (values, "%s%s", i > 0 ? ", " : "", translate_value (field->values[i]));
  if (values->len > 0)
    return g_strdup (values->str);
  if (kind || strcmp (field->name, "status") == 0)
    return g_strjoinv (", ", (GStrv) ch_vocabulary_get_terms (kind ? CH_VOCABULARY_KIND : CH_VOCABULARY_STATUS));
  return NULL;
}

static gpointer
load_countries (gpointer data)
{
  GHashTable *facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *const *codes = ch_country_get_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_hash_table_insert (facts, ch_search_words_fold_typed (ch_country_get_english_name (codes[i])),
                           ch_search_words_dup_fact ("country", codes[i]));
      g_hash_table_insert (facts, ch_search_words_fold_typed (ch_country_get_name (codes[i])),
                           ch_search_words_dup_fact ("country", codes[i]));
    }
  return facts;
}

const char *
ch_search_fields_get_country_fact (const char *folded)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, load_countries, NULL);
  return g_hash_table_lookup (once.retval, folded);
}
