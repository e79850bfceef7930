/* ch-table-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-reader.h"

#include "ch-csv-reader.h"
#include "ch-error.h"

#include <glib/gi18n-lib.h>

struct _ChTableReader
{
  ChCsvReader *csv;   /* (owned) */
  ChTableMap *map;    /* (unowned) */
  GPtrArray *columns; /* (owned) (nullable) (element-type utf8): once the heading has been read */
};

void
ch_table_row_clear (ChTableRow *row)
{
  g_clear_object (&row->meeting);
  g_clear_pointer (&row->reason, g_free);
}

ChTableReader *
ch_table_reader_new (GInputStream *stream,
                     ChTableMap   *map)
{
  ChTableReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (map != NULL, NULL);

  self = g_new0 (ChTableReader, 1);
  self->csv = ch_csv_reader_new (stream, ch_table_map_get_separator (map));
  self->map = map;
  return self;
}

void
ch_table_reader_free (ChTableReader *self)
{
  ch_csv_reader_free (self->csv);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

guint64
ch_table_reader_get_offset (ChTableReader *self)
{
  return ch_csv_reader_get_offset (self->csv);
}

static gboolean
read_heading (ChTableReader  *self,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr(GError) local_error = NULL;
  const ChCsvRow *row = ch_csv_reader_next (self->csv, cancellable, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (row == NULL)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_EMPTY, _("The table is empty."));
      return FALSE;
    }
  if (row->broken != NULL)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("The heading of the table cannot be read: %s"), row->broken);
      return FALSE;
    }

  self->columns = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < row->fields->len; i++)
    g_ptr_array_add (self->columns, g_strstrip (g_strdup (row->fields->pdata[i])));
  return ch_table_map_check_heading (self->map, self->columns, error);
}

static void
make_meeting (ChTableReader  *self,
              const ChCsvRow *cells,
              ChTableRow     *row)
{
  g_autoptr(GError) error = NULL;

  row->line = cells->line;
  if (cells->broken != NULL)
    {
      row->reason = g_strdup (cells->broken);
      return;
    }
  if (cells->fields->len != self->columns->len)
    {
      row->reason = g_strdup_printf (_("It has %u columns, the heading has %u."), cells->fields->len,
                                     self->columns->len);
      return;
    }

  row->meeting = ch_table_map_make_meeting (self->map, self->columns, cells->fields, &error);
  if (row->meeting == NULL)
    row->reason = g_strdup (error->message);
}

gboolean
ch_table_reader_next (ChTableReader  *self,
                      ChTableRow     *row,
                      GCancellable   *cancellable,
                      GError        **error)
{
  const ChCsvRow *cells;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *row = (ChTableRow) { 0 };
  if (self->columns == NULL && !read_heading (self, cancellable, error))
    return FALSE;

  cells = ch_csv_reader_next (self->csv, cancellable, error);
  if (cells == NULL)
    return FALSE;

  make_meeting (self, cells, row);
  return TRUE;
}
