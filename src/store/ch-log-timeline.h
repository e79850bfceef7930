/* ch-log-timeline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChYearCount:
 *
 * How many meetings were held in a year in one country.
 */
typedef struct
{
  int year; /* 0 where no date is known */
  char country[3]; /* ISO 3166-1 alpha-2; "" where it is not known */
  guint n;
} ChYearCount;

/**
 * ch_log_count_years_async:
 * @words: (nullable): as for ch_log_find_async()
 *
 * Counts the meetings that match by year and country, when nobody waits for anything else.
 */
void    ch_log_count_years_async  (ChLog                *self,
                                   const char           *words,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/** ch_log_count_years_finish: Returns: (transfer full) (element-type ChYearCount): by year, then by country */
GArray *ch_log_count_years_finish (ChLog                *self,
                                   GAsyncResult         *result,
                                   GError              **error);

/* What it runs, for the tests of their plans, too; the parameters are those of ch_search_finder_dup_sql(). */
#define CH_TIMELINE_MATCHING_SQL \
  "SELECT meeting.rank, meeting.country FROM search CROSS JOIN meeting INDEXED BY meeting_for_orders " \
  "ON meeting.rank = search.rowid WHERE search MATCH ?2 AND search.rowid BETWEEN ?3 AND ?4"
#define CH_TIMELINE_YEARS_SQL \
  "SELECT rank, country FROM meeting INDEXED BY meeting_for_orders WHERE rank BETWEEN ?3 AND ?4"
#define CH_TIMELINE_ALL_SQL "SELECT rank, country FROM meeting INDEXED BY meeting_by_country"

G_END_DECLS
