/* ch-register-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-row-private.h"

#include "ch-edtf.h"

struct _ChRegisterRow
{
  ChRow parent_instance;

  guint n_meetings;
};

G_DEFINE_FINAL_TYPE (ChRegisterRow, ch_register_row, CH_TYPE_ROW)

enum
{
  TEXT_UID,
  TEXT_NAME,
  TEXT_OTHER_NAMES,
  TEXT_COUNTRY,
  TEXT_KIND,
  TEXT_TITLE,
  TEXT_ORGANISATION,
  TEXT_LAST_MET,
  N_TEXTS,
};

static const char *const texts[N_TEXTS] = {
  [TEXT_UID] = "uid",
  [TEXT_NAME] = "name",
  [TEXT_OTHER_NAMES] = "other-names",
  [TEXT_COUNTRY] = "country",
  [TEXT_KIND] = "kind",
  [TEXT_TITLE] = "title",
  [TEXT_ORGANISATION] = "organisation",
  [TEXT_LAST_MET] = "last-met",
};

enum
{
  PROP_N_MEETINGS = CH_ROW_FIRST_OWN_PROPERTY,
  PROP_LAST_MET_LABEL,
};

static void
ch_register_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChRegisterRow *self = CH_REGISTER_ROW (object);
  const char *last_met;

  switch (prop_id)
    {
    case PROP_N_MEETINGS:
      g_value_set_uint (value, self->n_meetings);
      break;
    case PROP_LAST_MET_LABEL:
      last_met = ch_register_row_get_last_met (self);
      g_value_take_string (value, last_met != NULL ? ch_edtf_dup_label (last_met) : g_strdup (""));
      break;
    default:
      ch_row_get_text_property (object, prop_id, value, pspec);
    }
}

static void
ch_register_row_class_init (ChRegisterRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_register_row_get_property;

  ch_row_class_install_texts (CH_ROW_CLASS (klass), texts, N_TEXTS);
  g_object_class_install_property (object_class, PROP_N_MEETINGS,
                                   g_param_spec_uint ("n-meetings", NULL, NULL, 0, G_MAXUINT, 0, flags));
  g_object_class_install_property (object_class, PROP_LAST_MET_LABEL,
                                   g_param_spec_string ("last-met-label", NULL, NULL, NULL, flags));
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

  ch_statement_bind_integer (newest, 1, ch_row_get_id (CH_ROW (self)));
  step = ch_statement_step (newest, error);
  if (step == CH_STEP_ROW)
    {
      ch_row_set_text (CH_ROW (self), TEXT_TITLE, ch_statement_get_text (newest, 0));
      ch_row_set_text (CH_ROW (self), TEXT_ORGANISATION, ch_statement_get_text (newest, 1));
      ch_row_set_text (CH_ROW (self), TEXT_LAST_MET, ch_statement_get_text (newest, 2));
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

  ch_row_set_id (CH_ROW (self), id);
  for (guint i = TEXT_UID; i <= TEXT_KIND; i++)
    ch_row_set_text (CH_ROW (self), i, ch_statement_get_text (statement, i));
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

  ch_row_set_id (CH_ROW (self), ch_row_get_id (CH_ROW (row)));
  for (guint i = 0; i < N_TEXTS; i++)
    ch_row_set_text (CH_ROW (self), i, ch_row_get_text (CH_ROW (row), i));
  ch_row_set_text (CH_ROW (self), TEXT_LAST_MET, last_met);
  self->n_meetings = n_meetings;
  return self;
}

gint64
ch_register_row_get_id (ChRegisterRow *self)
{
  return ch_row_get_id (CH_ROW (self));
}

guint
ch_register_row_get_n_meetings (ChRegisterRow *self)
{
  g_return_val_if_fail (CH_IS_REGISTER_ROW (self), 0);

  return self->n_meetings;
}

#define DEFINE_STRING_GETTER(member, text) \
  const char *ch_register_row_get_##member (ChRegisterRow *self) \
  { \
    g_return_val_if_fail (CH_IS_REGISTER_ROW (self), NULL); \
    return ch_row_get_text (CH_ROW (self), text); \
  }

DEFINE_STRING_GETTER (uid, TEXT_UID)
DEFINE_STRING_GETTER (name, TEXT_NAME)
DEFINE_STRING_GETTER (other_names, TEXT_OTHER_NAMES)
DEFINE_STRING_GETTER (country, TEXT_COUNTRY)
DEFINE_STRING_GETTER (kind, TEXT_KIND)
DEFINE_STRING_GETTER (title, TEXT_TITLE)
DEFINE_STRING_GETTER (organisation, TEXT_ORGANISATION)
DEFINE_STRING_GETTER (last_met, TEXT_LAST_MET)
