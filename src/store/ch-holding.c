/* ch-holding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-holding.h"

#include "ch-edtf.h"

#include <stdio.h>

/* Room for a thousand million meetings, and for the days up to the year 9999 above them. */
#define BITS_OF_POSITION 10
#define BITS_OF_MEETING 30

G_STATIC_ASSERT (CH_HOLDING_MOST_OF_ONE == 1 << BITS_OF_POSITION);

/* Grows with the day as a number of eight digits would, in fewer bits. */
static gint64
pack_day (gint64 year,
          gint64 month,
          gint64 day)
{
  return year << 9 | month << 5 | day;
}

static gint64
get_day_key (const char *date)
{
  g_autofree char *key = ch_edtf_dup_sort_key (date);
  int year = 0, month = 0, day = 0;

  if (sscanf (key, "%4d-%2d-%2d", &year, &month, &day) != 3)
    g_assert_not_reached ();
  return pack_day (year, month, day);
}

gint64
ch_holding_rank (const char *date,
                 gint64      meeting,
                 guint       position)
{
  if (position >= CH_HOLDING_MOST_OF_ONE || meeting >> BITS_OF_MEETING != 0)
    return 0;
  return get_day_key (date) << (BITS_OF_MEETING + BITS_OF_POSITION) | meeting << BITS_OF_POSITION
         | (CH_HOLDING_MOST_OF_ONE - 1 - position);
}

gint64
ch_holding_rank_get_meeting (gint64 rank)
{
  return rank >> BITS_OF_POSITION & ((G_GINT64_CONSTANT (1) << BITS_OF_MEETING) - 1);
}

guint
ch_holding_rank_get_position (gint64 rank)
{
  return CH_HOLDING_MOST_OF_ONE - 1 - (guint) (rank & (CH_HOLDING_MOST_OF_ONE - 1));
}

int
ch_holding_rank_get_year (gint64 rank)
{
  return (int) (rank >> (BITS_OF_MEETING + BITS_OF_POSITION + 9));
}

char *
ch_holding_dup_day_key (const char *date)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, get_day_key (date));
}

gint64
ch_holding_rank_of_day (gint64 day,
                        gint64 meeting)
{
  return pack_day (day / 10000, day / 100 % 100, day % 100) << (BITS_OF_MEETING + BITS_OF_POSITION)
         | meeting << BITS_OF_POSITION;
}
