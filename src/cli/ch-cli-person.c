/* ch-cli-person.c: one person or body
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-country.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-log-register.h"
#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-person.h"
#include "ch-photo.h"
#include "ch-vocabulary.h"

#include <glib/gi18n.h>

static void
print_names (ChRecord *record)
{
  GListModel *names = G_LIST_MODEL (ch_record_get_records (record, ch_record_find_field (record, "names")));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);
      const char *kind = ch_vocabulary_get_label (CH_VOCABULARY_NAME_KIND, ch_name_get_kind (name));

      if (ch_name_get_meeting (name) == NULL)
        ch_cli_print_field (kind, ch_name_get_text (name));
      else
        /* Translators: a kind of name, the name, and the UID of the meeting that it was learnt from */
        g_print (_("%s: %s (learnt from meeting %s)\n"), kind, ch_name_get_text (name), ch_name_get_meeting (name));
    }
}

static void
print_posts (ChProfile *profile)
{
  GListModel *posts = ch_profile_get_posts (profile);

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr(ChHeldPost) post = g_list_model_get_item (posts, i);
      g_autofree char *time = ch_edtf_dup_range_label (ch_held_post_get_from (post), ch_held_post_get_to (post));
      const char *title = ch_held_post_get_title (post);
      const char *body = ch_held_post_get_organisation (post);

      g_print ("  %s%s%s (%s)\n", title != NULL ? title : "", title != NULL && body != NULL ? ", " : "",
               body != NULL ? body : "", time);
    }
}

static void
print_traces (const char *label,
              GListModel *traces,
              const char *field)
{
  if (g_list_model_get_n_items (traces) == 0)
    return;

  g_print ("\n%s:\n", label);
  for (guint i = 0; i < g_list_model_get_n_items (traces); i++)
    {
      g_autoptr(ChTrace) trace = g_list_model_get_item (traces, i);
      ChRecord *record = ch_trace_get_record (trace);
      const char *text = ch_record_get_string (record, ch_record_find_field (record, field));
      const char *date = ch_trace_get_date (trace);

      g_print ("  %s\t%s\t%s\n", ch_trace_get_meeting (trace), date != NULL ? date : "", text != NULL ? text : "");
    }
}

static void
print_company (ChProfile *profile)
{
  GListModel *company = ch_profile_get_company (profile);

  if (g_list_model_get_n_items (company) == 0)
    return;

  g_print ("\n%s:\n", _("Met with"));
  for (guint i = 0; i < g_list_model_get_n_items (company); i++)
    {
      g_autoptr(ChRegisterRow) row = g_list_model_get_item (company, i);

      g_print ("  %s\t%s\t%u\n", ch_register_row_get_uid (row), ch_register_row_get_name (row),
               ch_register_row_get_n_meetings (row));
    }
}

static gboolean
print_meetings (ChCli       *cli,
                ChRegister   which,
                const char  *uid,
                GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) rows_result = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  ch_log_find_meetings_of_async (cli->log, which, uid, G_MAXUINT, cli->cancellable, ch_cli_take_result, &result);
  ids = ch_log_find_meetings_of_finish (cli->log, ch_cli_wait (&result), error);
  if (ids == NULL)
    return FALSE;
  ch_log_load_rows_async (cli->log, (const gint64 *) (gpointer) ids->data, ids->len, cli->cancellable,
                          ch_cli_take_result, &rows_result);
  rows = ch_log_load_rows_finish (cli->log, ch_cli_wait (&rows_result), error);
  if (rows == NULL)
    return FALSE;

  if (rows->len > 0)
    g_print ("\n%s:\n", _("Meetings"));
  for (guint i = 0; i < rows->len; i++)
    {
      const char *date = ch_meeting_row_get_date (rows->pdata[i]);
      const char *title = ch_meeting_row_get_title (rows->pdata[i]);

      g_print ("  %s\t%s\t%s\n", ch_meeting_row_get_uid (rows->pdata[i]), date != NULL ? date : "",
               title != NULL ? title : "");
    }
  return TRUE;
}

static void
print_person (ChPerson  *person,
              ChProfile *profile)
{
  g_print ("%s\n", ch_person_get_name (person));
  ch_cli_print_field (_("UID"), ch_record_get_uid (CH_RECORD (person)));
  ch_cli_print_field (_("Family name"), ch_person_get_family (person));
  ch_cli_print_field (_("Given names"), ch_person_get_given (person));
  if (ch_person_get_country (person) != NULL)
    ch_cli_print_field (_("Represents"), ch_country_get_name (ch_person_get_country (person)));
  print_names (CH_RECORD (person));
  if (g_list_model_get_n_items (ch_profile_get_posts (profile)) > 0)
    g_print ("\n%s:\n", _("Posts"));
  print_posts (profile);
  if (ch_person_get_biography (person) != NULL)
    g_print ("\n%s\n", ch_person_get_biography (person));
  ch_cli_print_field (_("Note"), ch_person_get_note (person));
}

static void
print_organisation (ChOrganisation *body)
{
  g_print ("%s\n", ch_organisation_get_name (body));
  ch_cli_print_field (_("UID"), ch_record_get_uid (CH_RECORD (body)));
  if (ch_organisation_get_kind (body) != NULL)
    ch_cli_print_field (_("Kind"), ch_vocabulary_get_label (CH_VOCABULARY_ORGANISATION_KIND, ch_organisation_get_kind (body)));
  if (ch_organisation_get_country (body) != NULL)
    ch_cli_print_field (_("Country"), ch_country_get_name (ch_organisation_get_country (body)));
  ch_cli_print_field (_("Part of"), ch_organisation_get_parent (body));
  ch_cli_print_field (_("Address"), ch_organisation_get_address (body));
  print_names (CH_RECORD (body));
  ch_cli_print_field (_("Note"), ch_organisation_get_note (body));
}

static ChCliStatus
show (ChCli              *cli,
      const ChCliCommand *self,
      GStrv              *args,
      ChRegister          which)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) profile_result = NULL;
  g_autoptr(ChRecord) record = NULL;
  g_autoptr(ChProfile) profile = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 1, 1))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  ch_log_load_record_async (cli->log, which, (*args)[0], cli->cancellable, ch_cli_take_result, &result);
  record = ch_log_load_record_finish (cli->log, ch_cli_wait (&result), &error);
  if (record == NULL)
    return ch_cli_fail ((*args)[0], error);
  ch_log_load_profile_async (cli->log, which, ch_record_get_uid (record), cli->cancellable, ch_cli_take_result,
                             &profile_result);
  profile = ch_log_load_profile_finish (cli->log, ch_cli_wait (&profile_result), &error);
  if (profile == NULL)
    return ch_cli_fail ((*args)[0], error);

  if (which == CH_REGISTER_PEOPLE)
    print_person (CH_PERSON (record), profile);
  else
    print_organisation (CH_ORGANISATION (record));
  if (!print_meetings (cli, which, ch_record_get_uid (record), &error))
    return ch_cli_fail ((*args)[0], error);
  print_company (profile);
  print_traces (_("Signed"), ch_profile_get_documents (profile), "title");
  if (which == CH_REGISTER_PEOPLE)
    print_traces (_("Photos"), ch_profile_get_photos (profile), "caption");
  return CH_CLI_DONE;
}

static ChCliStatus
run_person (ChCli              *cli,
            const ChCliCommand *self,
            GStrv              *args)
{
  return show (cli, self, args, CH_REGISTER_PEOPLE);
}

static ChCliStatus
run_organisation (ChCli              *cli,
                  const ChCliCommand *self,
                  GStrv              *args)
{
  return show (cli, self, args, CH_REGISTER_ORGANISATIONS);
}

const ChCliCommand ch_cli_person_command = {
  "person",
  N_("UID"),
  N_("Show a person: names, posts over time, meetings, whom they were met with, what they signed"),
  run_person,
};

const ChCliCommand ch_cli_organisation_command = {
  "organisation",
  N_("UID"),
  N_("Show a body: names, meetings, whom it was met with, what it signed"),
  run_organisation,
};
