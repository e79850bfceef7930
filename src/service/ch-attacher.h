/* ch-attacher.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-attachment.h"
#include "ch-log.h"
#include "ch-photo.h"

G_BEGIN_DECLS

/**
 * ChAttacher:
 *
 * Brings files of the disk into the log: a photo with what it says of itself, a document's file with its
 * words; and takes a copy of a photo out again, with its credit written into it.  The source is never
 * changed.  The records that it makes are new: whoever asked puts them into a meeting, and saves that.
 */
#define CH_TYPE_ATTACHER (ch_attacher_get_type ())
G_DECLARE_FINAL_TYPE (ChAttacher, ch_attacher, CH, ATTACHER, GObject)

/** ch_attacher_new: Returns: (transfer full) */
ChAttacher *ch_attacher_new (ChLog *log);

/**
 * ch_attacher_add_photo_async:
 * @source: a picture
 *
 * Copies the picture into the log's files.
 */
void ch_attacher_add_photo_async (ChAttacher          *self,
                                  GFile               *source,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);

/**
 * ch_attacher_add_photo_finish:
 *
 * Returns: (transfer full): a photo with creator, credit line, caption, alt text, people and rights as the
 *   picture names them; or %NULL with %CH_ERROR_NOT_FOUND, with %CH_ERROR_TOO_LARGE, with
 *   %CH_ERROR_INVALID where it is no picture that can be shown, or with an error of ch_log_add_file_async()
 */
ChPhoto *ch_attacher_add_photo_finish (ChAttacher    *self,
                                       GAsyncResult  *result,
                                       GError       **error);

/**
 * ch_attacher_add_file_async:
 * @source: a file of any kind
 *
 * Copies the file into the log's files, and reads the words of a PDF file or a text.
 */
void ch_attacher_add_file_async (ChAttacher          *self,
                                 GFile               *source,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);

/**
 * ch_attacher_add_file_finish:
 *
 * Returns: (transfer full): the file of a document; or %NULL with %CH_ERROR_NOT_FOUND, with
 *   %CH_ERROR_INVALID where a PDF file is broken, or with an error of ch_log_add_file_async()
 */
ChAttachment *ch_attacher_add_file_finish (ChAttacher    *self,
                                           GAsyncResult  *result,
                                           GError       **error);

/**
 * ch_attacher_export_photo_async:
 * @photo: with a picture on file and a credit
 * @target: where the copy goes; an existing file is replaced once the copy is complete
 *
 * Writes a copy of the picture that names its creator, credit line, caption, alt text, people and rights in
 * its metadata, as the record has them.
 */
void ch_attacher_export_photo_async (ChAttacher          *self,
                                     ChPhoto             *photo,
                                     GFile               *target,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);

/**
 * ch_attacher_export_photo_finish:
 *
 * Returns: %FALSE with %CH_ERROR_NOT_FOUND where there is no picture on file, with %CH_ERROR_INVALID where
 *   there is no credit or no place for one in the picture, or with an error of ch_output_write()
 */
gboolean ch_attacher_export_photo_finish (ChAttacher    *self,
                                          GAsyncResult  *result,
                                          GError       **error);

G_END_DECLS
