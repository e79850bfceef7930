/* ch-bulk-sort.c: what of a batch is added, and what is told of the rest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-private.h"

#include "ch-edtf.h"

#include <glib/gi18n-lib.h>

static void
note_free (gpointer data)
{
  ChBulkNote *note = data;

  g_free (note->words);
  g_free (note->uid);
  g_free (note->other_uid);
  g_free (note);
}

void
ch_bulk_report_free (ChBulkReport *self)
{
  g_ptr_array_unref (self->notes);
  g_free (self);
}

ChBulkReport *
ch_bulk_report_new (void)
{
  ChBulkReport *self = g_new0 (ChBulkReport, 1);

  self->notes = g_ptr_array_new_with_free_func (note_free);
  return self;
}

static ChBulkNote *
add_note (ChBulk         *bulk,
          ChBulkNoteKind  kind,
          gulong          line,
          char           *words /* (transfer full) */)
{
  ChBulkNote *note = g_new0 (ChBulkNote, 1);

  note->kind = kind;
  note->line = line;
  note->words = words;
  g_ptr_array_add (bulk->report->notes, note);
  bulk->report->n[kind]++;
  return note;
}

/* A meeting for people, "“Talks on tides” (9 March 2021)". */
static char *
dup_meeting_label (const char *title,
                   const char *date)
{
  g_autofree char *day = ch_edtf_dup_label (date);

  if (*day == '\0')
    return g_strdup_printf ("“%s”", title != NULL ? title : "");
  /* Translators: the title and the day of a meeting */
  return g_strdup_printf (_("“%s” (%s)"), title != NULL ? title : "", day);
}

/* Of two meetings that may be the same: what was read, and what is there. */
static char *
dup_twin_sentence (const char *meeting,
                   const char *twin)
{
  /* Translators: two meetings: “Talks on tides” (9 March 2021), and behind the colon where the other one is */
  return g_strdup_printf (_("%s may be a meeting that is there already: %s"), meeting, twin);
}

static void
on_twins_loaded (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  ChBulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      ch_bulk_fail (bulk, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < bulk->twin_ids->len; i++)
    for (guint j = 0; j < rows->len; j++)
      if (ch_meeting_row_get_id (rows->pdata[j]) == g_array_index (bulk->twin_ids, gint64, i))
        {
          ChBulkNote *note = bulk->report->notes->pdata[g_array_index (bulk->twin_notes, guint, i)];
          g_autofree char *meeting = note->words;
          g_autofree char *label = dup_meeting_label (ch_meeting_row_get_title (rows->pdata[j]),
                                                      ch_meeting_row_get_date (rows->pdata[j]));
          g_autofree char *twin = g_strdup_printf ("%s %s", ch_meeting_row_get_uid (rows->pdata[j]), label);

          note->words = dup_twin_sentence (meeting, twin);
          note->other_uid = g_strdup (ch_meeting_row_get_uid (rows->pdata[j]));
          break;
        }
  ch_bulk_look_after_files (bulk);
}

/* A note of a twin in the log has only the meeting, until on_twins_loaded() knows what the twin is. */
static void
note_duplicate (ChBulk           *bulk,
                const ChTableRow *row)
{
  const char *date = ch_meeting_get_date (row->meeting);
  g_autofree char *meeting = dup_meeting_label (ch_meeting_get_title (row->meeting), date);
  ChDuplicate twin;
  ChBulkNote *note;

  if (!ch_duplicate_finder_check (bulk->finder, row->meeting, row->line, &twin))
    return;

  if (twin.id != 0)
    {
      guint place = bulk->report->notes->len;

      note = add_note (bulk, CH_BULK_DUPLICATE, row->line, g_steal_pointer (&meeting));
      g_array_append_val (bulk->twin_ids, twin.id);
      g_array_append_val (bulk->twin_notes, place);
    }
  else
    {
      /* Twins are of one day. */
      g_autofree char *label = dup_meeting_label (twin.title, date);
      /* Translators: the number of a line of a table, and the meeting of that line */
      g_autofree char *other = g_strdup_printf (_("line %lu, %s"), twin.line, label);

      note = add_note (bulk, CH_BULK_DUPLICATE, row->line, dup_twin_sentence (meeting, other));
      note->other_uid = g_strdup (twin.uid);
    }
  note->uid = g_strdup (ch_record_get_uid (CH_RECORD (row->meeting)));
}

static void
sort_row (ChBulk     *bulk,
          ChTableRow *row)
{
  const char *uid = row->meeting != NULL ? ch_record_get_uid (CH_RECORD (row->meeting)) : NULL;
  const char *title = row->meeting != NULL ? ch_meeting_get_title (row->meeting) : NULL;

  if (row->meeting == NULL)
    {
      add_note (bulk, CH_BULK_REFUSED, row->line, g_steal_pointer (&row->reason));
      return;
    }

  if (bulk->map == NULL && ch_uid_set_contains (bulk->uids, uid))
    {
      ChBulkNote *note = add_note (bulk, CH_BULK_PRESENT, row->line,
                                   /* Translators: a UID and the title of a meeting */
                                   g_strdup_printf (_("%s “%s” is in the log already, and was left as it is."), uid,
                                                    title != NULL ? title : ""));

      note->uid = g_strdup (uid);
      return;
    }

  if (bulk->map != NULL)
    note_duplicate (bulk, row);
  /* One without a title waits for it among those to review. */
  if (bulk->confirm && ch_meeting_get_title (row->meeting) != NULL)
    ch_meeting_set_status (row->meeting, "confirmed");
  g_ptr_array_add (bulk->meetings, g_steal_pointer (&row->meeting));
}

void
ch_bulk_sort_batch (ChBulk *bulk)
{
  bulk->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_array_set_size (bulk->twin_ids, 0);
  g_array_set_size (bulk->twin_notes, 0);

  for (guint i = 0; i < bulk->rows->len; i++)
    sort_row (bulk, &g_array_index (bulk->rows, ChTableRow, i));
  g_array_set_size (bulk->rows, 0);

  if (bulk->twin_ids->len > 0)
    ch_log_load_rows_async (ch_bulk_get_log (bulk), (const gint64 *) bulk->twin_ids->data, bulk->twin_ids->len,
                            ch_bulk_get_cancellable (bulk), on_twins_loaded, bulk);
  else
    ch_bulk_look_after_files (bulk);
}
