/* ch-recent-logs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-recent-logs.h"

#define MEDIA_TYPE "application/x-chancery-log"
#define FILE_NAME "log.sqlite"
#define MOST 5

void
ch_recent_logs_add (const char *folder)
{
  const char *groups[] = { "Chancery", NULL };
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *display_name = g_filename_display_name (name);
  GtkRecentData data = {
    .display_name = display_name,
    .mime_type = (char *) MEDIA_TYPE,
    .app_name = (char *) "Chancery",
    .app_exec = (char *) "chancery %f",
    .groups = (char **) groups,
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_ages (gconstpointer a,
              gconstpointer b)
{
  /* The newest first. */
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
append (GMenu         *menu,
        GtkRecentInfo *info)
{
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *name = folder != NULL ? g_filename_display_basename (folder) : NULL;
  g_autofree char *above = folder != NULL ? g_path_get_dirname (folder) : NULL;
  g_autofree char *place = above != NULL ? g_filename_display_basename (above) : NULL;
  g_autofree char *label = NULL;
  g_autofree char *plain = NULL;
  g_auto(GStrv) parts = NULL;
  g_autoptr(GMenuItem) item = NULL;

  if (folder == NULL)
    return;

  /* The folder and the one that it lies in; an underline is none of a mnemonic. */
  label = g_build_filename (place, name, NULL);
  parts = g_strsplit (label, "_", -1);
  plain = g_strjoinv ("__", parts);
  item = g_menu_item_new (plain, NULL);
  g_menu_item_set_action_and_target (item, "app.open-folder", "s", folder);
  g_menu_append_item (menu, item);
}

void
ch_recent_logs_fill (GMenu *menu)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  g_return_if_fail (G_IS_MENU (menu));

  g_menu_remove_all (menu);
  infos = g_list_sort (infos, compare_ages);
  for (GList *link = infos; link != NULL && n < MOST; link = link->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (link->data), MEDIA_TYPE) == 0 && gtk_recent_info_is_local (link->data)
        && gtk_recent_info_exists (link->data))
      {
        append (menu, link->data);
        n++;
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}
