/* ch-profile-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-private.h"

#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-name.h"
#include "ch-participant.h"
#include "ch-person.h"
#include "ch-photo.h"
#include "ch-post.h"
#include "ch-register-row-private.h"
#include "ch-register-search.h"
#include "ch-signatory.h"
#include "ch-text.h"

/* Whom somebody was met with most; more are no help. */
#define MOST_COMPANY 100

/* Of whom a profile is made. */
typedef struct
{
  ChLogLane *lane; /* (unowned) */
  ChRegister which;
  gint64 id;
  ChRecord *record; /* (owned) */
  GHashTable *names; /* (owned) (element-type utf8): all names, folded */
  GArray *meetings; /* (owned) (element-type gint64): all, newest first */
  ChProfile *profile; /* (owned) */
} Subject;

static void
subject_clear (Subject *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->meetings, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static char *
fold (const char *text)
{
  return ch_text_fold (text != NULL ? text : "");
}

static gboolean
is_subject (Subject    *self,
            const char *name)
{
  g_autofree char *key = fold (name);

  return *key != '\0' && g_hash_table_contains (self->names, key);
}

static void
collect_names (Subject *self)
{
  GListModel *names
      = G_LIST_MODEL (ch_record_get_records (self->record, ch_record_find_field (self->record, "names")));

  g_hash_table_add (self->names, fold (ch_record_get_string (self->record, ch_record_find_field (self->record, "name"))));
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);

      g_hash_table_add (self->names, fold (ch_name_get_text (name)));
    }
}

static gboolean
load_date (ChDatabase  *database,
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

/* A post as it was worded at meetings, or as it is on file. */
typedef struct
{
  char *key; /* (owned): title and body, folded */
  char *title; /* (owned) (nullable) */
  char *organisation; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *from; /* (owned) (nullable) */
  char *to; /* (owned) (nullable) */
  guint n_meetings;
  const char *post; /* (nullable): of the record that is loaded */
  gboolean open; /* on file without an end */
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_free (held->key);
  g_free (held->title);
  g_free (held->organisation);
  g_free (held->country);
  g_free (held->from);
  g_free (held->to);
  g_free (held);
}

static Held *
find_held (GPtrArray  *posts,
           const char *title,
           const char *organisation,
           const char *country)
{
  g_autofree char *title_key = fold (title);
  g_autofree char *organisation_key = fold (organisation);
  g_autofree char *key = g_strconcat (title_key, "\n", organisation_key, NULL);
  Held *held;

  for (guint i = 0; i < posts->len; i++)
    if (g_str_equal (((Held *) g_ptr_array_index (posts, i))->key, key))
      return g_ptr_array_index (posts, i);

  held = g_new0 (Held, 1);
  held->key = g_steal_pointer (&key);
  held->title = g_strdup (title);
  held->organisation = g_strdup (organisation);
  held->country = g_strdup (country);
  g_ptr_array_add (posts, held);
  return held;
}

/* The meetings come newest first. */
static gboolean
collect_worded_posts (Subject    *self,
                      GPtrArray  *posts,
                      GError    **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->lane->database, CH_PROFILE_POSTS_SQL, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, self->id);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *title = ch_statement_get_text (statement, 0);
      const char *organisation = ch_statement_get_text (statement, 1);
      const char *date = ch_statement_get_text (statement, 3);
      Held *held;

      if (title == NULL && organisation == NULL)
        continue;
      held = find_held (posts, title, organisation, ch_statement_get_text (statement, 2));
      held->n_meetings++;
      if (date == NULL)
        continue;
      g_free (held->from);
      held->from = g_strdup (date);
      if (held->to == NULL)
        held->to = g_strdup (date);
    }
  return step == CH_STEP_DONE;
}

static void
replace (char       **value,
         const char  *other)
{
  if (other == NULL)
    return;
  g_free (*value);
  *value = g_strdup (other);
}

/* What staff put on file goes before what was seen. */
static void
collect_filed_posts (Subject   *self,
                     GPtrArray *posts)
{
  GListModel *filed = G_LIST_MODEL (ch_person_get_posts (CH_PERSON (self->record)));

  for (guint i = 0; i < g_list_model_get_n_items (filed); i++)
    {
      g_autoptr(ChPost) post = g_list_model_get_item (filed, i);
      Held *held = find_held (posts, ch_post_get_title (post), ch_post_get_organisation (post), ch_post_get_country (post));

      held->post = ch_record_get_uid (CH_RECORD (post));
      held->open = ch_post_get_to (post) == NULL;
      replace (&held->title, ch_post_get_title (post));
      replace (&held->organisation, ch_post_get_organisation (post));
      replace (&held->country, ch_post_get_country (post));
      replace (&held->from, ch_post_get_from (post));
      if (held->open && ch_post_get_from (post) != NULL)
        g_clear_pointer (&held->to, g_free);
      else
        replace (&held->to, ch_post_get_to (post));
    }
}

static int
compare_held (gconstpointer a,
              gconstpointer b)
{
  const Held *left = *(const Held *const *) a;
  const Held *right = *(const Held *const *) b;
  g_autofree char *left_end = ch_edtf_dup_sort_key (left->to != NULL ? left->to : left->from);
  g_autofree char *right_end = ch_edtf_dup_sort_key (right->to != NULL ? right->to : right->from);

  return -g_strcmp0 (left_end, right_end);
}

static gboolean
fill_posts (Subject  *self,
            GError  **error)
{
  g_autoptr(GPtrArray) posts = g_ptr_array_new_with_free_func (held_free);

  if (self->which != CH_REGISTER_PEOPLE)
    return TRUE;
  if (!collect_worded_posts (self, posts, error))
    return FALSE;

  collect_filed_posts (self, posts);
  g_ptr_array_sort (posts, compare_held);
  for (guint i = 0; i < posts->len; i++)
    {
      const Held *held = g_ptr_array_index (posts, i);
      g_autoptr(ChHeldPost) post = ch_held_post_new (held->title, held->organisation, held->country, held->from, held->to,
                                                     held->n_meetings, held->post);

      g_list_store_append (G_LIST_STORE (ch_profile_get_posts (self->profile)), post);
    }
  return TRUE;
}

/* Somebody who was met together with the subject. */
typedef struct
{
  gint64 id;
  guint n_meetings;
  gint64 last; /* the newest of these meetings */
  guint first_seen; /* among the meetings, newest first */
} Companion;

static gboolean
load_companions (Subject     *self,
                 gint64       meeting,
                 GArray      *others, /* (element-type gint64) */
                 GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->lane->database, CH_PROFILE_COMPANY_SQL, error);
  g_autoptr(GPtrArray) sides = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *own = NULL;
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, meeting);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 person = ch_statement_get_integer (statement, 0);
      const char *side = ch_statement_get_text (statement, 2);

      if (ch_statement_get_integer (statement, self->which == CH_REGISTER_PEOPLE ? 0 : 1) == self->id)
        {
          if (own == NULL)
            own = g_strdup (side);
          continue;
        }
      if (person == 0)
        continue;
      g_array_append_val (others, person);
      g_ptr_array_add (sides, g_strdup (side));
    }

  for (guint i = sides->len; i > 0; i--)
    if (own != NULL && g_strcmp0 (sides->pdata[i - 1], own) == 0)
      g_array_remove_index (others, i - 1);
  return step == CH_STEP_DONE;
}

static int
compare_companions (gconstpointer a,
                    gconstpointer b)
{
  const Companion *left = *(const Companion *const *) a;
  const Companion *right = *(const Companion *const *) b;

  if (left->n_meetings != right->n_meetings)
    return left->n_meetings > right->n_meetings ? -1 : 1;
  return (left->first_seen > right->first_seen) - (left->first_seen < right->first_seen);
}

static gboolean
append_companion (Subject          *self,
                  const Companion  *companion,
                  GError          **error)
{
  g_autoptr(GPtrArray) rows
      = ch_register_row_load (self->lane->database, CH_REGISTER_PEOPLE, &companion->id, 1, error);
  g_autofree char *date = NULL;
  g_autoptr(ChRegisterRow) together = NULL;

  if (rows == NULL || !load_date (self->lane->database, companion->last, &date, error))
    return FALSE;
  if (rows->len == 0)
    return TRUE;

  together = ch_register_row_new_together (rows->pdata[0], companion->n_meetings, date);
  g_list_store_append (G_LIST_STORE (ch_profile_get_company (self->profile)), together);
  return TRUE;
}

static gboolean
fill_company (Subject  *self,
              GError  **error)
{
  g_autoptr(GHashTable) companions = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr(GPtrArray) sorted = NULL;
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < MIN (self->meetings->len, CH_PROFILE_MOST_MEETINGS); i++)
    {
      gint64 meeting = g_array_index (self->meetings, gint64, i);
      g_autoptr(GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (!load_companions (self, meeting, others, error))
        return FALSE;
      for (guint j = 0; j < others->len; j++)
        {
          Companion *companion = g_hash_table_lookup (companions, &g_array_index (others, gint64, j));

          if (companion == NULL)
            {
              companion = g_new0 (Companion, 1);
              companion->id = g_array_index (others, gint64, j);
              companion->last = meeting;
              companion->first_seen = i;
              g_hash_table_insert (companions, &companion->id, companion);
            }
          companion->n_meetings++;
        }
    }

  sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, companions);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (sorted, value);
  g_ptr_array_sort (sorted, compare_companions);
  for (guint i = 0; i < MIN (sorted->len, MOST_COMPANY); i++)
    if (!append_companion (self, sorted->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Whether a participant of the meeting who is the subject, or of it, signs. */
static gboolean
has_signatory (Subject   *self,
               ChMeeting *meeting)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      gboolean own = self->which == CH_REGISTER_PEOPLE
                         ? g_strcmp0 (ch_participant_get_person (participant), ch_record_get_uid (self->record)) == 0
                         : is_subject (self, ch_participant_get_organisation (participant));

      if (own && g_strcmp0 (ch_participant_get_role (participant), "signatory") == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_signed_by (Subject    *self,
              ChMeeting  *meeting,
              ChDocument *document)
{
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (document));
  const char *const *parties = ch_document_get_parties (document);

  for (guint i = 0; i < g_list_model_get_n_items (signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = g_list_model_get_item (signatories, i);

      if (is_subject (self, self->which == CH_REGISTER_PEOPLE ? ch_signatory_get_name (signatory)
                                                              : ch_signatory_get_party (signatory)))
        return TRUE;
    }
  for (guint i = 0; self->which == CH_REGISTER_ORGANISATIONS && parties[i] != NULL; i++)
    if (is_subject (self, parties[i]))
      return TRUE;

  /* Where the document does not say who signed it, the meeting may. */
  return g_list_model_get_n_items (signatories) == 0 && has_signatory (self, meeting);
}

static gboolean
shows (Subject *self,
       ChPhoto *photo)
{
  const char *const *people = ch_photo_get_people (photo);

  if (self->which == CH_REGISTER_ORGANISATIONS)
    return ch_photo_get_file (photo) != NULL;
  for (guint i = 0; people[i] != NULL; i++)
    if (is_subject (self, people[i]))
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
collect_traces (Subject   *self,
                ChMeeting *meeting)
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

static gboolean
fill_traces (Subject  *self,
             GError  **error)
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

static gboolean
begin (Subject     *self,
       const char  *uid,
       GError     **error)
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

  if (self->meetings->len > 0
      && (!load_date (self->lane->database, g_array_index (self->meetings, gint64, 0), &last, error)
          || !load_date (self->lane->database, g_array_index (self->meetings, gint64, self->meetings->len - 1), &first,
                         error)))
    return FALSE;

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
  g_auto(Subject) self = { .lane = lane, .which = which };

  self.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!begin (&self, uid, error) || !fill_posts (&self, error) || !fill_company (&self, error)
      || !fill_traces (&self, error))
    return NULL;
  return g_steal_pointer (&self.profile);
}

GListModel *
ch_profile_load_posts (ChLogLane   *lane,
                       const char  *uid,
                       GError     **error)
{
  g_auto(Subject) self = { .lane = lane, .which = CH_REGISTER_PEOPLE };

  self.id = ch_register_table_find (lane->registers[self.which], uid, error);
  if (self.id == 0)
    return NULL;
  self.record = ch_register_table_load (lane->registers[self.which], self.id, error);
  if (self.record == NULL)
    return NULL;
  self.profile = ch_profile_new (0, NULL, NULL);
  if (!fill_posts (&self, error))
    return NULL;
  return g_object_ref (ch_profile_get_posts (self.profile));
}
