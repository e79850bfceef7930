/* ch-profile-company.c: whom somebody was met together with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-subject.h"

#include "ch-register-row-private.h"

/* Whom somebody was met with most; more are no help. */
#define MOST_COMPANY 100

/* Somebody who was met together with the subject. */
typedef struct
{
  gint64 id;
  guint n_meetings;
  gint64 last; /* the newest of these meetings */
  guint first_seen; /* among the meetings, newest first */
} Companion;

/* Appends to OTHERS who was at the meeting, on another side than the subject. */
static gboolean
load_companions (ChProfileSubject  *self,
                 gint64             meeting,
                 GArray            *others, /* (element-type gint64) */
                 GError           **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->lane->database, CH_PROFILE_COMPANY_SQL, error);
  g_autoptr(GPtrArray) sides = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *own = NULL;
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, meeting);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 person = ch_statement_get_integer (statement, 0);
      const char *side = ch_statement_get_text (statement, 2);

      if (ch_statement_get_integer (statement, self->which == CH_REGISTER_PEOPLE ? 0 : 1) == self->id)
        {
          if (own == NULL)
            own = g_strdup (side);
          continue;
        }
      if (person == 0)
        continue;
      g_array_append_val (others, person);
      g_ptr_array_add (sides, g_strdup (side));
    }

  for (guint i = sides->len; i > 0; i--)
    if (own != NULL && g_strcmp0 (sides->pdata[i - 1], own) == 0)
      g_array_remove_index (others, i - 1);
  return step == CH_STEP_DONE;
}

static int
compare_companions (gconstpointer a,
                    gconstpointer b)
{
  const Companion *left = *(const Companion *const *) a;
  const Companion *right = *(const Companion *const *) b;

  if (left->n_meetings != right->n_meetings)
    return left->n_meetings > right->n_meetings ? -1 : 1;
  return (left->first_seen > right->first_seen) - (left->first_seen < right->first_seen);
}

static gboolean
append_companion (ChProfileSubject  *self,
                  const Companion   *companion,
                  GError           **error)
{
  g_autoptr(GPtrArray) rows
      = ch_register_row_load (self->lane->database, CH_REGISTER_PEOPLE, &companion->id, 1, error);
  g_autofree char *date = NULL;
  g_autoptr(ChRegisterRow) together = NULL;

  if (rows == NULL || !ch_profile_load_date (self->lane->database, companion->last, &date, error))
    return FALSE;
  if (rows->len == 0)
    return TRUE;

  together = ch_register_row_new_together (rows->pdata[0], companion->n_meetings, date);
  g_list_store_append (G_LIST_STORE (ch_profile_get_company (self->profile)), together);
  return TRUE;
}

gboolean
ch_profile_subject_fill_company (ChProfileSubject  *self,
                                 GError           **error)
{
  g_autoptr(GHashTable) companions = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr(GPtrArray) sorted = NULL;
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < MIN (self->meetings->len, CH_PROFILE_MOST_MEETINGS); i++)
    {
      gint64 meeting = g_array_index (self->meetings, gint64, i);
      g_autoptr(GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (!load_companions (self, meeting, others, error))
        return FALSE;
      for (guint j = 0; j < others->len; j++)
        {
          Companion *companion = g_hash_table_lookup (companions, &g_array_index (others, gint64, j));

          if (companion == NULL)
            {
              companion = g_new0 (Companion, 1);
              companion->id = g_array_index (others, gint64, j);
              companion->last = meeting;
              companion->first_seen = i;
              g_hash_table_insert (companions, &companion->id, companion);
            }
          companion->n_meetings++;
        }
    }

  sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, companions);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (sorted, value);
  g_ptr_array_sort (sorted, compare_companions);
  for (guint i = 0; i < MIN (sorted->len, MOST_COMPANY); i++)
    if (!append_companion (self, sorted->pdata[i], error))
      return FALSE;
  return TRUE;
}
