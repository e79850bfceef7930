/* ch-cli-streams.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-streams.h"

#include "ch-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* The errno of the first line that could not be written, or 0. */
static int write_error;

/* A stream that was closed before us must not become the next file that is opened: our words would be
 * written into it, or it would be read in place of the input.  FLAGS make each use of it fail. */
static void
hold_place (int fd,
            int flags)
{
  if (fcntl (fd, F_GETFD) == -1 && errno == EBADF && open ("/dev/null", flags) != fd)
    _exit (1);
}

/* Words from a page steer no terminal. */
static char *
dup_harmless (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *harmless = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (harmless, g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? 0xfffd : c);
    }
  return g_string_free (harmless, FALSE);
}

static void
write_to_stdout (const char *text)
{
  g_autofree char *harmless = isatty (STDOUT_FILENO) ? dup_harmless (text) : NULL;

  if (fputs (harmless != NULL ? harmless : text, stdout) == EOF && write_error == 0)
    write_error = errno;
}

static void
write_to_stderr (const char *text)
{
  fputs (text, stderr);
}

void
ch_cli_streams_set_up (void)
{
  hold_place (STDIN_FILENO, O_WRONLY);
  hold_place (STDOUT_FILENO, O_RDONLY);
  hold_place (STDERR_FILENO, O_RDONLY);

  /* A file that may not grow further is an error like a full disk, told in a sentence. */
  signal (SIGXFSZ, SIG_IGN);

  g_set_print_handler (write_to_stdout);
  g_set_printerr_handler (write_to_stderr);
}

gboolean
ch_cli_streams_flush (void)
{
  if (fflush (stdout) != 0 && write_error == 0)
    write_error = errno;
  if (ferror (stdout) && write_error == 0)
    write_error = EIO;
  if (write_error == 0)
    return TRUE;

  ch_cli_tell (_("Standard output"), g_strerror (write_error));
  return FALSE;
}
