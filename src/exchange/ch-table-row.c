/* ch-table-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-map-private.h"

#include "ch-country.h"
#include "ch-edtf.h"
#include "ch-error.h"
#include "ch-field-check.h"
#include "ch-participant.h"
#include "ch-table-date.h"
#include "ch-table-people.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The list fields of one row are written with this between their elements. */
#define LIST_SEPARATOR ";"

typedef struct
{
  ChTableMap *map;
  GPtrArray *columns;
  GPtrArray *cells;
} Row;

static const char *
find_cell (const char *column,
           gpointer    user_data)
{
  Row *row = user_data;
  GHashTable *words = g_hash_table_lookup (row->map->words, column);
  const char *cell = NULL;
  const char *word;

  for (guint i = 0; i < row->columns->len && cell == NULL; i++)
    if (g_str_equal (row->columns->pdata[i], column))
      cell = row->cells->pdata[i];

  word = words != NULL && cell != NULL ? g_hash_table_lookup (words, cell) : NULL;
  return word != NULL ? word : cell;
}

static gboolean
refuse (GError **error,
        char    *sentence)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, sentence);
  g_free (sentence);
  return FALSE;
}

/* The values */

/* A date in one of the forms that the map names; EDTF is always understood. */
static char *
dup_date (ChTableMap *map,
          const char *words)
{
  for (guint i = 0; i < map->dates->len; i++)
    {
      char *date = ch_table_date_read (map->dates->pdata[i], words);

      if (date != NULL)
        return date;
    }
  return ch_edtf_is_valid (words) ? g_strdup (words) : NULL;
}

/* Why none of the forms reads WORDS. */
static char *
dup_date_objection (ChTableMap *map,
                    const char *words)
{
  char *objection = ch_table_date_dup_objection ("YYYY-MM-DD", words);

  for (guint i = 0; i < map->dates->len && objection == NULL; i++)
    objection = ch_table_date_dup_objection (map->dates->pdata[i], words);
  return objection != NULL ? objection : g_strdup_printf (_("“%s” is not a date of the form that the map names."), words);
}

/* The code of the country called WORDS: as the map has it, or the system's list; "" for none. */
static const char *
find_country (ChTableMap *map,
              const char *words)
{
  g_autofree char *folded = ch_text_fold (words);
  const char *code = g_hash_table_lookup (map->countries, folded);

  if (code != NULL)
    return code;
  if (ch_vocabulary_is_country (words) && ch_country_get_english_name (words) != NULL)
    return words;
  return ch_country_find (words);
}

/* WORDS as FIELD has it; NULL with a reason where it cannot. */
static char *
convert (ChTableMap     *map,
         ChRecord       *record,
         const ChField  *field,
         const char     *words,
         GError        **error)
{
  char *objection;
  char *value = NULL;

  if (g_str_equal (field->name, "country"))
    {
      value = g_strdup (find_country (map, words));
      if (value == NULL)
        refuse (error,
                g_strdup_printf (_("No country is called “%s”: name its code under [countries] in the map."),
                                 words));
    }
  else if (ch_field_is_day (field))
    {
      value = dup_date (map, words);
      if (value == NULL)
        refuse (error, dup_date_objection (map, words));
    }
  else
    {
      objection = ch_field_dup_term_objection (record, field, words);
      if (objection != NULL)
        refuse (error, objection);
      else
        value = g_strdup (words);
    }
  return value;
}

/* Lines of a text stay; elsewhere a line feed is a space. */
static char *
tidy (const ChField *field,
      char          *words)
{
  char *squeezed;

  if (g_str_equal (field->name, "text"))
    return g_strstrip (words);

  squeezed = ch_text_squeeze (words);
  g_free (words);
  return squeezed;
}

static void
set_list (ChRecord      *record,
          const ChField *field,
          const char    *words)
{
  g_auto(GStrv) parts = g_strsplit (words, LIST_SEPARATOR, -1);
  g_autoptr(GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (list, parts[i]);
  g_ptr_array_add (list, NULL);
  g_object_set (record, field->name, list->pdata, NULL);
}

/* The first of the rules for a field whose columns all hold something gives it its value.
 * FROM_COLUMNS says whether any did. */
static gboolean
apply_rules (ChTableSection *section,
             ChRecord       *record,
             Row            *row,
             gboolean       *from_columns,
             GError        **error)
{
  g_autoptr(GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < section->rules->len; i++)
    {
      ChTableRule *rule = section->rules->pdata[i];
      g_autofree char *words = NULL;
      g_autofree char *value = NULL;

      if (g_hash_table_contains (done, rule->field))
        continue;

      words = ch_table_template_expand (rule->template, find_cell, row);
      if (words == NULL)
        continue;

      words = tidy (rule->field, g_steal_pointer (&words));
      value = convert (row->map, record, rule->field, words, error);
      if (value == NULL)
        return FALSE;

      g_hash_table_add (done, (gpointer) rule->field);
      *from_columns |= ch_table_template_get_columns (rule->template)->len > 0;
      if (rule->field->type == CH_FIELD_STRINGS)
        set_list (record, rule->field, value);
      else
        g_object_set (record, rule->field->name, value, NULL);
    }
  return TRUE;
}

/* The records */

static gboolean
has_constants_alone (ChTableSection *section)
{
  for (guint i = 0; i < section->rules->len; i++)
    if (ch_table_template_get_columns (((ChTableRule *) section->rules->pdata[i])->template)->len > 0)
      return FALSE;
  return TRUE;
}

static void
add_person (GListStore    *list,
            ChParticipant *sample,
            const char    *name,
            const char    *title,
            const char    *organisation)
{
  g_autoptr(ChParticipant) participant = ch_record_dup (sample);

  ch_record_renew_uid (CH_RECORD (participant));
  ch_participant_set_name (participant, name);
  /* A column of its own says more. */
  if (ch_participant_get_title (sample) == NULL)
    ch_participant_set_title (participant, title);
  if (ch_participant_get_organisation (sample) == NULL)
    ch_participant_set_organisation (participant, organisation);
  g_list_store_append (list, participant);
}

/* By the titles that the map names; FALSE where CELL begins with none of them. */
static gboolean
add_titled_people (GListStore     *list,
                   ChParticipant  *sample,
                   ChTableSection *section,
                   const char     *cell)
{
  g_autoptr(GPtrArray) people = NULL;
  ChTablePerson *first;

  if (section->titles->len == 0)
    return FALSE;

  people = ch_table_people_split (cell, (const char *const *) section->titles->pdata);
  first = people->len > 0 ? people->pdata[0] : NULL;
  if (first == NULL || first->title == NULL)
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      ChTablePerson *person = people->pdata[i];

      add_person (list, sample, person->name, person->title, NULL);
    }
  return TRUE;
}

/* By what announcements are read with; FALSE where that does not understand CELL. */
static gboolean
add_read_people (GListStore     *list,
                 ChParticipant  *sample,
                 ChPersonReader *reader,
                 const char     *cell)
{
  g_autoptr(GPtrArray) people = ch_person_reader_read (reader, cell);

  for (guint i = 0; i < people->len; i++)
    {
      ChPersonRead *person = people->pdata[i];

      add_person (list, sample, person->name, person->title, person->organisation);
    }
  return people->len > 0;
}

/* A cell may name several people, who have all else in common; one that nobody understands is a name. */
static void
add_people (GListStore     *list,
            ChParticipant  *sample,
            ChTableSection *section,
            ChTableMap     *map,
            const char     *cell)
{
  if (add_titled_people (list, sample, section, cell))
    return;
  if (section->people != NULL && add_read_people (list, sample, map->reader, cell))
    return;
  add_person (list, sample, cell, NULL, NULL);
}

/* The words in which the people of a section stand, or NULL where it is one record like any other. */
static char *
dup_people (ChTableSection *section,
            ChRecord       *record,
            Row            *row)
{
  g_autofree char *words = NULL;

  if (section->people != NULL)
    {
      words = ch_table_template_expand (section->people, find_cell, row);
      return words != NULL ? ch_text_squeeze (words) : NULL;
    }
  return section->titles->len > 0 ? g_strdup (ch_participant_get_name (CH_PARTICIPANT (record))) : NULL;
}

static gboolean
add_records (ChTableSection *section,
             ChMeeting      *meeting,
             Row            *row,
             GError        **error)
{
  g_autoptr(ChRecord) record = g_object_new (section->type, NULL);
  const ChField *field = ch_record_find_field (CH_RECORD (meeting), section->list);
  GListStore *list = ch_record_get_records (CH_RECORD (meeting), field);
  g_autofree char *people = NULL;
  gboolean from_columns = FALSE;

  if (!apply_rules (section, record, row, &from_columns, error))
    return FALSE;

  people = dup_people (section, record, row);
  if (people != NULL)
    {
      add_people (list, CH_PARTICIPANT (record), section, row->map, people);
      return TRUE;
    }

  /* Where the table says nothing there is nobody. */
  if (section->people == NULL && (from_columns || has_constants_alone (section)))
    g_list_store_append (list, record);
  return TRUE;
}

static gboolean
check_meeting (ChMeeting  *meeting,
               GError    **error)
{
  g_auto(GStrv) sentences = ch_record_validate (CH_RECORD (meeting));

  /* A page may wait for its title, a row may not: there is no text from which to find one. */
  if (ch_text_is_blank (ch_meeting_get_title (meeting)))
    return refuse (error, g_strdup (_("A meeting needs a title.")));

  return *sentences == NULL || refuse (error, g_strdup (*sentences));
}

ChMeeting *
ch_table_map_make_meeting (ChTableMap  *self,
                           GPtrArray   *columns,
                           GPtrArray   *cells,
                           GError     **error)
{
  g_autoptr(ChMeeting) meeting = NULL;
  Row row = { self, columns, cells };
  gboolean from_columns = FALSE;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (columns->len == cells->len, NULL);

  /* Nobody has looked at it yet, unless the map says so. */
  meeting = ch_meeting_new ();
  ch_meeting_set_status (meeting, "to review");
  if (!apply_rules (self->sections->pdata[0], CH_RECORD (meeting), &row, &from_columns, error))
    return NULL;

  for (guint i = 1; i < self->sections->len; i++)
    if (!add_records (self->sections->pdata[i], meeting, &row, error))
      return NULL;

  /* Tables repeat the day where there was but one. */
  if (g_strcmp0 (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting)) == 0)
    ch_meeting_set_end_date (meeting, NULL);

  return check_meeting (meeting, error) ? g_steal_pointer (&meeting) : NULL;
}
