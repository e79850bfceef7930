/* ch-reread.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reread.h"

#include "ch-error.h"
#include "ch-photo.h"
#include "ch-warc.h"

#include <glib/gi18n-lib.h>

static void
on_archive_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) archive = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  ChPage *page;

  if (archive == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_task_return_error (task, g_steal_pointer (&error));
      else
        g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_FOUND,
                                 g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                                     ? _("The kept page is missing from the log’s files.")
                                     : _("The kept page cannot be read from the log’s files."));
      return;
    }

  page = ch_warc_read (archive, &error);
  if (page != NULL)
    g_task_return_pointer (task, page, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ch_reread_load_page_async (ChLog               *log,
                           ChArticle           *article,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_ARTICLE (article));

  task = g_task_new (NULL, cancellable, callback, user_data);
  if (ch_article_get_source (article) == NULL)
    {
      g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_FOUND, _("The log keeps no page of this article."));
      g_object_unref (task);
      return;
    }

  path = ch_log_dup_file_path (log, ch_article_get_source (article));
  file = g_file_new_for_path (path);
  g_file_load_bytes_async (file, cancellable, on_archive_loaded, task);
}

ChPage *
ch_reread_load_page_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  ChImporter *importer; /* (owned) */
  ChMeeting *meeting; /* (owned) */
  ChArticle *article; /* (owned): its first one */
} Reread;

static void
reread_free (gpointer data)
{
  Reread *reread = data;

  g_object_unref (reread->importer);
  g_object_unref (reread->meeting);
  g_clear_object (&reread->article);
  g_free (reread);
}

/* The picture of the same address is the same picture. */
static void
take_pictures (ChMeeting *meeting,
               ChMeeting *earlier)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  GListModel *known = G_LIST_MODEL (ch_meeting_get_photos (earlier));

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    for (guint j = 0; j < g_list_model_get_n_items (known); j++)
      {
        g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);
        g_autoptr(ChPhoto) one = g_list_model_get_item (known, j);

        if (ch_photo_get_address (photo) != NULL
            && g_strcmp0 (ch_photo_get_address (photo), ch_photo_get_address (one)) == 0)
          {
            ch_photo_set_file (photo, ch_photo_get_file (one));
            ch_photo_set_media_type (photo, ch_photo_get_media_type (one));
          }
      }
}

static void
take_place (ChMeeting *meeting,
            ChMeeting *earlier)
{
  GListStore *articles = ch_meeting_get_articles (meeting);
  GListModel *others = G_LIST_MODEL (ch_meeting_get_articles (earlier));
  g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (articles), 0);
  g_autoptr(ChArticle) first = g_list_model_get_item (others, 0);

  ch_record_set_identity (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (earlier)),
                          ch_record_get_revision (CH_RECORD (earlier)));
  ch_record_set_times (CH_RECORD (meeting), ch_record_get_created (CH_RECORD (earlier)),
                       ch_record_get_modified (CH_RECORD (earlier)));
  ch_meeting_set_status (meeting, ch_meeting_get_status (earlier));
  ch_article_set_source (article, ch_article_get_source (first));
  ch_article_set_source_type (article, ch_article_get_source_type (first));
  for (guint i = 1; i < g_list_model_get_n_items (others); i++)
    {
      g_autoptr(ChArticle) other = g_list_model_get_item (others, i);
      g_autoptr(ChArticle) copy = ch_record_dup (other);

      g_list_store_append (articles, copy);
    }
  take_pictures (meeting, earlier);
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Reread *reread = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  ChMeeting *meeting = ch_importer_propose_finish (CH_IMPORTER (object), result, &error);

  if (meeting == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  take_place (meeting, reread->meeting);
  g_task_return_pointer (task, meeting, g_object_unref);
}

static void
on_page_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Reread *reread = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = ch_reread_load_page_finish (result, &error);

  if (page == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* Who published the page may have been said by whoever imported it. */
  ch_page_set_publisher (page, ch_article_get_publisher (reread->article));
  ch_importer_propose_page_async (reread->importer, page, g_task_get_cancellable (task), on_read, g_object_ref (task));
}

void
ch_reread_async (ChImporter          *importer,
                 ChLog               *log,
                 ChMeeting           *meeting,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  Reread *reread;
  GTask *task;

  g_return_if_fail (CH_IS_IMPORTER (importer));
  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_MEETING (meeting));

  reread = g_new0 (Reread, 1);
  reread->importer = g_object_ref (importer);
  reread->meeting = g_object_ref (meeting);
  reread->article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_reread_async);
  g_task_set_task_data (task, reread, reread_free);
  if (reread->article == NULL)
    {
      g_task_return_new_error (task, CH_ERROR, CH_ERROR_NOT_FOUND, _("The meeting was not read from an article."));
      g_object_unref (task);
      return;
    }
  ch_reread_load_page_async (log, reread->article, cancellable, on_page_loaded, task);
}

ChMeeting *
ch_reread_finish (GAsyncResult  *result,
                  GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_reread_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
add_line (GPtrArray  *lines,
          const char *field,
          const char *value)
{
  if (value != NULL && *value != '\0')
    g_ptr_array_add (lines, g_strdup_printf ("%s: %s", field, value));
}

/* What a record in a list is told by. */
static char *
dup_label (ChRecord *record)
{
  static const char *const tellers[] = { "name", "title", "credit", "text" };
  char *label = NULL;

  for (guint i = 0; label == NULL && i < G_N_ELEMENTS (tellers); i++)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (record), tellers[i]) != NULL)
      g_object_get (record, tellers[i], &label, NULL);
  return label;
}

/* Every value of RECORD that a reader may find, and of the records that it holds, a line each; PATH is where it stands. */
static void
list_values (ChRecord   *record,
             const char *path,
             GPtrArray  *lines)
{
  /* What a log or a program knows, and no reader. */
  static const char *const skipped[]
      = { "status", "person", "post", "file", "files", "file-name", "media-type", "evidence", "articles", "images", "source", NULL };
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = *path != '\0' ? g_strconcat (path, " ", fields[i].name, NULL) : g_strdup (fields[i].name);

      if (g_strv_contains (skipped, fields[i].name))
        continue;
      if (fields[i].type == CH_FIELD_STRING)
        {
          add_line (lines, name, ch_record_get_string (record, &fields[i]));
        }
      else if (fields[i].type == CH_FIELD_STRINGS)
        {
          g_auto(GStrv) values = NULL;

          g_object_get (record, fields[i].name, &values, NULL);
          for (guint j = 0; values != NULL && values[j] != NULL; j++)
            add_line (lines, name, values[j]);
        }
      else if (fields[i].type == CH_FIELD_RECORDS)
        {
          GListModel *list = G_LIST_MODEL (ch_record_get_records (record, &fields[i]));

          for (guint j = 0; j < g_list_model_get_n_items (list); j++)
            {
              g_autoptr(ChRecord) item = g_list_model_get_item (list, j);
              g_autofree char *label = dup_label (item);
              g_autofree char *place = g_strdup_printf ("%s “%s”", fields[i].name, label != NULL ? label : "");
              list_values (item, place, lines);
            }
        }
    }
}

/* Appends with SIGN the lines that OTHERS does not have; what is there twice must be there twice. */
static void
append_lacking (GPtrArray  *result,
                char        sign,
                GPtrArray  *lines,
                GPtrArray  *others)
{
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < others->len; i++)
    {
      const char *line = g_ptr_array_index (others, i);

      g_hash_table_insert (counts, (char *) line, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, line)) + 1));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, line));

      if (count > 0)
        g_hash_table_insert (counts, (char *) line, GUINT_TO_POINTER (count - 1));
      else
        g_ptr_array_add (result, g_strdup_printf ("%c %s", sign, line));
    }
}

GStrv
ch_reread_compare (ChMeeting *before,
                   ChMeeting *after)
{
  g_autoptr(GPtrArray) old = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) new = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *result = g_ptr_array_new ();

  g_return_val_if_fail (CH_IS_MEETING (before), NULL);
  g_return_val_if_fail (CH_IS_MEETING (after), NULL);

  list_values (CH_RECORD (before), "", old);
  list_values (CH_RECORD (after), "", new);
  append_lacking (result, '-', old, new);
  append_lacking (result, '+', new, old);
  g_ptr_array_add (result, NULL);
  return (GStrv) g_ptr_array_free (result, FALSE);
}
