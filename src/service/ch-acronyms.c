/* ch-acronyms.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-acronyms.h"

#include "ch-body-name.h"
#include "ch-participant.h"
#include "ch-text.h"

#include <string.h>

struct _ChAcronyms
{
  GHashTable *acronyms; /* (owned) (element-type utf8 utf8): by the folded name of the body */
};

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
note (ChAcronyms *self,
      const char *body,
      const char *acronym)
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

ChAcronyms *
ch_acronyms_new (void)
{
  ChAcronyms *self = g_new0 (ChAcronyms, 1);

  self->acronyms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ch_acronyms_free (ChAcronyms *self)
{
  g_hash_table_unref (self->acronyms);
  g_free (self);
}

void
ch_acronyms_learn (ChAcronyms *self,
                   ChMeeting  *meeting)
{
  g_autoptr(GPtrArray) bodies = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (CH_IS_MEETING (meeting));

  bodies = collect_bodies (meeting);
  for (guint i = 0; i < bodies->len; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *acronym = NULL;

      if (ch_body_name_split (bodies->pdata[i], &name, &acronym))
        {
          note (self, name, acronym);
          note (self, bodies->pdata[i], acronym);
        }
      if (!is_acronym (bodies->pdata[i]))
        continue;
      for (guint j = 0; j < bodies->len; j++)
        if (is_acronym_of (bodies->pdata[i], bodies->pdata[j]))
          note (self, bodies->pdata[j], bodies->pdata[i]);
    }
}

const char *
ch_acronyms_find (ChAcronyms *self,
                  const char *body)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  if (is_acronym (body))
    return body;
  key = ch_text_fold (body);
  return g_hash_table_lookup (self->acronyms, key);
}
