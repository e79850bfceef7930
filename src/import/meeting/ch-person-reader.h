/* ch-person-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChPersonReader:
 *
 * Reads who is named where no sentence stands around the names, as in a table: "Prime Minister Jane
 * Doe", "Jane Doe, Director of the Harbour Board; John Roe".  The same lexicons and rules as for
 * articles.  Not bound to a thread, but to be used by one at a time.
 */
typedef struct _ChPersonReader ChPersonReader;

/** ChPersonRead: @name: as worded; @title, @organisation: (nullable): as worded */
typedef struct
{
  char *name;
  char *title;
  char *organisation;
} ChPersonRead;

/**
 * ch_person_reader_new:
 * @lexicon_dirs: as for ch_meeting_reader_new()
 * @language: BCP 47; one without a lexicon is read as English
 *
 * Returns: (transfer full): the reader, or %NULL if a lexicon cannot be read
 */
ChPersonReader *ch_person_reader_new  (const char *const  *lexicon_dirs,
                                       const char         *language,
                                       GError            **error);
void            ch_person_reader_free (ChPersonReader *self);

/**
 * ch_person_reader_read:
 *
 * Returns: (transfer full) (element-type ChPersonRead): the people in their order; none where there
 *   are words that nobody's name, title or body accounts for
 */
GPtrArray *ch_person_reader_read (ChPersonReader *self,
                                  const char     *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChPersonReader, ch_person_reader_free)

G_END_DECLS
