/* ch-photo.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChPhoto:
 *
 * A photo of a meeting with its credit.  A record may have a credit and no picture on file.
 */
#define CH_TYPE_PHOTO (ch_photo_get_type ())
G_DECLARE_FINAL_TYPE (ChPhoto, ch_photo, CH, PHOTO, ChRecord)

/** ch_photo_new: Returns: (transfer full): an empty record with a new identity */
ChPhoto *ch_photo_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known; string arrays are borrowed
 * and never %NULL; lists belong to the record and are changed in place.
 */

/* The credit as worded, "Photo by Nils Fagerbakk/MNW" */
const char *ch_photo_get_credit (ChPhoto *self);
void ch_photo_set_credit (ChPhoto *self,
                          const char *credit);

/* The photographer (IPTC Creator) */
const char *ch_photo_get_creator (ChPhoto *self);
void ch_photo_set_creator (ChPhoto *self,
                           const char *creator);

/* The agency or body to name (IPTC Credit Line) */
const char *ch_photo_get_credit_line (ChPhoto *self);
void ch_photo_set_credit_line (ChPhoto *self,
                               const char *credit_line);

/* What the picture shows */
const char *ch_photo_get_caption (ChPhoto *self);
void ch_photo_set_caption (ChPhoto *self,
                           const char *caption);

/* The picture in words, for whoever cannot see it (IPTC Alt Text) */
const char *ch_photo_get_alt_text (ChPhoto *self);
void ch_photo_set_alt_text (ChPhoto *self,
                            const char *alt_text);

/* Who is to be seen, from left to right (IPTC Person Shown) */
const char *const *ch_photo_get_people (ChPhoto *self);
void ch_photo_set_people (ChPhoto *self,
                          const char *const *people);

/* What may be done with the picture (IPTC Copyright Notice, or Rights Usage Terms) */
const char *ch_photo_get_rights (ChPhoto *self);
void ch_photo_set_rights (ChPhoto *self,
                          const char *rights);

/* SHA-256 of the picture in the log's files, lower-case hexadecimal */
const char *ch_photo_get_file (ChPhoto *self);
void ch_photo_set_file (ChPhoto *self,
                        const char *file);

/* Of the file, "image/jpeg" */
const char *ch_photo_get_media_type (ChPhoto *self);
void ch_photo_set_media_type (ChPhoto *self,
                              const char *media_type);

/* What the file was called where it came from */
const char *ch_photo_get_file_name (ChPhoto *self);
void ch_photo_set_file_name (ChPhoto *self,
                             const char *file_name);

/* Where the picture was published */
const char *ch_photo_get_address (ChPhoto *self);
void ch_photo_set_address (ChPhoto *self,
                           const char *address);

/**
 * ch_photo_is_credited:
 *
 * Returns: whether there is anybody to name below the picture: a credit as worded, a creator or a credit line
 */
gboolean ch_photo_is_credited (ChPhoto *self);

G_END_DECLS
