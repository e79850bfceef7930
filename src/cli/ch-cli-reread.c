/* ch-cli-reread.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-reread.h"

#include <glib/gi18n.h>

/* As an import leaves it: nobody has changed it, and nobody has said that it is right. */
static gboolean
is_untouched (ChMeeting *meeting)
{
  return ch_meeting_is_to_review (meeting) && ch_record_get_revision (CH_RECORD (meeting)) == 1;
}

static ChCliStatus
save (ChCli      *cli,
      const char *uid,
      ChMeeting  *meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_save_async (cli->log, meeting, cli->cancellable, ch_cli_take_result, &result);
  saved = ch_log_save_finish (cli->log, ch_cli_wait (&result), &error);
  return saved != NULL ? CH_CLI_DONE : ch_cli_fail (uid, error);
}

static ChCliStatus
reread (ChCli      *cli,
        ChImporter *importer,
        const char *uid,
        gboolean    apply)
{
  g_autoptr(GAsyncResult) loaded = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChMeeting) anew = NULL;
  g_auto(GStrv) lines = NULL;

  ch_log_load_async (cli->log, uid, cli->cancellable, ch_cli_take_result, &loaded);
  meeting = ch_log_load_finish (cli->log, ch_cli_wait (&loaded), &error);
  if (meeting == NULL)
    return ch_cli_fail (uid, error);

  ch_reread_async (importer, cli->log, meeting, cli->cancellable, ch_cli_take_result, &result);
  anew = ch_reread_finish (ch_cli_wait (&result), &error);
  if (anew == NULL)
    return ch_cli_fail (uid, error);

  lines = ch_reread_compare (meeting, anew);
  if (*lines != NULL)
    g_print ("%s\n", ch_record_get_uid (CH_RECORD (meeting)));
  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("  %s\n", lines[i]);

  if (!apply || *lines == NULL)
    return CH_CLI_DONE;
  if (is_untouched (meeting))
    return save (cli, uid, anew);
  ch_cli_tell (uid, _("Somebody has worked on this meeting; it stays as it is."));
  return CH_CLI_DONE;
}

/* The UIDs of all meetings that are still to be reviewed. */
static GPtrArray *
find_unreviewed (ChCli   *cli,
                 GError **error)
{
  g_autoptr(GAsyncResult) found = NULL;
  g_autoptr(GAsyncResult) loaded = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  GPtrArray *uids;

  ch_log_find_async (cli->log, "status:\"to review\"", cli->cancellable, ch_cli_take_result, &found);
  ids = ch_log_find_finish (cli->log, ch_cli_wait (&found), error);
  if (ids == NULL)
    return NULL;

  ch_log_load_rows_async (cli->log, (const gint64 *) ids->data, ids->len, cli->cancellable, ch_cli_take_result, &loaded);
  rows = ch_log_load_rows_finish (cli->log, ch_cli_wait (&loaded), error);
  if (rows == NULL)
    return NULL;

  uids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (uids, g_strdup (ch_meeting_row_get_uid (g_ptr_array_index (rows, i))));
  return uids;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(GPtrArray) uids = NULL;
  g_autoptr(GError) error = NULL;
  gboolean apply = FALSE;
  const GOptionEntry options[] = {
    { "apply", 0, 0, G_OPTION_ARG_NONE, &apply,
      N_("Take over what is read now, where nobody has worked on the meeting since it was imported"), NULL },
    { NULL }
  };
  ChCliStatus status = CH_CLI_DONE;

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, apply ? CH_CLI_WRITE : CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  if (**args == NULL)
    {
      uids = find_unreviewed (cli, &error);
      if (uids == NULL)
        return ch_cli_fail (NULL, error);
    }
  else
    {
      uids = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; (*args)[i] != NULL; i++)
        g_ptr_array_add (uids, g_strdup ((*args)[i]));
    }

  /* One that cannot be read is no reason to leave out the others. */
  for (guint i = 0; i < uids->len; i++)
    {
      g_autoptr(GError) stopped = NULL;

      if (g_cancellable_set_error_if_cancelled (cli->cancellable, &stopped))
        return ch_cli_fail (NULL, stopped);
      if (reread (cli, importer, g_ptr_array_index (uids, i), apply) != CH_CLI_DONE)
        status = CH_CLI_FAILED;
    }
  return status;
}

const ChCliCommand ch_cli_reread_command = {
  "reread",
  N_("[UID…]"),
  N_("Read the kept pages of meetings again, of all that are to be reviewed if none is named, and print what is read "
     "otherwise now"),
  run,
};
