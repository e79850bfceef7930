/* ch-paths.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-paths.h"

/* The folder of the running program, or NULL where the system does not tell. */
static char *
dup_program_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
}

/* What a build folder's note says under KEY; NULL for an installed program.  Programs stand two
 * folders below the top, and some tests three. */
static char *
dup_from_build_tree (const char *key)
{
  static const char *const ways_up[] = { "../..", "../../.." };
  g_autofree char *dir = dup_program_dir ();
  g_autoptr(GKeyFile) note = g_key_file_new ();

  for (guint i = 0; dir != NULL && i < G_N_ELEMENTS (ways_up); i++)
    {
      g_autofree char *path = g_build_filename (dir, ways_up[i], "src", "base", "build-tree.ini", NULL);

      if (g_key_file_load_from_file (note, path, G_KEY_FILE_NONE, NULL))
        return g_key_file_get_string (note, "build-tree", key, NULL);
    }
  return NULL;
}

/* A folder below the prefix that the program was moved to with DESTDIR or by hand. */
static char *
dup_beside_program (const char *name,
                    const char *subdir)
{
  g_autofree char *dir = dup_program_dir ();
  g_autofree char *path = NULL;

  if (dir == NULL)
    return NULL;

  path = g_build_filename (dir, "..", "share", name, subdir, NULL);
  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&path) : NULL;
}

char *
ch_paths_dup_data_dir (void)
{
  g_autofree char *dir = dup_from_build_tree ("data");

  if (dir == NULL)
    dir = dup_beside_program (CH_APPLICATION_ID, NULL);

  return dir != NULL ? g_steal_pointer (&dir) : g_strdup (CH_DATA_DIR);
}

char *
ch_paths_dup_locale_dir (void)
{
  g_autofree char *dir = dup_from_build_tree ("locale");

  if (dir == NULL)
    dir = dup_beside_program ("locale", NULL);

  return dir != NULL ? g_steal_pointer (&dir) : g_strdup (CH_LOCALE_DIR);
}

char *
ch_paths_dup_schema_dir (void)
{
  g_autofree char *dir = dup_from_build_tree ("schemas");

  return dir != NULL ? g_steal_pointer (&dir) : dup_beside_program ("glib-2.0", "schemas");
}

char *
ch_paths_dup_default_log (void)
{
  return g_build_filename (g_get_user_data_dir (), CH_LOG_NAME, NULL);
}

GStrv
ch_paths_dup_lexicon_dirs (void)
{
  g_autofree char *data = ch_paths_dup_data_dir ();
  g_autoptr(GStrvBuilder) dirs = g_strv_builder_new ();
  g_autofree char *ours = g_build_filename (data, "lexicon", NULL);
  g_autofree char *users = g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, "lexicon", NULL);

  g_strv_builder_add_many (dirs, ours, users, NULL);
  return g_strv_builder_end (dirs);
}
