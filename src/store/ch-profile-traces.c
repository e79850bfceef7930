/* ch-profile-traces.c: what somebody signed, and where they are seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-subject.h"

#include "ch-document.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"

/* Whether a participant of the meeting who is the subject, or of it, signs. */
static gboolean
has_signatory (ChProfileSubject *self,
               ChMeeting        *meeting)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      gboolean own = self->which == CH_REGISTER_PEOPLE
                         ? g_strcmp0 (ch_participant_get_person (participant), ch_record_get_uid (self->record)) == 0
                         : ch_profile_subject_is (self, ch_participant_get_organisation (participant));

      if (own && g_strcmp0 (ch_participant_get_role (participant), "signatory") == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_signed_by (ChProfileSubject *self,
              ChMeeting        *meeting,
              ChDocument       *document)
{
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (document));
  const char *const *parties = ch_document_get_parties (document);

  for (guint i = 0; i < g_list_model_get_n_items (signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = g_list_model_get_item (signatories, i);

      if (ch_profile_subject_is (self, self->which == CH_REGISTER_PEOPLE ? ch_signatory_get_name (signatory)
                                                              : ch_signatory_get_party (signatory)))
        return TRUE;
    }
  for (guint i = 0; self->which == CH_REGISTER_ORGANISATIONS && parties[i] != NULL; i++)
    if (ch_profile_subject_is (self, parties[i]))
      return TRUE;

  /* Where the document does not say who signed it, the meeting may. */
  return g_list_model_get_n_items (signatories) == 0 && has_signatory (self, meeting);
}

static gboolean
shows (ChProfileSubject *self,
       ChPhoto          *photo)
{
  const char *const *people = ch_photo_get_people (photo);

  if (self->which == CH_REGISTER_ORGANISATIONS)
    return ch_photo_get_file (photo) != NULL;
  for (guint i = 0; people[i] != NULL; i++)
    if (ch_profile_subject_is (self, people[i]))
      return TRUE;
  return FALSE;
}

static void
append_trace (GListModel *list,
              ChMeeting  *meeting,
              ChRecord   *record)
{
  g_autoptr(ChTrace) trace = ch_trace_new (ch_record_get_uid (CH_RECORD (meeting)), ch_meeting_get_title (meeting),
                                           ch_meeting_get_date (meeting), record);

  g_list_store_append (G_LIST_STORE (list), trace);
}

static void
collect_traces (ChProfileSubject *self,
                ChMeeting        *meeting)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);

      if (is_signed_by (self, meeting, document))
        append_trace (ch_profile_get_documents (self->profile), meeting, CH_RECORD (document));
    }
  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);

      if (shows (self, photo))
        append_trace (ch_profile_get_photos (self->profile), meeting, CH_RECORD (photo));
    }
}

gboolean
ch_profile_subject_fill_traces (ChProfileSubject  *self,
                                GError           **error)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM document WHERE meeting = ?1) "
                            "OR EXISTS (SELECT 1 FROM photo WHERE meeting = ?1 AND holder = 0)";

  for (guint i = 0; i < MIN (self->meetings->len, CH_PROFILE_MOST_MEETINGS); i++)
    {
      gint64 id = g_array_index (self->meetings, gint64, i);
      g_autoptr(ChStatement) statement = ch_database_prepare (self->lane->database, sql, error);
      g_autoptr(ChMeeting) meeting = NULL;

      if (statement == NULL)
        return FALSE;
      ch_statement_bind_integer (statement, 1, id);
      if (ch_statement_step (statement, error) != CH_STEP_ROW)
        return FALSE;
      if (ch_statement_get_integer (statement, 0) == 0)
        continue;

      meeting = ch_meeting_table_load (self->lane->meetings, id, error);
      if (meeting == NULL)
        return FALSE;
      collect_traces (self, meeting);
    }
  return TRUE;
}
