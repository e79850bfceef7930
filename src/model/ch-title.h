/* ch-title.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChTitle:
 *
 * What a meeting or a document is called in another language than its own.
 */
#define CH_TYPE_TITLE (ch_title_get_type ())
G_DECLARE_FINAL_TYPE (ChTitle, ch_title, CH, TITLE, ChRecord)

/** ch_title_new: Returns: (transfer full): an empty record with a new identity */
ChTitle *ch_title_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known.
 */

/* BCP 47 */
const char *ch_title_get_language (ChTitle *self);
void ch_title_set_language (ChTitle *self,
                            const char *language);

/* The title in that language */
const char *ch_title_get_text (ChTitle *self);
void ch_title_set_text (ChTitle *self,
                        const char *text);

G_END_DECLS
