/* ch-page-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-page-source.h"

#include "ch-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "SQLite format 3"
#define HEADER_LENGTH 100
#define PAGE_SIZE_OFFSET 16
#define FREE_TRUNK_OFFSET 32

/* What SQLite makes pages of, and the least and the most that it knows. */
#define DEFAULT_PAGE_SIZE 4096
#define LEAST_PAGE_SIZE 512
#define MOST_PAGE_SIZE 65536

#define WAL_MAGIC 0x377f0682
#define WAL_HEADER_LENGTH 32
#define FRAME_HEADER_LENGTH 24

struct _ChPageSource
{
  int fd; /* (owned) */
  int wal_fd; /* (owned): -1 without one */
  gsize page_size;
  guint32 n_pages;
  guint8 header[HEADER_LENGTH]; /* zeros where it is destroyed */
  GHashTable *frames; /* (owned) (element-type guint32 goffset): where committed pages stand in the write-ahead log */
};

static guint32
get_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static gboolean
read_at (int      fd,
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

static gboolean
is_page_size (gsize size)
{
  return size >= LEAST_PAGE_SIZE && size <= MOST_PAGE_SIZE && (size & (size - 1)) == 0;
}

static void
read_header (ChPageSource *self)
{
  gsize size;

  self->page_size = DEFAULT_PAGE_SIZE;
  if (!read_at (self->fd, self->header, HEADER_LENGTH, 0) || memcmp (self->header, MAGIC, sizeof MAGIC) != 0)
    {
      memset (self->header, 0, HEADER_LENGTH);
      return;
    }

  size = self->header[PAGE_SIZE_OFFSET] << 8 | self->header[PAGE_SIZE_OFFSET + 1];
  if (size == 1) /* the field is too narrow for the largest */
    size = MOST_PAGE_SIZE;
  if (is_page_size (size))
    self->page_size = size;
}

/* The running sum over LENGTH bytes, a multiple of 8; the log's magic says in which order of bytes. */
static void
add_to_sums (guint32       sums[2],
             const guint8 *bytes,
             gsize         length,
             gboolean      big_endian)
{
  for (gsize i = 0; i < length; i += 8)
    {
      guint32 words[2];

      memcpy (words, bytes + i, sizeof words);
      sums[0] += (big_endian ? GUINT32_FROM_BE (words[0]) : GUINT32_FROM_LE (words[0])) + sums[1];
      sums[1] += (big_endian ? GUINT32_FROM_BE (words[1]) : GUINT32_FROM_LE (words[1])) + sums[0];
    }
}

static gboolean
sums_match (const guint32  sums[2],
            const guint8  *stored)
{
  return get_number (stored) == sums[0] && get_number (stored + 4) == sums[1];
}

/* Finds the newest committed version of each page in the write-ahead log, up to the first frame that
 * was not written to its end. */
static void
read_wal (ChPageSource *self)
{
  guint8 header[WAL_HEADER_LENGTH];
  g_autofree guint8 *frame = NULL;
  g_autoptr(GHashTable) pending = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  guint32 sums[2] = { 0, 0 };
  gboolean big_endian;
  gsize frame_length;
  goffset offset = WAL_HEADER_LENGTH;

  if (!read_at (self->wal_fd, header, sizeof header, 0) || (get_number (header) & ~1u) != WAL_MAGIC)
    return;
  big_endian = get_number (header) & 1;
  add_to_sums (sums, header, 24, big_endian);
  if (!sums_match (sums, header + 24) || !is_page_size (get_number (header + 8)))
    return;

  /* It names the size of the pages too, should the file itself be destroyed. */
  if (self->header[0] == 0)
    self->page_size = get_number (header + 8);
  if (get_number (header + 8) != self->page_size)
    return;

  frame_length = FRAME_HEADER_LENGTH + self->page_size;
  frame = g_malloc (frame_length);
  for (; read_at (self->wal_fd, frame, frame_length, offset); offset += frame_length)
    {
      goffset page = offset + FRAME_HEADER_LENGTH;
      guint32 n_pages = get_number (frame + 4);
      GHashTableIter iter;
      gpointer number, place;

      if (memcmp (frame + 8, header + 16, 8) != 0) /* left over from an earlier round */
        return;
      add_to_sums (sums, frame, 8, big_endian);
      add_to_sums (sums, frame + FRAME_HEADER_LENGTH, self->page_size, big_endian);
      if (!sums_match (sums, frame + 16))
        return;

      g_hash_table_insert (pending, GUINT_TO_POINTER (get_number (frame)), g_memdup2 (&page, sizeof page));
      if (n_pages == 0) /* the transaction goes on */
        continue;

      self->n_pages = n_pages;
      g_hash_table_iter_init (&iter, pending);
      while (g_hash_table_iter_next (&iter, &number, &place))
        {
          g_hash_table_iter_steal (&iter);
          g_hash_table_insert (self->frames, number, place);
        }
    }
}

/* The header as the write-ahead log has it, if it does. */
static void
refresh_header (ChPageSource *self)
{
  g_autofree guint8 *page = NULL;

  if (!g_hash_table_contains (self->frames, GUINT_TO_POINTER (1)))
    return;
  page = ch_page_source_read (self, 1);
  if (page != NULL && memcmp (page, MAGIC, sizeof MAGIC) == 0)
    memcpy (self->header, page, HEADER_LENGTH);
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

ChPageSource *
ch_page_source_new (const char  *path,
                    GError     **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  ChPageSource *self;
  struct stat status, wal_status;
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
  self->frames = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  read_header (self);
  self->wal_fd = open_regular (wal, &wal_status);
  if (self->wal_fd >= 0)
    read_wal (self);
  refresh_header (self);
  /* The end of the file may have been lost, or never have been moved in from the write-ahead log. */
  self->n_pages = MAX (self->n_pages, (status.st_size + self->page_size - 1) / self->page_size);
  return self;
}

void
ch_page_source_free (ChPageSource *self)
{
  g_close (self->fd, NULL);
  if (self->wal_fd >= 0)
    g_close (self->wal_fd, NULL);
  g_hash_table_unref (self->frames);
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
  const goffset *frame = g_hash_table_lookup (self->frames, GUINT_TO_POINTER (number));
  g_autofree guint8 *page = NULL;

  if (number == 0 || (frame == NULL && number > self->n_pages))
    return NULL;

  /* The page at the cut end of a file has its beginning still. */
  page = g_malloc0 (self->page_size);
  if (frame != NULL ? !read_at (self->wal_fd, page, self->page_size, *frame)
                    : pread (self->fd, page, self->page_size, (goffset) (number - 1) * self->page_size) <= 0)
    return NULL;
  return g_steal_pointer (&page);
}

guint32
ch_page_source_get_header_number (ChPageSource *self,
                                  gsize         offset)
{
  g_return_val_if_fail (offset + 4 <= HEADER_LENGTH, 0);

  return get_number (self->header + offset);
}

guint8 *
ch_page_source_dup_free_pages (ChPageSource *self)
{
  guint8 *free_pages = g_malloc0 ((gsize) self->n_pages + 1);
  guint32 trunk = ch_page_source_get_header_number (self, FREE_TRUNK_OFFSET);

  while (trunk != 0 && trunk <= self->n_pages && !free_pages[trunk])
    {
      g_autofree guint8 *page = ch_page_source_read (self, trunk);
      guint32 n = page != NULL ? get_number (page + 4) : 0;

      /* A page of something else: the list is destroyed from here on. */
      if (page == NULL || n > self->page_size / 4 - 2)
        break;
      free_pages[trunk] = 1;
      for (guint32 i = 0; i < n; i++)
        {
          guint32 leaf = get_number (page + 8 + 4 * i);

          if (leaf <= self->n_pages)
            free_pages[leaf] = 1;
        }
      trunk = get_number (page);
    }
  return free_pages;
}
