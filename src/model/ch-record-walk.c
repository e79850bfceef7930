/* ch-record-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record.h"

#include "ch-field-check.h"

/* Asked of a record and of each that it holds. Returns: (transfer none) (nullable): the one that was looked for */
typedef ChRecord *(*WalkFunc) (ChRecord *record,
                               gpointer  user_data);

/* A record comes before those that it holds. */
static ChRecord *
walk (ChRecord *self,
      WalkFunc  func,
      gpointer  user_data)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (self, &n_fields);
  ChRecord *found = func (self, user_data);

  for (guint i = 0; found == NULL && i < n_fields; i++)
    {
      GListModel *list;

      if (fields[i].type != CH_FIELD_RECORDS)
        continue;

      list = G_LIST_MODEL (ch_record_get_records (self, &fields[i]));
      for (guint j = 0; found == NULL && j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr(ChRecord) item = g_list_model_get_item (list, j);

          found = walk (item, func, user_data);
        }
    }
  return found;
}

/* What is wrong with the record itself. */
static ChRecord *
collect (ChRecord *record,
         gpointer  user_data)
{
  GPtrArray *sentences = user_data;

  if (CH_RECORD_GET_CLASS (record)->validate != NULL)
    CH_RECORD_GET_CLASS (record)->validate (record, sentences);
  ch_field_collect_too_long (record, sentences);
  return NULL;
}

static ChRecord *
find_problem (ChRecord *record,
              gpointer  user_data)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  collect (record, sentences);
  return sentences->len > 0 ? record : NULL;
}

static ChRecord *
find_uid (ChRecord *record,
          gpointer  user_data)
{
  return g_strcmp0 (ch_record_get_uid (record), user_data) == 0 ? record : NULL;
}

GStrv
ch_record_validate (ChRecord *self)
{
  GPtrArray *sentences;

  g_return_val_if_fail (CH_IS_RECORD (self), NULL);

  sentences = g_ptr_array_new ();
  walk (self, collect, sentences);
  g_ptr_array_add (sentences, NULL);
  return (GStrv) g_ptr_array_free (sentences, FALSE);
}

ChRecord *
ch_record_find_problem (ChRecord    *self,
                        const char **field)
{
  ChRecord *record;

  g_return_val_if_fail (CH_IS_RECORD (self), NULL);

  record = walk (self, find_problem, NULL);
  *field = record != NULL ? ch_field_find_objectionable (record) : NULL;
  return record;
}

ChRecord *
ch_record_find (ChRecord   *self,
                const char *uid)
{
  g_return_val_if_fail (CH_IS_RECORD (self), NULL);

  return walk (self, find_uid, (gpointer) uid);
}
