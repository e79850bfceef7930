/* ch-output.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-output.h"

#include "ch-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void
set_error (GError     **error,
           const char  *path,
           int          reason)
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

/* Returns: 0 or an errno */
static int
write_through (const char *path,
               const void *data,
               gsize       size)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  int reason;

  if (fd < 0)
    return errno;

  reason = write_all (fd, data, size);
  if (close (fd) != 0 && reason == 0)
    reason = errno;
  return reason;
}

/* Beside PATH, and then in its place.  Returns: 0 or an errno */
static int
replace (const char *path,
         mode_t      mode,
         const void *data,
         gsize       size)
{
  g_autofree char *copy = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (copy, O_RDWR | O_CLOEXEC, mode);
  int reason;

  if (fd < 0)
    return errno;

  reason = write_all (fd, data, size);
  if (reason == 0 && fsync (fd) != 0)
    reason = errno;
  if (close (fd) != 0 && reason == 0)
    reason = errno;
  if (reason == 0 && rename (copy, path) != 0)
    reason = errno;
  if (reason != 0)
    unlink (copy);
  return reason;
}

gboolean
ch_output_write (const char  *path,
                 const void  *data,
                 gsize        size,
                 GError     **error)
{
  struct stat there;
  g_autofree char *target = NULL;
  char *resolved;
  int reason;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (data != NULL || size == 0, FALSE);

  resolved = realpath (path, NULL);
  target = g_strdup (resolved != NULL ? resolved : path);
  free (resolved);

  if (stat (target, &there) != 0)
    reason = replace (target, 0666, data, size);
  else if (S_ISREG (there.st_mode))
    reason = replace (target, there.st_mode & 0777, data, size);
  else
    reason = write_through (target, data, size);

  if (reason == 0)
    return TRUE;

  set_error (error, path, reason);
  return FALSE;
}
