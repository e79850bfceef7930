/* ch-page-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-page-source-private.h"

#include "ch-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "SQLite format 3"
#define PAGE_SIZE_OFFSET 16
#define FREE_TRUNK_OFFSET 32

/* What SQLite makes pages of. */
#define DEFAULT_PAGE_SIZE 4096

gboolean
ch_page_source_read_at (int      fd,
                        guint8  *buffer,
                        gsize    length,
                        goffset  offset)
{
  while (length > 0)
    {
      gssize n = pread (fd, buffer, length, offset);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      buffer += n;
      length -= n;
      offset += n;
    }
  return TRUE;
}

static void
read_header (ChPageSource *self)
{
  gsize size;

  self->page_size = DEFAULT_PAGE_SIZE;
  if (!ch_page_source_read_at (self->fd, self->header, CH_PAGE_SOURCE_HEADER_LENGTH, 0)
      || memcmp (self->header, MAGIC, sizeof MAGIC) != 0)
    {
      memset (self->header, 0, CH_PAGE_SOURCE_HEADER_LENGTH);
      return;
    }

  size = self->header[PAGE_SIZE_OFFSET] << 8 | self->header[PAGE_SIZE_OFFSET + 1];
  if (size == 1) /* the field is too narrow for the largest */
    size = CH_PAGE_SOURCE_MOST_PAGE_SIZE;
  if (ch_page_source_is_page_size (size))
    self->page_size = size;
}

/* The header as what lies beside the file has it, if it does. */
static void
refresh_header (ChPageSource *self)
{
  g_autofree guint8 *page = NULL;

  if (!g_hash_table_contains (self->pages, GUINT_TO_POINTER (1)))
    return;
  page = ch_page_source_read (self, 1);
  if (page != NULL && memcmp (page, MAGIC, sizeof MAGIC) == 0)
    memcpy (self->header, page, CH_PAGE_SOURCE_HEADER_LENGTH);
}

/* Opens a file of bytes, of which STATUS then tells.  A pipe is not waited for: there errno is 0. */
static int
open_regular (const char  *path,
              struct stat *status)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  int code = 0;

  if (fd < 0)
    return -1;
  if (fstat (fd, status) != 0)
    code = errno;
  else if (S_ISREG (status->st_mode))
    return fd;

  g_close (fd, NULL);
  errno = code;
  return -1;
}

/* A journal that a transaction left behind which was never finished, as the last thing that was written. */
static gboolean
read_journal (ChPageSource *self,
              const char   *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  struct stat status;

  if (self->beside_fd >= 0)
    g_close (self->beside_fd, NULL);
  self->beside_fd = open_regular (journal, &status);
  return self->beside_fd >= 0 && ch_page_source_read_journal (self, status.st_size);
}

ChPageSource *
ch_page_source_new (const char  *path,
                    GError     **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  ChPageSource *self;
  struct stat status, beside_status;
  gboolean rolled_back = FALSE;
  int fd = open_regular (path, &status);

  if (fd < 0)
    {
      int code = errno;

      if (code == 0)
        g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID,
                             _("The log could not be read: what has its name is not a file."));
      else
        g_set_error (error, CH_ERROR, code == ENOENT ? CH_ERROR_NOT_FOUND : CH_ERROR_FAILED,
                     _("The log could not be read: %s."), g_strerror (code));
      return NULL;
    }

  self = g_new0 (ChPageSource, 1);
  self->fd = fd;
  self->pages = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  read_header (self);
  self->beside_fd = open_regular (wal, &beside_status);
  if (self->beside_fd >= 0)
    ch_page_source_read_wal (self);
  if (g_hash_table_size (self->pages) == 0)
    rolled_back = read_journal (self, path);
  refresh_header (self);
  /* The end of the file may have been lost, or never have been moved in from the write-ahead log.  What a transaction
   * added that was not finished was never there. */
  if (!rolled_back)
    self->n_pages = MAX (self->n_pages, (status.st_size + self->page_size - 1) / self->page_size);
  return self;
}

void
ch_page_source_free (ChPageSource *self)
{
  g_close (self->fd, NULL);
  if (self->beside_fd >= 0)
    g_close (self->beside_fd, NULL);
  g_hash_table_unref (self->pages);
  g_free (self);
}

gsize
ch_page_source_get_page_size (ChPageSource *self)
{
  return self->page_size;
}

guint32
ch_page_source_get_n_pages (ChPageSource *self)
{
  return self->n_pages;
}

guint8 *
ch_page_source_read (ChPageSource *self,
                     guint32       number)
{
  const goffset *beside = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));
  g_autofree guint8 *page = NULL;

  if (number == 0 || (beside == NULL && number > self->n_pages))
    return NULL;

  /* The page at the cut end of a file has its beginning still. */
  page = g_malloc0 (self->page_size);
  if (beside != NULL ? !ch_page_source_read_at (self->beside_fd, page, self->page_size, *beside)
                    : pread (self->fd, page, self->page_size, (goffset) (number - 1) * self->page_size) <= 0)
    return NULL;
  return g_steal_pointer (&page);
}

guint32
ch_page_source_get_header_number (ChPageSource *self,
                                  gsize         offset)
{
  g_return_val_if_fail (offset + 4 <= CH_PAGE_SOURCE_HEADER_LENGTH, 0);

  return ch_page_source_get_number (self->header + offset);
}

guint8 *
ch_page_source_dup_free_pages (ChPageSource *self)
{
  guint8 *free_pages = g_malloc0 ((gsize) self->n_pages + 1);
  guint32 trunk = ch_page_source_get_header_number (self, FREE_TRUNK_OFFSET);

  while (trunk != 0 && trunk <= self->n_pages && !free_pages[trunk])
    {
      g_autofree guint8 *page = ch_page_source_read (self, trunk);
      guint32 n = page != NULL ? ch_page_source_get_number (page + 4) : 0;

      /* A page of something else: the list is destroyed from here on. */
      if (page == NULL || n > self->page_size / 4 - 2)
        break;
      free_pages[trunk] = 1;
      for (guint32 i = 0; i < n; i++)
        {
          guint32 leaf = ch_page_source_get_number (page + 8 + 4 * i);

          if (leaf <= self->n_pages)
            free_pages[leaf] = 1;
        }
      trunk = ch_page_source_get_number (page);
    }
  return free_pages;
}
