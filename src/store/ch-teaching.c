/* ch-teaching.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-teaching.h"

#include "ch-body-name.h"
#include "ch-evidence.h"
#include "ch-log-version.h"
#include "ch-name.h"
#include "ch-participant.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

static gboolean
same_text (const char *a,
           const char *b)
{
  g_autofree char *left = ch_text_fold (a != NULL ? a : "");
  g_autofree char *right = ch_text_fold (b != NULL ? b : "");

  return g_str_equal (left, right);
}

/* The participant of that UID in MEETING. */
static ChParticipant *
dup_participant (ChMeeting  *meeting, /* (nullable) */
                 const char *uid)
{
  GListModel *list = meeting != NULL ? G_LIST_MODEL (ch_meeting_get_participants (meeting)) : NULL;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (list, i);

      if (g_str_equal (ch_record_get_uid (CH_RECORD (participant)), uid))
        return g_steal_pointer (&participant);
    }
  return NULL;
}

/* Whether the value was read in an article. */
static gboolean
is_imported (ChMeeting     *meeting,
             ChParticipant *participant,
             const char    *field)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_evidence (meeting));
  const char *uid = ch_record_get_uid (CH_RECORD (participant));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      if (g_strcmp0 (ch_evidence_get_record (evidence), uid) == 0
          && g_strcmp0 (ch_evidence_get_field (evidence), field) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_chosen (ChMeeting     *before, /* (nullable) */
           ChMeeting     *after,
           ChParticipant *participant)
{
  g_autoptr(ChParticipant) old = dup_participant (before, ch_record_get_uid (CH_RECORD (participant)));

  /* A name that was typed over does not take the link along; a link that was made over an unchanged name was meant. */
  if (old != NULL)
    return same_text (ch_participant_get_name (old), ch_participant_get_name (participant));
  return is_imported (after, participant, "name");
}

void
ch_teaching_begin (ChLogLane *lane,
                   ChMeeting *before,
                   ChMeeting *after)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_participants (after));
  gboolean brought = before == NULL && ch_record_get_revision (CH_RECORD (after)) > 0;
  g_autoptr(GHashTable) trusted = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (list, i);

      if (ch_participant_get_person (participant) == NULL || (!brought && !is_chosen (before, after, participant)))
        continue;
      if (trusted == NULL)
        trusted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_add (trusted, g_strdup (ch_record_get_uid (CH_RECORD (participant))));
    }
  ch_name_table_set_trusted (lane->names, trusted, brought && trusted != NULL);
}

static gboolean
has_name (ChRecord   *record,
          const char *text)
{
  GListModel *names = G_LIST_MODEL (ch_record_get_records (record, ch_record_find_field (record, "names")));

  if (same_text (text, ch_record_get_string (record, ch_record_find_field (record, "name"))))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);

      if (same_text (text, ch_name_get_text (name)))
        return TRUE;
    }
  return FALSE;
}

static const char *
choose_kind (ChRecord   *record,
             const char *text)
{
  const char *name = ch_record_get_string (record, ch_record_find_field (record, "name"));
  gboolean han = ch_text_is_han (g_utf8_get_char (text));

  if (han == (name != NULL && ch_text_is_han (g_utf8_get_char (name))))
    return "alias";
  return han ? "native" : "romanised";
}

/* A lesson: that TEXT, as MEETING has it, is a name of the record of row ID. */
static gboolean
learn (ChLogLane     *lane,
       ChChangeStep  *step,
       ChRegister     which,
       gint64         id,
       const char    *text,
       const char    *kind, /* (nullable): to be found out */
       ChMeeting     *meeting,
       GError       **error)
{
  g_autoptr(ChRecord) before = ch_register_table_load (lane->registers[which], id, error);
  g_autoptr(ChRecord) after = NULL;
  g_autoptr(ChName) name = NULL;
  g_autofree char *sentence = NULL;

  if (before == NULL)
    return FALSE;
  if (has_name (before, text))
    return TRUE;

  after = ch_record_dup (before);
  name = g_object_new (CH_TYPE_NAME, "text", text, "kind", kind != NULL ? kind : choose_kind (before, text), "meeting",
                       ch_record_get_uid (CH_RECORD (meeting)), NULL);
  g_list_store_append (ch_record_get_records (after, ch_record_find_field (after, "names")), name);
  ch_log_version_stamp (after, before);
  /* Translators: what an article called somebody, and who that is */
  sentence = g_strdup_printf (_("Learn “%s” as a name of “%s”"), text,
                              ch_record_get_string (before, ch_record_find_field (before, "name")));
  return ch_log_version_replace_record (lane, step, which, &id, before, after, sentence, error);
}

/* Whether anybody else is on file under that name: then it teaches nothing. */
static gboolean
is_taken (ChLogLane   *lane,
          ChRegister   which,
          const char  *text,
          gint64       id,
          gboolean    *taken,
          GError     **error)
{
  g_autoptr(GArray) ids = ch_name_table_find (lane->names, which, text, NULL, error);

  *taken = FALSE;
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    *taken |= g_array_index (ids, gint64, i) != id;
  return ids != NULL;
}

/* A worded name was replaced by that of somebody on file. */
static gboolean
learn_replaced (ChLogLane     *lane,
                ChChangeStep  *step,
                ChRegister     which,
                gint64         id,
                const char    *worded,
                ChMeeting     *meeting,
                GError       **error)
{
  gboolean taken;

  /* Who came on file with this very change was not known before: that is no correction. */
  if (id == 0 || ch_text_is_blank (worded) || ch_name_table_is_new (lane->names, which, id))
    return TRUE;
  if (!is_taken (lane, which, worded, id, &taken, error))
    return FALSE;
  return taken || learn (lane, step, which, id, worded, NULL, meeting, error);
}

static gboolean
learn_person (ChLogLane      *lane,
              ChChangeStep   *step,
              ChMeeting      *after,
              ChParticipant  *old, /* (nullable) */
              ChParticipant  *participant,
              gboolean        confirming,
              GError        **error)
{
  const char *person = ch_participant_get_person (participant);
  const char *name = ch_participant_get_name (participant);
  gboolean renamed = old != NULL && !same_text (ch_participant_get_name (old), name);
  gboolean linked = old != NULL && g_strcmp0 (ch_participant_get_person (old), person) != 0;
  gint64 id;

  /* A link that was not chosen follows from the name, which teaches nothing. */
  if (person == NULL || ch_text_is_blank (name)
      || (renamed ? !is_imported (after, participant, "name")
                  : !(confirming || linked)
                        || !ch_name_table_is_trusted (lane->names, ch_record_get_uid (CH_RECORD (participant)))))
    return TRUE;

  id = ch_register_table_find (lane->registers[CH_REGISTER_PEOPLE], person, error);
  if (id == 0)
    return FALSE;
  if (renamed)
    return learn_replaced (lane, step, CH_REGISTER_PEOPLE, id, ch_participant_get_name (old), after, error);
  return ch_name_table_is_new (lane->names, CH_REGISTER_PEOPLE, id)
         || learn (lane, step, CH_REGISTER_PEOPLE, id, name, NULL, after, error);
}

/* "Ministry of Northern Waters (MNW)" teaches an acronym. */
static gboolean
learn_acronym (ChLogLane     *lane,
               ChChangeStep  *step,
               const char    *worded,
               const char    *country, /* (nullable) */
               ChMeeting     *meeting,
               GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *acronym = NULL;
  g_autoptr(GArray) ids = NULL;

  if (worded == NULL || !ch_body_name_split (worded, &name, &acronym))
    return TRUE;
  ids = ch_name_table_find (lane->names, CH_REGISTER_ORGANISATIONS, name, country, error);
  if (ids == NULL)
    return FALSE;
  return ids->len != 1
         || learn (lane, step, CH_REGISTER_ORGANISATIONS, g_array_index (ids, gint64, 0), acronym, "acronym", meeting,
                   error);
}

static gboolean
learn_body (ChLogLane      *lane,
            ChChangeStep   *step,
            ChMeeting      *after,
            ChParticipant  *old, /* (nullable) */
            ChParticipant  *participant,
            gboolean        confirming,
            GError        **error)
{
  const char *body = ch_participant_get_organisation (participant);
  const char *worded = old != NULL ? ch_participant_get_organisation (old) : NULL;
  g_autoptr(GArray) ids = NULL;

  if (body == NULL)
    return TRUE;
  if (confirming && !learn_acronym (lane, step, body, ch_participant_get_country (participant), after, error))
    return FALSE;
  if (worded == NULL || same_text (worded, body) || !is_imported (after, participant, "organisation"))
    return TRUE;

  ids = ch_name_table_find (lane->names, CH_REGISTER_ORGANISATIONS, body, ch_participant_get_country (participant), error);
  if (ids == NULL)
    return FALSE;
  return learn_replaced (lane, step, CH_REGISTER_ORGANISATIONS, ids->len == 1 ? g_array_index (ids, gint64, 0) : 0,
                         worded, after, error);
}

gboolean
ch_teaching_end (ChLogLane     *lane,
                 ChChangeStep  *step,
                 ChMeeting     *before,
                 ChMeeting     *after,
                 GError       **error)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_participants (after));
  const char *const *bodies = ch_meeting_get_organisations (after);
  gboolean confirming = before == NULL || g_strcmp0 (ch_meeting_get_status (before), "confirmed") != 0;

  /* Nobody has looked at it yet. */
  if (g_strcmp0 (ch_meeting_get_status (after), "confirmed") != 0)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (list, i);
      g_autoptr(ChParticipant) old = dup_participant (before, ch_record_get_uid (CH_RECORD (participant)));

      if (!learn_person (lane, step, after, old, participant, confirming, error)
          || !learn_body (lane, step, after, old, participant, confirming, error))
        return FALSE;
    }
  for (guint i = 0; confirming && bodies[i] != NULL; i++)
    if (!learn_acronym (lane, step, bodies[i], NULL, after, error))
      return FALSE;
  return TRUE;
}
