/* ch-cli-show.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-country.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"
#include "ch-title.h"
#include "ch-vocabulary.h"

#include <glib/gi18n.h>

/* The words that are there, with SEPARATOR between them. */
static char *
join (const char        *separator,
      const char *const *words,
      gsize              n_words)
{
  GString *joined = g_string_new (NULL);

  for (gsize i = 0; i < n_words; i++)
    if (words[i] != NULL && *words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", words[i]);
  return g_string_free (joined, FALSE);
}

static void
print_heading (const char *heading)
{
  g_print ("\n%s\n", heading);
}

/* What is said of a participant in brackets. */
static char *
join_notes (ChParticipant *person)
{
  const char *role = ch_participant_get_role (person);
  const char *attendance = ch_participant_get_attendance (person);
  const char *deputising_for = ch_participant_get_deputising_for (person);
  g_autofree char *deputy = NULL;

  if (deputising_for != NULL)
    /* Translators: %s is the person who did not come */
    deputy = g_strdup_printf (_("deputising for %s"), deputising_for);
  return join ("; ", (const char *[]) { ch_vocabulary_get_label (CH_VOCABULARY_ROLE, role),
                                       ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, attendance), deputy }, 3);
}

static void
print_participants (ChMeeting  *meeting,
                    const char *side)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  gboolean headed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (list, i);
      g_autofree char *line = NULL;
      g_autofree char *notes = NULL;

      if (g_strcmp0 (ch_participant_get_side (person), side) != 0)
        continue;

      if (!headed)
        print_heading (ch_vocabulary_get_label (CH_VOCABULARY_SIDE, side));
      headed = TRUE;
      line = join (", ", (const char *[]) { ch_participant_get_name (person), ch_participant_get_title (person),
                                           ch_participant_get_organisation (person),
                                           ch_country_get_name (ch_participant_get_country (person)) }, 4);
      notes = join_notes (person);
      g_print ("  %s (%s)\n", line, notes);
    }
}

static void
print_strings (const char        *heading,
               const char *const *strings)
{
  if (strings[0] == NULL)
    return;

  print_heading (heading);
  for (guint i = 0; strings[i] != NULL; i++)
    g_print ("  %s\n", strings[i]);
}

static void
print_titles (GListStore *titles,
              const char *indent)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (titles)); i++)
    {
      g_autoptr(ChTitle) title = g_list_model_get_item (G_LIST_MODEL (titles), i);

      g_print ("%s%s%s%s\n", indent, ch_title_get_language (title) != NULL ? ch_title_get_language (title) : "",
               ch_title_get_language (title) != NULL ? ": " : "", ch_title_get_text (title));
    }
}

/* One line below a document, if there is anything to say. */
static void
print_detail (const char *label,
              const char *value)
{
  if (value != NULL && *value != '\0')
    g_print ("    %s: %s\n", label, value);
}

static void
print_document_details (ChDocument *document)
{
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (document));
  GListModel *files = G_LIST_MODEL (ch_document_get_files (document));
  g_autofree char *parties = g_strjoinv ("; ", (GStrv) ch_document_get_parties (document));
  g_autofree char *date = ch_edtf_dup_range_label (ch_document_get_date (document), NULL);
  g_autofree char *signing = join (", ", (const char *[]) { ch_document_get_place (document), date }, 2);
  g_autofree char *in_force = ch_edtf_dup_range_label (ch_document_get_in_force (document), NULL);
  g_autofree char *languages = g_strjoinv (", ", (GStrv) ch_document_get_languages (document));

  print_titles (ch_document_get_other_titles (document), "    ");
  print_detail (_("Parties"), parties);
  for (guint i = 0; i < g_list_model_get_n_items (signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = g_list_model_get_item (signatories, i);
      g_autofree char *line = join (", ", (const char *[]) { ch_signatory_get_name (signatory),
                                                            ch_signatory_get_title (signatory),
                                                            ch_signatory_get_party (signatory) }, 3);

      print_detail (_("Signatory"), line);
    }
  print_detail (_("Signed"), signing);
  print_detail (_("In force"), in_force);
  print_detail (_("Languages"), languages);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(ChAttachment) file = g_list_model_get_item (files, i);
      const char *name = ch_attachment_get_name (file);

      print_detail (ch_vocabulary_get_label (CH_VOCABULARY_ATTACHMENT_ROLE, ch_attachment_get_role (file)),
                    name != NULL ? name : ch_attachment_get_file (file));
    }
}

static void
print_documents (GListModel *documents)
{
  guint n = g_list_model_get_n_items (documents);

  if (n > 0)
    print_heading (_("Documents"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      const char *kind = ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, ch_document_get_kind (document));
      const char *title = ch_document_get_title (document);

      g_print ("  %s (%s)\n", title != NULL ? title : kind,
               ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, ch_document_get_status (document)));
      print_document_details (document);
    }
}

static void
print_photos (GListModel *photos)
{
  guint n = g_list_model_get_n_items (photos);

  if (n > 0)
    print_heading (_("Photos"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);
      g_autofree char *parts = join (" / ", (const char *[]) { ch_photo_get_creator (photo),
                                                              ch_photo_get_credit_line (photo) }, 2);
      const char *worded = ch_photo_get_credit (photo);
      const char *credit = worded != NULL ? worded : *parts != '\0' ? parts : _("no credit");
      g_autofree char *line = join (": ", (const char *[]) { ch_photo_get_caption (photo), credit }, 2);
      g_autofree char *people = NULL;

      people = g_strjoinv (", ", (GStrv) ch_photo_get_people (photo));
      g_print ("  %s\n", line);
      print_detail (_("From left to right"), people);
      print_detail (_("Alternative text"), ch_photo_get_alt_text (photo));
      print_detail (_("Rights"), ch_photo_get_rights (photo));
    }
}

static void
print_sources (GListModel *articles)
{
  guint n = g_list_model_get_n_items (articles);

  if (n > 0)
    print_heading (_("Sources"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);
      const char *address = ch_article_get_final_address (article);
      g_autofree char *line = NULL;

      if (address == NULL)
        address = ch_article_get_address (article);
      line = join (", ", (const char *[]) { ch_article_get_publisher (article), ch_article_get_headline (article),
                                           address }, 3);
      /* Translators: a source of a meeting, and when it was retrieved */
      g_print (_("  %s, retrieved %s\n"), line, ch_article_get_retrieved (article));
    }
}

static void
print_meeting (ChMeeting *meeting)
{
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
  g_autofree char *place = join (", ", (const char *[]) { ch_meeting_get_venue (meeting), ch_meeting_get_city (meeting),
                                                         ch_country_get_name (ch_meeting_get_country (meeting)) }, 3);
  const char *const *sides = ch_vocabulary_get_terms (CH_VOCABULARY_SIDE);

  if (ch_meeting_get_title (meeting) != NULL)
    g_print ("%s\n", ch_meeting_get_title (meeting));
  print_titles (ch_meeting_get_other_titles (meeting), "");
  if (ch_meeting_get_title (meeting) != NULL)
    g_print ("\n");
  ch_cli_print_field (_("UID"), ch_record_get_uid (CH_RECORD (meeting)));
  ch_cli_print_field (_("Status"), ch_vocabulary_get_label (CH_VOCABULARY_STATUS, ch_meeting_get_status (meeting)));
  ch_cli_print_field (_("Date"), date);
  ch_cli_print_field (_("Kind"), ch_vocabulary_get_label (CH_VOCABULARY_KIND, ch_meeting_get_kind (meeting)));
  ch_cli_print_field (_("Place"), place);
  ch_cli_print_field (_("Reference"), ch_meeting_get_reference (meeting));
  ch_cli_print_field (_("Marking"), ch_meeting_get_marking (meeting));

  for (guint i = 0; sides[i] != NULL; i++)
    print_participants (meeting, sides[i]);
  print_strings (_("Organisations"), ch_meeting_get_organisations (meeting));
  print_strings (_("Topics"), ch_meeting_get_topics (meeting));
  print_strings (_("Agreed"), ch_meeting_get_agreements (meeting));
  if (ch_meeting_get_text (meeting) != NULL)
    g_print ("\n%s\n", ch_meeting_get_text (meeting));
  print_documents (G_LIST_MODEL (ch_meeting_get_documents (meeting)));
  print_photos (G_LIST_MODEL (ch_meeting_get_photos (meeting)));
  print_sources (G_LIST_MODEL (ch_meeting_get_articles (meeting)));
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, NULL, args, 1, 1))
    return CH_CLI_USAGE;
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  ch_log_load_async (cli->log, (*args)[0], cli->cancellable, ch_cli_take_result, &result);
  meeting = ch_log_load_finish (cli->log, ch_cli_wait (&result), &error);
  if (meeting == NULL)
    return ch_cli_fail ((*args)[0], error);

  print_meeting (meeting);
  return CH_CLI_DONE;
}

const ChCliCommand ch_cli_show_command = {
  "show",
  N_("UID"),
  N_("Show a meeting; the beginning of its UID is enough"),
  run,
};
