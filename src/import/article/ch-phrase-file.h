/* ch-phrase-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChPhraseFunc:
 * @class: the class that the last line in brackets named, or the file's name without its ending
 * @value: (nullable): what stands behind "="
 *
 * Returns: %FALSE where the line means nothing to the reader, which is then an error
 */
typedef gboolean (*ChPhraseFunc) (const char *class,
                                  const char *phrase,
                                  const char *value,
                                  gpointer    user_data);

/**
 * ch_phrase_file_read:
 * @path: a file of phrases, one a line, as `data/lexicon/how-to-add.md` describes it
 * @func: is given each phrase, in the order of the file
 *
 * Returns: %FALSE, with the file and line named (%CH_ERROR_INVALID), if @path cannot be read
 */
gboolean ch_phrase_file_read (const char    *path,
                              ChPhraseFunc   func,
                              gpointer       user_data,
                              GError       **error);

G_END_DECLS
