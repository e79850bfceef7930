/* ch-attachment.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/* The role of a file of which nobody has said what it is */
#define CH_ATTACHMENT_DEFAULT_ROLE "working copy"

/**
 * ChAttachment:
 *
 * A file that belongs to a document: the scan with the signatures on it, a copy, a translation.
 */
#define CH_TYPE_ATTACHMENT (ch_attachment_get_type ())
G_DECLARE_FINAL_TYPE (ChAttachment, ch_attachment, CH, ATTACHMENT, ChRecord)

/** ch_attachment_new: Returns: (transfer full): an empty record with a new identity */
ChAttachment *ch_attachment_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known.
 */

/* SHA-256 of the file in the log's files, lower-case hexadecimal */
const char *ch_attachment_get_file (ChAttachment *self);
void ch_attachment_set_file (ChAttachment *self,
                             const char *file);

/* Of the file, "application/pdf" */
const char *ch_attachment_get_media_type (ChAttachment *self);
void ch_attachment_set_media_type (ChAttachment *self,
                                   const char *media_type);

/* What the file was called where it came from */
const char *ch_attachment_get_name (ChAttachment *self);
void ch_attachment_set_name (ChAttachment *self,
                             const char *name);

/* CH_VOCABULARY_ATTACHMENT_ROLE */
const char *ch_attachment_get_role (ChAttachment *self);
void ch_attachment_set_role (ChAttachment *self,
                             const char *role);

/* The words in the file, for the search */
const char *ch_attachment_get_text (ChAttachment *self);
void ch_attachment_set_text (ChAttachment *self,
                             const char *text);

G_END_DECLS
