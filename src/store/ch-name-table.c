/* ch-name-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-name-table.h"

#include "ch-text.h"

static const struct
{
  const char *find;
  const char *holds;
  const char *add;
} statements[] = {
  [CH_NAME_TABLE_PERSON] = {
    "SELECT id, uid FROM person WHERE name_key = ? ORDER BY uid = ? DESC, id LIMIT 1",
    "SELECT 1 FROM person WHERE uid = ?",
    "INSERT INTO person (uid, name, name_key) VALUES (?, ?, ?)",
  },
  [CH_NAME_TABLE_ORGANISATION] = {
    "SELECT id, uid FROM organisation WHERE name_key = ? ORDER BY uid = ? DESC, id LIMIT 1",
    "SELECT 1 FROM organisation WHERE uid = ?",
    "INSERT INTO organisation (uid, name, name_key) VALUES (?, ?, ?)",
  },
};

static void
set_uid (char       **uid,
         const char  *value)
{
  if (uid == NULL)
    return;
  g_free (*uid);
  *uid = g_strdup (value);
}

/* A log that is imported keeps the UIDs that its people had; a name that was changed does not take
 * the UID of the one it was. */
static gboolean
is_free (ChDatabase   *database,
         ChNameTable   table,
         const char   *uid,
         gboolean     *free,
         GError      **error)
{
  g_autoptr(ChStatement) statement = NULL;
  ChStep step;

  *free = FALSE;
  if (uid == NULL || !g_uuid_string_is_valid (uid))
    return TRUE;

  statement = ch_database_prepare (database, statements[table].holds, error);
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, uid);
  step = ch_statement_step (statement, error);
  *free = step == CH_STEP_DONE;
  return step != CH_STEP_FAILED;
}

static gboolean
add (ChDatabase   *database,
     ChNameTable   table,
     const char   *name,
     const char   *key,
     char        **uid,
     gint64       *id,
     GError      **error)
{
  g_autoptr(ChStatement) statement = NULL;
  g_autofree char *new_uid = NULL;
  gboolean free;

  if (!is_free (database, table, uid != NULL ? *uid : NULL, &free, error))
    return FALSE;
  new_uid = free ? g_strdup (*uid) : g_uuid_string_random ();

  statement = ch_database_prepare (database, statements[table].add, error);
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, new_uid);
  ch_statement_bind_text (statement, 2, name);
  ch_statement_bind_text (statement, 3, key);
  if (!ch_statement_run (statement, error))
    return FALSE;

  *id = ch_database_get_last_id (database);
  set_uid (uid, new_uid);
  return TRUE;
}

gboolean
ch_name_table_find_or_add (ChDatabase   *database,
                           ChNameTable   table,
                           const char   *name,
                           char        **uid,
                           gint64       *id,
                           GError      **error)
{
  g_autoptr(ChStatement) statement = NULL;
  g_autofree char *key = NULL;
  ChStep step;

  *id = 0;
  key = name != NULL ? ch_text_fold (name) : g_strdup ("");
  if (*key == '\0')
    {
      set_uid (uid, NULL);
      return TRUE;
    }

  statement = ch_database_prepare (database, statements[table].find, error);
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, key);
  ch_statement_bind_text (statement, 2, uid != NULL ? *uid : NULL);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_FAILED)
    return FALSE;
  if (step == CH_STEP_DONE)
    return add (database, table, name, key, uid, id, error);

  *id = ch_statement_get_integer (statement, 0);
  set_uid (uid, ch_statement_get_text (statement, 1));
  return TRUE;
}
