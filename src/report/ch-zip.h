/* ch-zip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChZip:
 *
 * A ZIP archive while it is written, as OpenDocument packages are (OpenDocument 1.3, part 2): no
 * extra fields, sizes before the data, the same date for all, so that the same content gives the same
 * bytes.
 */
typedef struct _ChZip ChZip;

ChZip *ch_zip_new (void);

/** ch_zip_add: Adds @data under @name; @deflate: whether it is made smaller */
void ch_zip_add (ChZip      *self,
                 const char *name,
                 GBytes     *data,
                 gboolean    deflate);

/** ch_zip_finish: (transfer full) @self: Returns: (transfer full): the archive */
GBytes *ch_zip_finish (ChZip *self);

G_END_DECLS
