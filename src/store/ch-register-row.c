/* ch-register-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-row-private.h"

#include "ch-edtf.h"

struct _ChRegisterRow
{
  GObject parent_instance;

  gint64 id;
  char *uid; /* (owned) */
  char *name; /* (owned) */
  char *other_names; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *kind; /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  char *organisation; /* (owned) (nullable) */
  guint n_meetings;
  char *last_met; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChRegisterRow, ch_register_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_UID,
  PROP_NAME,
  PROP_OTHER_NAMES,
  PROP_COUNTRY,
  PROP_KIND,
  PROP_TITLE,
  PROP_ORGANISATION,
  PROP_N_MEETINGS,
  PROP_LAST_MET,
  PROP_LAST_MET_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_register_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChRegisterRow *self = CH_REGISTER_ROW (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_UID:
      g_value_set_string (value, self->uid);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_OTHER_NAMES:
      g_value_set_string (value, self->other_names);
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, self->organisation);
      break;
    case PROP_N_MEETINGS:
      g_value_set_uint (value, self->n_meetings);
      break;
    case PROP_LAST_MET:
      g_value_set_string (value, self->last_met);
      break;
    case PROP_LAST_MET_LABEL:
      g_value_take_string (value, self->last_met != NULL ? ch_edtf_dup_label (self->last_met) : g_strdup (""));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_row_finalize (GObject *object)
{
  ChRegisterRow *self = CH_REGISTER_ROW (object);

  g_free (self->uid);
  g_free (self->name);
  g_free (self->other_names);
  g_free (self->country);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->organisation);
  g_free (self->last_met);

  G_OBJECT_CLASS (ch_register_row_parent_class)->finalize (object);
}

static void
ch_register_row_class_init (ChRegisterRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_register_row_get_property;
  object_class->finalize = ch_register_row_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_OTHER_NAMES] = g_param_spec_string ("other-names", NULL, NULL, NULL, flags);
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ORGANISATION] = g_param_spec_string ("organisation", NULL, NULL, NULL, flags);
  properties[PROP_N_MEETINGS] = g_param_spec_uint ("n-meetings", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LAST_MET] = g_param_spec_string ("last-met", NULL, NULL, NULL, flags);
  properties[PROP_LAST_MET_LABEL] = g_param_spec_string ("last-met-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_register_row_init (ChRegisterRow *self)
{
}

#define NAMES(table) "(SELECT group_concat (text, ' · ') FROM " table "_name WHERE holder = ?1)"
#define COUNT(ranks) "(SELECT count (*) FROM (" ranks " LIMIT " G_STRINGIFY (CH_REGISTER_ROW_MOST_COUNTED) "))"

const char *
ch_register_row_get_sql (ChRegister which)
{
  static const char *const sql[] = {
    [CH_REGISTER_PEOPLE] = "SELECT uid, name, " NAMES ("person") ", country, NULL, "
                           COUNT ("SELECT DISTINCT rank FROM participant WHERE person_id = ?1")
                           " FROM person WHERE id = ?1",
    [CH_REGISTER_ORGANISATIONS] = "SELECT uid, name, " NAMES ("organisation") ", country, kind, "
                                  COUNT ("SELECT rank FROM participant WHERE organisation_id = ?1 UNION "
                                         "SELECT rank FROM attending_body WHERE organisation_id = ?1 ORDER BY rank")
                                  " FROM organisation WHERE id = ?1",
  };

  return sql[which];
}

const char *
ch_register_row_get_newest_sql (ChRegister which)
{
  static const char *const sql[] = {
    [CH_REGISTER_PEOPLE] = "SELECT participant.title, participant.organisation, meeting.date "
                           "FROM participant CROSS JOIN meeting ON meeting.id = participant.meeting "
                           "WHERE person_id = ?1 ORDER BY participant.rank DESC LIMIT 1",
    [CH_REGISTER_ORGANISATIONS] = "SELECT NULL, NULL, date FROM meeting WHERE rank = "
                                  "(SELECT rank FROM participant WHERE organisation_id = ?1 UNION "
                                  "SELECT rank FROM attending_body WHERE organisation_id = ?1 "
                                  "ORDER BY rank DESC LIMIT 1)",
  };

  return sql[which];
}

static gboolean
read_newest (ChRegisterRow  *self,
             ChStatement    *newest,
             GError        **error)
{
  ChStep step;

  ch_statement_bind_integer (newest, 1, self->id);
  step = ch_statement_step (newest, error);
  if (step == CH_STEP_ROW)
    {
      self->title = g_strdup (ch_statement_get_text (newest, 0));
      self->organisation = g_strdup (ch_statement_get_text (newest, 1));
      self->last_met = g_strdup (ch_statement_get_text (newest, 2));
    }
  ch_statement_reset (newest);
  return step != CH_STEP_FAILED;
}

/* (reader thread) */
static ChRegisterRow *
read_row (ChStatement *statement,
          gint64       id)
{
  ChRegisterRow *self = g_object_new (CH_TYPE_REGISTER_ROW, NULL);

  self->id = id;
  self->uid = g_strdup (ch_statement_get_text (statement, 0));
  self->name = g_strdup (ch_statement_get_text (statement, 1));
  self->other_names = g_strdup (ch_statement_get_text (statement, 2));
  self->country = g_strdup (ch_statement_get_text (statement, 3));
  self->kind = g_strdup (ch_statement_get_text (statement, 4));
  self->n_meetings = ch_statement_get_integer (statement, 5);
  return self;
}

GPtrArray *
ch_register_row_load (ChDatabase    *database,
                      ChRegister     which,
                      const gint64  *ids,
                      guint          n_ids,
                      GError       **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, ch_register_row_get_sql (which), error);
  g_autoptr(ChStatement) newest = NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return NULL;
  newest = ch_database_prepare (database, ch_register_row_get_newest_sql (which), error);
  if (newest == NULL)
    return NULL;

  for (guint i = 0; i < n_ids; i++)
    {
      ChStep step;

      ch_statement_bind_integer (statement, 1, ids[i]);
      step = ch_statement_step (statement, error);
      if (step == CH_STEP_FAILED)
        return NULL;
      if (step == CH_STEP_ROW)
        {
          ChRegisterRow *row = read_row (statement, ids[i]);

          g_ptr_array_add (rows, row);
          if (!read_newest (row, newest, error))
            return NULL;
        }
      ch_statement_reset (statement);
    }
  return g_steal_pointer (&rows);
}

ChRegisterRow *
ch_register_row_new_together (ChRegisterRow *row,
                              guint          n_meetings,
                              const char    *last_met)
{
  ChRegisterRow *self = g_object_new (CH_TYPE_REGISTER_ROW, NULL);

  self->id = row->id;
  self->uid = g_strdup (row->uid);
  self->name = g_strdup (row->name);
  self->other_names = g_strdup (row->other_names);
  self->country = g_strdup (row->country);
  self->kind = g_strdup (row->kind);
  self->title = g_strdup (row->title);
  self->organisation = g_strdup (row->organisation);
  self->n_meetings = n_meetings;
  self->last_met = g_strdup (last_met);
  return self;
}

gint64
ch_register_row_get_id (ChRegisterRow *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_ROW (self), 0);

  return self->id;
}

guint
ch_register_row_get_n_meetings (ChRegisterRow *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_ROW (self), 0);

  return self->n_meetings;
}

#define DEFINE_STRING_GETTER(member) \
  const char *ch_register_row_get_##member (ChRegisterRow *self) \
  { \
    g_return_val_if_fail (CH_IS_REGISTER_ROW (self), NULL); \
    return self->member; \
  }

DEFINE_STRING_GETTER (uid)
DEFINE_STRING_GETTER (name)
DEFINE_STRING_GETTER (other_names)
DEFINE_STRING_GETTER (country)
DEFINE_STRING_GETTER (kind)
DEFINE_STRING_GETTER (title)
DEFINE_STRING_GETTER (organisation)
DEFINE_STRING_GETTER (last_met)
