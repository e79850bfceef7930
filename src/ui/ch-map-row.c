/* ch-map-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-map-row.h"

#include "ch-compat.h"
#include "ch-paths.h"
#include "ch-spoken.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".map"

struct _ChMapRow
{
  AdwActionRow parent_instance;

  GtkDropDown *drop_down; /* (owned by the widget tree) */
  GtkStringList *names; /* (owned): by columns, the maps, and last a map from elsewhere */
  GListStore *files; /* (owned) (element-type GFile): of the maps, in the order of their names */
  guint chosen; /* the last choice that was one */
};

G_DEFINE_FINAL_TYPE (ChMapRow, ch_map_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_map (ChMapRow   *self,
         const char *path,
         const char *name)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->files));
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *display_name = g_filename_display_name (name);
  const char *const added[] = { display_name, NULL };

  g_list_store_append (self->files, file);
  /* Behind "by columns" and the other maps. */
  gtk_string_list_splice (self->names, n + 1, 0, added);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Those that come with the program, which are few and lie beside it. */
static void
add_known_maps (ChMapRow *self)
{
  g_autofree char *data_dir = ch_paths_dup_data_dir ();
  g_autofree char *folder = g_build_filename (data_dir, "mappings", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      add_map (self, path, names->pdata[i]);
    }
}

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChMapRow) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (self->drop_down == NULL)
    return;
  /* Back to what was chosen before, which no new name behind it can move. */
  gtk_drop_down_set_selected (self->drop_down, self->chosen);
  if (path == NULL)
    return;

  add_map (self, path, name);
  self->chosen = g_list_model_get_n_items (G_LIST_MODEL (self->files));
  gtk_drop_down_set_selected (self->drop_down, self->chosen);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_selected (ChMapRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (selected == self->chosen)
    return;
  if (selected <= g_list_model_get_n_items (G_LIST_MODEL (self->files)))
    {
      self->chosen = selected;
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  else if (GTK_IS_WINDOW (root))
    {
      ch_compat_choose_file_async (GTK_WINDOW (root), _("Mapping"), on_file_chosen, g_object_ref (self));
    }
}

static void
ch_map_row_dispose (GObject *object)
{
  ChMapRow *self = CH_MAP_ROW (object);

  self->drop_down = NULL;
  g_clear_object (&self->names);
  g_clear_object (&self->files);

  G_OBJECT_CLASS (ch_map_row_parent_class)->dispose (object);
}

static void
ch_map_row_class_init (ChMapRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ch_map_row_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CH_TYPE_MAP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
ch_map_row_init (ChMapRow *self)
{
  const char *const fixed[] = { _("By columns, below"), _("From a file…"), NULL };

  self->names = gtk_string_list_new (fixed);
  self->files = g_list_store_new (G_TYPE_FILE);
  add_known_maps (self);

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->drop_down), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Mapping"), -1);
  ch_spoken_set_drop_down (self->drop_down);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->drop_down));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->drop_down));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
}

GFile *
ch_map_row_get_file (ChMapRow *self)
{
  g_autoptr(GFile) file = NULL;

  g_return_val_if_fail (CH_IS_MAP_ROW (self), NULL);

  if (self->chosen == 0)
    return NULL;
  /* The list keeps it. */
  file = g_list_model_get_item (G_LIST_MODEL (self->files), self->chosen - 1);
  return file;
}

gboolean
ch_map_row_is_by_columns (ChMapRow *self)
{
  g_return_val_if_fail (CH_IS_MAP_ROW (self), FALSE);

  return self->chosen == 0;
}
