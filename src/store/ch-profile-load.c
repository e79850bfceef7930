/* ch-profile-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-subject.h"

#include "ch-name.h"
#include "ch-register-search.h"
#include "ch-text.h"

static void
subject_clear (ChProfileSubject *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->meetings, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChProfileSubject, subject_clear)

char *
ch_profile_fold (const char *text)
{
  return ch_text_fold (text != NULL ? text : "");
}

gboolean
ch_profile_subject_is (ChProfileSubject *self,
                       const char       *name)
{
  g_autofree char *key = ch_profile_fold (name);

  return *key != '\0' && g_hash_table_contains (self->names, key);
}

static void
collect_names (ChProfileSubject *self)
{
  GListModel *names
      = G_LIST_MODEL (ch_record_get_records (self->record, ch_record_find_field (self->record, "names")));

  g_hash_table_add (self->names, ch_profile_fold (ch_record_get_string (self->record, ch_record_find_field (self->record, "name"))));
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);

      g_hash_table_add (self->names, ch_profile_fold (ch_name_get_text (name)));
    }
}

gboolean
ch_profile_load_date (ChDatabase  *database,
                      gint64       meeting,
                      char       **date,
                      GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, "SELECT date FROM meeting WHERE id = ?", error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, meeting);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_ROW)
    *date = g_strdup (ch_statement_get_text (statement, 0));
  return step != CH_STEP_FAILED;
}

static gboolean
begin (ChProfileSubject  *self,
       const char        *uid,
       GError           **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  self->id = ch_register_table_find (self->lane->registers[self->which], uid, error);
  if (self->id == 0)
    return FALSE;
  self->record = ch_register_table_load (self->lane->registers[self->which], self->id, error);
  if (self->record == NULL)
    return FALSE;
  self->meetings = ch_register_search_find_meetings (self->lane->database, self->which, self->id, G_MAXUINT, error);
  if (self->meetings == NULL)
    return FALSE;

  if (self->meetings->len > 0)
    {
      gint64 newest = g_array_index (self->meetings, gint64, 0);
      gint64 oldest = g_array_index (self->meetings, gint64, self->meetings->len - 1);

      if (!ch_profile_load_date (self->lane->database, newest, &last, error)
          || !ch_profile_load_date (self->lane->database, oldest, &first, error))
        return FALSE;
    }

  collect_names (self);
  self->profile = ch_profile_new (self->meetings->len, first, last);
  return TRUE;
}

ChProfile *
ch_profile_load (ChLogLane   *lane,
                 ChRegister   which,
                 const char  *uid,
                 GError     **error)
{
  g_auto(ChProfileSubject) self = { .lane = lane, .which = which };

  self.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!begin (&self, uid, error) || !ch_profile_subject_fill_posts (&self, error)
      || !ch_profile_subject_fill_company (&self, error) || !ch_profile_subject_fill_traces (&self, error))
    return NULL;
  return g_steal_pointer (&self.profile);
}

GListModel *
ch_profile_load_posts (ChLogLane   *lane,
                       const char  *uid,
                       GError     **error)
{
  g_auto(ChProfileSubject) self = { .lane = lane, .which = CH_REGISTER_PEOPLE };

  self.id = ch_register_table_find (lane->registers[self.which], uid, error);
  if (self.id == 0)
    return NULL;
  self.record = ch_register_table_load (lane->registers[self.which], self.id, error);
  if (self.record == NULL)
    return NULL;
  self.profile = ch_profile_new (0, NULL, NULL);
  if (!ch_profile_subject_fill_posts (&self, error))
    return NULL;
  return g_object_ref (ch_profile_get_posts (self.profile));
}
