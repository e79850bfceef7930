/* ch-json-splitter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChJsonSplitter:
 *
 * Cuts a JSON document (RFC 8259) of any length into pieces that a parser can hold: the members of
 * the object at its root, and of some of them, lists, the elements.  It reads the stream as it goes
 * and keeps one piece in memory.
 *
 * It is strict where parsers are not: no comments, no commas too many, no control characters, no
 * half surrogates, no NUL, UTF-8 throughout, nothing after the end; at most 32 levels and 64 MiB in
 * a piece.
 */
typedef struct _ChJsonSplitter ChJsonSplitter;

/**
 * ChJsonPiece:
 * @key: the member of the root
 * @index: which element of the list it is, or -1 for the value of a member
 * @text: the piece, valid JSON
 * @length: of @text in bytes
 * @n_members: how many members the objects in it have, each as often as it stands there
 * @line: where in the document it begins, counted from 1
 *
 * Everything is borrowed until the next piece is read.
 */
typedef struct
{
  const char *key;
  gint64 index;
  const char *text;
  gsize length;
  guint n_members;
  gulong line;
} ChJsonPiece;

/**
 * ch_json_splitter_new:
 * @lists: the members of the root whose elements are handed out one at a time; a static array
 */
ChJsonSplitter *ch_json_splitter_new  (GInputStream      *stream,
                                       const char *const *lists);
void            ch_json_splitter_free (ChJsonSplitter *self);

/**
 * ch_json_splitter_next:
 * @piece: (out caller-allocates)
 *
 * Reads on, blocking.  A list itself is given once as a piece without text before its elements, so
 * that an empty one can be told from none.
 *
 * Returns: whether there is another piece; %FALSE at the end of the document, and with @error set
 *   where it is broken (%CH_ERROR_INVALID, naming line and column), too large, or cannot be read
 */
gboolean ch_json_splitter_next (ChJsonSplitter  *self,
                                ChJsonPiece     *piece,
                                GCancellable    *cancellable,
                                GError         **error);

/** ch_json_splitter_get_offset: Returns: how many bytes of the stream have been used */
guint64 ch_json_splitter_get_offset (ChJsonSplitter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChJsonSplitter, ch_json_splitter_free)

G_END_DECLS
