/* ch-photo-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-row.h"

G_BEGIN_DECLS

/**
 * ChPhotoEntry:
 *
 * What a list shows of a photo; its id is the rank (see ch-holding.h).
 *
 * Properties, read-only, all but the first two nullable: `uid`, `meeting` (UID), `caption`, `alt-text`, `credit` (as worded, or put
 * together from its parts; %NULL where there is none), `date-label` (of the meeting, for people), `meeting-title`, `file` (SHA-256).
 */
#define CH_TYPE_PHOTO_ENTRY (ch_photo_entry_get_type ())
G_DECLARE_FINAL_TYPE (ChPhotoEntry, ch_photo_entry, CH, PHOTO_ENTRY, ChRow)

/* Strings belong to the entry (transfer none); they are nullable where the properties are. */
const char *ch_photo_entry_get_uid           (ChPhotoEntry *self);
const char *ch_photo_entry_get_meeting       (ChPhotoEntry *self);
const char *ch_photo_entry_get_caption       (ChPhotoEntry *self);
const char *ch_photo_entry_get_alt_text      (ChPhotoEntry *self);
const char *ch_photo_entry_get_credit        (ChPhotoEntry *self);
const char *ch_photo_entry_get_date_label    (ChPhotoEntry *self);
const char *ch_photo_entry_get_meeting_title (ChPhotoEntry *self);
const char *ch_photo_entry_get_file          (ChPhotoEntry *self);

G_END_DECLS
