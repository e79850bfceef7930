/* ch-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChName:
 *
 * One more name of a person or a body, next to the one that it goes by: in another script, an acronym,
 * what it was called before, or how an article worded it.
 */
#define CH_TYPE_NAME (ch_name_get_type ())
G_DECLARE_FINAL_TYPE (ChName, ch_name, CH, NAME, ChRecord)

/** ch_name_new: Returns: (transfer full): an empty record with a new identity */
ChName *ch_name_new (void);

/* The fields.  Strings are borrowed and %NULL where nothing is known. */

/* As it is written */
const char *ch_name_get_text (ChName *self);
void ch_name_set_text (ChName *self,
                       const char *text);

/* The language that it is written in, BCP 47 */
const char *ch_name_get_language (ChName *self);
void ch_name_set_language (ChName *self,
                           const char *language);

/* CH_VOCABULARY_NAME_KIND */
const char *ch_name_get_kind (ChName *self);
void ch_name_set_kind (ChName *self,
                       const char *kind);

/* UID of the meeting that the log learnt the name from; none for one that was typed */
const char *ch_name_get_meeting (ChName *self);
void ch_name_set_meeting (ChName *self,
                          const char *meeting);

G_END_DECLS
