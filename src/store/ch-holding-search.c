/* ch-holding-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-holding-search.h"

#include "ch-meeting-digest.h"
#include "ch-search-finder.h"
#include "ch-search-phrases.h"
#include "ch-text.h"

/* Of what matches, an order other than by date looks at so many of the newest. */
#define MOST_SORTED G_STRINGIFY (CH_LOG_MOST_RANKED)

const char *
ch_holding_search_get_sql (ChHolding      which,
                           ChHoldingOrder order,
                           gboolean       matching)
{
  if (which == CH_HOLDING_PHOTOS)
    return "SELECT rank FROM photo_entry ORDER BY rank DESC LIMIT ?1";
  if (which == CH_HOLDING_UNCREDITED)
    return "SELECT rank FROM photo_entry WHERE uncredited ORDER BY rank DESC LIMIT ?1";
  if (order == CH_HOLDING_ORDER_NEWEST)
    return matching ? "SELECT rowid FROM document_search WHERE document_search MATCH ?2 ORDER BY rowid DESC LIMIT ?1"
                    : "SELECT rank FROM document_entry ORDER BY rank DESC LIMIT ?1";
  return matching ? "SELECT rank FROM document_entry WHERE rank IN (SELECT rowid FROM document_search "
                    "WHERE document_search MATCH ?2 ORDER BY rowid DESC LIMIT " MOST_SORTED ") "
                    "ORDER BY title_key, rank LIMIT ?1"
                  : "SELECT rank FROM document_entry ORDER BY title_key, rank LIMIT ?1";
}

const char *
ch_holding_search_get_photos_sql (ChHolding which)
{
  return which == CH_HOLDING_UNCREDITED
             ? "SELECT rank FROM photo_entry WHERE uncredited AND rank BETWEEN ?1 AND ?2 ORDER BY rank DESC"
             : "SELECT rank FROM photo_entry WHERE rank BETWEEN ?1 AND ?2 ORDER BY rank DESC";
}

const char *
ch_holding_search_get_count_sql (ChHolding which)
{
  static const char *const sql[CH_N_HOLDINGS] = {
    [CH_HOLDING_DOCUMENTS] = "SELECT count(*) FROM document_entry",
    [CH_HOLDING_PHOTOS] = "SELECT count(*) FROM photo_entry",
    [CH_HOLDING_UNCREDITED] = "SELECT count(*) FROM photo_entry WHERE uncredited",
  };

  return sql[which];
}

static gboolean
collect (ChStatement  *statement,
         GArray       *ranks,
         guint         limit,
         GError      **error)
{
  ChStep step = CH_STEP_DONE;

  while (ranks->len < limit && (step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 rank = ch_statement_get_integer (statement, 0);

      g_array_append_val (ranks, rank);
    }
  return step != CH_STEP_FAILED;
}

/* Photos are found as their meetings are, whose order is theirs. */
static gboolean
find_photos (ChDatabase  *database,
             ChHolding    which,
             const char  *words,
             guint        limit,
             GArray      *ranks,
             GError     **error)
{
  /* Only meetings that have some: no more of them are asked for than photos. */
  g_autofree char *narrowed
      = g_strjoin (" ", words, which == CH_HOLDING_UNCREDITED ? "photo:uncredited" : "photo:yes", NULL);
  g_autoptr(GArray) meetings
      = ch_search_finder_find_ranks (database, narrowed, CH_LOG_ORDER_NEWEST, limit, error);
  g_autoptr(ChStatement) statement = NULL;

  if (meetings == NULL)
    return FALSE;
  statement = ch_database_prepare (database, ch_holding_search_get_photos_sql (which), error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < meetings->len && ranks->len < limit; i++)
    {
      gint64 meeting = g_array_index (meetings, gint64, i);
      gint64 least = ch_holding_rank_of_day (ch_meeting_rank_get_day (meeting), ch_meeting_rank_get_id (meeting));

      ch_statement_bind_integer (statement, 1, least);
      ch_statement_bind_integer (statement, 2, least + CH_HOLDING_MOST_OF_ONE - 1);
      if (!collect (statement, ranks, limit, error))
        return FALSE;
      ch_statement_reset (statement);
    }
  return TRUE;
}

GArray *
ch_holding_search_find (ChDatabase      *database,
                        ChHolding        which,
                        const char      *words,
                        ChHoldingOrder   order,
                        guint            limit,
                        GError         **error)
{
  g_autoptr(GArray) ranks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(GStrv) phrases = NULL;
  g_autofree char *query = NULL;
  g_autoptr(ChStatement) statement = NULL;

  if (which != CH_HOLDING_DOCUMENTS && !ch_text_is_blank (words))
    return find_photos (database, which, words, limit, ranks, error) ? g_steal_pointer (&ranks) : NULL;

  if (which == CH_HOLDING_DOCUMENTS)
    {
      phrases = ch_search_phrases_new (words);
      query = ch_search_phrases_dup_query ((const char *const *) phrases);
    }
  statement = ch_database_prepare (database, ch_holding_search_get_sql (which, order, query != NULL), error);
  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, limit);
  if (query != NULL)
    ch_statement_bind_text (statement, 2, query);
  return collect (statement, ranks, G_MAXUINT, error) ? g_steal_pointer (&ranks) : NULL;
}

gint64
ch_holding_search_count (ChDatabase  *database,
                         ChHolding    which,
                         GError     **error)
{
  gint64 n;

  return ch_database_get_integer (database, ch_holding_search_get_count_sql (which), &n, error) ? n : -1;
}
