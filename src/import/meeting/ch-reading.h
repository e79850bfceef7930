/* ch-reading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-tongue.h"

G_BEGIN_DECLS

/*
 * What is being read: the text, and what the stages of the reader have found in it so far.  The
 * stages, in their order:
 *
 *     ch-home         whose page it is
 *     ch-events       which sentences tell of meeting, calling, signing, being present
 *     ch-mentions     where people are named, with title, body and country
 *     ch-people       which mentions are one person, and who took part, in which role
 *     ch-kind         a meeting, a call, a signing …
 *     ch-sides        which state a person represents, and on which side
 *     ch-principals   who turns out to lead a side
 *     ch-dates        when
 *     ch-places       where
 *     ch-documents    what was signed or issued
 *     ch-headline-document  a headline that is itself a paper, or tells of one
 *     ch-signing      between whom, by whom, on what day
 *     ch-agreements   which sentences say what was agreed
 *     ch-credits      whose photo it is
 *     ch-topics       what was talked about
 *     ch-proposal     all of it as a record with evidence
 */

/** ChSpan: tokens; none where FROM is not below TO */
typedef struct
{
  guint from, to;
} ChSpan;

/** ChFact: a value that follows from words, or that the headline states */
typedef struct
{
  const char *value; /* (nullable): interned */
  ChSpan why;
  const char *rule;  /* (nullable): interned */
  double confidence;
  gboolean is_headline; /* no words of the text tell it */
} ChFact;

/** ChMention: a place that names a person */
typedef struct
{
  ChSpan whole;
  ChSpan name;
  ChSpan title;
  ChSpan body;
  ChFact country;
  guint person;        /* index of the person, once that is known */
  gboolean aside;      /* the words before it say that the person is only spoken of */
  gboolean invites;    /* at whose invitation others come */
  gboolean bare;       /* a name alone, or a name with an honorific */
  gboolean listed;     /* one of a list of those present */
  gboolean again;      /* a name that the text has given before, with nothing round it */
  gboolean companion;  /* a spouse, or another who comes along */
  const char *rule;
} ChMention;

/** ChPerson: one person, from all places that name them */
typedef struct
{
  ChSpan name;
  ChSpan title;
  ChSpan body;
  ChFact country;
  ChFact side;
  ChFact role;
  gboolean takes_part;
  gboolean listed;     /* named in a list of those present */
  guint first;         /* index of the first mention */
  const char *rule;    /* of the mention that gave the title */
  const char *name_rule;
} ChPerson;

/** ChEventFlags: what a sentence tells of */
typedef enum
{
  CH_EVENT_MEET = 1 << 0,
  CH_EVENT_CALL = 1 << 1,
  CH_EVENT_VIDEO = 1 << 2,
  CH_EVENT_VISIT = 1 << 3,
  CH_EVENT_CONFERENCE = 1 << 4,
  CH_EVENT_SIGN = 1 << 5,
  CH_EVENT_ATTEND = 1 << 6,
  CH_EVENT_PAST = 1 << 7,     /* of another time: "last year", "in 2011" */
  CH_EVENT_FUTURE = 1 << 8,   /* hoped for, planned */
  CH_EVENT_SIDELINE = 1 << 9, /* a meeting beside the main one: "also met", "separately" */
  CH_EVENT_ISSUE = 1 << 10,   /* a statement was issued */
  CH_EVENT_AGREE = 1 << 11,   /* a paper was agreed on */
  CH_EVENT_LEAD = 1 << 12,    /* someone leads a side */
  CH_EVENT_SAY = 1 << 13,     /* someone is quoted */
  CH_EVENT_RECALL = 1 << 14,  /* of a paper that is there already, or not yet: "to implement", "draft" */
} ChEventFlags;

/** ChSentence: one sentence and what it tells of */
typedef struct
{
  guint from, to;
  ChEventFlags events;
  guint heading; /* index of the sentence that this line of a list stands below, or G_MAXUINT */
} ChSentence;

/** ChEvent: one word or phrase that tells of an event */
typedef struct
{
  ChSpan span;
  ChEventFlags flags;
  const char *rule;
} ChEvent;

#define CH_MAX_PARTIES 4
#define CH_MAX_SIGNATORIES 8

/** ChDocumentFound: a document */
typedef struct
{
  const char *type;   /* CH_VOCABULARY_DOCUMENT_TYPE */
  const char *status; /* CH_VOCABULARY_DOCUMENT_STATUS */
  ChSpan title;
  char *headline;     /* (owned) (nullable): the title, where only the headline tells of the paper */
  ChSpan type_why;
  ChSpan status_why;
  const char *rule;
  ChSpan parties[CH_MAX_PARTIES];
  guint n_parties;
  guint signatories[CH_MAX_SIGNATORIES]; /* indexes of people */
  guint n_signatories;
  ChFact date;        /* of signature */
} ChDocumentFound;

/** ChCreditFound: a credit of a photo */
typedef struct
{
  ChSpan whole;
  ChSpan creator;
  ChSpan credit;
  const char *rule;
} ChCreditFound;

typedef struct _ChReading ChReading;

struct _ChReading
{
  ChArticle *article; /* (unowned) */
  ChTongue *tongue;   /* (unowned) */
  ChWords *words;     /* (owned by the reading of the text): of this text */
  ChText *text;       /* (owned) */
  ChReading *headline; /* (owned) (nullable): the headline, read by itself; its words are no evidence,
                        * because it is not part of the text, yet they help to judge */

  const char *home_country; /* (nullable): interned; the publisher's */
  char *home_body;          /* (nullable) (owned): an international publisher */
  gboolean is_agency;       /* whether the publisher is a news agency or newspaper */

  GArray *sentences; /* (owned) (element-type ChSentence) */
  guint *sentence_of; /* (owned): the index of the sentence of each token */
  GArray *events;    /* (owned) (element-type ChEvent) */
  GArray *mentions;  /* (owned) (element-type ChMention) */
  GArray *people;    /* (owned) (element-type ChPerson) */
  GArray *documents; /* (owned) (element-type ChDocumentFound) */
  GArray *credits;   /* (owned) (element-type ChCreditFound) */
  GArray *topics;    /* (owned) (element-type ChSpan) */
  GArray *agreements; /* (owned) (element-type ChSpan): sentences */
  GArray *days;      /* (owned) (element-type ChFact): all that the text names */
  int main_sentence; /* index of the sentence that tells of the meeting; -1 where none does */

  ChFact kind;
  ChFact date;
  ChFact end_date;
  ChFact country;
  ChFact headline_city; /* where the text names no city */
  ChSpan city;
  ChSpan venue;
};

ChReading *ch_reading_new (ChTongue  *tongue,
                           ChArticle *article);
void ch_reading_free (ChReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChReading, ch_reading_free)

/* The stages. */
void ch_reading_find_home (ChReading *self);
void ch_reading_find_events (ChReading *self);
void ch_reading_find_mentions (ChReading *self);
void ch_reading_find_repeated_names (ChReading *self); /* the last of finding mentions */
void ch_reading_find_people (ChReading *self);
void ch_reading_find_home_in_text (ChReading *self);
void ch_reading_find_sides (ChReading *self);
void ch_reading_promote_principals (ChReading *self);
void ch_reading_find_kind (ChReading *self);
void ch_reading_find_dates (ChReading *self);
void ch_reading_find_places (ChReading *self);
void ch_reading_find_documents (ChReading *self);
void ch_reading_find_headline_document (ChReading *self);
void ch_reading_find_signing (ChReading *self);
void ch_reading_find_agreements (ChReading *self);
void ch_reading_find_credits (ChReading *self);
void ch_reading_find_topics (ChReading *self);

/** ch_reading_list_people: Takes everyone who is named as present, for a text that is a list. */
void ch_reading_list_people (ChReading *self);

/** ch_span_is_set: Returns: whether there is anything in @span */
static inline gboolean
ch_span_is_set (ChSpan span)
{
  return span.from < span.to;
}

/** ch_span_of: Returns: the place of @capture, none where it is %NULL */
static inline ChSpan
ch_span_of (const ChCapture *capture)
{
  return capture != NULL ? (ChSpan) { capture->from, capture->to } : (ChSpan) { 0, 0 };
}

/** ch_span_dup_text: Returns: (transfer full): the words of @span as they stand in @text */
char *ch_span_dup_text (const ChText *text,
                        ChSpan        span);

/** ch_reading_token: Returns: token @i of the text */
static inline const ChToken *
ch_reading_token (const ChReading *self,
                  guint            i)
{
  return &g_array_index (self->text->tokens, ChToken, i);
}

/** ch_reading_get_person: Returns: person @i of those that the text names */
static inline ChPerson *
ch_reading_get_person (const ChReading *self,
                       guint            i)
{
  return &g_array_index (self->people, ChPerson, i);
}

/** ch_fact_is: Returns: whether @fact has @value */
static inline gboolean
ch_fact_is (const ChFact *fact,
            const char   *value)
{
  return g_strcmp0 (fact->value, value) == 0;
}

/** ch_reading_get_value: Returns: (nullable): what the phrase of @class at the start of @span stands for */
const char *ch_reading_get_value (const ChReading *self,
                                  const char      *class,
                                  ChSpan           span);

/**
 * ch_reading_find_country:
 * @where: (out) (optional): the words that tell
 *
 * Returns: (nullable): the code of the first country that is named in @span, as a country, a
 *   people, or a city
 */
const char *ch_reading_find_country (const ChReading *self,
                                     ChSpan           span,
                                     ChSpan          *where);

/** ch_reading_find_dateline: Returns: (nullable): the code of the country that the report is dated from */
const char *ch_reading_find_dateline (ChReading *self);

/** ch_reading_get_events: Returns: what the sentence that token @i stands in tells of */
ChEventFlags ch_reading_get_events (const ChReading *self,
                                    guint            token);

/** ch_reading_find_event: Returns: (nullable): the first event in @span that has one of @flags */
const ChEvent *ch_reading_find_event (const ChReading *self,
                                      ChSpan           span,
                                      ChEventFlags     flags);

/** ch_reading_find_last_event: Returns: (nullable): the last event in @span that has one of @flags */
const ChEvent *ch_reading_find_last_event (const ChReading *self,
                                           ChSpan           span,
                                           ChEventFlags     flags);

/** ch_reading_find_mention_from: Returns: the index of the first mention at token @from or behind it; they are in order */
guint ch_reading_find_mention_from (const ChReading *self,
                                    guint            from);

/** ch_reading_get_sentence: Returns: the index of the sentence that token @i stands in */
guint ch_reading_get_sentence (const ChReading *self,
                               guint            token);

G_END_DECLS
