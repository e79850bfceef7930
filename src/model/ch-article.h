/* ch-article.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChArticle:
 *
 * An announcement as it was read: the source of a record.  Offsets in evidence count Unicode code
 * points of its text.
 */
#define CH_TYPE_ARTICLE (ch_article_get_type ())
G_DECLARE_FINAL_TYPE (ChArticle, ch_article, CH, ARTICLE, ChRecord)

/** ch_article_new: Returns: (transfer full): an empty record with a new identity */
ChArticle *ch_article_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known; string arrays are borrowed
 * and never %NULL; lists belong to the record and are changed in place.
 */

/* Where it was asked for */
const char *ch_article_get_address (ChArticle *self);
void ch_article_set_address (ChArticle *self,
                             const char *address);

/* Where it was found after redirects */
const char *ch_article_get_final_address (ChArticle *self);
void ch_article_set_final_address (ChArticle *self,
                                   const char *final_address);

/* Whose page it is */
const char *ch_article_get_publisher (ChArticle *self);
void ch_article_set_publisher (ChArticle *self,
                               const char *publisher);

/* As published */
const char *ch_article_get_headline (ChArticle *self);
void ch_article_set_headline (ChArticle *self,
                              const char *headline);

/* As published */
const char *ch_article_get_author (ChArticle *self);
void ch_article_set_author (ChArticle *self,
                            const char *author);

/* The day of publication, EDTF */
const char *ch_article_get_published (ChArticle *self);
void ch_article_set_published (ChArticle *self,
                               const char *published);

/* BCP 47 */
const char *ch_article_get_language (ChArticle *self);
void ch_article_set_language (ChArticle *self,
                              const char *language);

/* The body: paragraphs on lines of their own; the headline is not part of it */
const char *ch_article_get_text (ChArticle *self);
void ch_article_set_text (ChArticle *self,
                          const char *text);

/* When it was fetched, ISO 8601 in UTC */
const char *ch_article_get_retrieved (ChArticle *self);
void ch_article_set_retrieved (ChArticle *self,
                               const char *retrieved);

/* As it was found to be, "text/html" */
const char *ch_article_get_media_type (ChArticle *self);
void ch_article_set_media_type (ChArticle *self,
                                const char *media_type);

/* The encoding that it was read in */
const char *ch_article_get_charset (ChArticle *self);
void ch_article_set_charset (ChArticle *self,
                             const char *charset);

/* What staff should know of the reading, translated sentences: a broken encoding, no meeting
 * found */
const char *const *ch_article_get_remarks (ChArticle *self);
void ch_article_set_remarks (ChArticle *self,
                             const char *const *remarks);

/* Pictures of the page with their captions and credits as found (transfer none) (element-type
 * ChPhoto) */
GListStore *ch_article_get_images (ChArticle *self);

/* Which elements of the page the headline, date and so on came from (transfer none) (element-
 * type ChEvidence) */
GListStore *ch_article_get_evidence (ChArticle *self);

G_END_DECLS
