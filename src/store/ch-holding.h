/* ch-holding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChHolding:
 * @CH_HOLDING_DOCUMENTS: the documents
 * @CH_HOLDING_PHOTOS: the photos
 * @CH_HOLDING_UNCREDITED: those photos that have no credit
 *
 * What the meetings of a log hold that has a list of its own.
 */
typedef enum
{
  CH_HOLDING_DOCUMENTS,
  CH_HOLDING_PHOTOS,
  CH_HOLDING_UNCREDITED,
} ChHolding;

#define CH_N_HOLDINGS (CH_HOLDING_UNCREDITED + 1)

/**
 * ChHoldingOrder:
 * @CH_HOLDING_ORDER_NEWEST: by the day of the document, or of the meeting, the newest first
 * @CH_HOLDING_ORDER_TITLE: by title, folded; photos have none and stay in the first order
 */
typedef enum
{
  CH_HOLDING_ORDER_NEWEST,
  CH_HOLDING_ORDER_TITLE,
} ChHoldingOrder;

#define CH_N_HOLDING_ORDERS (CH_HOLDING_ORDER_TITLE + 1)

/*
 * The rank of a document or a photo orders them by day, then as their meetings were entered, then as they stand in
 * their meeting, and holds all three: it is their row id.  It changes with the day and with the place.
 */

/** So many documents, and as many photos, of one meeting have a rank; no more are listed. */
#define CH_HOLDING_MOST_OF_ONE 1024

/**
 * ch_holding_rank:
 * @date: (nullable): EDTF
 * @meeting: the row id of the meeting
 * @position: from 0
 *
 * Returns: the rank; 0 where the meeting holds too many
 */
gint64 ch_holding_rank (const char *date,
                        gint64      meeting,
                        guint       position);

gint64 ch_holding_rank_get_meeting  (gint64 rank);
guint  ch_holding_rank_get_position (gint64 rank);

/** ch_holding_rank_get_year: Returns: 0 where no day is known */
int ch_holding_rank_get_year (gint64 rank);

/** ch_holding_dup_day_key: Returns: (transfer full): the part of a rank that says the day @date, in digits */
char *ch_holding_dup_day_key (const char *date);

/**
 * ch_holding_rank_of_day:
 * @day: yyyymmdd; what is not known of it is 0
 *
 * Returns: the least rank of what @meeting holds on that day
 */
gint64 ch_holding_rank_of_day (gint64 day,
                               gint64 meeting);

G_END_DECLS
