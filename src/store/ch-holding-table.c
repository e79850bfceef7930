/* ch-holding-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-holding-table.h"

#include "ch-document.h"
#include "ch-holding.h"
#include "ch-name-table.h"
#include "ch-photo.h"
#include "ch-signatory.h"
#include "ch-text.h"
#include "ch-title.h"

#include <glib/gi18n-lib.h>

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s ", part);
}

/* What a document is found by, as the script that made the table has it. */
static char *
dup_words (ChDocument *document)
{
  GListModel *titles = G_LIST_MODEL (ch_document_get_other_titles (document));
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (document));
  const char *const *parties = ch_document_get_parties (document);
  g_autoptr(GString) text = g_string_new (NULL);

  append (text, ch_document_get_title (document));
  append (text, ch_document_get_kind (document));
  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr(ChTitle) title = g_list_model_get_item (titles, i);

      append (text, ch_title_get_text (title));
    }
  for (guint i = 0; parties[i] != NULL; i++)
    append (text, parties[i]);
  for (guint i = 0; i < g_list_model_get_n_items (signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = g_list_model_get_item (signatories, i);

      append (text, ch_signatory_get_name (signatory));
      append (text, ch_signatory_get_title (signatory));
      append (text, ch_signatory_get_party (signatory));
    }
  return ch_name_table_dup_words (text->str);
}

static gint64
rank_document (ChMeeting  *meeting,
               gint64      id,
               ChDocument *document,
               guint       position)
{
  const char *date = ch_document_get_date (document);

  return ch_holding_rank (date != NULL ? date : ch_meeting_get_date (meeting), id, position);
}

static gboolean
insert_documents (ChDatabase  *database,
                  ChMeeting   *meeting,
                  gint64       id,
                  GError     **error)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  g_autoptr(ChStatement) entry = NULL;
  g_autoptr(ChStatement) search = NULL;

  if (g_list_model_get_n_items (documents) == 0)
    return TRUE;
  entry = ch_database_prepare (database, "INSERT INTO document_entry (rank, title_key) VALUES (?, ?)", error);
  if (entry == NULL)
    return FALSE;
  search = ch_database_prepare (database, "INSERT INTO document_search (rowid, words) VALUES (?, ?)", error);
  if (search == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (g_list_model_get_n_items (documents), CH_HOLDING_MOST_OF_ONE); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      const char *title = ch_document_get_title (document);
      g_autofree char *key = ch_text_fold (title != NULL ? title : "");
      g_autofree char *words = dup_words (document);
      gint64 rank = rank_document (meeting, id, document, i);

      ch_statement_bind_integer (entry, 1, rank);
      ch_statement_bind_text (entry, 2, key);
      ch_statement_bind_integer (search, 1, rank);
      ch_statement_bind_text (search, 2, words);
      if (!ch_statement_run (entry, error) || !ch_statement_run (search, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_photos (ChDatabase  *database,
               ChMeeting   *meeting,
               gint64       id,
               GError     **error)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  g_autoptr(ChStatement) statement = NULL;

  if (g_list_model_get_n_items (photos) == 0)
    return TRUE;
  statement = ch_database_prepare (database, "INSERT INTO photo_entry (rank, uncredited) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (g_list_model_get_n_items (photos), CH_HOLDING_MOST_OF_ONE); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);

      ch_statement_bind_integer (statement, 1, ch_holding_rank (ch_meeting_get_date (meeting), id, i));
      ch_statement_bind_integer (statement, 2, !ch_photo_is_credited (photo));
      if (!ch_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ch_holding_table_insert (ChDatabase  *database,
                         ChMeeting   *meeting,
                         gint64       id,
                         GError     **error)
{
  return insert_documents (database, meeting, id, error) && insert_photos (database, meeting, id, error);
}

static gboolean
delete_rank (ChDatabase  *database,
             const char  *sql,
             gint64       rank,
             GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, rank);
  return ch_statement_run (statement, error);
}

gboolean
ch_holding_table_delete (ChDatabase  *database,
                         ChMeeting   *meeting,
                         gint64       id,
                         GError     **error)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  guint n_photos = g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_photos (meeting)));

  for (guint i = 0; i < MIN (g_list_model_get_n_items (documents), CH_HOLDING_MOST_OF_ONE); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      gint64 rank = rank_document (meeting, id, document, i);

      if (!delete_rank (database, "DELETE FROM document_entry WHERE rank = ?", rank, error)
          || !delete_rank (database, "DELETE FROM document_search WHERE rowid = ?", rank, error))
        return FALSE;
    }
  for (guint i = 0; i < MIN (n_photos, CH_HOLDING_MOST_OF_ONE); i++)
    if (!delete_rank (database, "DELETE FROM photo_entry WHERE rank = ?",
                      ch_holding_rank (ch_meeting_get_date (meeting), id, i), error))
      return FALSE;
  return TRUE;
}

/* The meeting and the place within it, as the rank of an entry has them. */
#define PLACES(table) "SELECT rank >> 10 & 1073741823, 1023 - (rank & 1023) FROM " table

gboolean
ch_holding_table_verify (ChDatabase  *database,
                         GPtrArray   *sentences,
                         GError     **error)
{
  static const char lacking_sql[]
      = "SELECT uid FROM meeting WHERE id IN ("
        "SELECT meeting FROM document WHERE holder = 0 AND position < 1024 AND (meeting, position) NOT IN (" PLACES ("document_entry") ") UNION "
        "SELECT meeting FROM document WHERE holder = 0 AND position < 1024 AND (meeting, position) NOT IN "
        "(SELECT id >> 10 & 1073741823, 1023 - (id & 1023) FROM document_search_content) UNION "
        "SELECT meeting FROM photo WHERE holder = 0 AND position < 1024 AND (meeting, position) NOT IN (" PLACES ("photo_entry") "))";
  static const char surplus_sql[]
      = "SELECT (SELECT count(*) FROM (" PLACES ("document_entry") " EXCEPT SELECT meeting, position FROM document WHERE holder = 0)) + "
        "(SELECT count(*) FROM (" PLACES ("photo_entry") " EXCEPT SELECT meeting, position FROM photo WHERE holder = 0)) + "
        "(SELECT count(*) FROM document_search_content WHERE id NOT IN (SELECT rank FROM document_entry))";
  g_autoptr(ChStatement) lacking = NULL;
  gint64 has_tables, n_surplus;
  ChStep step;

  /* A backup may be of a log that had no such tables yet. */
  if (!ch_database_get_integer (database, "SELECT count(*) FROM pragma_table_info ('document_entry')", &has_tables, error))
    return FALSE;
  if (!has_tables)
    return TRUE;

  lacking = ch_database_prepare (database, lacking_sql, error);
  if (lacking == NULL)
    return FALSE;
  while ((step = ch_statement_step (lacking, error)) == CH_STEP_ROW)
    g_ptr_array_add (sentences, g_strdup_printf (_("The meeting %s cannot be found by searching."),
                                                 ch_statement_get_text (lacking, 0)));
  if (step == CH_STEP_FAILED || !ch_database_get_integer (database, surplus_sql, &n_surplus, error))
    return FALSE;

  if (n_surplus > 0)
    g_ptr_array_add (sentences, g_strdup (_("The search index holds meetings that are not in the log.")));
  return TRUE;
}
