/* ch-settings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-settings.h"

#include "ch-paths.h"

#define SCHEMA_ID "org.chancery.Chancery"

GSettings *
ch_settings_new (void)
{
  g_autofree char *dir = ch_paths_dup_schema_dir ();
  GSettingsSchemaSource *system = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchemaSource) source = NULL;
  g_autoptr(GSettingsSchema) schema = NULL;

  if (dir != NULL)
    source = g_settings_schema_source_new_from_directory (dir, system, TRUE, NULL);

  if (source != NULL || system != NULL)
    schema = g_settings_schema_source_lookup (source != NULL ? source : system, SCHEMA_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
