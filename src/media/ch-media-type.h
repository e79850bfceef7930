/* ch-media-type.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a file is, by its first bytes: what it is called, or what somebody says of it, may be wrong.
 */

/**
 * ch_media_type_guess:
 * @head: the beginning of a file
 *
 * Returns: (transfer none): its media type, "image/jpeg"; "application/octet-stream" where it is of no
 *   kind that is told apart here
 */
const char *ch_media_type_guess (const guchar *head,
                                 gsize         length);

/**
 * ch_media_type_read:
 *
 * Blocks.
 *
 * Returns: (transfer none): the media type of the file at @path; or %NULL with %CH_ERROR_NOT_FOUND,
 *   %CH_ERROR_EMPTY or %CH_ERROR_FAILED
 */
const char *ch_media_type_read (const char  *path,
                                GError     **error);

/** ch_media_type_is_picture: Returns: whether it is a kind of picture that is looked at pixel by pixel; a drawing (SVG) is none */
gboolean ch_media_type_is_picture (const char *media_type);

G_END_DECLS
