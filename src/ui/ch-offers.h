/* ch-offers.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** How many things are offered at once. */
#define CH_OFFERS_MOST 6

/**
 * ChOffers:
 *
 * What is offered below an entry while somebody types: the cursor stays in the entry, the first offer is chosen,
 * Enter or Tab takes it, the arrows choose another, Escape leaves what was typed.  Keys that come before the
 * answer wait for it: whoever types faster than the program looks up loses none.
 */
#define CH_TYPE_OFFERS (ch_offers_get_type ())
G_DECLARE_FINAL_TYPE (ChOffers, ch_offers, CH, OFFERS, GObject)

/**
 * ChOffers::taken:
 * @index: of the offer
 *
 * An offer was taken; Tab moves on afterwards by itself, see ch_offers_set_stays().
 */

/**
 * ChOffers::asked:
 *
 * The down arrow was pressed where nothing is offered: all that there is shall be.
 */

/** ch_offers_new: Returns: (transfer full): offers below @entry, which lives longer */
ChOffers *ch_offers_new (AdwEntryRow *entry);

/** ch_offers_detach: Takes the offers off the entry, which is about to go. */
void ch_offers_detach (ChOffers *self);

/** ch_offers_set_stays: Whether the cursor stays where it is when Tab has taken an offer: the next is typed there. */
void ch_offers_set_stays (ChOffers *self,
                          gboolean  stays);

/** ch_offers_wait: An answer is on its way; ch_offers_show() or ch_offers_hide() follows. */
void ch_offers_wait (ChOffers *self);

/**
 * ch_offers_show:
 * @titles: what is offered; only the first %CH_OFFERS_MOST are
 * @subtitles: (nullable): below each of them; an element is "" where there is nothing to say
 *
 * Shows them, or hides where there are none.
 */
void ch_offers_show (ChOffers          *self,
                     const char *const *titles,
                     const char *const *subtitles);

void ch_offers_hide (ChOffers *self);

/** ch_offers_hold: Keeps the keys that come until ch_offers_release(), which types them. */
void ch_offers_hold    (ChOffers *self);
void ch_offers_release (ChOffers *self);

G_END_DECLS
