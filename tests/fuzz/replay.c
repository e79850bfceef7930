/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for the fuzzer where the compiler has none: runs a harness over each file of FOLDER… */

#include <gio/gio.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static guint
replay_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (!g_file_get_contents (path, &contents, &length, NULL))
        continue;
      LLVMFuzzerTestOneInput ((const guint8 *) contents, length);
      n++;
    }
  return n;
}

int
main (int   argc,
      char *argv[])
{
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n += replay_folder (argv[i]);
  if (n == 0)
    {
      g_printerr ("There is no file to run over\n");
      return 1;
    }
  return 0;
}
