/* ch-csv-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-csv-writer.h"

#include "ch-article.h"
#include "ch-csv.h"
#include "ch-document.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-title.h"

#include <string.h>

struct _ChCsvWriter
{
  ChMeetingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (ChCsvWriter, ch_csv_writer, CH_TYPE_MEETING_WRITER)

/* Between the elements of a list in one cell. */
#define BETWEEN "; "

static gboolean
is_own_field (const ChField *field)
{
  return field->type == CH_FIELD_STRING || field->type == CH_FIELD_STRINGS;
}

/* What a record held is in a cell. */

static void
append_known (GString    *words,
              const char *between,
              const char *value)
{
  if (value != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", value);
}

/* "Jane Doe, Minister, Ministry of Trade (KE) [apologies]" */
static char *
describe_person (ChRecord *record)
{
  ChParticipant *person = CH_PARTICIPANT (record);
  GString *words = g_string_new (NULL);

  append_known (words, "", ch_participant_get_name (person));
  append_known (words, ", ", ch_participant_get_title (person));
  append_known (words, ", ", ch_participant_get_organisation (person));
  if (ch_participant_get_country (person) != NULL)
    g_string_append_printf (words, " (%s)", ch_participant_get_country (person));
  if (ch_participant_get_deputising_for (person) != NULL)
    g_string_append_printf (words, " [deputising for %s]", ch_participant_get_deputising_for (person));
  if (ch_participant_get_attendance (person) != NULL)
    g_string_append_printf (words, " [%s]", ch_participant_get_attendance (person));
  return g_string_free (words, FALSE);
}

/* "nb: Samtaler om fisk" */
static char *
describe_title (ChRecord *record)
{
  GString *words = g_string_new (NULL);

  append_known (words, "", ch_title_get_language (CH_TITLE (record)));
  append_known (words, ": ", ch_title_get_text (CH_TITLE (record)));
  return g_string_free (words, FALSE);
}

static char *
describe_document (ChRecord *record)
{
  const char *title = ch_document_get_title (CH_DOCUMENT (record));

  return g_strdup (title != NULL ? title : ch_document_get_kind (CH_DOCUMENT (record)));
}

static char *
describe_photo (ChRecord *record)
{
  GString *words = g_string_new (NULL);

  append_known (words, "", ch_photo_get_creator (CH_PHOTO (record)));
  append_known (words, "/", ch_photo_get_credit_line (CH_PHOTO (record)));
  return g_string_free (words, FALSE);
}

static char *
describe_source (ChRecord *record)
{
  const char *address = ch_article_get_address (CH_ARTICLE (record));

  return g_strdup (address != NULL ? address : ch_article_get_headline (CH_ARTICLE (record)));
}

/* The columns after the meeting's own fields. */
static const struct
{
  const char *name;
  GListStore *(*get_list) (ChMeeting *meeting);
  const char *side; /* of people */
  char *(*describe) (ChRecord *record);
} list_columns[] = {
  { "other_titles", ch_meeting_get_other_titles, NULL, describe_title },
  { "hosts", ch_meeting_get_participants, "host", describe_person },
  { "guests", ch_meeting_get_participants, "guest", describe_person },
  { "others", ch_meeting_get_participants, "other", describe_person },
  { "documents", ch_meeting_get_documents, NULL, describe_document },
  { "photo_credits", ch_meeting_get_photos, NULL, describe_photo },
  { "sources", ch_meeting_get_articles, NULL, describe_source },
};

static char *
describe_list (ChMeeting *meeting,
               guint      column)
{
  GListModel *list = G_LIST_MODEL (list_columns[column].get_list (meeting));
  const char *side = list_columns[column].side;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (list, i);
      g_autofree char *description = NULL;

      if (side != NULL && g_strcmp0 (ch_participant_get_side (CH_PARTICIPANT (record)), side) != 0)
        continue;

      description = list_columns[column].describe (record);
      if (description != NULL && *description != '\0')
        append_known (words, BETWEEN, description);
    }
  return g_string_free (words, FALSE);
}

static void
ch_csv_writer_begin (ChMeetingWriter *writer,
                     GString         *text)
{
  g_autoptr(ChMeeting) sample = ch_meeting_new ();
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_fields;
  const ChField *fields = ch_record_get_fields (CH_RECORD (sample), &n_fields);

  g_ptr_array_add (names, g_strdup ("uid"));
  for (guint i = 0; i < n_fields; i++)
    if (is_own_field (&fields[i]))
      g_ptr_array_add (names, g_strdelimit (g_strdup (fields[i].name), "-", '_'));
  for (guint i = 0; i < G_N_ELEMENTS (list_columns); i++)
    g_ptr_array_add (names, g_strdup (list_columns[i].name));
  g_ptr_array_add (names, NULL);
  ch_csv_append_row (text, (const char *const *) names->pdata);
}

/* The words come from pages of others, and a spreadsheet would run a cell that begins like a formula.
 * Whoever needs the very words exports JSON. */
static char *
disarm (char *cell /* (transfer full) */)
{
  char *disarmed;

  if (*cell == '\0' || strchr ("=+-@\t\r", *cell) == NULL)
    return cell;

  disarmed = g_strconcat ("'", cell, NULL);
  g_free (cell);
  return disarmed;
}

static char *
describe_field (ChRecord      *record,
                const ChField *field)
{
  const char *value;
  GStrv strings;

  if (field->type == CH_FIELD_STRING)
    {
      value = ch_record_get_string (record, field);
      return g_strdup (value != NULL ? value : "");
    }

  strings = ch_record_get_strings (record, field);
  return strings != NULL ? g_strjoinv (BETWEEN, strings) : g_strdup ("");
}

static gboolean
ch_csv_writer_add (ChMeetingWriter *writer,
                   ChMeeting       *meeting,
                   GString         *text)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint n_fields;
  const ChField *fields = ch_record_get_fields (CH_RECORD (meeting), &n_fields);

  g_ptr_array_add (cells, g_strdup (ch_record_get_uid (CH_RECORD (meeting))));
  for (guint i = 0; i < n_fields; i++)
    if (is_own_field (&fields[i]))
      g_ptr_array_add (cells, disarm (describe_field (CH_RECORD (meeting), &fields[i])));
  for (guint i = 0; i < G_N_ELEMENTS (list_columns); i++)
    g_ptr_array_add (cells, disarm (describe_list (meeting, i)));
  g_ptr_array_add (cells, NULL);
  ch_csv_append_row (text, (const char *const *) cells->pdata);
  return TRUE;
}

static void
ch_csv_writer_class_init (ChCsvWriterClass *klass)
{
  ChMeetingWriterClass *writer_class = CH_MEETING_WRITER_CLASS (klass);

  writer_class->begin = ch_csv_writer_begin;
  writer_class->add = ch_csv_writer_add;
}

static void
ch_csv_writer_init (ChCsvWriter *self)
{
}
