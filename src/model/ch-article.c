/* ch-article.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article.h"

#include "ch-evidence.h"
#include "ch-field-check.h"
#include "ch-photo.h"
#include "ch-record-accessors.h"

struct _ChArticle
{
  ChRecord parent_instance;

  char *address; /* (owned) (nullable) */
  char *final_address; /* (owned) (nullable) */
  char *publisher; /* (owned) (nullable) */
  char *site; /* (owned) (nullable) */
  char *headline; /* (owned) (nullable) */
  char *subheadline; /* (owned) (nullable) */
  char *author; /* (owned) (nullable) */
  char *published; /* (owned) (nullable) */
  char *updated; /* (owned) (nullable) */
  char *language; /* (owned) (nullable) */
  char *text; /* (owned) (nullable) */
  char *retrieved; /* (owned) (nullable) */
  char *media_type; /* (owned) (nullable) */
  char *charset; /* (owned) (nullable) */
  gint64 http_status;
  char *source; /* (owned) (nullable) */
  char *source_type; /* (owned) (nullable) */
  GStrv remarks; /* (owned) (nullable) */
  GListStore *images; /* (owned) (element-type ChPhoto) */
  GListStore *evidence; /* (owned) (element-type ChEvidence) */
};

G_DEFINE_FINAL_TYPE (ChArticle, ch_article, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChArticle, address, "address", CH_FIELD_STRING),
  CH_FIELD (ChArticle, final_address, "final-address", CH_FIELD_STRING),
  CH_FIELD (ChArticle, publisher, "publisher", CH_FIELD_STRING),
  CH_FIELD (ChArticle, site, "site", CH_FIELD_STRING),
  CH_FIELD (ChArticle, headline, "headline", CH_FIELD_STRING),
  CH_FIELD (ChArticle, subheadline, "subheadline", CH_FIELD_STRING),
  CH_FIELD (ChArticle, author, "author", CH_FIELD_STRING),
  CH_FIELD (ChArticle, published, "published", CH_FIELD_STRING),
  CH_FIELD (ChArticle, updated, "updated", CH_FIELD_STRING),
  CH_FIELD (ChArticle, language, "language", CH_FIELD_STRING),
  CH_FIELD (ChArticle, text, "text", CH_FIELD_STRING),
  CH_FIELD (ChArticle, retrieved, "retrieved", CH_FIELD_STRING),
  CH_FIELD (ChArticle, media_type, "media-type", CH_FIELD_STRING),
  CH_FIELD (ChArticle, charset, "charset", CH_FIELD_STRING),
  CH_FIELD (ChArticle, http_status, "http-status", CH_FIELD_INTEGER),
  CH_FIELD (ChArticle, source, "source", CH_FIELD_STRING),
  CH_FIELD (ChArticle, source_type, "source-type", CH_FIELD_STRING),
  CH_FIELD (ChArticle, remarks, "remarks", CH_FIELD_STRINGS),
  CH_FIELD_LIST (ChArticle, images, "images", ch_photo_get_type),
  CH_FIELD_LIST (ChArticle, evidence, "evidence", ch_evidence_get_type),
};

static void
ch_article_validate (ChRecord  *record,
                     GPtrArray *sentences)
{
  ch_field_collect_objections (record, sentences, "updated", "source", NULL);
}

static void
ch_article_class_init (ChArticleClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_article_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_article_init (ChArticle *self)
{
}

ChArticle *
ch_article_new (void)
{
  return g_object_new (CH_TYPE_ARTICLE, NULL);
}

CH_DEFINE_STRING (ChArticle, ch_article, address, "address")
CH_DEFINE_STRING (ChArticle, ch_article, final_address, "final-address")
CH_DEFINE_STRING (ChArticle, ch_article, publisher, "publisher")
CH_DEFINE_STRING (ChArticle, ch_article, site, "site")
CH_DEFINE_STRING (ChArticle, ch_article, headline, "headline")
CH_DEFINE_STRING (ChArticle, ch_article, subheadline, "subheadline")
CH_DEFINE_STRING (ChArticle, ch_article, author, "author")
CH_DEFINE_STRING (ChArticle, ch_article, published, "published")
CH_DEFINE_STRING (ChArticle, ch_article, updated, "updated")
CH_DEFINE_STRING (ChArticle, ch_article, language, "language")
CH_DEFINE_STRING (ChArticle, ch_article, text, "text")
CH_DEFINE_STRING (ChArticle, ch_article, retrieved, "retrieved")
CH_DEFINE_STRING (ChArticle, ch_article, media_type, "media-type")
CH_DEFINE_STRING (ChArticle, ch_article, charset, "charset")
CH_DEFINE_NUMBER (ChArticle, ch_article, http_status, "http-status", gint64)
CH_DEFINE_STRING (ChArticle, ch_article, source, "source")
CH_DEFINE_STRING (ChArticle, ch_article, source_type, "source-type")
CH_DEFINE_STRINGS (ChArticle, ch_article, remarks, "remarks")
CH_DEFINE_LIST (ChArticle, ch_article, images)
CH_DEFINE_LIST (ChArticle, ch_article, evidence)
