/* ch-salvage-meetings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-salvage-private.h"

#include "ch-error.h"
#include "ch-record-json.h"

#include <glib/gi18n-lib.h>

/* What is known of one meeting. */
typedef struct
{
  gint64 id;
  ChMeeting *row; /* (owned) (nullable): as the tables have it */
  ChMeeting *version; /* (owned) (nullable): the newest that the history has */
  char *json; /* (owned) (nullable): the same */
  gboolean removed; /* the newest entry that is left says that it was deleted */
  gboolean newer_lost; /* an entry newer than that is lost */
} Case;

static void
case_clear (Case *self)
{
  g_clear_object (&self->row);
  g_clear_object (&self->version);
  g_clear_pointer (&self->json, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static gboolean
ask (ChSalvage   *self,
     const char  *sql,
     gint64       id,
     const gint64 *entry, /* (nullable) */
     gint64      *answer,
     GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  ChStep step;

  *answer = 0;
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  if (entry != NULL)
    ch_statement_bind_integer (statement, 2, *entry);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_ROW)
    *answer = ch_statement_get_integer (statement, 0);
  return step != CH_STEP_FAILED;
}

static gboolean
load_row (ChSalvage  *self,
          Case       *meeting,
          GError    **error)
{
  g_autoptr(GError) failure = NULL;

  meeting->row = ch_meeting_table_load (self->meetings, meeting->id, &failure);
  if (meeting->row != NULL || g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Takes JSON for the version of the meeting, if it is one. */
static gboolean
take_version (Case       *meeting,
              const char *json)
{
  meeting->version = json != NULL ? ch_record_json_read (CH_TYPE_MEETING, json, NULL) : NULL;
  if (meeting->version != NULL)
    meeting->json = g_strdup (json);
  return meeting->version != NULL;
}

static gboolean
load_history (ChSalvage  *self,
              Case       *meeting,
              GError    **error)
{
  static const char sql[] = "SELECT id, before, after FROM change WHERE meeting = ? ORDER BY id DESC";
  static const char newer_sql[] = "SELECT EXISTS (SELECT 1 FROM broken_entry WHERE meeting = ?1 AND id > ?2) "
                                  "OR EXISTS (SELECT 1 FROM known_entry WHERE meeting = ?1 AND id > ?2)";
  static const char removed_sql[] = "SELECT kind = 'remove' FROM broken_entry WHERE meeting = ?1 AND id > ?2 "
                                    "ORDER BY id DESC LIMIT 1";
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  gint64 newest = 0, newer_lost, removed;
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, meeting->id);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *after = ch_statement_get_text (statement, 2);

      if (newest == 0)
        {
          newest = ch_statement_get_integer (statement, 0);
          meeting->removed = after == NULL;
        }
      else
        {
          meeting->newer_lost = TRUE;
        }
      /* What stood before the newest change is better than nothing. */
      if (take_version (meeting, after))
        break;
      if (take_version (meeting, ch_statement_get_text (statement, 1)))
        {
          meeting->newer_lost = meeting->newer_lost || after != NULL;
          break;
        }
    }
  if (step == CH_STEP_FAILED || !ask (self, newer_sql, meeting->id, &newest, &newer_lost, error)
      || !ask (self, removed_sql, meeting->id, &newest, &removed, error))
    return FALSE;

  meeting->newer_lost = meeting->newer_lost || newer_lost;
  meeting->removed = newer_lost ? removed != 0 : meeting->removed;
  return TRUE;
}

static gint64
get_revision (ChMeeting *meeting)
{
  return meeting != NULL ? ch_record_get_revision (CH_RECORD (meeting)) : -1;
}

/* Whether the meeting is no part of the log any more. */
static gboolean
find_whether_gone (ChSalvage  *self,
                   Case       *meeting,
                   gboolean   *gone,
                   GError    **error)
{
  gint64 indexed, found;

  if (!ask (self, "SELECT indexed FROM known_meeting WHERE id = ?", meeting->id, NULL, &indexed, error)
      || !ask (self, "SELECT 1 FROM found_meeting WHERE id = ?", meeting->id, NULL, &found, error))
    return FALSE;

  if (indexed)
    *gone = FALSE;
  else if (meeting->row != NULL && !found) /* it stood where it belongs */
    *gone = FALSE;
  else
    *gone = self->index_whole || meeting->removed;
  return TRUE;
}

static gboolean
note (ChSalvage   *self,
      gint64       id,
      const char  *before,
      GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (self->database, "INSERT OR REPLACE INTO noted_meeting (id, before) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;
  ch_statement_bind_integer (statement, 1, id);
  ch_statement_bind_text (statement, 2, before);
  return ch_statement_run (statement, error);
}

/* Another meeting may have the same UID, of a page that was forgotten. */
static gboolean
make_room (ChSalvage  *self,
           Case       *meeting,
           GError    **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (self->database, "DELETE FROM meeting WHERE uid = ? AND id <> ?", error);

  if (statement == NULL)
    return FALSE;
  ch_statement_bind_text (statement, 1, ch_record_get_uid (CH_RECORD (meeting->version)));
  ch_statement_bind_integer (statement, 2, meeting->id);
  return ch_statement_run (statement, error);
}

static gboolean
write_version (ChSalvage  *self,
               Case       *meeting,
               GError    **error)
{
  g_autoptr(GError) failure = NULL;
  gint64 id = meeting->id;

  self->report->n_from_history++;
  return make_room (self, meeting, error)
         && (meeting->row != NULL ? ch_meeting_table_update (self->meetings, meeting->version, id, error)
                                  : ch_meeting_table_insert (self->meetings, meeting->version, &id, error));
}

/* It is written anew, since it may name people whose rows are lost: they are put on file again. */
static gboolean
write_row (ChSalvage  *self,
           Case       *meeting,
           GError    **error)
{
  gboolean written;

  ch_name_table_set_exact (self->names, FALSE);
  written = ch_meeting_table_update (self->meetings, meeting->row, meeting->id, error);
  ch_name_table_set_exact (self->names, TRUE);
  return written;
}

static gboolean
settle (ChSalvage  *self,
        Case       *meeting,
        GError    **error)
{
  gint64 row_revision = get_revision (meeting->row);
  gint64 revision = get_revision (meeting->version);
  gint64 known_revision;
  gboolean gone;

  if (!find_whether_gone (self, meeting, &gone, error)
      || !ask (self, "SELECT revision FROM known_meeting WHERE id = ?", meeting->id, NULL, &known_revision, error))
    return FALSE;
  if (gone)
    return meeting->row == NULL || ch_meeting_table_delete (self->meetings, meeting->id, error);

  if (row_revision > revision)
    {
      /* Nothing says whether the pages with the rest of it were whole. */
      if (!self->held_whole)
        self->report->n_unsure++;
      return write_row (self, meeting, error) && note (self, meeting->id, meeting->json, error);
    }
  if (meeting->version == NULL)
    return TRUE;

  if ((meeting->newer_lost || known_revision > revision) && row_revision < revision)
    self->report->n_older++;
  if (meeting->removed && !note (self, meeting->id, NULL, error))
    return FALSE;
  return (meeting->row != NULL && ch_record_equal (meeting->row, meeting->version))
         || write_version (self, meeting, error);
}

static gboolean
salvage_meeting (ChSalvage  *self,
                 gint64      id,
                 GError    **error)
{
  g_auto(Case) meeting = { .id = id };

  return load_row (self, &meeting, error) && load_history (self, &meeting, error) && settle (self, &meeting, error);
}

gboolean
ch_salvage_meetings (ChSalvage  *self,
                     GError    **error)
{
  static const char sql[] = "INSERT OR IGNORE INTO to_do SELECT id FROM meeting "
                            "UNION SELECT DISTINCT meeting FROM change WHERE record IS NULL AND (before IS NOT NULL OR after IS NOT NULL)";
  g_autoptr(ChStatement) statement = NULL;
  gint64 n, i = 0;
  ChStep step;

  if (!ch_database_execute (self->database, "CREATE TEMP TABLE to_do (id INTEGER PRIMARY KEY)", error)
      || !ch_database_execute (self->database, sql, error)
      || !ch_database_get_integer (self->database, "SELECT count(*) FROM to_do", &n, error))
    return FALSE;
  statement = ch_database_prepare (self->database, "SELECT id FROM to_do ORDER BY id", error);
  if (statement == NULL)
    return FALSE;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      if (ch_salvage_is_stopped (self, error) || !salvage_meeting (self, ch_statement_get_integer (statement, 0), error))
        return FALSE;
      ch_chore_set_progress (self->chore, 0.4 + 0.3 * i++ / n);
    }
  return step == CH_STEP_DONE;
}

gboolean
ch_salvage_name_lost (ChSalvage  *self,
                      GError    **error)
{
  /* Of those that only the history knows, the ones whose last entry does not say that they were deleted. */
  static const char sql[]
      = "WITH entry (id, meeting, uid, kind, sentence) AS ("
        "  SELECT id, meeting, uid, kind, sentence FROM change WHERE record IS NULL"
        "  UNION ALL SELECT id, meeting, uid, kind, sentence FROM broken_entry WHERE meeting > 0), "
        "newest (id, meeting, uid, kind, sentence) AS ("
        "  SELECT max(id), meeting, uid, kind, sentence FROM entry GROUP BY meeting), "
        "lost (meeting, uid) AS ("
        "  SELECT id, uid FROM known_meeting"
        "  UNION SELECT meeting, uid FROM newest WHERE kind <> 'remove' AND NOT ?1) "
        "SELECT coalesce((SELECT title FROM known_meeting WHERE id = lost.meeting AND title <> ''), "
        "  (SELECT sentence FROM newest WHERE newest.meeting = lost.meeting), ''), "
        "  coalesce(lost.uid, (SELECT uid FROM newest WHERE newest.meeting = lost.meeting), '') "
        "FROM lost WHERE lost.meeting NOT IN (SELECT id FROM meeting) "
        "GROUP BY lost.meeting ORDER BY lost.meeting";
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, self->index_whole);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *words = ch_statement_get_text (statement, 0);
      const char *uid = ch_statement_get_text (statement, 1);

      g_ptr_array_add (self->report->lost,
                       *words != '\0' ? g_strdup_printf ("%s (%s)", words, uid) : g_strdup (uid));
    }
  return step == CH_STEP_DONE;
}
