/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-document.h"
#include "ch-evidence.h"
#include "ch-field-check.h"
#include "ch-meeting.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"
#include "ch-title.h"

#include <string.h>

static ChMeeting *
make_meeting (void)
{
  ChMeeting *meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) one = ch_participant_new ();
  g_autoptr(ChEvidence) proof = ch_evidence_new ();

  ch_meeting_set_title (meeting, "Minister A meets Director B");
  ch_meeting_set_date (meeting, "2018-07-02");
  ch_meeting_set_topics (meeting, (const char *const[]) { "food safety", "green industry", NULL });
  ch_participant_set_name (one, "A");
  g_list_store_append (ch_meeting_get_participants (meeting), one);
  ch_evidence_set_start (proof, 12);
  ch_evidence_set_confidence (proof, 0.75);
  g_list_store_append (ch_meeting_get_evidence (meeting), proof);
  return meeting;
}

static void
count (gpointer record,
       guint   *n)
{
  (*n)++;
}

static void
test_defaults (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();

  g_assert_true (g_uuid_string_is_valid (ch_record_get_uid (CH_RECORD (meeting))));
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (meeting)), ==, 0);
  g_assert_cmpstr (ch_meeting_get_status (meeting), ==, "confirmed");
  g_assert_false (ch_meeting_is_to_review (meeting));
  ch_meeting_set_status (meeting, "to review");
  g_assert_true (ch_meeting_is_to_review (meeting));
  g_assert_null (ch_meeting_get_title (meeting));
  g_assert_null (ch_meeting_get_topics (meeting)[0]);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_participants (meeting))), ==, 0);
}

static void
test_empty_is_unknown (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();

  ch_meeting_set_title (meeting, "");
  g_assert_null (ch_meeting_get_title (meeting));
}

/* What a field has may come back as part of what it gets. */
static void
test_own_parts (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  const char *topic = ch_meeting_get_topics (meeting)[1];

  ch_meeting_set_title (meeting, strstr (ch_meeting_get_title (meeting), "meets"));
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "meets Director B");
  ch_meeting_set_topics (meeting, (const char *const[]) { topic, "trade", NULL });
  g_assert_cmpstr (ch_meeting_get_topics (meeting)[0], ==, "green industry");
  g_assert_cmpstr (ch_meeting_get_topics (meeting)[1], ==, "trade");
}

static void
test_dup (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChMeeting) copy = NULL;
  g_autoptr(ChParticipant) participant = NULL;

  ch_record_set_identity (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (meeting)), 3);
  ch_record_set_times (CH_RECORD (meeting), "2018-07-03T08:00:00Z", NULL);
  copy = ch_record_dup (meeting);

  g_assert_true (ch_record_equal (meeting, copy));
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (copy)), ==, 3);
  g_assert_cmpstr (ch_record_get_created (CH_RECORD (copy)), ==, "2018-07-03T08:00:00Z");

  /* In depth: the copy's participant is another object. */
  participant = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (copy)), 0);
  ch_participant_set_title (participant, "Minister");
  g_assert_false (ch_record_equal (meeting, copy));
}

static void
test_equal (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChMeeting) copy = ch_record_dup (meeting);
  g_autoptr(ChDocument) document = ch_document_new ();

  ch_meeting_set_topics (copy, (const char *const[]) { "food safety", NULL });
  g_assert_false (ch_record_equal (meeting, copy));
  ch_meeting_set_topics (copy, ch_meeting_get_topics (meeting));
  g_assert_true (ch_record_equal (meeting, copy));

  g_list_store_append (ch_meeting_get_documents (copy), document);
  g_assert_false (ch_record_equal (meeting, copy));
  g_assert_false (ch_record_equal (meeting, document));

  g_list_store_remove_all (ch_meeting_get_documents (copy));
  ch_record_renew_uid (CH_RECORD (copy));
  g_assert_false (ch_record_equal (meeting, copy));
}

static void
test_changed (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChParticipant) held = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);
  guint n = 0;

  g_signal_connect (meeting, "changed", G_CALLBACK (count), &n);
  ch_meeting_set_title (meeting, "Another");
  g_assert_cmpuint (n, ==, 1);
  ch_meeting_set_title (meeting, "Another");
  g_assert_cmpuint (n, ==, 1);
  ch_participant_set_side (held, "guest");
  g_assert_cmpuint (n, ==, 2);

  g_list_store_remove_all (ch_meeting_get_participants (meeting));
  g_assert_cmpuint (n, ==, 3);
  ch_participant_set_side (held, "host");
  g_assert_cmpuint (n, ==, 3);
}

static void
assert_n_faults (ChMeeting *meeting,
                 guint      n)
{
  g_auto(GStrv) sentences = ch_record_validate (CH_RECORD (meeting));

  g_assert_cmpuint (g_strv_length (sentences), ==, n);
}

/* What a list holds is followed for as often and as long as it stands there, and no work is done twice. */
static void
test_followed (void)
{
  enum { MANY = 4000 };
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) one = ch_participant_new ();
  GListStore *list = ch_meeting_get_participants (meeting);
  gint64 begin;
  guint n = 0;

  g_signal_connect (meeting, "changed", G_CALLBACK (count), &n);
  g_list_store_append (list, one);
  g_list_store_append (list, one);
  g_assert_cmpuint (n, ==, 2);
  ch_participant_set_name (one, "A");
  g_assert_cmpuint (n, ==, 4);
  g_list_store_remove (list, 0);
  ch_participant_set_name (one, "B");
  g_assert_cmpuint (n, ==, 6);
  g_list_store_remove_all (list);
  ch_participant_set_name (one, "C");
  g_assert_cmpuint (n, ==, 7);

  /* Work that grows with the square of their number took half a minute. */
  begin = g_get_monotonic_time ();
  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr(ChParticipant) participant = ch_participant_new ();

      g_list_store_append (list, participant);
    }
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
}

static void
test_validate (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChParticipant) nameless = ch_participant_new ();

  assert_n_faults (meeting, 0);
  ch_meeting_set_date (meeting, "2018-02-30");
  assert_n_faults (meeting, 1);
  ch_meeting_set_title (meeting, "  ");
  assert_n_faults (meeting, 2);
  g_list_store_append (ch_meeting_get_participants (meeting), nameless);
  assert_n_faults (meeting, 3);
  ch_meeting_set_country (meeting, "Kenya");
  assert_n_faults (meeting, 4);

  ch_meeting_set_date (meeting, "2018-07");
  ch_meeting_set_end_date (meeting, "2018-06-30");
  assert_n_faults (meeting, 4);
}

/* What a held record holds in turn is copied, compared and checked with it. */
static void
test_documents (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChSignatory) signatory = ch_signatory_new ();
  g_autoptr(ChAttachment) scan = ch_attachment_new ();
  g_autoptr(ChTitle) title = ch_title_new ();
  g_autoptr(ChMeeting) copy = NULL;
  guint n = 0;

  g_list_store_append (ch_meeting_get_documents (meeting), document);
  g_list_store_append (ch_document_get_signatories (document), signatory);
  g_list_store_append (ch_document_get_files (document), scan);
  g_list_store_append (ch_document_get_other_titles (document), title);
  assert_n_faults (meeting, 2); /* no name, no words */
  ch_signatory_set_name (signatory, "A");
  ch_title_set_text (title, "Avtale");
  assert_n_faults (meeting, 0);

  ch_document_set_date (document, "yesterday");
  ch_document_set_in_force (document, "2019-13");
  assert_n_faults (meeting, 2);
  ch_document_set_date (document, "2019-05~");
  ch_document_set_in_force (document, "2020");
  ch_attachment_set_file (scan, "lanterns.pdf");
  ch_attachment_set_role (scan, "picture");
  assert_n_faults (meeting, 2);
  ch_attachment_set_file (scan, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
  ch_attachment_set_role (scan, "signed scan");
  assert_n_faults (meeting, 0);

  copy = ch_record_dup (meeting);
  g_assert_true (ch_record_equal (meeting, copy));
  g_signal_connect (meeting, "changed", G_CALLBACK (count), &n);
  ch_signatory_set_party (signatory, "Norland");
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (ch_record_equal (meeting, copy));
}

/* What has been signed is scanned with its signatures; a draft, or a text, is a working copy. */
static void
test_roles_of_files (void)
{
  static const struct
  {
    const char *status;
    const char *media_type;
    const char *role;
  } cases[] = {
    { "signed", "application/pdf", "signed scan" },
    { "in force", "image/jpeg", "signed scan" },
    { "denounced", "image/tiff", "signed scan" },
    { "negotiated", "application/pdf", "working copy" },
    { "initialled", "image/jpeg", "working copy" },
    { "signed", "text/plain", "working copy" },
    { "signed", "application/vnd.oasis.opendocument.text", "working copy" },
    { "signed", NULL, "working copy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(ChDocument) document = ch_document_new ();
      g_autoptr(ChAttachment) file = ch_attachment_new ();

      ch_document_set_status (document, cases[i].status);
      ch_attachment_set_media_type (file, cases[i].media_type);
      ch_document_add_file (document, file);
      g_assert_cmpstr (ch_attachment_get_role (file), ==, cases[i].role);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_document_get_files (document))), ==, 1);
    }
}

/* Whoever says what a file is, is not corrected. */
static void
test_given_role (void)
{
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChAttachment) file
      = g_object_new (CH_TYPE_ATTACHMENT, "media-type", "application/pdf", "role", "translation", NULL);

  ch_document_add_file (document, file);
  g_assert_cmpstr (ch_attachment_get_role (file), ==, "translation");
}

static void
test_validate_files (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChPhoto) photo = ch_photo_new ();
  g_autoptr(ChArticle) article = ch_article_new ();
  g_autoptr(ChParticipant) person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);

  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  g_list_store_append (ch_meeting_get_articles (meeting), article);
  ch_photo_set_file (photo, "quay.jpg");
  ch_article_set_source (article, "ABCDEF");
  ch_article_set_updated (article, "soon");
  ch_participant_set_attendance (person, "perhaps");
  assert_n_faults (meeting, 4);
}

/* A name or title is a line; what is none is refused by as much of it as it takes to know it. */
static void
test_too_long (void)
{
  g_autofree char *longest = g_strnfill (CH_FIELD_LONGEST_LINE, 'a');
  g_autofree char *longer = g_strconcat (longest, "é", NULL);
  const char *const topics[] = { "tides", longer, NULL };
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChParticipant) person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);
  g_auto(GStrv) sentences = NULL;
  const char *field = NULL;

  ch_meeting_set_title (meeting, longest);
  ch_meeting_set_text (meeting, longer);
  assert_n_faults (meeting, 0);
  g_assert_null (ch_record_find_problem (CH_RECORD (meeting), &field));

  ch_participant_set_organisation (person, longer);
  sentences = ch_record_validate (CH_RECORD (meeting));
  g_assert_cmpuint (g_strv_length (sentences), ==, 1);
  g_assert_nonnull (strstr (sentences[0], "too long"));
  g_assert_cmpuint (strlen (sentences[0]), <, 200);
  g_assert_true (ch_record_find_problem (CH_RECORD (meeting), &field) == CH_RECORD (person));
  g_assert_cmpstr (field, ==, "organisation");

  ch_participant_set_organisation (person, NULL);
  ch_meeting_set_topics (meeting, topics);
  assert_n_faults (meeting, 1);
  g_assert_true (ch_record_find_problem (CH_RECORD (meeting), &field) == CH_RECORD (meeting));
  g_assert_cmpstr (field, ==, "topics");
  ch_meeting_set_topics (meeting, NULL);

  ch_meeting_set_date (meeting, longer);
  g_strfreev (g_steal_pointer (&sentences));
  sentences = ch_record_validate (CH_RECORD (meeting));
  g_assert_cmpuint (strlen (sentences[0]), <, 200);
}

/* Who has a UID, and what is wrong with whom, is found at any depth. */
static void
test_find (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChSignatory) signatory = ch_signatory_new ();
  const char *field = "";

  ch_signatory_set_name (signatory, "Ivo Kestrel");
  g_list_store_append (ch_document_get_signatories (document), signatory);
  g_list_store_append (ch_meeting_get_documents (meeting), document);
  g_assert_true (ch_record_find (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (meeting))) == CH_RECORD (meeting));
  g_assert_true (ch_record_find (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (signatory))) == CH_RECORD (signatory));
  g_assert_null (ch_record_find (CH_RECORD (document), ch_record_get_uid (CH_RECORD (meeting))));

  ch_signatory_set_name (signatory, NULL);
  g_assert_true (ch_record_find_problem (CH_RECORD (meeting), &field) == CH_RECORD (signatory));
  g_assert_null (field);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/defaults", test_defaults);
  g_test_add_func ("/record/empty-is-unknown", test_empty_is_unknown);
  g_test_add_func ("/record/own-parts", test_own_parts);
  g_test_add_func ("/record/dup", test_dup);
  g_test_add_func ("/record/equal", test_equal);
  g_test_add_func ("/record/changed", test_changed);
  g_test_add_func ("/record/followed", test_followed);
  g_test_add_func ("/record/validate", test_validate);
  g_test_add_func ("/record/documents", test_documents);
  g_test_add_func ("/record/validate-files", test_validate_files);
  g_test_add_func ("/record/roles-of-files", test_roles_of_files);
  g_test_add_func ("/record/given-role", test_given_role);
  g_test_add_func ("/record/too-long", test_too_long);
  g_test_add_func ("/record/find", test_find);
  return g_test_run ();
}
