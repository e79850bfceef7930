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

/* The name of the web site, as the page says */
const char *ch_article_get_site (ChArticle *self);
void ch_article_set_site (ChArticle *self,
                          const char *site);

/* As published */
const char *ch_article_get_headline (ChArticle *self);
void ch_article_set_headline (ChArticle *self,
                              const char *headline);

/* The line below the headline, as published */
const char *ch_article_get_subheadline (ChArticle *self);
void ch_article_set_subheadline (ChArticle *self,
                                 const char *subheadline);

/* As published */
const char *ch_article_get_author (ChArticle *self);
void ch_article_set_author (ChArticle *self,
                            const char *author);

/* The day of publication, EDTF */
const char *ch_article_get_published (ChArticle *self);
void ch_article_set_published (ChArticle *self,
                               const char *published);

/* The day of its last change, as the page says, EDTF */
const char *ch_article_get_updated (ChArticle *self);
void ch_article_set_updated (ChArticle *self,
                             const char *updated);

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

/* What the server answered: 200; 0 where it is not known */
gint64 ch_article_get_http_status (ChArticle *self);
void ch_article_set_http_status (ChArticle *self,
                                 gint64 http_status);

/* SHA-256 of the page as it came, in the log's files */
const char *ch_article_get_source (ChArticle *self);
void ch_article_set_source (ChArticle *self,
                            const char *source);

/* Media type of the kept page */
const char *ch_article_get_source_type (ChArticle *self);
void ch_article_set_source_type (ChArticle *self,
                                 const char *source_type);

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
