/* ch-output.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-output.h"

#include "ch-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct _ChOutput
{
  char *path; /* (owned): as it was asked for */
  char *target; /* (owned): what it stands for, links resolved */
  char *copy; /* (owned) (nullable): written first, until it takes the target's place */
  int fd; /* -1 once it is closed */
  GOutputStream *stream; /* (owned) (nullable) */
};

gboolean
ch_output_fail (const char  *path,
                int          reason,
                GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (reason)
    {
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, CH_ERROR, CH_ERROR_DISK_FULL, _("There is no room left on the disk for “%s”."), name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, CH_ERROR, CH_ERROR_READ_ONLY, _("The file “%s” cannot be written there."), name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no folder for the file “%s”."), name);
      break;
    default:
      /* Translators: a file's name, and what the system says went wrong */
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The file “%s” could not be written: %s"), name,
                   g_strerror (reason));
    }
  return FALSE;
}

void
ch_output_explain (const char  *path,
                   GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if ((*error)->domain != G_IO_ERROR || (*error)->code == G_IO_ERROR_CANCELLED)
    return;

  failure = g_steal_pointer (error);
  switch (failure->code)
    {
    case G_IO_ERROR_NO_SPACE:
      ch_output_fail (path, ENOSPC, error);
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      ch_output_fail (path, EACCES, error);
      break;
    default:
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The file “%s” could not be written: %s"), name, failure->message);
    }
}

/* Writes all of DATA to FD. Returns: 0 or an errno */
static int
write_all (int         fd,
           const char *data,
           gsize       size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      data += n;
      size -= n;
    }
  return 0;
}

/* Beside the file, to take its place.  Returns: 0 or an errno */
static int
open_copy (ChOutput *self,
           mode_t    mode)
{
  g_autofree char *copy = g_strconcat (self->target, ".XXXXXX", NULL);

  self->fd = g_mkstemp_full (copy, O_RDWR | O_CLOEXEC, mode);
  if (self->fd < 0)
    return errno;

  self->copy = g_steal_pointer (&copy);
  return 0;
}

/* Returns: 0 or an errno */
static int
open_target (ChOutput *self)
{
  struct stat there;

  if (stat (self->target, &there) != 0)
    return open_copy (self, 0666);
  if (S_ISREG (there.st_mode))
    return open_copy (self, there.st_mode & 0777);

  self->fd = open (self->target, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  return self->fd >= 0 ? 0 : errno;
}

/* Returns: 0 or an errno */
static int
close_target (ChOutput *self)
{
  int reason = 0;

  if (self->copy != NULL && fsync (self->fd) != 0)
    reason = errno;
  if (close (self->fd) != 0 && reason == 0)
    reason = errno;
  self->fd = -1;
  if (reason == 0 && self->copy != NULL && rename (self->copy, self->target) != 0)
    reason = errno;
  if (reason == 0)
    g_clear_pointer (&self->copy, g_free);
  return reason;
}

ChOutput *
ch_output_open (const char  *path,
                GError     **error)
{
  g_autoptr(ChOutput) self = NULL;
  char *resolved;
  int reason;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = realpath (path, NULL);
  self = g_new0 (ChOutput, 1);
  self->path = g_strdup (path);
  self->target = g_strdup (resolved != NULL ? resolved : path);
  self->fd = -1;
  free (resolved);

  reason = open_target (self);
  if (reason == 0)
    return g_steal_pointer (&self);

  ch_output_fail (path, reason, error);
  return NULL;
}

void
ch_output_free (ChOutput *self)
{
  g_clear_object (&self->stream);
  if (self->fd >= 0)
    close (self->fd);
  if (self->copy != NULL)
    unlink (self->copy);
  g_free (self->copy);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}

const char *
ch_output_get_path (ChOutput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

GOutputStream *
ch_output_get_stream (ChOutput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->stream == NULL)
    self->stream = g_unix_output_stream_new (self->fd, FALSE);
  return self->stream;
}

gboolean
ch_output_commit (ChOutput  *self,
                  GError   **error)
{
  int reason;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->fd >= 0, FALSE);

  reason = close_target (self);
  if (reason == 0)
    return TRUE;

  return ch_output_fail (self->path, reason, error);
}

gboolean
ch_output_write (const char  *path,
                 const void  *data,
                 gsize        size,
                 GError     **error)
{
  g_autoptr(ChOutput) self = NULL;
  int reason;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || size == 0, FALSE);

  self = ch_output_open (path, error);
  if (self == NULL)
    return FALSE;

  reason = write_all (self->fd, data, size);
  if (reason == 0)
    return ch_output_commit (self, error);

  return ch_output_fail (path, reason, error);
}
