/* ch-held-post.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-post.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChHeldPost:
 *
 * A post of a person as the log knows it: put on file by staff, or worded at meetings from the first to the last
 * of them; immutable.
 *
 * Properties, read-only: `title`, `organisation`, `country` (nullable), `from` and `to` (nullable, EDTF),
 * `n-meetings` (uint: at how many the person was called so), `post` (nullable: UID of the ChPost on file).
 */
#define CH_TYPE_HELD_POST (ch_held_post_get_type ())
G_DECLARE_FINAL_TYPE (ChHeldPost, ch_held_post, CH, HELD_POST, GObject)

/* Strings belong to the post (transfer none), and are %NULL where nothing is known. */
const char *ch_held_post_get_title        (ChHeldPost *self);
const char *ch_held_post_get_organisation (ChHeldPost *self);
const char *ch_held_post_get_country      (ChHeldPost *self);
const char *ch_held_post_get_from         (ChHeldPost *self);
const char *ch_held_post_get_to           (ChHeldPost *self);
guint       ch_held_post_get_n_meetings   (ChHeldPost *self);
const char *ch_held_post_get_post         (ChHeldPost *self);

/**
 * ch_held_post_dup_filed:
 * @all: (element-type ChHeldPost): the posts of the same person, this one among them
 *
 * Returns: (transfer full): what can be put on file of a post that meetings word: from the first of them to the last; the
 *   one that was held last has no end, as nobody knows of any
 */
ChPost *ch_held_post_dup_filed (ChHeldPost *self,
                                GListModel *all);

G_END_DECLS
