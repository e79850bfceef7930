/* ch-paths.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where the program's own files are.  Three places are tried in turn, so that no environment
 * variable is ever needed: the build folder that the running program stands in, the prefix that
 * it was installed into (moved or not), and the prefix that it was configured for.
 */

/**
 * ch_paths_dup_data_dir:
 *
 * Returns: (transfer full): the folder that holds `lexicon/`, `sample/` and the like
 */
char *ch_paths_dup_data_dir (void);

/**
 * ch_paths_dup_locale_dir:
 *
 * Returns: (transfer full): the folder of the message catalogues
 */
char *ch_paths_dup_locale_dir (void);

/**
 * ch_paths_dup_schema_dir:
 *
 * Returns: (transfer full) (nullable): the folder of the compiled settings schema, or %NULL when
 *   the system's own place is right
 */
char *ch_paths_dup_schema_dir (void);

/**
 * ch_paths_dup_default_log:
 *
 * Returns: (transfer full): the folder of the log that is opened when no other is named,
 *   `$XDG_DATA_HOME/chancery`; that of a debug build has a name of its own, `chancery-devel`
 */
char *ch_paths_dup_default_log (void);

/**
 * ch_paths_dup_lexicon_dirs:
 *
 * Returns: (transfer full): the folders of the lexicons in the order in which they are read: ours,
 *   then the user's own (`$XDG_CONFIG_HOME/chancery/lexicon`), which may not exist
 */
GStrv ch_paths_dup_lexicon_dirs (void);

G_END_DECLS
