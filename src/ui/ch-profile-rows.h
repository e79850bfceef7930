/* ch-profile-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The rows on the page of a person or body, each a GtkListBoxCreateWidgetFunc for lists of the type that its
 * first parameter names: what it returns is (transfer floating).
 */

/** ch_profile_row_new_post: @item: a ChHeldPost */
GtkWidget *ch_profile_row_new_post (gpointer item,
                                    gpointer user_data);

/** ch_profile_row_new_meeting: @item: a ChMeetingRow */
GtkWidget *ch_profile_row_new_meeting (gpointer item,
                                       gpointer user_data);

/** ch_profile_row_new_document: @item: a ChTrace of a document */
GtkWidget *ch_profile_row_new_document (gpointer item,
                                        gpointer user_data);

/** ch_profile_row_new_photo: @item: a ChTrace of a photo; @user_data: the ChLog that has its file */
GtkWidget *ch_profile_row_new_photo (gpointer item,
                                     gpointer user_data);

/** ch_profile_row_new_companion: @item: a ChRegisterRow */
GtkWidget *ch_profile_row_new_companion (gpointer item,
                                         gpointer user_data);

G_END_DECLS
