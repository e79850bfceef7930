/* ch-duplicate-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-duplicate-finder.h"

#include "ch-participant.h"
#include "ch-text.h"

/* A meeting has a key for its title, and one for its counterparts where it has any. */
typedef struct
{
  guint64 key;
  gint64 id;
} Entry;

/* One that was checked. */
typedef struct
{
  gulong line;
  char *uid; /* (owned) */
  char *title; /* (owned) (nullable) */
} Seen;

struct _ChDuplicateFinder
{
  GArray *entries; /* (owned) (element-type Entry): of the log, sorted by the key */
  GPtrArray *seen; /* (owned) (element-type Seen) */
  GHashTable *by_key; /* (owned) (element-type guint64* Seen): the first of each key */
};

static void
seen_free (gpointer data)
{
  Seen *seen = data;

  g_free (seen->uid);
  g_free (seen->title);
  g_free (seen);
}

ChDuplicateFinder *
ch_duplicate_finder_new (void)
{
  ChDuplicateFinder *self = g_new0 (ChDuplicateFinder, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->seen = g_ptr_array_new_with_free_func (seen_free);
  self->by_key = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
ch_duplicate_finder_free (ChDuplicateFinder *self)
{
  g_array_unref (self->entries);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->seen);
  g_free (self);
}

/* FNV-1a; thirty-two bits, which GLib's hash has, would make strangers meet. */
static guint64
hash_text (guint64     hash,
           const char *text)
{
  for (; *text != '\0'; text++)
    hash = (hash ^ (guint8) *text) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

/* What is said of nobody, or on no day, is the same as nothing. */
static gboolean
make_key (char        kind,
          const char *date,
          const char *words,
          guint64    *key)
{
  const char prefix[] = { kind, '\0' };
  g_autofree char *folded = words != NULL && date != NULL ? ch_text_fold (words) : NULL;

  if (folded == NULL || *folded == '\0')
    return FALSE;

  *key = hash_text (G_GUINT64_CONSTANT (14695981039346656037), prefix);
  *key = hash_text (hash_text (*key, date), "\n");
  *key = hash_text (*key, folded);
  return TRUE;
}

static void
add_entry (ChDuplicateFinder *self,
           char               kind,
           ChMeetingRow      *row,
           const char        *words)
{
  Entry entry = { 0, ch_meeting_row_get_id (row) };

  if (make_key (kind, ch_meeting_row_get_date (row), words, &entry.key))
    g_array_append_val (self->entries, entry);
}

void
ch_duplicate_finder_add_row (ChDuplicateFinder *self,
                             ChMeetingRow      *row)
{
  add_entry (self, 't', row, ch_meeting_row_get_title (row));
  add_entry (self, 'c', row, ch_meeting_row_get_counterparts (row));
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  return one->key < other->key ? -1 : one->key > other->key ? 1 : 0;
}

void
ch_duplicate_finder_sort (ChDuplicateFinder *self)
{
  g_array_sort (self->entries, compare_entries);
}

/* As a row names them. */
static char *
dup_counterparts (ChMeeting *meeting)
{
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);
      const char *name = ch_participant_get_name (person);

      if (name != NULL && g_strcmp0 (ch_participant_get_side (person), "guest") == 0
          && g_strcmp0 (ch_participant_get_role (person), "principal") == 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

static gboolean
find_entry (ChDuplicateFinder *self,
            guint64            key,
            gint64            *id)
{
  Entry wanted = { key, 0 };
  guint place;

  if (!g_array_binary_search (self->entries, &wanted, compare_entries, &place))
    return FALSE;
  *id = g_array_index (self->entries, Entry, place).id;
  return TRUE;
}

static Seen *
remember (ChDuplicateFinder *self,
          ChMeeting         *meeting,
          gulong             line)
{
  Seen *seen = g_new0 (Seen, 1);

  seen->line = line;
  seen->uid = g_strdup (ch_record_get_uid (CH_RECORD (meeting)));
  seen->title = g_strdup (ch_meeting_get_title (meeting));
  g_ptr_array_add (self->seen, seen);
  return seen;
}

gboolean
ch_duplicate_finder_check (ChDuplicateFinder *self,
                           ChMeeting         *meeting,
                           gulong             line,
                           ChDuplicate       *twin)
{
  const char *date = ch_meeting_get_date (meeting);
  g_autofree char *counterparts = dup_counterparts (meeting);
  const struct
  {
    char kind;
    const char *words;
  } keys[] = { { 't', ch_meeting_get_title (meeting) }, { 'c', counterparts } };
  Seen *own = NULL;

  *twin = (ChDuplicate) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const Seen *seen;
      guint64 key;

      if (!make_key (keys[i].kind, date, keys[i].words, &key))
        continue;

      if (twin->id == 0)
        find_entry (self, key, &twin->id);
      seen = g_hash_table_lookup (self->by_key, &key);
      if (seen != NULL && twin->uid == NULL)
        {
          twin->line = seen->line;
          twin->uid = seen->uid;
          twin->title = seen->title;
        }
      if (seen == NULL)
        {
          own = own != NULL ? own : remember (self, meeting, line);
          g_hash_table_insert (self->by_key, g_memdup2 (&key, sizeof key), own);
        }
    }

  if (twin->id != 0)
    *twin = (ChDuplicate) { .id = twin->id };
  return twin->id != 0 || twin->uid != NULL;
}
