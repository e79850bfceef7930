/* ch-field-binding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-field-binding.h"

#include "ch-text.h"

static gboolean
string_to_entry (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text != NULL ? text : "");
  return TRUE;
}

static gboolean
entry_to_string (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, ch_text_is_blank (text) ? NULL : text);
  return TRUE;
}

/* USER_DATA is what stands between them. */
static gboolean
strings_to_entry (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  char **strings = g_value_get_boxed (from);

  g_value_take_string (to, strings != NULL ? g_strjoinv (user_data, strings) : g_strdup (""));
  return TRUE;
}

static gboolean
entry_to_strings (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  /* A line feed ends an element in any case. */
  const char *ends = *(const char *) user_data == ';' ? ";\n" : "\n";
  g_auto(GStrv) parts = g_strsplit_set (g_value_get_string (from), ends, -1);
  g_autoptr(GStrvBuilder) strings = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (!ch_text_is_blank (parts[i]))
      g_strv_builder_add (strings, g_strstrip (parts[i]));

  g_value_take_boxed (to, g_strv_builder_end (strings));
  return TRUE;
}

void
ch_field_binding_add_string (GBindingGroup *group,
                             const char    *field,
                             gpointer       target,
                             const char    *property)
{
  g_binding_group_bind_full (group, field, target, property, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                             string_to_entry, entry_to_string, NULL, NULL);
}

void
ch_field_binding_add_list (GBindingGroup *group,
                           const char    *field,
                           gpointer       target,
                           const char    *property)
{
  g_binding_group_bind_full (group, field, target, property, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                             strings_to_entry, entry_to_strings, (gpointer) "; ", NULL);
}

void
ch_field_binding_add_lines (GBindingGroup *group,
                            const char    *field,
                            gpointer       target,
                            const char    *property)
{
  g_binding_group_bind_full (group, field, target, property, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                             strings_to_entry, entry_to_strings, (gpointer) "\n", NULL);
}
