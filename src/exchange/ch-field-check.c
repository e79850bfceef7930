/* ch-field-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-field-check.h"

#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-evidence.h"
#include "ch-meeting.h"
#include "ch-participant.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The vocabulary whose terms FIELD may hold, or -1 where it may hold other words. */
static int
find_vocabulary (ChRecord      *record,
                 const ChField *field)
{
  const struct
  {
    GType type;
    const char *field;
    ChVocabulary vocabulary;
  } closed_fields[] = {
    { CH_TYPE_MEETING, "status", CH_VOCABULARY_STATUS },
    { CH_TYPE_MEETING, "kind", CH_VOCABULARY_KIND },
    { CH_TYPE_PARTICIPANT, "side", CH_VOCABULARY_SIDE },
    { CH_TYPE_PARTICIPANT, "role", CH_VOCABULARY_ROLE },
    { CH_TYPE_DOCUMENT, "kind", CH_VOCABULARY_DOCUMENT_TYPE },
    { CH_TYPE_DOCUMENT, "status", CH_VOCABULARY_DOCUMENT_STATUS },
    { CH_TYPE_EVIDENCE, "source", CH_VOCABULARY_EVIDENCE_SOURCE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (closed_fields); i++)
    if (G_OBJECT_TYPE (record) == closed_fields[i].type && g_str_equal (field->name, closed_fields[i].field))
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
  return g_str_equal (field->name, "date") || g_str_equal (field->name, "end-date")
         || g_str_equal (field->name, "published");
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
    return g_strdup_printf (_("“%s” is not a date: write 2018-07-02, 2018-07 or 2018."), value);
  if (g_str_equal (field->name, "file") && !is_sha256 (value))
    return g_strdup (_("A file is named by its SHA-256, 64 hexadecimal digits in lower case."));
  return ch_field_dup_term_objection (record, field, value);
}
