/* ch-uid-set.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChUidSet:
 *
 * Many UIDs in little memory: sixteen bytes each.
 */
typedef struct _ChUidSet ChUidSet;

ChUidSet *ch_uid_set_new  (void);
void      ch_uid_set_free (ChUidSet *self);

/** ch_uid_set_add: @uid: a UUID in lower case */
void ch_uid_set_add (ChUidSet   *self,
                     const char *uid);

/**
 * ch_uid_set_sort:
 * @twice: (out) (optional) (nullable) (transfer full): one that was added more than once
 *
 * Sorts what was added, as strcmp() would, and keeps each once.  To be called after adding, before
 * asking.
 */
void ch_uid_set_sort (ChUidSet  *self,
                      char     **twice);

guint    ch_uid_set_get_length (ChUidSet *self);
/** ch_uid_set_dup_uid: Returns: (transfer full): the UID at place @i */
char    *ch_uid_set_dup_uid    (ChUidSet *self,
                                guint     i);
gboolean ch_uid_set_contains   (ChUidSet   *self,
                                const char *uid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChUidSet, ch_uid_set_free)

G_END_DECLS
