/* ch-article-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-evidence.h"
#include "ch-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChArticleView:
 *
 * The article that a meeting was read out of, with each place marked that a value comes from.
 *
 * Properties: `meeting` (ChMeeting, nullable: its first article is shown).
 */
#define CH_TYPE_ARTICLE_VIEW (ch_article_view_get_type ())
G_DECLARE_FINAL_TYPE (ChArticleView, ch_article_view, CH, ARTICLE_VIEW, AdwBin)

/**
 * ChArticleView::evidence-chosen:
 * @evidence: a ChEvidence
 *
 * A marked place was clicked, or Enter was pressed on it.
 */

/**
 * ChArticleView::used:
 * @kind: what the selected words are: "person", "topic", "document", "credit", "venue", "city" or "date"
 * @evidence: a ChEvidence without a record and a field: the words, and where they stand
 */

/**
 * ch_article_view_show_field:
 * @uid: (nullable): a record of the meeting
 * @field: (nullable): one of its fields, or %NULL for all of them
 *
 * Marks where the values come from, and brings the first of these places into view.
 */
void ch_article_view_show_field (ChArticleView *self,
                                 const char    *uid,
                                 const char    *field);

/** ch_article_view_has_text: Returns: whether the meeting has an article with a text */
gboolean ch_article_view_has_text (ChArticleView *self);

/** ch_article_view_update: Marks anew, after the meeting or its evidence changed. */
void ch_article_view_update (ChArticleView *self);

G_END_DECLS
