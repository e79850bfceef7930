/* ch-document-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-holding-private.h"

#include "ch-edtf.h"

struct _ChDocumentEntry
{
  ChRow parent_instance;
};

G_DEFINE_FINAL_TYPE (ChDocumentEntry, ch_document_entry, CH_TYPE_ROW)

enum
{
  TEXT_UID,
  TEXT_MEETING,
  TEXT_TITLE,
  TEXT_KIND,
  TEXT_STATUS,
  TEXT_PARTIES,
  TEXT_DATE_LABEL,
  TEXT_MEETING_TITLE,
  TEXT_FILE,
  TEXT_FILE_NAME,
  N_TEXTS,
};

static const char *const texts[N_TEXTS] = {
  [TEXT_UID] = "uid",
  [TEXT_MEETING] = "meeting",
  [TEXT_TITLE] = "title",
  [TEXT_KIND] = "kind",
  [TEXT_STATUS] = "status",
  [TEXT_PARTIES] = "parties",
  [TEXT_DATE_LABEL] = "date-label",
  [TEXT_MEETING_TITLE] = "meeting-title",
  [TEXT_FILE] = "file",
  [TEXT_FILE_NAME] = "file-name",
};

static void
ch_document_entry_class_init (ChDocumentEntryClass *klass)
{
  ch_row_class_install_texts (CH_ROW_CLASS (klass), texts, N_TEXTS);
}

static void
ch_document_entry_init (ChDocumentEntry *self)
{
}

/* (reader thread) */
static void
read_file (ChRow       *row,
           ChStatement *file)
{
  ch_row_set_text (row, TEXT_FILE, ch_statement_get_text (file, 0));
  ch_row_set_text (row, TEXT_FILE_NAME, ch_statement_get_text (file, 1));
}

/* (reader thread) */
static ChRow *
read_entry (ChStatement *statement,
            gint64       rank)
{
  ChRow *row = g_object_new (CH_TYPE_DOCUMENT_ENTRY, NULL);

  ch_row_set_id (row, rank);
  for (guint i = TEXT_UID; i <= TEXT_PARTIES; i++)
    ch_row_set_text (row, i, ch_statement_get_text (statement, i));
  ch_row_take_text (row, TEXT_DATE_LABEL, ch_edtf_dup_label (ch_statement_get_text (statement, 6)));
  ch_row_set_text (row, TEXT_MEETING_TITLE, ch_statement_get_text (statement, 7));
  return row;
}

GPtrArray *
ch_document_entry_load (ChDatabase    *database,
                        const gint64  *ranks,
                        guint          n_ranks,
                        GError       **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, CH_DOCUMENT_ENTRY_SQL, error);
  g_autoptr(ChStatement) file = NULL;
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return NULL;
  file = ch_database_prepare (database, CH_DOCUMENT_ENTRY_FILE_SQL, error);
  if (file == NULL)
    return NULL;

  for (guint i = 0; i < n_ranks; i++)
    {
      gint64 meeting = ch_holding_rank_get_meeting (ranks[i]);
      guint position = ch_holding_rank_get_position (ranks[i]);
      ChStep step, file_step = CH_STEP_DONE;

      ch_statement_bind_integer (statement, 1, meeting);
      ch_statement_bind_integer (statement, 2, position);
      step = ch_statement_step (statement, error);
      if (step == CH_STEP_ROW)
        {
          ChRow *row = read_entry (statement, ranks[i]);

          g_ptr_array_add (entries, row);
          ch_statement_bind_integer (file, 1, meeting);
          ch_statement_bind_integer (file, 2, position + 1);
          file_step = ch_statement_step (file, error);
          if (file_step == CH_STEP_ROW)
            read_file (row, file);
          ch_statement_reset (file);
        }
      if (step == CH_STEP_FAILED || file_step == CH_STEP_FAILED)
        return NULL;
      ch_statement_reset (statement);
    }
  return g_steal_pointer (&entries);
}

#define DEFINE_STRING_GETTER(member, text) \
  const char *ch_document_entry_get_##member (ChDocumentEntry *self) \
  { \
    g_return_val_if_fail (CH_IS_DOCUMENT_ENTRY (self), NULL); \
    return ch_row_get_text (CH_ROW (self), text); \
  }

DEFINE_STRING_GETTER (uid, TEXT_UID)
DEFINE_STRING_GETTER (meeting, TEXT_MEETING)
DEFINE_STRING_GETTER (title, TEXT_TITLE)
DEFINE_STRING_GETTER (kind, TEXT_KIND)
DEFINE_STRING_GETTER (status, TEXT_STATUS)
DEFINE_STRING_GETTER (parties, TEXT_PARTIES)
DEFINE_STRING_GETTER (date_label, TEXT_DATE_LABEL)
DEFINE_STRING_GETTER (meeting_title, TEXT_MEETING_TITLE)
DEFINE_STRING_GETTER (file, TEXT_FILE)
DEFINE_STRING_GETTER (file_name, TEXT_FILE_NAME)
