/* ch-photo-metadata.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChPhotoMetadata:
 * @creator: the photographer (IPTC Creator); several parted by ", "
 * @credit_line: whom to name, as the supplier demands (IPTC Credit Line)
 * @source: who owned the picture first (IPTC Source)
 * @rights: IPTC Copyright Notice
 * @caption: IPTC Description, or else the headline
 * @alt_text: IPTC Alt Text
 * @people: IPTC Person Shown, in order; never %NULL
 * @date: the day on which it was taken, EDTF
 *
 * What a picture says of itself, in XMP, IPTC-IIM or Exif, the first that says something.  A string is
 * %NULL where nothing is said.
 */
typedef struct
{
  char *creator;     /* (owned) (nullable) */
  char *credit_line; /* (owned) (nullable) */
  char *source;      /* (owned) (nullable) */
  char *rights;      /* (owned) (nullable) */
  char *caption;     /* (owned) (nullable) */
  char *alt_text;    /* (owned) (nullable) */
  GStrv people;      /* (owned) */
  char *date;        /* (owned) (nullable) */
} ChPhotoMetadata;

/** ch_photo_metadata_new: Returns: (transfer full): with nothing known */
ChPhotoMetadata *ch_photo_metadata_new (void);

void ch_photo_metadata_free (ChPhotoMetadata *self);

/**
 * ch_photo_metadata_read:
 *
 * Blocks.
 *
 * Returns: (transfer full): what the picture at @path says of itself; or %NULL with
 *   %CH_ERROR_NOT_FOUND, or with %CH_ERROR_INVALID where it is no picture or is broken
 */
ChPhotoMetadata *ch_photo_metadata_read (const char  *path,
                                         GError     **error);

/**
 * ch_photo_metadata_write_copy:
 * @source: a picture, which is not changed
 * @target: where to; an existing file is replaced once the copy is complete
 *
 * Writes a copy of the picture that says in XMP, and in IPTC-IIM where the format has that, all that
 * @self knows; what @self does not know stays as it is.  Blocks.
 *
 * Returns: %FALSE with %CH_ERROR_INVALID where the picture is broken or of a format that has no place for
 *   a credit, or with an error of ch_output_write()
 */
gboolean ch_photo_metadata_write_copy (const ChPhotoMetadata  *self,
                                       const char             *source,
                                       const char             *target,
                                       GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChPhotoMetadata, ch_photo_metadata_free)

G_END_DECLS
