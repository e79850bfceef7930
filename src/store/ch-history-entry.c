/* ch-history-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-history-entry-private.h"

#include "ch-error.h"
#include "ch-meeting.h"
#include "ch-record-json.h"

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
  properties[PROP_FIELDS] = g_param_spec_boxed ("fields", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_history_entry_init (ChHistoryEntry *self)
{
}

/* Which fields differ between two versions; NULL where there are not two. */
static GStrv
dup_changed_fields (const char *before_json,
                    const char *after_json)
{
  g_autoptr(ChRecord) before = NULL;
  g_autoptr(ChRecord) after = NULL;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  guint n_fields;
  const ChField *fields;

  if (before_json == NULL || after_json == NULL)
    return NULL;
  before = ch_record_json_read (CH_TYPE_MEETING, before_json, NULL);
  after = ch_record_json_read (CH_TYPE_MEETING, after_json, NULL);
  if (before == NULL || after == NULL)
    return NULL;

  fields = ch_record_get_fields (before, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (!ch_record_field_equal (before, after, &fields[i]))
      g_strv_builder_add (names, fields[i].name);
  return g_strv_builder_end (names);
}

/* The columns of both statements below. */
static ChHistoryEntry *
read_entry (ChStatement *statement,
            gboolean     with_fields)
{
  ChHistoryEntry *self = g_object_new (CH_TYPE_HISTORY_ENTRY, NULL);

  self->number = ch_statement_get_integer (statement, 0);
  self->time = g_strdup (ch_statement_get_text (statement, 1));
  self->who = g_strdup (ch_statement_get_text (statement, 2));
  self->sentence = g_strdup (ch_statement_get_text (statement, 3));
  self->action = g_strdup (ch_statement_get_text (statement, 4));
  self->n_meetings = ch_statement_get_integer (statement, 5);
  if (self->n_meetings == 1)
    self->uid = g_strdup (ch_statement_get_text (statement, 6));
  if (with_fields)
    self->fields = dup_changed_fields (ch_statement_get_text (statement, 7), ch_statement_get_text (statement, 8));
  return self;
}

static GPtrArray *
load_entries (ChDatabase  *database,
              const char  *sql,
              gint64       meeting, /* 0 for all */
              guint        limit,
              GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  ChStep step;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, limit);
  if (meeting != 0)
    ch_statement_bind_integer (statement, 2, meeting);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    g_ptr_array_add (entries, read_entry (statement, meeting != 0));
  return step == CH_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

/* Also of a meeting that is no longer in the log, hence from the history itself. */
static gint64
find_meeting (ChDatabase  *database,
              const char  *uid,
              GError     **error)
{
  static const char sql[] = "SELECT id FROM meeting WHERE uid >= ?1 AND uid < ?2 UNION "
                            "SELECT meeting FROM change WHERE uid >= ?1 AND uid < ?2 LIMIT 2";
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autofree char *end = g_strconcat (uid, "~", NULL);
  gint64 id = 0;
  guint n = 0;
  ChStep step;

  if (statement == NULL)
    return 0;

  ch_statement_bind_text (statement, 1, uid);
  ch_statement_bind_text (statement, 2, end);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      id = ch_statement_get_integer (statement, 0);
      n++;
    }
  if (step == CH_STEP_FAILED)
    return 0;
  if (n == 1)
    return id;

  if (n == 0)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no such meeting in the log."));
  else
    g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("“%s” names more than one meeting."), uid);
  return 0;
}

GPtrArray *
ch_history_entry_load (ChDatabase  *database,
                       const char  *uid,
                       guint        limit,
                       GError     **error)
{
  static const char all_sql[] = "SELECT step, time, who, sentence, action, count(*), uid FROM change GROUP BY step "
                                "ORDER BY step DESC LIMIT ?1";
  static const char one_sql[] = "SELECT id, time, who, sentence, action, 1, uid, before, after FROM change "
                                "WHERE meeting = ?2 ORDER BY id DESC LIMIT ?1";
  gint64 meeting = 0;

  if (uid != NULL)
    {
      meeting = find_meeting (database, uid, error);
      if (meeting == 0)
        return NULL;
    }
  return load_entries (database, uid != NULL ? one_sql : all_sql, meeting, limit, error);
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
