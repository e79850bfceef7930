/* ch-home.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-home.h"

#include "ch-body-name.h"
#include "ch-text.h"

#define HOST "host"
#define GUEST "guest"

struct _ChHome
{
  char *country; /* (owned) (nullable) */
  char *body; /* (owned) (nullable) */
};

typedef enum
{
  UNKNOWN,
  OURS,
  THEIRS,
} Belonging;

ChHome *
ch_home_new (const char *country,
             const char *body)
{
  ChHome *self = g_new0 (ChHome, 1);

  self->country = ch_text_is_blank (country) ? NULL : g_strdup (country);
  self->body = ch_text_is_blank (body) ? NULL : g_strdup (body);
  return self;
}

ChHome *
ch_home_new_from_settings (GSettings *settings)
{
  g_autofree char *country = settings != NULL ? g_settings_get_string (settings, "home-country") : NULL;
  g_autofree char *body = settings != NULL ? g_settings_get_string (settings, "home-body") : NULL;

  return ch_home_new (country, body);
}

void
ch_home_free (ChHome *self)
{
  g_free (self->country);
  g_free (self->body);
  g_free (self);
}

/* What a body is called by: as it is worded, and the name and the letters of "Office of Tides (OT)"; all folded. */
static GStrv
list_names (const char *body)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *name = NULL;
  g_autofree char *acronym = NULL;
  const char *worded[] = { body, NULL, NULL };

  if (ch_body_name_split (body, &name, &acronym))
    {
      worded[1] = name;
      worded[2] = acronym;
    }
  for (guint i = 0; i < G_N_ELEMENTS (worded); i++)
    if (worded[i] != NULL)
      {
        g_autofree char *key = ch_text_fold (worded[i]);

        g_strv_builder_add (names, key);
      }
  return g_strv_builder_end (names);
}

static gboolean
is_our_body (ChHome     *self,
             const char *body)
{
  g_auto(GStrv) ours = list_names (self->body);
  g_auto(GStrv) names = list_names (body);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) ours, names[i]))
      return TRUE;
  return FALSE;
}

static Belonging
get_belonging (ChHome        *self,
               ChParticipant *participant)
{
  const char *body = ch_participant_get_organisation (participant);
  const char *country = ch_participant_get_country (participant);

  if (self->body != NULL && body != NULL && is_our_body (self, body))
    return OURS;
  if (self->country != NULL)
    return country == NULL ? UNKNOWN : g_str_equal (country, self->country) ? OURS : THEIRS;
  /* An international body has no country: whoever is of another one is not ours. */
  return self->body != NULL && body != NULL ? THEIRS : UNKNOWN;
}

static const char *
get_opposite (const char *side)
{
  return g_str_equal (side, HOST) ? GUEST : HOST;
}

/* Those who lead a side go before those who come with them. */
static const char *
find_side_of (ChHome     *self,
              GListModel *participants,
              gboolean    leading)
{
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      const char *side = ch_participant_get_side (participant);
      gboolean leads = g_strcmp0 (ch_participant_get_role (participant), "principal") == 0;
      Belonging belonging = get_belonging (self, participant);

      if (leads != leading || belonging == UNKNOWN || (g_strcmp0 (side, HOST) != 0 && g_strcmp0 (side, GUEST) != 0))
        continue;
      side = g_str_equal (side, HOST) ? HOST : GUEST;
      return belonging == OURS ? side : get_opposite (side);
    }
  return NULL;
}

const char *
ch_home_find_side (ChHome     *self,
                   GListModel *participants)
{
  const char *side;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (participants), NULL);

  side = find_side_of (self, participants, TRUE);
  return side != NULL ? side : find_side_of (self, participants, FALSE);
}

const char *
ch_home_guess_side (ChHome        *self,
                    ChMeeting     *meeting,
                    ChParticipant *participant)
{
  const char *country, *ours;
  Belonging belonging;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (CH_IS_PARTICIPANT (participant), NULL);

  belonging = get_belonging (self, participant);
  if (belonging == UNKNOWN)
    return NULL;

  ours = ch_home_find_side (self, G_LIST_MODEL (ch_meeting_get_participants (meeting)));
  country = ch_meeting_get_country (meeting);
  if (ours == NULL)
    ours = self->country != NULL && country != NULL && !g_str_equal (country, self->country) ? GUEST : HOST;
  return belonging == OURS ? ours : get_opposite (ours);
}
