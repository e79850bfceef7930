/* ch-name-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-name-table-private.h"

#include "ch-body-name.h"
#include "ch-text.h"

static const struct
{
  const char *find; /* who has a name */
  const char *find_uid;
  const char *add;
  const char *set_country;
  const char *find_unused;
  const char *remove;
} statements[] = {
  [CH_REGISTER_PEOPLE] = {
    .find = CH_NAME_TABLE_FIND_SQL ("person"),
    .find_uid = "SELECT id FROM person WHERE uid = ?",
    .add = "INSERT INTO person (uid, name, name_key, country) VALUES (?, ?, ?, ?)",
    .set_country = "UPDATE person SET country = ?2 WHERE id = ?1 AND created IS NULL AND country IS NULL",
    .find_unused = CH_NAME_TABLE_UNUSED_PERSON_SQL,
    .remove = "DELETE FROM person WHERE id = ?",
  },
  [CH_REGISTER_ORGANISATIONS] = {
    .find = CH_NAME_TABLE_FIND_SQL ("organisation"),
    .find_uid = "SELECT id FROM organisation WHERE uid = ?",
    .add = "INSERT INTO organisation (uid, name, name_key, country) VALUES (?, ?, ?, ?)",
    .set_country = "UPDATE organisation SET country = ?2 WHERE id = ?1 AND created IS NULL AND country IS NULL",
    .find_unused = CH_NAME_TABLE_UNUSED_ORGANISATION_SQL,
    .remove = "DELETE FROM organisation WHERE id = ?",
  },
};

static void
event_free (gpointer data)
{
  ChNameEvent *event = data;

  g_free (event->uid);
  g_free (event);
}

ChNameTable *
ch_name_table_new (ChDatabase *database)
{
  ChNameTable *self = g_new0 (ChNameTable, 1);

  self->database = database;
  self->events = g_ptr_array_new_with_free_func (event_free);
  return self;
}

void
ch_name_table_free (ChNameTable *self)
{
  g_ptr_array_unref (self->events);
  g_clear_pointer (&self->trusted, g_hash_table_unref);
  g_free (self);
}

void
ch_name_table_set_exact (ChNameTable *self,
                         gboolean     exact)
{
  self->exact = exact;
}

void
ch_name_table_set_trusted (ChNameTable *self,
                           GHashTable  *trusted,
                           gboolean     keep_unknown)
{
  g_clear_pointer (&self->trusted, g_hash_table_unref);
  if (trusted != NULL)
    self->trusted = g_hash_table_ref (trusted);
  self->keep_unknown = keep_unknown;
}

gboolean
ch_name_table_is_trusted (ChNameTable *self,
                          const char  *participant)
{
  return self->exact || (self->trusted != NULL && g_hash_table_contains (self->trusted, participant));
}

static void
note_event (ChNameTable *self,
            ChRegister   which,
            gint64       id,
            const char  *uid,
            gboolean     added)
{
  ChNameEvent *event = g_new0 (ChNameEvent, 1);

  event->which = which;
  event->id = id;
  event->uid = g_strdup (uid);
  event->added = added;
  g_ptr_array_add (self->events, event);
}

gboolean
ch_name_table_is_new (ChNameTable *self,
                      ChRegister   which,
                      gint64       id)
{
  for (guint i = self->events->len; i > 0; i--)
    {
      const ChNameEvent *event = g_ptr_array_index (self->events, i - 1);

      if (event->which == which && event->id == id)
        return event->added;
    }
  return FALSE;
}

GPtrArray *
ch_name_table_steal_events (ChNameTable *self)
{
  GPtrArray *events = g_steal_pointer (&self->events);

  self->events = g_ptr_array_new_with_free_func (event_free);
  return events;
}

void
ch_name_table_forget (ChNameTable *self)
{
  g_ptr_array_set_size (self->events, 0);
}

/* Somebody who has a name. */
typedef struct
{
  gint64 id;
  char *uid; /* (owned) */
  gboolean same_country; /* known to be of the state asked for */
  gboolean no_country;
} Candidate;

static void
candidate_clear (gpointer data)
{
  g_free (((Candidate *) data)->uid);
}

static GArray *
load_candidates (ChNameTable  *self,
                 ChRegister    which,
                 const char   *key,
                 const char   *country,
                 GError      **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, statements[which].find, error);
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  ChStep step;

  if (statement == NULL)
    return NULL;

  g_array_set_clear_func (candidates, candidate_clear);
  ch_statement_bind_text (statement, 1, key);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      Candidate candidate = { ch_statement_get_integer (statement, 0), NULL, FALSE, FALSE };
      const char *own = ch_statement_get_text (statement, 2);
      gboolean known = FALSE;

      candidate.no_country = own == NULL;
      candidate.same_country = own != NULL && g_strcmp0 (own, country) == 0;
      if (own != NULL && country != NULL && !candidate.same_country)
        continue;

      /* One may have two names that fold alike. */
      for (guint i = 0; i < candidates->len; i++)
        known |= g_array_index (candidates, Candidate, i).id == candidate.id;
      if (known)
        continue;
      candidate.uid = g_strdup (ch_statement_get_text (statement, 1));
      g_array_append_val (candidates, candidate);
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&candidates) : NULL;
}

/* Who is known to be of the state asked for goes before those of whom nothing is known. */
static void
prefer_country (GArray *candidates)
{
  gboolean any = FALSE;

  for (guint i = 0; i < candidates->len; i++)
    any |= g_array_index (candidates, Candidate, i).same_country;
  for (guint i = candidates->len; any && i > 0; i--)
    if (!g_array_index (candidates, Candidate, i - 1).same_country)
      g_array_remove_index (candidates, i - 1);
}

GArray *
ch_name_table_find (ChNameTable  *self,
                    ChRegister    which,
                    const char   *name,
                    const char   *country,
                    GError      **error)
{
  g_autofree char *key = ch_text_fold (name);
  g_autoptr(GArray) candidates = load_candidates (self, which, key, country, error);
  GArray *ids;

  if (candidates == NULL)
    return NULL;

  prefer_country (candidates);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < candidates->len; i++)
    g_array_append_val (ids, g_array_index (candidates, Candidate, i).id);
  return ids;
}

static void
set_uid (char       **uid,
         const char  *value)
{
  if (uid == NULL)
    return;
  g_free (*uid);
  *uid = g_strdup (value);
}

static gboolean
find_uid (ChNameTable  *self,
          ChRegister    which,
          const char   *uid, /* (nullable) */
          gint64       *id,
          GError      **error)
{
  g_autoptr(ChStatement) statement = NULL;
  ChStep step;

  *id = 0;
  if (uid == NULL)
    return TRUE;
  statement = ch_database_prepare (self->database, statements[which].find_uid, error);
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, uid);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_ROW)
    *id = ch_statement_get_integer (statement, 0);
  return step != CH_STEP_FAILED;
}

gboolean
ch_name_table_run_with_id (ChNameTable  *self,
                           const char   *sql,
                           gint64        id,
                           const char   *text, /* (nullable) */
                           GError      **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  if (text != NULL)
    ch_statement_bind_text (statement, 2, text);
  return ch_statement_run (statement, error);
}

static gboolean
add (ChNameTable  *self,
     ChRegister    which,
     const char   *name,
     const char   *key,
     const char   *country,
     char        **uid,
     gint64       *id,
     GError      **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, statements[which].add, error);
  g_autofree char *new_uid = NULL;
  g_autofree char *words = ch_name_table_dup_words (name);

  if (statement == NULL)
    return FALSE;

  /* A log that is imported keeps the UIDs that its people had; nobody on file has this one. */
  new_uid = uid != NULL && *uid != NULL && g_uuid_string_is_valid (*uid) ? g_strdup (*uid) : g_uuid_string_random ();
  ch_statement_bind_text (statement, 1, new_uid);
  ch_statement_bind_text (statement, 2, name);
  ch_statement_bind_text (statement, 3, key);
  ch_statement_bind_text (statement, 4, country);
  if (!ch_statement_run (statement, error))
    return FALSE;

  *id = ch_database_get_last_id (self->database);
  set_uid (uid, new_uid);
  note_event (self, which, *id, new_uid, TRUE);
  return ch_name_table_index_words (self, which, *id, words, error);
}

/* Whoever has that name, if it is one; *ANY says whether somebody has it at all.  UID_ID is the one that the record
 * means already, 0 for nobody. */
static gboolean
find_by_key (ChNameTable  *self,
             ChRegister    which,
             const char   *key,
             const char   *country,
             gint64        uid_id,
             char        **uid,
             gint64       *id,
             gboolean     *any,
             GError      **error)
{
  g_autoptr(GArray) candidates = load_candidates (self, which, key, country, error);
  const Candidate *found = NULL;

  *id = 0;
  if (candidates == NULL)
    return FALSE;

  *any = candidates->len > 0;
  for (guint i = 0; uid_id != 0 && i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).id == uid_id)
      found = &g_array_index (candidates, Candidate, i);
  if (found == NULL)
    {
      prefer_country (candidates);
      found = candidates->len == 1 ? &g_array_index (candidates, Candidate, 0) : NULL;
    }
  if (found == NULL)
    return TRUE;

  /* What meetings alone know of somebody grows with them. */
  *id = found->id;
  set_uid (uid, found->uid);
  return !found->no_country || country == NULL
         || ch_name_table_run_with_id (self, statements[which].set_country, *id, country, error);
}

/* The acronym of a body that meetings alone know of; nobody has learnt it, so that no meeting is noted with it. */
static gboolean
add_acronym (ChNameTable  *self,
             gint64        id,
             const char   *acronym,
             GError      **error)
{
  static const char sql[] = "INSERT INTO organisation_name (holder, position, uid, name_key, text, kind) "
                            "VALUES (?, 0, ?, ?, ?, 'acronym')";
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *key = ch_text_fold (acronym);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  ch_statement_bind_text (statement, 2, uid);
  ch_statement_bind_text (statement, 3, key);
  ch_statement_bind_text (statement, 4, acronym);
  return ch_statement_run (statement, error)
         && ch_name_table_unindex (self, CH_REGISTER_ORGANISATIONS, id, error)
         && ch_name_table_index (self, CH_REGISTER_ORGANISATIONS, id, error);
}

/* As find_by_key(), for a body that is not on file as it is worded. */
static gboolean
resolve_body (ChNameTable  *self,
              const char   *worded,
              const char   *key,
              const char   *country,
              gint64       *id,
              GError      **error)
{
  g_autofree char *name = NULL;
  g_autofree char *acronym = NULL;
  g_autofree char *name_key = NULL;
  gboolean any;

  if (!ch_body_name_split (worded, &name, &acronym))
    return add (self, CH_REGISTER_ORGANISATIONS, worded, key, country, NULL, id, error);

  name_key = ch_text_fold (name);
  if (!find_by_key (self, CH_REGISTER_ORGANISATIONS, name_key, country, 0, NULL, id, &any, error))
    return FALSE;
  return any || (add (self, CH_REGISTER_ORGANISATIONS, name, name_key, country, NULL, id, error)
                 && add_acronym (self, *id, acronym, error));
}

gboolean
ch_name_table_resolve (ChNameTable  *self,
                       ChRegister    which,
                       const char   *name,
                       const char   *country,
                       char        **uid,
                       gboolean      trusted,
                       gint64       *id,
                       GError      **error)
{
  g_autofree char *key = name != NULL ? ch_text_fold (name) : g_strdup ("");
  const char *given = uid != NULL ? *uid : NULL;
  gboolean any = FALSE;
  gint64 uid_id = 0;

  *id = 0;
  if (*key == '\0')
    {
      set_uid (uid, NULL);
      return TRUE;
    }
  if ((self->exact || self->keep_unknown) && uid != NULL && given == NULL) /* nobody was known then */
    return TRUE;

  if (given != NULL && !find_uid (self, which, given, &uid_id, error))
    return FALSE;
  if (uid_id != 0 && trusted)
    {
      *id = uid_id;
      return TRUE;
    }
  if (self->exact && given != NULL)
    return add (self, which, name, key, country, uid, id, error);

  if (!find_by_key (self, which, key, country, uid_id, uid, id, &any, error))
    return FALSE;
  if (*id != 0)
    return TRUE;
  if (any || uid_id != 0) /* not the one of that UID */
    set_uid (uid, NULL);
  if (!any && which == CH_REGISTER_ORGANISATIONS)
    return resolve_body (self, name, key, country, id, error);
  return any || add (self, which, name, key, country, uid, id, error);
}

gboolean
ch_name_table_drop_unused (ChNameTable  *self,
                           ChRegister    which,
                           gint64        id,
                           GError      **error)
{
  g_autofree char *uid = NULL;

  {
    g_autoptr(ChStatement) statement = ch_database_prepare (self->database, statements[which].find_unused, error);
    ChStep step;

    if (statement == NULL)
      return FALSE;
    ch_statement_bind_integer (statement, 1, id);
    step = ch_statement_step (statement, error);
    if (step != CH_STEP_ROW)
      return step == CH_STEP_DONE;
    uid = g_strdup (ch_statement_get_text (statement, 0));
  }

  note_event (self, which, id, uid, FALSE);
  return ch_name_table_unindex (self, which, id, error) && ch_name_table_run_with_id (self, statements[which].remove, id, NULL, error);
}
