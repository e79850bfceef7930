/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "power-cut.h"

#include <sqlite3.h>
#include <string.h>

/* What a write replaced. */
typedef struct
{
  sqlite3_int64 offset;
  sqlite3_int64 size_before; /* of the file */
  GBytes *before; /* (owned): shorter than the write where the file ended */
} Write;

typedef struct
{
  sqlite3_file base;
  char *path; /* (owned) (nullable): none for a file without a name */
  sqlite3_file *real; /* (unowned): follows in the same memory */
} File;

static GMutex lock;
static GHashTable *writes; /* (owned) (element-type utf8 GPtrArray) (guarded by lock): since the last sync, by path */
static guint n_syncs; /* (guarded by lock) */
static sqlite3_vfs *below;

static void
write_free (gpointer data)
{
  Write *entry = data;

  g_bytes_unref (entry->before);
  g_free (entry);
}

/* The writes to the file of that path; the lock is held. */
static GPtrArray *
get_writes (const char *path)
{
  GPtrArray *list = g_hash_table_lookup (writes, path);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (write_free);
      g_hash_table_insert (writes, g_strdup (path), list);
    }
  return list;
}

/* Notes what LENGTH bytes from OFFSET on are, before they are replaced or cut off. */
static void
note (File          *self,
      sqlite3_int64  offset,
      sqlite3_int64  length)
{
  g_autofree guint8 *bytes = NULL;
  Write *entry;

  if (self->path == NULL)
    return;

  entry = g_new0 (Write, 1);
  entry->offset = offset;
  self->real->pMethods->xFileSize (self->real, &entry->size_before);
  length = CLAMP (entry->size_before - offset, 0, length);
  bytes = g_malloc (length + 1);
  if (length > 0)
    self->real->pMethods->xRead (self->real, bytes, length, offset);
  entry->before = g_bytes_new (bytes, length);

  g_mutex_lock (&lock);
  g_ptr_array_add (get_writes (self->path), entry);
  g_mutex_unlock (&lock);
}

#define REAL(file) ((File *) (file))->real
#define METHODS(file) REAL (file)->pMethods

static int
file_close (sqlite3_file *file)
{
  int code = METHODS (file)->xClose (REAL (file));

  g_free (((File *) file)->path);
  return code;
}

static int
file_read (sqlite3_file *file, void *buffer, int length, sqlite3_int64 offset)
{
  return METHODS (file)->xRead (REAL (file), buffer, length, offset);
}

static int
file_write (sqlite3_file *file, const void *buffer, int length, sqlite3_int64 offset)
{
  note ((File *) file, offset, length);
  return METHODS (file)->xWrite (REAL (file), buffer, length, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  note ((File *) file, size, G_MAXINT32);
  return METHODS (file)->xTruncate (REAL (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  File *self = (File *) file;
  int code = METHODS (file)->xSync (REAL (file), flags);

  g_mutex_lock (&lock);
  n_syncs++;
  if (self->path != NULL)
    g_ptr_array_set_size (get_writes (self->path), 0);
  g_mutex_unlock (&lock);
  return code;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return METHODS (file)->xFileSize (REAL (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return METHODS (file)->xLock (REAL (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return METHODS (file)->xUnlock (REAL (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file, int *result)
{
  return METHODS (file)->xCheckReservedLock (REAL (file), result);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return METHODS (file)->xFileControl (REAL (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return METHODS (file)->xSectorSize (REAL (file));
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return METHODS (file)->xDeviceCharacteristics (REAL (file));
}

static int
file_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **address)
{
  return METHODS (file)->xShmMap (REAL (file), page, size, extend, address);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return METHODS (file)->xShmLock (REAL (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  METHODS (file)->xShmBarrier (REAL (file));
}

static int
file_shm_unmap (sqlite3_file *file, int remove)
{
  return METHODS (file)->xShmUnmap (REAL (file), remove);
}

/* Version 2: without mapping into memory, so that every write comes through here. */
static const sqlite3_io_methods methods = {
  2,
  file_close,
  file_read,
  file_write,
  file_truncate,
  file_sync,
  file_size,
  file_lock,
  file_unlock,
  file_check_reserved_lock,
  file_control,
  file_sector_size,
  file_device_characteristics,
  file_shm_map,
  file_shm_lock,
  file_shm_barrier,
  file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;
  int code;

  self->real = (sqlite3_file *) (self + 1);
  self->path = NULL;
  self->base.pMethods = NULL;
  code = below->xOpen (below, name, self->real, flags, out_flags);
  if (code == SQLITE_OK)
    {
      self->path = g_strdup (name);
      self->base.pMethods = &methods;
    }
  return code;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  g_mutex_lock (&lock);
  g_hash_table_remove (writes, name);
  g_mutex_unlock (&lock);
  return below->xDelete (below, name, sync);
}

void
power_cut_install (void)
{
  static sqlite3_vfs vfs;

  below = sqlite3_vfs_find (NULL);
  writes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  /* The rest of it does not look at the file's own part. */
  vfs = *below;
  vfs.zName = "power-cut";
  vfs.szOsFile = sizeof (File) + below->szOsFile;
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  sqlite3_vfs_register (&vfs, TRUE);
}

guint
power_cut_get_n_syncs (void)
{
  guint n;

  g_mutex_lock (&lock);
  n = n_syncs;
  g_mutex_unlock (&lock);
  return n;
}

guint
power_cut_get_n_unsynced (void)
{
  GHashTableIter iter;
  gpointer list;
  guint n = 0;

  g_mutex_lock (&lock);
  g_hash_table_iter_init (&iter, writes);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    n += ((GPtrArray *) list)->len;
  g_mutex_unlock (&lock);
  return n;
}

void
power_cut_copy (const char *from,
                const char *to)
{
  g_autofree char *content = NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  GPtrArray *list;
  gsize length;

  if (!g_file_get_contents (from, &content, &length, NULL))
    return;

  g_byte_array_append (bytes, (guint8 *) content, length);
  g_mutex_lock (&lock);
  list = get_writes (from);
  /* Backwards, as they came. */
  for (guint i = list->len; i > 0; i--)
    {
      const Write *entry = g_ptr_array_index (list, i - 1);
      gsize n = g_bytes_get_size (entry->before);

      g_byte_array_set_size (bytes, entry->size_before);
      if (n > 0)
        memcpy (bytes->data + entry->offset, g_bytes_get_data (entry->before, NULL), n);
    }
  g_mutex_unlock (&lock);
  g_file_set_contents (to, (char *) bytes->data, bytes->len, NULL);
}
