/* ch-page-overlay.c: the pages that lie beside the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-page-source-private.h"

#include <string.h>

#define WAL_MAGIC 0x377f0682
#define WAL_HEADER_LENGTH 32
#define FRAME_HEADER_LENGTH 24

#define JOURNAL_MAGIC "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
#define JOURNAL_MAGIC_LENGTH 8
#define JOURNAL_HEADER_LENGTH 28

/* So many records stand behind a header that does not say how many: as many as there are. */
#define TO_THE_END 0xffffffff

/* A checksum of a journal adds up every such byte, from the end on. */
#define CHECKSUM_STEP 200

/* What lies beside the file names the size of the pages too, should the file itself be destroyed. */
static gboolean
take_page_size (ChPageSource *self,
                guint32       page_size)
{
  if (self->header[0] == 0)
    self->page_size = page_size;
  return page_size == self->page_size;
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
  return ch_page_source_get_number (stored) == sums[0] && ch_page_source_get_number (stored + 4) == sums[1];
}

/* Finds the newest committed version of each page in the write-ahead log, up to the first frame that
 * was not written to its end. */
void
ch_page_source_read_wal (ChPageSource *self)
{
  guint8 header[WAL_HEADER_LENGTH];
  g_autofree guint8 *frame = NULL;
  g_autoptr(GHashTable) pending = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  guint32 sums[2] = { 0, 0 };
  gboolean big_endian;
  gsize frame_length;
  goffset offset = WAL_HEADER_LENGTH;

  if (!ch_page_source_read_at (self->beside_fd, header, sizeof header, 0) || (ch_page_source_get_number (header) & ~1u) != WAL_MAGIC)
    return;
  big_endian = ch_page_source_get_number (header) & 1;
  add_to_sums (sums, header, 24, big_endian);
  if (!sums_match (sums, header + 24) || !ch_page_source_is_page_size (ch_page_source_get_number (header + 8)))
    return;

  if (!take_page_size (self, ch_page_source_get_number (header + 8)))
    return;

  frame_length = FRAME_HEADER_LENGTH + self->page_size;
  frame = g_malloc (frame_length);
  for (; ch_page_source_read_at (self->beside_fd, frame, frame_length, offset); offset += frame_length)
    {
      goffset page = offset + FRAME_HEADER_LENGTH;
      guint32 n_pages = ch_page_source_get_number (frame + 4);
      GHashTableIter iter;
      gpointer number, place;

      if (memcmp (frame + 8, header + 16, 8) != 0) /* left over from an earlier round */
        return;
      add_to_sums (sums, frame, 8, big_endian);
      add_to_sums (sums, frame + FRAME_HEADER_LENGTH, self->page_size, big_endian);
      if (!sums_match (sums, frame + 16))
        return;

      g_hash_table_insert (pending, GUINT_TO_POINTER (ch_page_source_get_number (frame)), g_memdup2 (&page, sizeof page));
      if (n_pages == 0) /* the transaction goes on */
        continue;

      self->n_pages = n_pages;
      g_hash_table_iter_init (&iter, pending);
      while (g_hash_table_iter_next (&iter, &number, &place))
        {
          g_hash_table_iter_steal (&iter);
          g_hash_table_insert (self->pages, number, place);
        }
    }
}

/* What stands behind a header of the journal. */
typedef struct
{
  guint32 n_records;
  guint32 nonce;
  guint32 n_pages; /* that the file had before */
  guint32 sector_size;
} JournalHeader;

static gboolean
read_journal_header (ChPageSource  *self,
                     goffset        offset,
                     JournalHeader *header)
{
  guint8 bytes[JOURNAL_HEADER_LENGTH];
  guint32 page_size;

  if (!ch_page_source_read_at (self->beside_fd, bytes, sizeof bytes, offset)
      || memcmp (bytes, JOURNAL_MAGIC, JOURNAL_MAGIC_LENGTH) != 0)
    return FALSE;

  header->n_records = ch_page_source_get_number (bytes + 8);
  header->nonce = ch_page_source_get_number (bytes + 12);
  header->n_pages = ch_page_source_get_number (bytes + 16);
  header->sector_size = ch_page_source_get_number (bytes + 20);
  page_size = ch_page_source_get_number (bytes + 24);
  return header->sector_size >= JOURNAL_HEADER_LENGTH && header->sector_size <= CH_PAGE_SOURCE_MOST_PAGE_SIZE
         && ch_page_source_is_page_size (page_size) && take_page_size (self, page_size);
}

static gboolean
record_is_whole (ChPageSource *self,
                 const guint8 *record,
                 guint32       nonce)
{
  const guint8 *page = record + 4;
  guint32 sum = nonce;

  for (gsize i = self->page_size - CHECKSUM_STEP; i > 0 && i < self->page_size; i -= CHECKSUM_STEP)
    sum += page[i];
  return ch_page_source_get_number (page + self->page_size) == sum;
}

/* The pages as they were before the transaction, from one header of the journal to the next. */
static goffset
read_records (ChPageSource        *self,
              const JournalHeader *header,
              goffset              offset)
{
  const gsize length = 4 + self->page_size + 4;
  g_autofree guint8 *record = g_malloc (length);

  for (guint32 i = 0; i < header->n_records; i++, offset += length)
    {
      const goffset place = offset + 4;
      guint32 number;

      if (!ch_page_source_read_at (self->beside_fd, record, length, offset)
          || !record_is_whole (self, record, header->nonce))
        return G_MAXINT64;
      number = ch_page_source_get_number (record);
      /* The first time that it stands there is how it was. */
      if (number > 0 && number <= header->n_pages && !g_hash_table_contains (self->pages, GUINT_TO_POINTER (number)))
        g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), g_memdup2 (&place, sizeof place));
    }
  return offset;
}

gboolean
ch_page_source_read_journal (ChPageSource *self,
                             goffset       length)
{
  JournalHeader header;
  goffset offset = 0;
  gboolean hot = FALSE;

  /* Where nothing stands behind a header, nothing of the file had been written over yet. */
  while (offset < length && read_journal_header (self, offset, &header) && header.n_records > 0)
    {
      if (!hot)
        self->n_pages = header.n_pages;
      hot = TRUE;
      offset = read_records (self, &header, offset + header.sector_size);
      if (offset >= length || header.n_records == TO_THE_END)
        break;
      /* The next header begins a sector. */
      offset = (offset + header.sector_size - 1) / header.sector_size * header.sector_size;
    }
  return hot;
}
