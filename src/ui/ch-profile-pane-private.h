/* ch-profile-pane-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-profile-pane.h"

#include "ch-profile.h"

G_BEGIN_DECLS

/* ChProfilePane is one class in two files: ch-profile-pane.c shows, ch-profile-pane-load.c follows the log. */

struct _ChProfilePane
{
  AdwBin parent_instance;

  GtkListBox *posts_box;
  GtkListBox *meetings_box;
  GtkListBox *documents_box;
  GtkListBox *photos_box;
  GtkListBox *company_box;

  ChRegister which;
  ChLog *log; /* (owned) (nullable) */
  GSignalGroup *log_signals; /* (owned) */
  char *uid; /* (owned) (nullable) */
  ChRecord *record; /* (owned) (nullable) ChPerson or ChOrganisation, once it is loaded */
  ChProfile *profile; /* (owned) (nullable) once it is gathered */
  GListStore *meetings; /* (owned) of ChMeetingRow */
  GCancellable *loading; /* (owned) (nullable) */
  guint timeout; /* 0 for none */
};

/* ch-profile-pane.c: what has been loaded; %NULL for nothing. */
void ch_profile_pane_show_record   (ChProfilePane *self,
                                    ChRecord      *record);
void ch_profile_pane_show_profile  (ChProfilePane *self,
                                    ChProfile     *profile);
void ch_profile_pane_show_meetings (ChProfilePane *self,
                                    GPtrArray     *rows);

/* ch-profile-pane-load.c */
void ch_profile_pane_load (ChProfilePane *self);
/* The same, a little later, when something else may have changed as well. */
void ch_profile_pane_load_later (ChProfilePane *self);

G_END_DECLS
