/* ch-meeting-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-row-private.h"

#include "ch-country.h"
#include "ch-edtf.h"

struct _ChMeetingRow
{
  GObject parent_instance;

  gint64 id;
  char *uid; /* (owned) */
  char *title; /* (owned) (nullable) */
  char *date; /* (owned) (nullable) */
  char *date_label; /* (owned) */
  char *place; /* (owned) */
  char *counterparts; /* (owned) (nullable) */
  char *status; /* (owned) (nullable) */
  gboolean uncredited;
  ChSnippet *snippet; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChMeetingRow, ch_meeting_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_UID,
  PROP_TITLE,
  PROP_DATE,
  PROP_DATE_LABEL,
  PROP_PLACE,
  PROP_COUNTERPARTS,
  PROP_STATUS,
  PROP_UNCREDITED,
  PROP_SNIPPET,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_meeting_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChMeetingRow *self = CH_MEETING_ROW (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_UID:
      g_value_set_string (value, self->uid);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_DATE_LABEL:
      g_value_set_string (value, self->date_label);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_COUNTERPARTS:
      g_value_set_string (value, self->counterparts);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_UNCREDITED:
      g_value_set_boolean (value, self->uncredited);
      break;
    case PROP_SNIPPET:
      g_value_set_object (value, self->snippet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_meeting_row_finalize (GObject *object)
{
  ChMeetingRow *self = CH_MEETING_ROW (object);

  g_free (self->uid);
  g_free (self->title);
  g_free (self->date);
  g_free (self->date_label);
  g_free (self->place);
  g_free (self->counterparts);
  g_free (self->status);
  g_clear_object (&self->snippet);

  G_OBJECT_CLASS (ch_meeting_row_parent_class)->finalize (object);
}

static void
ch_meeting_row_class_init (ChMeetingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_meeting_row_get_property;
  object_class->finalize = ch_meeting_row_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_DATE_LABEL] = g_param_spec_string ("date-label", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_COUNTERPARTS] = g_param_spec_string ("counterparts", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  properties[PROP_UNCREDITED] = g_param_spec_boolean ("uncredited", NULL, NULL, FALSE, flags);
  properties[PROP_SNIPPET] = g_param_spec_object ("snippet", NULL, NULL, CH_TYPE_SNIPPET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_meeting_row_init (ChMeetingRow *self)
{
}

static char *
dup_place (const char *city,
           const char *country)
{
  if (city == NULL)
    return g_strdup (ch_country_get_name (country));
  if (country == NULL)
    return g_strdup (city);
  return g_strconcat (city, ", ", ch_country_get_name (country), NULL);
}

/* (reader thread) */
static ChMeetingRow *
read_row (ChStatement *statement,
          gint64       id)
{
  ChMeetingRow *self = g_object_new (CH_TYPE_MEETING_ROW, NULL);

  self->id = id;
  self->uid = g_strdup (ch_statement_get_text (statement, 0));
  self->title = g_strdup (ch_statement_get_text (statement, 1));
  self->date = g_strdup (ch_statement_get_text (statement, 2));
  self->date_label = ch_edtf_dup_range_label (self->date, ch_statement_get_text (statement, 3));
  self->place = dup_place (ch_statement_get_text (statement, 4), ch_statement_get_text (statement, 5));
  self->counterparts = g_strdup (ch_statement_get_text (statement, 6));
  self->status = g_strdup (ch_statement_get_text (statement, 7));
  self->uncredited = ch_statement_get_integer (statement, 8) != 0;
  return self;
}

GPtrArray *
ch_meeting_row_load (ChDatabase    *database,
                     const gint64  *ids,
                     guint          n_ids,
                     GError       **error)
{
  static const char sql[] = "SELECT uid, title, date, end_date, city, country, counterparts, status, uncredited "
                            "FROM meeting WHERE id = ?";
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < n_ids; i++)
    {
      ChStep step;

      ch_statement_bind_integer (statement, 1, ids[i]);
      step = ch_statement_step (statement, error);
      if (step == CH_STEP_FAILED)
        return NULL;
      if (step == CH_STEP_ROW)
        g_ptr_array_add (rows, read_row (statement, ids[i]));
      ch_statement_reset (statement);
    }
  return g_steal_pointer (&rows);
}

gint64
ch_meeting_row_get_id (ChMeetingRow *self)
{
  g_return_val_if_fail (CH_IS_MEETING_ROW (self), 0);

  return self->id;
}

void
ch_meeting_row_set_snippet (ChMeetingRow *self,
                            ChSnippet    *snippet)
{
  g_set_object (&self->snippet, snippet);
}

ChSnippet *
ch_meeting_row_get_snippet (ChMeetingRow *self)
{
  g_return_val_if_fail (CH_IS_MEETING_ROW (self), NULL);

  return self->snippet;
}

#define DEFINE_STRING_GETTER(member) \
  const char *ch_meeting_row_get_##member (ChMeetingRow *self) \
  { \
    g_return_val_if_fail (CH_IS_MEETING_ROW (self), NULL); \
    return self->member; \
  }

DEFINE_STRING_GETTER (uid)
DEFINE_STRING_GETTER (title)
DEFINE_STRING_GETTER (date)
DEFINE_STRING_GETTER (place)
DEFINE_STRING_GETTER (counterparts)
DEFINE_STRING_GETTER (status)
