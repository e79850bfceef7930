/* ch-vocabulary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ids and labels stand in two arrays of one order, so that the ids can be handed out as they are. */
typedef struct
{
  const char *const *terms;
  const char *const *labels;
} Vocabulary;

#define TERMS(...) (const char *const[]) { __VA_ARGS__, NULL }

static const Vocabulary vocabularies[] = {
  [CH_VOCABULARY_KIND] = {
    TERMS ("meeting", "call", "video", "visit", "conference", "signing"),
    TERMS (N_("Meeting"), N_("Telephone call"), N_("Video meeting"), N_("Visit"), N_("Conference"), N_("Signing")) },
  [CH_VOCABULARY_STATUS] = {
    TERMS ("to review", "confirmed"),
    TERMS (N_("To review"), N_("Confirmed")) },
  [CH_VOCABULARY_SIDE] = {
    TERMS ("host", "guest", "other"),
    TERMS (N_("Host side"), N_("Guest side"), N_("Others")) },
  [CH_VOCABULARY_ROLE] = {
    TERMS ("principal", "attendee", "signatory"),
    TERMS (N_("Principal"), N_("Attendee"), N_("Signatory")) },
  [CH_VOCABULARY_DOCUMENT_TYPE] = {
    TERMS ("memorandum of understanding", "agreement", "joint statement", "joint communique", "protocol",
           "letter of intent", "action plan", "minutes", "treaty", "contract", "declaration", "other"),
    TERMS (N_("Memorandum of understanding"), N_("Agreement"), N_("Joint statement"), N_("Joint communiqué"),
           N_("Protocol"), N_("Letter of intent"), N_("Action plan"), N_("Minutes"), N_("Treaty"),
           N_("Contract"), N_("Declaration"), N_("Other document")) },
  [CH_VOCABULARY_DOCUMENT_STATUS] = {
    TERMS ("signed", "issued", "agreed", "negotiated", "initialled", "provisionally applied", "in force", "expired",
           "denounced"),
    TERMS (N_("Signed"), N_("Issued"), N_("Agreed"), N_("Negotiated"), N_("Initialled"),
           N_("Provisionally applied"), N_("In force"), N_("Expired"), N_("Denounced")) },
  [CH_VOCABULARY_ATTENDANCE] = {
    TERMS ("attended", "partly", "apologies"),
    TERMS (N_("Attended"), N_("Attended in part"), N_("Sent apologies")) },
  [CH_VOCABULARY_ATTACHMENT_ROLE] = {
    TERMS ("signed scan", "certified copy", "working copy", "translation"),
    TERMS (N_("Signed scan"), N_("Certified copy"), N_("Working copy"), N_("Translation")) },
  [CH_VOCABULARY_EVIDENCE_SOURCE] = {
    TERMS ("text", "metadata", "derived"),
    TERMS (N_("Article text"), N_("Page metadata"), N_("Derived")) },
  [CH_VOCABULARY_NAME_KIND] = {
    TERMS ("native", "romanised", "alias", "former", "acronym"),
    TERMS (N_("In the own script"), N_("Romanised"), N_("Other spelling"), N_("Former name"), N_("Acronym")) },
  [CH_VOCABULARY_ORGANISATION_KIND] = {
    TERMS ("ministry", "agency", "international organisation", "embassy", "parliament", "court", "local authority",
           "university", "research institute", "company", "association", "other"),
    TERMS (N_("Ministry"), N_("Agency"), N_("International organisation"), N_("Embassy"), N_("Parliament"),
           N_("Court"), N_("Local authority"), N_("University"), N_("Research institute"), N_("Company"),
           N_("Association"), N_("Other body")) },
  [CH_VOCABULARY_ORDER] = {
    TERMS ("newest", "oldest", "title", "counterpart", "place", "country", "modified", "best"),
    TERMS (N_("Newest first"), N_("Oldest first"), N_("By title"), N_("By counterpart"), N_("By place"),
           N_("By country"), N_("Last changed first"), N_("Best match first")) },
};

/* The place of TERM, or -1. */
static int
find_term (ChVocabulary vocabulary,
           const char  *term)
{
  const char *const *terms = ch_vocabulary_get_terms (vocabulary);

  for (int i = 0; terms[i] != NULL; i++)
    if (g_strcmp0 (terms[i], term) == 0)
      return i;
  return -1;
}

const char *const *
ch_vocabulary_get_terms (ChVocabulary vocabulary)
{
  g_return_val_if_fail ((guint) vocabulary < G_N_ELEMENTS (vocabularies), NULL);

  return vocabularies[vocabulary].terms;
}

gboolean
ch_vocabulary_has_term (ChVocabulary vocabulary,
                        const char  *term)
{
  return find_term (vocabulary, term) >= 0;
}

const char *
ch_vocabulary_get_label (ChVocabulary vocabulary,
                         const char  *term)
{
  int i = find_term (vocabulary, term);

  if (i >= 0)
    return _(vocabularies[vocabulary].labels[i]);
  return term != NULL ? term : "";
}

gboolean
ch_vocabulary_is_country (const char *code)
{
  return code != NULL && strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]);
}
