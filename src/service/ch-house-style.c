/* ch-house-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-house-style.h"

#include "ch-body-name.h"
#include "ch-country.h"
#include "ch-participant.h"
#include "ch-text.h"
#include "ch-title-slots.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A pattern with more words of its own than this tells of one meeting rather than of a habit, until
 * it comes again. */
#define MOST_OWN_CHARACTERS 36

typedef struct
{
  char *kind; /* (owned): of the meeting or document */
  char *text; /* (owned) */
  guint n_seen;
  guint last_seen; /* the higher, the later */
} Pattern;

struct _ChHouseStyle
{
  GPtrArray *titles; /* (owned) (element-type Pattern) */
  GPtrArray *document_titles; /* (owned) (element-type Pattern) */
  GHashTable *kinds; /* (owned) (element-type utf8 guint): how many documents of each kind */
  GHashTable *acronyms; /* (owned) (element-type utf8 utf8): by the folded name of the body */
  guint n_learnt;
};

static void
pattern_free (gpointer data)
{
  Pattern *pattern = data;

  g_free (pattern->kind);
  g_free (pattern->text);
  g_free (pattern);
}

/* Acronyms */

static gboolean
is_acronym (const char *text)
{
  gsize length = strlen (text);

  if (length < 2 || length > 10)
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isupper (*c))
      return FALSE;
  return TRUE;
}

/* Whether ACRONYM has the first letters of the words of BODY that begin with a capital. */
static gboolean
is_acronym_of (const char *acronym,
               const char *body)
{
  g_auto(GStrv) words = g_strsplit_set (body, " -", -1);
  const char *letter = acronym;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_isupper (words[i][0]))
      {
        if (*letter != words[i][0])
          return FALSE;
        letter++;
      }
  return *letter == '\0' && letter - acronym >= 2;
}

static void
note_acronym (ChHouseStyle *self,
              const char   *body,
              const char   *acronym)
{
  g_hash_table_replace (self->acronyms, ch_text_fold (body), g_strdup (acronym));
}

/* How the bodies of a meeting are called: as worded with its people, and beside them. */
static GPtrArray *
collect_bodies (ChMeeting *meeting)
{
  GPtrArray *bodies = g_ptr_array_new_with_free_func (g_free);
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  const char *const *organisations = ch_meeting_get_organisations (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

      if (ch_participant_get_organisation (participant) != NULL)
        g_ptr_array_add (bodies, g_strdup (ch_participant_get_organisation (participant)));
    }
  for (guint i = 0; organisations[i] != NULL; i++)
    g_ptr_array_add (bodies, g_strdup (organisations[i]));
  return bodies;
}

/* A body may be worded in full in one place and by its letters in another. */
static void
learn_acronyms (ChHouseStyle *self,
                GPtrArray    *bodies)
{
  for (guint i = 0; i < bodies->len; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *acronym = NULL;

      if (ch_body_name_split (bodies->pdata[i], &name, &acronym))
        {
          note_acronym (self, name, acronym);
          note_acronym (self, bodies->pdata[i], acronym);
        }
      if (!is_acronym (bodies->pdata[i]))
        continue;
      for (guint j = 0; j < bodies->len; j++)
        if (is_acronym_of (bodies->pdata[i], bodies->pdata[j]))
          note_acronym (self, bodies->pdata[j], bodies->pdata[i]);
    }
}

/* Values */

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

      if (is_acronym (body))
        slots[CH_TITLE_SLOT_ACRONYM] = g_strdup (body);
      else
        {
          g_autofree char *key = ch_text_fold (body);

          slots[CH_TITLE_SLOT_ACRONYM] = g_strdup (g_hash_table_lookup (self->acronyms, key));
        }
      slots[CH_TITLE_SLOT_BODY] = ch_body_name_split (body, &split, &letters)
                                      ? g_steal_pointer (&split)
                                      : g_strdup (body);
    }
}

static void
note_pattern (ChHouseStyle *self,
              GPtrArray    *patterns,
              const char   *kind,
              const char   *text)
{
  Pattern *pattern = NULL;

  for (guint i = 0; i < patterns->len && pattern == NULL; i++)
    {
      Pattern *known = patterns->pdata[i];

      if (g_strcmp0 (known->kind, kind) == 0 && g_str_equal (known->text, text))
        pattern = known;
    }
  if (pattern == NULL)
    {
      pattern = g_new0 (Pattern, 1);
      pattern->kind = g_strdup (kind);
      pattern->text = g_strdup (text);
      g_ptr_array_add (patterns, pattern);
    }
  pattern->n_seen++;
  pattern->last_seen = self->n_learnt;
}

static gboolean
is_habit (const Pattern *pattern,
          const char    *kind,
          gboolean       han)
{
  gboolean in_han = FALSE;
  guint n = ch_title_slots_count_own (pattern->text, &in_han);

  /* The script of the words goes with that of the names. */
  return g_strcmp0 (pattern->kind, kind) == 0 && in_han == han
         && (n <= MOST_OWN_CHARACTERS || pattern->n_seen > 1);
}

/* The pattern that was seen most, and of two the newer; as far as there is something to put into
 * its slots. */
static char *
apply_best (GPtrArray    *patterns,
            const char   *kind,
            ChTitleSlots *values)
{
  gboolean han = ch_text_is_han (g_utf8_get_char (values->values[CH_TITLE_HOST][CH_TITLE_SLOT_NAME]));
  const Pattern *best = NULL;
  char *proposal = NULL;

  for (guint i = 0; i < patterns->len; i++)
    {
      const Pattern *pattern = patterns->pdata[i];
      char *text;

      if (!is_habit (pattern, kind, han)
          || (best != NULL
              && (pattern->n_seen < best->n_seen
                  || (pattern->n_seen == best->n_seen && pattern->last_seen < best->last_seen))))
        continue;
      text = ch_title_slots_fill_in (values, pattern->text);
      if (text == NULL)
        continue;
      g_free (proposal);
      proposal = text;
      best = pattern;
    }
  return proposal;
}

/* What nobody has taught otherwise */

static char *
designate (const char *title,
           const char *name)
{
  if (title == NULL)
    return g_strdup (name);
  /* Translators: the title and the name of a person in a headline: "Minister Ana Bragança" */
  return g_strdup_printf (C_ ("headline", "%1$s %2$s"), title, name);
}

static char *
dup_plain_title (ChTitleSlots *values)
{
  char **host = values->values[CH_TITLE_HOST];
  char **guest = values->values[CH_TITLE_GUEST];
  const char *body = guest[CH_TITLE_SLOT_ACRONYM] != NULL ? guest[CH_TITLE_SLOT_ACRONYM]
                                                          : guest[CH_TITLE_SLOT_BODY];
  g_autofree char *post
      = body != NULL && guest[CH_TITLE_SLOT_TITLE] != NULL
            /* Translators: a body and a title in it, in a headline: "OFA Director General" */
            ? g_strdup_printf (C_ ("post in a headline", "%1$s %2$s"), body,
                               guest[CH_TITLE_SLOT_TITLE])
            : g_strdup (guest[CH_TITLE_SLOT_TITLE]);
  g_autofree char *first = designate (host[CH_TITLE_SLOT_TITLE], host[CH_TITLE_SLOT_NAME]);
  g_autofree char *second = designate (post, guest[CH_TITLE_SLOT_NAME]);

  /* Translators: the headline of a meeting: "Minister Ana Bragança Meets with OFA Director General
   * Piet Zandvoort" */
  return g_strdup_printf (_ ("%1$s Meets with %2$s"), first, second);
}

/* "Memorandum of understanding" as a title has it: with capitals in English, in other languages as it is. */
static char *
dup_kind (const char *kind)
{
  static const char *const small[] = { "of", "on", "and", "the", "for", "in", NULL };
  const char *label = ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, kind);
  g_auto(GStrv) words = g_strsplit (label, " ", -1);

  if (g_ascii_strcasecmp (label, kind) != 0)
    return g_strdup (label);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains (small, words[i]))
      words[i][0] = g_ascii_toupper (words[i][0]);
  return g_strjoinv (" ", words);
}

static char *
dup_party (char **slots)
{
  if (slots[CH_TITLE_SLOT_STATE] == NULL)
    return g_strdup (slots[CH_TITLE_SLOT_BODY]);
  /* Translators: a body and what its state calls itself: "Ministry of Oceans of the Portuguese
   * Republic" */
  return g_strdup_printf (_ ("%1$s of the %2$s"), slots[CH_TITLE_SLOT_BODY],
                          slots[CH_TITLE_SLOT_STATE]);
}

static char *
dup_plain_document_title (ChTitleSlots *values,
                          const char   *kind)
{
  g_autofree char *what = dup_kind (kind);
  g_autofree char *first = dup_party (values->values[CH_TITLE_HOST]);
  g_autofree char *second = dup_party (values->values[CH_TITLE_GUEST]);

  /* Translators: a kind of document, and the two bodies that it is between */
  return g_strdup_printf (_ ("%1$s between the %2$s and the %3$s"), what, first, second);
}

ChHouseStyle *
ch_house_style_new (void)
{
  ChHouseStyle *self = g_new0 (ChHouseStyle, 1);

  self->titles = g_ptr_array_new_with_free_func (pattern_free);
  self->document_titles = g_ptr_array_new_with_free_func (pattern_free);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->acronyms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ch_house_style_free (ChHouseStyle *self)
{
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->document_titles);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->acronyms);
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
  note_pattern (self, self->document_titles, ch_document_get_kind (document), pattern);
}

void
ch_house_style_learn (ChHouseStyle *self,
                      ChMeeting    *meeting)
{
  g_auto(ChTitleSlots) values = { 0 };
  g_autoptr(GPtrArray) bodies = NULL;
  GListModel *documents;

  g_return_if_fail (self != NULL);
  g_return_if_fail (CH_IS_MEETING (meeting));

  self->n_learnt++;
  bodies = collect_bodies (meeting);
  learn_acronyms (self, bodies);
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
        note_pattern (self, self->titles, ch_meeting_get_kind (meeting), pattern);
    }
}

char *
ch_house_style_propose_title (ChHouseStyle *self,
                              ChMeeting    *meeting)
{
  g_auto(ChTitleSlots) values = { 0 };
  g_autoptr(GPtrArray) bodies = NULL;
  char *proposal;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  bodies = collect_bodies (meeting);
  learn_acronyms (self, bodies);
  fill_values (self, meeting, &values);
  if (values.values[CH_TITLE_HOST][CH_TITLE_SLOT_NAME] == NULL
      || values.values[CH_TITLE_GUEST][CH_TITLE_SLOT_NAME] == NULL)
    return NULL;

  proposal = apply_best (self->titles, ch_meeting_get_kind (meeting), &values);
  /* Other kinds than a meeting are worded in too many ways to guess. */
  if (proposal == NULL && g_strcmp0 (ch_meeting_get_kind (meeting), "meeting") == 0)
    proposal = dup_plain_title (&values);
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

  proposal = apply_best (self->document_titles, ch_document_get_kind (document), &values);
  if (proposal == NULL)
    proposal = dup_plain_document_title (&values, ch_document_get_kind (document));
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
