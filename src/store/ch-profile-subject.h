/* ch-profile-subject.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-profile-private.h"

G_BEGIN_DECLS

/*
 * How a profile is gathered, in rooms: ch-profile-load.c says of whom, the others have one part each.  All is done in a
 * lane's thread.
 */

/** ChProfileSubject: Of whom a profile is made. */
typedef struct
{
  ChLogLane *lane; /* (unowned) */
  ChRegister which;
  gint64 id;
  ChRecord *record; /* (owned) */
  GHashTable *names; /* (owned) (element-type utf8): all names, folded */
  GArray *meetings; /* (owned) (element-type gint64): all, newest first */
  ChProfile *profile; /* (owned) */
} ChProfileSubject;

/** ch_profile_subject_is: Returns: whether @name is one of the subject's names */
gboolean ch_profile_subject_is (ChProfileSubject *self,
                                const char       *name);

/** ch_profile_fold: Returns: (transfer full): what @text (nullable) is compared by */
char *ch_profile_fold (const char *text);

/** ch_profile_load_date: Sets @date (transfer full) to that of the meeting of row @meeting, if it has one. */
gboolean ch_profile_load_date (ChDatabase  *database,
                               gint64       meeting,
                               char       **date,
                               GError     **error);

/* Each fills its lists of the profile. */
gboolean ch_profile_subject_fill_posts   (ChProfileSubject  *self,
                                          GError           **error);
gboolean ch_profile_subject_fill_company (ChProfileSubject  *self,
                                          GError           **error);
gboolean ch_profile_subject_fill_traces  (ChProfileSubject  *self,
                                          GError           **error);

G_END_DECLS
