/* ch-history-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-history-entry-private.h"

#include "ch-change-table.h"
#include "ch-error.h"
#include "ch-meeting.h"
#include "ch-record-json.h"
#include "ch-register-table.h"

#include <glib/gi18n-lib.h>

struct _ChHistoryEntry
{
  GObject parent_instance;

  gint64 number;
  char *time; /* (owned) */
  char *who; /* (owned) */
  char *sentence; /* (owned) */
  char *action; /* (owned) */
  guint n_meetings;
  char *uid; /* (owned) (nullable) */
  char *record; /* (owned) (nullable) */
  GStrv fields; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChHistoryEntry, ch_history_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_TIME,
  PROP_WHO,
  PROP_SENTENCE,
  PROP_ACTION,
  PROP_N_MEETINGS,
  PROP_UID,
  PROP_RECORD,
  PROP_FIELDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_history_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ChHistoryEntry *self = CH_HISTORY_ENTRY (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_int64 (value, self->number);
      break;
    case PROP_TIME:
      g_value_set_string (value, self->time);
      break;
    case PROP_WHO:
      g_value_set_string (value, self->who);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_ACTION:
      g_value_set_string (value, self->action);
      break;
    case PROP_N_MEETINGS:
      g_value_set_uint (value, self->n_meetings);
      break;
    case PROP_UID:
      g_value_set_string (value, self->uid);
      break;
    case PROP_RECORD:
      g_value_set_string (value, self->record);
      break;
    case PROP_FIELDS:
      g_value_set_boxed (value, self->fields);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_history_entry_finalize (GObject *object)
{
  ChHistoryEntry *self = CH_HISTORY_ENTRY (object);

  g_free (self->time);
  g_free (self->who);
  g_free (self->sentence);
  g_free (self->action);
  g_free (self->uid);
  g_free (self->record);
  g_strfreev (self->fields);

  G_OBJECT_CLASS (ch_history_entry_parent_class)->finalize (object);
}

static void
ch_history_entry_class_init (ChHistoryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_history_entry_get_property;
  object_class->finalize = ch_history_entry_finalize;

  properties[PROP_NUMBER] = g_param_spec_int64 ("number", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  properties[PROP_N_MEETINGS] = g_param_spec_uint ("n-meetings", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, flags);
  properties[PROP_RECORD] = g_param_spec_string ("record", NULL, NULL, NULL, flags);
  properties[PROP_FIELDS] = g_param_spec_boxed ("fields", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_history_entry_init (ChHistoryEntry *self)
{
}

/* Which fields differ between two versions; NULL where there are not two. */
static GStrv
dup_changed_fields (ChChangeRecord  record,
                    const char     *before_json,
                    const char     *after_json)
{
  const GType types[] = {
    [CH_CHANGE_MEETING] = CH_TYPE_MEETING,
    [CH_CHANGE_PERSON] = ch_register_get_type (CH_REGISTER_PEOPLE),
    [CH_CHANGE_ORGANISATION] = ch_register_get_type (CH_REGISTER_ORGANISATIONS),
    [CH_CHANGE_SEARCH] = ch_register_get_type (CH_REGISTER_SEARCHES),
  };
  g_autoptr(ChRecord) before = NULL;
  g_autoptr(ChRecord) after = NULL;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  guint n_fields;
  const ChField *fields;

  if (before_json == NULL || after_json == NULL || record >= G_N_ELEMENTS (types))
    return NULL;
  before = ch_record_json_read (types[record], before_json, NULL);
  after = ch_record_json_read (types[record], after_json, NULL);
  if (before == NULL || after == NULL)
    return NULL;

  fields = ch_record_get_fields (before, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (!ch_record_field_equal (before, after, &fields[i]))
      g_strv_builder_add (names, fields[i].name);
  return g_strv_builder_end (names);
}

/* The columns of the statements below. */
static ChHistoryEntry *
read_entry (ChStatement *statement,
            gboolean     with_fields)
{
  ChHistoryEntry *self = g_object_new (CH_TYPE_HISTORY_ENTRY, NULL);
  ChChangeRecord record = ch_change_parse_record (ch_statement_get_text (statement, 8));

  self->number = ch_statement_get_integer (statement, 0);
  self->time = g_strdup (ch_statement_get_text (statement, 1));
  self->who = g_strdup (ch_statement_get_text (statement, 2));
  self->sentence = g_strdup (ch_statement_get_text (statement, 3));
  self->action = g_strdup (ch_statement_get_text (statement, 4));
  self->n_meetings = ch_statement_get_integer (statement, 5);
  if (ch_statement_get_integer (statement, 6) == 1)
    {
      self->uid = g_strdup (ch_statement_get_text (statement, 7));
      self->record = g_strdup (record != CH_CHANGE_MEETING ? ch_change_record_name (record) : "meeting");
    }
  if (with_fields)
    self->fields = dup_changed_fields (record, ch_statement_get_text (statement, 9),
                                       ch_statement_get_text (statement, 10));
  return self;
}

static GPtrArray *
load_entries (ChDatabase  *database,
              const char  *sql,
              const char  *uid, /* (nullable): NULL for all */
              guint        limit,
              GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  ChStep step;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, limit);
  if (uid != NULL)
    ch_statement_bind_text (statement, 2, uid);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    g_ptr_array_add (entries, read_entry (statement, uid != NULL));
  return step == CH_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

/* The whole UIDs, two at most, that begin with UID, and whether they are of meetings. */
static gboolean
look_up (ChDatabase  *database,
         const char  *sql,
         const char  *uid,
         char       **found,
         gboolean    *is_meeting,
         guint       *n_found,
         GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autofree char *end = g_strconcat (uid, "~", NULL);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, uid);
  ch_statement_bind_text (statement, 2, end);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      g_free (*found);
      *found = g_strdup (ch_statement_get_text (statement, 0));
      *is_meeting = ch_statement_get_integer (statement, 1) != 0;
      *n_found += 1;
    }
  return step == CH_STEP_DONE;
}

/* Also of a record that is no longer in the log, hence from the history itself; that has no index by the UIDs of
 * meetings, and is asked last. */
static char *
find_record (ChDatabase  *database,
             const char  *uid,
             gboolean    *is_meeting,
             GError     **error)
{
  static const char quick[] = "SELECT uid, 1 FROM meeting WHERE uid >= ?1 AND uid < ?2 UNION "
                              "SELECT uid, 0 FROM person WHERE uid >= ?1 AND uid < ?2 UNION "
                              "SELECT uid, 0 FROM organisation WHERE uid >= ?1 AND uid < ?2 UNION "
                              "SELECT uid, 0 FROM saved_search WHERE uid >= ?1 AND uid < ?2 UNION "
                              "SELECT uid, 0 FROM change WHERE record IS NOT NULL AND uid >= ?1 AND uid < ?2 LIMIT 2";
  static const char slow[] = "SELECT DISTINCT uid, 1 FROM change WHERE record IS NULL AND uid >= ?1 AND uid < ?2 LIMIT 2";
  g_autofree char *found = NULL;
  guint n = 0;

  if (!look_up (database, quick, uid, &found, is_meeting, &n, error)
      || (n == 0 && !look_up (database, slow, uid, &found, is_meeting, &n, error)))
    return NULL;
  if (n == 1)
    return g_steal_pointer (&found);

  if (n == 0)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no such record in the log."));
  else
    g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("“%s” names more than one record."), uid);
  return NULL;
}

#define ENTRY "id, time, who, sentence, action, record IS NULL, 1, uid, record, before, after"

GPtrArray *
ch_history_entry_load (ChDatabase  *database,
                       const char  *uid,
                       guint        limit,
                       GError     **error)
{
  /* What a step is called, its first change says; where it undoes one, its last. */
  static const char all_sql[]
      = "SELECT min (id), time, who, CASE action WHEN 'undo' THEN (SELECT sentence FROM change AS last "
        "WHERE last.step = change.step ORDER BY last.id DESC LIMIT 1) ELSE sentence END, action, "
        "count (*) FILTER (WHERE record IS NULL), count (*), uid, record "
        "FROM change GROUP BY step ORDER BY step DESC LIMIT ?1";
  static const char meeting_sql[]
      = "SELECT " ENTRY " FROM change WHERE meeting = (SELECT id FROM meeting WHERE uid = ?2 UNION ALL "
        "SELECT meeting FROM change WHERE uid = ?2 AND record IS NULL LIMIT 1) ORDER BY id DESC LIMIT ?1";
  static const char record_sql[]
      = "SELECT " ENTRY " FROM change WHERE uid = ?2 AND record IS NOT NULL ORDER BY id DESC LIMIT ?1";
  g_autofree char *whole = NULL;
  gboolean is_meeting = FALSE;

  if (uid == NULL)
    return load_entries (database, all_sql, NULL, limit, error);

  whole = find_record (database, uid, &is_meeting, error);
  return whole != NULL ? load_entries (database, is_meeting ? meeting_sql : record_sql, whole, limit, error) : NULL;
}

gint64
ch_history_entry_get_number (ChHistoryEntry *self)
{
  g_return_val_if_fail (CH_IS_HISTORY_ENTRY (self), 0);

  return self->number;
}

guint
ch_history_entry_get_n_meetings (ChHistoryEntry *self)
{
  g_return_val_if_fail (CH_IS_HISTORY_ENTRY (self), 0);

  return self->n_meetings;
}

const char *const *
ch_history_entry_get_fields (ChHistoryEntry *self)
{
  g_return_val_if_fail (CH_IS_HISTORY_ENTRY (self), NULL);

  return (const char *const *) self->fields;
}

#define DEFINE_STRING_GETTER(member) \
  const char *ch_history_entry_get_##member (ChHistoryEntry *self) \
  { \
    g_return_val_if_fail (CH_IS_HISTORY_ENTRY (self), NULL); \
    return self->member; \
  }

DEFINE_STRING_GETTER (time)
DEFINE_STRING_GETTER (who)
DEFINE_STRING_GETTER (sentence)
DEFINE_STRING_GETTER (action)
DEFINE_STRING_GETTER (uid)
DEFINE_STRING_GETTER (record)
