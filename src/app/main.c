/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-application.h"
#include "ch-paths.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

int
main (int    argc,
      char **argv)
{
  g_autofree char *locale_dir = ch_paths_dup_locale_dir ();
  g_autoptr(ChApplication) application = NULL;

  /* A file that may not grow further is an error like a full disk, told in a sentence. */
  signal (SIGXFSZ, SIG_IGN);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = ch_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
