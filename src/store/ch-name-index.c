/* ch-name-index.c: the words by which people and bodies are looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-name-table-private.h"

#include "ch-romanise.h"
#include "ch-search-words.h"

static const struct
{
  const char *names;
  const char *index;
  const char *unindex;
} statements[] = {
  [CH_REGISTER_PEOPLE] = {
    .names = CH_NAME_TABLE_NAMES_SQL ("person"),
    .index = "INSERT INTO person_search (rowid, names) VALUES (?, ?)",
    .unindex = "DELETE FROM person_search WHERE rowid = ?",
  },
  [CH_REGISTER_ORGANISATIONS] = {
    .names = CH_NAME_TABLE_NAMES_SQL ("organisation"),
    .index = "INSERT INTO organisation_search (rowid, names) VALUES (?, ?)",
    .unindex = "DELETE FROM organisation_search WHERE rowid = ?",
  },
};

/* A Chinese name is found by its syllables in Latin letters, too, and as people write them together: "wang zhi gang",
 * "zhigang", "wangzhigang". */
static void
append_words (GString    *words,
              const char *name)
{
  g_autofree char *romanised = ch_romanise_dup (name);
  g_auto(GStrv) syllables = romanised != NULL ? g_strsplit (romanised, " ", -1) : NULL;
  const guint n = syllables != NULL ? g_strv_length (syllables) : 0;

  ch_search_words_append (words, name);
  if (n == 0)
    return;

  ch_search_words_append (words, romanised);
  for (guint i = 0; i + 1 < n; i++)
    {
      g_autofree char *joined = g_strjoinv ("", syllables + i);

      ch_search_words_append (words, joined);
    }
}

char *
ch_name_table_dup_words (const char *name)
{
  GString *words = g_string_new (NULL);

  append_words (words, name);
  return g_string_free (words, FALSE);
}

gboolean
ch_name_table_index_words (ChNameTable  *self,
                           ChRegister    which,
                           gint64        id,
                           const char   *words,
                           GError      **error)
{
  return ch_name_table_run_with_id (self, statements[which].index, id, words, error);
}

gboolean
ch_name_table_index (ChNameTable  *self,
                     ChRegister    which,
                     gint64        id,
                     GError      **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, statements[which].names, error);
  g_autoptr(GString) words = g_string_new (NULL);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    append_words (words, ch_statement_get_text (statement, 0));
  return step == CH_STEP_DONE && ch_name_table_index_words (self, which, id, words->str, error);
}

gboolean
ch_name_table_index_all (ChNameTable  *self,
                         GError      **error)
{
  static const char *const tables[] = {
    [CH_REGISTER_PEOPLE] = "SELECT id FROM person ORDER BY id",
    [CH_REGISTER_ORGANISATIONS] = "SELECT id FROM organisation ORDER BY id",
  };

  if (!ch_database_execute (self->database, "DELETE FROM person_search; DELETE FROM organisation_search", error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr(ChStatement) statement = ch_database_prepare (self->database, tables[i], error);
      ChStep step;

      if (statement == NULL)
        return FALSE;
      while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
        if (!ch_name_table_index (self, i, ch_statement_get_integer (statement, 0), error))
          return FALSE;
      if (step == CH_STEP_FAILED)
        return FALSE;
    }
  return TRUE;
}

gboolean
ch_name_table_unindex (ChNameTable  *self,
                       ChRegister    which,
                       gint64        id,
                       GError      **error)
{
  return ch_name_table_run_with_id (self, statements[which].unindex, id, NULL, error);
}
