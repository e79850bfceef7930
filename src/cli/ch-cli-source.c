/* ch-cli-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-source.h"

#include "ch-error.h"
#include "ch-text.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

void
ch_cli_source_clear (ChCliSource *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->publisher, g_free);
}

/* An argument is an address only where it says so: "page.html" is a file, if one could fetch it or not. */
static gboolean
is_address (const char *argument)
{
  return g_ascii_strncasecmp (argument, "http://", 7) == 0 || g_ascii_strncasecmp (argument, "https://", 8) == 0;
}

/* What was typed without a scheme, or with one that we do not speak: "ministry.example/news/1234", "ftp://…". */
static gboolean
resembles_address (const char *argument)
{
  return !is_address (argument)
         && g_regex_match_simple ("^([a-z+]+:/|(www\\.|[^/.\\s][^/\\s]*\\.[^/\\s]*[^/.\\s]/))", argument, G_REGEX_CASELESS, 0);
}

/* What was typed, as UTF-8; an empty word counts as none. */
static void
normalize_word (char **word)
{
  g_autofree char *given = g_steal_pointer (word);

  if (!ch_text_is_blank (given))
    *word = g_utf8_make_valid (given, -1);
}

gboolean
ch_cli_source_apply (ChCliSource        *self,
                     const ChCliCommand *command,
                     GStrv               args,
                     ChImporter         *importer)
{
  normalize_word (&self->address);
  normalize_word (&self->publisher);

  if (self->address != NULL && (args[0] == NULL || args[1] != NULL || is_address (args[0])))
    {
      ch_cli_command_refuse (command, _("--address goes with one saved file."));
      return FALSE;
    }
  if (self->timeout < 0)
    {
      ch_cli_command_refuse (command, _("--timeout wants a number of seconds."));
      return FALSE;
    }

  if (self->timeout > 0)
    g_object_set (ch_importer_get_fetcher (importer), "total-timeout", (guint) self->timeout, NULL);
  return TRUE;
}

static ChPage *
fetch (ChCli       *cli,
       ChFetcher   *fetcher,
       const char  *address,
       GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_fetcher_fetch_whole_async (fetcher, address, NULL, NULL, cli->cancellable, ch_cli_take_result, &result);
  return ch_fetcher_fetch_whole_finish (fetcher, ch_cli_wait (&result), error);
}

static ChPage *
load_saved (ChCli       *cli,
            const char  *argument,
            GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  if (strcmp (argument, "-") == 0)
    {
      g_autoptr(GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      ch_page_load_stream_async (stream, cli->cancellable, ch_cli_take_result, &result);
      ch_cli_wait (&result);
    }
  else
    {
      g_autoptr(GFile) file = g_file_new_for_path (argument);

      ch_page_load_async (file, cli->cancellable, ch_cli_take_result, &result);
      ch_cli_wait (&result);
    }

  return ch_page_load_finish (result, error);
}

ChPage *
ch_cli_source_load (ChCliSource  *self,
                    ChCli        *cli,
                    ChImporter   *importer,
                    const char   *argument,
                    GError      **error)
{
  ChPage *page;

  if (is_address (argument))
    page = fetch (cli, ch_importer_get_fetcher (importer), argument, error);
  else
    page = load_saved (cli, argument, error);
  if (page == NULL)
    {
      if (error != NULL && g_error_matches (*error, CH_ERROR, CH_ERROR_NOT_FOUND) && resembles_address (argument))
        {
          g_clear_error (error);
          g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND,
                               _("There is no such file, and an address begins with http:// or https://."));
        }
      return NULL;
    }

  if (self->address != NULL)
    ch_page_set_address (page, self->address);
  if (self->publisher != NULL)
    ch_page_set_publisher (page, self->publisher);
  return page;
}

ChMeeting *
ch_cli_source_propose (ChCliSource  *self,
                       ChCli        *cli,
                       ChImporter   *importer,
                       const char   *argument,
                       GError      **error)
{
  g_autoptr(ChPage) page = ch_cli_source_load (self, cli, importer, argument, error);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChArticle) article = NULL;
  ChMeeting *meeting;

  if (page == NULL)
    return NULL;

  ch_importer_propose_page_async (importer, page, cli->cancellable, ch_cli_take_result, &result);
  meeting = ch_importer_propose_finish (importer, ch_cli_wait (&result), error);
  if (meeting == NULL)
    return NULL;

  article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
  ch_cli_source_tell_remarks (argument, article);
  return meeting;
}

void
ch_cli_source_tell_remarks (const char *argument,
                            ChArticle  *article)
{
  const char *const *remarks = ch_article_get_remarks (article);

  for (guint i = 0; remarks[i] != NULL; i++)
    ch_cli_tell (argument, remarks[i]);
}
