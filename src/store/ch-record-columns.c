/* ch-record-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record-columns.h"

#include "ch-record-json.h"

static const ChField *
get_class_fields (GType  type,
                  guint *n_fields)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);

  /* The table is static and outlives the reference. */
  *n_fields = CH_RECORD_CLASS (klass)->n_fields;
  return CH_RECORD_CLASS (klass)->fields;
}

static void
append_column (GString    *out,
               const char *name)
{
  gsize start;

  /* Quoted, because a field may be called like a word of SQL. */
  g_string_append_c (out, '"');
  start = out->len;
  g_string_append (out, name);
  g_strdelimit (out->str + start, "-", '_');
  g_string_append_c (out, '"');
}

char *
ch_record_columns_join (GType       type,
                        const char *except,
                        const char *exception,
                        guint      *n_columns)
{
  GString *out = g_string_new (NULL);
  guint n_fields, n = 0;
  const ChField *fields = get_class_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean excepted = g_strcmp0 (fields[i].name, except) == 0;

      if (fields[i].type == CH_FIELD_RECORDS || (excepted && exception == NULL))
        continue;

      if (n++ > 0)
        g_string_append (out, ", ");
      if (excepted)
        g_string_append (out, exception);
      else
        append_column (out, fields[i].name);
    }

  if (n_columns != NULL)
    *n_columns = n;
  return g_string_free (out, FALSE);
}

void
ch_record_columns_bind (ChStatement *statement,
                        int          parameter,
                        ChRecord    *record,
                        const char  *except)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *json = NULL;

      if (fields[i].type == CH_FIELD_RECORDS || g_strcmp0 (fields[i].name, except) == 0)
        continue;

      switch (fields[i].type)
        {
        case CH_FIELD_STRING:
          ch_statement_bind_text (statement, parameter++, ch_record_get_string (record, &fields[i]));
          break;
        case CH_FIELD_INTEGER:
          ch_statement_bind_integer (statement, parameter++, ch_record_get_integer (record, &fields[i]));
          break;
        case CH_FIELD_REAL:
          ch_statement_bind_real (statement, parameter++, ch_record_get_real (record, &fields[i]));
          break;
        case CH_FIELD_STRINGS:
          json = ch_record_json_write_strings (ch_record_get_strings (record, &fields[i]));
          ch_statement_bind_text (statement, parameter++, json);
          break;
        case CH_FIELD_RECORDS:
        default:
          g_assert_not_reached ();
        }
    }
}

void
ch_record_columns_read (ChStatement *statement,
                        int          column,
                        ChRecord    *record)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto(GStrv) strings = NULL;

      switch (fields[i].type)
        {
        case CH_FIELD_STRING:
          g_object_set (record, fields[i].name, ch_statement_get_text (statement, column++), NULL);
          break;
        case CH_FIELD_INTEGER:
          g_object_set (record, fields[i].name, ch_statement_get_integer (statement, column++), NULL);
          break;
        case CH_FIELD_REAL:
          g_object_set (record, fields[i].name, ch_statement_get_real (statement, column++), NULL);
          break;
        case CH_FIELD_STRINGS:
          strings = ch_record_json_read_strings (ch_statement_get_text (statement, column++));
          g_object_set (record, fields[i].name, strings, NULL);
          break;
        case CH_FIELD_RECORDS:
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

char *
ch_record_columns_parameters (guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, i == 0 ? "?" : ", ?");
  return g_string_free (out, FALSE);
}
