/* ch-media-type.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-media-type.h"

#include "ch-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of a drawing, the first element may stand behind long comments. */
#define HEAD_LENGTH 4096

#define UNKNOWN "application/octet-stream"

static const struct
{
  gsize offset;
  const char *bytes;
  gsize n_bytes;
  const char *media_type;
} marks[] = {
  { 0, "\xff\xd8\xff", 3, "image/jpeg" },
  { 0, "\x89PNG\r\n\x1a\n", 8, "image/png" },
  { 0, "II*\0", 4, "image/tiff" },
  { 0, "MM\0*", 4, "image/tiff" },
  { 0, "GIF87a", 6, "image/gif" },
  { 0, "GIF89a", 6, "image/gif" },
  { 8, "WEBP", 4, "image/webp" },
  { 0, "BM", 2, "image/bmp" },
  { 4, "ftyphei", 7, "image/heic" },
  { 4, "ftypmif1", 8, "image/heic" },
  { 4, "ftypavif", 8, "image/avif" },
  { 0, "%PDF-", 5, "application/pdf" },
  { 0, "PK\3\4", 4, "application/zip" },
};

static gboolean
holds (const guchar *head,
       gsize         length,
       const char   *word)
{
  return g_strstr_len ((const char *) head, length, word) != NULL;
}

const char *
ch_media_type_guess (const guchar *head,
                     gsize         length)
{
  g_return_val_if_fail (head != NULL || length == 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].offset + marks[i].n_bytes
        && memcmp (head + marks[i].offset, marks[i].bytes, marks[i].n_bytes) == 0)
      return marks[i].media_type;

  if (length > 0 && memchr (head, '\0', length) == NULL)
    {
      const char *end;

      if (holds (head, length, "<html") || holds (head, length, "<!DOCTYPE html"))
        return "text/html";
      if (holds (head, length, "<svg"))
        return "image/svg+xml";
      /* The last character may be cut in two. */
      if (g_utf8_validate_len ((const char *) head, length, &end) || (const char *) head + length - end < 4)
        return "text/plain";
    }
  return UNKNOWN;
}

static void
set_unreadable (int          code,
                const char  *path,
                GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (code == ENOENT)
    g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no file “%s”."), name);
  else
    g_set_error (error, CH_ERROR, CH_ERROR_FAILED,
                 /* Translators: the name of a file, and what the system says went wrong */
                 _("“%s” could not be read: %s."), name, g_strerror (code));
}

const char *
ch_media_type_read (const char  *path,
                    GError     **error)
{
  guchar head[HEAD_LENGTH];
  struct stat status;
  gssize length;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  /* A pipe would be waited for. */
  fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (fd < 0 || fstat (fd, &status) != 0 || (!S_ISREG (status.st_mode) && (errno = EINVAL) != 0)
      || (length = read (fd, head, sizeof head)) < 0)
    {
      set_unreadable (errno, path, error);
      if (fd >= 0)
        g_close (fd, NULL);
      return NULL;
    }
  g_close (fd, NULL);

  if (length == 0)
    {
      g_autofree char *name = g_path_get_basename (path);

      g_set_error (error, CH_ERROR, CH_ERROR_EMPTY, _("“%s” is empty."), name);
      return NULL;
    }
  return ch_media_type_guess (head, length);
}

gboolean
ch_media_type_is_picture (const char *media_type)
{
  return media_type != NULL && g_str_has_prefix (media_type, "image/") && !g_str_equal (media_type, "image/svg+xml");
}
