/* ch-likeness.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-likeness.h"

#include "ch-address.h"
#include "ch-article.h"
#include "ch-edtf.h"
#include "ch-participant.h"
#include "ch-romanise.h"
#include "ch-text.h"

#include <string.h>

/* Announcements of one meeting differ by a day or two: the day of the visit, of the talks, of the
 * time zone. */
#define NEAR_DAYS 3
/* A date that may mean more days than this says too little. */
#define LONGEST_DAYS 31

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of a folded name in the order of the alphabet. */
static char *
dup_sorted (const char *folded)
{
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  return g_strjoinv (" ", words);
}

/* "wang zhi gang" of the characters, and "zhigang wang" as people write it. */
static gboolean
is_romanisation (const char *romanised,
                 const char *folded)
{
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);
  g_auto(GStrv) syllables = g_strsplit (romanised, " ", -1);
  g_autofree char *whole = g_strjoinv ("", syllables);
  const guint n = g_strv_length (words);

  /* The family name leads or closes, whatever is written together. */
  for (guint turn = 0; turn < n; turn++)
    {
      GString *turned = g_string_new (NULL);
      g_autofree char *text = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (turned, words[(i + turn) % n]);
      text = g_string_free (turned, FALSE);
      if (strcmp (text, whole) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
ch_likeness_same_name (const char *a,
                       const char *b)
{
  g_autofree char *left = a != NULL ? ch_text_fold (a) : g_strdup ("");
  g_autofree char *right = b != NULL ? ch_text_fold (b) : g_strdup ("");
  g_autofree char *left_sorted = dup_sorted (left);
  g_autofree char *right_sorted = dup_sorted (right);
  g_autofree char *left_romanised = ch_romanise_dup (a);
  g_autofree char *right_romanised = ch_romanise_dup (b);

  if (*left == '\0' || *right == '\0')
    return FALSE;
  if (strcmp (left_sorted, right_sorted) == 0)
    return TRUE;
  if (left_romanised != NULL && right_romanised == NULL)
    return is_romanisation (left_romanised, right);
  if (right_romanised != NULL && left_romanised == NULL)
    return is_romanisation (right_romanised, left);
  return FALSE;
}

static void
collect_addresses (ChMeeting  *meeting,
                   GHashTable *pages)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);

      if (ch_article_get_address (article) != NULL)
        g_hash_table_add (pages, ch_address_dup_page (ch_article_get_address (article)));
      if (ch_article_get_final_address (article) != NULL)
        g_hash_table_add (pages, ch_address_dup_page (ch_article_get_final_address (article)));
    }
}

static gboolean
have_same_address (ChMeeting *a,
                   ChMeeting *b)
{
  g_autoptr(GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer page;

  collect_addresses (a, pages);
  collect_addresses (b, others);
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    if (g_hash_table_contains (pages, page))
      return TRUE;
  return FALSE;
}

/* The days that the meeting may have been held on. */
static gboolean
get_days (ChMeeting *meeting,
          GDate     *first,
          GDate     *last)
{
  GDate end;

  if (ch_meeting_get_date (meeting) == NULL || !ch_edtf_get_bounds (ch_meeting_get_date (meeting), first, last))
    return FALSE;
  if (ch_meeting_get_end_date (meeting) != NULL && ch_edtf_get_bounds (ch_meeting_get_end_date (meeting), NULL, &end)
      && g_date_compare (&end, last) > 0)
    *last = end;
  return g_date_days_between (first, last) < LONGEST_DAYS;
}

static gboolean
are_near (ChMeeting *a,
          ChMeeting *b)
{
  GDate a_first, a_last, b_first, b_last;

  return get_days (a, &a_first, &a_last) && get_days (b, &b_first, &b_last)
         && g_date_days_between (&a_last, &b_first) <= NEAR_DAYS && g_date_days_between (&b_last, &a_first) <= NEAR_DAYS;
}

static gboolean
leads (ChParticipant *person)
{
  return g_strcmp0 (ch_participant_get_role (person), "principal") == 0;
}

static gboolean
is_led_by (ChMeeting  *meeting,
           const char *name)
{
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);

      if (leads (person) && ch_likeness_same_name (ch_participant_get_name (person), name))
        return TRUE;
    }
  return FALSE;
}

static guint
count_shared_leaders (ChMeeting *a,
                      ChMeeting *b)
{
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (a));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);

      if (leads (person) && is_led_by (b, ch_participant_get_name (person)))
        n++;
    }
  return n;
}

static guint
count_shared_bodies (ChMeeting *a,
                     ChMeeting *b)
{
  const char *const *bodies = ch_meeting_get_organisations (a);
  const char *const *others = ch_meeting_get_organisations (b);
  guint n = 0;

  for (guint i = 0; bodies[i] != NULL; i++)
    for (guint j = 0; others[j] != NULL; j++)
      if (ch_likeness_same_name (bodies[i], others[j]))
        {
          n++;
          break;
        }
  return n;
}

ChLikeness
ch_likeness_judge (ChMeeting *a,
                   ChMeeting *b)
{
  guint leaders, bodies;

  g_return_val_if_fail (CH_IS_MEETING (a), CH_LIKENESS_NONE);
  g_return_val_if_fail (CH_IS_MEETING (b), CH_LIKENESS_NONE);

  if (have_same_address (a, b))
    return CH_LIKENESS_ADDRESS;
  if (!are_near (a, b))
    return CH_LIKENESS_NONE;

  /* One leader alone may meet many guests in a day, and so may one body. */
  leaders = count_shared_leaders (a, b);
  bodies = count_shared_bodies (a, b);
  if (leaders >= 2 || bodies >= 2 || (leaders == 1 && bodies == 1))
    return CH_LIKENESS_PEOPLE;
  return CH_LIKENESS_NONE;
}
