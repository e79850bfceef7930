/* ch-draft-keeper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChDraftKeeper:
 *
 * Keeps what is typed in the log, within a second of it, so that a crash or a power cut loses nothing.
 * The log forgets the draft by itself when the meeting is saved.
 */
#define CH_TYPE_DRAFT_KEEPER (ch_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (ChDraftKeeper, ch_draft_keeper, CH, DRAFT_KEEPER, GObject)

/**
 * ChDraftKeeper::failed:
 * @sentence: translated: why what is typed is not kept; told once, until it could be kept again
 */

/**
 * ch_draft_keeper_new:
 * @meeting: what is edited, as it was before
 * @draft: what is made of it, which is watched; one that is as before is not worth keeping
 *
 * Returns: (transfer full): a keeper that keeps @draft from its next change on
 */
ChDraftKeeper *ch_draft_keeper_new (ChLog     *log,
                                    ChMeeting *meeting,
                                    ChMeeting *draft);

/** ch_draft_keeper_pause: Keeps nothing more until ch_draft_keeper_resume(): the meeting is being saved. */
void ch_draft_keeper_pause (ChDraftKeeper *self);

/** ch_draft_keeper_resume: Goes on, and keeps the draft as it is now: it could not be saved. */
void ch_draft_keeper_resume (ChDraftKeeper *self);

/** ch_draft_keeper_stop: Keeps nothing more; @unwanted: whether to forget what was kept */
void ch_draft_keeper_stop (ChDraftKeeper *self,
                           gboolean       unwanted);

G_END_DECLS
