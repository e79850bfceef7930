/* ch-salvage-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-salvage-private.h"

#include "ch-change-chain.h"
#include "ch-record-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The entries as the chain goes over them. */
#define ENTRY_SQL "SELECT id, step, action, meeting, uid, time, who, sentence, before, after, undo_next, redo_next, " \
                  "beneath, hash, record FROM change WHERE id > ? ORDER BY id LIMIT 1"

static void
read_entry (ChStatement  *statement,
            ChChange     *change,
            ChChangeStep *step)
{
  const char *action = ch_statement_get_text (statement, 2);

  /* The texts live as long as the row, which is long enough. */
  change->id = ch_statement_get_integer (statement, 0);
  change->step = ch_statement_get_integer (statement, 1);
  change->action = g_str_equal (action, "undo")   ? CH_CHANGE_UNDO
                   : g_str_equal (action, "redo") ? CH_CHANGE_REDO
                                                  : CH_CHANGE_DO;
  change->record = ch_change_parse_record (ch_statement_get_text (statement, 14));
  change->row = ABS (ch_statement_get_integer (statement, 3));
  change->uid = (char *) ch_statement_get_text (statement, 4);
  change->time = (char *) ch_statement_get_text (statement, 5);
  change->who = (char *) ch_statement_get_text (statement, 6);
  change->sentence = (char *) ch_statement_get_text (statement, 7);
  change->before = (char *) ch_statement_get_text (statement, 8);
  change->after = (char *) ch_statement_get_text (statement, 9);
  step->undo_next = ch_statement_get_integer (statement, 10);
  step->redo_next = ch_statement_get_integer (statement, 11);
  step->beneath = ch_statement_get_integer (statement, 12);
}

/* Notes a step that can be undone no more, since not all of it is there. */
static gboolean
note_broken_step (ChSalvage  *self,
                  gint64      step,
                  GError    **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (self->database, "INSERT OR IGNORE INTO broken_step (step) VALUES (?)", error);

  if (statement == NULL)
    return FALSE;
  ch_statement_bind_integer (statement, 1, step);
  return ch_statement_run (statement, error);
}

/* Puts an entry that says so in the place of the lost one of that number. */
static gboolean
fill (ChSalvage   *self,
      gint64       id,
      const char  *time,
      GError     **error)
{
  static const char sql[]
      = "INSERT INTO change (id, step, action, meeting, uid, kind, time, who, sentence, hash) "
        "SELECT ?1, coalesce(broken.step, known.step, ?1), coalesce(broken.action, 'do'), "
        "  coalesce(broken.meeting, known.meeting, 0), "
        "  coalesce(broken.uid, (SELECT uid FROM meeting WHERE meeting.id = known.meeting), ''), "
        "  coalesce(broken.kind, 'change'), coalesce(broken.time, ?2), coalesce(broken.who, ''), "
        "  coalesce(broken.sentence, ?3), x'' "
        "FROM (SELECT 1) LEFT JOIN broken_entry AS broken ON broken.id = ?1 "
        "LEFT JOIN known_entry AS known ON known.id = ?1";
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  ch_statement_bind_integer (statement, 1, id);
  ch_statement_bind_text (statement, 2, time);
  ch_statement_bind_text (statement, 3, _("This entry was lost when the log was damaged."));
  self->report->n_lost_entries++;
  return ch_statement_run (statement, error) && note_broken_step (self, id, error);
}

/* Goes over the chain and fills its gaps; BROKEN is the first entry that does not follow from the one before. */
static gboolean
fill_gaps (ChSalvage  *self,
           gint64     *broken,
           GError    **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, ENTRY_SQL, error);
  guint8 hash[CH_CHANGE_HASH_LENGTH] = { 0 };
  gint64 expected = 1, previous_step = 0;
  ChStep row;

  *broken = 0;
  if (statement == NULL)
    return FALSE;

  /* Each is asked for by itself, so that others can be put in meanwhile. */
  for (;;)
    {
      ChChange change;
      ChChangeStep step;
      gboolean gap;
      gsize length;
      gconstpointer stored;

      ch_statement_bind_integer (statement, 1, expected - 1);
      row = ch_statement_step (statement, error);
      if (row != CH_STEP_ROW)
        break;
      read_entry (statement, &change, &step);
      gap = change.id != expected;
      if (gap && *broken == 0)
        *broken = expected;
      if (gap && !note_broken_step (self, previous_step, error))
        return FALSE;
      for (; expected < change.id; expected++)
        if (ch_salvage_is_stopped (self, error) || !fill (self, expected, change.time, error))
          return FALSE;

      stored = ch_statement_get_bytes (statement, 13, &length);
      ch_change_chain_extend (hash, &change, &step);
      if (length != sizeof hash || memcmp (stored, hash, sizeof hash) != 0)
        {
          if (*broken == 0)
            *broken = change.id;
          if (!gap)
            {
              self->report->n_changed_entries++;
              if (!note_broken_step (self, change.step, error))
                return FALSE;
            }
          if (length == sizeof hash)
            memcpy (hash, stored, sizeof hash);
        }
      self->report->n_entries++;
      previous_step = change.step;
      expected = change.id + 1;
      ch_statement_reset (statement);
    }
  return row == CH_STEP_DONE;
}

/* Entries at the end are lost without a gap; the indexes know of them. */
static gboolean
fill_end (ChSalvage  *self,
          gint64     *broken,
          GError    **error)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM known_entry WHERE id = (SELECT coalesce(max(id), 0) + 1 FROM change)) "
                            "OR EXISTS (SELECT 1 FROM broken_entry WHERE id = (SELECT coalesce(max(id), 0) + 1 FROM change))";
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  gint64 more, newest;

  for (;;)
    {
      if (!ch_database_get_integer (self->database, sql, &more, error)
          || !ch_database_get_integer (self->database, "SELECT max(id) FROM change", &newest, error))
        return FALSE;
      if (!more)
        return TRUE;
      if (*broken == 0)
        *broken = newest + 1;
      if (!fill (self, newest + 1, time, error))
        return FALSE;
    }
}

static gboolean
chain_anew (ChSalvage  *self,
            gint64      first,
            GError    **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, ENTRY_SQL, error);
  g_autoptr(ChStatement) update
      = ch_database_prepare (self->database, "UPDATE change SET hash = ? WHERE id = ?", error);
  guint8 hash[CH_CHANGE_HASH_LENGTH] = { 0 };
  gint64 last = MAX (first - 2, 0);
  ChStep row;

  if (statement == NULL || update == NULL)
    return FALSE;

  for (;;)
    {
      ChChange change;
      ChChangeStep step;

      ch_statement_bind_integer (statement, 1, last);
      row = ch_statement_step (statement, error);
      if (row != CH_STEP_ROW)
        return row == CH_STEP_DONE;

      read_entry (statement, &change, &step);
      last = change.id;
      if (last < first) /* the last good one */
        {
          gsize length;
          gconstpointer stored = ch_statement_get_bytes (statement, 13, &length);

          memcpy (hash, stored, MIN (length, sizeof hash));
        }
      else
        {
          ch_change_chain_extend (hash, &change, &step);
          ch_statement_bind_bytes (update, 1, hash, sizeof hash);
          ch_statement_bind_integer (update, 2, last);
          if (!ch_statement_run (update, error))
            return FALSE;
        }
      ch_statement_reset (statement);
    }
}

/* The triggers that keep the history from being rewritten, as SQL. */
static GStrv
load_triggers (ChSalvage  *self,
               const char *sql,
               GError    **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  g_autoptr(GStrvBuilder) triggers = g_strv_builder_new ();
  ChStep step;

  if (statement == NULL)
    return NULL;
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    g_strv_builder_add (triggers, ch_statement_get_text (statement, 0));
  return step == CH_STEP_DONE ? g_strv_builder_end (triggers) : NULL;
}

static gboolean
execute_all (ChSalvage  *self,
             GStrv       sql,
             GError    **error)
{
  for (guint i = 0; sql[i] != NULL; i++)
    if (!ch_database_execute (self->database, sql[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ch_salvage_history (ChSalvage  *self,
                    GError    **error)
{
  static const char steps_sql[]
      = "INSERT OR IGNORE INTO broken_step SELECT step FROM change WHERE id IN (SELECT step FROM broken_step);"
        "UPDATE change SET undo_next = NULL WHERE undo_next IN (SELECT step FROM broken_step);"
        "UPDATE change SET redo_next = NULL WHERE redo_next IN (SELECT step FROM broken_step);"
        "UPDATE change SET beneath = NULL WHERE beneath IN (SELECT step FROM broken_step);";
  g_auto(GStrv) drop = NULL;
  g_auto(GStrv) create = NULL;
  gint64 broken, first;

  drop = load_triggers (self, "SELECT 'DROP TRIGGER \"' || name || '\"' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'change'",
                        error);
  create = drop != NULL ? load_triggers (self, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'change'", error) : NULL;
  if (create == NULL || !ch_database_execute (self->database, "CREATE TEMP TABLE broken_step (step INTEGER PRIMARY KEY)", error)
      || !fill_gaps (self, &broken, error) || !fill_end (self, &broken, error))
    return FALSE;
  if (broken == 0)
    return TRUE;

  if (!execute_all (self, drop, error) || !ch_database_execute (self->database, steps_sql, error)
      || !ch_database_get_integer (self->database, "SELECT min(step) FROM broken_step WHERE step > 0", &first, error))
    return FALSE;
  /* A step that is cut short may begin before the gap. */
  return chain_anew (self, first > 0 ? MIN (first, broken) : broken, error) && execute_all (self, create, error);
}

static gboolean
note_meeting (ChSalvage     *self,
              ChChangeStep  *step,
              gint64         id,
              const char    *before,
              GError       **error)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_table_load (self->meetings, id, error);
  ChChange change = { .row = id };
  const char *title;
  gboolean written;

  if (meeting == NULL)
    return FALSE;

  title = ch_meeting_get_title (meeting);
  change.uid = g_strdup (ch_record_get_uid (CH_RECORD (meeting)));
  /* Translators: %s is the title of a meeting, which was saved out of a damaged log */
  change.sentence = g_strdup_printf (_("Salvage “%s”"), title != NULL ? title : "");
  change.before = g_strdup (before);
  change.after = ch_record_json_write (CH_RECORD (meeting));
  written = ch_change_table_append (self->database, step, &change, error);
  g_free (change.uid);
  g_free (change.sentence);
  g_free (change.before);
  g_free (change.after);
  g_free (change.time);
  g_free (change.who);
  return written;
}

gboolean
ch_salvage_note_meetings (ChSalvage  *self,
                          GError    **error)
{
  static const char sql[] = "SELECT id, before FROM noted_meeting WHERE id IN (SELECT id FROM meeting) ORDER BY id";
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  ChChangeStep step;
  gint64 reversed, newest;
  ChStep row;

  if (statement == NULL || !ch_change_table_begin (self->database, CH_CHANGE_DO, &step, &reversed, error)
      || !ch_change_table_get_newest (self->database, &newest, error))
    return FALSE;

  /* Nobody did this, and nobody shall undo it: what could be undone before can be undone still. */
  step.step = newest + 1;
  step.undo_next = step.beneath;
  step.beneath = 0;
  while ((row = ch_statement_step (statement, error)) == CH_STEP_ROW)
    if (!note_meeting (self, &step, ch_statement_get_integer (statement, 0), ch_statement_get_text (statement, 1), error))
      return FALSE;
  return row == CH_STEP_DONE;
}
