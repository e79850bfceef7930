/* ch-cli-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-progress.h"

#include "ch-cli.h"

#include <glib/gi18n.h>
#include <unistd.h>

/* Back to the beginning of the line, and nothing on it. */
#define CLEAR_LINE "\r\033[K"

void
ch_cli_progress_show (double   fraction,
                      gpointer user_data)
{
  if (fraction < 0)
    ch_cli_tell (NULL, _("Another backup is being made; this one follows it."));
  else if (isatty (STDERR_FILENO))
    g_printerr (CLEAR_LINE "%3d %%", (int) (100 * fraction));
}

void
ch_cli_progress_clear (void)
{
  if (isatty (STDERR_FILENO))
    g_printerr (CLEAR_LINE);
}
