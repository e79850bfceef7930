/* ch-plain-title.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-title-slots.h"

G_BEGIN_DECLS

/* Titles where nobody has taught how the office words them. */

/** ch_plain_title_dup: @values: with the names of both sides. Returns: (transfer full): "Minister Ana Bragança Meets with OFA Director General Piet Zandvoort", in the user's language */
char *ch_plain_title_dup (ChTitleSlots *values);

/** ch_plain_title_dup_of_document: @values: with the bodies of both sides; @kind: CH_VOCABULARY_DOCUMENT_TYPE. Returns: (transfer full): what it is, and between whom */
char *ch_plain_title_dup_of_document (ChTitleSlots *values,
                                      const char   *kind);

G_END_DECLS
