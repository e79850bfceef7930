/* ch-field-binding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * Bindings between a record's fields and the widgets that edit them.  A record says NULL where
 * nothing is known; an entry says "".
 */

/** ch_field_binding_add_string: Binds the string @field of the group's source both ways. */
void ch_field_binding_add_string (GBindingGroup *group,
                                  const char    *field,
                                  gpointer       target,
                                  const char    *property);

/** ch_field_binding_add_list: The same for a field of strings, which are typed with semicolons between them. */
void ch_field_binding_add_list (GBindingGroup *group,
                                const char    *field,
                                gpointer       target,
                                const char    *property);

/** ch_field_binding_add_lines: The same, each string on a line of its own. */
void ch_field_binding_add_lines (GBindingGroup *group,
                                 const char    *field,
                                 gpointer       target,
                                 const char    *property);

G_END_DECLS
