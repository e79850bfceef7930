/* ch-bulk-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-reader.h"

#include "ch-error.h"
#include "ch-json-reader.h"
#include "ch-uid-set.h"

#include <glib/gi18n-lib.h>

struct _ChBulkReader
{
  GFile *file; /* (owned) */
  ChTableMap *map; /* (unowned) (nullable) */
  goffset size; /* of the file; 0 where that is not known */
  ChJsonReader *json; /* (owned) (nullable): one of the two once reading has begun */
  ChTableReader *table; /* (owned) (nullable) */
  GPtrArray *records; /* (owned) (nullable) (element-type ChRecord): that the look through the file has found */
};

ChBulkReader *
ch_bulk_reader_new (GFile      *file,
                    ChTableMap *map)
{
  ChBulkReader *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_new0 (ChBulkReader, 1);
  self->file = g_object_ref (file);
  self->map = map;
  return self;
}

void
ch_bulk_reader_free (ChBulkReader *self)
{
  g_object_unref (self->file);
  g_clear_pointer (&self->json, ch_json_reader_free);
  g_clear_pointer (&self->table, ch_table_reader_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

static gboolean
fail_to_open (ChBulkReader  *self,
              const GError  *reason,
              GError       **error)
{
  g_autofree char *path = g_file_get_parse_name (self->file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (reason));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no file “%s”."), path);
  else
    /* Translators: a file's name, and what the system says went wrong */
    g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The file “%s” cannot be read: %s"), path, reason->message);
  return FALSE;
}

static gboolean
begin (ChBulkReader  *self,
       GCancellable  *cancellable,
       GError       **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (self->file, cancellable, &reason);
  g_autoptr(GFileInfo) info = NULL;

  if (stream == NULL)
    return fail_to_open (self, reason, error);

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  self->size = info != NULL ? g_file_info_get_size (info) : 0;
  if (self->map != NULL)
    self->table = ch_table_reader_new (G_INPUT_STREAM (stream), self->map);
  else
    self->json = ch_json_reader_new (G_INPUT_STREAM (stream));
  return TRUE;
}

gboolean
ch_bulk_reader_check (ChBulkReader  *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr(ChUidSet) uids = ch_uid_set_new ();
  g_autoptr(GPtrArray) records = NULL;
  g_autofree char *twice = NULL;
  g_autoptr(GError) failure = NULL;
  ChMeeting *meeting;

  if (!begin (self, cancellable, error))
    return FALSE;
  if (self->json == NULL)
    return TRUE;

  while ((meeting = ch_json_reader_next (self->json, cancellable, &failure)) != NULL)
    {
      ch_uid_set_add (uids, ch_record_get_uid (CH_RECORD (meeting)));
      g_object_unref (meeting);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  records = ch_json_reader_steal_records (self->json);
  for (guint i = 0; i < records->len; i++)
    ch_uid_set_add (uids, ch_record_get_uid (records->pdata[i]));
  ch_uid_set_sort (uids, &twice);
  if (twice != NULL)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("Two records have the UID %s."), twice);
      return FALSE;
    }
  self->records = g_steal_pointer (&records);
  g_clear_pointer (&self->json, ch_json_reader_free);
  return begin (self, cancellable, error);
}

/* The next row, or the next meeting of an exported log; FALSE at the end and with an error. */
static gboolean
read_row (ChBulkReader  *self,
          ChTableRow    *row,
          GCancellable  *cancellable,
          GError       **error)
{
  if (self->table != NULL)
    return ch_table_reader_next (self->table, row, cancellable, error);

  *row = (ChTableRow) { 0 };
  row->meeting = ch_json_reader_next (self->json, cancellable, error);
  return row->meeting != NULL;
}

gboolean
ch_bulk_reader_read (ChBulkReader  *self,
                     GArray        *rows,
                     guint          n,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(GError) failure = NULL;
  ChTableRow row;

  g_return_val_if_fail (self->table != NULL || self->json != NULL, FALSE);

  while (rows->len < n && read_row (self, &row, cancellable, &failure))
    g_array_append_val (rows, row);

  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

GPtrArray *
ch_bulk_reader_steal_records (ChBulkReader *self)
{
  return self->records != NULL ? g_steal_pointer (&self->records) : g_ptr_array_new_with_free_func (g_object_unref);
}

double
ch_bulk_reader_get_fraction (ChBulkReader *self)
{
  guint64 offset = self->table != NULL  ? ch_table_reader_get_offset (self->table)
                   : self->json != NULL ? ch_json_reader_get_offset (self->json)
                                        : 0;

  return self->size > 0 ? MIN ((double) offset / self->size, 1) : 0;
}
