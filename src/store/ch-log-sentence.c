/* ch-log-sentence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-sentence.h"

#include "ch-attachment.h"
#include "ch-document.h"
#include "ch-photo.h"

#include <glib/gi18n-lib.h>

/* The name of the one file that AFTER has more than BEFORE; NULL where there is not one, or more has changed. */
static const char *find_attached (ChRecord *before,
                                  ChRecord *after);

static const char *
get_file_name (ChRecord *record)
{
  if (CH_IS_ATTACHMENT (record))
    return ch_attachment_get_name (CH_ATTACHMENT (record));
  if (CH_IS_DOCUMENT (record))
    {
      GListModel *files = G_LIST_MODEL (ch_document_get_files (CH_DOCUMENT (record)));
      g_autoptr(ChAttachment) file = g_list_model_get_item (files, 0);

      return file != NULL && g_list_model_get_n_items (files) == 1 ? ch_attachment_get_name (file) : NULL;
    }
  return CH_IS_PHOTO (record) ? ch_photo_get_file_name (CH_PHOTO (record)) : NULL;
}

/* The same of two lists of records: one has come to the end, or one holds one file more. */
static const char *
find_attached_among (GListModel *before,
                     GListModel *after)
{
  guint n_before = g_list_model_get_n_items (before);
  guint n_after = g_list_model_get_n_items (after);
  const char *found = NULL;

  for (guint i = 0; i < MIN (n_before, n_after); i++)
    {
      g_autoptr(ChRecord) old = g_list_model_get_item (before, i);
      g_autoptr(ChRecord) new = g_list_model_get_item (after, i);

      if (ch_record_equal (old, new))
        continue;
      if (found != NULL)
        return NULL;
      found = find_attached (old, new);
      if (found == NULL)
        return NULL;
    }

  if (n_after == n_before + 1 && found == NULL)
    {
      g_autoptr(ChRecord) last = g_list_model_get_item (after, n_before);

      return get_file_name (last);
    }
  return n_after == n_before ? found : NULL;
}

static const char *
find_attached (ChRecord *before,
               ChRecord *after)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (after, &n_fields);
  const char *found = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      if (ch_record_field_equal (before, after, &fields[i]))
        continue;
      if (fields[i].type != CH_FIELD_RECORDS || found != NULL)
        return NULL;
      found = find_attached_among (G_LIST_MODEL (ch_record_get_records (before, &fields[i])),
                                   G_LIST_MODEL (ch_record_get_records (after, &fields[i])));
      if (found == NULL)
        return NULL;
    }
  return found;
}

char *
ch_log_sentence_dup_saved (ChMeeting *before,
                           ChMeeting *after)
{
  const char *title = ch_meeting_get_title (after) != NULL ? ch_meeting_get_title (after) : "";
  const char *attached = before != NULL ? find_attached (CH_RECORD (before), CH_RECORD (after)) : NULL;

  if (before == NULL && ch_meeting_is_to_review (after))
    /* Translators: %s is the name of a file, or the title of a meeting */
    return g_strdup_printf (_("Import “%s”"), title);
  if (before == NULL)
    /* Translators: %s is the title of a meeting */
    return g_strdup_printf (_("Add “%s”"), title);
  if (attached != NULL)
    /* Translators: the name of a file, and the title of a meeting */
    return g_strdup_printf (_("Attach “%s” to “%s”"), attached, title);
  /* Translators: %s is the title of a meeting */
  return g_strdup_printf (_("Change “%s”"), title);
}
