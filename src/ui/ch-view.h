/* ch-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChView:
 *
 * A view on a log: what the list can be narrowed to before anybody has typed a word.  It is a search
 * like any other, and has a name.
 *
 * Properties, construct-only: `id`, `label` (for people), `icon-name`, `words` (the search; empty for all meetings), `page` (what
 * is listed, CH_VIEW_MEETINGS or another).
 *
 * A saved search has an order too (CH_VOCABULARY_ORDER).
 * `count` (int64: how many meetings it shows; -1 while that is not known), `count-label` (read-only).
 */
#define CH_TYPE_VIEW (ch_view_get_type ())
G_DECLARE_FINAL_TYPE (ChView, ch_view, CH, VIEW, GObject)

/* What a view lists: meetings, or what is on file beside them. */
#define CH_VIEW_MEETINGS "meetings"
#define CH_VIEW_DOCUMENTS "documents"
#define CH_VIEW_PHOTOS "photos"
#define CH_VIEW_PEOPLE "people"
#define CH_VIEW_ORGANISATIONS "organisations"

/** ch_view_new: Returns: (transfer full): a view whose count is not known yet */
ChView *ch_view_new (const char *page,
                     const char *id,
                     const char *label,
                     const char *icon_name,
                     const char *words);

/* Strings belong to the view (transfer none); only a saved search has an order, the others have %NULL. */
const char *ch_view_get_page  (ChView *self);
const char *ch_view_get_id    (ChView *self);
const char *ch_view_get_label (ChView *self);
const char *ch_view_get_words (ChView *self);
const char *ch_view_get_order (ChView *self);

void ch_view_set_count (ChView *self,
                        gint64  count);

/** ch_view_set_order: For who makes a view, before anybody sees it. */
void ch_view_set_order (ChView     *self,
                        const char *order);

/** ch_view_dup_words: Returns: (transfer full): the search for @typed within the view */
char *ch_view_dup_words (ChView     *self,
                         const char *typed);

G_END_DECLS
