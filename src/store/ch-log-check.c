/* ch-log-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-check.h"

#include "ch-change-table.h"
#include "ch-error.h"
#include "ch-holding-table.h"
#include "ch-integrity.h"
#include "ch-log-folder.h"
#include "ch-parent.h"
#include "ch-register-search.h"
#include "ch-search-names.h"
#include "ch-search-table.h"

/* A table that cannot be read to its end has been told of by the integrity check already. */
static gboolean
forgive_damage (GPtrArray  *damages,
                GError     *failure, /* (transfer full) */
                GError    **error)
{
  if (damages->len > 0 && g_error_matches (failure, CH_ERROR, CH_ERROR_DAMAGED))
    {
      g_error_free (failure);
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
ch_log_check_folder (const char    *folder,
                     ChDatabase    *database,
                     GPtrArray     *damages,
                     GPtrArray     *faults,
                     char         **head,
                     GCancellable  *cancellable,
                     GError       **error)
{
  GError *failure = NULL;

  *head = NULL;
  ch_database_set_cancellable (database, cancellable);
  if (!ch_integrity_check (database, damages, error))
    return FALSE;
  if (!ch_change_table_verify (database, faults, head, &failure) && !forgive_damage (damages, failure, error))
    return FALSE;
  failure = NULL;
  if (!ch_search_table_verify (database, faults, &failure) && !forgive_damage (damages, failure, error))
    return FALSE;
  failure = NULL;
  if (!ch_search_names_verify (database, faults, &failure) && !forgive_damage (damages, failure, error))
    return FALSE;
  failure = NULL;
  if (!ch_holding_table_verify (database, faults, &failure) && !forgive_damage (damages, failure, error))
    return FALSE;
  failure = NULL;
  if (!ch_register_search_verify (database, faults, &failure) && !forgive_damage (damages, failure, error))
    return FALSE;
  failure = NULL;
  if (!ch_parent_verify (database, faults, &failure) && !forgive_damage (damages, failure, error))
    return FALSE;
  failure = NULL;
  return ch_log_folder_check_files (folder, database, faults, cancellable, &failure)
         || forgive_damage (damages, failure, error);
}
