/* ch-subject.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-subject.h"

#include "ch-country.h"
#include "ch-error.h"
#include "ch-meeting.h"
#include "ch-product-private.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same (const char *words,
         const char *name)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (words == NULL || name == NULL)
    return FALSE;

  first = ch_text_fold (words);
  second = ch_text_fold (name);
  return *first != '\0' && g_str_equal (first, second);
}

/* Returns: (nullable): the code of the country that @words name */
static const char *
find_country (const char *words)
{
  const char *const *codes = ch_country_get_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_ascii_strcasecmp (codes[i], words) == 0 || is_same (words, ch_country_get_name (codes[i]))
        || is_same (words, ch_country_get_english_name (codes[i])))
      return codes[i];

  return NULL;
}

static const char *
get_name (ChSubjectKind  kind,
          ChParticipant *participant)
{
  switch (kind)
    {
    case CH_SUBJECT_PERSON:
      return ch_participant_get_name (participant);
    case CH_SUBJECT_BODY:
      return ch_participant_get_organisation (participant);
    case CH_SUBJECT_COUNTRY:
    default:
      return ch_participant_get_country (participant);
    }
}

gboolean
ch_subject_has (ChSubject     *self,
                ChParticipant *participant)
{
  /* Nobody has met those who sent apologies. */
  if (!ch_wording_was_there (participant))
    return FALSE;
  if (self->kind == CH_SUBJECT_COUNTRY)
    return g_strcmp0 (self->country, ch_participant_get_country (participant)) == 0;
  return is_same (self->label, get_name (self->kind, participant));
}

/* Keeps the meetings that @self is at.  Returns: whether there are any */
static gboolean
gather (ChSubject *self,
        GPtrArray *sorted)
{
  g_autofree char *worded = NULL;

  for (guint i = 0; i < sorted->len; i++)
    {
      ChMeeting *meeting = g_ptr_array_index (sorted, i);
      GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
      gboolean found = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (participants); j++)
        {
          g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, j);

          if (!ch_subject_has (self, participant))
            continue;
          found = TRUE;
          g_free (worded);
          worded = g_strdup (get_name (self->kind, participant));
        }
      if (found)
        g_ptr_array_add (self->meetings, g_object_ref (meeting));
    }

  if (self->meetings->len > 0 && self->kind != CH_SUBJECT_COUNTRY)
    {
      g_free (self->label);
      self->label = g_steal_pointer (&worded);
    }
  return self->meetings->len > 0;
}

ChSubject *
ch_subject_find (GPtrArray   *meetings,
                 const char  *words,
                 GError     **error)
{
  g_autoptr(GPtrArray) sorted = ch_product_sort (meetings);
  g_autoptr(ChSubject) self = g_new0 (ChSubject, 1);
  const char *country = find_country (words);

  self->label = g_strdup (words);
  self->meetings = g_ptr_array_new_with_free_func (g_object_unref);

  self->kind = CH_SUBJECT_PERSON;
  if (gather (self, sorted))
    return g_steal_pointer (&self);

  self->kind = CH_SUBJECT_BODY;
  if (gather (self, sorted))
    return g_steal_pointer (&self);

  self->kind = CH_SUBJECT_COUNTRY;
  if (country != NULL)
    {
      g_free (self->label);
      self->label = g_strdup (ch_country_get_name (country));
      self->country = g_strdup (country);
      if (gather (self, sorted))
        return g_steal_pointer (&self);
    }

  g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("None of the meetings is with “%s”."), words);
  return NULL;
}

/* Adds what the participants of a side are as subjects of @kind, each once. */
static void
list_side (ChMeeting     *meeting,
           const char    *side,
           ChSubjectKind  kind,
           GPtrArray     *subjects)
{
  g_autoptr(GPtrArray) participants = ch_wording_list_side (meeting, side);

  for (guint i = 0; i < participants->len; i++)
    {
      const char *name = get_name (kind, g_ptr_array_index (participants, i));

      if (name != NULL && kind == CH_SUBJECT_COUNTRY)
        name = ch_country_get_name (name);
      if (!ch_text_is_blank (name) && !g_ptr_array_find_with_equal_func (subjects, name, g_str_equal, NULL))
        g_ptr_array_add (subjects, g_strdup (name));
    }
}

GStrv
ch_product_list_subjects (GPtrArray *meetings)
{
  static const char *const sides[] = { "guest", "host", NULL };
  GPtrArray *subjects = g_ptr_array_new ();

  for (ChSubjectKind kind = CH_SUBJECT_PERSON; kind <= CH_SUBJECT_COUNTRY; kind++)
    for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
      for (guint i = 0; i < meetings->len; i++)
        list_side (g_ptr_array_index (meetings, i), sides[side], kind, subjects);

  g_ptr_array_add (subjects, NULL);
  return (GStrv) g_ptr_array_free (subjects, FALSE);
}

void
ch_subject_free (ChSubject *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self->country);
  g_ptr_array_unref (self->meetings);
  g_free (self);
}
