/* ch-hyphens.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChHyphens:
 *
 * Where words can be parted, by the dictionaries of libhyphen that are installed: those that office
 * programs use.
 */
typedef struct _ChHyphens ChHyphens;

ChHyphens *ch_hyphens_new  (void);
void       ch_hyphens_free (ChHyphens *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChHyphens, ch_hyphens_free)

/** ch_hyphens_know: Returns: whether there is a dictionary for @language, BCP 47 */
gboolean ch_hyphens_know (ChHyphens  *self,
                          const char *language);

/**
 * ch_hyphens_find:
 * @language: BCP 47
 * @word: with the punctuation around it
 * @length: of @word, bytes
 * @offsets: (out caller-allocates) (element-type guint): filled with the bytes before each place
 *
 * Finds where @word can be parted.  Names are not parted: a word that begins with a capital is left
 * whole, but in German, where every noun does.
 */
void ch_hyphens_find (ChHyphens  *self,
                      const char *language,
                      const char *word,
                      gsize       length,
                      GArray     *offsets);

G_END_DECLS
