/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reading.h"

#include "ch-evidence.h"
#include "ch-language.h"
#include "ch-signatory.h"

#include <string.h>

static ChMeetingReader *reader = NULL;

ChMeetingReader *
reading_get_reader (void)
{
  if (reader == NULL)
    {
      const char *dirs[] = { g_getenv ("CH_TEST_LEXICON"), NULL };
      g_autoptr(GError) error = NULL;

      reader = ch_meeting_reader_new (dirs, &error);
      g_assert_no_error (error);
    }
  return reader;
}

ChMeeting *
reading_read (const char *publisher,
              const char *published,
              const char *text)
{
  g_autoptr(ChArticle) article = ch_article_new ();

  ch_article_set_publisher (article, publisher);
  ch_article_set_published (article, published);
  ch_article_set_text (article, text);
  ch_article_set_language (article, ch_language_guess (text));
  return ch_meeting_reader_read (reading_get_reader (), article);
}

ChMeeting *
reading_read_below (const char *headline,
                    const char *text)
{
  g_autoptr(ChArticle) article = ch_article_new ();

  ch_article_set_headline (article, headline);
  ch_article_set_text (article, text);
  ch_article_set_language (article, ch_language_guess (text));
  return ch_meeting_reader_read (reading_get_reader (), article);
}

static char *
dup_lines (GListStore        *list,
           const char *const *fields)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(GObject) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      for (guint f = 0; fields[f] != NULL; f++)
        {
          g_autofree char *value = NULL;

          g_object_get (record, fields[f], &value, NULL);
          g_string_append_printf (lines, "%s%s", f > 0 ? " | " : "", value != NULL ? value : "-");
        }
      g_string_append_c (lines, '\n');
    }
  return g_string_free (lines, FALSE);
}

char *
reading_dup_people (ChMeeting *meeting)
{
  static const char *const fields[] = { "name", "title", "organisation", "country", "side", "role", NULL };

  return dup_lines (ch_meeting_get_participants (meeting), fields);
}

char *
reading_dup_documents (ChMeeting *meeting)
{
  static const char *const fields[] = { "kind", "title", "status", NULL };

  return dup_lines (ch_meeting_get_documents (meeting), fields);
}

char *
reading_dup_signing (ChMeeting *meeting)
{
  static const char *const fields[] = { "name", "title", "party", NULL };
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      g_autofree char *parties = g_strjoinv ("; ", (GStrv) ch_document_get_parties (document));
      g_autofree char *signatories = dup_lines (ch_document_get_signatories (document), fields);
      const char *date = ch_document_get_date (document);
      const char *place = ch_document_get_place (document);

      g_string_append_printf (lines, "%s | %s | %s\n%s", parties, date != NULL ? date : "-", place != NULL ? place : "-", signatories);
    }
  return g_string_free (lines, FALSE);
}

char *
reading_dup_credits (ChMeeting *meeting)
{
  static const char *const fields[] = { "creator", "credit-line", NULL };

  return dup_lines (ch_meeting_get_photos (meeting), fields);
}

static gboolean
has_evidence (ChMeeting  *meeting,
              gpointer    record,
              const char *field,
              const char *value)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_evidence (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      if (g_strcmp0 (ch_evidence_get_record (evidence), ch_record_get_uid (record)) == 0
          && g_strcmp0 (ch_evidence_get_field (evidence), field) == 0 && g_strcmp0 (ch_evidence_get_value (evidence), value) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
assert_field (ChMeeting  *meeting,
              gpointer    record,
              const char *field)
{
  g_autofree char *value = NULL;

  g_object_get (record, field, &value, NULL);
  if (value != NULL && !has_evidence (meeting, record, field, value))
    g_error ("No evidence for %s “%s”", field, value);
}

static void
assert_records (ChMeeting         *meeting,
                GListStore        *list,
                const char *const *fields)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(GObject) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      for (guint f = 0; fields[f] != NULL; f++)
        assert_field (meeting, record, fields[f]);
    }
}

static void
assert_elements (ChMeeting         *meeting,
                 gpointer           record,
                 const char        *field,
                 const char *const *values)
{
  for (guint i = 0; values[i] != NULL; i++)
    if (!has_evidence (meeting, record, field, values[i]))
      g_error ("No evidence for %s “%s”", field, values[i]);
}

static void
assert_signing (ChMeeting *meeting)
{
  static const char *const signatory_fields[] = { "name", "title", "party", NULL };
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);

      assert_elements (meeting, document, "parties", ch_document_get_parties (document));
      assert_records (meeting, ch_document_get_signatories (document), signatory_fields);
    }
}

/* Words stand in the text as they are in the record; what is derived points at words. */
static void
assert_quote (ChEvidence *evidence,
              const char *text)
{
  const gint64 start = ch_evidence_get_start (evidence);
  const gint64 end = ch_evidence_get_end (evidence);
  g_autofree char *there = NULL;

  if (g_strcmp0 (ch_evidence_get_source (evidence), "metadata") == 0)
    return;

  g_assert_cmpint (start, >=, 0);
  g_assert_cmpint (end, >, start);
  g_assert_cmpint (end, <=, g_utf8_strlen (text, -1));
  there = g_utf8_substring (text, start, end);
  g_assert_cmpstr (there, ==, ch_evidence_get_quote (evidence));
  if (g_strcmp0 (ch_evidence_get_source (evidence), "text") == 0 && g_strcmp0 (ch_evidence_get_field (evidence), "published") != 0)
    g_assert_cmpstr (there, ==, ch_evidence_get_value (evidence));
}

void
reading_assert_evidence (ChMeeting *meeting)
{
  static const char *const meeting_fields[] = { "kind", "date", "end-date", "city", "country", "venue", NULL };
  static const char *const participant_fields[] = { "name", "title", "organisation", "country", "side", "role", NULL };
  static const char *const photo_fields[] = { "creator", "credit-line", "credit", NULL };
  static const char *const document_fields[] = { "kind", "title", "status", "date", "place", NULL };
  GListModel *list = G_LIST_MODEL (ch_meeting_get_evidence (meeting));
  g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
  const char *text = ch_article_get_text (article);

  for (guint f = 0; meeting_fields[f] != NULL; f++)
    assert_field (meeting, meeting, meeting_fields[f]);
  assert_records (meeting, ch_meeting_get_participants (meeting), participant_fields);
  assert_records (meeting, ch_meeting_get_photos (meeting), photo_fields);
  assert_records (meeting, ch_meeting_get_documents (meeting), document_fields);
  assert_signing (meeting);
  assert_elements (meeting, meeting, "organisations", ch_meeting_get_organisations (meeting));
  assert_elements (meeting, meeting, "topics", ch_meeting_get_topics (meeting));
  assert_elements (meeting, meeting, "agreements", ch_meeting_get_agreements (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      g_assert_nonnull (ch_evidence_get_rule (evidence));
      assert_quote (evidence, text != NULL ? text : "");
    }
}

static void
test_case (gconstpointer data)
{
  const ReadingCase *c = data;
  g_autoptr(ChMeeting) meeting = reading_read (c->publisher, c->published, c->text);
  g_autofree char *people = reading_dup_people (meeting);

  g_assert_cmpstr (people, ==, c->people);
  reading_assert_evidence (meeting);
}

void
reading_add_cases (const char        *group,
                   const ReadingCase *cases,
                   gsize              n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/constructions/%s/%s", group, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}
