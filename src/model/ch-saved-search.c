/* ch-saved-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-saved-search.h"

#include "ch-record-accessors.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ChSavedSearch
{
  ChRecord parent_instance;

  char *name; /* (owned) (nullable) */
  char *words; /* (owned) (nullable) */
  char *order; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChSavedSearch, ch_saved_search, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChSavedSearch, name, "name", CH_FIELD_STRING),
  CH_FIELD (ChSavedSearch, words, "words", CH_FIELD_STRING),
  CH_FIELD (ChSavedSearch, order, "order", CH_FIELD_STRING),
};

/* Line breaks, tabulators and the like, which no line of a list can show. */
static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
ch_saved_search_validate (ChRecord  *record,
                          GPtrArray *sentences)
{
  ChSavedSearch *self = CH_SAVED_SEARCH (record);

  if (ch_text_is_blank (self->name))
    g_ptr_array_add (sentences, g_strdup (_("A saved search needs a name.")));
  else if (g_utf8_strlen (self->name, -1) > CH_SAVED_SEARCH_LONGEST_NAME || has_control (self->name))
    g_ptr_array_add (sentences, g_strdup_printf (_("The name of a saved search is one line of at most %d characters."),
                                                 CH_SAVED_SEARCH_LONGEST_NAME));
  if (self->words != NULL && strlen (self->words) > CH_SAVED_SEARCH_LONGEST_WORDS)
    g_ptr_array_add (sentences, g_strdup (_("The words of a saved search are too long.")));
  if (!ch_vocabulary_has_term (CH_VOCABULARY_ORDER, self->order))
    /* Translators: %s is a word from outside the list of orders of a list */
    g_ptr_array_add (sentences,
                     g_strdup_printf (_("“%s” is no order of a list."), self->order != NULL ? self->order : ""));
}

static void
ch_saved_search_class_init (ChSavedSearchClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_saved_search_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_saved_search_init (ChSavedSearch *self)
{
  self->order = g_strdup ("newest");
}

ChSavedSearch *
ch_saved_search_new (void)
{
  return g_object_new (CH_TYPE_SAVED_SEARCH, NULL);
}

CH_DEFINE_STRING (ChSavedSearch, ch_saved_search, name, "name")
CH_DEFINE_STRING (ChSavedSearch, ch_saved_search, words, "words")
CH_DEFINE_STRING (ChSavedSearch, ch_saved_search, order, "order")
