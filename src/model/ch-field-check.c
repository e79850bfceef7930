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
#include "ch-saved-search.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  if (vocabulary < 0 || ch_vocabulary_has_term (vocabulary, value))
    return NULL;

  terms = g_strjoinv (", ", (GStrv) ch_vocabulary_get_terms (vocabulary));
  return g_strdup_printf (_("“%s” is not one of: %s."), value, terms);
}

char *
ch_field_dup_objection (ChRecord      *record,
                        const ChField *field,
                        const char    *value)
{
  if (g_str_equal (field->name, "country") && !ch_vocabulary_is_country (value))
    return g_strdup_printf (_("“%s” is not a country code of two letters."), value);
  if (ch_field_is_day (field) && !ch_edtf_is_valid (value))
    return ch_field_dup_day_objection (value);
  if (ch_field_is_file (record, field) && !is_sha256 (value))
    return g_strdup (_("A file is named by its SHA-256, 64 hexadecimal digits in lower case."));
  return ch_field_dup_term_objection (record, field, value);
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
