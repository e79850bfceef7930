/* ch-language.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_language_guess:
 * @text: some running text
 *
 * Returns: (nullable): the BCP 47 tag of the language that @text is most likely in, told by its
 *   script and its commonest words, or %NULL where nothing tells
 */
const char *ch_language_guess (const char *text);

/**
 * ch_language_is_plausible:
 * @tag: a BCP 47 tag, or a locale ("zh_CN")
 * @text: some running text
 *
 * Returns: whether @text can be in the language of @tag, judged by its script; pages are often
 *   copied with the declaration of another language's page
 */
gboolean ch_language_is_plausible (const char *tag,
                                   const char *text);

G_END_DECLS
