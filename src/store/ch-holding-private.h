/* ch-holding-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-document-entry.h"
#include "ch-holding.h"
#include "ch-photo-entry.h"

G_BEGIN_DECLS

/** ch_document_entry_load: Returns: (transfer full) (element-type ChDocumentEntry): those that there are, in the order of @ranks, or %NULL with @error */
GPtrArray *ch_document_entry_load (ChDatabase    *database,
                                   const gint64  *ranks,
                                   guint          n_ranks,
                                   GError       **error);

/** ch_photo_entry_load: Returns: (transfer full) (element-type ChPhotoEntry): as ch_document_entry_load() */
GPtrArray *ch_photo_entry_load (ChDatabase    *database,
                                const gint64  *ranks,
                                guint          n_ranks,
                                GError       **error);

/* What they run, for the tests of their plans, too: ?1 is the meeting, ?2 the place within it. */
#define CH_DOCUMENT_ENTRY_SQL \
  "SELECT document.uid, meeting.uid, document.title, document.kind, document.status, " \
  "(SELECT group_concat (value, ', ') FROM json_each (document.parties)), coalesce (document.date, meeting.date), " \
  "meeting.title FROM document CROSS JOIN meeting ON meeting.id = document.meeting " \
  "WHERE document.meeting = ?1 AND document.holder = 0 AND document.position = ?2"
#define CH_DOCUMENT_ENTRY_FILE_SQL \
  "SELECT file, name FROM attachment WHERE meeting = ?1 AND holder = ?2 AND file IS NOT NULL ORDER BY position LIMIT 1"
#define CH_PHOTO_ENTRY_SQL \
  "SELECT photo.uid, meeting.uid, caption, alt_text, credit, creator, credit_line, meeting.date, meeting.title, file " \
  "FROM photo CROSS JOIN meeting ON meeting.id = photo.meeting " \
  "WHERE photo.meeting = ?1 AND photo.holder = 0 AND photo.position = ?2"

G_END_DECLS
