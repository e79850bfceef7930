/* ch-photo-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-holding-private.h"

#include "ch-edtf.h"
#include "ch-text.h"

struct _ChPhotoEntry
{
  ChRow parent_instance;
};

G_DEFINE_FINAL_TYPE (ChPhotoEntry, ch_photo_entry, CH_TYPE_ROW)

enum
{
  TEXT_UID,
  TEXT_MEETING,
  TEXT_CAPTION,
  TEXT_ALT_TEXT,
  TEXT_CREDIT,
  TEXT_DATE_LABEL,
  TEXT_MEETING_TITLE,
  TEXT_FILE,
  N_TEXTS,
};

static const char *const texts[N_TEXTS] = {
  [TEXT_UID] = "uid",
  [TEXT_MEETING] = "meeting",
  [TEXT_CAPTION] = "caption",
  [TEXT_ALT_TEXT] = "alt-text",
  [TEXT_CREDIT] = "credit",
  [TEXT_DATE_LABEL] = "date-label",
  [TEXT_MEETING_TITLE] = "meeting-title",
  [TEXT_FILE] = "file",
};

static void
ch_photo_entry_class_init (ChPhotoEntryClass *klass)
{
  ch_row_class_install_texts (CH_ROW_CLASS (klass), texts, N_TEXTS);
}

static void
ch_photo_entry_init (ChPhotoEntry *self)
{
}

/* The credit as worded; where only its parts were typed, put together from them. */
static char *
dup_credit (const char *credit,
            const char *creator,
            const char *credit_line)
{
  if (!ch_text_is_blank (credit))
    return g_strdup (credit);
  if (!ch_text_is_blank (creator) && !ch_text_is_blank (credit_line))
    return g_strdup_printf ("%s/%s", creator, credit_line);
  if (!ch_text_is_blank (creator))
    return g_strdup (creator);
  return ch_text_is_blank (credit_line) ? NULL : g_strdup (credit_line);
}

/* (reader thread) */
static ChRow *
read_entry (ChStatement *statement,
            gint64       rank)
{
  ChRow *row = g_object_new (CH_TYPE_PHOTO_ENTRY, NULL);

  ch_row_set_id (row, rank);
  for (guint i = TEXT_UID; i <= TEXT_ALT_TEXT; i++)
    ch_row_set_text (row, i, ch_statement_get_text (statement, i));
  ch_row_take_text (row, TEXT_CREDIT,
                    dup_credit (ch_statement_get_text (statement, 4), ch_statement_get_text (statement, 5),
                                ch_statement_get_text (statement, 6)));
  ch_row_take_text (row, TEXT_DATE_LABEL, ch_edtf_dup_label (ch_statement_get_text (statement, 7)));
  ch_row_set_text (row, TEXT_MEETING_TITLE, ch_statement_get_text (statement, 8));
  ch_row_set_text (row, TEXT_FILE, ch_statement_get_text (statement, 9));
  return row;
}

GPtrArray *
ch_photo_entry_load (ChDatabase    *database,
                     const gint64  *ranks,
                     guint          n_ranks,
                     GError       **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, CH_PHOTO_ENTRY_SQL, error);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < n_ranks; i++)
    {
      ChStep step;

      ch_statement_bind_integer (statement, 1, ch_holding_rank_get_meeting (ranks[i]));
      ch_statement_bind_integer (statement, 2, ch_holding_rank_get_position (ranks[i]));
      step = ch_statement_step (statement, error);
      if (step == CH_STEP_FAILED)
        return NULL;
      if (step == CH_STEP_ROW)
        g_ptr_array_add (entries, read_entry (statement, ranks[i]));
      ch_statement_reset (statement);
    }
  return g_steal_pointer (&entries);
}

#define DEFINE_STRING_GETTER(member, text) \
  const char *ch_photo_entry_get_##member (ChPhotoEntry *self) \
  { \
    g_return_val_if_fail (CH_IS_PHOTO_ENTRY (self), NULL); \
    return ch_row_get_text (CH_ROW (self), text); \
  }

DEFINE_STRING_GETTER (uid, TEXT_UID)
DEFINE_STRING_GETTER (meeting, TEXT_MEETING)
DEFINE_STRING_GETTER (caption, TEXT_CAPTION)
DEFINE_STRING_GETTER (alt_text, TEXT_ALT_TEXT)
DEFINE_STRING_GETTER (credit, TEXT_CREDIT)
DEFINE_STRING_GETTER (date_label, TEXT_DATE_LABEL)
DEFINE_STRING_GETTER (meeting_title, TEXT_MEETING_TITLE)
DEFINE_STRING_GETTER (file, TEXT_FILE)
