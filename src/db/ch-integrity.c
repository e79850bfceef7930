/* ch-integrity.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-integrity.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
check_pages (ChDatabase  *database,
             GPtrArray   *sentences,
             GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, "PRAGMA integrity_check", error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      const char *finding = ch_statement_get_text (statement, 0);

      if (strcmp (finding, "ok") != 0)
        /* Translators: %s is what SQLite found, in English */
        g_ptr_array_add (sentences, g_strdup_printf (_("The database is damaged: %s."), finding));
    }
  return step == CH_STEP_DONE;
}

static gboolean
check_references (ChDatabase  *database,
                  GPtrArray   *sentences,
                  GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, "PRAGMA foreign_key_check", error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    g_ptr_array_add (sentences,
                     /* Translators: both are names of tables of the database */
                     g_strdup_printf (_("A row of the table “%s” refers to a row of “%s” that is not there."),
                                      ch_statement_get_text (statement, 0), ch_statement_get_text (statement, 2)));
  return step == CH_STEP_DONE;
}

/* A page so damaged that SQLite cannot go on is a finding, not a failure. */
static gboolean
forgive_damage (GPtrArray  *sentences,
                GError     *failure, /* (transfer full) */
                GError    **error)
{
  if (!g_error_matches (failure, CH_ERROR, CH_ERROR_DAMAGED))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  g_ptr_array_add (sentences, g_strdup (failure->message));
  g_error_free (failure);
  return TRUE;
}

gboolean
ch_integrity_check (ChDatabase  *database,
                    GPtrArray   *sentences,
                    GError     **error)
{
  GError *failure = NULL;

  if (!check_pages (database, sentences, &failure) && !forgive_damage (sentences, failure, error))
    return FALSE;

  failure = NULL;
  return check_references (database, sentences, &failure) || forgive_damage (sentences, failure, error);
}
