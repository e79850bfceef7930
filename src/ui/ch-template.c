/* ch-template.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-template.h"

#include "ch-participant.h"

ChMeeting *
ch_template_new_meeting (ChMeeting *meeting)
{
  ChMeeting *copy;
  GListModel *participants;

  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  copy = ch_meeting_new ();
  ch_meeting_set_title (copy, ch_meeting_get_title (meeting));
  ch_meeting_set_language (copy, ch_meeting_get_language (meeting));
  ch_meeting_set_kind (copy, ch_meeting_get_kind (meeting));
  ch_meeting_set_city (copy, ch_meeting_get_city (meeting));
  ch_meeting_set_country (copy, ch_meeting_get_country (meeting));
  ch_meeting_set_venue (copy, ch_meeting_get_venue (meeting));
  ch_meeting_set_organisations (copy, ch_meeting_get_organisations (meeting));

  participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      g_autoptr(ChRecord) attendance = ch_record_dup (participant);

      ch_record_renew_uid (attendance);
      g_list_store_append (ch_meeting_get_participants (copy), attendance);
    }

  return copy;
}
