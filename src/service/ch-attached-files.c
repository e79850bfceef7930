/* ch-attached-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-attached-files.h"

#include "ch-field-check.h"

void
ch_attached_files_collect (ChRecord   *record,
                           GHashTable *files)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CH_FIELD_STRING && ch_field_is_file (record, &fields[i]))
      {
        const char *file = ch_record_get_string (record, &fields[i]);

        if (file != NULL)
          g_hash_table_add (files, g_strdup (file));
      }
    else if (fields[i].type == CH_FIELD_RECORDS)
      {
        GListModel *list = G_LIST_MODEL (ch_record_get_records (record, &fields[i]));

        for (guint j = 0; j < g_list_model_get_n_items (list); j++)
          {
            g_autoptr(ChRecord) item = g_list_model_get_item (list, j);

            ch_attached_files_collect (item, files);
          }
      }
}
