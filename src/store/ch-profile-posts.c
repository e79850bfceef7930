/* ch-profile-posts.c: which posts somebody held
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-subject.h"

#include "ch-edtf.h"
#include "ch-person.h"
#include "ch-post.h"

/* A post as it was worded at meetings, or as it is on file. */
typedef struct
{
  char *key; /* (owned): title and body, folded */
  char *title; /* (owned) (nullable) */
  char *organisation; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *from; /* (owned) (nullable) */
  char *to; /* (owned) (nullable) */
  guint n_meetings;
  const char *post; /* (nullable): of the record that is loaded */
  gboolean open; /* on file without an end */
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_free (held->key);
  g_free (held->title);
  g_free (held->organisation);
  g_free (held->country);
  g_free (held->from);
  g_free (held->to);
  g_free (held);
}

static Held *
find_held (GPtrArray  *posts,
           const char *title,
           const char *organisation,
           const char *country)
{
  g_autofree char *title_key = ch_profile_fold (title);
  g_autofree char *organisation_key = ch_profile_fold (organisation);
  g_autofree char *key = g_strconcat (title_key, "\n", organisation_key, NULL);
  Held *held;

  for (guint i = 0; i < posts->len; i++)
    if (g_str_equal (((Held *) g_ptr_array_index (posts, i))->key, key))
      return g_ptr_array_index (posts, i);

  held = g_new0 (Held, 1);
  held->key = g_steal_pointer (&key);
  held->title = g_strdup (title);
  held->organisation = g_strdup (organisation);
  held->country = g_strdup (country);
  g_ptr_array_add (posts, held);
  return held;
}

/* The meetings come newest first. */
static gboolean
collect_worded_posts (ChProfileSubject  *self,
                      GPtrArray         *posts,
                      GError           **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->lane->database, CH_PROFILE_POSTS_SQL, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, self->id);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *title = ch_statement_get_text (statement, 0);
      const char *organisation = ch_statement_get_text (statement, 1);
      const char *date = ch_statement_get_text (statement, 3);
      Held *held;

      if (title == NULL && organisation == NULL)
        continue;
      held = find_held (posts, title, organisation, ch_statement_get_text (statement, 2));
      held->n_meetings++;
      if (date == NULL)
        continue;
      g_free (held->from);
      held->from = g_strdup (date);
      if (held->to == NULL)
        held->to = g_strdup (date);
    }
  return step == CH_STEP_DONE;
}

static void
replace (char       **value,
         const char  *other)
{
  if (other == NULL)
    return;
  g_free (*value);
  *value = g_strdup (other);
}

/* What staff put on file goes before what was seen. */
static void
collect_filed_posts (ChProfileSubject *self,
                     GPtrArray        *posts)
{
  GListModel *filed = G_LIST_MODEL (ch_person_get_posts (CH_PERSON (self->record)));

  for (guint i = 0; i < g_list_model_get_n_items (filed); i++)
    {
      g_autoptr(ChPost) post = g_list_model_get_item (filed, i);
      Held *held = find_held (posts, ch_post_get_title (post), ch_post_get_organisation (post), ch_post_get_country (post));

      held->post = ch_record_get_uid (CH_RECORD (post));
      held->open = ch_post_get_to (post) == NULL;
      replace (&held->title, ch_post_get_title (post));
      replace (&held->organisation, ch_post_get_organisation (post));
      replace (&held->country, ch_post_get_country (post));
      replace (&held->from, ch_post_get_from (post));
      if (held->open && ch_post_get_from (post) != NULL)
        g_clear_pointer (&held->to, g_free);
      else
        replace (&held->to, ch_post_get_to (post));
    }
}

static int
compare_held (gconstpointer a,
              gconstpointer b)
{
  const Held *left = *(const Held *const *) a;
  const Held *right = *(const Held *const *) b;
  g_autofree char *left_end = ch_edtf_dup_sort_key (left->to != NULL ? left->to : left->from);
  g_autofree char *right_end = ch_edtf_dup_sort_key (right->to != NULL ? right->to : right->from);

  return -g_strcmp0 (left_end, right_end);
}

gboolean
ch_profile_subject_fill_posts (ChProfileSubject  *self,
                               GError           **error)
{
  g_autoptr(GPtrArray) posts = g_ptr_array_new_with_free_func (held_free);

  if (self->which != CH_REGISTER_PEOPLE)
    return TRUE;
  if (!collect_worded_posts (self, posts, error))
    return FALSE;

  collect_filed_posts (self, posts);
  g_ptr_array_sort (posts, compare_held);
  for (guint i = 0; i < posts->len; i++)
    {
      const Held *held = g_ptr_array_index (posts, i);
      g_autoptr(ChHeldPost) post = ch_held_post_new (held->title, held->organisation, held->country, held->from, held->to,
                                                     held->n_meetings, held->post);

      g_list_store_append (G_LIST_STORE (ch_profile_get_posts (self->profile)), post);
    }
  return TRUE;
}
