/* ch-meeting-digest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-digest.h"

#include "ch-edtf.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-text.h"

#include <stdio.h>

/* Room for four thousand million meetings, and for the days up to the year 9999 above them. */
#define BITS_OF_ID 32

static char *
dup_counterparts (ChMeeting *meeting)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      const char *name = ch_participant_get_name (participant);

      if (name == NULL || g_strcmp0 (ch_participant_get_side (participant), "guest") != 0
          || g_strcmp0 (ch_participant_get_role (participant), "principal") != 0)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }

  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static gboolean
has_uncredited_photo (ChMeeting *meeting)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);

      if (ch_photo_get_file (photo) != NULL && !ch_photo_is_credited (photo))
        return TRUE;
    }
  return FALSE;
}

static char *
fold (const char *text)
{
  return ch_text_fold (text != NULL ? text : "");
}

static char *
dup_place_key (ChMeeting *meeting)
{
  g_autofree char *city = fold (ch_meeting_get_city (meeting));
  g_autofree char *country = fold (ch_meeting_get_country (meeting));

  return g_strconcat (city, " ", country, NULL);
}

ChMeetingDigest *
ch_meeting_digest_new (ChMeeting *meeting)
{
  ChMeetingDigest *self = g_new0 (ChMeetingDigest, 1);

  self->counterparts = dup_counterparts (meeting);
  self->uncredited = has_uncredited_photo (meeting);
  self->title_key = fold (ch_meeting_get_title (meeting));
  self->place_key = dup_place_key (meeting);
  self->counterpart_key = fold (self->counterparts);
  return self;
}

void
ch_meeting_digest_free (ChMeetingDigest *self)
{
  g_free (self->counterparts);
  g_free (self->title_key);
  g_free (self->place_key);
  g_free (self->counterpart_key);
  g_free (self);
}

gint64
ch_meeting_rank (const char *date,
                 gint64      id)
{
  g_autofree char *key = ch_edtf_dup_sort_key (date);
  int year = 0, month = 0, day = 0;

  g_assert (id > 0 && id < (G_GINT64_CONSTANT (1) << BITS_OF_ID));

  if (sscanf (key, "%4d-%2d-%2d", &year, &month, &day) != 3)
    g_assert_not_reached ();
  return ((gint64) (year * 10000 + month * 100 + day) << BITS_OF_ID) | id;
}

gint64
ch_meeting_rank_of_year (int year)
{
  return (gint64) year * 10000 << BITS_OF_ID;
}

gint64
ch_meeting_rank_get_id (gint64 rank)
{
  return rank & ((G_GINT64_CONSTANT (1) << BITS_OF_ID) - 1);
}

gint64
ch_meeting_rank_get_day (gint64 rank)
{
  return rank >> BITS_OF_ID;
}
