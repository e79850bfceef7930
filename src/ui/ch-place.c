/* ch-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-place.h"

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "places.ini", NULL);
}

/* The name of a group may not hold brackets, which that of a folder may. */
static char *
dup_group (const char *folder)
{
  return g_uri_escape_string (folder, "/", TRUE);
}

void
ch_place_clear (ChPlace *self)
{
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->uid, g_free);
}

void
ch_place_load (ChPlace    *self,
               const char *folder)
{
  g_autofree char *path = dup_path ();
  g_autofree char *group = NULL;
  g_autoptr(GKeyFile) file = g_key_file_new ();

  g_return_if_fail (self != NULL);
  g_return_if_fail (folder != NULL);

  *self = (ChPlace) { 0 };
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;

  group = dup_group (folder);
  self->view = g_key_file_get_string (file, group, "view", NULL);
  self->words = g_key_file_get_string (file, group, "words", NULL);
  self->uid = g_key_file_get_string (file, group, "uid", NULL);
}

void
ch_place_save (const ChPlace *self,
               const char    *folder)
{
  g_autofree char *path = dup_path ();
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *group = NULL;
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) error = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (folder != NULL);

  group = dup_group (folder);
  g_mkdir_with_parents (parent, 0700);
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  g_key_file_set_string (file, group, "view", self->view != NULL ? self->view : "");
  g_key_file_set_string (file, group, "words", self->words != NULL ? self->words : "");
  g_key_file_set_string (file, group, "uid", self->uid != NULL ? self->uid : "");
  if (!g_key_file_save_to_file (file, path, &error))
    g_debug ("The place in the log is not remembered: %s", error->message);
}
