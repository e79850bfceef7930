/* ch-profile-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-register.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChProfileEditor:
 *
 * Edits what staff have put on file of a person or a body, on a copy: names in several scripts, posts from and to,
 * the body that another is a part of.  Saving is one step to undo.
 */
#define CH_TYPE_PROFILE_EDITOR (ch_profile_editor_get_type ())
G_DECLARE_FINAL_TYPE (ChProfileEditor, ch_profile_editor, CH, PROFILE_EDITOR, AdwWindow)

/** ChProfileEditor::saved: The record stands in the log as it was edited. */

/**
 * ch_profile_editor_new:
 * @record: a ChPerson or ChOrganisation as it stands in @log
 *
 * Returns: (transfer none): the window, which is its own until it is closed
 */
ChProfileEditor *ch_profile_editor_new (GtkWindow  *parent,
                                        ChLog      *log,
                                        ChRegister  which,
                                        ChRecord   *record);

G_END_DECLS
