/* ch-cli-attach.c: files into a meeting, and a copy of a photo out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-attacher.h"
#include "ch-document.h"
#include "ch-error.h"
#include "ch-media-type.h"
#include "ch-vocabulary.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands where --document is not given: no number that anybody would write. */
#define NOT_GIVEN G_MININT

static ChMeeting *
load (ChCli      *cli,
      const char *uid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  ChMeeting *meeting;

  ch_log_load_async (cli->log, uid, cli->cancellable, ch_cli_take_result, &result);
  meeting = ch_log_load_finish (cli->log, ch_cli_wait (&result), &error);
  if (meeting == NULL)
    ch_cli_fail (uid, error);
  return meeting;
}

static gboolean
save (ChCli     *cli,
      ChMeeting *meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) saved = NULL;

  ch_log_save_async (cli->log, meeting, cli->cancellable, ch_cli_take_result, &result);
  saved = ch_log_save_finish (cli->log, ch_cli_wait (&result), &error);
  if (saved == NULL)
    ch_cli_fail (NULL, error);
  return saved != NULL;
}

static ChCliStatus
attach_photo (ChCli      *cli,
              ChMeeting  *meeting,
              const char *path)
{
  g_autoptr(ChAttacher) attacher = ch_attacher_new (cli->log);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChPhoto) photo = NULL;
  g_autoptr(GError) error = NULL;

  ch_attacher_add_photo_async (attacher, file, cli->cancellable, ch_cli_take_result, &result);
  photo = ch_attacher_add_photo_finish (attacher, ch_cli_wait (&result), &error);
  if (photo == NULL)
    return ch_cli_fail (path, error);

  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  if (!save (cli, meeting))
    return CH_CLI_FAILED;
  if (!ch_photo_is_credited (photo))
    ch_cli_tell (path, _("The photo names nobody to credit. Until it has a credit it is not printed."));
  return CH_CLI_DONE;
}

static ChCliStatus
attach_file (ChCli      *cli,
             ChMeeting  *meeting,
             ChDocument *document,
             const char *path,
             const char *role)
{
  g_autoptr(ChAttacher) attacher = ch_attacher_new (cli->log);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChAttachment) attachment = NULL;
  g_autoptr(GError) error = NULL;

  ch_attacher_add_file_async (attacher, file, cli->cancellable, ch_cli_take_result, &result);
  attachment = ch_attacher_add_file_finish (attacher, ch_cli_wait (&result), &error);
  if (attachment == NULL)
    return ch_cli_fail (path, error);

  ch_document_add_file (document, attachment);
  if (role != NULL)
    ch_attachment_set_role (attachment, role);
  return save (cli, meeting) ? CH_CLI_DONE : CH_CLI_FAILED;
}

/* The document of that number, counted from 1, or where none is given the only one. */
static ChDocument *
find_document (ChMeeting  *meeting,
               int         number,
               GError    **error)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  guint n = g_list_model_get_n_items (documents);

  if (number > 0 && (guint) number <= n)
    return g_list_model_get_item (documents, number - 1);
  if (number == NOT_GIVEN && n == 1)
    return g_list_model_get_item (documents, 0);

  if (n == 0)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("The meeting has no document to attach a file to."));
  else if (number == NOT_GIVEN)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND,
                         _("The meeting has several documents: say with --document which one."));
  else
    g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND,
                 ngettext ("The meeting has %u document only.", "The meeting has %u documents only.", n), n);
  return NULL;
}

static ChCliStatus
attach (ChCli      *cli,
        GStrv       args,
        int         number,
        gboolean    as_photo,
        const char *role)
{
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;
  meeting = load (cli, args[0]);
  if (meeting == NULL)
    return CH_CLI_FAILED;

  /* Where nothing else is said, a picture is a photo. */
  if (as_photo || (number == NOT_GIVEN && role == NULL && ch_media_type_is_picture (ch_media_type_read (args[1], NULL))))
    return attach_photo (cli, meeting, args[1]);

  document = find_document (meeting, number, &error);
  return document != NULL ? attach_file (cli, meeting, document, args[1], role) : ch_cli_fail (NULL, error);
}

static ChCliStatus
run_attach (ChCli              *cli,
            const ChCliCommand *self,
            GStrv              *args)
{
  int number = NOT_GIVEN;
  gboolean as_photo = FALSE;
  g_autofree char *role = NULL;
  const GOptionEntry options[] = {
    { "document", 0, 0, G_OPTION_ARG_INT, &number, N_("Attach it to the meeting’s document of this number, from 1"), N_("N") },
    { "photo", 0, 0, G_OPTION_ARG_NONE, &as_photo, N_("Add it as a photo, with what it says of itself"), NULL },
    { "role", 0, 0, G_OPTION_ARG_FILENAME, &role,
      N_("What the file is: signed scan, certified copy, working copy, translation"), N_("ROLE") },
    { NULL }
  };

  if (!ch_cli_command_parse (self, cli, options, args, 2, 2))
    return CH_CLI_USAGE;
  if (number != NOT_GIVEN && number < 1)
    return ch_cli_command_refuse (self, _("Documents are counted from 1."));
  if (as_photo && (number != NOT_GIVEN || role != NULL))
    return ch_cli_command_refuse (self, _("A file is either a photo or belongs to a document."));
  if (role != NULL && !ch_vocabulary_has_term (CH_VOCABULARY_ATTACHMENT_ROLE, role))
    return ch_cli_command_refuse (self, _("The role can be signed scan, certified copy, working copy or translation."));

  return attach (cli, *args, number, as_photo, role);
}

const ChCliCommand ch_cli_attach_command = {
  "attach",
  N_("UID FILE"),
  N_("Add a photo to a meeting, or a file to one of its documents"),
  run_attach,
};

/* Out again */

static ChCliStatus
export_photo (ChCli      *cli,
              ChMeeting  *meeting,
              guint       number,
              const char *path)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  g_autoptr(ChAttacher) attacher = ch_attacher_new (cli->log);
  g_autoptr(GFile) target = g_file_new_for_commandline_arg (path);
  g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, number - 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (photo == NULL)
    {
      guint n = g_list_model_get_n_items (photos);
      g_autofree char *sentence
          = g_strdup_printf (ngettext ("The meeting has %u photo only.", "The meeting has %u photos only.", n), n);

      ch_cli_tell (NULL, sentence);
      return CH_CLI_FAILED;
    }

  ch_attacher_export_photo_async (attacher, photo, target, cli->cancellable, ch_cli_take_result, &result);
  if (!ch_attacher_export_photo_finish (attacher, ch_cli_wait (&result), &error))
    return ch_cli_fail (NULL, error);
  return CH_CLI_DONE;
}

static ChCliStatus
run_export_photo (ChCli              *cli,
                  const ChCliCommand *self,
                  GStrv              *args)
{
  int number = 1;
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "photo", 0, 0, G_OPTION_ARG_INT, &number, N_("Take the meeting’s photo of this number, from 1"), N_("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write the copy to this file"), N_("FILE") },
    { NULL }
  };
  g_autoptr(ChMeeting) meeting = NULL;

  if (!ch_cli_command_parse (self, cli, options, args, 1, 1))
    return CH_CLI_USAGE;
  if (number < 1)
    return ch_cli_command_refuse (self, _("Photos are counted from 1."));
  if (output == NULL)
    return ch_cli_command_refuse (self, _("Name the file to write with -o."));
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  meeting = load (cli, (*args)[0]);
  return meeting != NULL ? export_photo (cli, meeting, number, output) : CH_CLI_FAILED;
}

const ChCliCommand ch_cli_export_photo_command = {
  "export-photo",
  N_("UID"),
  N_("Write a copy of a photo with its credit in it"),
  run_export_photo,
};
