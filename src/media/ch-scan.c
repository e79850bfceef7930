/* ch-scan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memfd_create() */
#include "config.h"

#include "ch-scan.h"

#include "ch-error.h"
#include "ch-media-type.h"
#include "ch-scan-private.h"
#include "ch-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define READER "chancery-scan-reader"

struct _ChScan
{
  GPid reader; /* the program; 0 when it is gone */
  int socket; /* (owned) */
  guint n_pages;
  guint time_limit; /* milliseconds */
  GError *failure; /* (owned) (nullable): why the file was given up */
};

/* Where the program stands: in the folder that Chancery was built in, beside the program that runs, or installed. */
static char *
dup_reader_path (void)
{
  static const char *const places[] = { "media", "libexec" };
  const char *named = g_getenv ("CHANCERY_SCAN_READER");
  g_autofree char *installed = g_build_filename (LIBEXECDIR, READER, NULL);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;

  if (named != NULL)
    return g_strdup (named);
  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, "..", places[i], READER, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }
  return g_steal_pointer (&installed);
}

/* Starts the program with FILE and one end of a socket; the other is ours. */
static gboolean
start_reader (ChScan  *self,
              int      file,
              GError **error)
{
  g_autofree char *path = dup_reader_path ();
  const char *const argv[] = { path, NULL };
  const int target = CH_SCAN_FILE;
  g_autoptr(GError) cause = NULL;
  int ends[2];
  gboolean started;

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The PDF file could not be read: %s"), g_strerror (errno));
      return FALSE;
    }
  started = g_spawn_async_with_pipes_and_fds (NULL, argv, NULL,
                                              G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL
                                                  | G_SPAWN_STDERR_TO_DEV_NULL,
                                              NULL, NULL, ends[1], -1, -1, &file, &target, 1, &self->reader, NULL, NULL,
                                              NULL, &cause);
  g_close (ends[1], NULL);
  self->socket = ends[0];
  if (!started)
    g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The PDF file could not be read: %s"), cause->message);
  return started;
}

static int
end_reader (ChScan *self)
{
  int status = 0;

  if (self->reader == 0)
    return 0;

  kill (self->reader, SIGKILL);
  while (waitpid (self->reader, &status, 0) < 0 && errno == EINTR)
    continue;
  g_spawn_close_pid (self->reader);
  self->reader = 0;
  return status;
}

/* Gives the file up for good. */
static gboolean
give_up (ChScan  *self,
         gboolean timed_out,
         GError **error)
{
  int status = end_reader (self);

  if (timed_out || (WIFSIGNALED (status) && WTERMSIG (status) == SIGXCPU))
    self->failure = g_error_new_literal (CH_ERROR, CH_ERROR_TIMED_OUT, _("The PDF file takes too long to be read."));
  else
    self->failure = g_error_new (CH_ERROR, CH_ERROR_INVALID, _("The PDF file could not be read: %s"),
                                 WIFSIGNALED (status) ? g_strsignal (WTERMSIG (status)) : g_strerror (EIO));
  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}

/* Reads LENGTH bytes up to END, of g_get_monotonic_time(); -1 is no end. */
static gboolean
receive (ChScan  *self,
         gpointer bytes,
         gsize    length,
         gint64   end,
         GError **error)
{
  char *p = bytes;

  while (length > 0)
    {
      gint64 left = end < 0 ? G_MAXINT : MAX (0, (end - g_get_monotonic_time () + 999) / 1000);
      struct pollfd readable = { self->socket, POLLIN, 0 };
      int n_ready = poll (&readable, 1, (int) MIN (left, G_MAXINT));
      gssize n;

      if (n_ready < 0 && errno == EINTR)
        continue;
      if (n_ready == 0)
        return give_up (self, TRUE, error);
      n = n_ready > 0 ? recv (self->socket, p, length, 0) : -1;
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return give_up (self, FALSE, error);
      p += n;
      length -= n;
    }
  return TRUE;
}

/* Returns: (transfer full): the bytes of the next answer, with a zero behind them; or %NULL */
static char *
receive_answer (ChScan       *self,
                ChScanAnswer *answer,
                GError      **error)
{
  const gint64 end = g_get_monotonic_time () + (gint64) self->time_limit * 1000;
  g_autofree char *bytes = NULL;

  if (!receive (self, answer, sizeof *answer, end, error))
    return NULL;
  if (answer->length > CH_SCAN_LONGEST_ANSWER)
    {
      give_up (self, FALSE, error);
      return NULL;
    }
  bytes = g_malloc (answer->length + 1);
  if (!receive (self, bytes, answer->length, end, error))
    return NULL;
  bytes[answer->length] = '\0';
  return g_steal_pointer (&bytes);
}

static gboolean
receive_n_pages (ChScan  *self,
                 GError **error)
{
  ChScanAnswer answer;
  g_autofree char *words = receive_answer (self, &answer, error);
  g_autofree char *reason = NULL;

  if (words == NULL)
    return FALSE;
  if (answer.number > 0)
    {
      self->n_pages = answer.number;
      return TRUE;
    }

  if (answer.number == CH_SCAN_ENCRYPTED)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The PDF file can be opened with a password only."));
  else if (answer.number == 0)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The PDF file has no page."));
  else
    {
      reason = g_utf8_make_valid (words, -1);
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID,
                   /* Translators: %s is what the system says went wrong */
                   _("The PDF file could not be read: %s"), reason);
    }
  return FALSE;
}

static ChScan *
open_file (int      file, /* (transfer full) */
           GError **error)
{
  g_autoptr(ChScan) self = g_new0 (ChScan, 1);
  gboolean opened;

  self->time_limit = CH_SCAN_TIME_LIMIT;
  self->socket = -1;
  opened = start_reader (self, file, error) && receive_n_pages (self, error);
  g_close (file, NULL);
  return opened ? g_steal_pointer (&self) : NULL;
}

ChScan *
ch_scan_open (const char  *path,
              GError     **error)
{
  const char *media_type;
  int file;

  g_return_val_if_fail (path != NULL, NULL);

  media_type = ch_media_type_read (path, error);
  if (media_type == NULL)
    return NULL;
  if (!g_str_equal (media_type, "application/pdf"))
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("This is no PDF file."));
      return NULL;
    }

  file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (file >= 0)
    return open_file (file, error);
  g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("The PDF file could not be read: %s"), g_strerror (errno));
  return NULL;
}

ChScan *
ch_scan_open_bytes (GBytes  *bytes,
                    GError **error)
{
  gsize length;
  const char *p;
  int file;

  g_return_val_if_fail (bytes != NULL, NULL);

  p = g_bytes_get_data (bytes, &length);
  file = memfd_create ("scan", MFD_CLOEXEC);
  while (file >= 0 && length > 0)
    {
      gssize n = write (file, p, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      p += n;
      length -= n;
    }
  if (file >= 0 && length == 0 && lseek (file, 0, SEEK_SET) == 0)
    return open_file (file, error);

  g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The PDF file could not be read: %s"), g_strerror (errno));
  if (file >= 0)
    g_close (file, NULL);
  return NULL;
}

void
ch_scan_free (ChScan *self)
{
  end_reader (self);
  if (self->socket >= 0)
    g_close (self->socket, NULL);
  g_clear_error (&self->failure);
  g_free (self);
}

void
ch_scan_set_time_limit (ChScan *self,
                        guint   limit)
{
  g_return_if_fail (self != NULL);

  self->time_limit = limit;
}

guint
ch_scan_get_n_pages (ChScan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

static char *
ask (ChScan       *self,
     guint         page,
     guint         size,
     ChScanAnswer *answer,
     GError      **error)
{
  ChScanQuestion question = { page, size };

  if (self->failure != NULL)
    {
      g_propagate_error (error, g_error_copy (self->failure));
      return NULL;
    }
  if (send (self->socket, &question, sizeof question, MSG_NOSIGNAL) != sizeof question)
    {
      give_up (self, FALSE, error);
      return NULL;
    }
  return receive_answer (self, answer, error);
}

char *
ch_scan_dup_page_text (ChScan  *self,
                       guint    page,
                       GError **error)
{
  ChScanAnswer answer;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (page < ch_scan_get_n_pages (self), NULL);

  text = ask (self, page, 0, &answer, error);
  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

/* Cuts TEXT off after the last whole character within the bound. */
static void
cut_off (GString *text)
{
  const char *end;

  if (text->len <= CH_SCAN_MAX_TEXT)
    return;
  end = g_utf8_find_prev_char (text->str, text->str + CH_SCAN_MAX_TEXT);
  g_string_truncate (text, end - text->str);
}

char *
ch_scan_dup_text (ChScan        *self,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_pages;

  g_return_val_if_fail (self != NULL, NULL);

  n_pages = MIN (ch_scan_get_n_pages (self), CH_SCAN_MAX_PAGES);
  for (guint i = 0; i < n_pages && text->len < CH_SCAN_MAX_TEXT; i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *squeezed = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      words = ch_scan_dup_page_text (self, i, error);
      if (words == NULL)
        return NULL;
      squeezed = ch_text_squeeze (words);
      if (*squeezed != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", squeezed);
    }

  cut_off (text);
  return g_strdup (text->str);
}

GdkPixbuf *
ch_scan_render_page (ChScan  *self,
                     guint    page,
                     guint    size,
                     GError **error)
{
  ChScanAnswer answer = { 0, 0 };
  g_autofree char *pixels = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (size > 0, NULL);

  if (page < ch_scan_get_n_pages (self))
    {
      pixels = ask (self, page, size, &answer, error);
      if (pixels == NULL)
        return NULL;
    }
  if (answer.number > 0 && answer.length >= 3 * (guint) answer.number)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_take (g_steal_pointer (&pixels), answer.length);
      const int row = 3 * answer.number;

      return gdk_pixbuf_new_from_bytes (bytes, GDK_COLORSPACE_RGB, FALSE, 8, answer.number, answer.length / row, row);
    }

  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The page cannot be shown."));
  return NULL;
}
