/* ch-migration.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-migration.h"

#include "ch-error.h"
#include "ch-transaction.h"

#include <glib/gi18n-lib.h>

guint
ch_migration_get_latest (const char *resources)
{
  g_auto(GStrv) names = g_resources_enumerate_children (resources, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint64 latest = 0;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    latest = MAX (latest, g_ascii_strtoull (names[i], NULL, 10));
  return latest;
}

static gboolean
run_script (ChDatabase  *database,
            const char  *resources,
            guint        number,
            GError     **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%03u.sql", resources, number);
  g_autofree char *note = g_strdup_printf ("PRAGMA user_version = %u", number);
  g_autoptr(GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr(ChTransaction) transaction = NULL;
  gint64 version;

  if (script == NULL)
    return FALSE;

  transaction = ch_transaction_new (database, CH_DATABASE_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  /* Another program may have been quicker. */
  if (!ch_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= number)
    return TRUE;

  /* GResource ends its data with a NUL that does not count. */
  return ch_database_execute (database, g_bytes_get_data (script, NULL), error)
         && ch_database_execute (database, note, error)
         && ch_transaction_commit (transaction, error);
}

gboolean
ch_migration_run (ChDatabase  *database,
                  const char  *resources,
                  GError     **error)
{
  return ch_migration_run_to (database, resources, ch_migration_get_latest (resources), error);
}

gboolean
ch_migration_run_to (ChDatabase  *database,
                     const char  *resources,
                     guint        latest,
                     GError     **error)
{
  gint64 version;

  g_return_val_if_fail (latest > 0, FALSE);

  if (!ch_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > latest)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NEWER_LOG,
                           _("The log was written by a newer version of Chancery."));
      return FALSE;
    }

  for (guint number = version + 1; number <= latest; number++)
    if (!run_script (database, resources, number, error))
      return FALSE;
  return TRUE;
}
