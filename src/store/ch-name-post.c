/* ch-name-post.c: the posts on file that somebody held on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-name-table-private.h"

#include "ch-edtf.h"
#include "ch-text.h"

static gboolean
same_text (const char *a,
           const char *b)
{
  g_autofree char *left = ch_text_fold (a != NULL ? a : "");
  g_autofree char *right = ch_text_fold (b != NULL ? b : "");

  return g_str_equal (left, right);
}

static gint64
get_day (const GDate *date)
{
  return g_date_get_year (date) * 10000 + g_date_get_month (date) * 100 + g_date_get_day (date);
}

/* A day of 0, or a month or day in it, is not known, and may be any. */
static gboolean
is_held_on (const char *from, /* (nullable) */
            const char *to, /* (nullable) */
            gint64      day)
{
  const gint64 last = day + (day % 10000 == 0 ? 1231 : day % 100 == 0 ? 31 : 0);
  GDate first_day, last_day;

  if (day == 0)
    return TRUE;
  if (ch_edtf_get_bounds (from, &first_day, NULL) && last < get_day (&first_day))
    return FALSE;
  return !ch_edtf_get_bounds (to, NULL, &last_day) || day <= get_day (&last_day);
}

gboolean
ch_name_table_find_post (ChNameTable  *self,
                         gint64        person,
                         const char   *title,
                         const char   *organisation,
                         gint64        day,
                         char        **post,
                         GError      **error)
{
  g_autoptr(ChStatement) statement = NULL;
  ChStep step;

  *post = NULL;
  if (self->exact)
    return TRUE;
  statement = ch_database_prepare (self->database, CH_NAME_TABLE_POSTS_SQL, error);
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, person);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    if (same_text (title, ch_statement_get_text (statement, 1))
        && same_text (organisation, ch_statement_get_text (statement, 2))
        && is_held_on (ch_statement_get_text (statement, 3), ch_statement_get_text (statement, 4), day))
      {
        *post = g_strdup (ch_statement_get_text (statement, 0));
        return TRUE;
      }
  return step == CH_STEP_DONE;
}
