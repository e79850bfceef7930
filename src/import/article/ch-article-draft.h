/* ch-article-draft.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"

G_BEGIN_DECLS

/*
 * What the readers of pages have in common: values with their evidence, and remarks.
 */

/** ch_article_add_remark: @sentence: translated */
void ch_article_add_remark (ChArticle  *article,
                            const char *sentence);

/**
 * ch_article_set_from_metadata:
 * @field: a property of the article that holds a string
 * @value: (nullable): its value; nothing happens without one
 * @quote: what the metadata says
 * @rule: which element says so
 */
void ch_article_set_from_metadata (ChArticle  *article,
                                   const char *field,
                                   const char *value,
                                   const char *quote,
                                   const char *rule,
                                   double      confidence);

/**
 * ch_article_find_published:
 * @article: an article with its text
 *
 * Takes the day of publication from the date line that the text begins or ends with, if it has
 * one and the page gave no day.
 */
void ch_article_find_published (ChArticle *article);

/** ch_article_find_language: Sets the language: @declared where the text bears it out, or a guess. */
void ch_article_find_language (ChArticle  *article,
                               const char *declared,
                               const char *rule);

G_END_DECLS
