/* ch-editor-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChEditorSection:
 *
 * One concern of the meeting editor.  A subclass binds its widgets to fields of the draft in its
 * init.
 *
 * Properties: `draft` (ChMeeting, the copy that is edited), `log` (ChLog, for files).
 */
#define CH_TYPE_EDITOR_SECTION (ch_editor_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChEditorSection, ch_editor_section, CH, EDITOR_SECTION, AdwPreferencesGroup)

struct _ChEditorSectionClass
{
  AdwPreferencesGroupClass parent_class;
};

/** ch_editor_section_get_draft: Returns: (transfer none) (nullable): what is edited */
ChMeeting *ch_editor_section_get_draft (ChEditorSection *self);

/** ch_editor_section_bind: Binds the string @field of the draft and @property of @target both ways. */
void ch_editor_section_bind      (ChEditorSection *self,
                                  const char      *field,
                                  gpointer         target,
                                  const char      *property);

/** ch_editor_section_bind_list: The same for a field of strings, typed with semicolons between them. */
void ch_editor_section_bind_list (ChEditorSection *self,
                                  const char      *field,
                                  gpointer         target,
                                  const char      *property);

/** ch_editor_section_bind_lines: The same, each string a line of its own; @target is no widget, but may be a text buffer. */
void ch_editor_section_bind_lines (ChEditorSection *self,
                                   const char      *field,
                                   gpointer         target,
                                   const char      *property);

G_END_DECLS
