/* ch-romanise.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_romanise_dup:
 * @name: (nullable): a name
 *
 * From any thread.
 *
 * Returns: (transfer full) (nullable): a name in Chinese characters in Latin letters, folded, one syllable a word: "wang
 *   zhi gang"; %NULL for any other
 */
char *ch_romanise_dup (const char *name);

G_END_DECLS
