/* ch-profile.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-held-post.h"
#include "ch-trace.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** So many of the newest meetings are looked through for documents, photos and company. */
#define CH_PROFILE_MOST_MEETINGS 2000

/**
 * ChProfile:
 *
 * All that the meetings of a log say of one person or body; immutable.
 *
 * Properties, read-only: `n-meetings` (uint), `first-met` and `last-met` (nullable, EDTF), and the lists that the
 * functions below give.
 */
#define CH_TYPE_PROFILE (ch_profile_get_type ())
G_DECLARE_FINAL_TYPE (ChProfile, ch_profile, CH, PROFILE, GObject)

/* Strings belong to the profile (transfer none), and are %NULL where no day is known. */
guint       ch_profile_get_n_meetings (ChProfile *self);
const char *ch_profile_get_first_met  (ChProfile *self);
const char *ch_profile_get_last_met   (ChProfile *self);

/** ch_profile_get_posts: Returns: (transfer none) (element-type ChHeldPost): of a person, the newest first */
GListModel *ch_profile_get_posts (ChProfile *self);

/** ch_profile_get_company: Returns: (transfer none) (element-type ChRegisterRow): the people of the other sides of
 *   the meetings, whom it was met with most first; `n-meetings` and `last-met` are of the meetings together */
GListModel *ch_profile_get_company (ChProfile *self);

/** ch_profile_get_documents: Returns: (transfer none) (element-type ChTrace): those that the person or body signed, newest first */
GListModel *ch_profile_get_documents (ChProfile *self);

/** ch_profile_get_photos: Returns: (transfer none) (element-type ChTrace): those that show the person, or of a body's meetings, newest first */
GListModel *ch_profile_get_photos (ChProfile *self);

G_END_DECLS
