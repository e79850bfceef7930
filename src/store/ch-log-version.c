/* ch-log-version.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-version.h"

#include "ch-draft-table.h"
#include "ch-error.h"
#include "ch-holding-table.h"
#include "ch-link-table.h"
#include "ch-record-json.h"
#include "ch-search-names.h"

/* Of so many meetings the index follows the names of people before anybody can look; of more, behind. */
#define MOST_FOLLOWED 100

static gboolean
write_tables (ChLogLane  *lane,
              gint64     *id,
              ChMeeting  *before,
              ChMeeting  *after,
              GError    **error)
{
  if (before != NULL
      && (!ch_search_table_delete (lane->search, before, *id, error)
          || !ch_holding_table_delete (lane->database, before, *id, error)))
    return FALSE;
  if (after == NULL)
    return ch_meeting_table_delete (lane->meetings, *id, error);

  if (before != NULL && !ch_meeting_table_update (lane->meetings, after, *id, error))
    return FALSE;
  if (before == NULL && !ch_meeting_table_insert (lane->meetings, after, id, error))
    return FALSE;
  return ch_search_table_insert (lane->search, after, *id, error)
         && ch_holding_table_insert (lane->database, after, *id, error);
}

gboolean
ch_log_version_replace (ChLogLane     *lane,
                        ChChangeStep  *step,
                        gint64        *id,
                        ChMeeting     *before,
                        ChMeeting     *after,
                        const char    *sentence,
                        GError       **error)
{
  g_autoptr(ChChange) change = NULL;

  g_assert (ch_worker_is_current (lane->worker));
  g_assert (before != NULL || after != NULL);

  if (!write_tables (lane, id, before, after, error))
    return FALSE;
  if (step->action == CH_CHANGE_DO
      && !ch_draft_table_delete (lane->database, ch_record_get_uid (CH_RECORD (after != NULL ? after : before)), error))
    return FALSE;

  change = g_new0 (ChChange, 1);
  change->row = *id;
  change->uid = g_strdup (ch_record_get_uid (CH_RECORD (after != NULL ? after : before)));
  change->sentence = g_strdup (sentence);
  change->before = before != NULL ? ch_record_json_write (CH_RECORD (before)) : NULL;
  change->after = after != NULL ? ch_record_json_write (CH_RECORD (after)) : NULL;
  return ch_change_table_append (lane->database, step, change, error);
}

static ChChangeRecord
get_kind (ChRegister which)
{
  static const ChChangeRecord kinds[CH_N_REGISTERS] = {
    [CH_REGISTER_PEOPLE] = CH_CHANGE_PERSON,
    [CH_REGISTER_ORGANISATIONS] = CH_CHANGE_ORGANISATION,
    [CH_REGISTER_SEARCHES] = CH_CHANGE_SEARCH,
  };

  return kinds[which];
}

static gboolean
write_register (ChLogLane   *lane,
                ChRegister   which,
                gint64      *id,
                ChRecord    *before,
                ChRecord    *after,
                GError     **error)
{
  ChRegisterTable *table = lane->registers[which];

  if (before == NULL)
    return ch_register_table_insert (table, after, id, error);
  return after != NULL ? ch_register_table_update (table, after, *id, error)
                       : ch_register_table_delete (table, *id, error);
}

gboolean
ch_log_version_replace_record (ChLogLane     *lane,
                               ChChangeStep  *step,
                               ChRegister     which,
                               gint64        *id,
                               ChRecord      *before,
                               ChRecord      *after,
                               const char    *sentence,
                               GError       **error)
{
  g_autoptr(ChChange) change = NULL;

  g_assert (ch_worker_is_current (lane->worker));
  g_assert (before != NULL || after != NULL);

  if (!write_register (lane, which, id, before, after, error))
    return FALSE;
  if (which == CH_REGISTER_PEOPLE && before != NULL && after != NULL && !ch_search_names_equal (before, after)
      && !ch_search_names_mark (lane->database, *id, error))
    return FALSE;

  change = g_new0 (ChChange, 1);
  change->record = get_kind (which);
  change->row = *id;
  change->uid = g_strdup (ch_record_get_uid (after != NULL ? after : before));
  change->sentence = g_strdup (sentence);
  change->before = before != NULL ? ch_record_json_write (before) : NULL;
  change->after = after != NULL ? ch_record_json_write (after) : NULL;
  return ch_change_table_append (lane->database, step, change, error);
}

gboolean
ch_log_version_replace_links (ChLogLane     *lane,
                              ChChangeStep  *step,
                              ChRegister     which,
                              gint64         id,
                              const char    *uid,
                              const char    *before,
                              const char    *after,
                              const char    *sentence,
                              GError       **error)
{
  g_autoptr(ChChange) change = NULL;
  gint64 to;

  g_assert (ch_worker_is_current (lane->worker));

  if (!ch_link_table_replace (lane->database, which, before, after, &to, error)
      || (which == CH_REGISTER_PEOPLE && !ch_search_names_mark (lane->database, to, error)))
    return FALSE;

  change = g_new0 (ChChange, 1);
  change->record = which == CH_REGISTER_PEOPLE ? CH_CHANGE_PERSON_LINKS : CH_CHANGE_ORGANISATION_LINKS;
  change->row = id;
  change->uid = g_strdup (uid);
  change->sentence = g_strdup (sentence);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  return ch_change_table_append (lane->database, step, change, error);
}

gint64
ch_log_version_raise (gint64 revision)
{
  return revision < G_MAXINT64 ? revision + 1 : revision;
}

void
ch_log_version_stamp (ChRecord *record,
                      ChRecord *before)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *modified = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *uid = g_strdup (ch_record_get_uid (record));
  const char *created = before != NULL ? ch_record_get_created (before) : NULL;

  ch_record_set_identity (record, uid, ch_log_version_raise (ch_record_get_revision (record)));
  ch_record_set_times (record, created != NULL ? created : modified, modified);
}

gboolean
ch_log_version_check_valid (ChRecord  *record,
                            GError   **error)
{
  g_auto(GStrv) sentences = ch_record_validate (record);
  g_autofree char *all = NULL;

  if (sentences[0] == NULL)
    return TRUE;

  all = g_strjoinv (" ", sentences);
  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, all);
  return FALSE;
}

char *
ch_log_version_dup_sentence (const char *format,
                             ChRecord   *record,
                             const char *field)
{
  const char *name = ch_record_get_string (record, ch_record_find_field (record, field));

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, name != NULL ? name : "");
#pragma GCC diagnostic pop
}

void
ch_log_version_forget (ChLogLane *lane)
{
  ch_search_table_forget (lane->search);
  ch_name_table_forget (lane->names);
}

gboolean
ch_log_version_commit (ChLogLane      *lane,
                       ChTransaction  *transaction,
                       GError        **error)
{
  return ch_search_table_follow_names (lane->search, lane->meetings, MOST_FOLLOWED, error)
         && ch_transaction_commit (transaction, error);
}

gboolean
ch_log_version_end (ChLogLane      *lane,
                    ChTransaction  *transaction,
                    gboolean        written,
                    GError        **error)
{
  if (written && ch_log_version_commit (lane, transaction, error))
    return TRUE;

  ch_log_version_forget (lane);
  return FALSE;
}
