/* ch-vocabulary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The closed lists of terms that a record may hold.  A term is stored and exchanged by its id
 * ("memorandum of understanding"); its label is for people, in their language.
 */

/**
 * ChVocabulary:
 * @CH_VOCABULARY_KIND: kind of a meeting: meeting, call, video, visit, conference, signing
 * @CH_VOCABULARY_STATUS: of a meeting's record: "to review" (imported, nobody has looked), confirmed
 * @CH_VOCABULARY_SIDE: of a participant: host, guest, other
 * @CH_VOCABULARY_ROLE: of a participant: principal, attendee, signatory
 * @CH_VOCABULARY_DOCUMENT_TYPE: memorandum of understanding, agreement … other
 * @CH_VOCABULARY_DOCUMENT_STATUS: signed, issued, agreed; what came of it later: negotiated … denounced
 * @CH_VOCABULARY_ATTENDANCE: of a participant: attended, partly, apologies
 * @CH_VOCABULARY_ATTACHMENT_ROLE: of a document's file: signed scan, certified copy, working copy, translation
 * @CH_VOCABULARY_EVIDENCE_SOURCE: text, metadata, derived
 * @CH_VOCABULARY_NAME_KIND: of a further name: native, romanised, alias, former, acronym
 * @CH_VOCABULARY_ORGANISATION_KIND: ministry, agency, international organisation … other
 * @CH_VOCABULARY_ORDER: of a list: newest, oldest, title, counterpart, place, country, modified
 */
typedef enum
{
  CH_VOCABULARY_KIND,
  CH_VOCABULARY_STATUS,
  CH_VOCABULARY_SIDE,
  CH_VOCABULARY_ROLE,
  CH_VOCABULARY_DOCUMENT_TYPE,
  CH_VOCABULARY_DOCUMENT_STATUS,
  CH_VOCABULARY_ATTENDANCE,
  CH_VOCABULARY_ATTACHMENT_ROLE,
  CH_VOCABULARY_EVIDENCE_SOURCE,
  CH_VOCABULARY_NAME_KIND,
  CH_VOCABULARY_ORGANISATION_KIND,
  CH_VOCABULARY_ORDER,
} ChVocabulary;

/**
 * ch_vocabulary_get_terms:
 *
 * Returns: (transfer none): the ids of @vocabulary in their order, %NULL-terminated
 */
const char *const *ch_vocabulary_get_terms (ChVocabulary vocabulary);

/** ch_vocabulary_has_term: Returns: whether @term is an id of @vocabulary */
gboolean ch_vocabulary_has_term (ChVocabulary vocabulary,
                                 const char  *term);

/**
 * ch_vocabulary_get_label:
 * @term: (nullable): an id
 *
 * Returns: (transfer none): @term for people, in their language; an unknown term as it is, %NULL as ""
 */
const char *ch_vocabulary_get_label (ChVocabulary vocabulary,
                                     const char  *term);

/** ch_vocabulary_is_country: Returns: whether @code has the form of an ISO 3166-1 alpha-2 code */
gboolean ch_vocabulary_is_country (const char *code);

G_END_DECLS
