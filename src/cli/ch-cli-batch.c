/* ch-cli-batch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-batch.h"

#include "ch-article-reader.h"
#include "ch-error.h"
#include "ch-json.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

enum
{
  COLUMN_ID,
  COLUMN_FILE,
  COLUMN_URL,
  COLUMN_CHARSET,
  N_COLUMNS
};

static char *
read_line (ChCli             *cli,
           GDataInputStream  *input,
           GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, cli->cancellable, ch_cli_take_result, &result);
  return g_data_input_stream_read_line_finish (input, ch_cli_wait (&result), NULL, error);
}

static ChPage *
load_page (GStrv    columns,
           GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (columns[COLUMN_FILE]);
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
  const char *url = columns[COLUMN_URL];
  const char *charset = url != NULL ? columns[COLUMN_CHARSET] : NULL;
  ChPage *page;

  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) > CH_PAGE_SIZE_LIMIT)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_TOO_LARGE, _("The file is too large for an article."));
      return NULL;
    }

  page = ch_page_new (bytes, url);
  ch_page_set_charset (page, charset);
  return page;
}

/* One page after the other on this thread: a program on the other end of the pipe waits for each
 * answer, and going to a worker and back costs as much time as reading a small page. */
static ChArticle *
read_article (GStrv    columns,
              GError **error)
{
  g_autoptr(ChPage) page = NULL;

  if (g_strv_length (columns) <= COLUMN_FILE)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The line names no file."));
      return NULL;
    }

  page = load_page (columns, error);
  return page != NULL ? ch_article_reader_read (page, error) : NULL;
}

static ChCliStatus
answer (const char *line)
{
  g_auto(GStrv) columns = g_strsplit (line, "\t", N_COLUMNS);
  g_autofree char *id = g_utf8_make_valid (columns[COLUMN_ID] != NULL ? columns[COLUMN_ID] : "", -1);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = read_article (columns, &error);
  double ms = (g_get_monotonic_time () - begin) / 1000.0;
  g_autoptr(ChArticle) nothing = ch_article_new ();
  g_autoptr(JsonNode) node = ch_json_from_article (article != NULL ? article : nothing);
  JsonObject *object = json_node_get_object (node);
  g_autofree char *text = NULL;

  json_object_set_string_member (object, "id", id);
  json_object_set_double_member (object, "ms", ms);
  if (article == NULL)
    json_object_set_string_member (object, "error", error->message);

  text = ch_json_to_line (node);
  g_print ("%s", text);
  fflush (stdout);

  return article != NULL ? CH_CLI_DONE : ch_cli_fail (id, error);
}

ChCliStatus
ch_cli_batch_run (ChCli *cli)
{
  g_autoptr(GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr(GDataInputStream) input = g_data_input_stream_new (stream);
  ChCliStatus status = CH_CLI_DONE;

  for (;;)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *line = read_line (cli, input, &error);

      if (error != NULL)
        return ch_cli_fail (NULL, error);
      if (line == NULL)
        return status;
      if (answer (line) != CH_CLI_DONE)
        status = CH_CLI_FAILED;
    }
}
