/* ch-post.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChPost:
 *
 * A post that a person holds or held: the title, in which body, from when to when.
 */
#define CH_TYPE_POST (ch_post_get_type ())
G_DECLARE_FINAL_TYPE (ChPost, ch_post, CH, POST, ChRecord)

/** ch_post_new: Returns: (transfer full): an empty record with a new identity */
ChPost *ch_post_new (void);

/* The fields.  Strings are borrowed and %NULL where nothing is known. */

/* As the office words it */
const char *ch_post_get_title (ChPost *self);
void ch_post_set_title (ChPost *self,
                        const char *title);

/* The body, as the office words it */
const char *ch_post_get_organisation (ChPost *self);
void ch_post_set_organisation (ChPost *self,
                               const char *organisation);

/* The state represented in the post, ISO 3166-1 alpha-2; none for an international body */
const char *ch_post_get_country (ChPost *self);
void ch_post_set_country (ChPost *self,
                          const char *country);

/* The first day, EDTF */
const char *ch_post_get_from (ChPost *self);
void ch_post_set_from (ChPost *self,
                       const char *from);

/* The last day, EDTF; none where the post is held still, or where nobody knows */
const char *ch_post_get_to (ChPost *self);
void ch_post_set_to (ChPost *self,
                     const char *to);

G_END_DECLS
