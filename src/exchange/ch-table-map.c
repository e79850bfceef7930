/* ch-table-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-map-private.h"

#include "ch-article.h"
#include "ch-document.h"
#include "ch-error.h"
#include "ch-field-check.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-table-date.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORDS_PREFIX "words "

/* The records that a map can tell of. */
static const struct
{
  const char *name;
  GType (*type) (void);
  const char *list;
} classes[] = {
  { "meeting", ch_meeting_get_type, NULL },
  { "person", ch_participant_get_type, "participants" },
  { "document", ch_document_get_type, "documents" },
  { "photo", ch_photo_get_type, "photos" },
  { "source", ch_article_get_type, "articles" },
};

/* What the log itself sets. */
static const char *const closed_fields[] = { "person", "post", NULL };

static const struct
{
  const char *name;
  char separator;
} separators[] = { { "comma", ',' }, { "semicolon", ';' }, { "tab", '\t' } };

/* Where the parser is. */
typedef struct
{
  ChTableMap *map;
  guint line;
  char *part; /* (owned) (nullable): the section, in lower case */
  ChTableSection *section; /* (unowned) (nullable): where it tells of a record */
  GHashTable *words; /* (unowned) (nullable): where it tells of the words in a column */
} Parser;

static void
rule_free (gpointer data)
{
  ChTableRule *rule = data;

  ch_table_template_free (rule->template);
  g_free (rule);
}

static void
section_free (gpointer data)
{
  ChTableSection *section = data;

  g_free (section->name);
  g_object_unref (section->sample);
  g_ptr_array_unref (section->rules);
  g_clear_pointer (&section->people, ch_table_template_free);
  g_ptr_array_unref (section->titles);
  g_free (section);
}

void
ch_table_map_free (ChTableMap *self)
{
  g_free (self->name);
  g_clear_pointer (&self->reader, ch_person_reader_free);
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->sections);
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean G_GNUC_PRINTF (3, 4)
fail (Parser      *parser,
      GError     **error,
      const char  *format,
      ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("%s, line %u: %s"), parser->map->name, parser->line, sentence);
  return FALSE;
}

/* Sections */

static ChTableSection *
add_section (ChTableMap *map,
             guint       i)
{
  ChTableSection *section = g_new0 (ChTableSection, 1);

  section->name = g_strdup (classes[i].name);
  section->type = classes[i].type ();
  section->list = classes[i].list;
  section->sample = g_object_new (section->type, NULL);
  section->rules = g_ptr_array_new_with_free_func (rule_free);
  section->titles = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (map->sections, section);
  return section;
}

static gboolean
begin_section (Parser      *parser,
               const char  *name,
               GError     **error)
{
  g_free (parser->part);
  parser->part = g_utf8_strdown (name, -1);
  parser->section = NULL;
  parser->words = NULL;

  if (g_str_equal (parser->part, "table") || g_str_equal (parser->part, "countries"))
    return TRUE;

  if (g_str_equal (parser->part, classes[0].name))
    {
      parser->section = parser->map->sections->pdata[0];
      return TRUE;
    }
  for (guint i = 1; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (parser->part, classes[i].name))
      {
        parser->section = add_section (parser->map, i);
        return TRUE;
      }

  if (!g_str_has_prefix (parser->part, WORDS_PREFIX))
    return fail (parser, error, _("There is no section [%s]."), name);

  /* The column keeps its case. */
  parser->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_replace (parser->map->words, g_strstrip (g_strdup (name + strlen (WORDS_PREFIX))), parser->words);
  return TRUE;
}

/* Lines */

static gboolean
take_table_line (Parser      *parser,
                 const char  *key,
                 const char  *value,
                 GError     **error)
{
  if (g_str_equal (key, "separator"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
        if (g_ascii_strcasecmp (value, separators[i].name) == 0)
          {
            parser->map->separator = separators[i].separator;
            return TRUE;
          }
      return fail (parser, error, _("The separator is comma, semicolon or tab."));
    }

  if (g_str_equal (key, "date"))
    {
      if (!ch_table_date_is_pattern (value))
        return fail (parser, error, _("“%s” is not the form of a date: write it as in DD.MM.YYYY."), value);
      g_ptr_array_add (parser->map->dates, g_strdup (value));
      return TRUE;
    }

  return fail (parser, error, _("There is no field “%s” in [%s]."), key, parser->part);
}

static gboolean
take_country_line (Parser      *parser,
                   const char  *key,
                   const char  *value,
                   GError     **error)
{
  if (*value != '\0' && !ch_vocabulary_is_country (value))
    return fail (parser, error, _("“%s” is not a country code of two letters."), value);

  g_hash_table_replace (parser->map->countries, ch_text_fold (key), g_strdup (value));
  return TRUE;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a);
  gsize other = strlen (*(const char *const *) b);

  return one < other ? 1 : one > other ? -1 : 0;
}

static void
add_titles (ChTableSection *section,
            const char     *value)
{
  g_auto(GStrv) titles = g_strsplit (value, ",", -1);

  g_ptr_array_remove (section->titles, NULL);
  for (guint i = 0; titles[i] != NULL; i++)
    if (*g_strstrip (titles[i]) != '\0')
      g_ptr_array_add (section->titles, g_strdup (titles[i]));
  g_ptr_array_sort (section->titles, compare_lengths);
  g_ptr_array_add (section->titles, NULL);
}

static const ChField *
find_field (ChTableSection *section,
            const char     *key)
{
  g_autofree char *name = g_strdelimit (g_strdup (key), "_ ", '-');
  const ChField *field = ch_record_find_field (section->sample, name);

  if (field == NULL || g_strv_contains (closed_fields, name) || ch_field_is_file (section->sample, field)
      || (field->type != CH_FIELD_STRING && field->type != CH_FIELD_STRINGS))
    return NULL;
  return field;
}

/* What every row would be refused for is refused here. */
static gboolean
check_constant (Parser         *parser,
                const ChField  *field,
                const char     *value,
                GError        **error)
{
  g_autofree char *objection = ch_field_dup_term_objection (parser->section->sample, field, value);

  return objection == NULL || fail (parser, error, "%s", objection);
}

static ChTableTemplate *
parse_template (Parser      *parser,
                const char  *value,
                GError     **error)
{
  ChTableTemplate *template = ch_table_template_new (value);

  if (template == NULL)
    fail (parser, error, _("A brace needs the name of a column and a closing brace; “{{” is a brace itself."));
  return template;
}

static gboolean
take_record_line (Parser      *parser,
                  const char  *key,
                  const char  *value,
                  GError     **error)
{
  const ChField *field;
  ChTableTemplate *template;
  ChTableRule *rule;

  if (parser->section->type == CH_TYPE_PARTICIPANT && g_str_equal (key, "titles"))
    {
      add_titles (parser->section, value);
      return TRUE;
    }
  if (parser->section->type == CH_TYPE_PARTICIPANT && g_str_equal (key, "people"))
    {
      g_clear_pointer (&parser->section->people, ch_table_template_free);
      parser->section->people = parse_template (parser, value, error);
      parser->section->people_line = parser->line;
      return parser->section->people != NULL;
    }

  field = find_field (parser->section, key);
  if (field == NULL)
    return fail (parser, error, _("There is no field “%s” in [%s]."), key, parser->part);

  template = parse_template (parser, value, error);
  if (template == NULL)
    return FALSE;

  rule = g_new0 (ChTableRule, 1);
  rule->field = field;
  rule->template = template;
  rule->line = parser->line;
  g_ptr_array_add (parser->section->rules, rule);
  return ch_table_template_get_columns (template)->len > 0 || check_constant (parser, field, value, error);
}

static gboolean
take_line (Parser      *parser,
           char        *line,
           GError     **error)
{
  g_autofree char *folded = NULL;
  char *equals, *key, *value;

  line = g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;

  if (*line == '[' && g_str_has_suffix (line, "]"))
    {
      line[strlen (line) - 1] = '\0';
      return begin_section (parser, g_strstrip (line + 1), error);
    }

  equals = strchr (line, '=');
  if (equals == NULL)
    return fail (parser, error, _("Here must be a section in brackets, or “field = words”."));
  *equals = '\0';
  key = g_strstrip (line);
  value = g_strstrip (equals + 1);

  if (parser->part == NULL)
    return fail (parser, error, _("Above the first line stands a section, “[meeting]”."));
  if (parser->words != NULL)
    {
      g_hash_table_replace (parser->words, g_strdup (key), g_strdup (value));
      return TRUE;
    }
  if (g_str_equal (parser->part, "countries"))
    return take_country_line (parser, key, value, error);

  folded = g_utf8_strdown (key, -1);
  return parser->section != NULL ? take_record_line (parser, folded, value, error)
                                 : take_table_line (parser, folded, value, error);
}

static gboolean
has_title (ChTableMap *map)
{
  ChTableSection *meeting = map->sections->pdata[0];

  for (guint i = 0; i < meeting->rules->len; i++)
    if (g_str_equal (((ChTableRule *) meeting->rules->pdata[i])->field->name, "title"))
      return TRUE;
  return FALSE;
}

static gboolean
read_lines (Parser      *parser,
            const char  *text,
            GError     **error)
{
  g_auto(GStrv) lines = NULL;

  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;
  lines = g_strsplit (text, "\n", -1);
  for (parser->line = 1; lines[parser->line - 1] != NULL; parser->line++)
    if (!g_utf8_validate (lines[parser->line - 1], -1, NULL))
      return fail (parser, error, _("It is not written in UTF-8."));
    else if (!take_line (parser, lines[parser->line - 1], error))
      return FALSE;

  if (has_title (parser->map))
    return TRUE;
  g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("%s: A meeting needs a title, and [meeting] gives it none."),
               parser->map->name);
  return FALSE;
}

/* Rows are read in the language of the meeting where the map says one for all. */
static const char *
find_language (ChTableMap *map)
{
  ChTableSection *meeting = map->sections->pdata[0];

  for (guint i = 0; i < meeting->rules->len; i++)
    {
      ChTableRule *rule = meeting->rules->pdata[i];

      if (g_str_equal (rule->field->name, "language"))
        return ch_table_template_get_constant (rule->template);
    }
  return NULL;
}

static gboolean
load_reader (ChTableMap         *map,
             const char *const  *lexicon_dirs,
             GError            **error)
{
  gboolean needed = FALSE;

  for (guint i = 0; i < map->sections->len; i++)
    needed |= ((ChTableSection *) map->sections->pdata[i])->people != NULL;
  if (!needed)
    return TRUE;

  map->reader = ch_person_reader_new (lexicon_dirs, find_language (map), error);
  return map->reader != NULL;
}

ChTableMap *
ch_table_map_new (const char         *text,
                  const char         *name,
                  const char *const  *lexicon_dirs,
                  GError            **error)
{
  g_autoptr(ChTableMap) map = NULL;
  Parser parser = { 0 };
  gboolean good;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (lexicon_dirs != NULL, NULL);

  map = g_new0 (ChTableMap, 1);
  map->name = g_strdup (name);
  map->dates = g_ptr_array_new_with_free_func (g_free);
  map->sections = g_ptr_array_new_with_free_func (section_free);
  map->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  map->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  add_section (map, 0);

  parser.map = map;
  good = read_lines (&parser, text, error) && load_reader (map, lexicon_dirs, error);
  g_free (parser.part);
  return good ? g_steal_pointer (&map) : NULL;
}

char
ch_table_map_get_separator (ChTableMap *self)
{
  return self->separator;
}

/* The heading */

static guint
count_column (GPtrArray  *columns,
              const char *column)
{
  guint n = 0;

  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (columns->pdata[i], column))
      n++;
  return n;
}

static gboolean
check_column (ChTableMap  *self,
              GPtrArray   *columns,
              const char  *column,
              guint        line,
              GError     **error)
{
  guint n = count_column (columns, column);

  if (n == 1)
    return TRUE;

  g_set_error (error, CH_ERROR, CH_ERROR_INVALID,
               n == 0 ? _("%s, line %u: The table has no column “%s”.")
                      : _("%s, line %u: The table has more than one column “%s”."),
               self->name, line, column);
  return FALSE;
}

static gboolean
check_columns (ChTableMap       *self,
               GPtrArray        *columns,
               ChTableTemplate  *template,
               guint             line,
               GError          **error)
{
  GPtrArray *asked = ch_table_template_get_columns (template);

  for (guint i = 0; i < asked->len; i++)
    if (!check_column (self, columns, asked->pdata[i], line, error))
      return FALSE;
  return TRUE;
}

gboolean
ch_table_map_check_heading (ChTableMap  *self,
                            GPtrArray   *columns,
                            GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (columns != NULL, FALSE);

  for (guint i = 0; i < self->sections->len; i++)
    {
      ChTableSection *section = self->sections->pdata[i];

      if (section->people != NULL && !check_columns (self, columns, section->people, section->people_line, error))
        return FALSE;
      for (guint j = 0; j < section->rules->len; j++)
        {
          ChTableRule *rule = section->rules->pdata[j];

          if (!check_columns (self, columns, rule->template, rule->line, error))
            return FALSE;
        }
    }
  return TRUE;
}
