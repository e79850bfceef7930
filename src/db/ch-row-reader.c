/* ch-row-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-row-reader.h"

#include <string.h>

/* Kinds of pages. */
#define INDEX_INTERIOR 2
#define TABLE_INTERIOR 5
#define INDEX_LEAF 10
#define TABLE_LEAF 13

/* Deeper trees are no trees: SQLite's own limit. */
#define DEEPEST 20

/* No row of ours is longer; more is a damaged length. */
#define LONGEST_ROW (256 * 1024 * 1024)

#define FILE_HEADER_LENGTH 100

struct _ChRowReader
{
  ChPageSource *source; /* (unowned) */
  gsize usable; /* bytes of a page that SQLite uses */
  guint32 n_pages;
  guint8 *seen; /* (owned): a byte a page, one of those below */
};

/* A page that the list of free pages names may belong to a tree all the same, if that list is damaged. */
#define UNSEEN 0
#define FREE 1
#define SEEN 2

/* A page while it is read. */
typedef struct
{
  const guint8 *bytes;
  gsize length;
  guint kind;
  gsize header; /* where the page's own header begins */
  guint n_cells;
  ChRowFunc func;
  gpointer user_data;
} Page;

static guint32
get_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static guint
get_short (const guint8 *bytes)
{
  return bytes[0] << 8 | bytes[1];
}

/* Reads a number of one to nine bytes.  Returns where the next thing stands, NULL beyond END. */
static const guint8 *
read_varint (const guint8 *bytes,
             const guint8 *end,
             guint64      *value)
{
  *value = 0;
  for (guint i = 0; i < 9; i++)
    {
      if (bytes >= end)
        return NULL;
      if (i == 8)
        {
          *value = *value << 8 | *bytes++;
          return bytes;
        }
      *value = *value << 7 | (*bytes & 0x7f);
      if ((*bytes++ & 0x80) == 0)
        return bytes;
    }
  return bytes;
}

/* How much of a row of LENGTH bytes stands in the page itself. */
static gsize
get_local_length (ChRowReader *self,
                  guint        kind,
                  gsize        length)
{
  gsize most = kind == TABLE_LEAF ? self->usable - 35 : (self->usable - 12) * 64 / 255 - 23;
  gsize least = (self->usable - 12) * 32 / 255 - 23;
  gsize fitting;

  if (length <= most)
    return length;
  fitting = least + (length - least) % (self->usable - 4);
  return fitting <= most ? fitting : least;
}

/* Gathers a row of LENGTH bytes from the page and the pages that go on with it.  Returns how many of
 * them are there. */
static gsize
gather (ChRowReader  *self,
        const guint8 *local,
        gsize         n_local,
        guint8       *row,
        gsize         length,
        gboolean     *whole)
{
  gsize n = n_local;
  guint32 next;

  memcpy (row, local, n_local);
  *whole = TRUE;
  if (n == length)
    return n;

  next = get_number (local + n_local);
  while (n < length)
    {
      g_autofree guint8 *page = ch_page_source_read (self->source, next);
      gsize taken = MIN (length - n, self->usable - 4);

      *whole = page != NULL;
      if (!*whole)
        return n;
      next = get_number (page);
      /* The last one leads nowhere, all others to a page that is there: else this is none of them. */
      *whole = (next == 0) == (n + taken == length) && next <= self->n_pages;
      if (!*whole)
        return n;
      memcpy (row + n, page + 4, taken);
      n += taken;
    }
  return n;
}

static gint64
read_integer (const guint8 *bytes,
              gsize         length)
{
  gint64 value = length > 0 && (bytes[0] & 0x80) ? -1 : 0;

  for (gsize i = 0; i < length; i++)
    value = (gint64) ((guint64) value << 8 | bytes[i]);
  return value;
}

static double
read_real (const guint8 *bytes)
{
  gint64 bits = read_integer (bytes, 8);
  double value;

  memcpy (&value, &bits, sizeof value);
  return value;
}

static gsize
get_value_length (guint64 code)
{
  static const gsize lengths[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };

  if (code < G_N_ELEMENTS (lengths))
    return lengths[code];
  return code < 12 ? G_MAXUINT32 : (code - 12) / 2; /* 10 and 11 are kept for later */
}

static gboolean
read_value (guint64       code,
            const guint8 *bytes,
            gsize         length,
            ChValue      *value)
{
  *value = (ChValue) { .bytes = bytes, .length = length };

  if (code == 0)
    value->type = CH_VALUE_NULL;
  else if (code == 7)
    {
      value->type = CH_VALUE_REAL;
      value->real = read_real (bytes);
    }
  else if (code < 10)
    {
      value->type = CH_VALUE_INTEGER;
      value->integer = code == 8 || code == 9 ? (gint64) code - 8 : read_integer (bytes, length);
    }
  else
    {
      value->type = code % 2 == 0 ? CH_VALUE_BYTES : CH_VALUE_TEXT;
      /* This refuses a NUL within the text as well, which none of ours has. */
      return value->type == CH_VALUE_BYTES || g_utf8_validate ((const char *) bytes, length, NULL);
    }
  return TRUE;
}

/* Reads the values of a row of LENGTH bytes, of which the first N_THERE are there. */
static void
read_values (const guint8 *row,
             gsize         length,
             gsize         n_there,
             GArray       *values,
             gboolean     *whole)
{
  const guint8 *code = row;
  guint64 header_length, kind;
  gsize offset;

  code = read_varint (row, row + n_there, &header_length);
  if (code == NULL || header_length > n_there)
    {
      *whole = FALSE;
      return;
    }

  offset = header_length;
  while (code != NULL && code < row + header_length)
    {
      ChValue value;
      gsize value_length;

      code = read_varint (code, row + header_length, &kind);
      value_length = code != NULL ? get_value_length (kind) : G_MAXUINT32;
      if (value_length > n_there - offset || !read_value (kind, row + offset, value_length, &value))
        {
          *whole = FALSE;
          return;
        }
      g_array_append_val (values, value);
      offset += value_length;
    }
  if (offset != length)
    *whole = FALSE;
}

static gboolean
read_row (ChRowReader  *self,
          const Page   *page,
          const guint8 *cell)
{
  const guint8 *end = page->bytes + page->length;
  g_autofree guint8 *bytes = NULL;
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (ChValue));
  ChRow row = { .keyed = page->kind != TABLE_LEAF };
  guint64 length, id = 0;
  gsize n_local, n_there;

  if (page->kind == INDEX_INTERIOR)
    cell += 4;
  cell = read_varint (cell, end, &length);
  if (cell != NULL && page->kind == TABLE_LEAF)
    cell = read_varint (cell, end, &id);
  if (cell == NULL || length == 0 || length > LONGEST_ROW || length / self->usable > self->n_pages)
    return FALSE;

  n_local = get_local_length (self, page->kind, length);
  if (n_local + (n_local < length ? 4 : 0) > (gsize) (end - cell))
    return FALSE;

  bytes = g_malloc (length);
  n_there = gather (self, cell, n_local, bytes, length, &row.whole);
  read_values (bytes, length, n_there, values, &row.whole);
  row.id = (gint64) id;
  row.n_values = values->len;
  row.values = (const ChValue *) values->data;
  if (page->func != NULL && row.n_values > 0)
    page->func (&row, page->user_data);
  return row.whole;
}

/* Where the cell number I of the page begins, NULL where it cannot. */
static const guint8 *
get_cell (const Page *page,
          guint       i)
{
  gsize places = page->header + (page->kind == TABLE_LEAF || page->kind == INDEX_LEAF ? 8 : 12);
  gsize place = get_short (page->bytes + places + 2 * i);

  return place >= places + 2 * page->n_cells && place + 5 <= page->length ? page->bytes + place : NULL;
}

static gboolean
page_init (ChRowReader  *self,
           Page         *page,
           const guint8 *bytes,
           guint32       number,
           ChRowFunc     func,
           gpointer      user_data)
{
  gsize header = number == 1 ? FILE_HEADER_LENGTH : 0;
  guint kind = bytes[header];
  gsize own = kind == TABLE_LEAF || kind == INDEX_LEAF ? 8 : 12;

  if (kind != TABLE_LEAF && kind != INDEX_LEAF && kind != TABLE_INTERIOR && kind != INDEX_INTERIOR)
    return FALSE;

  *page = (Page) { bytes, self->usable, kind, header, get_short (bytes + header + 3), func, user_data };
  return header + own + 2 * (gsize) page->n_cells <= self->usable;
}

static gboolean
read_rows (ChRowReader *self,
           const Page  *page)
{
  gboolean whole = TRUE;

  for (guint i = 0; page->kind != TABLE_INTERIOR && i < page->n_cells; i++)
    {
      const guint8 *cell = get_cell (page, i);

      if (cell == NULL || !read_row (self, page, cell))
        whole = FALSE;
    }
  return whole;
}

/* What walks a tree. */
typedef struct
{
  gboolean keyed;
  ChRowTest test; /* (nullable) */
  ChRowFunc func; /* (nullable) */
  gpointer user_data;
} Walk;

/* The rows of a page while they are judged. */
typedef struct
{
  const Walk *walk;
  guint n_good;
  guint n_bad;
} Judgement;

static void
judge (const ChRow *row,
       gpointer     user_data)
{
  Judgement *judgement = user_data;

  if (!row->whole)
    return;
  if (judgement->walk->test (row, judgement->walk->user_data))
    judgement->n_good++;
  else
    judgement->n_bad++;
}

static gboolean
belongs (ChRowReader *self,
         const Walk  *tree,
         const Page  *page)
{
  Judgement judgement = { .walk = tree };
  Page judged = *page;

  if (tree->test == NULL)
    return TRUE;
  judged.func = judge;
  judged.user_data = &judgement;
  read_rows (self, &judged);
  return judgement.n_good >= judgement.n_bad;
}

static gboolean
walk (ChRowReader *self,
      const Walk  *tree,
      guint32      number,
      guint        depth)
{
  g_autofree guint8 *bytes = NULL;
  gboolean whole;
  Page page;

  /* What has been seen belongs to another tree, or has led here. */
  if (number == 0 || number > self->n_pages || self->seen[number] == SEEN || depth > DEEPEST)
    return FALSE;
  bytes = ch_page_source_read (self->source, number);
  if (bytes == NULL || !page_init (self, &page, bytes, number, tree->func, tree->user_data))
    return FALSE;
  if (tree->keyed != (page.kind == INDEX_LEAF || page.kind == INDEX_INTERIOR) || !belongs (self, tree, &page))
    return FALSE;

  self->seen[number] = SEEN;
  whole = read_rows (self, &page);
  if (page.kind == TABLE_LEAF || page.kind == INDEX_LEAF)
    return whole;

  for (guint i = 0; i < page.n_cells; i++)
    {
      const guint8 *cell = get_cell (&page, i);

      if (cell == NULL || !walk (self, tree, get_number (cell), depth + 1))
        whole = FALSE;
    }
  return walk (self, tree, get_number (bytes + page.header + 8), depth + 1) && whole;
}

ChRowReader *
ch_row_reader_new (ChPageSource *source)
{
  ChRowReader *self = g_new0 (ChRowReader, 1);

  self->source = source;
  self->usable = ch_page_source_get_page_size (source);
  self->n_pages = ch_page_source_get_n_pages (source);
  self->seen = ch_page_source_dup_free_pages (source); /* FREE where it is free */
  return self;
}

void
ch_row_reader_free (ChRowReader *self)
{
  g_free (self->seen);
  g_free (self);
}

gboolean
ch_row_reader_walk (ChRowReader *self,
                    guint32      root,
                    ChRowTest    test,
                    ChRowFunc    func,
                    gpointer     user_data)
{
  g_autofree guint8 *bytes = ch_page_source_read (self->source, root);
  guint kind = bytes != NULL ? bytes[root == 1 ? FILE_HEADER_LENGTH : 0] : 0;

  Walk tree = { kind == INDEX_LEAF || kind == INDEX_INTERIOR, test, func, user_data };

  return walk (self, &tree, root, 0);
}

void
ch_row_reader_walk_page (ChRowReader *self,
                         guint32      number,
                         ChRowFunc    func,
                         gpointer     user_data)
{
  g_autofree guint8 *bytes = ch_page_source_read (self->source, number);
  Page page;

  if (bytes != NULL && page_init (self, &page, bytes, number, func, user_data))
    read_rows (self, &page);
}

void
ch_row_reader_walk_lost (ChRowReader *self,
                         ChRowFunc    func,
                         gpointer     user_data)
{
  for (guint32 number = 1; number <= self->n_pages; number++)
    if (self->seen[number] == UNSEEN)
      ch_row_reader_walk_page (self, number, func, user_data);
}
