/* ch-table-template.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-template.h"

#include "ch-text.h"

#include <string.h>

struct _ChTableTemplate
{
  /* Words and columns by turns; there are always words, which may be empty, at both ends. */
  GPtrArray *words;   /* (owned) (element-type utf8) */
  GPtrArray *columns; /* (owned) (element-type utf8) */
};

void
ch_table_template_free (ChTableTemplate *self)
{
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

ChTableTemplate *
ch_table_template_new (const char *text)
{
  ChTableTemplate *self;
  GString *words;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (ChTableTemplate, 1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  words = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *end = *text == '{' ? strchr (text, '}') : NULL;

      if (g_str_has_prefix (text, "{{"))
        {
          g_string_append_c (words, '{');
          text += 2;
        }
      else if (*text != '{')
        g_string_append_c (words, *text++);
      else if (end == NULL || end == text + 1)
        {
          g_string_free (words, TRUE);
          ch_table_template_free (self);
          return NULL;
        }
      else
        {
          g_ptr_array_add (self->words, g_strdup (words->str));
          g_string_truncate (words, 0);
          g_ptr_array_add (self->columns, g_strstrip (g_strndup (text + 1, end - text - 1)));
          text = end + 1;
        }
    }

  g_ptr_array_add (self->words, g_string_free (words, FALSE));
  return self;
}

GPtrArray *
ch_table_template_get_columns (ChTableTemplate *self)
{
  return self->columns;
}

const char *
ch_table_template_get_constant (ChTableTemplate *self)
{
  return self->columns->len == 0 ? self->words->pdata[0] : NULL;
}

char *
ch_table_template_expand (ChTableTemplate *self,
                          ChTableCellFunc  cell,
                          gpointer         user_data)
{
  g_autoptr(GString) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->words->pdata[0]);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *value = cell (self->columns->pdata[i], user_data);

      if (ch_text_is_blank (value))
        return NULL;
      g_string_append (text, value);
      g_string_append (text, self->words->pdata[i + 1]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
