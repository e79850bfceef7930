/* ch-backup-rotation.c: which backups stay
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-backup.h"

static int
get_day (GDateTime *time)
{
  return g_date_time_get_year (time) * 1000 + g_date_time_get_day_of_year (time);
}

static int
get_week (GDateTime *time)
{
  return g_date_time_get_week_numbering_year (time) * 100 + g_date_time_get_week_of_year (time);
}

gboolean
ch_backup_is_due (GPtrArray *backups,
                  GDateTime *now)
{
  g_autoptr(GDateTime) local = g_date_time_to_local (now);

  g_return_val_if_fail (backups != NULL, FALSE);

  /* A clock that went wrong for a while may have left some of days to come. */
  for (guint i = 0; i < backups->len; i++)
    if (get_day (ch_backup_get_time (g_ptr_array_index (backups, i))) == get_day (local))
      return FALSE;
  return TRUE;
}

GArray *
ch_backup_choose_old (GPtrArray *times)
{
  GArray *old = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), times->len);
  int newest_day = 0, day = 0, week = 0;
  guint n_days = 0, n_weeks = 0;

  for (guint i = 0; i < times->len; i++)
    {
      GDateTime *time = g_ptr_array_index (times, i);
      gboolean first_of_day = get_day (time) != day;
      gboolean first_of_week = get_week (time) != week;
      gboolean removed;

      day = get_day (time);
      week = get_week (time);
      n_days += first_of_day;
      n_weeks += first_of_week;
      if (i == 0)
        newest_day = day;
      /* What somebody backed up by hand today is not taken away from under them. */
      removed = day != newest_day && !(first_of_day && n_days <= CH_BACKUP_DAYS)
                && !(first_of_week && n_weeks <= CH_BACKUP_WEEKS);
      g_array_append_val (old, removed);
    }
  return old;
}
