/* ch-typed-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-typed-wording.h"

#include "ch-evidence.h"
#include "ch-participant.h"
#include "ch-text.h"

/* "of the", "de la République d’": no more characters tie a country to a title. */
#define MOST_BETWEEN 24

/* Where in the text FIELD of PARTICIPANT stands. */
static gboolean
find_place (ChMeeting     *meeting,
            ChParticipant *participant,
            const char    *field,
            gint64        *start,
            gint64        *end)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_evidence (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      if (g_strcmp0 (ch_evidence_get_record (evidence), ch_record_get_uid (CH_RECORD (participant))) != 0
          || g_strcmp0 (ch_evidence_get_field (evidence), field) != 0)
        continue;
      *start = ch_evidence_get_start (evidence);
      *end = ch_evidence_get_end (evidence);
      return *start >= 0 && *end > *start;
    }
  return FALSE;
}

/* Whether nothing stands between the two that parts them: "Minister of Fisheries", "Norway". */
static gboolean
stand_together (const char *text,
                gint64      from,
                gint64      to)
{
  g_autofree char *between = from <= to ? g_utf8_substring (text, from, to) : NULL;

  for (const char *c = between; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      if (!g_unichar_isalpha (u) && !g_unichar_isspace (u) && u != '\'' && u != 0x2019)
        return FALSE;
    }
  return between != NULL && g_utf8_strlen (between, -1) <= MOST_BETWEEN;
}

/* The words from START to END with the country at COUNTRY_START beside them, as they stand in TEXT; NULL where it does not. */
static char *
dup_worded (const char *text,
            gint64      start,
            gint64      end,
            gint64      country_start,
            gint64      country_end)
{
  g_autofree char *words = NULL;

  if (country_start >= end && stand_together (text, end, country_start))
    words = g_utf8_substring (text, start, country_end);
  else if (country_end <= start && stand_together (text, country_end, start))
    words = g_utf8_substring (text, country_start, end);
  return words != NULL ? ch_text_squeeze (words) : NULL;
}

/* The rules part the country from the title; a person who typed both wants to see both. */
static void
keep_wording (ChMeeting     *meeting,
              ChParticipant *participant,
              const char    *text)
{
  static const char *const fields[] = { "organisation", "title" };
  glong length = g_utf8_strlen (text, -1);
  gint64 start, end, country_start, country_end;

  if (!find_place (meeting, participant, "country", &country_start, &country_end) || country_end > length)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *worded = NULL;

      if (!find_place (meeting, participant, fields[i], &start, &end) || end > length)
        continue;
      worded = dup_worded (text, start, end, country_start, country_end);
      if (worded == NULL)
        continue;
      g_object_set (participant, fields[i], worded, NULL);
      return;
    }
}

void
ch_typed_wording_keep (ChMeeting  *meeting,
                       const char *text)
{
  GListModel *people;

  g_return_if_fail (CH_IS_MEETING (meeting));
  g_return_if_fail (text != NULL);

  people = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (people, i);

      keep_wording (meeting, participant, text);
    }
}
