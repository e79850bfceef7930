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
  ChRow parent_instance;

  gboolean uncredited;
  ChSnippet *snippet; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChMeetingRow, ch_meeting_row, CH_TYPE_ROW)

enum
{
  TEXT_UID,
  TEXT_TITLE,
  TEXT_DATE,
  TEXT_DATE_LABEL,
  TEXT_PLACE,
  TEXT_COUNTERPARTS,
  TEXT_STATUS,
  N_TEXTS,
};

static const char *const texts[N_TEXTS] = {
  [TEXT_UID] = "uid",
  [TEXT_TITLE] = "title",
  [TEXT_DATE] = "date",
  [TEXT_DATE_LABEL] = "date-label",
  [TEXT_PLACE] = "place",
  [TEXT_COUNTERPARTS] = "counterparts",
  [TEXT_STATUS] = "status",
};

enum
{
  PROP_UNCREDITED = CH_ROW_FIRST_OWN_PROPERTY,
  PROP_SNIPPET,
};

static void
ch_meeting_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChMeetingRow *self = CH_MEETING_ROW (object);

  switch (prop_id)
    {
    case PROP_UNCREDITED:
      g_value_set_boolean (value, self->uncredited);
      break;
    case PROP_SNIPPET:
      g_value_set_object (value, self->snippet);
      break;
    default:
      ch_row_get_text_property (object, prop_id, value, pspec);
    }
}

static void
ch_meeting_row_finalize (GObject *object)
{
  g_clear_object (&CH_MEETING_ROW (object)->snippet);

  G_OBJECT_CLASS (ch_meeting_row_parent_class)->finalize (object);
}

static void
ch_meeting_row_class_init (ChMeetingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_meeting_row_get_property;
  object_class->finalize = ch_meeting_row_finalize;

  ch_row_class_install_texts (CH_ROW_CLASS (klass), texts, N_TEXTS);
  g_object_class_install_property (object_class, PROP_UNCREDITED,
                                   g_param_spec_boolean ("uncredited", NULL, NULL, FALSE, flags));
  g_object_class_install_property (object_class, PROP_SNIPPET,
                                   g_param_spec_object ("snippet", NULL, NULL, CH_TYPE_SNIPPET, flags));
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
  ChRow *row = CH_ROW (self);
  const char *date = ch_statement_get_text (statement, 2);

  ch_row_set_id (row, id);
  ch_row_set_text (row, TEXT_UID, ch_statement_get_text (statement, 0));
  ch_row_set_text (row, TEXT_TITLE, ch_statement_get_text (statement, 1));
  ch_row_set_text (row, TEXT_DATE, date);
  ch_row_take_text (row, TEXT_DATE_LABEL, ch_edtf_dup_range_label (date, ch_statement_get_text (statement, 3)));
  ch_row_take_text (row, TEXT_PLACE,
                    dup_place (ch_statement_get_text (statement, 4), ch_statement_get_text (statement, 5)));
  ch_row_set_text (row, TEXT_COUNTERPARTS, ch_statement_get_text (statement, 6));
  ch_row_set_text (row, TEXT_STATUS, ch_statement_get_text (statement, 7));
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
  return ch_row_get_id (CH_ROW (self));
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

#define DEFINE_STRING_GETTER(member, text) \
  const char *ch_meeting_row_get_##member (ChMeetingRow *self) \
  { \
    g_return_val_if_fail (CH_IS_MEETING_ROW (self), NULL); \
    return ch_row_get_text (CH_ROW (self), text); \
  }

DEFINE_STRING_GETTER (uid, TEXT_UID)
DEFINE_STRING_GETTER (title, TEXT_TITLE)
DEFINE_STRING_GETTER (date, TEXT_DATE)
DEFINE_STRING_GETTER (place, TEXT_PLACE)
DEFINE_STRING_GETTER (counterparts, TEXT_COUNTERPARTS)
DEFINE_STRING_GETTER (status, TEXT_STATUS)
