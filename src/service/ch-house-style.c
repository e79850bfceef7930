/* ch-house-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-house-style.h"

#include "ch-acronyms.h"
#include "ch-body-name.h"
#include "ch-country.h"
#include "ch-participant.h"
#include "ch-plain-title.h"
#include "ch-title-patterns.h"
#include "ch-vocabulary.h"

#include <string.h>

struct _ChHouseStyle
{
  ChTitlePatterns *titles; /* (owned) */
  ChTitlePatterns *document_titles; /* (owned) */
  GHashTable *kinds; /* (owned) (element-type utf8 guint): how many documents of each kind */
  ChAcronyms *acronyms; /* (owned) */
};

static gboolean
leads (ChParticipant *participant,
       ChTitleSide    side)
{
  return g_strcmp0 (ch_participant_get_side (participant), side == CH_TITLE_HOST ? "host" : "guest") == 0
         && g_strcmp0 (ch_participant_get_role (participant), "principal") == 0;
}

/* (transfer full) (nullable) */
static ChParticipant *
find_principal (ChMeeting   *meeting,
                ChTitleSide  side)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

      if (leads (participant, side))
        return g_steal_pointer (&participant);
    }
  return NULL;
}

/* The state is left out where the name of the body has it. */
static char *
dup_state (const char *country,
           const char *body)
{
  const char *name = ch_country_get_english_name (country);
  const char *official = ch_country_get_official_name (country);

  if (name == NULL || (body != NULL && strstr (body, name) != NULL))
    return NULL;
  return g_strdup (official != NULL ? official : name);
}

static void
fill_values (ChHouseStyle *self,
             ChMeeting    *meeting,
             ChTitleSlots *values)
{
  for (guint side = 0; side < CH_TITLE_N_SIDES; side++)
    {
      g_autoptr(ChParticipant) principal = find_principal (meeting, side);
      char **slots = values->values[side];
      g_autofree char *split = NULL;
      g_autofree char *letters = NULL;
      const char *body;

      if (principal == NULL)
        continue;

      body = ch_participant_get_organisation (principal);
      slots[CH_TITLE_SLOT_NAME] = g_strdup (ch_participant_get_name (principal));
      slots[CH_TITLE_SLOT_TITLE] = g_strdup (ch_participant_get_title (principal));
      slots[CH_TITLE_SLOT_STATE] = dup_state (ch_participant_get_country (principal), body);
      if (body == NULL)
        continue;

      slots[CH_TITLE_SLOT_ACRONYM] = g_strdup (ch_acronyms_find (self->acronyms, body));
      slots[CH_TITLE_SLOT_BODY] = ch_body_name_split (body, &split, &letters)
                                      ? g_steal_pointer (&split)
                                      : g_strdup (body);
    }
}

ChHouseStyle *
ch_house_style_new (void)
{
  ChHouseStyle *self = g_new0 (ChHouseStyle, 1);

  self->titles = ch_title_patterns_new ();
  self->document_titles = ch_title_patterns_new ();
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->acronyms = ch_acronyms_new ();
  return self;
}

void
ch_house_style_free (ChHouseStyle *self)
{
  ch_title_patterns_free (self->titles);
  ch_title_patterns_free (self->document_titles);
  g_hash_table_unref (self->kinds);
  ch_acronyms_free (self->acronyms);
  g_free (self);
}

static void
learn_kind (ChHouseStyle *self,
            ChDocument   *document)
{
  const char *kind = ch_document_get_kind (document);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, kind));

  g_hash_table_replace (self->kinds, g_strdup (kind), GUINT_TO_POINTER (n + 1));
}

static void
learn_document_title (ChHouseStyle *self,
                      ChDocument   *document,
                      ChTitleSlots *values)
{
  g_autofree char *pattern = NULL;
  char *end = NULL;

  if (ch_document_get_title (document) == NULL)
    return;

  /* What the document is on comes after the bodies. */
  pattern = ch_title_slots_generalise (values, ch_document_get_title (document));
  for (char *c = pattern; *c != '\0'; c = g_utf8_next_char (c))
    if (ch_title_slots_is_slot (g_utf8_get_char (c)))
      end = g_utf8_next_char (c);
  if (end == NULL || ch_title_slots_find (pattern, CH_TITLE_HOST, CH_TITLE_SLOT_BODY) == NULL
      || ch_title_slots_find (pattern, CH_TITLE_GUEST, CH_TITLE_SLOT_BODY) == NULL)
    return;
  *end = '\0';
  ch_title_patterns_note (self->document_titles, ch_document_get_kind (document), pattern);
}

void
ch_house_style_learn (ChHouseStyle *self,
                      ChMeeting    *meeting)
{
  g_auto(ChTitleSlots) values = { 0 };
  GListModel *documents;

  g_return_if_fail (self != NULL);
  g_return_if_fail (CH_IS_MEETING (meeting));

  ch_acronyms_learn (self->acronyms, meeting);
  fill_values (self, meeting, &values);
  documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);

      learn_kind (self, document);
      learn_document_title (self, document, &values);
    }

  if (values.values[CH_TITLE_HOST][CH_TITLE_SLOT_NAME] == NULL
      || values.values[CH_TITLE_GUEST][CH_TITLE_SLOT_NAME] == NULL)
    return;

  if (ch_meeting_get_title (meeting) != NULL)
    {
      g_autofree char *pattern
          = ch_title_slots_generalise (&values, ch_meeting_get_title (meeting));

      if (ch_title_slots_find (pattern, CH_TITLE_HOST, CH_TITLE_SLOT_NAME) != NULL
          && ch_title_slots_find (pattern, CH_TITLE_GUEST, CH_TITLE_SLOT_NAME) != NULL)
        ch_title_patterns_note (self->titles, ch_meeting_get_kind (meeting), pattern);
    }
}

char *
ch_house_style_propose_title (ChHouseStyle *self,
                              ChMeeting    *meeting)
{
  g_auto(ChTitleSlots) values = { 0 };
  char *proposal;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  ch_acronyms_learn (self->acronyms, meeting);
  fill_values (self, meeting, &values);
  if (values.values[CH_TITLE_HOST][CH_TITLE_SLOT_NAME] == NULL
      || values.values[CH_TITLE_GUEST][CH_TITLE_SLOT_NAME] == NULL)
    return NULL;

  proposal = ch_title_patterns_apply (self->titles, ch_meeting_get_kind (meeting), &values);
  /* Other kinds than a meeting are worded in too many ways to guess. */
  if (proposal == NULL && g_strcmp0 (ch_meeting_get_kind (meeting), "meeting") == 0)
    proposal = ch_plain_title_dup (&values);
  return proposal;
}

char *
ch_house_style_propose_document_title (ChHouseStyle *self,
                                       ChMeeting    *meeting,
                                       ChDocument   *document)
{
  g_auto(ChTitleSlots) values = { 0 };
  char *proposal;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (CH_IS_DOCUMENT (document), NULL);

  fill_values (self, meeting, &values);
  if (values.values[CH_TITLE_HOST][CH_TITLE_SLOT_BODY] == NULL
      || values.values[CH_TITLE_GUEST][CH_TITLE_SLOT_BODY] == NULL
      || values.values[CH_TITLE_HOST][CH_TITLE_SLOT_NAME] == NULL)
    return NULL;

  proposal = ch_title_patterns_apply (self->document_titles, ch_document_get_kind (document), &values);
  if (proposal == NULL)
    proposal = ch_plain_title_dup_of_document (&values, ch_document_get_kind (document));
  return proposal;
}

const char *
ch_house_style_get_usual_kind (ChHouseStyle *self)
{
  const char *usual = ch_vocabulary_get_terms (CH_VOCABULARY_DOCUMENT_TYPE)[0];
  guint most = 0;
  GHashTableIter iter;
  gpointer kind, n;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->kinds);
  while (g_hash_table_iter_next (&iter, &kind, &n))
    if (GPOINTER_TO_UINT (n) > most)
      {
        most = GPOINTER_TO_UINT (n);
        usual = kind;
      }
  return usual;
}

GStrv
ch_house_style_dup_parties (ChMeeting *meeting)
{
  g_autoptr(GStrvBuilder) parties = g_strv_builder_new ();

  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  for (guint side = 0; side < CH_TITLE_N_SIDES; side++)
    {
      g_autoptr(ChParticipant) principal = find_principal (meeting, side);
      const char *body = principal != NULL ? ch_participant_get_organisation (principal) : NULL;

      if (body != NULL)
        g_strv_builder_add (parties, body);
    }
  return g_strv_builder_end (parties);
}
