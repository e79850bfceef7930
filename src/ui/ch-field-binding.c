/* ch-field-binding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-field-binding.h"

#include "ch-field-check.h"
#include "ch-line-limit.h"
#include "ch-text.h"

#include <gtk/gtk.h>

/* Shows of TEXT as much as the entry holds; logs of before may have more.  Nothing is lost: only what somebody types
 * comes back from there. */
static void
show (GBinding *binding,
      GValue   *to,
      char     *text, /* (transfer full) */
      guint     most)
{
  g_autoptr(GObject) target = g_binding_dup_target (binding);
  gboolean cut = GTK_IS_EDITABLE (target) && ch_text_is_longer (text, most);

  if (cut)
    *g_utf8_offset_to_pointer (text, most) = '\0';
  g_value_take_string (to, text);
  if (GTK_IS_EDITABLE (target))
    ch_line_limit_set_cut (GTK_WIDGET (target), cut);
}

/* What was typed is the whole. */
static void
take (GBinding *binding)
{
  g_autoptr(GObject) target = g_binding_dup_target (binding);

  if (GTK_IS_EDITABLE (target))
    ch_line_limit_set_cut (GTK_WIDGET (target), FALSE);
}

static gboolean
string_to_entry (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  const char *text = g_value_get_string (from);

  show (binding, to, g_strdup (text != NULL ? text : ""), CH_FIELD_LONGEST_LINE);
  return TRUE;
}

static gboolean
entry_to_string (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  const char *text = g_value_get_string (from);

  take (binding);
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

  show (binding, to, strings != NULL ? g_strjoinv (user_data, strings) : g_strdup (""), CH_LINE_LIMIT_LIST);
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

  take (binding);
  g_value_take_boxed (to, g_strv_builder_end (strings));
  return TRUE;
}

static void
limit (gpointer target,
       guint    most)
{
  if (GTK_IS_EDITABLE (target) && gtk_editable_get_delegate (GTK_EDITABLE (target)) != NULL)
    ch_line_limit_add (GTK_WIDGET (target), most);
}

void
ch_field_binding_add_string (GBindingGroup *group,
                             const char    *field,
                             gpointer       target,
                             const char    *property)
{
  limit (target, CH_FIELD_LONGEST_LINE);
  g_binding_group_bind_full (group, field, target, property, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                             string_to_entry, entry_to_string, NULL, NULL);
}

void
ch_field_binding_add_list (GBindingGroup *group,
                           const char    *field,
                           gpointer       target,
                           const char    *property)
{
  limit (target, CH_LINE_LIMIT_LIST);
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
