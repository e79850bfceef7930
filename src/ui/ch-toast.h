/* ch-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ch_toast_new:
 *
 * Returns: (transfer full): a toast that says @sentence, plain text, in as many lines as it takes; the title of any other
 * toast is cut where it is long
 */
AdwToast *ch_toast_new (const char *sentence);

/** ch_toast_set_sentence: @toast, made by ch_toast_new(), says @sentence from now on. */
void ch_toast_set_sentence (AdwToast   *toast,
                            const char *sentence);

G_END_DECLS
