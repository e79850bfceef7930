/* ch-memory.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the matcher remembers of a text.  From a step of a rule and a token on, the rest of the rule
 * fits or does not, whatever led there; trying it once is enough, and that keeps the time linear
 * where trying all ways would double with each optional word.  The memory is of a fixed size and
 * may forget, which costs time and nothing else.
 */
typedef struct _ChMemory ChMemory;

/** ch_memory_new: @n_tokens: how long the text is */
ChMemory *ch_memory_new (guint n_tokens);

void ch_memory_free (ChMemory *self);

/** ch_memory_key: @step: number of the step among all rules; @end: one past the last token to be seen */
guint64 ch_memory_key (guint step,
                       guint at,
                       guint end);

/** ch_memory_recall: Returns: 1 or 0 as remembered, or -1 */
int ch_memory_recall (const ChMemory *self,
                      guint64         key);

void ch_memory_keep (ChMemory *self,
                     guint64   key,
                     gboolean  fits);

void ch_memory_forget (ChMemory *self,
                       guint64   key);

/** ch_memory_clear: Forgets all. */
void ch_memory_clear (ChMemory *self);

G_END_DECLS
