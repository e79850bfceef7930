/* ch-proposal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-proposal.h"

#include "ch-bodies.h"
#include "ch-declension.h"
#include "ch-document.h"
#include "ch-evidence.h"
#include "ch-names.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-picture-match.h"
#include "ch-signatory.h"
#include "ch-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define CONFIDENCE_TEXT 0.9

typedef struct
{
  ChReading *reading;
  ChMeeting *meeting;
} Proposal;

static void
add_evidence (Proposal   *self,
              gpointer    record,
              const char *field,
              const char *value,
              const char *source,
              ChSpan      span,
              const char *rule,
              double      confidence)
{
  g_autoptr(ChEvidence) evidence = ch_evidence_new ();
  g_autofree char *quote = ch_span_dup_text (self->reading->text, span);

  ch_evidence_set_record (evidence, ch_record_get_uid (record));
  ch_evidence_set_article (evidence, ch_record_get_uid (CH_RECORD (self->reading->article)));
  ch_evidence_set_field (evidence, field);
  ch_evidence_set_value (evidence, value);
  ch_evidence_set_source (evidence, source);
  ch_evidence_set_start (evidence, quote != NULL ? (gint64) ch_reading_token (self->reading, span.from)->from : -1);
  ch_evidence_set_end (evidence, quote != NULL ? (gint64) ch_reading_token (self->reading, span.to - 1)->to : -1);
  ch_evidence_set_quote (evidence, quote);
  ch_evidence_set_rule (evidence, rule);
  ch_evidence_set_confidence (evidence, confidence);
  g_list_store_append (ch_meeting_get_evidence (self->meeting), evidence);
}

/* Sets FIELD to the words of SPAN. */
static void
set_words (Proposal   *self,
           gpointer    record,
           const char *field,
           ChSpan      span,
           const char *rule)
{
  g_autofree char *value = ch_span_dup_text (self->reading->text, span);

  if (value == NULL)
    return;
  g_object_set (record, field, value, NULL);
  add_evidence (self, record, field, value, "text", span, rule, CONFIDENCE_TEXT);
}

/* Sets FIELD to what follows from words. */
static void
set_fact (Proposal     *self,
          gpointer      record,
          const char   *field,
          const ChFact *fact)
{
  if (fact->value == NULL || (!ch_span_is_set (fact->why) && !fact->is_headline))
    return;
  g_object_set (record, field, fact->value, NULL);
  add_evidence (self, record, field, fact->value, fact->is_headline ? "metadata" : "derived", fact->why, fact->rule, fact->confidence);
}

/* The mention that gave NAME. */
static const ChMention *
find_mention (const ChReading *reading,
              ChSpan           name)
{
  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (reading->mentions, ChMention, i);

      if (mention->name.from == name.from && mention->name.to == name.to)
        return mention;
    }
  return NULL;
}

/* The name as it is printed, or in the nominative where it is declined there. */
static void
set_name (Proposal       *self,
          ChParticipant  *participant,
          const ChPerson *person)
{
  gboolean certain = FALSE;
  const ChMention *mention = find_mention (self->reading, person->name);
  const ChSpan title = mention != NULL ? mention->title : (ChSpan) { 0, 0 };
  const ChSpan whole = mention != NULL ? mention->whole : (ChSpan) { 0, 0 };
  g_autofree char *name = ch_declension_dup_name (self->reading, person->name, title, whole, &certain);
  const ChFact fact = { .value = name, .why = person->name, .rule = "in the nominative", .confidence = certain ? CONFIDENCE_TEXT : 0.7 };

  if (name != NULL)
    set_fact (self, participant, "name", &fact);
  else
    set_words (self, participant, "name", person->name, person->name_rule);
}

static void
set_title (Proposal   *self,
           gpointer    record,
           ChSpan      title,
           const char *rule)
{
  const ChSpan state = ch_title_find_long_state (self->reading, title);

  if (ch_span_is_set (state))
    {
      g_autofree char *post = ch_span_dup_text (self->reading->text, (ChSpan) { title.from, state.from });
      g_autofree char *seat = ch_span_dup_text (self->reading->text, (ChSpan) { state.to, title.to });
      g_autofree char *words = g_strconcat (post, " ", seat, NULL);
      const ChFact fact = { .value = words, .why = title, .rule = rule, .confidence = CONFIDENCE_TEXT };

      set_fact (self, record, "title", &fact);
    }
  else
    {
      set_words (self, record, "title", title, rule);
    }
}

static void
add_participants (Proposal *self)
{
  GArray *people = self->reading->people;

  for (guint i = 0; i < people->len; i++)
    {
      const ChPerson *person = &g_array_index (people, ChPerson, i);
      g_autoptr(ChParticipant) participant = NULL;

      if (!person->takes_part)
        continue;
      participant = ch_participant_new ();
      set_name (self, participant, person);
      set_title (self, participant, person->title, person->rule);
      set_words (self, participant, "organisation", person->body, person->rule);
      set_fact (self, participant, "country", &person->country);
      set_fact (self, participant, "side", &person->side);
      set_fact (self, participant, "role", &person->role);
      g_list_store_append (ch_meeting_get_participants (self->meeting), participant);
    }
}

/* The city by the name that lists have it under: 在京 is in 北京, "в Москве" in Москва. */
static void
set_city (Proposal *self)
{
  const ChReading *reading = self->reading;
  const ChSpan city = reading->city;
  const char *name = ch_reading_get_value (reading, "city-name", city);

  if (name != NULL)
    {
      const ChFact fact = { name, city, "place", CONFIDENCE_TEXT };

      set_fact (self, self->meeting, "city", &fact);
    }
  else
    {
      set_words (self, self->meeting, "city", city, "place");
      set_fact (self, self->meeting, "city", &reading->headline_city);
    }
}

static gboolean
holds_string (GPtrArray  *strings,
              const char *string)
{
  return g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL);
}

/* Whether one of the first N people is from the body of PERSON, whatever it was called there. */
static gboolean
is_body_of_earlier (const ChReading *reading,
                    const ChPerson  *person,
                    guint            n)
{
  for (guint i = 0; i < n; i++)
    {
      const ChPerson *earlier = &g_array_index (reading->people, ChPerson, i);

      if (earlier->takes_part && ch_body_is_same (reading, earlier->body, person->body))
        return TRUE;
    }
  return FALSE;
}

static void
add_organisations (Proposal *self)
{
  GArray *people = self->reading->people;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    {
      const ChPerson *person = &g_array_index (people, ChPerson, i);
      g_autofree char *name = person->takes_part ? ch_span_dup_text (self->reading->text, person->body) : NULL;

      if (name == NULL || is_body_of_earlier (self->reading, person, i))
        continue;
      add_evidence (self, self->meeting, "organisations", name, "text", person->body, person->rule, CONFIDENCE_TEXT);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  g_ptr_array_add (names, NULL);
  ch_meeting_set_organisations (self->meeting, (const char *const *) names->pdata);
}

static void
add_topics (Proposal *self)
{
  g_autoptr(GPtrArray) topics = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->reading->topics->len; i++)
    {
      const ChSpan span = g_array_index (self->reading->topics, ChSpan, i);
      g_autofree char *topic = ch_span_dup_text (self->reading->text, span);

      if (topic == NULL || holds_string (topics, topic))
        continue;
      add_evidence (self, self->meeting, "topics", topic, "text", span, "subject talked about", 0.6);
      g_ptr_array_add (topics, g_steal_pointer (&topic));
    }
  g_ptr_array_add (topics, NULL);
  ch_meeting_set_topics (self->meeting, (const char *const *) topics->pdata);
}

/* The words of SPANS as strings, each with its evidence under FIELD of RECORD. */
static GPtrArray *
dup_strings (Proposal     *self,
             gpointer      record,
             const char   *field,
             const ChSpan *spans,
             guint         n_spans,
             const char   *rule)
{
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_spans; i++)
    {
      char *string = ch_span_dup_text (self->reading->text, spans[i]);

      add_evidence (self, record, field, string, "text", spans[i], rule, CONFIDENCE_TEXT);
      g_ptr_array_add (strings, string);
    }
  g_ptr_array_add (strings, NULL);
  return strings;
}

static void
add_signatories (Proposal              *self,
                 ChDocument            *document,
                 const ChDocumentFound *found)
{
  for (guint i = 0; i < found->n_signatories; i++)
    {
      const ChPerson *person = &g_array_index (self->reading->people, ChPerson, found->signatories[i]);
      g_autoptr(ChSignatory) signatory = ch_signatory_new ();

      set_words (self, signatory, "name", person->name, "in the sentence of signing");
      set_title (self, signatory, person->title, person->rule);
      set_words (self, signatory, "party", person->body, person->rule);
      g_list_store_append (ch_document_get_signatories (document), signatory);
    }
}

/* Where it was signed: where the meeting was. */
static void
set_place (Proposal   *self,
           ChDocument *document)
{
  const char *city = ch_meeting_get_city (self->meeting);
  const gboolean is_headline = !ch_span_is_set (self->reading->city);
  const ChFact place = {
    .value = city, .why = self->reading->city, .rule = is_headline ? "headline" : "place of the meeting", .confidence = 0.7,
    .is_headline = is_headline,
  };

  if (city != NULL)
    set_fact (self, document, "place", &place);
}

static void
add_documents (Proposal *self)
{
  for (guint i = 0; i < self->reading->documents->len; i++)
    {
      const ChDocumentFound *found = &g_array_index (self->reading->documents, ChDocumentFound, i);
      const gboolean is_headline = found->headline != NULL;
      const ChFact kind = { found->type, found->type_why, found->rule, 0.95, is_headline };
      const ChFact status = { found->status, found->status_why, found->rule, 0.9, is_headline };
      const ChFact headline = { found->headline, { 0, 0 }, found->rule, 0.8, TRUE };
      g_autoptr(ChDocument) document = ch_document_new ();
      g_autoptr(GPtrArray) parties = dup_strings (self, document, "parties", found->parties, found->n_parties, "parties");

      set_fact (self, document, "kind", &kind);
      set_words (self, document, "title", found->title, found->rule);
      set_fact (self, document, "title", &headline);
      set_fact (self, document, "status", &status);
      ch_document_set_parties (document, (const char *const *) parties->pdata);
      if (g_strcmp0 (found->status, "signed") == 0)
        {
          add_signatories (self, document, found);
          set_fact (self, document, "date", &found->date);
          set_place (self, document);
        }
      g_list_store_append (ch_meeting_get_documents (self->meeting), document);
    }
}

static void
add_agreements (Proposal *self)
{
  GArray *spans = self->reading->agreements;
  g_autoptr(GPtrArray) agreements = dup_strings (self, self->meeting, "agreements", (const ChSpan *) (gpointer) spans->data, spans->len,
                                                 "agreed");

  ch_meeting_set_agreements (self->meeting, (const char *const *) agreements->pdata);
}

/* One credit line is one photo: the picture of the page that has it brings its address. */
static void
add_photos (Proposal *self)
{
  for (guint i = 0; i < self->reading->credits->len; i++)
    {
      const ChCreditFound *found = &g_array_index (self->reading->credits, ChCreditFound, i);
      g_autoptr(ChPhoto) photo = ch_photo_new ();

      set_words (self, photo, "credit", found->whole, found->rule);
      set_words (self, photo, "creator", found->creator, found->rule);
      set_words (self, photo, "credit-line", found->credit, found->rule);
      g_list_store_append (ch_meeting_get_photos (self->meeting), photo);
    }
}

static gboolean
article_proves (ChArticle  *article,
                const char *field)
{
  GListModel *list = G_LIST_MODEL (ch_article_get_evidence (article));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      if (g_strcmp0 (ch_evidence_get_field (evidence), field) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The headline and the language are the article's; where it does not say how it came by them, it
 * read them off the first line and off the words. */
static void
add_head (Proposal *self)
{
  ChArticle *article = self->reading->article;
  const char *headline = ch_article_get_headline (article);
  const char *language = ch_article_get_language (article);
  const ChSpan first = { 0, MIN (self->reading->text->tokens->len, 8) };

  ch_meeting_set_title (self->meeting, headline);
  ch_meeting_set_language (self->meeting, language);
  if (headline != NULL && !article_proves (article, "headline"))
    add_evidence (self, self->meeting, "title", headline, "metadata", (ChSpan) { 0, 0 }, "headline", 0.9);
  if (language != NULL && !article_proves (article, "language"))
    add_evidence (self, self->meeting, "language", language, "derived", first, "commonest words and script", 0.9);
}

static void
add_remark (ChArticle  *article,
            const char *sentence)
{
  g_autoptr(GPtrArray) remarks = g_ptr_array_new ();
  const char *const *old = ch_article_get_remarks (article);

  for (guint i = 0; old[i] != NULL; i++)
    g_ptr_array_add (remarks, (gpointer) old[i]);
  g_ptr_array_add (remarks, (gpointer) sentence);
  g_ptr_array_add (remarks, NULL);
  ch_article_set_remarks (article, (const char *const *) remarks->pdata);
}

ChMeeting *
ch_proposal_new (ChReading *reading)
{
  Proposal self = { reading, ch_meeting_new () };

  ch_meeting_set_status (self.meeting, "to review");
  ch_meeting_set_kind (self.meeting, NULL); /* a new record is a meeting; this one is what the text says */
  g_list_store_append (ch_meeting_get_articles (self.meeting), reading->article);
  add_head (&self);
  if (reading->main_sentence < 0)
    {
      add_remark (reading->article, _("The article tells of no meeting that could be read."));
      return self.meeting;
    }

  set_fact (&self, self.meeting, "kind", &reading->kind);
  set_fact (&self, self.meeting, "date", &reading->date);
  set_fact (&self, self.meeting, "end-date", &reading->end_date);
  set_fact (&self, self.meeting, "country", &reading->country);
  set_city (&self);
  set_words (&self, self.meeting, "venue", reading->venue, "place");
  add_participants (&self);
  add_organisations (&self);
  add_topics (&self);
  add_documents (&self);
  add_agreements (&self);
  add_photos (&self);
  ch_picture_match (self.meeting, reading->article);
  return self.meeting;
}
