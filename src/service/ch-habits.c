/* ch-habits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-habits.h"

#include "ch-gathering.h"
#include "ch-house-style.h"
#include "ch-photo.h"
#include "ch-text.h"

#include <string.h>

/* So many of the newest meetings say what an office is used to. */
#define N_MEETINGS 80
/* So many values of a kind are remembered. */
#define MOST_VALUES 400

struct _ChHabits
{
  GObject parent_instance;

  GPtrArray *values[CH_N_HABITS]; /* (owned) (element-type utf8): the latest last */
  GHashTable *countries;          /* (owned) (element-type utf8 utf8): by the folded city */
  GHashTable *sides;  /* (owned) (element-type utf8 utf8): by a person's UID, or a folded body */
  ChHouseStyle *style; /* (owned) */
};

G_DEFINE_ENUM_TYPE (ChHabit, ch_habit,
                    G_DEFINE_ENUM_VALUE (CH_HABIT_VENUE, "venue"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_CITY, "city"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_BODY, "body"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_POST, "post"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_TOPIC, "topic"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_MARKING, "marking"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_CREDIT, "credit"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_CREATOR, "creator"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_CREDIT_LINE, "credit-line"),
                    G_DEFINE_ENUM_VALUE (CH_HABIT_RIGHTS, "rights"))

G_DEFINE_FINAL_TYPE (ChHabits, ch_habits, G_TYPE_OBJECT)

enum
{
  SIGNAL_LEARNT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static G_DEFINE_QUARK (ch-habits, habits)

static void
note (ChHabits   *self,
      ChHabit     which,
      const char *value)
{
  GPtrArray *values = self->values[which];
  guint position;

  if (ch_text_is_blank (value))
    return;
  if (g_ptr_array_find_with_equal_func (values, value, g_str_equal, &position))
    g_ptr_array_remove_index (values, position);
  else if (values->len == MOST_VALUES)
    g_ptr_array_remove_index (values, 0);
  g_ptr_array_add (values, g_strdup (value));
}

static void
note_all (ChHabits          *self,
          ChHabit            which,
          const char *const *values)
{
  for (guint i = 0; values[i] != NULL; i++)
    note (self, which, values[i]);
}

static void
learn_participants (ChHabits  *self,
                    ChMeeting *meeting)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      const char *body = ch_participant_get_organisation (participant);
      const char *person = ch_participant_get_person (participant);
      const char *side = ch_participant_get_side (participant);

      note (self, CH_HABIT_PERSON, ch_participant_get_name (participant));
      note (self, CH_HABIT_POST, ch_participant_get_title (participant));
      note (self, CH_HABIT_BODY, body);
      if (side != NULL && body != NULL)
        g_hash_table_replace (self->sides, ch_text_fold (body), g_strdup (side));
      if (side != NULL && person != NULL)
        g_hash_table_replace (self->sides, g_strdup (person), g_strdup (side));
    }
}

static void
learn_papers (ChHabits  *self,
              ChMeeting *meeting)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);

      note_all (self, CH_HABIT_BODY, ch_document_get_parties (document));
      note (self, CH_HABIT_CITY, ch_document_get_place (document));
    }
  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);

      note (self, CH_HABIT_CREDIT, ch_photo_get_credit (photo));
      note (self, CH_HABIT_CREATOR, ch_photo_get_creator (photo));
      note (self, CH_HABIT_CREDIT_LINE, ch_photo_get_credit_line (photo));
      note (self, CH_HABIT_RIGHTS, ch_photo_get_rights (photo));
    }
}

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChHabits) self = user_data;
  g_autoptr(ChMeeting) meeting = ch_log_load_finish (CH_LOG (object), result, NULL);

  /* One that has gone again meanwhile is no loss. */
  if (meeting != NULL)
    ch_habits_learn (self, meeting);
}

static void
on_meeting_changed (ChHabits    *self,
                    gint64       id,
                    const char  *uid,
                    ChLogChange  change,
                    ChLog       *log)
{
  if (change != CH_LOG_REMOVED && !ch_log_is_closed (log))
    ch_log_load_async (log, uid, NULL, on_loaded, g_object_ref (self));
}

static void
on_gathered (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChHabits) self = user_data;
  g_autoptr(GPtrArray) meetings = ch_gathering_load_finish (result, NULL);

  /* Nothing to propose is no reason to disturb anybody.  The newest is learnt last. */
  for (guint i = meetings != NULL ? meetings->len : 0; i > 0; i--)
    ch_habits_learn (self, meetings->pdata[i - 1]);
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChHabits) self = user_data;
  ChLog *log = CH_LOG (object);
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (log, result, NULL);
  g_autoptr(GPtrArray) uids = g_ptr_array_new ();

  if (rows == NULL || ch_log_is_closed (log))
    return;
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (uids, (gpointer) ch_meeting_row_get_uid (rows->pdata[i]));
  g_ptr_array_add (uids, NULL);
  ch_gathering_load_async (log, (const char *const *) uids->pdata, NULL, on_gathered,
                           g_object_ref (self));
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChHabits) self = user_data;
  ChLog *log = CH_LOG (object);
  g_autoptr(GArray) ids = ch_log_find_ordered_finish (log, result, NULL);

  if (ids != NULL && !ch_log_is_closed (log))
    ch_log_load_rows_async (log, (const gint64 *) (gpointer) ids->data, ids->len, NULL,
                            on_rows_loaded, g_object_ref (self));
}

static void
ch_habits_finalize (GObject *object)
{
  ChHabits *self = CH_HABITS (object);

  for (guint i = 0; i < CH_N_HABITS; i++)
    g_ptr_array_unref (self->values[i]);
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->sides);
  ch_house_style_free (self->style);

  G_OBJECT_CLASS (ch_habits_parent_class)->finalize (object);
}

static void
ch_habits_class_init (ChHabitsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ch_habits_finalize;

  signals[SIGNAL_LEARNT] = g_signal_new ("learnt", CH_TYPE_HABITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
}

static void
ch_habits_init (ChHabits *self)
{
  for (guint i = 0; i < CH_N_HABITS; i++)
    self->values[i] = g_ptr_array_new_with_free_func (g_free);
  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sides = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->style = ch_house_style_new ();
}

ChHabits *
ch_habits_new (void)
{
  return g_object_new (CH_TYPE_HABITS, NULL);
}

ChHabits *
ch_habits_get (ChLog *log)
{
  ChHabits *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  self = g_object_get_qdata (G_OBJECT (log), habits_quark ());
  if (self != NULL)
    return self;

  self = ch_habits_new ();
  g_object_set_qdata_full (G_OBJECT (log), habits_quark (), self, g_object_unref);
  g_signal_connect_object (log, "meeting-changed", G_CALLBACK (on_meeting_changed), self,
                           G_CONNECT_SWAPPED);
  ch_log_find_ordered_async (log, NULL, CH_LOG_ORDER_NEWEST, N_MEETINGS, NULL, on_found,
                             g_object_ref (self));
  return self;
}

void
ch_habits_learn (ChHabits  *self,
                 ChMeeting *meeting)
{
  const char *city, *country;

  g_return_if_fail (CH_IS_HABITS (self));
  g_return_if_fail (CH_IS_MEETING (meeting));

  city = ch_meeting_get_city (meeting);
  country = ch_meeting_get_country (meeting);
  note (self, CH_HABIT_VENUE, ch_meeting_get_venue (meeting));
  note (self, CH_HABIT_CITY, city);
  note (self, CH_HABIT_MARKING, ch_meeting_get_marking (meeting));
  note_all (self, CH_HABIT_BODY, ch_meeting_get_organisations (meeting));
  note_all (self, CH_HABIT_TOPIC, ch_meeting_get_topics (meeting));
  if (city != NULL && country != NULL)
    g_hash_table_replace (self->countries, ch_text_fold (city), g_strdup (country));

  learn_participants (self, meeting);
  learn_papers (self, meeting);
  ch_house_style_learn (self->style, meeting);
  g_signal_emit (self, signals[SIGNAL_LEARNT], 0);
}

/* Whether a word of VALUE after the first begins with BEGUN; both folded. */
static gboolean
has_word (const char *value,
          const char *begun)
{
  for (const char *place = strstr (value, begun); place != NULL; place = strstr (place + 1, begun))
    if (place > value && place[-1] == ' ')
      return TRUE;
  return FALSE;
}

GStrv
ch_habits_complete (ChHabits   *self,
                    ChHabit     which,
                    const char *begun,
                    guint       most)
{
  g_autoptr(GPtrArray) firsts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = NULL;

  g_return_val_if_fail (CH_IS_HABITS (self), NULL);
  g_return_val_if_fail (which < CH_N_HABITS, NULL);
  g_return_val_if_fail (begun != NULL, NULL);

  folded = ch_text_fold (begun);
  for (guint i = self->values[which]->len; i > 0 && firsts->len < most; i--)
    {
      const char *value = self->values[which]->pdata[i - 1];
      g_autofree char *key = ch_text_fold (value);

      if (g_str_equal (value, begun))
        continue;
      if (g_str_has_prefix (key, folded))
        g_ptr_array_add (firsts, g_strdup (value));
      else if (others->len < most && has_word (key, folded))
        g_ptr_array_add (others, g_strdup (value));
    }

  for (guint i = 0; i < others->len && firsts->len < most; i++)
    g_ptr_array_add (firsts, g_strdup (others->pdata[i]));
  g_ptr_array_add (firsts, NULL);
  return (GStrv) g_ptr_array_steal (firsts, NULL);
}

const char *
ch_habits_get_country (ChHabits   *self,
                       const char *city)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (CH_IS_HABITS (self), NULL);
  g_return_val_if_fail (city != NULL, NULL);

  key = ch_text_fold (city);
  return g_hash_table_lookup (self->countries, key);
}

const char *
ch_habits_get_side (ChHabits      *self,
                    ChParticipant *participant)
{
  const char *person, *body, *side = NULL;

  g_return_val_if_fail (CH_IS_HABITS (self), NULL);
  g_return_val_if_fail (CH_IS_PARTICIPANT (participant), NULL);

  person = ch_participant_get_person (participant);
  body = ch_participant_get_organisation (participant);
  if (person != NULL)
    side = g_hash_table_lookup (self->sides, person);
  if (side == NULL && body != NULL)
    {
      g_autofree char *key = ch_text_fold (body);

      side = g_hash_table_lookup (self->sides, key);
    }
  return side;
}

char *
ch_habits_propose_title (ChHabits  *self,
                         ChMeeting *meeting)
{
  g_return_val_if_fail (CH_IS_HABITS (self), NULL);

  return ch_house_style_propose_title (self->style, meeting);
}

char *
ch_habits_propose_document_title (ChHabits   *self,
                                  ChMeeting  *meeting,
                                  ChDocument *document)
{
  g_return_val_if_fail (CH_IS_HABITS (self), NULL);

  return ch_house_style_propose_document_title (self->style, meeting, document);
}

void
ch_habits_propose_document (ChHabits   *self,
                            ChMeeting  *meeting,
                            ChDocument *document)
{
  g_autofree char *title = NULL;
  g_auto(GStrv) parties = NULL;

  g_return_if_fail (CH_IS_HABITS (self));
  g_return_if_fail (CH_IS_MEETING (meeting));
  g_return_if_fail (CH_IS_DOCUMENT (document));

  ch_document_set_kind (document, ch_house_style_get_usual_kind (self->style));
  title = ch_habits_propose_document_title (self, meeting, document);
  parties = ch_house_style_dup_parties (meeting);
  g_object_set (document, "title", title, "parties", parties, "date", ch_meeting_get_date (meeting),
                "place", ch_meeting_get_city (meeting), NULL);
}
