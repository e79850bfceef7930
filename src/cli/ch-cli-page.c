/* ch-cli-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-page.h"

#include "ch-intake.h"
#include "ch-matcher.h"
#include "ch-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

static ChCliStatus
save (ChCli      *cli,
      const char *argument,
      ChFetcher  *fetcher, /* (nullable) */
      ChMeeting  *meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autofree char *title = NULL;
  g_auto(GStrv) failures = NULL;
  g_autoptr(GError) error = NULL;

  ch_intake_save_async (cli->log, fetcher, meeting, cli->cancellable, ch_cli_take_result, &result);
  saved = ch_intake_save_finish (cli->log, ch_cli_wait (&result), &failures, &error);
  if (saved == NULL)
    return ch_cli_fail (argument, error);

  for (guint i = 0; failures[i] != NULL; i++)
    ch_cli_tell (argument, failures[i]);

  if (ch_meeting_get_title (saved) != NULL)
    title = ch_text_squeeze (ch_meeting_get_title (saved));
  g_print ("%s\t%s\n", ch_record_get_uid (CH_RECORD (saved)), title != NULL ? title : "");
  fflush (stdout); /* who reads along learns of each meeting once it is safe */
  return CH_CLI_DONE;
}

/* Tells of the meeting in the log that MEETING may be; it was saved all the same, because only a
 * person can decide. */
static void
tell_likeness (ChCli      *cli,
               const char *argument,
               ChMeeting  *meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) alike = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;
  const char *uid;

  ch_matcher_find_async (cli->log, meeting, cli->cancellable, ch_cli_take_result, &result);
  alike = ch_matcher_find_finish (ch_cli_wait (&result), &error);
  if (alike == NULL || alike->len == 0)
    return; /* it is safe in the log, whatever kept us from comparing it */

  uid = ch_record_get_uid (CH_RECORD (g_ptr_array_index (alike, 0)));
  sentence = g_strdup_printf (_("This may be the meeting %s, which is in the log already; --add-to %.8s would add the "
                                "article to that."), uid, uid);
  ch_cli_tell (argument, sentence);
}

static ChCliStatus
add_to_meeting (ChCli      *cli,
                const char *argument,
                ChMeeting  *proposal,
                const char *uid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_load_async (cli->log, uid, cli->cancellable, ch_cli_take_result, &result);
  meeting = ch_log_load_finish (cli->log, ch_cli_wait (&result), &error);
  if (meeting == NULL)
    return ch_cli_fail (uid, error);

  if (ch_matcher_add_sources (meeting, proposal))
    return save (cli, argument, NULL, meeting);

  ch_cli_tell (argument, _("The meeting has that article already."));
  return CH_CLI_FAILED;
}

ChCliStatus
ch_cli_page_import (ChCli       *cli,
                    ChCliSource *source,
                    ChImporter  *importer,
                    const char  *argument,
                    gboolean     confirm,
                    gboolean     pictures,
                    const char  *add_to)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_cli_source_propose (source, cli, importer, argument, &error);

  if (meeting == NULL)
    return ch_cli_fail (argument, error);
  if (add_to != NULL)
    return add_to_meeting (cli, argument, meeting, add_to);

  if (confirm && ch_text_is_blank (ch_meeting_get_title (meeting)))
    ch_cli_tell (argument, _("The page has no headline; the meeting waits for a title among those to review."));
  else if (confirm)
    ch_meeting_set_status (meeting, "confirmed");
  if (save (cli, argument, confirm && pictures ? ch_importer_get_fetcher (importer) : NULL, meeting) != CH_CLI_DONE)
    return CH_CLI_FAILED;

  tell_likeness (cli, argument, meeting);
  return CH_CLI_DONE;
}
