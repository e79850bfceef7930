/* ch-field-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-field-check.h"

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-day.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-evidence.h"
#include "ch-meeting.h"
#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-participant.h"
#include "ch-person.h"
#include "ch-photo.h"
#include "ch-saved-search.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As much of a value is quoted as it takes to recognise it. */
#define QUOTE 60

/* The fields that hold a term of a vocabulary; every other may hold other words. */
static const struct
{
  GType (*type) (void);
  const char *field;
  ChVocabulary vocabulary;
} closed_fields[] = {
  { ch_meeting_get_type, "status", CH_VOCABULARY_STATUS },
  { ch_meeting_get_type, "kind", CH_VOCABULARY_KIND },
  { ch_participant_get_type, "side", CH_VOCABULARY_SIDE },
  { ch_participant_get_type, "role", CH_VOCABULARY_ROLE },
  { ch_participant_get_type, "attendance", CH_VOCABULARY_ATTENDANCE },
  { ch_document_get_type, "kind", CH_VOCABULARY_DOCUMENT_TYPE },
  { ch_document_get_type, "status", CH_VOCABULARY_DOCUMENT_STATUS },
  { ch_attachment_get_type, "role", CH_VOCABULARY_ATTACHMENT_ROLE },
  { ch_evidence_get_type, "source", CH_VOCABULARY_EVIDENCE_SOURCE },
  { ch_name_get_type, "kind", CH_VOCABULARY_NAME_KIND },
  { ch_organisation_get_type, "kind", CH_VOCABULARY_ORGANISATION_KIND },
  { ch_saved_search_get_type, "order", CH_VOCABULARY_ORDER },
};

/* The fields that hold a text, however long; NULL for all of a class: what articles hold is theirs. */
static const struct
{
  GType (*type) (void);
  const char *field;
} text_fields[] = {
  { ch_article_get_type, NULL },
  { ch_evidence_get_type, NULL },
  { ch_meeting_get_type, "text" },
  { ch_meeting_get_type, "agreements" },
  { ch_attachment_get_type, "text" },
  { ch_person_get_type, "biography" },
  { ch_photo_get_type, "address" },
};

static const char *const day_fields[] = { "date", "end-date", "published", "updated", "in-force", "from", "to", NULL };

/* The vocabulary whose terms FIELD may hold, or -1. */
static int
find_vocabulary (ChRecord      *record,
                 const ChField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (closed_fields); i++)
    if (g_str_equal (field->name, closed_fields[i].field) && G_OBJECT_TYPE (record) == closed_fields[i].type ())
      return closed_fields[i].vocabulary;
  return -1;
}

static gboolean
is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

gboolean
ch_field_is_day (const ChField *field)
{
  return g_strv_contains (day_fields, field->name);
}

gboolean
ch_field_is_file (ChRecord      *record,
                  const ChField *field)
{
  /* Where evidence comes from is called "source", too. */
  return g_str_equal (field->name, "file") || (g_str_equal (field->name, "source") && CH_IS_ARTICLE (record));
}

gboolean
ch_field_is_line (ChRecord      *record,
                  const ChField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (G_OBJECT_TYPE (record) == text_fields[i].type ()
        && (text_fields[i].field == NULL || g_str_equal (field->name, text_fields[i].field)))
      return FALSE;
  return field->type == CH_FIELD_STRING || field->type == CH_FIELD_STRINGS;
}

char *
ch_field_dup_day_objection (const char *value)
{
  g_autofree char *objection = NULL;
  GDate today;

  if (ch_text_is_blank (value) || ch_edtf_is_valid (value))
    return NULL;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, g_get_real_time () / G_USEC_PER_SEC);
  objection = ch_day_dup_objection (value, &today);
  if (objection != NULL)
    return g_steal_pointer (&objection);
  /* A day in short is none yet: "2/7", "yesterday".  Translators: %s is what was typed */
  return g_strdup_printf (_("“%s” is not a date: write 2018-07-02, 2018-07 or 2018."), value);
}

char *
ch_field_dup_term_objection (ChRecord      *record,
                             const ChField *field,
                             const char    *value)
{
  int vocabulary = find_vocabulary (record, field);
  g_autofree char *terms = NULL;
  g_autofree char *quote = NULL;

  if (vocabulary < 0 || ch_vocabulary_has_term (vocabulary, value))
    return NULL;

  terms = g_strjoinv (", ", (GStrv) ch_vocabulary_get_terms (vocabulary));
  quote = ch_text_shorten (value, QUOTE);
  return g_strdup_printf (_("“%s” is not one of: %s."), quote, terms);
}

static char *
dup_length_objection (ChRecord      *record,
                      const ChField *field,
                      const char    *value)
{
  g_autofree char *quote = NULL;

  if (!ch_text_is_longer (value, CH_FIELD_LONGEST_LINE) || !ch_field_is_line (record, field))
    return NULL;

  quote = ch_text_shorten (value, QUOTE);
  /* Translators: %s is how the line begins */
  return g_strdup_printf (_("“%s” is too long: a name, a title or another line has at most %'d characters."), quote,
                          CH_FIELD_LONGEST_LINE);
}

char *
ch_field_dup_objection (ChRecord      *record,
                        const ChField *field,
                        const char    *value)
{
  g_autofree char *quote = ch_text_shorten (value, QUOTE);
  char *objection;

  if (g_str_equal (field->name, "country") && !ch_vocabulary_is_country (value))
    return g_strdup_printf (_("“%s” is not a country code of two letters."), quote);
  if (ch_field_is_day (field) && !ch_edtf_is_valid (value))
    return ch_field_dup_day_objection (quote);
  if (ch_field_is_file (record, field) && !is_sha256 (value))
    return g_strdup (_("A file is named by its SHA-256, 64 hexadecimal digits in lower case."));
  objection = ch_field_dup_term_objection (record, field, value);
  return objection != NULL ? objection : dup_length_objection (record, field, value);
}

void
ch_field_collect_objections (ChRecord   *record,
                             GPtrArray  *sentences,
                             const char *name,
                             ...)
{
  va_list args;

  va_start (args, name);
  for (; name != NULL; name = va_arg (args, const char *))
    {
      const ChField *field = ch_record_find_field (record, name);
      const char *value = ch_record_get_string (record, field);
      char *objection = value != NULL ? ch_field_dup_objection (record, field, value) : NULL;

      if (objection != NULL)
        g_ptr_array_add (sentences, objection);
    }
  va_end (args);
}

/* Why FIELD cannot hold what it does; of a list, its first value that it cannot hold. */
static char *
dup_own_objection (ChRecord      *record,
                   const ChField *field,
                   char        *(*dup_objection) (ChRecord *, const ChField *, const char *))
{
  const char *single[] = { NULL, NULL };
  const char *const *values = single;

  if (field->type == CH_FIELD_STRING)
    single[0] = ch_record_get_string (record, field);
  else if (field->type == CH_FIELD_STRINGS && ch_record_get_strings (record, field) != NULL)
    values = (const char *const *) ch_record_get_strings (record, field);

  for (; *values != NULL; values++)
    {
      char *objection = dup_objection (record, field, *values);

      if (objection != NULL)
        return objection;
    }
  return NULL;
}

void
ch_field_collect_too_long (ChRecord  *record,
                           GPtrArray *sentences)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      char *objection = dup_own_objection (record, &fields[i], dup_length_objection);

      if (objection != NULL)
        g_ptr_array_add (sentences, objection);
    }
}

const char *
ch_field_find_objectionable (ChRecord *record)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *objection = dup_own_objection (record, &fields[i], ch_field_dup_objection);

      if (objection != NULL)
        return fields[i].name;
    }
  return NULL;
}
