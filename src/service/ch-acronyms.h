/* ch-acronyms.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChAcronyms:
 *
 * By which letters bodies are called, learnt from meetings that word a body in full in one place and by its letters in
 * another.
 */
typedef struct _ChAcronyms ChAcronyms;

/** ch_acronyms_new: Returns: (transfer full): none yet */
ChAcronyms *ch_acronyms_new  (void);
void        ch_acronyms_free (ChAcronyms *self);

/** ch_acronyms_learn: Takes in how the bodies of @meeting are called. */
void ch_acronyms_learn (ChAcronyms *self,
                        ChMeeting  *meeting);

/** ch_acronyms_find: Returns: (transfer none) (nullable): the acronym of @body, itself where it is one; it belongs to @self, or is @body */
const char *ch_acronyms_find (ChAcronyms *self,
                              const char *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChAcronyms, ch_acronyms_free)

G_END_DECLS
