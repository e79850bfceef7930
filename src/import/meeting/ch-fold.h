/* ch-fold.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_fold_append:
 * @out: where to
 * @c: a character
 *
 * Appends @c as words are compared: in lower case, without accents, a traditional Han character
 * as its simplified form, a full-width letter as the plain one.  A combining mark appends nothing.
 */
void ch_fold_append (GString  *out,
                     gunichar  c);

G_END_DECLS
