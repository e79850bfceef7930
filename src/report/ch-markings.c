/* ch-markings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-markings.h"

#include "ch-paths.h"
#include "ch-text.h"

#define FILE_NAME "markings.txt"

struct _ChMarkings
{
  GHashTable *ranks; /* (owned) (element-type utf8 guint): of each name, folded; from 1 */
};

static void
take_line (ChMarkings *self,
           const char *line,
           guint       rank)
{
  g_auto(GStrv) names = g_strsplit (line, "|", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *folded = ch_text_fold (names[i]);

      if (*folded != '\0')
        g_hash_table_insert (self->ranks, g_steal_pointer (&folded), GUINT_TO_POINTER (rank));
    }
}

ChMarkings *
ch_markings_new_from_text (const char *text)
{
  ChMarkings *self = g_new0 (ChMarkings, 1);
  g_auto(GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  guint rank = 0;

  self->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line != '\0' && *line != '#' && g_utf8_validate (line, -1, NULL))
        take_line (self, line, ++rank);
    }
  return self;
}

ChMarkings *
ch_markings_new (void)
{
  g_autofree char *data = ch_paths_dup_data_dir ();
  g_autofree char *ours = g_build_filename (data, FILE_NAME, NULL);
  g_autofree char *users = g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, FILE_NAME, NULL);
  g_autofree char *text = NULL;

  /* Without an order every marking is one whose rank nobody knows: all of them are printed. */
  if (!g_file_get_contents (users, &text, NULL, NULL) && !g_file_get_contents (ours, &text, NULL, NULL))
    text = g_strdup ("");
  return ch_markings_new_from_text (text);
}

void
ch_markings_free (ChMarkings *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->ranks);
  g_free (self);
}

char *
ch_markings_join (ChMarkings *self,
                  GPtrArray  *markings)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *highest = NULL;
  guint highest_rank = 0;

  for (guint i = 0; i < markings->len; i++)
    {
      const char *marking = g_ptr_array_index (markings, i);
      g_autofree char *folded = marking != NULL ? ch_text_fold (marking) : NULL;
      guint rank;

      if (ch_text_is_blank (marking) || g_hash_table_contains (seen, folded))
        continue;

      rank = GPOINTER_TO_UINT (g_hash_table_lookup (self->ranks, folded));
      if (rank == 0)
        g_ptr_array_add (parts, ch_text_squeeze (marking));
      else if (rank > highest_rank)
        highest = marking;
      highest_rank = MAX (rank, highest_rank);
      g_hash_table_add (seen, g_steal_pointer (&folded));
    }

  if (highest != NULL)
    g_ptr_array_insert (parts, 0, ch_text_squeeze (highest));
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" – ", (GStrv) parts->pdata) : NULL;
}
