/* ch-parent.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-parent.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How a way up from a body ends. */
typedef enum
{
  SOUND, /* at the top, or where another body of the way is to blame */
  AT_THE_GOAL,
  MISSING, /* the next body is not in the log */
  ROUND, /* where it began */
  FAILED,
} End;

static End
walk (ChDatabase  *database,
      const char  *uid,
      const char  *goal, /* (nullable) */
      char       **name, /* (out) (optional): of the body that it begins at */
      GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, CH_PARENT_SQL, error);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *at = g_strdup (uid);

  if (statement == NULL)
    return FAILED;

  while (at != NULL)
    {
      ChStep step;

      if (g_strcmp0 (at, goal) == 0)
        return AT_THE_GOAL;
      if (g_hash_table_contains (seen, at))
        return strcmp (at, uid) == 0 ? ROUND : SOUND;

      ch_statement_bind_text (statement, 1, at);
      step = ch_statement_step (statement, error);
      if (step != CH_STEP_ROW)
        return step == CH_STEP_FAILED ? FAILED : g_hash_table_size (seen) == 1 ? MISSING : SOUND;
      if (name != NULL && g_hash_table_size (seen) == 0)
        *name = g_strdup (ch_statement_get_text (statement, 1));
      g_hash_table_add (seen, g_steal_pointer (&at));
      at = g_strdup (ch_statement_get_text (statement, 0));
      ch_statement_reset (statement);
    }
  return SOUND;
}

static char *
dup_sentence (End         end,
              const char *name)
{
  return g_strdup_printf (end == MISSING ? _("The body “%s” is part of one that is not in the log.")
                                         : _("The body “%s” is part of itself, by way of others."),
                          name);
}

gboolean
ch_parent_check (ChDatabase  *database,
                 const char  *uid,
                 GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  End end = walk (database, uid, NULL, &name, error);

  if (end == SOUND || end == FAILED)
    return end == SOUND;

  sentence = dup_sentence (end, name != NULL ? name : uid);
  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, sentence);
  return FALSE;
}

gboolean
ch_parent_reaches (ChDatabase  *database,
                   const char  *uid,
                   const char  *above,
                   gboolean    *reaches,
                   GError     **error)
{
  End end = uid != NULL ? walk (database, uid, above, NULL, error) : SOUND;

  *reaches = end == AT_THE_GOAL;
  return end != FAILED;
}

gboolean
ch_parent_verify (ChDatabase  *database,
                  GPtrArray   *sentences,
                  GError     **error)
{
  /* A backup may be of a log whose bodies were parts of none. */
  static const char ask_sql[] = "SELECT count (*) FROM pragma_table_info ('organisation') WHERE name = 'parent'";
  static const char sql[] = "SELECT uid FROM organisation WHERE parent IS NOT NULL ORDER BY name, uid";
  g_autoptr(ChStatement) statement = NULL;
  gint64 has_parents;
  ChStep step;

  if (!ch_database_get_integer (database, ask_sql, &has_parents, error))
    return FALSE;
  if (!has_parents)
    return TRUE;
  statement = ch_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *uid = ch_statement_get_text (statement, 0);
      g_autofree char *name = NULL;
      End end = walk (database, uid, NULL, &name, error);

      if (end == FAILED)
        return FALSE;
      if (end != SOUND)
        g_ptr_array_add (sentences, dup_sentence (end, name != NULL ? name : uid));
    }
  return step == CH_STEP_DONE;
}
