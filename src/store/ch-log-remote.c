/* ch-log-remote.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* F_OFD_SETLK */

#include "config.h"

#include "ch-log-remote.h"

#include "ch-error.h"
#include "ch-log-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Says who has the log: the name of the computer, and the number of the process, a line each. */
#define LOCK "log.lock"
#define LONGEST_NOTE 512

/* What a test pretends; -1 where it does not. */
static int pretended_remote = -1;
static const char *pretended_host;

gboolean
ch_log_remote_is_type (guint32 type)
{
  static const guint32 types[] = {
    0x00006969, /* NFS */
    0x0000517b, 0xfe534d42, 0xff534d42, /* SMB and CIFS */
    0x65735546, /* FUSE: sshfs and the like; that some of them are local does no harm */
    0x01021997, /* 9P, which virtual machines share folders by */
    0x786f4256, 0xbacbacbc, /* VirtualBox, VMware */
    0x5346414f, 0x6b414653, /* AFS */
    0x73757245, /* Coda */
    0x00c36400, /* Ceph */
    0x0bd00bd0, /* Lustre */
    0x7461636f, 0x01161970, 0x47504653, /* OCFS2, GFS2, GPFS */
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] == type)
      return TRUE;
  return FALSE;
}

gboolean
ch_log_remote_is_remote (const char *folder)
{
  struct statfs status;

  if (pretended_remote >= 0)
    return pretended_remote;
  return statfs (folder, &status) == 0 && ch_log_remote_is_type ((guint32) status.f_type);
}

static const char *
get_host (void)
{
  return pretended_host != NULL ? pretended_host : g_get_host_name ();
}

/* Who has the log, as the file says; NULL where it says nobody. */
static char *
read_holder (int    fd,
             pid_t *process)
{
  char note[LONGEST_NOTE + 1];
  gssize length = pread (fd, note, LONGEST_NOTE, 0);
  g_auto(GStrv) lines = NULL;

  *process = 0;
  if (length <= 0)
    return NULL;
  note[length] = '\0';
  lines = g_strsplit (note, "\n", 3);
  if (lines[0] == NULL || *lines[0] == '\0' || !g_utf8_validate (lines[0], -1, NULL))
    return NULL;
  if (lines[1] != NULL)
    *process = g_ascii_strtoll (lines[1], NULL, 10);
  return g_strdup (lines[0]);
}

static gboolean
fail_busy (const char  *host,
           GError     **error)
{
  if (host != NULL)
    /* Translators: %s is the name of a computer */
    g_set_error (error, CH_ERROR, CH_ERROR_BUSY, _("The log is open on the computer “%s”."), host);
  else
    g_set_error_literal (error, CH_ERROR, CH_ERROR_BUSY, _("The log is open on another computer."));
  return FALSE;
}

/* Where the file system has no locks, what the file says must do.  A program of this computer can be asked after; one
 * of another computer can only be taken at its word. */
static gboolean
check_holder (const char  *host,
              pid_t        process,
              const char  *path,
              GError     **error)
{
  if (host == NULL)
    return TRUE;
  if (strcmp (host, get_host ()) == 0)
    return process == getpid () || kill (process, 0) != 0 || fail_busy (host, error);

  g_set_error (error, CH_ERROR, CH_ERROR_BUSY,
               /* Translators: the name of a computer, and of a file */
               _("The log is open on the computer “%s”; if it is not, delete the file “%s”."), host, path);
  return FALSE;
}

static gboolean
take (int          fd,
      const char  *path,
      GError     **error)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  pid_t process;
  g_autofree char *host = read_holder (fd, &process);
  g_autofree char *note = NULL;
  gsize length;

  if (fcntl (fd, F_OFD_SETLK, &lock) != 0)
    {
      if (errno == EAGAIN || errno == EACCES)
        return fail_busy (host, error);
      if (!check_holder (host, process, path, error))
        return FALSE;
    }

  note = g_strdup_printf ("%s\n%d\n", get_host (), (int) getpid ());
  length = strlen (note);
  if (ftruncate (fd, 0) != 0 || pwrite (fd, note, length, 0) != (gssize) length || fsync (fd) != 0)
    return ch_log_folder_fail (errno, error);
  return TRUE;
}

int
ch_log_remote_lock (const char  *folder,
                    GError     **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK, NULL);
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      ch_log_folder_fail (errno, error);
      return -1;
    }
  if (take (fd, path, error))
    return fd;
  g_close (fd, NULL);
  return -1;
}

void
ch_log_remote_unlock (int lock)
{
  if (lock < 0)
    return;
  /* An empty file says that nobody has it.  Should this fail, the lock itself goes all the same. */
  if (ftruncate (lock, 0) != 0)
    g_debug ("The lock of a log was not emptied: %s", g_strerror (errno));
  g_close (lock, NULL);
}

void
ch_log_remote_pretend (gboolean    remote,
                       const char *host)
{
  pretended_remote = remote;
  pretended_host = host;
}
