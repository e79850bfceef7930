/* ch-row-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-page-source.h"

G_BEGIN_DECLS

typedef enum
{
  CH_VALUE_NULL,
  CH_VALUE_INTEGER,
  CH_VALUE_REAL,
  CH_VALUE_TEXT,
  CH_VALUE_BYTES,
} ChValueType;

/** ChValue: One value of a row. */
typedef struct
{
  ChValueType type;
  gint64 integer;
  double real;
  const guint8 *bytes; /* of text, too, which is valid UTF-8 but does not end with a NUL */
  gsize length;
} ChValue;

/**
 * ChRow:
 * @keyed: whether it stands in a table without row numbers, or in an index
 * @id: its number; 0 where @keyed
 * @whole: whether all its values could be read; else the first @n_values of them
 */
typedef struct
{
  gboolean keyed;
  gint64 id;
  gboolean whole;
  guint n_values;
  const ChValue *values;
} ChRow;

typedef void (*ChRowFunc) (const ChRow *row,
                           gpointer     user_data);

/** ChRowTest: Returns: whether @row can stand in a tree, by its form */
typedef gboolean (*ChRowTest) (const ChRow *row,
                               gpointer     user_data);

/**
 * ChRowReader:
 *
 * The rows in the pages of a damaged SQLite file: first those of its trees, as far as the way to them
 * is whole, then those of the pages that nothing leads to any more.
 */
typedef struct _ChRowReader ChRowReader;

/** ch_row_reader_new: @source: (unowned): outlives the reader */
ChRowReader *ch_row_reader_new  (ChPageSource *source);
void         ch_row_reader_free (ChRowReader  *self);

/**
 * ch_row_reader_walk:
 * @root: the number of a tree's first page
 * @test: (nullable): a page whose rows fail it, most of them, is none of the tree's: another page stands in the
 *   place of one that leads elsewhere
 * @func: (nullable): called with each row; %NULL to note only that its pages belong to a tree
 *
 * Returns: whether the tree is whole, as far as its form tells
 */
gboolean ch_row_reader_walk (ChRowReader *self,
                             guint32      root,
                             ChRowTest    test,
                             ChRowFunc    func,
                             gpointer     user_data);

/**
 * ch_row_reader_walk_lost:
 *
 * Calls @func with each row of the pages that no walk has come to, and that are not free.
 */
void ch_row_reader_walk_lost (ChRowReader *self,
                              ChRowFunc    func,
                              gpointer     user_data);

/** ch_row_reader_walk_page: Calls @func with each row of one page, whatever leads to it. */
void ch_row_reader_walk_page (ChRowReader *self,
                              guint32      number,
                              ChRowFunc    func,
                              gpointer     user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChRowReader, ch_row_reader_free)

G_END_DECLS
