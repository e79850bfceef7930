/* ch-meeting-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-table.h"

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-document.h"
#include "ch-error.h"
#include "ch-evidence.h"
#include "ch-held-table.h"
#include "ch-meeting-digest.h"
#include "ch-named-table.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-record-columns.h"
#include "ch-signatory.h"
#include "ch-title.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_HELD 8

/* The columns that are not fields of the record; those of the fields follow. */
#define OWN_COLUMNS "id, uid, revision, created, modified, rank, counterparts, uncredited, title_key, place_key, " \
                    "counterpart_key"
#define N_OWN_COLUMNS 11

/* Shorter beginnings of a UID are refused: a slip would too easily name a meeting. */
#define SHORTEST_UID 4

struct _ChMeetingTable
{
  ChDatabase *database; /* (unowned) */
  ChNameTable *names; /* (unowned) */
  ChHeldTable *held[N_HELD]; /* (owned) */
  char *insert_sql; /* (owned) */
  char *update_sql; /* (owned) */
  char *select_sql; /* (owned) */
};

ChMeetingTable *
ch_meeting_table_new (ChDatabase  *database,
                      ChNameTable *names)
{
  ChMeetingTable *self = g_new0 (ChMeetingTable, 1);
  const GType types[N_HELD]
      = { CH_TYPE_PARTICIPANT, CH_TYPE_PHOTO,    CH_TYPE_DOCUMENT,  CH_TYPE_ARTICLE,
          CH_TYPE_EVIDENCE,    CH_TYPE_TITLE,    CH_TYPE_SIGNATORY, CH_TYPE_ATTACHMENT };
  guint n_columns;
  g_autofree char *columns = ch_record_columns_join (CH_TYPE_MEETING, NULL, NULL, &n_columns);
  g_autofree char *parameters = ch_record_columns_parameters (N_OWN_COLUMNS + n_columns);

  self->database = database;
  self->names = names;
  for (guint i = 0; i < N_HELD; i++)
    self->held[i] = ch_held_table_new (types[i], names);

  self->insert_sql = g_strdup_printf ("INSERT INTO meeting (%s, %s) VALUES (%s)", OWN_COLUMNS, columns, parameters);
  self->update_sql = g_strdup_printf ("UPDATE meeting SET (%s, %s) = (%s) WHERE id = ?1", OWN_COLUMNS, columns,
                                      parameters);
  self->select_sql = g_strdup_printf ("SELECT uid, revision, created, modified, %s FROM meeting WHERE id = ?", columns);
  return self;
}

void
ch_meeting_table_free (ChMeetingTable *self)
{
  for (guint i = 0; i < N_HELD; i++)
    ch_held_table_free (self->held[i]);
  g_free (self->insert_sql);
  g_free (self->update_sql);
  g_free (self->select_sql);
  g_free (self);
}

static ChHeldTable *
get_held_table (ChMeetingTable *self,
                GType           type)
{
  for (guint i = 0; i < N_HELD; i++)
    if (ch_held_table_get_record_type (self->held[i]) == type)
      return self->held[i];
  g_assert_not_reached ();
}

/* Whether records of TYPE hold others. */
static gboolean
is_holder (GType type)
{
  return type == CH_TYPE_ARTICLE || type == CH_TYPE_DOCUMENT;
}

/* Inserts what RECORD holds.  One list of each class is all that a record may have, and no class is held
 * by the n-th article and the n-th document alike: the class and the holder name the list. */
static gboolean
insert_held (ChMeetingTable  *self,
             gint64           id,
             ChRecord        *record,
             guint            holder,
             gint64           rank,
             GError         **error)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      GListModel *list;

      if (fields[i].type != CH_FIELD_RECORDS)
        continue;

      list = G_LIST_MODEL (ch_record_get_records (record, &fields[i]));
      if (!ch_held_table_insert (get_held_table (self, fields[i].item_type ()), self->database, id, holder, list,
                                 rank, error))
        return FALSE;

      for (guint j = 0; is_holder (fields[i].item_type ()) && j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr(ChRecord) item = g_list_model_get_item (list, j);

          if (!insert_held (self, id, item, j + 1, rank, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
load_held (ChMeetingTable  *self,
           gint64           id,
           ChRecord        *record,
           guint            holder,
           GError         **error)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr(GPtrArray) records = NULL;

      if (fields[i].type != CH_FIELD_RECORDS)
        continue;

      records = ch_held_table_load (get_held_table (self, fields[i].item_type ()), self->database, id, holder, error);
      if (records == NULL)
        return FALSE;

      for (guint j = 0; is_holder (fields[i].item_type ()) && j < records->len; j++)
        if (!load_held (self, id, g_ptr_array_index (records, j), j + 1, error))
          return FALSE;

      /* All at once: a record looks through its lists whenever one changes. */
      if (records->len > 0)
        g_list_store_splice (ch_record_get_records (record, &fields[i]), 0, 0, records->pdata, records->len);
    }
  return TRUE;
}

static void
bind_meeting (ChStatement *statement,
              ChMeeting   *meeting,
              gint64       id,
              gint64       rank)
{
  ChRecord *record = CH_RECORD (meeting);
  g_autoptr(ChMeetingDigest) digest = ch_meeting_digest_new (meeting);
  int parameter = 1;

  ch_statement_bind_integer (statement, parameter++, id);
  ch_statement_bind_text (statement, parameter++, ch_record_get_uid (record));
  ch_statement_bind_integer (statement, parameter++, ch_record_get_revision (record));
  ch_statement_bind_text (statement, parameter++, ch_record_get_created (record));
  ch_statement_bind_text (statement, parameter++, ch_record_get_modified (record));
  ch_statement_bind_integer (statement, parameter++, rank);
  ch_statement_bind_text (statement, parameter++, digest->counterparts);
  ch_statement_bind_integer (statement, parameter++, digest->uncredited);
  ch_statement_bind_text (statement, parameter++, digest->title_key);
  ch_statement_bind_text (statement, parameter++, digest->place_key);
  ch_statement_bind_text (statement, parameter++, digest->counterpart_key);
  g_assert (parameter == N_OWN_COLUMNS + 1);
  ch_record_columns_bind (statement, parameter, record, NULL);
}

/* AUTOINCREMENT keeps the highest id that was ever given, but only an insertion could ask it. */
static gboolean
find_next_id (ChMeetingTable  *self,
              gint64          *id,
              GError         **error)
{
  static const char sql[] = "SELECT seq FROM sqlite_sequence WHERE name = 'meeting'";

  if (!ch_database_get_integer (self->database, sql, id, error))
    return FALSE;
  *id += 1;
  return TRUE;
}

static gboolean
write_meeting (ChMeetingTable  *self,
               const char      *sql,
               ChMeeting       *meeting,
               gint64           id,
               GError         **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  const gint64 rank = ch_meeting_rank (ch_meeting_get_date (meeting), id);

  if (statement == NULL)
    return FALSE;

  bind_meeting (statement, meeting, id, rank);
  return ch_statement_run (statement, error) && ch_named_announce_bodies (self->names, meeting, error)
         && insert_held (self, id, CH_RECORD (meeting), 0, rank, error)
         && ch_named_insert_bodies (self->database, self->names, meeting, id, rank, error);
}

gboolean
ch_meeting_table_insert (ChMeetingTable  *self,
                         ChMeeting       *meeting,
                         gint64          *id,
                         GError         **error)
{
  if (*id == 0 && !find_next_id (self, id, error))
    return FALSE;
  return write_meeting (self, self->insert_sql, meeting, *id, error);
}

static gboolean
run_with_id (ChMeetingTable  *self,
             const char      *sql,
             gint64           id,
             GError         **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  return ch_statement_run (statement, error);
}

static gboolean
delete_held (ChMeetingTable  *self,
             gint64           id,
             GError         **error)
{
  for (guint i = 0; i < N_HELD; i++)
    if (!ch_held_table_delete (self->held[i], self->database, id, error))
      return FALSE;
  return run_with_id (self, "DELETE FROM attending_body WHERE meeting = ?", id, error);
}

gboolean
ch_meeting_table_update (ChMeetingTable  *self,
                         ChMeeting       *meeting,
                         gint64           id,
                         GError         **error)
{
  g_autoptr(ChNamed) named = ch_named_load (self->database, id, error);

  return named != NULL && delete_held (self, id, error)
         && write_meeting (self, self->update_sql, meeting, id, error)
         && ch_named_drop_unused (named, self->names, error);
}

gboolean
ch_meeting_table_delete (ChMeetingTable  *self,
                         gint64           id,
                         GError         **error)
{
  g_autoptr(ChNamed) named = ch_named_load (self->database, id, error);

  return named != NULL && run_with_id (self, "DELETE FROM meeting WHERE id = ?", id, error)
         && ch_named_drop_unused (named, self->names, error);
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no such meeting in the log."));
}

ChMeeting *
ch_meeting_table_load (ChMeetingTable  *self,
                       gint64           id,
                       GError         **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, self->select_sql, error);
  g_autoptr(ChMeeting) meeting = NULL;
  ChStep step;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, id);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_DONE)
    set_not_found (error);
  if (step != CH_STEP_ROW)
    return NULL;

  meeting = ch_meeting_new ();
  ch_record_set_identity (CH_RECORD (meeting), ch_statement_get_text (statement, 0),
                          ch_statement_get_integer (statement, 1));
  ch_record_set_times (CH_RECORD (meeting), ch_statement_get_text (statement, 2),
                       ch_statement_get_text (statement, 3));
  ch_record_columns_read (statement, 4, CH_RECORD (meeting));

  return load_held (self, id, CH_RECORD (meeting), 0, error) ? g_steal_pointer (&meeting) : NULL;
}

gint64
ch_meeting_table_find (ChMeetingTable  *self,
                       const char      *uid,
                       GError         **error)
{
  g_autoptr(ChStatement) statement = NULL;
  g_autofree char *end = g_strconcat (uid, "~", NULL); /* sorts behind all characters of a UID */
  gint64 id;
  ChStep step;

  if (strlen (uid) < SHORTEST_UID)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("“%s” is too short to name a meeting."), uid);
      return 0;
    }

  statement = ch_database_prepare (self->database, "SELECT id, uid FROM meeting WHERE uid >= ? AND uid < ? LIMIT 2", error);
  if (statement == NULL)
    return 0;

  ch_statement_bind_text (statement, 1, uid);
  ch_statement_bind_text (statement, 2, end);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_DONE)
    set_not_found (error);
  if (step != CH_STEP_ROW)
    return 0;

  id = ch_statement_get_integer (statement, 0);
  if (strcmp (ch_statement_get_text (statement, 1), uid) == 0)
    return id;

  step = ch_statement_step (statement, error);
  if (step == CH_STEP_ROW)
    g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("“%s” names more than one meeting."), uid);
  return step == CH_STEP_DONE ? id : 0;
}
