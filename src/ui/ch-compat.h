/* ch-compat.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Every call that GTK 4.8 and libadwaita 1.2 offer, and that later versions replace, stands in this
 * one file, behind functions that are shaped like the later ones.
 */

/*
 * Asks for a file: any, a picture, a folder, or where to write one.  The dialog is modal for
 * @parent.
 */
void ch_compat_choose_file_async    (GtkWindow           *parent,
                                     const char          *title,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
void ch_compat_choose_picture_async (GtkWindow           *parent,
                                     const char          *title,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
void ch_compat_choose_folder_async  (GtkWindow           *parent,
                                     const char          *title,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
/** ch_compat_choose_target_async: @name: the name that is proposed */
void ch_compat_choose_target_async  (GtkWindow           *parent,
                                     const char          *title,
                                     const char          *name,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
/**
 * ch_compat_choose_file_finish:
 *
 * Returns: (transfer full): the choice (of any of the calls above), or %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
GFile *ch_compat_choose_file_finish (GAsyncResult  *result,
                                     GError       **error);

/**
 * ChAnswer:
 * @id: what ch_compat_ask_finish() gives for it
 * @label: translated, with a mnemonic
 */
typedef struct
{
  const char *id;
  const char *label;
  AdwResponseAppearance appearance;
} ChAnswer;

/**
 * ch_compat_ask_async:
 * @answers: the first is also that of Escape, the last that of Enter
 *
 * Asks a question.
 */
void ch_compat_ask_async (GtkWindow           *parent,
                          const char          *heading,
                          const char          *body,
                          const ChAnswer      *answers,
                          guint                n_answers,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

/** ch_compat_ask_finish: Returns: (transfer full): the id of the answer */
char *ch_compat_ask_finish (GAsyncResult *result);

/** ch_compat_tell: Tells a translated @heading and @body, to be read and closed; where a toast would be gone too soon. */
void ch_compat_tell (GtkWindow  *parent,
                     const char *heading,
                     const char *body);

/** ch_compat_show_uri: Opens @uri in the program that the user has for it. */
void ch_compat_show_uri (GtkWindow  *parent,
                         const char *uri);

/** ch_compat_show_preferences: Shows the window that @page stands in. */
void ch_compat_show_preferences (GtkWindow          *parent,
                                 AdwPreferencesPage *page);

/** ch_compat_show_about: Shows the window about the program. */
void ch_compat_show_about (GtkWindow *parent);

/** ch_compat_get_colour: The colour that @widget writes in. */
void ch_compat_get_colour (GtkWidget *widget,
                           GdkRGBA   *colour);

/** ch_compat_get_named_colour: The colour that the style calls @name; @value where it has none of that name. */
void ch_compat_get_named_colour (GtkWidget  *widget,
                                 const char *name,
                                 const char *value,
                                 GdkRGBA    *colour);

G_END_DECLS
