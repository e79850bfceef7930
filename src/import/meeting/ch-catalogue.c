/* ch-catalogue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-catalogue.h"

#include <string.h>

/* The head of a catalogue: signature, version, number of messages, and where the two tables of
 * (length, offset) begin.  Written in the byte order of the machine that made it; Debian's are
 * little-endian on every architecture. */
#define SIGNATURE 0x950412deu

static guint32
read_number (GMappedFile *file,
             gsize        at)
{
  guint32 number = 0;

  if (at + sizeof number <= g_mapped_file_get_length (file))
    memcpy (&number, g_mapped_file_get_contents (file) + at, sizeof number);
  return GUINT32_FROM_LE (number);
}

static char *
dup_string (GMappedFile *file,
            gsize        entry)
{
  const gsize length = read_number (file, entry);
  const gsize offset = read_number (file, entry + 4);

  if (offset + length > g_mapped_file_get_length (file))
    return NULL;
  return g_strndup (g_mapped_file_get_contents (file) + offset, length);
}

GHashTable *
ch_catalogue_load (const char *path)
{
  g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  GHashTable *messages;
  gsize n, from, to;

  if (file == NULL || read_number (file, 0) != SIGNATURE)
    return NULL;

  n = MIN (read_number (file, 8), g_mapped_file_get_length (file) / 8);
  from = read_number (file, 12);
  to = read_number (file, 16);
  messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *message = dup_string (file, from + 8 * i);
      g_autofree char *translation = dup_string (file, to + 8 * i);

      if (message != NULL && translation != NULL && *message != '\0' && g_utf8_validate (translation, -1, NULL))
        g_hash_table_insert (messages, g_steal_pointer (&message), g_steal_pointer (&translation));
    }
  return messages;
}
